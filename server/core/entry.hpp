// One line of a workshop's log: a decided command (its events, or why it was refused), an admission, or something time did.
//
// Entries are the only thing that is stored. Their seq counts 1, 2, 3 ... without a gap, refused commands too:
// a refused command consumes its n for good, so that must be durable as well.
#pragma once

#include "core/events.hpp"
#include "core/values.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bordduk::core {

struct entry {
    core::seq seq{};
    instant at{};
    std::string person;          // who asked; empty for admissions and time
    std::string client;          // the queue it came from; empty for admissions and time
    std::int64_t n{};            // its number in that queue; 0 for admissions and time
    std::uint64_t fingerprint{}; // of the command's canonical bytes
    std::vector<event> events;
    std::optional<refusal> refused;
};
BOOST_DESCRIBE_STRUCT(entry, (), (seq, at, person, client, n, fingerprint, events, refused))

} // namespace bordduk::core
