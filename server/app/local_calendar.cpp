#include "app/local_calendar.hpp"

#include <date/tz.h>

#include <chrono>
#include <sstream>
#include <stdexcept>

namespace bordduk::app {
namespace {

date::time_zone const* zone(std::string const& name) {
    try {
        return date::locate_zone(name);
    } catch (std::runtime_error const&) { // how the library says that there is none
        return nullptr;
    }
}

} // namespace

std::optional<std::string> local_calendar::date(std::string const& timezone, core::instant at) const {
    date::time_zone const* const there = zone(timezone);
    if (there == nullptr) return {};
    auto const local = there->to_local(date::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{at}});
    return date::format("%F", date::floor<date::days>(local));
}

std::optional<core::instant> local_calendar::midnight(std::string const& timezone, std::string const& date) const {
    date::time_zone const* const there = zone(timezone);
    if (there == nullptr) return {};
    std::istringstream in{date};
    date::year_month_day day{};
    in >> date::parse("%F", day);
    if (in.fail() || !day.ok()) return {};
    // Twelve hours before noon: where the clock is set in the night, that is an hour from midnight, and nine o'clock is nine hours later.
    using namespace std::chrono_literals;
    auto const moment = there->to_sys(date::local_days{day} + 12h, date::choose::earliest) - 12h;
    core::instant const at = std::chrono::duration_cast<std::chrono::milliseconds>(moment.time_since_epoch()).count();
    return at < 0 ? std::nullopt : std::optional{at};
}

} // namespace bordduk::app
