#include "homes.hpp"

#include <optional>
#include <type_traits>

namespace bordduk::sim {
namespace {

core::view home(core::state const&, std::string_view, core::note const& n) {
    bool const is_taken_down = n.level == core::level::mine && !n.author;
    if (is_taken_down) return core::desk_view();
    if (n.level == core::level::mine) return core::person_view(*n.author);
    return n.level == core::level::table ? core::table_view(n.table) : core::room_view();
}
core::view home(core::state const& s, std::string_view, core::point const& p) {
    auto const* const told = core::find(s.summaries, p.item + "-" + std::to_string(p.table));
    bool const is_told = told != nullptr && told->shared && p.accepted; // a suggestion stays at the table
    return is_told ? core::room_view() : core::table_view(p.table);
}
core::view home(core::state const&, std::string_view, core::summary const& one) {
    return one.shared ? core::room_view() : core::table_view(one.table);
}
core::view home(core::state const&, std::string_view id, core::clock const&) {
    return id.starts_with("turn-") ? core::table_view(std::stoi(std::string{id.substr(5)})) : core::room_view();
}
core::view home(core::state const& s, std::string_view, core::dot const& d) {
    auto const* const whose = core::find(s.seats, d.person);
    bool const in_the_hosts_hand = whose != nullptr && core::is(whose->by_hand);
    return in_the_hosts_hand ? core::table_view(d.table) : core::person_view(d.person);
}
core::view home(core::state const&, std::string_view, core::message const& m) {
    return m.table ? core::table_view(*m.table) : core::room_view();
}
core::view home(core::state const&, std::string_view, core::act const&) { return core::desk_view(); }
bool is_before_the_room(core::poll const& p) {
    if (core::is(p.imported)) return p.state != core::poll_state::pending && p.results != core::poll_results_shown::hidden;
    return p.state != core::poll_state::pending;
}
core::view home(core::state const&, std::string_view, core::poll const& p) {
    return is_before_the_room(p) ? core::room_view() : core::desk_view();
}
core::view home(core::state const& s, std::string_view id, core::results const&) {
    auto const* const asked = core::find(s.polls, id);
    bool const are_told = asked != nullptr && is_before_the_room(*asked) && asked->results != core::poll_results_shown::hidden;
    return are_told ? core::room_view() : core::desk_view();
}
core::view home(core::state const&, std::string_view, core::poll_answer const& a) {
    return a.table ? core::table_view(*a.table) : core::person_view(a.person);
}
core::view home(core::state const&, std::string_view, core::question const& q) {
    return q.state == core::question_state::hidden ? core::desk_view() : core::room_view();
}
core::view home(core::state const&, std::string_view, core::vote const& v) { return core::person_view(v.person); }
core::view home(core::state const&, std::string_view, core::commitment const& c) { return core::person_view(c.person); }
core::view home(core::state const&, std::string_view, core::slide const& one) {
    return one.shown_at ? core::room_view() : core::desk_view(); // prepared, until it was on the stage once
}
core::view home(core::state const&, std::string_view, core::photo const& one) {
    return one.level == core::photo_level::table ? core::table_view(one.table) : core::room_view();
}

template <class T>
core::view home(core::state const&, std::string_view, T const& record) {
    using namespace core;
    constexpr bool is_of_a_table =
        std::is_same_v<T, seat> || std::is_same_v<T, core::round> || std::is_same_v<T, theme> || std::is_same_v<T, prioritisation>;
    if constexpr (is_of_a_table)
        return table_view(record.table);
    else
        return room_view(); // the day, its tables, its queue, and what was shared with all
}

} // namespace

core::view home_of(core::state const& s, std::string_view id, core::record_ref const& record) {
    return std::visit(
        [&](auto const& r) -> core::view {
            if constexpr (std::is_pointer_v<std::remove_cvref_t<decltype(r)>>)
                return home(s, id, *r);
            else
                return core::desk_view();
        },
        record);
}

void each_text(core::state const& s, std::function<void(std::string const&, core::view const&)> const& look) {
    auto const all = [&](auto const& records, auto const& text_of) {
        for (auto const& [id, record] : records)
            if (std::string const* const text = text_of(record)) look(*text, home(s, id, record));
    };
    auto const written = [](auto const& record) { return &record.text; };
    all(s.notes, written);
    all(s.points, written);
    all(s.questions, written);
    all(s.commitments, written);
    all(s.shared_commitments, written);
    all(s.messages, written);
    all(s.themes, [](core::theme const& one) { return &one.name; });
    all(s.slides, [](core::slide const& one) { return one.title ? &*one.title : nullptr; });
    all(s.answers, [](core::poll_answer const& a) { return a.given.text ? &*a.given.text : nullptr; });
    for (auto const& [id, told] : s.results)
        for (auto const& one : told.texts)
            look(one.text, home(s, id, told));
}

void look_at_words(std::string_view text, std::set<std::string>& found) {
    for (std::size_t at = text.find("<<"); at != std::string_view::npos; at = text.find("<<", at + 2)) {
        std::size_t const end = text.find(">>", at);
        if (end != std::string_view::npos) found.insert(std::string{text.substr(at, end + 2 - at)});
    }
}

} // namespace bordduk::sim
