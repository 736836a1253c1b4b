// A port of 127.0.0.1 that nobody listens on, another one each time.
//
// It is below those that the kernel hands out to clients, which could otherwise take it while a server is down. Somebody else could take it
// before the server binds it, which then says so.
#pragma once

namespace bordduk::tests {

[[nodiscard]] int free_port(); // from any thread

} // namespace bordduk::tests
