// How long something takes on the real server, and who is still connected.
#pragma once

#include "net/served_workshop.hpp"
#include "net/told_figures.hpp"

#include <chrono>
#include <string>

namespace bordduk::tests {

using steady = std::chrono::steady_clock;
inline constexpr double at_once = BORDDUK_SLOWER; // seconds; a sanitizer takes its time

inline double since(steady::time_point begun) { return std::chrono::duration<double>(steady::now() - begun).count(); }
inline std::string seconds(double took) { return std::to_string(took) + " s"; }

// How long this line's own command takes now, at most 10 s.
inline double answer_time(live_client& line) {
    auto const begun = steady::now();
    return line.answer(line.command("seat.rename", R"(,"name":"Ann")"), 10'000) ? since(begun) : 10;
}

inline int open_connections(served_workshop const& house) { // the asking one aside
    return static_cast<int>(figure(house.server, "bordduk_connections")) - 1;
}

} // namespace bordduk::tests
