#include "net/erase_api.hpp"

#include "net/on_hub.hpp"
#include "net/workshop_api.hpp"
#include "wire/bodies.hpp"

#include <utility>
#include <variant>

namespace bordduk::net {
namespace {

answer told(venue::gone const& refused) {
    if (refused && refused->reason == core::refusal_reason::missing) return problem_answer(404, "missing", refused->detail);
    return refused ? refusal_answer(*refused) : json_answer(200, "{}");
}

} // namespace

task<answer> erase(venue& where, request const& asked, core::identity const& by) {
    auto body = body_of(asked, &wire::decode_erasure);
    if (auto* const refused = std::get_if<answer>(&body)) co_return std::move(*refused);
    std::string const person = std::get<wire::erasure>(body).person.value_or(by.person);
    if (person != by.person && by.role != core::role::facilitator)
        co_return problem_answer(403, "not_allowed", "this is for facilitators, and for oneself");
    venue::gone const refused = co_await on(where.home(), [&]() -> task<venue::gone> { co_return co_await where.erase(person); });
    if (!refused) where.home().notes().note(journal::weight::info, "person_erased", {{"code", where.code()}});
    co_return told(refused);
}

task<answer> remove(directory& all, venue& where, request const& asked) {
    auto body = body_of(asked, &wire::decode_deletion);
    if (auto* const refused = std::get_if<answer>(&body)) co_return std::move(*refused);
    if (all.find(std::get<wire::deletion>(body).code) != &where)
        co_return problem_answer(400, "another_code", "type this workshop's code", "/code");
    co_return told(co_await all.remove(where, "asked"));
}

} // namespace bordduk::net
