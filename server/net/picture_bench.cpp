#include "net/picture_bench.hpp"

#include "net/secrets.hpp"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>

#include <memory>
#include <utility>

namespace bordduk::net {

task<looked_at> picture_bench::look(std::string_view bytes) {
    auto start = [&](auto handler) {
        auto const shared = std::make_shared<decltype(handler)>(std::move(handler));
        asio::post(thread_, [shared, bytes] {
            looked_at seen{hash_of(bytes), wire::look_at_picture(bytes)};
            asio::post(asio::get_associated_executor(*shared),
                       [shared, seen = std::move(seen)]() mutable { std::move (*shared)(std::move(seen)); });
        });
    };
    asio::use_awaitable_t<executor> token;
    co_return co_await asio::async_initiate<asio::use_awaitable_t<executor>, void(looked_at)>(std::move(start), token);
}

} // namespace bordduk::net
