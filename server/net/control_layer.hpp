// What Beast's WebSocket stream takes for its socket: reading goes to the channel, writing goes into the outlet's line.
//
// Beast writes the answer to the upgrade, pongs and its close frames, each in one piece; here such a piece waits in the same line as the
// session's own frames. Its write ends when the piece has left the line, so a peer that pings and does not read is soon not read from
// either.
#pragma once

#include "net/channel.hpp"
#include "net/frame.hpp"
#include "net/outlet.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/compose.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/role.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace bordduk::net {

class control_layer {
public:
    using executor_type = executor;

    // already_read: what the client sent before this layer had the socket; it is read first.
    control_layer(channel& over, outlet& line, timer& wake, std::function<core::instant()> now, std::string already_read)
        : channel_{over}, line_{line}, wake_{wake}, now_{std::move(now)}, already_read_{std::move(already_read)} {}

    executor_type get_executor() { return channel_.get_executor(); }

    template <class Buffers, class Token>
    auto async_read_some(Buffers const& into, Token&& token) {
        return asio::async_compose<Token, void(error_code, std::size_t)>(
            [this, into, posted = false](auto& self, error_code failed = {}, std::size_t bytes = 0) mutable {
                if (posted) return self.complete(failed, bytes);
                posted = true;
                if (already_read_.empty()) return channel_.async_read_some(into, std::move(self));
                std::size_t const taken = asio::buffer_copy(into, asio::buffer(already_read_));
                already_read_.erase(0, taken);
                asio::post(get_executor(), [self = std::move(self), taken]() mutable { self.complete({}, taken); });
            },
            token, channel_);
    }

    template <class Buffers, class Token>
    auto async_write_some(Buffers const& from, Token&& token) {
        std::string bytes(asio::buffer_size(from), '\0');
        asio::buffer_copy(asio::buffer(bytes), from);
        return asio::async_compose<Token, void(error_code, std::size_t)>(
            [this, size = bytes.size(), place = std::uint64_t{},
             frame = std::make_shared<std::string const>(std::move(bytes))](auto& self, error_code = {}) mutable {
                if (frame) {
                    bool const is_close = !frame->empty() && (static_cast<unsigned char>(frame->front()) == (0x80U | unsigned(opcode::close)));
                    place = line_.push(std::exchange(frame, nullptr));
                    if (is_close) line_.seal();
                    line_.flush(now_());
                    if (line_.failed() || line_.written() >= place) return asio::post(get_executor(), std::move(self));
                }
                if (line_.failed()) return self.complete(asio::error::broken_pipe, 0);
                if (line_.written() >= place) return self.complete({}, size);
                wake_.expires_at(timer::time_point::max());
                wake_.async_wait(std::move(self));
            },
            token, channel_);
    }

private:
    channel& channel_;
    outlet& line_;
    timer& wake_; // cancelled when the line has moved or is broken
    std::function<core::instant()> now_;
    std::string already_read_;
};

// The socket is closed by whoever owns it.
template <class Handler>
void async_teardown(boost::beast::role_type, control_layer& layer, Handler&& handler) {
    asio::post(layer.get_executor(), [done = std::forward<Handler>(handler)]() mutable { std::move(done)(error_code{}); });
}
inline void beast_close_socket(control_layer&) {} // Beast's own timeouts are off

} // namespace bordduk::net
