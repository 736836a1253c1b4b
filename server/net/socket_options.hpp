// How a connection's socket behaves, and how it is closed so that the last words arrive.
#pragma once

#include "net/channel.hpp"

namespace bordduk::net {

// Small frames leave at once, and little waits in the kernel: what a slow client has not been sent yet can still be overtaken.
void write_promptly(tcp_socket& socket);

// Closes our side and reads until the other side closes too; whoever holds the socket drops it when that takes too long.
[[nodiscard]] task<> linger(channel& over);

} // namespace bordduk::net
