// How much of a sweep is done: as much as tests/run has time for, or, with BORDDUK_FULL=1, all that CHECKS asks for.
#pragma once

#include <cstdlib>

namespace bordduk::tests {

inline bool in_full() {
    static bool const asked = std::getenv("BORDDUK_FULL") != nullptr;
    return asked;
}

template <class T>
T extent(T usual, T full) {
    return in_full() ? full : usual;
}

} // namespace bordduk::tests
