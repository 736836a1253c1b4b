#include "net/pictures_api.hpp"

#include "core/limits.hpp"
#include "core/pictures.hpp"
#include "net/hub.hpp"
#include "net/on_hub.hpp"
#include "net/workshop_api.hpp"
#include "wire/bodies.hpp"
#include "wire/picture.hpp"

#include <utility>
#include <variant>

namespace bordduk::net {
namespace {

namespace limits = core::limits;

std::string_view type_of(request const& asked) {
    std::string_view const type = asked.content_type ? std::string_view{*asked.content_type} : std::string_view{};
    return type.substr(0, type.find(';'));
}

answer too_many(std::string_view error, std::string_view detail, std::string seconds) {
    answer told = problem_answer(429, error, detail);
    told.headers.emplace_back("Retry-After", std::move(seconds));
    return told;
}

answer no_room() { return problem_answer(507, "no_room", "the pictures of this workshop take all the room they have"); }

answer fault_answer(wire::picture_fault const& found) {
    int const status = found.what == wire::picture_fault::kind::not_a_picture ? 415 : 422;
    return problem_answer(status, wire::to_string(found.what), found.reason, '/' + std::to_string(found.at));
}

// A hash is told as it was given, and nothing else is looked for.
bool is_hash(std::string_view text) { return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

std::optional<answer> refused_at(venue& where, core::identity const& who, std::int64_t bytes) {
    using enum core::role;
    if (who.role == observer || who.role == stage) return problem_answer(403, "not_allowed", "who only looks puts up no pictures");
    core::state const& s = where.hosted().durable();
    if (core::the_workshop(s).ended_at) return refusal_answer({core::refusal_reason::ended, "the workshop is over"});
    if (!core::pictures_fit(s, bytes)) return no_room();
    switch (where.uploads().one_more(who, bytes, where.home().now())) {
    case upload_pace::outcome::too_fast:
        return too_many("too_fast", "so many pictures a minute", "10");
    case upload_pace::outcome::too_much:
        return problem_answer(507, "no_room", "your own pictures take all the room they have");
    case upload_pace::outcome::go:
        break;
    }
    return std::nullopt;
}

} // namespace

task<std::optional<answer>> refuse_picture(venue& where, request const& asked) {
    auto who = co_await identified(where, asked);
    if (auto* const refused = std::get_if<answer>(&who)) co_return std::move(*refused);
    if (type_of(asked) != "image/jpeg" && type_of(asked) != "image/png") {
        co_return problem_answer(415, "not_a_picture", "a picture is an image/jpeg or an image/png");
    }
    auto const bytes = static_cast<std::int64_t>(asked.body_bytes);
    using result = std::optional<answer>;
    co_return co_await on(where.home(), [&]() -> task<result> { co_return refused_at(where, std::get<core::identity>(who), bytes); });
}

task<answer> put_picture(venue& where, request const& asked, picture_bench& bench) {
    auto who = co_await identified(where, asked); // again: reading it took a while
    if (auto* const refused = std::get_if<answer>(&who)) co_return std::move(*refused);
    looked_at const seen = co_await bench.look(asked.body);
    if (auto const* const fault = std::get_if<wire::picture_fault>(&seen.verdict)) co_return fault_answer(*fault);
    auto const& facts = std::get<wire::picture_facts>(seen.verdict);
    std::string const type{wire::media_type(facts.type)};
    if (type_of(asked) != type) co_return problem_answer(415, "wrong_type", "it is another type than its name says");
    core::keep_picture const what{seen.picture, facts.width, facts.height, static_cast<std::int64_t>(asked.body.size()), type};
    bool is_new = true;
    venue::outcome const outcome =
        co_await on(where.home(), [&]() -> task<venue::outcome> { co_return co_await where.keep(what, asked.body, is_new); });
    if (auto const* const refused = std::get_if<core::refusal>(&outcome)) {
        co_return refused->reason == core::refusal_reason::too_many ? no_room() : refusal_answer(*refused);
    }
    co_return json_answer(is_new ? 201 : 200,
                          wire::encode(wire::kept_picture{what.picture, what.width, what.height, what.bytes, what.type}));
}

task<answer> picture_of(venue& where, request const& asked, std::string_view picture) {
    std::optional<core::identity> who;
    if (asked.authorization) {
        auto found = co_await identified(where, asked);
        if (auto* const refused = std::get_if<answer>(&found)) co_return std::move(*refused);
        who = std::get<core::identity>(std::move(found));
    }
    if (!is_hash(picture)) co_return who ? problem_answer(404, "unknown_picture") : no_token();
    std::string const name{picture};
    using found = std::pair<std::string, picture_stock::bytes>; // its type; null: the log cannot give it
    auto const kept = co_await on(where.home(), [&]() -> task<std::optional<found>> {
        auto const look = [&]() -> core::kept_picture const* {
            core::state const& s = where.hosted().durable();
            auto const* const known = core::find(s.pictures, name);
            bool const may = known != nullptr && (who ? core::may_see_picture(s, *who, name) : core::is_published(s, name));
            return may ? known : nullptr;
        };
        auto const* one = look();
        // Whoever is here may have been told of it elsewhere; who has no token has been told nothing, and is not read on for.
        if (one == nullptr && who && co_await where.catch_up()) one = look();
        if (one == nullptr) co_return std::nullopt;
        std::string type = one->type;
        picture_stock::bytes bytes = co_await where.picture(name, static_cast<std::size_t>(one->bytes));
        co_return found{std::move(type), std::move(bytes)};
    });
    if (!kept && !who) co_return no_token();
    if (!kept) co_return problem_answer(404, "unknown_picture");
    if (kept->second == nullptr) co_return refusal_answer({core::refusal_reason::storage_unavailable, {}});
    std::string const tag = '"' + name + '"';
    bool const unchanged = asked.if_none_match && asked.if_none_match->find(tag) != std::string::npos;
    answer told;
    told.status = unchanged ? 304 : 200;
    if (!unchanged) {
        told.content_type = kept->first;
        told.held = kept->second;
    }
    told.headers.emplace_back("Cache-Control", "private, max-age=31536000, immutable"); // its name is its contents
    told.headers.emplace_back("ETag", tag);
    told.headers.emplace_back("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
    co_return told;
}

} // namespace bordduk::net
