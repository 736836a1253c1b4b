// What time it is, for everything live: the wall clock when the process started, and what has really passed since.
//
// The machine's clock may be set while a workshop runs; a running clock must not notice. Time asleep counts.
#pragma once

#include "core/values.hpp"

namespace bordduk::net {

class house_clock {
public:
    house_clock();
    [[nodiscard]] core::instant now() const; // never steps back

private:
    core::instant offset_{};
};

} // namespace bordduk::net
