// Tables, seats and hosts: where people sit and who keeps the table's time.
#include "core/decide_parts.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <limits>

namespace bordduk::core {

namespace {

seat with_host(seat one, bool host) {
    one.host = host;
    return one;
}

// The one with a phone who has sat there longest, but for the one who goes.
std::optional<std::string> next_host(state const& s, int table, std::string const& but) {
    for (auto const& person : seats_by_time(s, table)) {
        if (person != but && !is(find(s.seats, person)->by_hand)) return person;
    }
    return std::nullopt;
}

bool has_host(state const& s, int table) {
    return std::ranges::any_of(s.seats, [&](auto const& one) { return one.second.table == table && one.second.host; });
}

} // namespace

void give_up_seat(state const& s, std::string const& person, seat const& own, instant now, events& out) {
    auto const next = own.host ? next_host(s, own.table, person) : std::nullopt;
    leave_round(s, own.table, person, next, now, out);
    if (next) out.push_back(seat_set{*next, with_host(*find(s.seats, *next), true)});
}

void sit_down(state const& s, std::string const& person, seat wanted, events& out) {
    int const table = wanted.table;
    wanted.host = !is(wanted.by_hand) && !has_host(s, table); // whoever keeps the time needs something to keep it on
    out.push_back(seat_set{person, std::move(wanted)});
    join_round(s, table, person, out);
}

std::optional<int> place_for(state const& s, std::optional<std::string> const& organisation) {
    auto const colleagues = [&](int table) {
        return !organisation ? 0 : std::ranges::count_if(s.seats, [&](auto const& one) {
            return one.second.table == table && one.second.organisation == organisation;
        });
    };
    int emptiest = std::numeric_limits<int>::max();
    for (auto const& [id, one] : s.tables) {
        if (one.taken < one.capacity) emptiest = std::min(emptiest, one.taken);
    }
    std::optional<std::tuple<std::ptrdiff_t, int, int>> best;
    for (auto const& [id, one] : s.tables) {
        if (one.taken >= one.capacity || one.taken > emptiest + 1) continue;
        std::tuple<std::ptrdiff_t, int, int> const here{colleagues(one.number), one.taken, one.number};
        if (!best || here < *best) best = here;
    }
    return best ? std::optional{std::get<2>(*best)} : std::nullopt;
}

decision rule(asking const& a, host_set const& c) {
    bool const takes_it = a.sits_at(c.table) && c.person == a.who.person;
    if (!a.leads(c.table) && !takes_it) return no(refusal_reason::not_allowed, "the host passes it on, or somebody seated there takes it");
    auto const* const next = find(a.s.seats, c.person);
    if (next == nullptr || next->table != c.table) return no(refusal_reason::missing, "nobody there has this seat");
    if (next->host) return no(refusal_reason::already, "is the host");
    if (is(next->by_hand)) return no(refusal_reason::invalid, "whoever keeps the time needs something to keep it on");
    events out;
    for (auto const& [person, one] : a.s.seats) {
        if (one.table == c.table && one.host) out.push_back(seat_set{person, with_host(one, false)});
    }
    out.push_back(seat_set{c.person, with_host(*next, true)});
    host_speaks_last(a.s, c.table, c.person, out);
    return out;
}

decision rule(asking const& a, seat_move const& c) {
    if (!a.is_desk() && c.person != a.who.person) return no(refusal_reason::not_allowed, "everyone moves for themselves");
    auto const* const own = find(a.s.seats, c.person);
    auto const* const to = find_table(a.s, c.table);
    if (own == nullptr) return no(refusal_reason::missing, "there is no such person");
    if (to == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (own->table == c.table) return no(refusal_reason::already, "sits there");
    if (to->taken >= to->capacity) return no(refusal_reason::table_full, "the table is full");
    events out;
    give_up_seat(a.s, c.person, *own, a.now, out);
    seat moved = *own;
    moved.table = c.table;
    moved.joined_at = a.now;
    moved.role.reset();
    sit_down(a.s, c.person, std::move(moved), out);
    return out;
}

decision rule(asking const& a, seat_rename const& c) {
    if (!c.name && !c.organisation) return no(refusal_reason::invalid, "a name or an organisation");
    auto const fault = c.name ? name_fault(*c.name) : std::string_view{};
    auto const other_fault = c.organisation ? line_fault(*c.organisation) : std::string_view{};
    if (!fault.empty()) return no(refusal_reason::bad_text, fault);
    if (!other_fault.empty()) return no(refusal_reason::bad_text, other_fault);
    seat renamed = *a.own_seat();
    if (c.name) renamed.name = c.name;
    if (c.organisation) renamed.organisation = c.organisation;
    return events{seat_set{a.who.person, std::move(renamed)}};
}

decision rule(asking const& a, table_add const&) {
    int const count = static_cast<int>(a.s.tables.size());
    if (count >= limits::tables_max) return no(refusal_reason::too_many, "no more tables fit");
    events out{table_added{count + 1, the_workshop(a.s).seats_per_table}};
    if (runs(a.s, phase_kind::group)) out.push_back(stage_set{count + 1, !a.s.wrapped_up.empty() ? stage::wrap_up : stage::discuss});
    return out;
}

decision rule(asking const& a, table_rename const& c) {
    if (!a.leads(c.table)) return no(refusal_reason::not_allowed, "the host names the table");
    auto const* const at = find_table(a.s, c.table);
    if (at == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (auto const fault = name_fault(c.name); !fault.empty()) return no(refusal_reason::bad_text, fault);
    if (at->name == c.name) return no(refusal_reason::already, "it is called that");
    return events{table_named{c.table, c.name}};
}

} // namespace bordduk::core
