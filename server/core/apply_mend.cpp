// After an act was taken back: what people did meanwhile, and what is as before again, fit together.
#include "core/apply_parts.hpp"
#include "core/collections.hpp"

#include <set>

namespace bordduk::core {

namespace {

bool group_runs(state const& s) {
    auto const& day = the_workshop(s);
    return day.item && day.phase == phase_kind::group && s.phases.contains(phase_id(*day.item, phase_kind::group));
}

// Those at the table by the time they came.
std::vector<std::string> people_at(state const& s, int table) {
    std::set<std::pair<instant, std::string>> by_time;
    for (auto const& [person, one] : s.seats) {
        if (one.table == table) by_time.emplace(one.joined_at, person);
    }
    std::vector<std::string> people;
    for (auto const& [at, person] : by_time)
        people.push_back(person);
    return people;
}

// One host where somebody has a phone: the one who is, or has sat there longest.
void mend_host(state& s, std::vector<std::string> const& people) {
    auto const can = [&](std::string const& one) { return !is(find(s.seats, one)->by_hand); };
    auto const is_host = [&](std::string const& one) { return can(one) && find(s.seats, one)->host; };
    auto chosen = std::ranges::find_if(people, is_host);
    if (chosen == people.end()) chosen = std::ranges::find_if(people, can);
    for (auto const& one : people)
        change_record(s, s.seats, one, [&](seat& at) { at.host = chosen != people.end() && one == *chosen; });
}

// Only who sits there has a turn, and everyone who does. Says whether the round has come to its end by that.
bool mend_round(state& s, int number, std::vector<std::string> const& people) {
    auto const* const kept_round = find(s.rounds, std::to_string(number));
    if (kept_round == nullptr) return false;
    round r = *kept_round;
    bool const in_group = group_runs(s);
    for (std::size_t k = 0; in_group && k < r.order.size();) {
        if (std::ranges::find(people, r.order[k]) != people.end()) {
            ++k;
            continue;
        }
        r.order.erase(r.order.begin() + static_cast<std::ptrdiff_t>(k));
        if (static_cast<int>(k) < r.turn) --r.turn;
    }
    if (in_group && r.state != progress::done) {
        for (auto const& one : people) {
            if (std::ranges::find(r.order, one) == r.order.end()) r.order.push_back(one);
        }
    }
    int const turns = static_cast<int>(r.order.size());
    bool const nobody_is_left = r.turn >= turns && (r.state == progress::running || r.turn > 0);
    bool const lost_its_clock = r.state == progress::running && !s.clocks.contains(turn_clock_id(number));
    bool const is_over = r.state != progress::done && (in_group ? nobody_is_left || lost_its_clock : r.state == progress::running);
    if (is_over || r.state == progress::done) {
        r.state = progress::done;
        r.turn = turns;
    }
    auto const* const of = find(s.phases, phase_id(r.item, phase_kind::group));
    bool const never_began = of == nullptr || of->state == progress::pending;
    if (!in_group && r.state == progress::pending && never_began)
        take_away<round>(s, std::to_string(number));
    else if (r != *kept_round)
        put(s, std::to_string(number), std::move(r));
    return is_over;
}

void mend_table(state& s, int number) {
    auto const people = people_at(s, number);
    mend_host(s, people);
    bool const was_over = mend_round(s, number, people);
    bool const in_group = group_runs(s);
    auto const* const r = find(s.rounds, std::to_string(number));
    bool const speaks = r != nullptr && r->state == progress::running;
    if (!speaks) take_away<clock>(s, turn_clock_id(number));
    bool const has_round = in_group && r != nullptr;
    int const turn = has_round ? r->turn : 0;
    int const turns = has_round ? static_cast<int>(r->order.size()) : 0;
    change_table(s, number, [&](table& t) {
        t.turn = turn;
        t.turns = turns;
        if (in_group && (!t.stage || (was_over && t.stage == stage::round))) t.stage = stage::discuss;
        if (in_group) return;
        t.stage.reset();
        t.extended.reset();
    });
    count_seats(s, number);
}

// What points at something that is no longer there, or no longer on the same cloth, lets go of it.
void mend_cloths(state& s) {
    for (auto const& [id, one] : s.notes) {
        auto const* const theme_of = one.theme ? find(s.themes, *one.theme) : nullptr;
        auto const* const other = one.same_as ? find(s.notes, *one.same_as) : nullptr;
        note kept_note = one;
        if (theme_of == nullptr || theme_of->item != one.item || theme_of->table != one.table) kept_note.theme.reset();
        if (other == nullptr || other->same_as || other->level == level::mine) kept_note.same_as.reset();
        if (kept_note != one) put(s, id, std::move(kept_note));
    }
    for (auto const& [id, one] : s.points) {
        auto const* const other = one.same_as ? find(s.points, *one.same_as) : nullptr;
        point kept_point = one;
        if (other == nullptr || other->same_as) kept_point.same_as.reset();
        // Its summary may be the table's again, or the room's.
        if (kept_point != one || s.places.at({collection::points, id}) != view_of(s, id, &one)) put(s, id, std::move(kept_point));
    }
}

void mend_dots(state& s) {
    std::vector<std::string> stray;
    std::map<std::pair<std::string, std::string>, int> put_by;
    for (auto const& [id, one] : s.dots) {
        bool const has_target = s.themes.contains(one.target) || s.notes.contains(one.target);
        auto const* const poll = find(s.prioritisations, at_table_id(one.item, one.table));
        int const used = put_by[{at_table_id(one.item, one.table), one.person}] += one.count;
        if (!has_target || poll == nullptr || used > poll->dots || !s.seats.contains(one.person)) stray.push_back(id);
    }
    for (auto const& id : stray)
        take_away<dot>(s, id);
    for (auto const& [id, one] : std::map{s.prioritisations})
        count_cast(s, one.item, one.table);
}

} // namespace

void mend(state& s) {
    for (int number = 1; number <= static_cast<int>(s.tables.size()); ++number)
        mend_table(s, number);
    follow_summaries(s);
    mend_cloths(s);
    mend_dots(s);
    mend_answers(s);
    follow_slide(s);
}

} // namespace bordduk::core
