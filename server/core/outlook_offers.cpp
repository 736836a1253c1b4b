// What could be shortened: every offer takes as much as is missing, no more and no less, first from one kind of time and then from others.
#include "core/apply.hpp"
#include "core/decide.hpp"
#include "core/limits.hpp"
#include "core/outlook_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bordduk::core {

namespace {

// A piece, and what an offer makes of it.
struct cut {
    piece before;
    duration length{};
    std::optional<duration> per_person;
    std::optional<duration> per_table;
    bool dropped{};
};

bool is_group(piece const& p) { return p.phase == phase_kind::group; }
bool is_plenary(piece const& p) { return p.phase == phase_kind::plenary; }
bool is_whole_item(piece const& p) { return !p.phase && p.kind != item_kind::group_work; }

duration group_spare(cut const& c) {
    duration const turns = c.before.people * c.per_person.value_or(0);
    return std::max<duration>(c.length - std::max<duration>(c.before.kept + turns, limits::group_ms_min), 0);
}

// ---- takes up to `wanted` and says how much it was

duration from_group(cut& c, duration wanted) {
    duration const taken = is_group(c.before) ? std::min(wanted, group_spare(c)) : 0;
    c.length -= taken;
    return taken;
}

duration from_turns(cut& c, duration wanted) {
    int const people = c.before.people;
    if (!is_group(c.before) || people == 0 || !c.per_person || *c.per_person <= limits::turn_ms_min) return 0;
    duration const each_at_most = *c.per_person - limits::turn_ms_min;
    duration const at_most = std::min(each_at_most * people, std::max<duration>(c.length - c.before.kept - limits::group_ms_min, 0));
    duration const taken = std::min(wanted, at_most);
    duration const each = (taken + people - 1) / people;
    duration const whole_seconds = (each + 999) / 1000 * 1000; // what is cut off beyond that is the table's to discuss
    c.per_person = *c.per_person - std::min(whole_seconds, each_at_most);
    c.length -= taken;
    return taken;
}

// Shared out among the tables; what does not divide stays beside their slots, so that no millisecond is lost.
duration from_slots(cut& c, duration wanted) {
    int const tables = c.before.tables;
    if (!is_plenary(c.before) || tables == 0 || !c.per_table || *c.per_table <= limits::turn_ms_min) return 0;
    duration const at_most = std::min((*c.per_table - limits::turn_ms_min) * tables, c.length);
    duration const taken = std::min(wanted, at_most);
    c.length -= taken;
    duration const each = c.before.runs ? *c.per_table - (taken + tables - 1) / tables : c.length / tables;
    c.per_table = std::clamp<duration>(each, limits::turn_ms_min, *c.per_table);
    return taken;
}

using taking = duration (*)(cut&, duration);

duration take(std::vector<cut>& cuts, taking from, duration wanted) {
    duration taken = 0;
    for (auto& one : cuts) {
        if (taken >= wanted) break;
        if (!one.dropped) taken += from(one, wanted - taken);
    }
    return taken;
}

// ---- from pieces to changes of the plan

plan_item change_of(cut const& c) {
    plan_item made{c.before.item, c.before.phase, {}, {}, {}, {}};
    if (c.dropped) {
        made.dropped = true;
        return made;
    }
    made.planned = c.before.runs ? c.before.passed + c.length : c.before.planned - (c.before.length - c.length);
    if (c.per_person != c.before.per_person) made.per_person = c.per_person;
    if (!is_plenary(c.before) || c.before.tables == 0 || c.before.runs) {
        if (c.per_table != c.before.per_table) made.per_table = c.per_table;
        return made;
    }
    if (c.per_table != c.before.per_table) made.per_table = c.per_table;
    // For as many tables as were planned, and what is left over beside their slots.
    made.planned = c.before.planned / *c.before.per_table * *c.per_table + c.length - c.before.tables * *c.per_table;
    return made;
}

std::vector<plan_item> changes_of(std::vector<cut> const& cuts) {
    std::vector<plan_item> made;
    for (auto const& one : cuts) {
        bool const same = !one.dropped && one.length == one.before.length && one.per_person == one.before.per_person &&
                          one.per_table == one.before.per_table;
        if (!same) made.push_back(change_of(one));
    }
    return made;
}

std::vector<cut> uncut(std::vector<piece> const& pieces) {
    std::vector<cut> cuts;
    for (auto const& one : pieces)
        cuts.push_back({one, one.length, one.per_person, one.per_table, false});
    return cuts;
}

using made_offer = std::optional<std::vector<cut>>;
using kinds = std::array<taking, 3>;

// What was taken beyond what is missing is the work's again; says whether there was any to give it to.
bool give_back(std::vector<cut>& cuts, duration surplus) {
    auto const to = std::ranges::find_if(cuts, [](cut const& one) { return !one.dropped && is_group(one.before); });
    if (to != cuts.end()) to->length += surplus;
    return to != cuts.end();
}

made_offer cut_in_order(std::vector<cut> cuts, kinds const& order, duration missing) {
    duration first = 0;
    duration taken = 0;
    for (auto const from : order) {
        taken += take(cuts, from, missing - taken);
        if (from == order.front()) first = taken;
        if (taken >= missing) break;
    }
    if (taken < missing || first == 0) return std::nullopt;
    return cuts;
}

// The shortest item that is enough, or else the longest there is.
cut* one_to_drop(std::vector<cut>& cuts, duration missing) {
    cut* best = nullptr;
    for (auto& one : cuts) {
        bool const can = is_whole_item(one.before) && !one.before.runs && one.before.kind != item_kind::closing && one.length > 0;
        if (!can) continue;
        bool const enough = one.length >= missing;
        bool const best_is_enough = best != nullptr && best->length >= missing;
        bool const is_better = best == nullptr || (enough && (!best_is_enough || one.length < best->length)) ||
                               (!enough && !best_is_enough && one.length > best->length);
        if (is_better) best = &one;
    }
    return best;
}

// What it frees beyond what is missing is for the work, or for what else is left; what it lacks comes from elsewhere.
made_offer drop_one(std::vector<cut> cuts, kinds const& order, duration missing) {
    auto* const out = one_to_drop(cuts, missing);
    if (out == nullptr) return std::nullopt;
    duration taken = std::exchange(out->length, 0);
    out->dropped = true;
    for (auto const from : order) {
        if (taken < missing) taken += take(cuts, from, missing - taken);
    }
    if (taken < missing) return std::nullopt;
    if (taken == missing || give_back(cuts, taken - missing)) return cuts;
    auto const to = std::ranges::find_if(cuts, [](cut const& one) { return !one.dropped && is_whole_item(one.before); });
    if (to == cuts.end()) return std::nullopt;
    to->length += taken - missing;
    return cuts;
}

// ---- trying it

// What a forecast looks at, and no more.
state sketch_of(state const& s) {
    state light;
    light.head = s.head;
    light.code = s.code;
    light.workshops = s.workshops;
    light.items = s.items;
    light.phases = s.phases;
    light.clocks = s.clocks;
    light.tables = s.tables;
    light.rounds = s.rounds;
    light.points = s.points;
    light.queue = s.queue;
    light.wrapped_up = s.wrapped_up;
    return light;
}

deadline const* first_late(timeline const& ahead) {
    auto const found = std::ranges::find_if(ahead.deadlines, [](deadline const& one) { return one.reached > one.at; });
    return found == ahead.deadlines.end() ? nullptr : &*found;
}

// Carried out on a sketch, by the same rule that will carry it out in earnest.
std::optional<offer> tried(state const& s, shrink what, std::vector<plan_item> changes, deadline const& missed, instant now) {
    auto const decided = decide(s, plan_change{changes}, actor{role::facilitator, {}}, now);
    auto const* const happened = std::get_if<std::vector<event>>(&decided);
    if (happened == nullptr) return std::nullopt;
    state then = s;
    entry e;
    e.seq = s.head + 1;
    e.at = now;
    e.events = *happened;
    apply(then, e);
    auto ahead = lay_ahead(then, now);
    auto const met = std::ranges::find(ahead.deadlines, missed.item, &deadline::item);
    if (met == ahead.deadlines.end() || met->reached > met->at) return std::nullopt;
    return offer{what, std::move(changes), missed.reached - met->reached, std::move(ahead.items)};
}

} // namespace

std::vector<offer> offers_for(state const& s, timeline const& ahead, instant now) {
    std::vector<offer> offers;
    auto const* const missed = first_late(ahead);
    if (missed == nullptr) return offers;
    duration const missing = missed->reached - missed->at;
    auto const sketch = sketch_of(s);
    auto const cuts = uncut(ahead.to_first_late);
    auto const add = [&](shrink what, made_offer const& made) {
        if (!made) return;
        auto one = tried(sketch, what, changes_of(*made), *missed, now);
        bool const is_new = one && std::ranges::none_of(offers, [&](offer const& other) { return other.changes == one->changes; });
        if (is_new && offers.size() < limits::offers_max) offers.push_back(*std::move(one));
    };
    add(shrink::group, cut_in_order(cuts, {from_group, from_turns, from_slots}, missing));
    add(shrink::turns, cut_in_order(cuts, {from_turns, from_group, from_slots}, missing));
    add(shrink::slots, cut_in_order(cuts, {from_slots, from_group, from_turns}, missing));
    add(shrink::drop, drop_one(cuts, {from_group, from_turns, from_slots}, missing));
    return offers;
}

} // namespace bordduk::core
