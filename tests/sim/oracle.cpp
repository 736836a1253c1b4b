#include "oracle.hpp"

#include "core/apply.hpp"
#include "wire/log.hpp"

namespace bordduk::sim {
namespace {

template <class T>
void add(records& into, core::state const& s, core::view const& v, core::collection where, core::by_id<T> const& from) {
    for (auto const& [id, record] : from) {
        if (core::view_of(s, id, &record) == v) into.emplace(record_key{where, id}, record);
    }
}

void look_at_words(std::string_view text, std::set<std::string>& found) {
    for (std::size_t at = text.find("<<"); at != std::string_view::npos; at = text.find("<<", at + 2)) {
        std::size_t const end = text.find(">>", at);
        if (end != std::string_view::npos) found.insert(std::string{text.substr(at, end + 2 - at)});
    }
}

} // namespace

records all_of(core::state const& s, core::view const& v) {
    using enum core::collection;
    records all;
    add(all, s, v, workshops, s.workshops);
    add(all, s, v, items, s.items);
    add(all, s, v, phases, s.phases);
    add(all, s, v, clocks, s.clocks);
    add(all, s, v, tables, s.tables);
    add(all, s, v, seats, s.seats);
    add(all, s, v, rounds, s.rounds);
    add(all, s, v, notes, s.notes);
    add(all, s, v, themes, s.themes);
    add(all, s, v, prioritisations, s.prioritisations);
    add(all, s, v, dots, s.dots);
    add(all, s, v, summaries, s.summaries);
    add(all, s, v, points, s.points);
    add(all, s, v, queue, s.queue);
    add(all, s, v, polls, s.polls);
    add(all, s, v, answers, s.answers);
    add(all, s, v, results, s.results);
    add(all, s, v, questions, s.questions);
    add(all, s, v, votes, s.votes);
    add(all, s, v, commitments, s.commitments);
    add(all, s, v, shared_commitments, s.shared_commitments);
    add(all, s, v, slides, s.slides);
    add(all, s, v, photos, s.photos);
    add(all, s, v, messages, s.messages);
    add(all, s, v, acts, s.acts);
    return all;
}

std::set<core::view> may_see(core::state const& s, core::identity const& who) {
    std::set<core::view> views{core::room_view()};
    if (who.role == core::role::stage) return views;
    if (who.role == core::role::tablecloth) {
        views.insert(core::table_view(who.table));
        return views;
    }
    views.insert(core::person_view(who.person));
    if (who.role == core::role::facilitator) {
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
    promise(e.seq == head() + 1, "the log goes from " + std::to_string(head()) + " to " + std::to_string(e.seq));
    log_.push_back({e.person, e.client, e.n, e.refused});
    if (e.n == 0) return;
    std::int64_t& last = last_[{e.person, e.client}];
    promise(e.n == last + 1, e.person + "'s command " + std::to_string(e.n) + " is stored after " + std::to_string(last));
    last = e.n;
}

void witness::saw(core::state const& durable) {
    for (auto const& [id, note] : durable.notes) {
        if (note.level == core::level::mine) continue;
        std::set<std::string> words;
        look_at_words(note.text, words);
        for (std::string const& one : words) {
            shown& where = shown_[one];
            where.to_all = where.to_all || note.level == core::level::room || note.level == core::level::report;
            where.tables.insert(note.table);
        }
    }
    for (auto const& [person, seat] : durable.seats)
        sat_at_[person].insert(seat.table);
}

void witness::overheard(core::identity const& who, std::string_view bytes) const {
    std::set<std::string> words;
    look_at_words(bytes, words);
    for (std::string const& one : words) {
        if (one.starts_with("<<" + who.person + "/")) continue;
        auto const shown_at = shown_.find(one);
        promise(shown_at != shown_.end(), who.person + " was sent the private words " + one);
        if (shown_at->second.to_all || who.role == core::role::facilitator) continue;
        auto const sat = sat_at_.find(who.person);
        bool shared = false;
        for (int const table : shown_at->second.tables)
            shared = shared || table == who.table || (sat != sat_at_.end() && sat->second.contains(table));
        promise(shared, who.person + " was sent " + one + ", which was shown at other tables only");
    }
}

void witness::told(core::identity const& who, core::view const& v) const {
    using enum core::view::kind;
    bool const leads = who.role == core::role::facilitator;
    bool theirs = v.what == room;
    if (v.what == desk) theirs = leads;
    if (v.what == person) theirs = !who.person.empty() && who.role != core::role::tablecloth && v.person == who.person;
    if (v.what == table) {
        auto const sat = sat_at_.find(who.person);
        theirs = leads || v.table == who.table || (sat != sat_at_.end() && sat->second.contains(v.table));
    }
    promise(theirs, who.person + " was told " + core::to_string(v));
}

void witness::acknowledged(std::string const& person, core::answer const& answer) {
    auto const [kept, fresh] = acknowledged_[{person, answer.client}].emplace(answer.n, answer);
    promise(fresh || kept->second == answer, person + "'s command " + std::to_string(answer.n) + " was answered in two ways");
}

void witness::check_acknowledged() const {
    for (auto const& [queue, answers] : acknowledged_) {
        for (auto const& [n, answer] : answers) {
            std::string const which = queue.first + "'s command " + std::to_string(n);
            auto const last = last_.find(queue);
            promise(last != last_.end() && n <= last->second, which + " was acknowledged and is not in the log");
            if (!answer.seq) continue;
            promise(*answer.seq <= head(), which + " was acknowledged at a seq that is not in the log");
            line const& at = log_[static_cast<std::size_t>(*answer.seq - 1)];
            promise(at.person == queue.first && at.client == queue.second && at.n == n && !at.refused,
                    which + " was acknowledged at seq " + std::to_string(*answer.seq) + ", where something else is");
        }
    }
}

} // namespace bordduk::sim
