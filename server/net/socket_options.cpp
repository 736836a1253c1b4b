#include "net/socket_options.hpp"

#include "core/limits.hpp"

#include <boost/asio/buffer.hpp>

#include <array>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace bordduk::net {

void write_promptly(tcp_socket& socket) {
    error_code ignored;
    socket.set_option(asio::ip::tcp::no_delay{true}, ignored);
    int const unsent = core::limits::unsent_bytes_max;
    ::setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_NOTSENT_LOWAT, &unsent, sizeof unsent);
}

task<> linger(channel& over) {
    over.finish();
    std::array<char, 4096> unread;
    for (std::size_t total = 0; total < core::limits::body_bytes_max * 4;) {
        auto [failed, bytes] = co_await over.socket().async_read_some(asio::buffer(unread), awaiting);
        if (failed) break;
        total += bytes;
    }
}

} // namespace bordduk::net
