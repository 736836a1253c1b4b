#include "core/outlook.hpp"

#include "core/decide_parts.hpp"
#include "core/outlook_parts.hpp"

#include <algorithm>
#include <cstdlib>

namespace bordduk::core {

namespace {

duration difference(instant is_at, instant meant_at) {
    return std::clamp<duration>(is_at - meant_at, -limits::difference_ms_max, limits::difference_ms_max);
}

// What an item has beside its phases: an introduction, or air.
duration beside_phases(state const& s, std::string const& id, item const& one) {
    duration together = 0;
    for (auto const kind : {phase_kind::individual, phase_kind::group, phase_kind::plenary}) {
        if (auto const* const part = find(s.phases, phase_id(id, kind))) together += part->planned;
    }
    return std::max<duration>(one.planned_end - one.planned_start - together, 0);
}

duration turns_to_come(state const& s) {
    duration most = 0;
    for (auto const& [number, r] : s.rounds) {
        if (r.state != progress::done) most = std::max<duration>(most, (std::ssize(r.order) - r.turn) * r.per_person);
    }
    return most;
}

int most_people(state const& s) {
    int most = 0;
    for (auto const& [id, one] : s.tables)
        most = std::max(most, one.taken);
    return most;
}

piece of_phase(state const& s, item const& one, phase const& part) {
    piece made{part.item, part.kind, one.kind, false, 0, part.planned, part.planned, 0, {}, 0, 0, part.per_table};
    if (part.kind == phase_kind::plenary) {
        made.length = queue_length(s, part);
        made.tables = tables_to_speak(s, part);
    }
    if (part.kind == phase_kind::group) {
        made.people = part.limit ? most_people(s) : 0;
        made.per_person = part.limit ? part.per_person : std::nullopt;
        made.kept = part.wrap_up.value_or(0);
    }
    return made;
}

duration main_left(state const& s, instant now) {
    auto const* const main = find(s.clocks, "main");
    return main == nullptr ? 0 : std::max<duration>(left(*main, now), 0);
}

duration main_passed(state const& s, instant now) {
    auto const* const main = find(s.clocks, "main");
    return main == nullptr ? 0 : std::max<duration>(elapsed(*main, now), 0);
}

piece of_running_phase(state const& s, item const& one, phase const& part, instant now) {
    auto made = of_phase(s, one, part);
    made.runs = true;
    made.passed = main_passed(s, now);
    made.length = main_left(s, now);
    if (part.kind == phase_kind::group) { // the rounds that run keep their turns
        made.kept = turns_to_come(s) + (s.wrapped_up.empty() ? part.wrap_up.value_or(0) : 0);
        made.people = 0;
        made.per_person.reset();
    }
    if (part.kind == phase_kind::plenary) {
        made.tables = static_cast<int>(std::ranges::count_if(
            s.queue, [&](auto const& each) { return each.second.item == part.item && each.second.state == slot_state::waiting; }));
    }
    return made;
}

piece of_item(std::string const& id, item const& one, duration length) {
    piece made;
    made.item = id;
    made.kind = one.kind;
    made.length = made.planned = length;
    return made;
}

std::vector<piece> of_group_work(state const& s, std::string const& id, item const& one, instant now) {
    std::vector<piece> made;
    bool const runs = one.state == progress::running;
    auto const* const running = runs ? running_phase(s) : nullptr;
    bool begun = running != nullptr;
    for (auto const kind : {phase_kind::individual, phase_kind::group, phase_kind::plenary}) {
        auto const* const part = find(s.phases, phase_id(id, kind));
        if (part == nullptr) continue;
        begun = begun || (runs && part->state == progress::done);
        if (part == running)
            made.push_back(of_running_phase(s, one, *part, now));
        else if (!runs || (part->state == progress::pending && (running == nullptr || kind > running->kind)))
            made.push_back(of_phase(s, one, *part));
    }
    duration const introduction = begun ? 0 : beside_phases(s, id, one) - (runs ? now - one.started_at.value_or(now) : 0);
    if (introduction > 0) made.insert(made.begin(), of_item(id, one, introduction));
    return made;
}

// The end of the day: as it was laid out, or in an old log as the last item has it.
instant end_of_day(state const& s) {
    if (auto const& planned = the_workshop(s).planned_end) return *planned;
    instant last = 0;
    for (auto const& [id, one] : s.items)
        last = std::max(last, one.planned_end);
    return last;
}

class walk_ahead {
public:
    walk_ahead(state const& s, instant now) : s_{s}, now_{now}, off_{days_off(s, now)} {}

