// Pictures, slides and photos, as their events say.
#include "core/apply_parts.hpp"

namespace bordduk::core {

void write_down(state& s, picture_kept const& e) { s.pictures.insert_or_assign(e.picture, e.facts); }
void write_down(state& s, picture_dropped const& e) { s.pictures.erase(e.picture); }
void write_down(state& s, slide_set const& e) {
    if (s.items.contains(e.slide.item)) put(s, e.id, e.slide);
}
void write_down(state& s, slide_removed const& e) {
    if (!s.slides.contains(e.id)) return;
    take_away<slide>(s, e.id);
    s.spent.insert({collection::slides, e.id});
}
void write_down(state& s, slide_shown const& e) {
    if (e.id && !s.slides.contains(*e.id)) return;
    change_workshop(s, [&](workshop& w) { w.slide = e.id; });
}
void write_down(state& s, photo_set const& e) {
    if (s.items.contains(e.photo.item) && find_table(s, e.photo.table) != nullptr) put(s, e.id, e.photo);
}
void write_down(state& s, photo_removed const& e) {
    if (!s.photos.contains(e.id)) return;
    take_away<photo>(s, e.id);
    s.spent.insert({collection::photos, e.id});
}

void follow_slide(state& s, std::string_view item) {
    auto const& shown = the_workshop(s).slide;
    auto const* const one = shown ? find(s.slides, *shown) : nullptr;
    bool const stays = !shown || (one != nullptr && (item.empty() || one->item == item));
    if (!stays) change_workshop(s, [](workshop& w) { w.slide.reset(); });
}

} // namespace bordduk::core
