// What may be told of a poll's answers: counted, and small numbers held back before they leave the server.
//
// Where names are hidden nothing is told of fewer than three answers; with a minimum cell, no smaller count is told, nor one that could be
// worked out from the others.
#pragma once

#include "core/state.hpp"

#include <string>
#include <string_view>

namespace bordduk::core {

[[nodiscard]] int answered_of(state const& s, std::string_view poll_id, poll const& asked);
[[nodiscard]] results results_of(state const& s, std::string const& poll_id, poll const& asked);

} // namespace bordduk::core
