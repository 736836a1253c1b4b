// The concrete Asio types of this room: one executor type, so that nothing on the way of a frame is type-erased.
//
// Coroutines here do not throw: every operation ends with (error_code, ...), and a side that fails returns.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>

namespace bordduk::net {

namespace asio = boost::asio;
using boost::system::error_code;
using executor = asio::io_context::executor_type;
using tcp_socket = asio::basic_stream_socket<asio::ip::tcp, executor>;
using timer = asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, executor>;

template <class T = void>
using task = asio::awaitable<T, executor>;

// co_await something(awaiting) gives a tuple that starts with the error.
inline constexpr asio::as_tuple_t<asio::use_awaitable_t<executor>> awaiting{};

} // namespace bordduk::net
