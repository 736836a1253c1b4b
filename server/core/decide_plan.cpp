// Changing the plan while the day runs: what is over and what must not move stays; together or not at all.
#include "core/decide_parts.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace bordduk::core {

namespace {

// What runs is then that long, all told.
void set_main(asking const& a, duration length, events& out) {
    auto const* const main = find(a.s.clocks, "main");
    if (main == nullptr) return;
    clock changed = *main;
    changed.duration = length;
    changed.extended = 0;
    if (changed != *main) out.push_back(clock_set{"main", changed});
}

std::optional<refusal> bad_length(std::optional<duration> const& length, duration least) {
    if (!length || (*length >= least && *length <= limits::day_ms)) return std::nullopt;
    return no(refusal_reason::invalid, *length < least ? "too short" : "longer than a day");
}

std::optional<refusal> refused(item const& one, plan_item const& c) {
    if (one.state == progress::done) return no(refusal_reason::wrong_phase, "it is over");
    if (one.anchor) return no(refusal_reason::invalid, "an anchor keeps its time");
    if (c.per_person || c.per_table) return no(refusal_reason::invalid, "turns and slots are a phase's");
    if (is(c.dropped) && one.state == progress::running) return no(refusal_reason::wrong_phase, "it runs");
    if (c.planned && one.kind == item_kind::group_work) return no(refusal_reason::invalid, "a group work is as long as its phases");
    return bad_length(c.planned, 0);
}

std::optional<refusal> refused(item const& one, phase const& part, plan_item const& c) {
    if (part.state == progress::done || one.state == progress::done) return no(refusal_reason::wrong_phase, "it is over");
    if (one.anchor) return no(refusal_reason::invalid, "an anchor keeps its time");
    if (c.dropped) return no(refusal_reason::invalid, "an item is left out whole");
    if (c.per_person && !part.limit) return no(refusal_reason::invalid, "it has no round");
    if (c.per_table && part.kind != phase_kind::plenary) return no(refusal_reason::invalid, "it has no slots");
    if (part.wrap_up && c.planned && *c.planned <= *part.wrap_up) return no(refusal_reason::invalid, "shorter than its last minutes");
    if (auto bad = bad_length(c.per_person, limits::turn_ms_min)) return bad;
    if (auto bad = bad_length(c.per_table, limits::turn_ms_min)) return bad;
    return bad_length(c.planned, 1);
}

// Of one item, its phases together.
class replanned {
public:
    replanned(asking const& a, std::string id, item const& one)
        : a_{a}, id_{std::move(id)}, end_{one.planned_end}, dropped_{is(one.dropped)} {}

    void take(item const& one, plan_item const& c, events& out) {
        if (c.dropped) dropped_ = *c.dropped;
        if (!c.planned) return;
        end_ = one.planned_start + *c.planned;
        if (one.state == progress::running) set_main(a_, *c.planned, out);
    }

    void take(phase const& part, plan_item const& c, events& out) {
        duration const planned = c.planned.value_or(part.planned);
        phase_planned const made{id_, part.kind, planned, c.per_person ? c.per_person : part.per_person,
                                 c.per_table ? c.per_table : part.per_table};
        if (std::tie(planned, made.per_person, made.per_table) != std::tie(part.planned, part.per_person, part.per_table))
            out.push_back(made);
        end_ += planned - part.planned;
        if (part.state != progress::running) return;
        if (c.planned) set_main(a_, planned, out);
        if (c.per_person) shorten_rounds_to_come(*c.per_person, out);
    }

    void settle(item const& one, events& out) const {
        instant const end = std::max(end_, one.planned_start);
        if (end != one.planned_end || dropped_ != is(one.dropped)) out.push_back(item_planned{id_, end, dropped_});
    }

private:
    void shorten_rounds_to_come(duration per_person, events& out) const {
        for (auto const& [number, r] : a_.s.rounds) {
            if (r.state != progress::pending || r.per_person == per_person) continue;
            round changed = r;
            changed.per_person = per_person;
            out.push_back(round_set{std::move(changed)});
        }
    }

    asking const& a_;
    std::string id_;
    instant end_;
    bool dropped_;
};

} // namespace

decision rule(asking const& a, plan_change const& c) {
    events out;
    std::set<std::string> items;
    std::set<std::pair<std::string, std::optional<phase_kind>>> named;
    for (auto const& one : c.changes) {
        auto const* const of = find(a.s.items, one.item);
        if (of == nullptr) return no(refusal_reason::missing, "there is no such item");
        auto const* const part = one.phase ? find(a.s.phases, phase_id(one.item, *one.phase)) : nullptr;
        if (one.phase && part == nullptr) return no(refusal_reason::missing, "the item has no such phase");
        if (auto why = part != nullptr ? refused(*of, *part, one) : refused(*of, one)) return *std::move(why);
        if (!named.emplace(one.item, one.phase).second) return no(refusal_reason::invalid, "named twice");
        items.insert(one.item);
    }
    for (auto const& id : items) {
        auto const& of = *find(a.s.items, id);
        replanned whole{a, id, of};
        for (auto const& one : c.changes) {
            if (one.item != id) continue;
            if (one.phase)
                whole.take(*find(a.s.phases, phase_id(id, *one.phase)), one, out);
            else
                whole.take(of, one, out);
        }
        whole.settle(of, out);
    }
    if (out.empty()) return no(refusal_reason::already, "it is planned so");
    return out;
}

} // namespace bordduk::core
