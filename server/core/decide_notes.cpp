// Notes and the sharing ladder: mine, my table, the room; every step is somebody's act.
#include "core/decide_parts.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace bordduk::core {

namespace {

bool may_see(asking const& a, note const& one) {
    bool const in_room = one.level == level::room || one.level == level::report;
    bool const on_cloth = one.level == level::table && (a.is_desk() || a.sits_at(one.table));
    return one.author == a.who.person || in_room || on_cloth;
}

// A note that is there for whoever asks; a private note of somebody else is not, exactly like an id that was never used.
note const* visible_note(asking const& a, std::string_view id) {
    auto const* const one = find(a.s.notes, id);
    return one != nullptr && may_see(a, *one) ? one : nullptr;
}

refusal no_such_note() { return no(refusal_reason::missing, "there is no such note"); }

decision write_new(asking const& a, note_write const& c) {
    if (names_are_hidden(a.s, c.item)) return no(refusal_reason::wrong_phase, "names are hidden: a note is laid down once it is finished");
    bool const was_used = a.s.notes.contains(c.note) || a.s.spent.contains({collection::notes, c.note});
    if (was_used) return no_such_note();
    auto const own = std::ranges::count_if(a.s.notes, [&](auto const& one) { return one.second.author == a.who.person; });
    if (a.s.notes.size() >= std::size_t{limits::notes_max} || own >= limits::notes_per_person_max ||
        a.s.spent.size() >= limits::spent_ids_max) {
        return no(refusal_reason::too_many, "no more notes fit");
    }
    note written;
    written.author = a.who.person;
    written.item = c.item;
    written.table = a.own_seat()->table;
    written.text = c.text;
    written.written_at = a.now;
    return events{note_set{c.note, std::move(written)}};
}

} // namespace

decision rule(asking const& a, note_write const& c) {
    if (find(a.s.items, c.item) == nullptr) return no(refusal_reason::missing, "there is no such item");
    auto const* const before = visible_note(a, c.note);
    if (before != nullptr && before->author != a.who.person) return no(refusal_reason::not_allowed, "somebody else's note");
    if (auto const fault = long_text_fault(c.text); !fault.empty()) return no(refusal_reason::bad_text, fault);
    if (before == nullptr) return write_new(a, c);
    if (before->item != c.item) return no(refusal_reason::invalid, "a note stays with its item");
    note changed = *before;
    changed.text = c.text;
    changed.edited_at = a.now;
    return events{note_set{c.note, std::move(changed)}};
}

instant blurred(instant moment) { return moment / minute * minute; }

note taken_back(note one) {
    one.level = level::mine;
    one.theme.reset();
    one.same_as.reset();
    one.x.reset();
    one.y.reset();
    one.dots.reset();
    return one;
}

namespace {

// Where names are hidden a note is put down as nobody's, under an id that nobody has seen.
decision share_unsigned(asking const& a, note_share const& c, note const& before) {
    if (!c.as) return no(refusal_reason::invalid, "/as: names are hidden, so the note needs a new id");
    if (a.s.notes.contains(*c.as) || a.s.spent.contains({collection::notes, *c.as})) return no_such_note();
    if (a.s.spent.size() >= limits::spent_ids_max) return no(refusal_reason::too_many, "no more notes fit");
    note unsigned_one;
    unsigned_one.item = before.item;
    unsigned_one.table = a.own_seat()->table;
    unsigned_one.text = before.text;
    unsigned_one.picture = before.picture;
    unsigned_one.level = c.level;
    unsigned_one.written_at = blurred(a.now);
    return events{note_removed{c.note}, note_laid_unsigned{*c.as, std::move(unsigned_one)}};
}

} // namespace

decision rule(asking const& a, note_share const& c) {
    auto const* const before = visible_note(a, c.note);
    if (before == nullptr) return no_such_note();
    bool const is_author = before->author == a.who.person;
    bool const as_host = a.leads(before->table) && c.level != level::mine;
    if (!is_author && !as_host) return no(refusal_reason::not_allowed, "the author shares a note, and the host what is on the table");
    if (before->level == c.level) return no(refusal_reason::already, "it is there");
    if (is(before->hidden)) return no(refusal_reason::not_allowed, "the facilitator has taken it down");
    if (before->level == level::mine && names_are_hidden(a.s, before->item)) return share_unsigned(a, c, *before);
    note moved = c.level == level::mine ? taken_back(*before) : *before;
    moved.level = c.level;
    if (before->level == level::mine) moved.table = a.own_seat()->table; // it is put down where its author sits now
    events out{note_set{c.note, std::move(moved)}};
    if (c.level == level::mine) leave_cloth(a.s, c.note, out);
    return out;
}

decision rule(asking const& a, note_remove const& c) {
    auto const* const before = visible_note(a, c.note);
    if (before == nullptr) return no_such_note();
    bool const ours = !before->author && a.leads(before->table); // nobody's: the table's
    if (before->author != a.who.person && !ours) return no(refusal_reason::not_allowed, "somebody else's note");
    events out{note_removed{c.note}};
    leave_cloth(a.s, c.note, out);
    return out;
}

} // namespace bordduk::core
