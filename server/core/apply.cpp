#include "core/apply.hpp"

#include "core/apply_parts.hpp"

#include <algorithm>
#include <utility>

namespace bordduk::core {

namespace {

bool has_table(state const& s, int number) { return find_table(s, number) != nullptr; }
bool has_item(state const& s, std::string_view id) { return s.items.contains(id); }

// What is held again was held before; that its clock is shifted while it runs is no second time.
template <class T>
void keep_first_start(T& one) {
    if (one.state != progress::running && !one.first_started_at) one.first_started_at = one.started_at;
}

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
        for (auto const& [id, one] : e.day.tallies.value_or(std::map<std::string, tally>{}))
            s.tallies.emplace(id, one);
        for (auto const& [id, one] : e.day.polls.value_or(std::map<std::string, poll>{}))
            write_down(s, poll_set{id, one});
        for (auto const& [id, one] : e.day.slides.value_or(std::map<std::string, slide>{}))
            write_down(s, slide_set{id, one});
        for (int number = 1; number <= e.day.tables; ++number)
            (*this)(table_added{number, e.day.workshop.seats_per_table});
        s.secrets.emplace(e.secret_hash, role::facilitator);
    }
    void operator()(secret_issued const& e) const { s.secrets.insert_or_assign(e.secret_hash, e.role); }
    void operator()(links_revoked const& e) const {
        std::erase_if(s.secrets, [&](auto const& one) { return one.second == e.role; });
        std::erase_if(s.tokens, [&](auto const& one) { return one.second.whom.role == e.role && one.first != e.kept_token_hash; });
    }
    void operator()(barred const& e) const { s.barred.insert(e.person); }
    void operator()(joining_set const& e) const {
        change_workshop(s, [&](workshop& w) { w.joining_locked = when(e.locked); });
    }
    void operator()(let_in const& e) const {
        s.tokens.insert_or_assign(e.token_hash, token{{e.role, e.person, e.table.value_or(0)}, s.head});
        if (e.key_hash) s.join_keys.insert_or_assign(*e.key_hash, e.person);
    }
    void operator()(token_dropped const& e) const { s.tokens.erase(e.token_hash); }

    void operator()(item_runs const& e) const {
        if (!has_item(s, e.item)) return;
        change_record(s, s.items, e.item, [&](item& i) {
            keep_first_start(i);
            i.state = progress::running;
            i.started_at = e.since;
            i.ended_at.reset();
            i.dropped.reset();
        });
        change_workshop(s, [&](workshop& w) { w.item = e.item; });
        follow_slide(s, e.item);
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
            keep_first_start(p);
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
        s.wrapped_up.clear();
    }
    void operator()(wrap_up_reached const& e) const {
        if (the_workshop(s).phase == phase_kind::group && has_table(s, e.table)) s.wrapped_up.insert(e.table);
    }
    void operator()(item_planned const& e) const {
        change_record(s, s.items, e.item, [&](item& i) {
            i.planned_end = e.planned_end;
            i.dropped = when(e.dropped);
        });
    }
    void operator()(phase_planned const& e) const {
        change_record(s, s.phases, phase_id(e.item, e.phase), [&](phase& p) {
            p.planned = e.planned;
            p.per_person = e.per_person;
            p.per_table = e.per_table;
        });
    }
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
            if (e.stage) return;
            t.turn = t.turns = 0;
            t.extended.reset();
            t.signal.reset();
        });
    }
    void operator()(table_extended const& e) const {
        change_table(s, e.table, [&](table& t) { t.extended = e.by == 0 ? std::nullopt : std::optional{e.by}; });
    }
    void operator()(table_signalled const& e) const {
        change_table(s, e.table, [&](table& t) { t.signal = e.signal; });
    }
    void operator()(seat_set const& e) const {
        if (!has_table(s, e.seat.table)) return;
        auto const* const before = find(s.seats, e.person);
        auto const left = before == nullptr ? e.seat.table : before->table;
        put(s, e.person, e.seat);
        count_seats(s, e.seat.table);
        if (left != e.seat.table) count_seats(s, left);
    }
    void operator()(seat_removed const& e) const {
        auto const* const before = find(s.seats, e.person);
        if (before == nullptr) return;
        int const left = before->table;
        take_away<seat>(s, e.person);
        count_seats(s, left);
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
    void operator()(note_laid_unsigned const& e) const { (*this)(note_set{e.id, e.note}); }
    void operator()(theme_set const& e) const {
        if (has_item(s, e.theme.item) && has_table(s, e.theme.table)) put(s, e.id, e.theme);
    }
    void operator()(theme_removed const& e) const {
        take_away<theme>(s, e.id);
        s.spent.insert({collection::themes, e.id});
    }
    void operator()(prioritisation_set const& e) const {
        auto const& one = e.prioritisation;
        if (has_item(s, one.item) && has_table(s, one.table)) put(s, at_table_id(one.item, one.table), one);
    }
    void operator()(dot_set const& e) const {
        put(s, dot_id(e.dot.target, e.dot.person), e.dot);
        count_cast(s, e.dot.item, e.dot.table);
    }
    void operator()(dot_removed const& e) const {
        auto const id = dot_id(e.target, e.person);
        auto const* const before = find(s.dots, id);
        if (before == nullptr) return;
        dot const taken = *before;
        take_away<dot>(s, id);
        count_cast(s, taken.item, taken.table);
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

    void operator()(overlay_laid const& e) const {
        change_workshop(s, [&](workshop& w) {
            w.overlay = e.overlay;
            w.overlay_item = e.item;
        });
    }
    void operator()(names_hidden const& e) const {
        if (e.item)
            change_record(s, s.items, *e.item, [](item& i) { i.anonymous = true; });
        else
            change_workshop(s, [](workshop& w) { w.anonymous = true; });
        forget_acts(s); // taking back an earlier act would bring names back
    }
    void operator()(question_asked_unsigned const& e) const { (*this)(question_kept{e.id, e.question}); }
    template <class E>
    requires requires(state& to, E const& one) { write_down(to, one); }
    void operator()(E const& e) const { write_down(s, e); }

    void operator()(message_set const& e) const { put(s, e.id, e.message); }
    void operator()(message_removed const& e) const { take_away<message>(s, e.id); }

    void operator()(acted const& e) const { begin_act(s, e.act); }
    void operator()(undone const& e) const { undo(s, e.act); }

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
    end_act(s);
}

} // namespace bordduk::core
