// What the parts of the outlook share: the day from now on as pieces one after the other. Only outlook*.cpp include this.
#pragma once

#include "core/outlook.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bordduk::core {

// One stretch of time to come that could be longer or shorter: an item, or a phase of a group work.
struct piece {
    std::string item;
    std::optional<phase_kind> phase;
    item_kind kind{};
    bool runs{};
    duration passed{};  // of what runs
    duration length{};  // that remains
    duration planned{}; // of the phase
    int people{};       // G: at the table with most of them
    std::optional<duration> per_person;
    duration kept{}; // G: what turns and last minutes need, without the turns that can be shorter
    int tables{};    // P: that will have the word
    std::optional<duration> per_table;
};

// How far from the plan's day: a rehearsal on another day is held against the plan as if it were that day.
[[nodiscard]] duration days_off(state const& s, instant now);

[[nodiscard]] std::vector<std::string> in_order(state const& s);                                     // ids of items, by position
[[nodiscard]] std::vector<piece> pieces_of(state const& s, std::string const& item_id, instant now); // of what runs or is to come

struct timeline {
    std::vector<forecast> items;
    std::vector<deadline> deadlines;
    std::vector<piece> to_first_late; // between the last deadline that is met and the first one that is not
};
[[nodiscard]] timeline lay_ahead(state const& s, instant now);

[[nodiscard]] std::vector<offer> offers_for(state const& s, timeline const& ahead, instant now);

} // namespace bordduk::core
