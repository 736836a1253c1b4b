// What somebody with this token is told when they come in now: all of it, and what time it is there.
#pragma once

#include "net/replica.hpp"
#include "net/served_workshop.hpp"
#include "net/stopwatch.hpp"

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace bordduk::tests {

// The server's clock; whatever was told before is heard then. 0: the line has ended.
inline std::int64_t time_told(live_client& line) {
    static std::atomic<int> marks{1'000'000};
    std::string const mark = std::to_string(++marks);
    line.say(R"({"type":"ping","t0":)" + mark + "}");
    auto const pong = line.next(R"({"type":"pong","t0":)" + mark + ',').value_or("");
    auto const at = pong.find("\"now\":");
    return at == std::string::npos ? 0 : std::atoll(pong.c_str() + at + 6);
}

inline replica seen_by(served_workshop const& house, std::string_view token) {
    live_client line = house.enter(token);
    static_cast<void>(time_told(line));
    replica page;
    for (std::string const& text : line.heard)
        page.hear(text);
    return page;
}

// Waits until it is told so, on whatever it is told before.
inline bool hears_of(live_client& line, std::string const& presence) {
    for (auto const begun = steady::now(); since(begun) < 10;)
        if (auto const text = line.next(R"({"type":"presence")", 500); text && text->find(presence) != std::string::npos) return true;
    return false;
}

// The records alone, whatever their positions: a refused command has a number in the log, too.
inline auto records_seen_by(served_workshop const& house, std::string_view token) {
    std::map<std::string, decltype(replica::part::records)> all;
    for (auto& [view, part] : seen_by(house, token).views)
        all.emplace(view, std::move(part.records));
    return all;
}

} // namespace bordduk::tests
