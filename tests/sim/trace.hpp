// What one page was told in a day, frame by frame, and what it must hold in the end, as the server has it.
//
// A few of them stand in traces/: this replica and the browser's replay the same ones. They are recorded by test_sim --record FOLDER.
#pragma once

#include "player.hpp"
#include "room/room.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace bordduk::sim {

struct trace {
    std::string page;
    std::vector<std::string> heard; // frames, in order, over all its connections
    std::string end;                // {"at", "records"}
};

[[nodiscard]] trace trace_of(player const& page, room::room const& live);
[[nodiscard]] std::string in_json(trace const& one, std::uint64_t seed);
[[nodiscard]] trace read_trace(std::string const& bytes);
// What the page holds after it; throws broken.
[[nodiscard]] std::string replayed(trace const& one);

// Plays days until what can happen to a page has been seen, and keeps a page's trace of each that shows something new.
void record_traces(std::filesystem::path const& folder);

} // namespace bordduk::sim
