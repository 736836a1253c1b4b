#include "load/steady.hpp"

#include <cstdio>

namespace bordduk::load {

bool keep_changing(swarm& crowd, edits& notes, double rate, double seconds) {
    auto const begun = now();
    auto const listener = notes.listener();
    auto const count = static_cast<std::size_t>(rate * seconds);
    for (std::size_t i = 0; i < count; ++i) {
        notes.change(i % notes.writer_count());
        crowd.run_until(begun + static_cast<microseconds>(static_cast<double>(i + 1) * 1e6 / rate), listener);
    }
    return crowd.run_while_not([&] { return notes.complete(); }, 10'000'000, listener);
}

void tell(object& figures, swarm const& crowd, edits const& notes, meter const& spent, std::int64_t resident_kib) {
    auto const cpu = spent.cpu_us();
    figures.count("changes", notes.changes()).number("seconds", spent.seconds());
    figures.count("missed", notes.missed()).count("gaps", crowd.gap_count()).count("lost_connections", crowd.lost_count());
    figures.raw("command_to_screen_ms", notes.to_screen.json()).raw("command_to_answer_ms", notes.to_answer.json());
    figures.count("made_visible", notes.made_visible()).count("delivered_frames", spent.frames()).count("delivered_bytes", spent.bytes());
    figures.number("server_cpu_ms", cpu / 1e3, 1);
    figures.number("server_cpu_us_per_frame", spent.frames() ? cpu / static_cast<double>(spent.frames()) : 0);
    figures.number("server_cpu_us_per_visible", notes.made_visible() ? cpu / static_cast<double>(notes.made_visible()) : 0);
    figures.count("server_resident_kib", static_cast<std::uint64_t>(resident_kib));
}

} // namespace bordduk::load
