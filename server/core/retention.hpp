// How long a workshop is kept: so many days after its end, and then no longer.
#pragma once

#include "core/state.hpp"

#include <algorithm>

namespace bordduk::core {

inline constexpr int retention_days_usual = 30;

// last: when somebody last did something. One that nobody has ended is kept from then on, or from its planned end, whichever is later.
[[nodiscard]] inline instant kept_until(state const& s, instant last) {
    constexpr duration day = 24 * 60 * 60 * 1000;
    workshop const& w = the_workshop(s);
    instant const over = w.ended_at.value_or(std::max(last, w.planned_end.value_or(last)));
    return over + w.retention_days.value_or(retention_days_usual) * day;
}

} // namespace bordduk::core
