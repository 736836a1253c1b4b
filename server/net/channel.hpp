// What a connection talks over: a socket, as it is or with TLS over it.
//
// One type for both, so that HTTP and WebSocket are compiled once. Without TLS an operation is the socket's own, at the price of one
// comparison: a virtual call or a second type for every frame was refused.
#pragma once

#include "net/certificate.hpp"
#include "net/loop.hpp"
#include "net/tls_layer.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/compose.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <sys/types.h>
#include <sys/uio.h>
#include <utility>

namespace bordduk::net {

class channel {
public:
    using executor_type = executor;

    explicit channel(tcp_socket socket) : socket_{std::move(socket)} {}

    executor_type get_executor() { return socket_.get_executor(); }
    [[nodiscard]] tcp_socket& socket() { return socket_; }
    [[nodiscard]] bool secure() const { return tls_ != nullptr; }
    [[nodiscard]] bool is_open() const { return socket_.is_open(); }
    void close();

    // The first word tells TLS from anything else; nothing: nobody is there any more.
    [[nodiscard]] task<std::optional<bool>> begins_in_secret();
    [[nodiscard]] task<bool> shake_hands(certificate const& shown);

    // As ::sendmsg does it: how many bytes have gone out, fewer if the socket takes no more now; -1, and errno says why.
    [[nodiscard]] ssize_t write_now(iovec* pieces, std::size_t count);

    template <class Buffers, class Token>
    auto async_read_some(Buffers const& into, Token&& token) {
        return asio::async_initiate<Token, void(error_code, std::size_t)>(
            [this](auto handler, Buffers const& buffers) {
                if (!tls_) return socket_.async_read_some(buffers, std::move(handler));
                in_secret([this, place = first_of<asio::mutable_buffer>(buffers)] { return tls_->read(place.data(), place.size()); },
                          handler);
            },
            token, into);
    }

    template <class Buffers, class Token>
    auto async_write_some(Buffers const& from, Token&& token) {
        return asio::async_initiate<Token, void(error_code, std::size_t)>(
            [this](auto handler, Buffers const& buffers) {
                if (!tls_) return socket_.async_write_some(buffers, std::move(handler));
                in_secret(
                    [this, piece = first_of<asio::const_buffer>(buffers)] {
                        iovec const one{const_cast<void*>(piece.data()), piece.size()};
                        return some(tls_->write(&one, 1));
                    },
                    handler);
            },
            token, from);
    }

    void finish(); // our side has said everything

    // For another hub: everything but the loop it lives on. Nothing: the socket is broken.
    struct parts {
        asio::ip::tcp protocol;
        int handle{};
        std::unique_ptr<tls_layer> tls;
    };
    [[nodiscard]] std::optional<parts> take_apart();
    channel(executor there, parts all) : socket_{there, all.protocol, all.handle}, tls_{std::move(all.tls)} {}

private:
    template <class Buffer, class Buffers>
    static Buffer first_of(Buffers const& buffers) {
        for (auto each = asio::buffer_sequence_begin(buffers); each != asio::buffer_sequence_end(buffers); ++each)
            if (Buffer const one{*each}; one.size() > 0) return one;
        return {};
    }
    static tls_layer::outcome some(tls_layer::outcome all) { // part of it is enough to go on
        return all.bytes > 0 ? tls_layer::outcome{all.bytes, tls_layer::waits::nothing} : all;
    }

    // Tries until something was done or it is over, waiting in between as it is told.
    template <class Attempt, class Handler>
    void in_secret(Attempt attempt, Handler& handler) {
        asio::async_compose<Handler, void(error_code, std::size_t)>(
            [this, attempt, posted = false, waited = false, result = error_code{}, bytes = std::size_t{}](auto& self,
                                                                                                          error_code failed = {}) mutable {
                if (posted) return self.complete(result, bytes);
                if (failed) return self.complete(failed, 0);
                tls_layer::outcome const now = is_open() ? attempt() : tls_layer::outcome{0, tls_layer::waits::end};
                bool const reads = now.next == tls_layer::waits::readable;
                if (reads || now.next == tls_layer::waits::writable) {
                    waited = true;
                    return socket_.async_wait(reads ? tcp_socket::wait_read : tcp_socket::wait_write, std::move(self));
                }
                bytes = now.bytes;
                if (now.next == tls_layer::waits::end) result = asio::error::eof;
                if (waited) return self.complete(result, bytes);
                posted = true;
                asio::post(get_executor(), std::move(self));
            },
            handler, socket_);
    }

    tcp_socket socket_;
    std::unique_ptr<tls_layer> tls_;
};

} // namespace bordduk::net
