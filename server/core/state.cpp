#include "core/state.hpp"

#include "core/collections.hpp"

#include <charconv>
#include <type_traits>

namespace bordduk::core {

// ---- which view

namespace {

view view_of_clock(std::string_view id) {
    constexpr std::string_view turn = "turn-";
    int number{};
    if (id.starts_with(turn) && std::from_chars(id.data() + turn.size(), id.data() + id.size(), number).ec == std::errc{}) {
        return table_view(number);
    }
    return room_view();
}

view view_of_note(note const& n) {
    switch (n.level) {
    case level::mine:
        return n.author ? person_view(*n.author) : desk_view(); // without an author it was taken down
    case level::table:
        return table_view(n.table);
    case level::room:
    case level::report:
        return room_view();
    }
    return desk_view();
}

// Whoever has no phone has dots in the hand of the host, where the table sees them.
view view_of_dot(state const& s, dot const& d) {
    auto const* const seat = find(s.seats, d.person);
    return seat != nullptr && is(seat->by_hand) ? table_view(d.table) : person_view(d.person);
}

view view_of_answer(poll_answer const& a) { return a.table ? table_view(*a.table) : person_view(a.person); }

view view_of_poll(poll const& p) {
    bool const is_prepared = p.state == poll_state::pending || (is(p.imported) && p.results == poll_results_shown::hidden);
    return is_prepared ? desk_view() : room_view();
}

view view_of_results(state const& s, std::string_view id) {
    auto const* const asked = find(s.polls, id);
    bool const is_shown = asked != nullptr && asked->results != poll_results_shown::hidden && view_of_poll(*asked) == room_view();
    return is_shown ? room_view() : desk_view();
}

view view_of_point(state const& s, point const& p) {
    auto const* const told = find(s.summaries, at_table_id(p.item, p.table));
    return p.accepted && told != nullptr && told->shared ? room_view() : table_view(p.table);
}

} // namespace

view view_of(state const& s, std::string_view id, record_ref const& record) {
    return std::visit(
        [&](auto const& r) -> view {
            using type = std::remove_cvref_t<decltype(r)>;
            if constexpr (std::is_same_v<type, clock const*>)
                return view_of_clock(id);
            else if constexpr (std::is_same_v<type, note const*>)
                return view_of_note(*r);
            else if constexpr (std::is_same_v<type, point const*>)
                return view_of_point(s, *r);
            else if constexpr (std::is_same_v<type, dot const*>)
                return view_of_dot(s, *r);
            else if constexpr (std::is_same_v<type, message const*>)
                return r->table ? table_view(*r->table) : room_view();
            else if constexpr (std::is_same_v<type, act const*>)
                return desk_view();
            else if constexpr (std::is_same_v<type, poll const*>)
                return view_of_poll(*r);
            else if constexpr (std::is_same_v<type, results const*>)
                return view_of_results(s, id);
            else if constexpr (std::is_same_v<type, poll_answer const*>)
                return view_of_answer(*r);
            else if constexpr (std::is_same_v<type, vote const*> || std::is_same_v<type, commitment const*>)
                return person_view(r->person);
            else if constexpr (std::is_same_v<type, question const*>)
                return r->state == question_state::hidden ? desk_view() : room_view();
            else if constexpr (std::is_same_v<type, slide const*>)
                return r->shown_at ? room_view() : desk_view();
            else if constexpr (std::is_same_v<type, photo const*>)
                return r->level == photo_level::table ? table_view(r->table) : room_view();
            else if constexpr (std::is_same_v<type, summary const*>)
                return r->shared ? room_view() : table_view(r->table);
            else if constexpr (std::is_same_v<type, seat const*> || std::is_same_v<type, round const*> ||
                               std::is_same_v<type, theme const*> || std::is_same_v<type, prioritisation const*>)
                return table_view(r->table);
            else
                return room_view();
        },
        record);
}

// ---- writing

namespace {

void touch(state& s, view const& v, record_key const& key) {
    auto& shelf = s.shelves[v];
    auto const [at, is_new] = shelf.changed.try_emplace(key, s.head);
    if (!is_new) {
        shelf.order.erase({at->second, key});
        at->second = s.head;
    }
    shelf.order.emplace(s.head, key);
}

// While a facilitator acts: what was there before the first change to it.
void remember(state& s, record_key const& key) {
    if (s.recording && !s.recording->changes.contains(key)) s.recording->changes.emplace(key, step::change{copy_at(s, key), {}});
}

} // namespace

template <class T>
void put(state& s, std::string const& id, T record) {
    remember(s, {kept<T>::where, id});
    auto const& now_there = (s.*kept<T>::in).insert_or_assign(id, std::move(record)).first->second;
    record_key const key{kept<T>::where, id};
    auto const now_in = view_of(s, id, &now_there);
    auto const [place, is_new] = s.places.try_emplace(key, now_in);
    if (!is_new && place->second != now_in) {
        touch(s, place->second, key);
        place->second = now_in;
    }
    touch(s, now_in, key);
}

template <class T>
void take_away(state& s, std::string const& id) {
    record_key const key{kept<T>::where, id};
    remember(s, key);
    if ((s.*kept<T>::in).erase(id) == 0) return;
    auto const place = s.places.find(key);
    touch(s, place->second, key);
    s.places.erase(place);
}

template void put(state&, std::string const&, workshop);
template void put(state&, std::string const&, item);
template void put(state&, std::string const&, phase);
template void put(state&, std::string const&, clock);
template void put(state&, std::string const&, table);
template void put(state&, std::string const&, seat);
template void put(state&, std::string const&, round);
template void put(state&, std::string const&, note);
template void put(state&, std::string const&, theme);
template void put(state&, std::string const&, prioritisation);
template void put(state&, std::string const&, dot);
template void put(state&, std::string const&, summary);
template void put(state&, std::string const&, point);
template void put(state&, std::string const&, slot);
template void put(state&, std::string const&, poll);
template void put(state&, std::string const&, poll_answer);
template void put(state&, std::string const&, results);
template void put(state&, std::string const&, question);
template void put(state&, std::string const&, vote);
template void put(state&, std::string const&, commitment);
template void put(state&, std::string const&, shared_commitment);
template void put(state&, std::string const&, slide);
template void put(state&, std::string const&, photo);
template void put(state&, std::string const&, message);
template void put(state&, std::string const&, act);
template void take_away<workshop>(state&, std::string const&);
template void take_away<item>(state&, std::string const&);
template void take_away<phase>(state&, std::string const&);
template void take_away<clock>(state&, std::string const&);
template void take_away<table>(state&, std::string const&);
template void take_away<seat>(state&, std::string const&);
template void take_away<round>(state&, std::string const&);
template void take_away<note>(state&, std::string const&);
template void take_away<theme>(state&, std::string const&);
template void take_away<prioritisation>(state&, std::string const&);
template void take_away<dot>(state&, std::string const&);
template void take_away<summary>(state&, std::string const&);
template void take_away<point>(state&, std::string const&);
template void take_away<slot>(state&, std::string const&);
template void take_away<poll>(state&, std::string const&);
template void take_away<poll_answer>(state&, std::string const&);
template void take_away<results>(state&, std::string const&);
template void take_away<question>(state&, std::string const&);
template void take_away<vote>(state&, std::string const&);
template void take_away<commitment>(state&, std::string const&);
template void take_away<shared_commitment>(state&, std::string const&);
template void take_away<slide>(state&, std::string const&);
template void take_away<photo>(state&, std::string const&);
template void take_away<message>(state&, std::string const&);
template void take_away<act>(state&, std::string const&);

kept_record copy_at(state const& s, record_key const& key) {
    return std::visit(
        [](auto const& found) -> kept_record {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(found)>, gone>)
                return std::monostate{};
            else
                return *found;
        },
        record_at(s, key));
}

