// What people do, at random: every command there is, mostly such as make sense at the moment.
#pragma once

#include "core/commands.hpp"
#include "core/state.hpp"
#include "dice.hpp"

#include <string>

namespace bordduk::sim {

// number: of this person's moves, for ids and words that are theirs alone.
[[nodiscard]] core::command random_move(dice& chance, core::state const& s, core::identity const& who, int number);
[[nodiscard]] std::string name_of(core::command const& what);

} // namespace bordduk::sim
