#include "core/apply.hpp"

#include <algorithm>
#include <utility>

namespace bordduk::core {

namespace {

// ---- what follows from other records

// The record under that id with a change to it; nothing where there is none.
template <class T, class F>
void change_record(state& s, by_id<T> const& records, std::string const& id, F&& change) {
    auto const* const found = find(records, id);
    if (found == nullptr) return;
    auto record = *found;
    change(record);
    if (record != *found) put(s, id, std::move(record));
}

template <class F>
void change_table(state& s, int number, F&& change) {
    change_record(s, s.tables, std::to_string(number), change);
}

template <class F>
void change_workshop(state& s, F&& change) {
    change_record(s, s.workshops, s.code, change);
}

void count_seats(state& s, int number) {
    auto const taken = std::ranges::count_if(s.seats, [&](auto const& one) { return one.second.table == number; });
    change_table(s, number, [&](table& t) { t.taken = static_cast<int>(taken); });
}

// A table shows the summary of the group work that runs: how many points it has and whether the room may see it.
void follow_summary(state& s, int number) {
    auto const& item = the_workshop(s).item;
    auto const accepted = std::ranges::count_if(
        s.points, [&](auto const& one) { return item && one.second.item == *item && one.second.table == number && one.second.accepted; });
    auto const* const told = item ? find(s.summaries, at_table_id(*item, number)) : nullptr;
    change_table(s, number, [&](table& t) {
        t.points = static_cast<int>(accepted);
        t.shared = told != nullptr && told->shared;
    });
}

void follow_summaries(state& s) {
    for (int number = 1; number <= static_cast<int>(s.tables.size()); ++number)
        follow_summary(s, number);
}

bool has_table(state const& s, int number) { return find_table(s, number) != nullptr; }
bool has_item(state const& s, std::string_view id) { return s.items.contains(id); }

// ---- one event each

struct writer {
    state& s;

    void operator()(founded const& e) const {
        if (!s.workshops.empty()) return;
        s.code = e.code;
        put(s, e.code, e.day.workshop);
        for (auto const& [id, one] : e.day.items)
            put(s, id, one);
        for (auto const& [id, one] : e.day.phases)
            put(s, id, one);
        for (int number = 1; number <= e.day.tables; ++number)
            (*this)(table_added{number, e.day.workshop.seats_per_table});
        s.secrets.insert(e.secret_hash);
    }
    void operator()(secret_issued const& e) const { s.secrets.insert(e.secret_hash); }
    void operator()(let_in const& e) const {
        s.tokens.insert_or_assign(e.token_hash, token{{e.role, e.person}, s.head});
        if (e.key_hash) s.join_keys.insert_or_assign(*e.key_hash, e.person);
    }
    void operator()(token_dropped const& e) const { s.tokens.erase(e.token_hash); }

    void operator()(item_runs const& e) const {
        if (!has_item(s, e.item)) return;
        change_record(s, s.items, e.item, [&](item& i) {
            i.state = progress::running;
            i.started_at = e.since;
            i.ended_at.reset();
        });
        change_workshop(s, [&](workshop& w) { w.item = e.item; });
        follow_summaries(s);
    }
    void operator()(item_done const& e) const {
        change_record(s, s.items, e.item, [&](item& i) {
            i.state = progress::done;
            i.ended_at = e.at;
        });
        change_workshop(s, [&](workshop& w) {
            if (w.item == e.item) w.item.reset();
        });
        follow_summaries(s);
    }
    void operator()(phase_runs const& e) const {
        if (the_workshop(s).item != e.item || !s.phases.contains(phase_id(e.item, e.phase))) return;
        change_record(s, s.phases, phase_id(e.item, e.phase), [&](phase& p) {
            p.state = progress::running;
            p.started_at = e.since;
            p.ended_at.reset();
        });
        change_workshop(s, [&](workshop& w) { w.phase = e.phase; });
    }
    void operator()(phase_done const& e) const {
        change_record(s, s.phases, phase_id(e.item, e.phase), [&](phase& p) {
            p.state = progress::done;
            p.ended_at = e.at;
        });
        if (the_workshop(s).item != e.item || the_workshop(s).phase != e.phase) return;
        change_workshop(s, [](workshop& w) { w.phase.reset(); });
        s.wrap_up_reached = false;
    }
    void operator()(wrap_up_reached const&) const { s.wrap_up_reached = the_workshop(s).phase == phase_kind::group; }
    void operator()(workshop_ended const& e) const {
        change_workshop(s, [&](workshop& w) { w.ended_at = e.at; });
    }
    void operator()(workshop_reopened const&) const {
        change_workshop(s, [](workshop& w) { w.ended_at.reset(); });
    }
    void operator()(clock_set const& e) const { put(s, e.id, e.clock); }
    void operator()(clock_removed const& e) const { take_away<clock>(s, e.id); }

