// Taking one person's data out of a workshop, and out of its log: no text of theirs and no name is left in what is kept.
//
// What they had shared with the table or the room stays, as nobody's: others have built on it. Everything else goes: name, organisation,
// private notes, suggestions that were not accepted, answers, votes, commitments, every earlier wording of what stays.
#pragma once

#include "core/decide.hpp"
#include "core/entry.hpp"
#include "core/state.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bordduk::core {

// What happens in the room when they leave for good; missing: there never was such a person, or nothing is left of them.
[[nodiscard]] decision farewell(state const& s, std::string const& person, instant now);

// The same log with the same seqs, as if that person had never said who they are. The last entry is their farewell.
[[nodiscard]] std::vector<entry> without(std::vector<entry> const& log, std::string_view person);

} // namespace bordduk::core
