// The notes on a table's cloth: where they lie, which belong together, and the themes they make.
//
// Everybody at the table may move things, as on paper; a note's words stay its author's.
#include "core/decide_parts.hpp"
#include "core/slide_faults.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace bordduk::core {

namespace {

refusal not_on_the_cloth() { return no(refusal_reason::missing, "there is no such note on the cloth"); }
refusal no_such_theme() { return no(refusal_reason::missing, "there is no such theme"); }

// A note that lies on a cloth whoever asks may handle.
note const* note_on_cloth(asking const& a, std::string_view id) {
    auto const* const one = find(a.s.notes, id);
    return one != nullptr && one->level != level::mine && a.handles(one->table) ? one : nullptr;
}

theme const* theme_on_cloth(asking const& a, std::string_view id) {
    auto const* const one = find(a.s.themes, id);
    return one != nullptr && a.handles(one->table) ? one : nullptr;
}

template <class F>
decision change_note(asking const& a, std::string const& id, F&& change) {
    auto const* const before = note_on_cloth(a, id);
    if (before == nullptr) return not_on_the_cloth();
    note after = *before;
    change(after);
    if (after == *before) return no(refusal_reason::already, "it is so");
    return events{note_set{id, std::move(after)}};
}

// The themes of one group work at one table, in their order.
std::vector<std::pair<std::string, theme>> themes_in_order(state const& s, std::string_view item, int table) {
    std::vector<std::pair<std::string, theme>> found;
    for (auto const& [id, one] : s.themes) {
        if (one.item == item && one.table == table) found.emplace_back(id, one);
    }
    std::ranges::sort(found, {}, [](auto const& one) { return std::pair{one.second.position, one.first}; });
    return found;
}

// All notes of a theme go elsewhere, and its dots are gone with it.
void dissolve(state const& s, std::string const& id, std::optional<std::string> const& into, events& out) {
    for (auto const& [note_id, one] : s.notes) {
        if (one.theme != id) continue;
        note moved = one;
        moved.theme = into;
        out.push_back(note_set{note_id, std::move(moved)});
    }
    drop_dots(s, id, out);
    out.push_back(theme_removed{id});
}

decision name_new(asking const& a, theme_write const& c) {
    auto const* const work = find(a.s.items, c.item);
    if (work == nullptr || work->kind != item_kind::group_work) return no(refusal_reason::missing, "there is no such group work");
    if (find_table(a.s, c.table) == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (a.s.themes.contains(c.theme) || a.s.notes.contains(c.theme) || a.s.spent.contains({collection::themes, c.theme}))
        return no_such_theme();
    auto const there = themes_in_order(a.s, c.item, c.table);
    if (std::ssize(there) >= limits::themes_per_table_max || a.s.spent.size() >= limits::spent_ids_max) {
        return no(refusal_reason::too_many, "no more themes fit");
    }
    theme named;
    named.item = c.item;
    named.table = c.table;
    named.name = c.name;
    named.position = there.empty() ? 1 : there.back().second.position + 1;
    return events{theme_set{c.theme, std::move(named)}};
}

} // namespace

void drop_dots(state const& s, std::string_view target, events& out) {
    for (auto const& [id, one] : s.dots) {
        if (one.target == target) out.push_back(dot_removed{one.person, one.target});
    }
}

void leave_cloth(state const& s, std::string_view id, events& out) {
    drop_dots(s, id, out);
    for (auto const& [other, one] : s.notes) {
        if (one.same_as != id) continue;
        note alone = one;
        alone.same_as.reset();
        out.push_back(note_set{other, std::move(alone)});
    }
}

namespace {

decision lay_again(asking const& a, note_lay const& c, note const& before) {
    auto const* const author = before.author ? find(a.s.seats, *before.author) : nullptr;
    bool const in_our_hand = !before.author || (author != nullptr && is(author->by_hand));
    if (!in_our_hand || before.table != c.table || !a.leads(c.table)) return no(refusal_reason::not_allowed, "somebody else's note");
    note changed = before;
    changed.text = c.text;
    if (c.picture) changed.picture = c.picture;
    changed.edited_at = a.now;
    return events{note_set{c.note, std::move(changed)}};
}

bool is_unsigned_there(note const& one, note_lay const& c) {
    return !one.author && one.item == c.item && one.table == c.table && one.level != level::mine;
}

// What a facilitator lays is an act, which has its author; everybody else's is nobody's where names are hidden.
decision lay_new(asking const& a, note_lay const& c, bool hidden) {
    if (a.s.notes.contains(c.note) || a.s.spent.contains({collection::notes, c.note})) return not_on_the_cloth();
    auto const unsigned_ones = std::ranges::count_if(a.s.notes, [&](auto const& one) { return is_unsigned_there(one.second, c); });
    bool const too_many_unsigned = hidden && unsigned_ones >= limits::unsigned_notes_per_table_max;
    if (a.s.notes.size() >= std::size_t{limits::notes_max} || a.s.spent.size() >= limits::spent_ids_max || too_many_unsigned) {
        return no(refusal_reason::too_many, "no more notes fit");
    }
    note laid;
    if (!hidden) laid.author = c.person;
    laid.item = c.item;
    laid.table = c.table;
    laid.text = c.text;
    laid.picture = c.picture;
    laid.level = level::table;
    laid.written_at = hidden ? blurred(a.now) : a.now;
    if (hidden && !a.is_desk()) return events{note_laid_unsigned{c.note, std::move(laid)}};
    return events{note_set{c.note, std::move(laid)}};
}

} // namespace

decision rule(asking const& a, note_lay const& c) {
    bool const hidden = names_are_hidden(a.s, c.item);
    bool const own_unsigned = hidden && !c.person && a.sits_at(c.table); // the only way to share where names are hidden
    if (!a.leads(c.table) && !own_unsigned) return no(refusal_reason::not_allowed, "the host writes for others");
    if (find(a.s.items, c.item) == nullptr) return no(refusal_reason::missing, "there is no such item");
    if (find_table(a.s, c.table) == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (auto const fault = long_text_fault(c.text); !fault.empty()) return no(refusal_reason::bad_text, fault);
    auto const* const whose = c.person ? find(a.s.seats, *c.person) : nullptr;
    bool const for_phoneless = whose != nullptr && whose->table == c.table && is(whose->by_hand);
    if (c.person && !for_phoneless) return no(refusal_reason::not_allowed, "whoever has a phone writes for themselves");
    if (c.picture) {
        if (auto fault = picture_fault(a.s, c.picture->picture, c.picture->width, c.picture->height)) return *std::move(fault);
    }
    auto const* const before = note_on_cloth(a, c.note);
    return before != nullptr ? lay_again(a, c, *before) : lay_new(a, c, hidden);
}

decision rule(asking const& a, note_place const& c) {
    return change_note(a, c.note, [&](note& n) {
        n.x = c.x;
        n.y = c.y;
    });
}

decision rule(asking const& a, note_group const& c) {
    if (c.theme) {
        auto const* const into = theme_on_cloth(a, *c.theme);
        auto const* const one = note_on_cloth(a, c.note);
        if (into == nullptr) return no_such_theme();
        if (one != nullptr && (one->table != into->table || one->item != into->item))
            return no(refusal_reason::invalid, "of another cloth");
    }
    return change_note(a, c.note, [&](note& n) { n.theme = c.theme; });
}

decision rule(asking const& a, note_match const& c) {
    if (c.same_as) {
        auto const* const other = note_on_cloth(a, *c.same_as);
        auto const* const one = note_on_cloth(a, c.note);
        if (other == nullptr || c.note == *c.same_as) return not_on_the_cloth();
        if (other->same_as) return no(refusal_reason::invalid, "that one is a duplicate itself");
        if (one != nullptr && (one->table != other->table || one->item != other->item))
            return no(refusal_reason::invalid, "of another cloth");
        bool const is_original = std::ranges::any_of(a.s.notes, [&](auto const& each) { return each.second.same_as == c.note; });
        if (is_original) return no(refusal_reason::invalid, "others say the same as this one");
    }
    return change_note(a, c.note, [&](note& n) { n.same_as = c.same_as; });
}

decision rule(asking const& a, theme_write const& c) {
    if (!a.handles(c.table)) return no(refusal_reason::not_allowed, "not your table");
    if (auto const fault = line_fault(c.name); !fault.empty()) return no(refusal_reason::bad_text, fault);
    auto const* const before = theme_on_cloth(a, c.theme);
    if (before == nullptr) return name_new(a, c);
    if (before->item != c.item || before->table != c.table) return no(refusal_reason::invalid, "a theme stays on its cloth");
    if (before->name == c.name) return no(refusal_reason::already, "it is called that");
    theme renamed = *before;
    renamed.name = c.name;
    return events{theme_set{c.theme, std::move(renamed)}};
}

decision rule(asking const& a, theme_remove const& c) {
    if (theme_on_cloth(a, c.theme) == nullptr) return no_such_theme();
    events out;
    dissolve(a.s, c.theme, std::nullopt, out);
    return out;
}

decision rule(asking const& a, theme_merge const& c) {
    auto const* const one = theme_on_cloth(a, c.theme);
    auto const* const into = theme_on_cloth(a, c.into);
    if (one == nullptr || into == nullptr || c.theme == c.into) return no_such_theme();
    if (one->table != into->table || one->item != into->item) return no(refusal_reason::invalid, "of another cloth");
    events out;
    dissolve(a.s, c.theme, c.into, out);
    return out;
}

decision rule(asking const& a, theme_move const& c) {
    auto const* const one = theme_on_cloth(a, c.theme);
    if (one == nullptr) return no_such_theme();
    auto themes = themes_in_order(a.s, one->item, one->table);
    auto const from = std::ranges::find(themes, c.theme, &std::pair<std::string, theme>::first);
    auto const to = themes.begin() + (std::clamp<std::ptrdiff_t>(c.position, 1, std::ssize(themes)) - 1);
    if (from < to)
        std::rotate(from, from + 1, to + 1);
    else
        std::rotate(to, from, from + 1);
    events out;
    for (std::size_t i = 0; i < themes.size(); ++i) {
        int const position = static_cast<int>(i) + 1;
        if (themes[i].second.position == position) continue;
        themes[i].second.position = position;
        out.push_back(theme_set{themes[i].first, themes[i].second});
    }
    if (out.empty()) return no(refusal_reason::already, "it is there");
    return out;
}

decision rule(asking const& a, note_hide const& c) {
    auto const* const before = note_on_cloth(a, c.note);
    if (before == nullptr) return not_on_the_cloth();
    note down = taken_back(*before);
    down.hidden = true;
    events out{note_set{c.note, std::move(down)}};
    leave_cloth(a.s, c.note, out);
    return out;
}

} // namespace bordduk::core
