#include "bench/lived_day.hpp"

#include "common/small_day.hpp"
#include "core/apply.hpp"
#include "core/decide.hpp"

#include <stdexcept>

namespace bordduk::load {
namespace {

std::vector<core::event> carried_out(core::decision const& decided) {
    if (auto const* const refused = std::get_if<core::refusal>(&decided)) throw std::runtime_error("refused: " + refused->detail);
    return std::get<std::vector<core::event>>(decided);
}

} // namespace

lived_day::lived_day(int tables, int people, int notes) {
    write(carried_out(core::decide(state, core::admission{tests::small_workshop("ABCDEF", tables, 12)}, tests::nine)));
    for (int who = 0; who < people; ++who)
        write(carried_out(core::decide(
            state, core::admission{core::join{person(who), "Name", {}, who % tables + 1, {}, "token of " + person(who)}}, tests::nine)));
    for (int which = 0; which < notes; ++which) {
        core::actor const author{core::role::participant, person(which % people)};
        write(carried_out(
            core::decide(state, core::command{core::note_write{note(which), "i2", std::string(120, 'x')}}, author, tests::nine)));
        if (which % 4 == 0) continue; // some keep theirs
        auto const level = which % 4 == 1 ? core::level::room : core::level::table;
        write(carried_out(core::decide(state, core::command{core::note_share{note(which), level, {}}}, author, tests::nine)));
    }
}

void lived_day::write(std::vector<core::event> events) {
    core::entry e;
    e.seq = state.head + 1;
    e.at = tests::nine;
    e.events = std::move(events);
    core::apply(state, e);
    log.push_back(std::move(e));
}

} // namespace bordduk::load
