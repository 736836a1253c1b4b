// What a participant asks over HTTP beside the seat: to put a ballot into a poll that hides names, and to take home what is their own.
//
// A ballot is no command: a command's entry in the log names who gave it, and the answer would stand beside it.
#pragma once

#include "net/request.hpp"
#include "net/venue.hpp"

namespace bordduk::net {

[[nodiscard]] task<answer> ballot(venue& where, request const& asked, core::identity const& by);
[[nodiscard]] task<answer> mine_of(venue& where, request const& asked, core::identity const& by);

} // namespace bordduk::net