// ---- reading

std::optional<identity> who(state const& s, std::string_view token_hash) {
    auto const* const found = find(s.tokens, token_hash);
    return found == nullptr || s.barred.contains(found->whom.person) ? std::nullopt : std::optional{found->whom};
}

bool is_barred(state const& s, std::string_view token_hash) {
    auto const* const found = find(s.tokens, token_hash);
    return found != nullptr && s.barred.contains(found->whom.person);
}

bool names_are_hidden(state const& s, std::string_view item_id) {
    auto const* const one = find(s.items, item_id);
    return is(the_workshop(s).anonymous) || (one != nullptr && is(one->anonymous));
}

std::vector<view> views_of(state const& s, identity const& whom) {
    std::vector<view> views{room_view()};
    if (whom.role == role::participant) {
        if (auto const* const seat = find(s.seats, whom.person)) views.push_back(table_view(seat->table));
        views.push_back(person_view(whom.person));
    } else if (whom.role == role::tablecloth) {
        views.push_back(table_view(whom.table));
    } else if (whom.role == role::facilitator || whom.role == role::observer) {
        views.push_back(desk_view());
        for (int number = 1; number <= static_cast<int>(s.tables.size()); ++number)
            views.push_back(table_view(number));
    }
    return views;
}

seq changed_at(state const& s, view const& v) {
    auto const found = s.shelves.find(v);
    return found == s.shelves.end() || found->second.order.empty() ? 0 : found->second.order.rbegin()->first;
}

workshop const& the_workshop(state const& s) { return s.workshops.begin()->second; }

table const* find_table(state const& s, int number) { return find(s.tables, std::to_string(number)); }

std::string phase_id(std::string_view item, phase_kind kind) {
    constexpr std::string_view names[] = {"individual", "group", "plenary"};
    return std::string{item}.append("-").append(names[static_cast<std::size_t>(kind)]);
}

std::string at_table_id(std::string_view item, int table) { return std::string{item}.append("-").append(std::to_string(table)); }

std::string turn_clock_id(int table) { return "turn-" + std::to_string(table); }

std::string dot_id(std::string_view target, std::string_view person) { return std::string{target}.append("/").append(person); }

std::string answer_id(std::string_view poll, std::string_view person) { return dot_id(poll, person); }

std::string vote_id(std::string_view question, std::string_view person) { return dot_id(question, person); }

record_ref record_at(state const& s, record_key const& key) {
    record_ref found = gone{};
    each_collection([&](auto kept) {
        if (kept.where != key.collection) return;
        if (auto const* const record = find(s.*kept.in, key.id)) found = record;
    });
    return found;
}

} // namespace bordduk::core
