#include "net/answers_api.hpp"

#include "core/report.hpp"
#include "net/on_hub.hpp"
#include "net/secrets.hpp"
#include "net/workshop_api.hpp"
#include "wire/bodies.hpp"

#include <optional>
#include <utility>
#include <variant>

namespace bordduk::net {
namespace {

// The same secret and poll give the same ballot; the log knows only hashes of the secret, from which it cannot be made.
std::string ballot_of(std::string_view secret, std::string_view poll) {
    return hash_token(std::string{"ballot/"}.append(poll).append("/").append(secret));
}

} // namespace

task<answer> ballot(venue& where, request const& asked, core::identity const& by) {
    auto body = body_of(asked, &wire::decode_ballot);
    if (auto* const refused = std::get_if<answer>(&body)) co_return std::move(*refused);
    auto& wish = std::get<wire::ballot>(body);
    core::cast const what{by.person, wish.key ? std::optional{hash_token(*wish.key)} : std::nullopt,
                          ballot_of(wish.key ? std::string_view{*wish.key} : bearer(asked), wish.poll), wish.poll, std::move(wish.given)};
    wire::counted told{wish.poll, 0};
    venue::outcome const outcome = co_await on(where.home(), [&]() -> task<venue::outcome> {
        venue::outcome settled = co_await where.admit(what);
        if (auto const* const asked_there = core::find(where.hosted().durable().polls, what.poll)) told.answered = asked_there->answered;
        co_return settled;
    });
    if (auto const* const refused = std::get_if<core::refusal>(&outcome)) co_return refusal_answer(*refused);
    co_return json_answer(200, wire::encode(told));
}

task<answer> mine_of(venue& where, request const&, core::identity const& by) {
    core::mine const made = co_await on(where.home(), [&]() -> task<core::mine> {
        co_return core::make_mine(where.hosted().durable(), by.person, where.home().now());
    });
    co_return json_answer(200, wire::encode(made));
}

} // namespace bordduk::net
