#include "net/channel.hpp"

#include <cerrno>
#include <sys/socket.h>

namespace bordduk::net {
namespace {

constexpr char tls_handshake = 0x16; // the type of the first record; no letter

} // namespace

void channel::close() {
    error_code ignored;
    socket_.close(ignored);
}

task<std::optional<bool>> channel::begins_in_secret() {
    auto [failed] = co_await socket_.async_wait(tcp_socket::wait_read, awaiting);
    char first{};
    if (failed || ::recv(socket_.native_handle(), &first, 1, MSG_PEEK | MSG_DONTWAIT) != 1) co_return std::nullopt;
    co_return first == tls_handshake;
}

task<bool> channel::shake_hands(certificate const& shown) {
    error_code failed;
    socket_.native_non_blocking(true, failed);
    if (failed) co_return false;
    tls_ = shown.over(socket_.native_handle());
    while (is_open()) {
        switch (tls_->shake_hands().next) {
        case tls_layer::waits::nothing:
            co_return true;
        case tls_layer::waits::end:
            co_return false;
        case tls_layer::waits::readable:
            if (auto [broken] = co_await socket_.async_wait(tcp_socket::wait_read, awaiting); broken) co_return false;
            break;
        case tls_layer::waits::writable:
            if (auto [broken] = co_await socket_.async_wait(tcp_socket::wait_write, awaiting); broken) co_return false;
            break;
        }
    }
    co_return false;
}

ssize_t channel::write_now(iovec* pieces, std::size_t count) {
    if (tls_) {
        tls_layer::outcome const done = is_open() ? tls_->write(pieces, count) : tls_layer::outcome{0, tls_layer::waits::end};
        if (done.bytes > 0 || done.next == tls_layer::waits::nothing) return static_cast<ssize_t>(done.bytes);
        errno = done.next == tls_layer::waits::end ? EPIPE : EAGAIN;
        return -1;
    }
    constexpr int at_once = MSG_NOSIGNAL | MSG_DONTWAIT;
    if (count == 1) return ::send(socket_.native_handle(), pieces->iov_base, pieces->iov_len, at_once); // nearly always
    msghdr message{};
    message.msg_iov = pieces;
    message.msg_iovlen = count;
    return ::sendmsg(socket_.native_handle(), &message, at_once);
}

void channel::finish() {
    error_code ignored;
    if (tls_ && is_open()) tls_->finish();
    socket_.shutdown(tcp_socket::shutdown_send, ignored);
}

std::optional<channel::parts> channel::take_apart() {
    error_code failed;
    auto const protocol = socket_.local_endpoint(failed).protocol();
    int const handle = failed ? -1 : socket_.release(failed);
    if (failed) return {};
    return parts{protocol, handle, std::move(tls_)};
}

} // namespace bordduk::net
