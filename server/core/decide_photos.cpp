// Photos of what lies on a table: its own, until its host or the desk shows them.
#include "core/decide_parts.hpp"
#include "core/slide_faults.hpp"

#include <algorithm>

namespace bordduk::core {

namespace {

refusal no_such_photo() { return no(refusal_reason::missing, "there is no such photo"); }

// One that whoever asks can see; another table's own is not, exactly like an id that was never used.
photo const* visible_photo(asking const& a, std::string_view id) {
    auto const* const one = find(a.s.photos, id);
    return one != nullptr && (one->level != photo_level::table || a.handles(one->table)) ? one : nullptr;
}

} // namespace

decision rule(asking const& a, photo_add const& c) {
    if (!a.handles(c.table)) return no(refusal_reason::not_allowed, "not your table");
    if (find(a.s.items, c.item) == nullptr) return no(refusal_reason::missing, "there is no such item");
    if (find_table(a.s, c.table) == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (a.s.photos.contains(c.photo) || a.s.spent.contains({collection::photos, c.photo})) return no_such_photo();
    if (auto fault = picture_fault(a.s, c.picture.picture, c.picture.width, c.picture.height)) return *std::move(fault);
    auto const there =
        std::ranges::count_if(a.s.photos, [&](auto const& one) { return one.second.item == c.item && one.second.table == c.table; });
    bool const is_full = a.s.photos.size() >= std::size_t{limits::photos_max} || there >= limits::photos_per_table_max;
    if (is_full || a.s.spent.size() >= limits::spent_ids_max) return no(refusal_reason::too_many, "no more photos fit");
    instant const at = names_are_hidden(a.s, c.item) ? blurred(a.now) : a.now;
    return events{photo_set{c.photo, {c.item, c.table, c.picture, photo_level::table, at}}};
}

decision rule(asking const& a, photo_share const& c) {
    auto const* const before = visible_photo(a, c.photo);
    if (before == nullptr) return no_such_photo();
    if (!a.leads(before->table)) return no(refusal_reason::not_allowed, "the host shows what is on the table");
    if (before->level == c.level) return no(refusal_reason::already, "it is there");
    photo moved = *before;
    moved.level = c.level;
    return events{photo_set{c.photo, std::move(moved)}};
}

decision rule(asking const& a, photo_remove const& c) {
    auto const* const before = visible_photo(a, c.photo);
    if (before == nullptr) return no_such_photo();
    if (!a.handles(before->table)) return no(refusal_reason::not_allowed, "not your table");
    return events{photo_removed{c.photo}};
}

} // namespace bordduk::core
