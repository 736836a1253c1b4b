// What somebody does next: what makes sense at the moment, or anything at all.
#include "walker.hpp"

#include <algorithm>

namespace bordduk::tests {

using core::phase_kind;

core::command walker::any_command(std::string const& who) {
    auto const& day = core::the_workshop(d.s);
    if (who == "desk" && !day.phase && dice_.percent(50)) {
        if (day.item == "i2" || day.item == "i4")
            return core::phase_start{*day.item, dice_.percent(60) ? phase_kind::group : phase_kind::plenary};
        return core::item_start{work()};
    }
    if (dice_.percent(10)) return what_is_asked(who);
    if (day.phase && dice_.percent(20)) return what_is_next(who);
    if (d.s.seats.contains(who) && dice_.percent(20)) return at_the_cloth(who);
    bool const has_dots = std::ranges::any_of(d.s.dots, [&](auto const& one) { return one.second.person == who; });
    if (has_dots && dice_.percent(15)) return taking_a_dot(who);
    auto const kind = static_cast<std::size_t>(dice_.below(static_cast<int>(std::variant_size_v<core::command>)));
    auto const made = of_kind(kind, who);
    bool const breaks_off = std::holds_alternative<core::item_start>(made) || std::holds_alternative<core::phase_start>(made);
    if (breaks_off && dice_.percent(60)) return any_command(who); // so that something is going on most of the time
    bool const is_for_good = std::holds_alternative<core::workshop_end>(made) || std::holds_alternative<core::names_hide>(made) ||
                             std::holds_alternative<core::report_freeze>(made);
    if (is_for_good && dice_.percent(75)) return any_command(who);
    return made;
}

// What a table does with its notes: a theme, a note under it, dots on both.
core::command walker::at_the_cloth(std::string const& who) {
    int const at = d.s.seats.at(who).table;
    auto const here = [&](auto const& one) { return one.table == at; };
    auto const lying = some_of(dice_, d.s.notes, [&](core::note const& n) { return here(n) && n.level != core::level::mine; });
    auto const theme_here = some_of(dice_, d.s.themes, here);
    auto const own = some_of(dice_, d.s.notes, [&](core::note const& n) { return n.author == who && n.level == core::level::mine; });
    auto const* const poll = core::find(d.s.prioritisations, core::at_table_id("i2", at));
    switch (dice_.below(7)) {
    case 0:
        if (core::names_are_hidden(d.s, "i2")) return core::note_lay{fresh('n'), "i2", at, text(), {}};
        return own == "none" ? core::command{core::note_write{fresh('n'), "i2", text()}}
                             : core::note_share{own, core::level::table, fresh('n')};
    case 1:
        return theme_here == "none" ? core::command{core::theme_write{fresh('t'), "i2", at, text()}} : core::theme_move{theme_here, 1};
    case 2:
        return core::note_group{lying, theme_here};
    case 3:
        return core::note_match{lying,
                                some_of(dice_, d.s.notes, [&](core::note const& n) { return here(n) && n.level != core::level::mine; })};
    case 4:
        return poll == nullptr || !poll->open ? core::command{core::prioritise_open{"i2", at, 3}} : core::dot_put{"i2", theme_here, {}};
    default:
        return core::dot_put{"i2", dice_.percent(50) ? lying : theme_here, {}};
    }
}

// What somebody who knows what goes on would do: rounds and queues need many right steps in a row to come to their end.
core::command walker::what_is_next(std::string const& who) {
    int const at = table(who);
    if (core::the_workshop(d.s).phase == phase_kind::plenary) {
        auto const* const slot = core::find(d.s.queue, core::at_table_id(*core::the_workshop(d.s).item, at));
        bool const speaks = slot != nullptr && slot->state == core::slot_state::presenting;
        return speaks ? core::command{core::queue_finish{at}} : core::queue_present{at};
    }
    auto const* const r = core::find(d.s.rounds, std::to_string(at));
    if (r == nullptr || r->state == core::progress::pending) return core::turn_start{at};
    if (r->state == core::progress::running) return core::turn_next{at, r->turn};
    return core::turn_back{at, r->turn};
}

} // namespace bordduk::tests
