// Prioritising at a table: so many dots a person, nobody sees the others' before they are counted.
#include "core/decide_parts.hpp"

#include <algorithm>

namespace bordduk::core {

namespace {

std::optional<refusal> closed(asking const& a, std::string_view item, int table) {
    if (!a.leads(table)) return no(refusal_reason::not_allowed, "the host decides");
    auto const* const work = find(a.s.items, item);
    if (work == nullptr || work->kind != item_kind::group_work) return no(refusal_reason::missing, "there is no such group work");
    if (find_table(a.s, table) == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (work->state == progress::pending) return no(refusal_reason::wrong_phase, "this group work has not started");
    return std::nullopt;
}

// What lies on that cloth, with its count: all of it, or how many dots each got.
template <class Count>
void count_all(state const& s, std::string_view item, int table, Count&& count, events& out) {
    for (auto const& [id, one] : s.themes) {
        if (one.item != item || one.table != table) continue;
        theme counted = one;
        counted.dots = count(id);
        if (counted != one) out.push_back(theme_set{id, std::move(counted)});
    }
    for (auto const& [id, one] : s.notes) {
        if (one.item != item || one.table != table || one.level == level::mine) continue;
        note counted = one;
        counted.dots = count(id);
        if (counted != one) out.push_back(note_set{id, std::move(counted)});
    }
}

// Whose dots, at which table: one's own, or those of a seat by hand.
struct voter {
    std::string person;
    int table{};
};
std::variant<voter, refusal> whose(asking const& a, std::optional<std::string> const& person) {
    std::string const& who = person.value_or(a.who.person);
    auto const* const seat = find(a.s.seats, who);
    bool const seen = seat != nullptr && (a.is_desk() || a.sits_at(seat->table)); // who sits elsewhere is their own table's to know
    if (!seen) return no(refusal_reason::missing, "there is no such person");
    bool const own = a.who.role == role::participant && who == a.who.person;
    if (!own && !(a.leads(seat->table) && is(seat->by_hand))) return no(refusal_reason::not_allowed, "everyone puts their own dots");
    return voter{who, seat->table};
}

bool can_have_dots(state const& s, std::string_view target, std::string_view item, int table) {
    auto const* const t = find(s.themes, target);
    auto const* const n = find(s.notes, target);
    return (t != nullptr && t->item == item && t->table == table) ||
           (n != nullptr && n->item == item && n->table == table && n->level != level::mine);
}

std::variant<voter, refusal> may_vote(asking const& a, std::string_view item, std::optional<std::string> const& person) {
    auto found = whose(a, person);
    if (auto const* const v = std::get_if<voter>(&found)) {
        auto const* const p = find(a.s.prioritisations, at_table_id(item, v->table));
        if (p == nullptr || !p->open) return no(refusal_reason::wrong_phase, "no dots are put here now");
    }
    return found;
}

} // namespace

decision rule(asking const& a, prioritise_open const& c) {
    if (auto const refused = closed(a, c.item, c.table)) return *refused;
    auto const* const before = find(a.s.prioritisations, at_table_id(c.item, c.table));
    if (before != nullptr && before->open) return no(refusal_reason::already, "it is open");
    events out;
    for (auto const& [id, one] : a.s.dots) {
        if (one.item == c.item && one.table == c.table) out.push_back(dot_removed{one.person, one.target});
    }
    count_all(
        a.s, c.item, c.table, [](auto const&) { return std::optional<int>{}; }, out);
    out.push_back(prioritisation_set{{c.item, c.table, c.dots, true, 0}});
    return out;
}

decision rule(asking const& a, prioritise_close const& c) {
    if (auto const refused = closed(a, c.item, c.table)) return *refused;
    auto const* const before = find(a.s.prioritisations, at_table_id(c.item, c.table));
    if (before == nullptr || !before->open) return no(refusal_reason::already, "it is closed");
    events out;
    auto const count = [&](std::string const& target) {
        int sum = 0;
        for (auto const& [id, one] : a.s.dots)
            sum += one.target == target ? one.count : 0;
        return std::optional{sum};
    };
    count_all(a.s, c.item, c.table, count, out);
    prioritisation counted = *before;
    counted.open = false;
    out.push_back(prioritisation_set{std::move(counted)});
    return out;
}

decision rule(asking const& a, dot_put const& c) {
    auto const found = may_vote(a, c.item, c.person);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    auto const& [person, table] = std::get<voter>(found);
    if (!can_have_dots(a.s, c.target, c.item, table)) return no(refusal_reason::missing, "there is no such note or theme on the cloth");
    int used = 0;
    for (auto const& [id, one] : a.s.dots)
        used += one.person == person && one.item == c.item && one.table == table ? one.count : 0;
    if (used >= find(a.s.prioritisations, at_table_id(c.item, table))->dots) return no(refusal_reason::too_many, "all dots are put");
    auto const* const before = find(a.s.dots, dot_id(c.target, person));
    return events{dot_set{{c.item, table, person, c.target, before == nullptr ? 1 : before->count + 1}}};
}

decision rule(asking const& a, dot_take const& c) {
    auto const found = may_vote(a, c.item, c.person);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    auto const& [person, table] = std::get<voter>(found);
    auto const* const before = find(a.s.dots, dot_id(c.target, person));
    if (before == nullptr || before->item != c.item || before->table != table) return no(refusal_reason::missing, "no dot there");
    if (before->count == 1) return events{dot_removed{person, c.target}};
    dot fewer = *before;
    --fewer.count;
    return events{dot_set{std::move(fewer)}};
}

} // namespace bordduk::core
