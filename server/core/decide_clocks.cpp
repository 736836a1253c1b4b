// Clocks as data: hold, let run, more, less, "it started two minutes ago". Nobody here knows what time it is; it is told.
#include "core/decide_parts.hpp"

#include <algorithm>

namespace bordduk::core {

clock fresh_clock(duration length, instant now) {
    clock made;
    made.started_at = now;
    made.duration = std::min<duration>(length, limits::day_ms);
    return made;
}

clock clock_in_room(state const& s, duration length, instant now) {
    auto made = fresh_clock(length, now);
    auto const* const main = find(s.clocks, "main");
    if (main != nullptr && main->state == clock_state::paused) {
        made.state = clock_state::paused;
        made.paused_at = now;
    }
    return made;
}

duration elapsed(clock const& c, instant now) { return c.paused_at.value_or(now) - c.started_at; }

duration left(clock const& c, instant now) { return c.duration + c.extended - elapsed(c, now); }

clock resumed(clock c, instant now) {
    c.started_at += std::max<duration>(now - c.paused_at.value_or(now), 0);
    c.state = clock_state::running;
    c.paused_at.reset();
    return c;
}

namespace {

clock paused(clock c, instant now) {
    c.state = clock_state::paused;
    c.paused_at = std::max(now, c.started_at);
    return c;
}

// The clock, if whoever asks may handle it: the desk all of them, a host the one of the own table.
std::variant<clock const*, refusal> handled(asking const& a, std::string const& id) {
    auto const* const own = a.own_seat();
    int const table = own != nullptr ? own->table : a.who.table;
    bool const is_own_turn = a.hosts(table) && id == turn_clock_id(table);
    if (!a.is_desk() && !is_own_turn) return no(refusal_reason::not_allowed, "not your clock");
    auto const* const found = find(a.s.clocks, id);
    if (found == nullptr) return no(refusal_reason::missing, "this clock does not run");
    return found;
}

// The clock itself, and with main, which is the whole room's, every turn and the slot that are in the same state.
template <class F>
events change_with_room(state const& s, std::string const& id, clock_state from, F&& change) {
    events out{clock_set{id, change(s.clocks.find(id)->second)}};
    if (id != "main") return out;
    for (auto const& [other, one] : s.clocks) {
        if (other != id && one.state == from) out.push_back(clock_set{other, change(one)});
    }
    return out;
}

decision extend(asking const& a, clock_extend const& c, clock const& before) {
    clock changed = before;
    duration const remains = left(before, a.now);
    if (c.by < 0 && remains <= 0) return no(refusal_reason::already, "its time is up");
    duration const by = std::max(c.by, -std::max<duration>(remains, 0)); // less time never means less than none
    changed.extended = std::clamp<duration>(before.extended + by, -before.duration, limits::day_ms);
    if (changed.extended == before.extended) return no(refusal_reason::already, "nothing changes");
    return events{clock_set{c.clock, changed}};
}

decision shift(asking const& a, clock_shift const& c, clock const& before) {
    clock changed = before;
    changed.started_at = std::clamp<instant>(before.started_at - c.by, 0, before.paused_at.value_or(std::max(a.now, before.started_at)));
    if (changed.started_at == before.started_at) return no(refusal_reason::already, "nothing changes");
    events out{clock_set{c.clock, changed}};
    if (c.clock != "main") return out;

    // What is documented follows: the phase, or the item, started when its clock did; and no item starts after its phase.
    auto const& day = the_workshop(a.s);
    auto const* const one = day.item ? find(a.s.items, *day.item) : nullptr;
    if (one == nullptr) return out;
    auto const* const part = running_phase(a.s);
    instant const item_start = one->started_at.value_or(a.now);
    instant const start = part != nullptr ? part->started_at.value_or(a.now) : item_start;
    instant const moved = std::max<instant>(start + changed.started_at - before.started_at, 0);
    if (part == nullptr || moved < item_start) out.push_back(item_runs{*day.item, moved});
    if (part != nullptr) out.push_back(phase_runs{part->item, part->kind, moved});
    return out;
}

} // namespace

decision rule(asking const& a, clock_pause const& c) {
    auto const found = handled(a, c.clock);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    if (std::get<clock const*>(found)->state == clock_state::paused) return no(refusal_reason::already, "it is held");
    return change_with_room(a.s, c.clock, clock_state::running, [&](clock const& one) { return paused(one, a.now); });
}

decision rule(asking const& a, clock_resume const& c) {
    auto const found = handled(a, c.clock);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    if (std::get<clock const*>(found)->state == clock_state::running) return no(refusal_reason::already, "it runs");
    return change_with_room(a.s, c.clock, clock_state::paused, [&](clock const& one) { return resumed(one, a.now); });
}

decision rule(asking const& a, clock_extend const& c) {
    auto const found = handled(a, c.clock);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    return extend(a, c, *std::get<clock const*>(found));
}

decision rule(asking const& a, clock_shift const& c) {
    auto const found = handled(a, c.clock);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    return shift(a, c, *std::get<clock const*>(found));
}

} // namespace bordduk::core
