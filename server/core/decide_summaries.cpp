// Summaries and their points: the table suggests, its host decides. Writing goes on after the phase: nothing closes in the middle of a
// sentence.
#include "core/decide_parts.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace bordduk::core {

summary summary_at(state const& s, std::string_view item, int table) {
    if (auto const* const kept = find(s.summaries, at_table_id(item, table))) return *kept;
    summary begun;
    begun.item = item;
    begun.table = table;
    begun.type = summary_type::conclusion;
    if (auto const* const group = find(s.phases, phase_id(item, phase_kind::group))) {
        begun.type = group->summary.value_or(summary_type::conclusion);
        begun.addressee = group->addressee;
    }
    return begun;
}

namespace {

// Why nothing can be written about this item at this table; nothing when it can.
std::optional<refusal> closed(state const& s, std::string_view item, int table) {
    auto const* const work = find(s.items, item);
    if (work == nullptr || work->kind != item_kind::group_work) return no(refusal_reason::missing, "there is no such group work");
    if (find_table(s, table) == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (work->state == progress::pending) return no(refusal_reason::wrong_phase, "this group work has not started");
    return std::nullopt;
}

bool is_in_room(state const& s, point const& one) {
    auto const* const told = find(s.summaries, at_table_id(one.item, one.table));
    return one.accepted && told != nullptr && told->shared;
}

point const* visible_point(asking const& a, std::string_view id) {
    auto const* const one = find(a.s.points, id);
    bool const visible = one != nullptr && (a.is_desk() || a.sits_at(one->table) || is_in_room(a.s, *one));
    return visible ? one : nullptr;
}

refusal no_such_point() { return no(refusal_reason::missing, "there is no such point"); }

// How many points, or suggestions, the summary has; and the place after the last of both.
struct fill {
    int count{};
    int next_position{1};
};
fill fill_of(state const& s, std::string_view item, int table, bool accepted) {
    fill f;
    for (auto const& [id, one] : s.points) {
        if (one.item != item || one.table != table) continue;
        f.count += one.accepted == accepted ? 1 : 0;
        f.next_position = std::max(f.next_position, one.position + 1);
    }
    return f;
}

bool is_full(fill const& f, bool accepted) {
    return f.count >= (accepted ? limits::points_per_summary_max : limits::suggestions_per_summary_max) ||
           f.next_position > limits::point_position_max;
}

refusal no_room() { return no(refusal_reason::too_many, "the summary is full"); }

decision write_new(asking const& a, point_write const& c) {
    bool const was_used = a.s.points.contains(c.point) || a.s.spent.contains({collection::points, c.point});
    if (was_used) return no_such_point();
    bool const accepted = a.leads(c.table);
    auto const f = fill_of(a.s, c.item, c.table, accepted);
    if (is_full(f, accepted) || a.s.spent.size() >= limits::spent_ids_max) return no_room();
    events out;
    if (!a.s.summaries.contains(at_table_id(c.item, c.table))) out.push_back(summary_set{summary_at(a.s, c.item, c.table)});
    out.push_back(point_set{c.point, {c.item, c.table, a.who.person, c.text, accepted, f.next_position, {}, {}}});
    return out;
}

// The summary, if whoever asks leads its table.
std::variant<summary, refusal> led(asking const& a, std::string_view item, int table) {
    if (!a.leads(table)) return no(refusal_reason::not_allowed, "the host decides");
    if (auto const refused = closed(a.s, item, table)) return *refused;
    return summary_at(a.s, item, table);
}

decision set_shared(asking const& a, std::string_view item, int table, bool shared) {
    auto found = led(a, item, table);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    auto& one = std::get<summary>(found);
    if (one.shared == shared) return no(refusal_reason::already, shared ? "the room sees it" : "the room does not see it");
    one.shared = shared;
    return events{summary_set{std::move(one)}};
}

} // namespace

decision rule(asking const& a, point_write const& c) {
    if (!a.is_desk() && !a.sits_at(c.table)) return no(refusal_reason::not_allowed, "not your table");
    if (auto const refused = closed(a.s, c.item, c.table)) return *refused;
    auto const* const before = visible_point(a, c.point);
    bool const may_change = before == nullptr || a.leads(before->table) || (before->author == a.who.person && !before->accepted);
    if (!may_change) return no(refusal_reason::not_allowed, "somebody else's point");
    if (auto const fault = long_text_fault(c.text); !fault.empty()) return no(refusal_reason::bad_text, fault);
    if (before == nullptr) return write_new(a, c);
    if (before->item != c.item || before->table != c.table) return no(refusal_reason::invalid, "a point stays with its summary");
    point changed = *before;
    changed.text = c.text;
    return events{point_set{c.point, std::move(changed)}};
}

decision rule(asking const& a, point_accept const& c) {
    auto const* const before = visible_point(a, c.point);
    if (before == nullptr) return no_such_point();
    if (!a.leads(before->table)) return no(refusal_reason::not_allowed, "the host decides");
    if (before->accepted) return no(refusal_reason::already, "it is in the summary");
    auto const f = fill_of(a.s, before->item, before->table, true);
    if (is_full(f, true)) return no_room();
    point taken = *before;
    taken.accepted = true;
    taken.position = f.next_position; // in the order in which the table took them in
    return events{point_set{c.point, std::move(taken)}};
}

decision rule(asking const& a, point_remove const& c) {
    auto const* const before = visible_point(a, c.point);
    if (before == nullptr) return no_such_point();
    bool const own_suggestion = before->author == a.who.person && !before->accepted;
    if (!a.leads(before->table) && !own_suggestion) return no(refusal_reason::not_allowed, "the host decides");
    events out{point_removed{c.point}};
    for (auto const& [other, one] : a.s.points) {
        if (one.same_as != c.point) continue;
        point alone = one;
        alone.same_as.reset();
        out.push_back(point_set{other, std::move(alone)});
    }
    return out;
}

decision rule(asking const& a, summary_address const& c) {
    auto found = led(a, c.item, c.table);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    auto const& known = the_workshop(a.s).addressees;
    if (std::ranges::find(known, c.addressee, &addressee::id) == known.end()) return no(refusal_reason::missing, "no such addressee");
    auto& one = std::get<summary>(found);
    if (one.addressee == c.addressee) return no(refusal_reason::already, "it speaks to them");
    one.addressee = c.addressee;
    return events{summary_set{std::move(one)}};
}

decision rule(asking const& a, summary_share const& c) { return set_shared(a, c.item, c.table, true); }

decision rule(asking const& a, summary_withdraw const& c) { return set_shared(a, c.item, c.table, false); }

decision rule(asking const& a, point_star const& c) {
    auto const* const before = visible_point(a, c.point);
    if (before == nullptr) return no_such_point();
    if (is(before->starred) == c.starred) return no(refusal_reason::already, "it is so");
    point starred = *before;
    starred.starred = when(c.starred);
    return events{point_set{c.point, std::move(starred)}};
}

decision rule(asking const& a, point_match const& c) {
    auto const* const before = visible_point(a, c.point);
    auto const* const other = c.same_as ? visible_point(a, *c.same_as) : nullptr;
    if (before == nullptr || (c.same_as && (other == nullptr || *c.same_as == c.point))) return no_such_point();
    if (other != nullptr && other->item != before->item) return no(refusal_reason::invalid, "of another group work");
    if (other != nullptr && other->same_as) return no(refusal_reason::invalid, "that one repeats another itself");
    bool const is_first = std::ranges::any_of(a.s.points, [&](auto const& one) { return one.second.same_as == c.point; });
    if (other != nullptr && is_first) return no(refusal_reason::invalid, "others repeat this one");
    if (before->same_as == c.same_as) return no(refusal_reason::already, "it is so");
    point matched = *before;
    matched.same_as = c.same_as;
    return events{point_set{c.point, std::move(matched)}};
}

} // namespace bordduk::core
