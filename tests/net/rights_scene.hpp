// A workshop in which there is one of everything that somebody may not touch, and who might try.
//
// Ann hosts table 1, where Bob and Cat sit, and Hal without a phone; Dan hosts table 2, where Eve sits. Bob has a note and a suggestion on
// his table (n1, p1), a question (s1) and a commitment that is his alone (c1); Ann has a note that is hers alone (mine1) and a point (p2).
#pragma once

#include "net/served_workshop.hpp"
#include "wire/json.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace bordduk::tests {

// Says commands with one token, one at a time, on a new line before the pace of a line is spent.
class voice {
public:
    voice(served_workshop const& house, std::string token) : house_{house}, token_{std::move(token)} {}
    // "ok", or the reason and the detail as they stand in the answer.
    std::string says(std::string_view what, std::string_view fields = {});

private:
    served_workshop const& house_;
    std::string token_;
    std::optional<live_client> line_;
    int said_{};
};

struct rights_scene {
    explicit rights_scene(served_workshop& house);
    std::map<std::string, guest> people; // ann, bob ...
    std::map<std::string, std::string> tokens;
};

// The members of a command, each after a comma, with other values for some; an empty value takes a member away.
using other_values = std::map<std::string, std::string>;
std::string fields_of(wire::json::value const& example, other_values const& others);

} // namespace bordduk::tests
