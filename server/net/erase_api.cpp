#include "net/erase_api.hpp"

#include "net/on_hub.hpp"
#include "net/workshop_api.hpp"
#include "wire/bodies.hpp"

#include <utility>
#include <variant>

namespace bordduk::net {
namespace {

answer not_theirs() { return problem_answer(403, "not_allowed", "this is for facilitators, and for oneself"); }

answer told(venue::gone const& refused) {
    if (refused && refused->reason == core::refusal_reason::missing) return problem_answer(404, "missing", refused->detail);
    return refused ? refusal_answer(*refused) : json_answer(200, "{}");
}

} // namespace

task<answer> erase(venue& where, request const& asked) {
    if (auto refused = not_json(asked)) co_return std::move(*refused);
    auto who = co_await identified(where, asked);
    if (auto* const refused = std::get_if<answer>(&who)) co_return std::move(*refused);
    auto body = wire::decode_erasure(asked.body);
    if (auto const* const fault = std::get_if<wire::fault>(&body)) co_return fault_answer(*fault);
    auto const& by = std::get<core::identity>(who);
    std::string const person = std::get<wire::erasure>(body).person.value_or(by.person);
    bool const oneself = by.role == core::role::participant && person == by.person;
    if (!oneself && by.role != core::role::facilitator) co_return not_theirs();
    venue::gone const refused = co_await on(where.home(), [&]() -> task<venue::gone> { co_return co_await where.erase(person); });
    if (!refused) where.home().notes().note(journal::weight::info, "person_erased", {{"code", where.code()}});
    co_return told(refused);
}

task<answer> remove(directory& all, venue& where, request const& asked) {
    if (auto refused = not_json(asked)) co_return std::move(*refused);
    auto who = co_await identified(where, asked);
    if (auto* const refused = std::get_if<answer>(&who)) co_return std::move(*refused);
    auto const body = wire::decode_deletion(asked.body);
    if (auto const* const fault = std::get_if<wire::fault>(&body)) co_return fault_answer(*fault);
    if (std::get<core::identity>(who).role != core::role::facilitator) co_return not_theirs();
    if (all.find(std::get<wire::deletion>(body).code) != &where)
        co_return problem_answer(400, "another_code", "type this workshop's code", "/code");
    co_return told(co_await all.remove(where, "asked"));
}

} // namespace bordduk::net
