// Plenary: a queue of tables and a slot for each; the desk gives the word.
#include "core/decide_parts.hpp"

#include <algorithm>
#include <tuple>

namespace bordduk::core {

namespace {

// The queue of one group work in its order.
std::vector<slot> queue_of(state const& s, std::string_view item) {
    std::vector<slot> slots;
    for (auto const& [id, one] : s.queue) {
        if (one.item == item) slots.push_back(one);
    }
    std::ranges::sort(slots, {}, &slot::position);
    return slots;
}

bool has_point(state const& s, std::string_view item, int table) {
    return std::ranges::any_of(s.points, [&](auto const& one) { return one.second.item == item && one.second.table == table; });
}

bool is_queued(state const& s, std::string_view item, int table) { return s.queue.contains(at_table_id(item, table)); }

// Tables with people or with something to say that have no slot yet, by number.
std::vector<int> newcomers(state const& s, std::string_view item) {
    std::vector<int> numbers;
    for (int number = 1; number <= static_cast<int>(s.tables.size()); ++number) {
        bool const has_something = find_table(s, number)->taken > 0 || has_point(s, item, number);
        if (has_something && !is_queued(s, item, number)) numbers.push_back(number);
    }
    return numbers;
}

slot waiting_slot(std::string_view item, int table, int position) {
    slot made;
    made.item = item;
    made.table = table;
    made.position = position;
    return made;
}

slot ended_slot(slot one, slot_state how, instant now) {
    if (one.state == slot_state::presenting) one.ended_at = now;
    one.state = how;
    return one;
}

// The slot meant by a command while plenary runs.
std::variant<slot, refusal> meant(asking const& a, int table) {
    if (find_table(a.s, table) == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (!runs(a.s, phase_kind::plenary)) return no(refusal_reason::wrong_phase, "no plenary runs");
    auto const* const one = find(a.s.queue, at_table_id(running_phase(a.s)->item, table));
    if (one == nullptr) return no(refusal_reason::missing, "this table is not in the queue");
    return *one;
}

} // namespace

void fill_queue(state const& s, std::string_view item, events& out) {
    int position = static_cast<int>(queue_of(s, item).size());
    for (int const number : newcomers(s, item))
        out.push_back(slot_set{waiting_slot(item, number, ++position)});
}

int tables_to_speak(state const& s, phase const& plenary) {
    auto const slots = queue_of(s, plenary.item);
    auto const waiting = std::ranges::count(slots, slot_state::waiting, &slot::state);
    auto const to_come = waiting + static_cast<std::ptrdiff_t>(newcomers(s, plenary.item).size());
    // Held again after everyone had the word, it is for everyone again; with nobody there it is as planned.
    return static_cast<int>(to_come > 0 ? to_come : std::ssize(slots));
}

duration queue_length(state const& s, phase const& plenary) {
    auto const tables = tables_to_speak(s, plenary);
    if (tables == 0) return plenary.planned;
    duration const each = plenary.per_table.value_or(0);
    duration const left_over = each > 0 ? plenary.planned % each : 0; // of time that could not be shared out to the millisecond
    return std::min<duration>(each * tables + (left_over < tables ? left_over : 0), limits::day_ms);
}

decision rule(asking const& a, queue_present const& c) {
    if (find_table(a.s, c.table) == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (!runs(a.s, phase_kind::plenary)) return no(refusal_reason::wrong_phase, "no plenary runs");
    auto const& plenary = *running_phase(a.s);
    auto const slots = queue_of(a.s, plenary.item);
    // A table that came late has no slot yet: it gets the last one.
    auto const* const kept = find(a.s.queue, at_table_id(plenary.item, c.table));
    slot next = kept != nullptr ? *kept : waiting_slot(plenary.item, c.table, static_cast<int>(slots.size()) + 1);
    if (next.state == slot_state::presenting) return no(refusal_reason::already, "it has the word");
    events out;
    for (auto const& one : slots) {
        if (one.state == slot_state::presenting) out.push_back(slot_set{ended_slot(one, slot_state::done, a.now)});
    }
    next.state = slot_state::presenting;
    next.started_at = a.now;
    next.ended_at.reset();
    out.push_back(slot_set{std::move(next)});
    out.push_back(clock_set{"slot", clock_in_room(a.s, plenary.per_table.value_or(0), a.now)});
    return out;
}

decision rule(asking const& a, queue_finish const& c) {
    auto const found = meant(a, c.table);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    auto const& one = std::get<slot>(found);
    if (one.state == slot_state::done) return no(refusal_reason::already, "it is done");
    if (one.state != slot_state::presenting) return no(refusal_reason::stale, "it does not have the word");
    return events{slot_set{ended_slot(one, slot_state::done, a.now)}, clock_removed{"slot"}};
}

decision rule(asking const& a, queue_skip const& c) {
    auto const found = meant(a, c.table);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    auto const& one = std::get<slot>(found);
    if (one.state == slot_state::done || one.state == slot_state::skipped) return no(refusal_reason::already, "it does not wait");
    events out{slot_set{ended_slot(one, slot_state::skipped, a.now)}};
    if (one.state == slot_state::presenting) out.push_back(clock_removed{"slot"});
    return out;
}

decision rule(asking const& a, queue_move const& c) {
    auto const found = meant(a, c.table);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    auto slots = queue_of(a.s, std::get<slot>(found).item);
    auto const from = std::ranges::find(slots, c.table, &slot::table);
    auto const to = slots.begin() + (std::clamp<std::ptrdiff_t>(c.position, 1, std::ssize(slots)) - 1);
    if (from < to)
        std::rotate(from, from + 1, to + 1);
    else
        std::rotate(to, from, from + 1);
    events out;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        int const position = static_cast<int>(i) + 1;
        if (slots[i].position == position) continue;
        slots[i].position = position;
        out.push_back(slot_set{slots[i]});
    }
    if (out.empty()) return no(refusal_reason::already, "it is there");
    return out;
}

decision rule(asking const& a, queue_order const& c) {
    if (!runs(a.s, phase_kind::plenary)) return no(refusal_reason::wrong_phase, "no plenary runs");
    auto slots = queue_of(a.s, running_phase(a.s)->item);
    auto const wanted = [&](slot const& one) { return std::ranges::find(c.tables, one.table) - c.tables.begin(); };
    // Who had the word stays in front; those who are not named wait behind those who are.
    std::ranges::sort(slots, {}, [&](slot const& one) {
        bool const waits = one.state == slot_state::waiting;
        return std::tuple{waits, waits ? wanted(one) : std::ptrdiff_t{0}, one.position};
    });
    events out;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        int const position = static_cast<int>(i) + 1;
        if (slots[i].position == position) continue;
        slots[i].position = position;
        out.push_back(slot_set{slots[i]});
    }
    if (out.empty()) return no(refusal_reason::already, "it is in this order");
    return out;
}

} // namespace bordduk::core
