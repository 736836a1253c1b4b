// What this room must ask about local time: it knows no time zones, and core knows no clock.
#pragma once

#include "core/values.hpp"

#include <optional>
#include <string>

namespace bordduk::net {

class calendar {
public:
    virtual ~calendar() = default;
    // yyyy-mm-dd there, at that moment; nothing: there is no such time zone.
    [[nodiscard]] virtual std::optional<std::string> date(std::string const& timezone, core::instant at) const = 0;
    // The moment that a day's clock times count from: 00:00 local of that date, and where the clock is set in that night, as if it had been
    // set before it. Nothing: there is no such date or time zone.
    [[nodiscard]] virtual std::optional<core::instant> midnight(std::string const& timezone, std::string const& date) const = 0;
};

} // namespace bordduk::net
