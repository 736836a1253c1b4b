#include "net/askers.hpp"

#include "net/on_hub.hpp"
#include "net/secrets.hpp"
#include "wire/bodies.hpp"

#include <string>

namespace bordduk::net {
namespace {

bool are(askers who, core::role one) {
    using enum askers;
    switch (who) {
    case anybody:
        return true;
    case participants:
        return one == core::role::participant;
    case facilitators:
        return one == core::role::facilitator;
    case facilitators_and_observers:
        return one == core::role::facilitator || one == core::role::observer;
    case people:
        return one == core::role::participant || one == core::role::facilitator;
    }
    return false;
}

std::string_view name_of(askers who) {
    if (who == askers::participants) return "this is for participants";
    return who == askers::people ? "this is for facilitators, and for oneself" : "this is for facilitators";
}

} // namespace

task<std::variant<core::identity, answer>> admitted(venue& where, request const& asked, askers who) {
    auto found = co_await identified(where, asked);
    auto const* const known = std::get_if<core::identity>(&found);
    if (known != nullptr && !are(who, known->role)) co_return problem_answer(403, "not_allowed", name_of(who));
    co_return found;
}

task<std::variant<core::identity, answer>> identified(venue& where, request const& asked) {
    std::string_view const token = bearer(asked);
    std::string const hash = hash_token(token);
    using found = std::optional<core::identity>;
    if (token.empty()) co_return no_token();
    found const who = co_await on(where.home(), [&]() -> task<found> { co_return co_await where.who(hash); });
    if (who) co_return *who;
    co_return no_token();
}

answer no_token() {
    answer told = problem_answer(401, "no_token", "the token goes into the Authorization header");
    told.headers.emplace_back("WWW-Authenticate", "Bearer");
    return told;
}

std::string_view bearer(request const& asked) {
    constexpr std::string_view scheme = "Bearer ";
    if (!asked.authorization || !asked.authorization->starts_with(scheme)) return {};
    return std::string_view{*asked.authorization}.substr(scheme.size());
}

answer fault_answer(wire::fault const& f) { return json_answer(400, wire::encode(wire::as_problem(f))); }

std::optional<answer> not_json(request const& asked) {
    std::string_view const type = asked.content_type ? std::string_view{*asked.content_type} : std::string_view{};
    if (type.substr(0, type.find(';')) == "application/json") return {};
    return problem_answer(415, "not_json", "the body must be application/json");
}

} // namespace bordduk::net
