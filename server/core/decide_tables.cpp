// A table's own time and what it says of itself; who looks after what there; people without a phone, and people who leave.
#include "core/decide_parts.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace bordduk::core {

decision rule(asking const& a, table_extend const& c) {
    auto const* const at = find_table(a.s, c.table);
    if (at == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (!runs(a.s, phase_kind::group)) return no(refusal_reason::wrong_phase, "the tables do not work now");
    duration const before = at->extended.value_or(0);
    duration const after = std::clamp<duration>(before + c.by, -limits::day_ms, limits::day_ms);
    if (after == before) return no(refusal_reason::already, "nothing changes");
    return events{table_extended{c.table, after}};
}

decision rule(asking const& a, signal_set const& c) {
    if (!a.is_desk() && !a.sits_at(c.table)) return no(refusal_reason::not_allowed, "not your table");
    auto const* const at = find_table(a.s, c.table);
    if (at == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (at->signal == c.signal) return no(refusal_reason::already, "it says so");
    return events{table_signalled{c.table, c.signal}};
}

decision rule(asking const& a, role_set const& c) {
    if (!a.leads(c.table)) return no(refusal_reason::not_allowed, "the host hands out the roles");
    auto const* const whose = find(a.s.seats, c.person);
    if (whose == nullptr || whose->table != c.table) return no(refusal_reason::missing, "nobody there has this seat");
    if (whose->role == c.role) return no(refusal_reason::already, "has it");
    events out;
    for (auto const& [person, one] : a.s.seats) { // a role is one person's
        if (!c.role || one.table != c.table || one.role != c.role) continue;
        seat without = one;
        without.role.reset();
        out.push_back(seat_set{person, std::move(without)});
    }
    seat with = *whose;
    with.role = c.role;
    out.push_back(seat_set{c.person, std::move(with)});
    return out;
}

decision rule(asking const& a, seat_add const& c) {
    if (!a.leads(c.table)) return no(refusal_reason::not_allowed, "the host types in who has no phone");
    auto const* const at = find_table(a.s, c.table);
    if (at == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (auto const fault = name_fault(c.name); !fault.empty()) return no(refusal_reason::bad_text, fault);
    auto const fault = c.organisation ? line_fault(*c.organisation) : std::string_view{};
    if (!fault.empty()) return no(refusal_reason::bad_text, fault);
    if (a.s.seats.contains(c.person) || a.s.spent.contains({collection::seats, c.person}))
        return no(refusal_reason::already, "this id is taken");
    if (at->taken >= at->capacity) return no(refusal_reason::table_full, "the table is full");
    if (a.s.seats.size() >= std::size_t{limits::people_max}) return no(refusal_reason::too_many, "no more people fit");
    seat by_hand;
    by_hand.table = c.table;
    by_hand.name = c.name;
    by_hand.organisation = c.organisation;
    by_hand.joined_at = a.now;
    by_hand.by_hand = true;
    events out;
    sit_down(a.s, c.person, std::move(by_hand), out);
    return out;
}

decision rule(asking const& a, seat_remove const& c) {
    auto const* const whose = find(a.s.seats, c.person);
    bool const visible = whose != nullptr && (a.is_desk() || a.sits_at(whose->table));
    if (!visible) return no(refusal_reason::missing, "there is no such person");
    bool const by_hand = is(whose->by_hand);
    if (!a.is_desk() && !(by_hand && a.hosts(whose->table))) return no(refusal_reason::not_allowed, "the desk asks people to leave");
    events out;
    give_up_seat(a.s, c.person, *whose, a.now, out);
    for (auto const& [id, one] : a.s.dots) { // what was counted stays counted
        if (one.person == c.person) out.push_back(dot_removed{one.person, one.target});
    }
    out.push_back(seat_removed{c.person});
    if (!by_hand) out.push_back(barred{c.person});
    return out;
}

} // namespace bordduk::core
