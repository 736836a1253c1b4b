// One HTTP connection, request by request, until it is closed or becomes a WebSocket and moves to its workshop's hub.
//
// The only files that read HTTP are this one's and Beast's; what Beast is too kind about is refused here.
#pragma once

#include "net/certificate.hpp"
#include "net/hub.hpp"
#include "net/loop.hpp"
#include "net/site.hpp"
#include "net/trusted_proxies.hpp"

namespace bordduk::net {

// The way in.
struct doorway {
    certificate const* shown{}; // nothing: plain http
    trusted_proxies proxies{};
    door which{};
};

[[nodiscard]] task<> serve(hub& here, site& asked, doorway const& by, tcp_socket socket);

} // namespace bordduk::net
