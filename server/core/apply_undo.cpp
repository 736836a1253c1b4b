// How a facilitator's act is remembered and taken back.
//
// How the day goes (items, phases, clocks, rounds, the queue) is as it was before, whatever has happened since. What people wrote or did
// since stays: of their records only what the act changed and nobody has changed again is put back. What no longer fits together then is
// mended (apply_mend.cpp).
#include "core/apply_parts.hpp"
#include "core/collections.hpp"
#include "core/limits.hpp"

#include <boost/mp11/algorithm.hpp>

#include <charconv>
#include <optional>
#include <type_traits>

namespace bordduk::core {

namespace {

// What the act changed in a record is as before, unless somebody has changed it again since.
template <class T>
T without_act(T now_there, T const& before, T const& after) {
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>([&](auto member) {
        auto const of = member.pointer;
        if (before.*of != after.*of && now_there.*of == after.*of) now_there.*of = before.*of;
    });
    return now_there;
}

// ---- by kind of record: what is there after the act is taken back; `now_there` is none when it is gone

template <class T>
struct meeting { // of what was before, what the act made of it, and what has become of that
    std::optional<T> before;
    std::optional<T> after;
    std::optional<T> now_there;
    [[nodiscard]] bool untouched() const { return now_there == after; }
    [[nodiscard]] bool everywhere() const { return before && after && now_there; }
};

// How the day goes: only facilitators lead it, and their acts are taken back last first.
template <class T>
std::optional<T> settled(state const&, std::string const&, meeting<T> const& m) {
    return m.before;
}

// What people wrote: it is put back if it is as the act left it.
template <class T>
std::optional<T> settled_writing(meeting<T> const& m) {
    if (m.everywhere()) return without_act(*m.now_there, *m.before, *m.after);
    return m.untouched() ? m.before : m.now_there;
}

std::optional<workshop> settled(state const&, std::string const&, meeting<workshop> const& m) {
    return without_act(*m.now_there, *m.before, *m.after);
}

std::optional<table> settled(state const& s, std::string const&, meeting<table> const& m) {
    bool const is_last = m.now_there && m.now_there->number == static_cast<int>(s.tables.size());
    if (!m.everywhere()) return m.untouched() && is_last ? m.before : m.now_there; // one that is used by now stays, and those before it
    table kept = without_act(*m.now_there, *m.before, *m.after);
    if (m.before->stage != m.after->stage) kept.stage = m.before->stage;
    return kept;
}

// Whoever has moved on since sits where they sit.
std::optional<seat> settled(state const&, std::string const&, meeting<seat> const& m) {
    return m.everywhere() && m.now_there->table != m.after->table ? m.now_there : settled_writing(m);
}

bool moved_the_word(meeting<round> const& m) {
    return !m.everywhere() || m.before->turn != m.after->turn || m.before->state != m.after->state;
}

// The word is given back; where the act only changed who takes part, the round goes on.
std::optional<round> settled(state const&, std::string const&, meeting<round> const& m) {
    return m.untouched() || moved_the_word(m) ? m.before : m.now_there;
}

std::optional<theme> settled(state const& s, std::string const& id, meeting<theme> const& m) {
    bool const is_used = std::ranges::any_of(s.notes, [&](auto const& one) { return one.second.theme == id; });
    return !m.before && is_used ? m.now_there : settled_writing(m);
}

std::optional<note> settled(state const& s, std::string const& id, meeting<note> const& m) {
    bool const is_used = std::ranges::any_of(s.notes, [&](auto const& one) { return one.second.same_as == id; });
    return !m.before && is_used ? m.now_there : settled_writing(m);
}

std::optional<prioritisation> settled(state const&, std::string const&, meeting<prioritisation> const& m) {
    if (m.everywhere()) return without_act(*m.now_there, *m.before, *m.after);
    bool const still_open = m.now_there && m.now_there->open;
    return still_open ? m.before : m.now_there; // a table that has counted keeps what it counted
}

std::optional<summary> settled(state const& s, std::string const&, meeting<summary> const& m) {
    bool const is_used = m.now_there && std::ranges::any_of(s.points, [&](auto const& one) {
                             return one.second.item == m.now_there->item && one.second.table == m.now_there->table;
                         });
    return !m.before && is_used ? m.now_there : settled_writing(m);
}

std::optional<dot> settled(state const&, std::string const&, meeting<dot> const& m) { return settled_writing(m); }
std::optional<point> settled(state const&, std::string const&, meeting<point> const& m) { return settled_writing(m); }
std::optional<poll> settled(state const&, std::string const&, meeting<poll> const& m) {
    bool const rewritten = m.everywhere() && m.before->state == poll_state::pending && m.after->state == poll_state::pending;
    return rewritten && m.now_there->answered > 0 ? m.now_there : settled_writing(m); // the answers are to what it says now
}
std::optional<poll_answer> settled(state const&, std::string const&, meeting<poll_answer> const& m) { return settled_writing(m); }
std::optional<results> settled(state const&, std::string const&, meeting<results> const& m) { return m.now_there; } // counted anew
std::optional<question> settled(state const&, std::string const&, meeting<question> const& m) { return settled_writing(m); }
std::optional<vote> settled(state const&, std::string const&, meeting<vote> const& m) { return settled_writing(m); }
std::optional<commitment> settled(state const&, std::string const&, meeting<commitment> const& m) { return settled_writing(m); }
std::optional<slide> settled(state const&, std::string const&, meeting<slide> const& m) { return settled_writing(m); }
std::optional<photo> settled(state const&, std::string const&, meeting<photo> const& m) { return settled_writing(m); }
std::optional<shared_commitment> settled(state const&, std::string const&, meeting<shared_commitment> const& m) {
    return settled_writing(m);
}

template <class T>
std::optional<T> held(kept_record const& record) {
    auto const* const found = std::get_if<T>(&record);
    return found == nullptr ? std::nullopt : std::optional{*found};
}

template <class T>
void settle(state& s, std::string const& id, step::change const& c) {
    auto const* const found = find(s.*kept<T>::in, id);
    meeting<T> const m{held<T>(c.before), held<T>(c.after), found == nullptr ? std::nullopt : std::optional{*found}};
    auto const wanted = settled(s, id, m);
    if (wanted == m.now_there) return;
    if (!wanted) return take_away<T>(s, id);
    if (!m.now_there) s.spent.erase({kept<T>::where, id});
    put(s, id, *wanted);
}

// A turn's clock belongs to its round: it is as before if the round is, or if nobody has touched it.
bool keeps_its_turn(state const& s, step const& taken, record_key const& key) {
    if (!key.id.starts_with("turn-") || copy_at(s, key) == taken.changes.at(key).after) return false;
    auto const its = taken.changes.find({collection::rounds, key.id.substr(5)});
    if (its == taken.changes.end()) return true;
    return !moved_the_word({held<round>(its->second.before), held<round>(its->second.after), held<round>(copy_at(s, its->first))});
}

void take_back(state& s, step const& taken, record_key const& key, step::change const& c) {
    each_collection([&](auto there) {
        if (there.where != key.collection) return;
        using type = std::remove_cvref_t<decltype((s.*there.in).begin()->second)>;
        if constexpr (std::is_same_v<type, clock>) {
            if (keeps_its_turn(s, taken, key)) return;
        }
        settle<type>(s, key.id, c);
    });
}

seq number_of(std::string const& act_id) {
    seq number{};
    std::from_chars(act_id.data(), act_id.data() + act_id.size(), number);
    return number;
}

} // namespace

void begin_act(state& s, act const& what) {
    put(s, std::to_string(s.head), what);
    s.recording = step{{}, {s.wrapped_up, {}}, {s.barred, {}}, {s.hidden_texts, {}}};
}

void end_act(state& s) {
    if (!s.recording) return;
    step done = *std::exchange(s.recording, std::nullopt);
    for (auto& [key, change] : done.changes)
        change.after = copy_at(s, key);
    done.wrapped_up.after = s.wrapped_up;
    done.barred.after = s.barred;
    done.hidden_texts.after = s.hidden_texts;
    s.steps.emplace(s.head, std::move(done));
    if (s.steps.size() <= limits::acts_max) return;
    take_away<act>(s, std::to_string(s.steps.begin()->first));
    s.steps.erase(s.steps.begin());
}

void undo(state& s, std::string const& act_id) {
    auto const found = s.steps.find(number_of(act_id));
    if (found == s.steps.end()) return;
    step const taken = std::move(found->second);
    s.steps.erase(found);
    take_away<act>(s, act_id);
    for (auto const& [key, change] : taken.changes)
        take_back(s, taken, key, change);
    if (taken.wrapped_up.before != taken.wrapped_up.after) s.wrapped_up = taken.wrapped_up.before;
    if (taken.barred.before != taken.barred.after) s.barred = taken.barred.before;
    if (taken.hidden_texts.before != taken.hidden_texts.after) s.hidden_texts = taken.hidden_texts.before;
    mend(s);
}

void forget_acts(state& s) {
    for (auto const& [at, taken] : s.steps)
        take_away<act>(s, std::to_string(at));
    s.steps.clear();
    if (s.recording) take_away<act>(s, std::to_string(s.head));
    s.recording.reset();
}

} // namespace bordduk::core
