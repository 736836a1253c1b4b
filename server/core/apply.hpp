// Writes an entry of the log into the state. Total: it cannot fail, and an event about what is not there changes nothing.
//
// No rules here, and no clock: an entry carries its time.
#pragma once

#include "core/entry.hpp"
#include "core/state.hpp"

namespace bordduk::core {

void apply(state& s, entry const& e);

} // namespace bordduk::core
