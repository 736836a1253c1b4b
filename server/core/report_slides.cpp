// What was shown and photographed, in the report; and of it what the room saw.
#include "core/report_parts.hpp"
#include "core/state.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace bordduk::core {

namespace {

template <class T>
std::optional<std::vector<T>> unless_empty(std::vector<T> all) {
    return all.empty() ? std::nullopt : std::optional{std::move(all)};
}

} // namespace

std::optional<std::vector<report_slide>> slides_of(state const& s, std::string_view item) {
    std::vector<std::tuple<int, std::string_view, slide const*>> in_order;
    for (auto const& [id, one] : s.slides) {
        if (one.item == item) in_order.emplace_back(one.position, id, &one);
    }
    std::ranges::sort(in_order);
    std::vector<report_slide> made;
    for (auto const& [position, id, one] : in_order)
        made.push_back({one->title, one->text, one->bullets, one->picture, one->links, one->shown_at});
    return unless_empty(std::move(made));
}

std::optional<std::vector<report_photo>> photos_of(state const& s, std::string_view item, int table) {
    std::vector<std::tuple<instant, std::string_view, photo const*>> in_order;
    for (auto const& [id, one] : s.photos) {
        if (one.item == item && one.table == table) in_order.emplace_back(one.at, id, &one);
    }
    std::ranges::sort(in_order);
    std::vector<report_photo> made;
    for (auto const& [at, id, one] : in_order)
        made.push_back({one->picture, one->level, at});
    return unless_empty(std::move(made));
}

void keep_public_slides(report_item& one) {
    if (!one.slides) return;
    std::erase_if(*one.slides, [](report_slide const& each) { return !each.shown_at; });
    one.slides = unless_empty(*std::move(one.slides));
}

void keep_public_photos(report_table& one) {
    if (!one.photos) return;
    std::erase_if(*one.photos, [](report_photo const& each) { return each.level == photo_level::table; });
    one.photos = unless_empty(*std::move(one.photos));
}

} // namespace bordduk::core
