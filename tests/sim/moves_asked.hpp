// What people do with polls, questions to the speaker and commitments, at random.
#pragma once

#include "core/admission.hpp"
#include "core/commands.hpp"
#include "core/state.hpp"
#include "dice.hpp"

namespace bordduk::sim {

[[nodiscard]] core::command asking_move(dice& chance, core::state const& s, core::identity const& who, int number);
// A ballot of somebody who joined with the key "key of <person>".
[[nodiscard]] core::cast random_ballot(dice& chance, core::state const& s, std::string const& person);

} // namespace bordduk::sim
