#include "net/device_api.hpp"

#include "core/limits.hpp"
#include "net/on_hub.hpp"
#include "net/secrets.hpp"
#include "net/workshop_api.hpp"
#include "wire/bodies.hpp"

#include <utility>
#include <variant>

namespace bordduk::net {

task<answer> offer_device(venue& where, request const& asked, core::identity const& by) {
    auto body = body_of(asked, &wire::decode_device_offer);
    if (auto* const refused = std::get_if<answer>(&body)) co_return std::move(*refused);
    auto& wish = std::get<wire::device_offer>(body);
    co_await on(where.home(), [&]() -> task<> {
        core::instant const until = where.home().now() + core::limits::device_offer_ms;
        where.hosted().devices().make(by.person, {hash_token(wish.secret), new_token(), std::move(wish.sealed), until});
        where.wake(); // the other servers are told
        co_return;
    });
    co_return json_answer(200, "{}");
}

task<answer> take_device(venue& where, request const& asked) {
    auto body = body_of(asked, &wire::decode_device_take);
    if (auto* const refused = std::get_if<answer>(&body)) co_return std::move(*refused);
    std::string const secret = std::get<wire::device_take>(body).secret;
    std::string token;
    std::optional<std::string> sealed;
    int table = 0;
    venue::outcome const outcome = co_await on(where.home(), [&]() -> task<venue::outcome> {
        auto const offered = co_await where.find_offer(hash_token(secret));
        if (!offered) co_return core::refusal{core::refusal_reason::not_allowed, "this link has been used, or is too old"};
        auto const& [person, what] = *offered;
        token = hash_of(what.salt + secret);
        sealed = what.sealed;
        venue::outcome settled = co_await where.admit(core::accompany{person, hash_token(token)});
        if (auto const* const seat = core::find(where.hosted().durable().seats, person)) table = seat->table;
        co_return settled;
    });
    if (auto const* const refused = std::get_if<core::refusal>(&outcome)) co_return refusal_answer(*refused);
    wire::device_taken told{std::get<core::identity>(outcome).person, std::move(token), table, std::move(sealed)};
    co_return json_answer(201, wire::encode(told));
}

} // namespace bordduk::net
