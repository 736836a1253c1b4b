#include "oracle.hpp"

#include "core/apply.hpp"
#include "core/limits.hpp"
#include "homes.hpp"
#include "wire/log.hpp"

#include <algorithm>

namespace bordduk::sim {
records all_of(core::state const& s, core::view const& v) {
    records all;
    core::each_collection([&](auto kept) {
        for (auto const& [id, record] : s.*kept.in)
            if (home_of(s, id, &record) == v) all.emplace(record_key{kept.where, id}, record);
    });
    return all;
}

std::set<core::view> may_see(core::state const& s, core::identity const& who) {
    std::set<core::view> views{core::room_view()};
    if (who.role == core::role::stage) return views;
    if (who.role == core::role::tablecloth) {
        views.insert(core::table_view(who.table));
        return views;
    }
    if (who.role == core::role::participant) views.insert(core::person_view(who.person));
    if (who.role == core::role::facilitator || who.role == core::role::observer) {
        views.insert(core::desk_view());
        for (auto const& [id, table] : s.tables)
            views.insert(core::table_view(table.number));
    } else if (core::seat const* const seat = core::find(s.seats, who.person)) {
        views.insert(core::table_view(seat->table));
    }
    return views;
}

core::state folded(std::vector<std::string> const& log) {
    core::state s;
    for (std::string const& bytes : log)
        core::apply(s, wire::decode_entry(bytes).value());
    return s;
}

void witness::saw(core::entry const& e) {
    promise(vow::order, e.seq == head() + 1,
            [&] { return "the log goes from " + std::to_string(head()) + " to " + std::to_string(e.seq); });
    log_.push_back({e.person, e.client, e.n, e.refused});
    look_at_time(e);
    core::apply(so_far_, e);
    // What is told is what a batch ends with; a report alone keeps what stood there in the middle of one.
    if (std::ranges::any_of(e.events, [](core::event const& it) { return std::holds_alternative<core::report_frozen>(it); }))
        look_around(so_far_);
    if (e.n == 0) return;
    std::int64_t& last = last_[{e.person, e.client}];
    promise(vow::once, e.n == last + 1,
            [&] { return e.person + "'s command " + std::to_string(e.n) + " is stored after " + std::to_string(last); });
    last = e.n;
}

// The reserved last minutes begin by themselves: once in a phase, and not before the clocks say so.
void witness::look_at_time(core::entry const& e) {
    for (core::event const& it : e.events) {
        if (std::holds_alternative<core::phase_runs>(it) || std::holds_alternative<core::undone>(it)) reached_.clear();
        auto const* const reached = std::get_if<core::wrap_up_reached>(&it);
        if (reached == nullptr) continue;
        std::string const which = "the last minutes of table " + std::to_string(reached->table);
        promise(vow::clocks, e.person.empty() && reached_.insert(reached->table).second, which + " began twice");
        auto const* const main = core::find(so_far_.clocks, "main");
        auto const* const table = core::find_table(so_far_, reached->table);
        auto const& runs = core::the_workshop(so_far_);
        auto const* const phase = runs.item ? core::find(so_far_.phases, *runs.item + "-group") : nullptr;
        promise(vow::clocks, main != nullptr && table != nullptr && phase != nullptr && phase->wrap_up.has_value(),
                which + " began out of nothing");
        core::instant const end = main->started_at + main->duration + main->extended + table->extended.value_or(0);
        promise(vow::clocks, e.at >= end - *phase->wrap_up, which + " began too early");
    }
}

void witness::saw(core::state const& durable) {
    if (durable.head == looked_up_to_) return;
    looked_up_to_ = durable.head;
    look_around(durable);
    for (auto const& [person, seat] : durable.seats)
        sat_at_[person].insert(seat.table);
}

void witness::look_around(core::state const& s) {
    std::set<std::string> words;
    each_text(s, [&](std::string const& text, core::view const& stands_in) {
        words.clear();
        look_at_words(text, words);
        for (std::string const& one : words)
            stood_in_[one].insert(stands_in);
    });
}

bool witness::may_look(core::identity const& who, core::view const& v) const {
    using enum core::view::kind;
    bool const at_desk = who.role == core::role::facilitator || who.role == core::role::observer;
    if (v.what == room) return true;
    if (v.what == desk) return at_desk;
    if (v.what == person) return who.role == core::role::participant && v.person == who.person;
    auto const sat = sat_at_.find(who.person);
    bool const sits = who.role == core::role::participant && sat != sat_at_.end() && sat->second.contains(v.table);
    return at_desk || sits || (who.role == core::role::tablecloth && v.table == who.table);
}

void witness::overheard(core::identity const& who, std::string_view bytes) const {
    std::set<std::string> words;
    look_at_words(bytes, words);
    for (std::string const& one : words) {
        auto const stood = stood_in_.find(one);
        bool const open =
            stood != stood_in_.end() && std::ranges::any_of(stood->second, [&](core::view const& v) { return may_look(who, v); });
        promise(vow::secrecy, open, [&] { return who.person + " was sent " + one + ", which never stood where they may look"; });
    }
}

void witness::told(core::identity const& who, core::view const& v) const {
    promise(vow::secrecy, may_look(who, v), [&] { return who.person + " was told " + core::to_string(v); });
}

void witness::told(core::identity const& who, core::presence const& there) const {
    told(who, there.view);
    promise(vow::secrecy, there.view.what == core::view::kind::table || !there.here, "who is here is told by name outside of a table");
    if (!there.here || there.view.what != core::view::kind::table) return;
    for (std::string const& person : *there.here) {
        auto const sat = sat_at_.find(person);
        bool const belongs = person.starts_with('c') || (sat != sat_at_.end() && sat->second.contains(there.view.table));
        promise(vow::secrecy, belongs, [&] { return core::to_string(there.view) + " is told that " + person + " is here"; });
    }
}

void witness::check_change(core::change const& told, core::state const& durable) {
    for (core::record_change const& one : told.set) {
        core::record_ref const now_there = core::record_at(durable, {one.collection, std::string{one.id}});
        bool const is_gone = std::holds_alternative<core::gone>(one.record);
        bool const belongs = !std::holds_alternative<core::gone>(now_there) && home_of(durable, one.id, now_there) == told.view;
        promise(vow::secrecy, is_gone != belongs, [&] {
            return core::to_string(told.view) + (is_gone ? " is told that it has lost " : " is told of ") + std::string{one.id};
        });
    }
}

void witness::check_sizes(core::state const& s) {
    namespace limits = core::limits;
    auto const within = [](std::string_view what, std::size_t is, auto most) {
        promise(vow::memory, is <= static_cast<std::size_t>(most), [&] { return std::string{what} + " are " + std::to_string(is); });
    };
    within("notes", s.notes.size(), limits::notes_max);
    within("tables", s.tables.size(), limits::tables_max);
    within("people", s.seats.size(), limits::people_max);
    within("messages", s.messages.size(), limits::messages_max);
    within("acts", s.acts.size(), limits::acts_max);
    within("steps", s.steps.size(), limits::acts_max);
    within("polls", s.polls.size(), limits::polls_max);
    within("questions", s.questions.size(), limits::questions_max);
    within("commitments", s.commitments.size(), limits::commitments_max);
    within("spent ids", s.spent.size(), limits::spent_ids_max);
    within("secrets", s.secrets.size(), limits::secrets_max);
    std::map<std::string, int> notes_of;
    for (auto const& [id, note] : s.notes)
        if (note.author) within("one person's notes", static_cast<std::size_t>(++notes_of[*note.author]), limits::notes_per_person_max);
    std::map<std::string, int> tokens_of;
    for (auto const& [hash, one] : s.tokens)
        if (!one.whom.person.empty())
            within("one person's tokens", static_cast<std::size_t>(++tokens_of[one.whom.person]), limits::tokens_per_person_max);
}

void witness::acknowledged(std::string const& person, core::answer const& answer) {
    auto const [kept, fresh] = acknowledged_[{person, answer.client}].emplace(answer.n, answer);
    promise(vow::one_answer, fresh || kept->second == answer,
            [&] { return person + "'s command " + std::to_string(answer.n) + " was answered in two ways"; });
}

void witness::check_acknowledged() const {
    for (auto const& [queue, answers] : acknowledged_) {
        for (auto const& [n, answer] : answers) {
            auto const which = [&] { return queue.first + "'s command " + std::to_string(n); };
            auto const last = last_.find(queue);
            promise(vow::durable, last != last_.end() && n <= last->second,
                    [&] { return which() + " was acknowledged and is not in the log"; });
            if (!answer.seq) continue;
            promise(vow::durable, *answer.seq <= head(), [&] { return which() + " was acknowledged at a seq that is not in the log"; });
            line const& at = log_[static_cast<std::size_t>(*answer.seq - 1)];
            promise(vow::durable, at.person == queue.first && at.client == queue.second && at.n == n && !at.refused,
                    [&] { return which() + " was acknowledged at seq " + std::to_string(*answer.seq) + ", where something else is"; });
        }
    }
}

} // namespace bordduk::sim
