// What people do with slides and photos, at random.
#pragma once

#include "core/admission.hpp"
#include "core/commands.hpp"
#include "core/state.hpp"
#include "dice.hpp"

namespace bordduk::sim {

[[nodiscard]] core::keep_picture the_picture(); // the one that everything here names
[[nodiscard]] core::command showing_move(dice& chance, core::state const& s, core::identity const& who, int number);

} // namespace bordduk::sim
