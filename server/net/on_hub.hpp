// How a coroutine of one hub has something done elsewhere and goes on where it was: on another hub's thread, or by the log.
#pragma once

#include "net/hub.hpp"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace bordduk::net {

// work() is made and run on that hub. What it throws is thrown here.
template <class Work>
auto on(hub& there, Work work) -> decltype(work()) {
    co_return co_await asio::co_spawn(there.get_executor(), std::move(work), asio::use_awaitable_t<executor>{});
}

// The log calls back on its own thread, once.
inline task<room::append_result> create(room::event_log& log, room::workshop_key key, core::entry first) {
    auto start = [&](auto handler) {
        auto const shared = std::make_shared<decltype(handler)>(std::move(handler));
        log.create(std::move(key), std::move(first), [shared](room::append_result result) {
            asio::post(asio::get_associated_executor(*shared), [shared, result] { std::move (*shared)(result); });
        });
    };
    asio::use_awaitable_t<executor> token;
    co_return co_await asio::async_initiate<asio::use_awaitable_t<executor>, void(room::append_result)>(std::move(start), token);
}

inline task<room::append_result> put_part(room::event_log& log, std::string code, room::picture_part part) {
    auto start = [&](auto handler) {
        auto const shared = std::make_shared<decltype(handler)>(std::move(handler));
        log.put_part(std::move(code), std::move(part), [shared](room::append_result result) {
            asio::post(asio::get_associated_executor(*shared), [shared, result] { std::move (*shared)(result); });
        });
    };
    asio::use_awaitable_t<executor> token;
    co_return co_await asio::async_initiate<asio::use_awaitable_t<executor>, void(room::append_result)>(std::move(start), token);
}

inline task<std::optional<std::string>> get_part(room::event_log& log, std::string code, std::string picture, int number) {
    using found = std::optional<std::string>;
    auto start = [&](auto handler) {
        auto const shared = std::make_shared<decltype(handler)>(std::move(handler));
        log.get_part(std::move(code), std::move(picture), number, [shared](found part) {
            asio::post(asio::get_associated_executor(*shared),
                       [shared, part = std::move(part)]() mutable { std::move (*shared)(std::move(part)); });
        });
    };
    asio::use_awaitable_t<executor> token;
    co_return co_await asio::async_initiate<asio::use_awaitable_t<executor>, void(found)>(std::move(start), token);
}

inline task<std::optional<room::tail>> read_on(room::event_log& log, room::workshop_key known, core::seq after) {
    using news = std::optional<room::tail>;
    auto start = [&](auto handler) {
        auto const shared = std::make_shared<decltype(handler)>(std::move(handler));
        log.read_on(std::move(known), after, [shared](news told) {
            asio::post(asio::get_associated_executor(*shared),
                       [shared, told = std::move(told)]() mutable { std::move (*shared)(std::move(told)); });
        });
    };
    asio::use_awaitable_t<executor> token;
    co_return co_await asio::async_initiate<asio::use_awaitable_t<executor>, void(news)>(std::move(start), token);
}

} // namespace bordduk::net
