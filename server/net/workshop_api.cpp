#include "net/workshop_api.hpp"

#include "core/outlook.hpp"
#include "core/report.hpp"
#include "core/retention.hpp"
#include "net/directory.hpp"
#include "net/on_hub.hpp"
#include "net/secrets.hpp"
#include "wire/bodies.hpp"

#include <boost/mp11.hpp>

#include <utility>

namespace bordduk::net {
namespace {

int status_of(core::refusal_reason why) {
    using enum core::refusal_reason;
    switch (why) {
    case storage_unavailable:
        return 503;
    case not_allowed:
        return 403;
    case table_full:
    case ended:
    case too_many:
    case already:
    case locked:
        return 409;
    default:
        return 400;
    }
}

std::string_view name_of(core::refusal_reason why) {
    std::string_view found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<core::refusal_reason>>([&](auto d) {
        if (d.value == why) found = d.name;
    });
    return found;
}

wire::facts facts_of(core::state const& s) {
    core::workshop const& w = core::the_workshop(s);
    wire::facts told{s.code, w.title, w.date, w.language, w.organisers, w.organisations, {}, w.ended_at.has_value(), w.retention_days.value_or(core::retention_days_usual)};
    for (int number = 1; core::table const* const t = core::find_table(s, number); ++number) {
        told.tables.push_back({t->number, t->name, t->capacity, t->taken});
    }
    return told;
}

using let = std::optional<venue::outcome>; // nothing: it came too fast

answer too_fast() {
    answer told = problem_answer(429, "too_fast", "more come in here, again and again, than a room has: wait a moment");
    told.headers.emplace_back("Retry-After", "1");
    return told;
}

} // namespace

answer refusal_answer(core::refusal const& why) {
    answer told = problem_answer(status_of(why.reason), name_of(why.reason), why.detail);
    if (told.status == 503) told.headers.emplace_back("Retry-After", "1");
    return told;
}

task<answer> facts_of(venue& where, request const&) {
    wire::facts const told = co_await on(where.home(), [&]() -> task<wire::facts> { co_return facts_of(where.hosted().durable()); });
    co_return json_answer(200, wire::encode(told));
}

task<answer> join(venue& where, request const& asked) {
    auto body = body_of(asked, &wire::decode_join);
    if (auto* const refused = std::get_if<answer>(&body)) co_return std::move(*refused);
    auto& wish = std::get<wire::join>(body);
    std::string token = new_token();
    core::join const what{new_person("p"),
                          std::move(wish.name),
                          std::move(wish.organisation),
                          wish.table,
                          wish.key ? std::optional{hash_token(*wish.key)} : std::nullopt,
                          hash_token(token)};
    int table = 0;
    auto const told = co_await on(where.home(), [&]() -> task<let> {
        if (where.is_hurried(what)) co_return std::nullopt;
        venue::outcome settled = co_await where.admit(what);
        if (auto const* const who = std::get_if<core::identity>(&settled)) {
            if (auto const* const seat = core::find(where.hosted().durable().seats, who->person)) table = seat->table;
        }
        co_return settled;
    });
    if (!told) co_return too_fast();
    venue::outcome const& outcome = *told;
    if (auto const* const refused = std::get_if<core::refusal>(&outcome)) co_return refusal_answer(*refused);
    co_return json_answer(201, wire::encode(wire::joined{std::get<core::identity>(outcome).person, std::move(token), table}));
}

namespace {

task<answer> let_in(venue& where, core::admission const what, std::string token) {
    let const outcome = co_await on(where.home(), [&]() -> task<let> {
        if (where.is_hurried(what)) co_return std::nullopt;
        co_return co_await where.admit(what);
    });
    if (!outcome) co_return too_fast();
    if (auto const* const refused = std::get_if<core::refusal>(&*outcome)) co_return refusal_answer(*refused);
    co_return json_answer(201, wire::encode(wire::token{std::move(token)}));
}

} // namespace

task<answer> facilitate(venue& where, request const& asked) {
    auto body = body_of(asked, &wire::decode_facilitate);
    if (auto* const refused = std::get_if<answer>(&body)) co_return std::move(*refused);
    std::string token = new_token();
    core::facilitate const what{new_person("f"), hash_token(std::get<wire::facilitate>(body).secret), hash_token(token)};
    co_return co_await let_in(where, what, std::move(token));
}

task<answer> watch(venue& where, request const& asked) {
    if (auto refused = asked.body.empty() ? std::nullopt : not_json(asked)) co_return std::move(*refused);
    auto const body = wire::decode_watch(asked.body);
    if (auto const* const fault = std::get_if<wire::fault>(&body)) co_return fault_answer(*fault);
    auto const table = std::get<wire::watch>(body).table;
    std::string token = new_token();
    core::watch const what{hash_token(token), table ? std::optional{core::cloth{*table, new_person("c")}} : std::nullopt};
    co_return co_await let_in(where, what, std::move(token));
}

task<answer> make_link(venue& where, request const& asked, core::identity const&) {
    auto body = body_of(asked, &wire::decode_make_link);
    if (auto* const refused = std::get_if<answer>(&body)) co_return std::move(*refused);
    auto const& wish = std::get<wire::make_link>(body);
    std::string secret = new_token();
    core::issue_secret const what{hash_token(secret), wish.role,
                                  wish.revoke.value_or(false) ? std::optional{hash_token(bearer(asked))} : std::nullopt};
    venue::outcome const outcome = co_await on(where.home(), [&]() -> task<venue::outcome> { co_return co_await where.admit(what); });
    if (auto const* const refused = std::get_if<core::refusal>(&outcome)) co_return refusal_answer(*refused);
    std::string link = links_of(where.code(), secret).desk;
    co_return json_answer(201, wire::encode(wire::made_link{std::move(secret), std::move(link)}));
}

task<answer> outlook_of(venue& where, request const&, core::identity const&) {
    core::outlook const made = co_await on(where.home(), [&]() -> task<core::outlook> {
        co_return core::look_ahead(where.hosted().durable(), where.home().now());
    });
    co_return json_answer(200, wire::encode(made));
}

task<answer> report_of(venue& where, request const& asked) {
    if (!asked.authorization) { // what was published is for everybody with the code
        using published = std::optional<core::report>;
        published const frozen = co_await on(where.home(), [&]() -> task<published> {
            co_await where.catch_up_with_siblings();
            auto const& s = where.hosted().durable();
            co_return core::the_workshop(s).report_frozen_at ? s.frozen : published{};
        });
        if (frozen) co_return json_answer(200, wire::encode(*frozen));
    }
    auto who = co_await admitted(where, asked, askers::facilitators_and_observers);
    if (auto* const refused = std::get_if<answer>(&who)) co_return std::move(*refused);
    core::report const made = co_await on(where.home(), [&]() -> task<core::report> {
        co_return core::make_report(where.hosted().durable(), where.home().now());
    });
    co_return json_answer(200, wire::encode(made));
}

} // namespace bordduk::net
