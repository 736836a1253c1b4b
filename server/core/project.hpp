// What a view has to be told to come from a position to the state's head.
//
// The answer borrows from the state: encode it before the state changes. A record that was overtaken is told once, as it is now.
#pragma once

#include "core/projection.hpp"
#include "core/state.hpp"

namespace bordduk::core {

// since 0 is a client that has nothing: it is not told what is gone.
[[nodiscard]] projection project(state const& s, view const& v, seq since);

} // namespace bordduk::core
