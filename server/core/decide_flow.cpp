// The flow of the day: which item runs, which phase of it, and what begins and ends with them. And what time does by itself.
#include "core/decide_parts.hpp"

#include <algorithm>

namespace bordduk::core {

phase const* running_phase(state const& s) {
    auto const& day = the_workshop(s);
    return day.item && day.phase ? find(s.phases, phase_id(*day.item, *day.phase)) : nullptr;
}

bool runs(state const& s, phase_kind kind) { return running_phase(s) != nullptr && the_workshop(s).phase == kind; }

namespace {

void end_group(state const& s, events& out) {
    for (int number = 1; number <= static_cast<int>(s.tables.size()); ++number) {
        break_off_round(s, number, out);
        if (find_table(s, number)->stage) out.push_back(stage_set{number, std::nullopt});
    }
}

void end_plenary(state const& s, std::string_view item, instant now, events& out) {
    for (auto const& [id, one] : s.queue) {
        if (one.item != item || one.state != slot_state::presenting) continue;
        slot done = one;
        done.state = slot_state::done;
        done.ended_at = now;
        out.push_back(slot_set{std::move(done)});
    }
    if (s.clocks.contains("slot")) out.push_back(clock_removed{"slot"});
}

// A table with people gets its round, and its summary is begun; an empty one is ready for whoever comes late. Held again, each table
// goes on where it stood.
void begin_group(state const& s, phase const& group, events& out) {
    bool const has_summary = group.wrap_up || s.phases.contains(phase_id(group.item, phase_kind::plenary));
    for (int number = 1; number <= static_cast<int>(s.tables.size()); ++number) {
        bool const has_people = find_table(s, number)->taken > 0;
        bool const has_round = has_people && group.limit.has_value();
        bool still_speaks = has_round;
        if (has_round) {
            auto made = round_again(s, group, number);
            still_speaks = made.state != progress::done;
            out.push_back(round_set{std::move(made)});
        } else if (s.rounds.contains(std::to_string(number))) {
            out.push_back(round_removed{number});
        }
        out.push_back(stage_set{number, still_speaks ? stage::round : stage::discuss});
        if (has_people && has_summary && !s.summaries.contains(at_table_id(group.item, number))) {
            out.push_back(summary_set{summary_at(s, group.item, number)});
        }
    }
}

void end_item(state const& s, instant now, events& out) {
    end_phase(s, now, out);
    if (auto const& running = the_workshop(s).item) out.push_back(item_done{*running, now});
}

// Its planned length (a quote may have none: its clock is never over), or for an anchor what is left until the time that must not move.
duration main_length(item const& one, instant now) {
    duration const to_anchor = one.planned_end - now;
    if (one.anchor && to_anchor > 0 && to_anchor <= limits::anchor_ms_max) return to_anchor;
    return one.planned_end - one.planned_start;
}

} // namespace

void end_phase(state const& s, instant now, events& out) {
    auto const* const part = running_phase(s);
    if (part == nullptr) return;
    if (part->kind == phase_kind::group) end_group(s, out);
    if (part->kind == phase_kind::plenary) end_plenary(s, part->item, now, out);
    out.push_back(phase_done{part->item, part->kind, now});
}

decision rule(asking const& a, item_start const& c) {
    auto const* const next = find(a.s.items, c.item);
    auto const& day = the_workshop(a.s);
    if (next == nullptr) return no(refusal_reason::missing, "there is no such item");
    if (day.item == c.item) return no(refusal_reason::already, "it runs");
    events out;
    if (day.ended_at) out.push_back(workshop_reopened{});
    end_item(a.s, a.now, out);
    if (next->kind != item_kind::group_work)
        out.push_back(clock_set{"main", fresh_clock(main_length(*next, a.now), a.now)});
    else if (a.s.clocks.contains("main"))
        out.push_back(clock_removed{"main"});
    out.push_back(item_runs{c.item, a.now});
    return out;
}

decision rule(asking const& a, phase_start const& c) {
    auto const& day = the_workshop(a.s);
    if (find(a.s.items, c.item) == nullptr) return no(refusal_reason::missing, "there is no such item");
    auto const* const next = find(a.s.phases, phase_id(c.item, c.phase));
    if (next == nullptr) return no(refusal_reason::missing, "the item has no such phase");
    if (day.item != c.item) return no(refusal_reason::wrong_phase, "the item does not run");
    if (day.phase == c.phase) return no(refusal_reason::already, "it runs");
    events out;
    end_phase(a.s, a.now, out);
    duration length = next->planned;
    if (c.phase == phase_kind::group) begin_group(a.s, *next, out);
    if (c.phase == phase_kind::plenary) {
        fill_queue(a.s, c.item, out);
        length = queue_length(a.s, *next);
    }
    out.push_back(clock_set{"main", fresh_clock(length, a.now)});
    out.push_back(phase_runs{c.item, c.phase, a.now});
    return out;
}

decision rule(asking const& a, workshop_end const&) {
    events out;
    end_item(a.s, a.now, out);
    if (a.s.clocks.contains("main")) out.push_back(clock_removed{"main"});
    out.push_back(workshop_ended{a.now});
    return out;
}

// ---- time

namespace {

// When the reserved last minutes begin for a table that has taken none of its own; none: they do not come by themselves now.
std::optional<instant> wrap_up_of_room(state const& s) {
    auto const* const group = running_phase(s);
    auto const* const main = find(s.clocks, "main");
    if (group == nullptr || the_workshop(s).phase != phase_kind::group || !group->wrap_up) return std::nullopt;
    if (main == nullptr || main->state == clock_state::paused) return std::nullopt;
    return main->started_at + main->duration + main->extended - *group->wrap_up;
}

bool is_to_wrap_up(state const& s, table const& at) { return !s.wrapped_up.contains(at.number); }

} // namespace

// Asked for every command: what is the same for all tables is looked up once.
std::optional<instant> due(state const& s) {
    auto const room = s.workshops.empty() ? std::nullopt : wrap_up_of_room(s);
    if (!room) return std::nullopt;
    std::optional<duration> soonest;
    for (auto const& [id, at] : s.tables) {
        duration const own = at.extended.value_or(0);
        if ((!soonest || own < *soonest) && is_to_wrap_up(s, at)) soonest = own;
    }
    return soonest ? std::optional{*room + *soonest} : std::nullopt;
}

std::vector<event> on_time(state const& s, instant now) {
    if (auto const moment = due(s); !moment || now < *moment) return {};
    instant const room = *wrap_up_of_room(s);
    events out;
    for (int number = 1; number <= static_cast<int>(s.tables.size()); ++number) {
        auto const& at = *find_table(s, number);
        if (!is_to_wrap_up(s, at) || now < room + at.extended.value_or(0)) continue;
        if (at.stage != stage::wrap_up && at.stage != stage::done) out.push_back(stage_set{number, stage::wrap_up});
        out.push_back(wrap_up_reached{number});
    }
    return out;
}

} // namespace bordduk::core
