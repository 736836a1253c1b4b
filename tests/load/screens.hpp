// What every client's screen shows, record for record, made of nothing but what it was told; and what is known of the day by all of them
// together.
//
// Many are told the same bytes: each distinct frame is decoded once, and its records are shared by everybody who holds them.
#pragma once

#include "core/state.hpp"
#include "load/swarm.hpp"
#include "wire/client_side.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace bordduk::load {

class screens {
public:
    void hear(std::size_t which, std::string_view payload);
    void forget(std::size_t which); // it begins from nothing again

    [[nodiscard]] core::state const& known() const { return known_; } // records only; enough to think of something to do
    // How many views two of them show differently, in records or in their number.
    [[nodiscard]] static std::size_t differences(screens const& a, screens const& b);
    [[nodiscard]] std::size_t record_count() const; // on all screens together

private:
    using record_key = std::pair<core::collection, std::string>;
    using record = std::shared_ptr<wire::owned_record const>;
    using held = std::map<record_key, record>;
    struct told { // a frame
        std::string view;
        core::seq from{};
        core::seq to{};
        std::vector<std::pair<record_key, record>> set; // null: gone from that view
    };

    std::shared_ptr<told const> read(std::string_view payload);
    void learn(told const& change);

    std::unordered_map<std::string, std::shared_ptr<told const>> read_;
    std::vector<std::map<std::string, held>> shown_;         // by client and view
    std::map<std::string, core::seq> learned_;               // by view
    std::map<record_key, std::map<std::string, record>> in_; // which views hold it
    core::state known_;
};

} // namespace bordduk::load