    timeline lay() {
        auto const order = in_order(s_);
        if (order.empty()) return std::move(ahead_);
        begin(order);
        for (auto const& id : order)
            pass(id, *find(s_.items, id));
        if (!the_workshop(s_).ended_at) meet(std::nullopt, end_of_day(s_) + off_);
        return std::move(ahead_);
    }

private:
    // What was passed over does not come any more; before the first item nothing is late.
    void begin(std::vector<std::string> const& order) {
        reached_ = std::max(now_, find(s_.items, order.front())->planned_start + off_);
        bool const runs = the_workshop(s_).item.has_value();
        for (auto const& id : order) {
            auto const& one = *find(s_.items, id);
            if (one.state != progress::running && (runs || one.state != progress::done)) continue;
            here_ = one.position;
            reached_ = now_;
        }
    }

    void pass(std::string const& id, item const& one) {
        bool const runs = one.state == progress::running;
        bool const to_come = one.state == progress::pending && !is(one.dropped) && one.position > here_ && !the_workshop(s_).ended_at;
        if (one.state == progress::done && one.started_at && one.ended_at) add(id, one, *one.started_at, *one.ended_at);
        if (to_come && one.anchor) return keep(id, one);
        if (!runs && !to_come) return;
        instant const start = runs ? one.started_at.value_or(now_) : reached_;
        for (auto& part : pieces_of(s_, id, now_)) {
            reached_ += part.length;
            if (!found_late_ && !one.anchor) ahead_.to_first_late.push_back(std::move(part));
        }
        add(id, one, start, reached_);
    }

    // An anchor has its time whatever comes before; that may run into it.
    void keep(std::string const& id, item const& one) {
        meet(id, one.planned_start + off_);
        add(id, one, one.planned_start + off_, one.planned_end + off_);
        reached_ = std::max(reached_, one.planned_end + off_);
    }

    void meet(std::optional<std::string> id, instant at) {
        ahead_.deadlines.push_back({std::move(id), at, reached_, difference(reached_, at)});
        found_late_ = found_late_ || reached_ > at;
        if (!found_late_) ahead_.to_first_late.clear();
    }

    void add(std::string const& id, item const& one, instant start, instant end) {
        ahead_.items.push_back({id, start, end, difference(end, one.planned_end + off_)});
    }

    state const& s_;
    instant now_;
    duration off_;
    instant reached_{};
    int here_{};
    bool found_late_{};
    timeline ahead_;
};

} // namespace

// A day that is begun, or could be, hours away from its plan is not late: it is another day's, or a rehearsal, and its plan moves with it.
duration days_off(state const& s, instant now) {
    auto const order = in_order(s);
    if (order.empty()) return 0;
    auto const begun = std::ranges::find_if(order, [&](auto const& id) { return find(s.items, id)->started_at.has_value(); });
    if (begun != order.end()) {
        auto const& one = *find(s.items, *begun);
        duration const off = *one.started_at - one.planned_start;
        return std::abs(off) > limits::anchor_ms_max ? off : 0;
    }
    duration const off = now - find(s.items, order.front())->planned_start;
    return off > limits::anchor_ms_max || off < -limits::day_ms / 2 ? off : 0;
}

std::vector<std::string> in_order(state const& s) {
    std::vector<std::string> ids;
    for (auto const& [id, one] : s.items)
        ids.push_back(id);
    std::ranges::sort(ids, {}, [&](std::string const& id) { return find(s.items, id)->position; });
    return ids;
}

std::vector<piece> pieces_of(state const& s, std::string const& id, instant now) {
    auto const& one = *find(s.items, id);
    if (one.kind == item_kind::group_work) return of_group_work(s, id, one, now);
    if (one.state != progress::running) return {of_item(id, one, one.planned_end - one.planned_start)};
    auto made = of_item(id, one, main_left(s, now));
    made.runs = true;
    made.passed = main_passed(s, now);
    return {std::move(made)};
}

timeline lay_ahead(state const& s, instant now) { return walk_ahead{s, now}.lay(); }

outlook look_ahead(state const& s, instant now) {
    auto ahead = lay_ahead(s, now);
    auto offers = offers_for(s, ahead, now);
    return {now, std::move(ahead.items), std::move(ahead.deadlines), std::move(offers)};
}

} // namespace bordduk::core
