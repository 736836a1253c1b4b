// What takes data away for good: all about one person, or the whole workshop.
#pragma once

#include "net/directory.hpp"
#include "net/request.hpp"

namespace bordduk::net {

[[nodiscard]] task<answer> erase(venue& where, request const& asked,
                                 core::identity const& by);                            // a participant: oneself; a facilitator: anybody
[[nodiscard]] task<answer> remove(directory& all, venue& where, request const& asked); // a facilitator who types the code once more

} // namespace bordduk::net
