// Dates and midnights of the world's time zones, from the system's zone files.
#pragma once

#include "net/calendar.hpp"

namespace bordduk::app {

class local_calendar final : public net::calendar {
public:
    [[nodiscard]] std::optional<std::string> date(std::string const& timezone, core::instant at) const override;
    [[nodiscard]] std::optional<core::instant> midnight(std::string const& timezone, std::string const& date) const override;
};

} // namespace bordduk::app
