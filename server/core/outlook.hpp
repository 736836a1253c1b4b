// The truth about time: when everything that remains will begin and end at this pace, how late that is for what must not move, and what
// could be shortened so that it is met.
//
// Pure: a state and a moment in, a forecast out. It changes nothing; an offer is carried out by the command plan.change.
#pragma once

#include "core/commands.hpp"
#include "core/state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bordduk::core {

struct forecast { // of an item: as it was if it is over, as it will be if it is not
    std::string item;
    instant start{};
    instant end{};
    duration late{}; // its end against its planned end; below 0: early
    bool operator==(forecast const&) const = default;
};
BOOST_DESCRIBE_STRUCT(forecast, (), (item, start, end, late))

struct deadline {                    // an anchor that is still to come, or the planned end of the day
    std::optional<std::string> item; // none: the end of the day
    instant at{};
    instant reached{}; // when what comes before it is over
    duration late{};   // below 0: so much is to spare
    bool operator==(deadline const&) const = default;
};
BOOST_DESCRIBE_STRUCT(deadline, (), (item, at, reached, late))

enum class shrink { group, turns, slots, drop };
BOOST_DESCRIBE_ENUM(shrink, group, turns, slots, drop)

struct offer {
    shrink what{}; // what it takes from first
    std::vector<plan_item> changes;
    duration saves{};
    std::vector<forecast> items; // what it leads to
    bool operator==(offer const&) const = default;
};
BOOST_DESCRIBE_STRUCT(offer, (), (what, changes, saves, items))

struct outlook {
    instant now{};
    std::vector<forecast> items; // in the order of the programme, without those that were left out
    std::vector<deadline> deadlines;
    std::vector<offer> offers; // so that the first deadline that is missed is met; none when none is, or nothing is enough
    bool operator==(outlook const&) const = default;
};
BOOST_DESCRIBE_STRUCT(outlook, (), (now, items, deadlines, offers))

[[nodiscard]] outlook look_ahead(state const& s, instant now);

} // namespace bordduk::core
