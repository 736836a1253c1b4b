// What a page knows of its views: positions and records, made only of the changes it was told, each of which must fit.
#pragma once

#include "core/values.hpp"
#include "wire/client_side.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace bordduk::tests {

struct replica {
    struct part {
        core::seq position{};
        std::map<std::pair<core::collection, std::string>, wire::owned_record> records;
        bool operator==(part const&) const = default;
    };
    std::map<std::string, part> views;
    std::string epoch;
    std::string mismatch;            // a change that did not begin where the view was
    std::multiset<std::string> told; // "view collection/id", "... gone" of every record in a change since it was last cleared
    int frames{};                    // changes since then

    void hear(std::string_view text);
    void forget_what_was_told() { told.clear(), frames = 0; }
    [[nodiscard]] std::string hello_rest() const; // the members of a hello that goes on from here
};

} // namespace bordduk::tests
