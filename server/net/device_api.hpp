// A second device of the same person: the first one offers a secret, the second one takes it, once and soon.
#pragma once

#include "net/request.hpp"
#include "net/venue.hpp"

namespace bordduk::net {

[[nodiscard]] task<answer> offer_device(venue& where, request const& asked, core::identity const& by);
[[nodiscard]] task<answer> take_device(venue& where, request const& asked);

} // namespace bordduk::net
