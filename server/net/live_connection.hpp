// One client's WebSocket, from the upgrade to the goodbye: performs what its session wants.
//
// The coroutine's frame owns socket, stream, session and line, and ends only when nothing of them is under way any more.
#pragma once

#include "net/channel.hpp"
#include "net/venue.hpp"

#include <string>

namespace bordduk::net {

// On the hub of `where`. socket: with everything over it. upgrade: a checked request for the upgrade, and whatever the client has sent
// after it.
[[nodiscard]] task<> talk(venue& where, channel::parts socket, std::string upgrade);

} // namespace bordduk::net