    void operator()(table_added const& e) const { // numbers have no gap: everyone counts from 1 to how many there are
        if (e.table != static_cast<int>(s.tables.size()) + 1) return;
        table added;
        added.number = e.table;
        added.capacity = e.capacity;
        put(s, std::to_string(e.table), std::move(added));
    }
    void operator()(table_named const& e) const {
        change_table(s, e.table, [&](table& t) { t.name = e.name; });
    }
    void operator()(stage_set const& e) const {
        change_table(s, e.table, [&](table& t) {
            t.stage = e.stage;
            if (!e.stage) t.turn = t.turns = 0;
        });
    }
    void operator()(seat_set const& e) const {
        if (!has_table(s, e.seat.table)) return;
        auto const* const before = find(s.seats, e.person);
        auto const left = before == nullptr ? e.seat.table : before->table;
        put(s, e.person, e.seat);
        count_seats(s, e.seat.table);
        if (left != e.seat.table) count_seats(s, left);
    }
    void operator()(round_set const& e) const {
        if (!has_table(s, e.round.table)) return;
        put(s, std::to_string(e.round.table), e.round);
        change_table(s, e.round.table, [&](table& t) {
            t.turn = e.round.turn;
            t.turns = static_cast<int>(e.round.order.size());
        });
    }
    void operator()(round_removed const& e) const {
        take_away<round>(s, std::to_string(e.table));
        change_table(s, e.table, [](table& t) { t.turn = t.turns = 0; });
    }

    void operator()(note_set const& e) const {
        if (has_item(s, e.note.item) && has_table(s, e.note.table)) put(s, e.id, e.note);
    }
    void operator()(note_removed const& e) const {
        if (!s.notes.contains(e.id)) return;
        take_away<note>(s, e.id);
        s.spent.insert({collection::notes, e.id});
    }
    void operator()(summary_set const& e) const {
        if (!has_item(s, e.summary.item) || !has_table(s, e.summary.table)) return;
        auto const id = at_table_id(e.summary.item, e.summary.table);
        auto const* const before = find(s.summaries, id);
        bool const was_shared = before != nullptr && before->shared;
        put(s, id, e.summary);
        if (was_shared != e.summary.shared) move_points(e.summary);
        follow_summary(s, e.summary.table);
    }
    void operator()(point_set const& e) const {
        if (!has_item(s, e.point.item) || !has_table(s, e.point.table)) return;
        put(s, e.id, e.point);
        follow_summary(s, e.point.table);
    }
    void operator()(point_removed const& e) const {
        auto const* const before = find(s.points, e.id);
        if (before == nullptr) return;
        int const table = before->table;
        take_away<point>(s, e.id);
        s.spent.insert({collection::points, e.id});
        follow_summary(s, table);
    }
    void operator()(slot_set const& e) const {
        if (has_item(s, e.slot.item) && has_table(s, e.slot.table)) put(s, at_table_id(e.slot.item, e.slot.table), e.slot);
    }

    // A summary that is shared takes its accepted points along.
    void move_points(summary const& told) const {
        for (auto const& [id, one] : s.points) {
            if (one.accepted && one.item == told.item && one.table == told.table) put(s, id, point{one});
        }
    }
};

} // namespace

void apply(state& s, entry const& e) {
    s.head = e.seq;
    for (auto const& one : e.events) {
        if (s.workshops.empty() && !std::holds_alternative<founded>(one)) continue;
        std::visit(writer{s}, one);
    }
}

} // namespace bordduk::core
