// Changes at a steady rate, and what they cost: the heart of `fanout`, `tables` and `relay`.
#pragma once

#include "load/edits.hpp"
#include "load/served.hpp"

namespace bordduk::load {

// Writers by turns, `rate` a second in all, and until everybody has everything; false: not within ten seconds after the last.
bool keep_changing(swarm& crowd, edits& notes, double rate, double seconds);

// Latencies, what was delivered and what that cost, into an object that holds the scenario's own members.
void tell(object& figures, swarm const& crowd, edits const& notes, meter const& spent, std::int64_t resident_kib);

} // namespace bordduk::load
