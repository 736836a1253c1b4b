// What an item shows: written and ordered at the desk, seen by nobody else until it is shown the first time.
#include "core/decide_parts.hpp"
#include "core/slide_faults.hpp"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

namespace bordduk::core {

namespace {

using with_id = std::pair<std::string, slide>;

refusal no_such_slide() { return no(refusal_reason::missing, "there is no such slide"); }

std::vector<with_id> slides_in_order(state const& s, std::string_view item) {
    std::vector<with_id> found;
    for (auto const& [id, one] : s.slides) {
        if (one.item == item) found.emplace_back(id, one);
    }
    std::ranges::sort(found, {}, [](with_id const& one) { return std::pair{one.second.position, one.first}; });
    return found;
}

// What moves by that; a slide that is new is not there yet and is always among them.
void put_in_order(state const& s, std::vector<with_id> slides, events& out) {
    for (std::size_t i = 0; i < slides.size(); ++i) {
        auto& [id, one] = slides[i];
        one.position = static_cast<int>(i) + 1;
        auto const* const before = find(s.slides, id);
        if (before == nullptr || *before != one) out.push_back(slide_set{id, std::move(one)});
    }
}

auto place_of(std::vector<with_id>& slides, int position) {
    return slides.begin() + std::clamp<std::ptrdiff_t>(position - 1, 0, std::ssize(slides));
}

// What stands on it, from a command; or why not.
template <class C>
std::variant<slide, refusal> written(asking const& a, C const& c, slide before) {
    before.title = c.title;
    before.text = c.text;
    before.bullets = c.bullets;
    before.picture = c.picture;
    before.links = c.links;
    auto const faults = faults_of(before);
    if (!faults.empty()) {
        bool const is_text = faults.front().reason.starts_with("bad_text");
        return no(is_text ? refusal_reason::bad_text : refusal_reason::invalid, faults.front().path + ": " + faults.front().reason);
    }
    if (c.picture) {
        if (auto fault = picture_fault(a.s, c.picture->picture, c.picture->width, c.picture->height)) return *std::move(fault);
    }
    return before;
}

} // namespace

decision rule(asking const& a, slide_add const& c) {
    if (find(a.s.items, c.item) == nullptr) return no(refusal_reason::missing, "there is no such item");
    if (a.s.slides.contains(c.slide) || a.s.spent.contains({collection::slides, c.slide})) return no_such_slide();
    auto there = slides_in_order(a.s, c.item);
    bool const is_full = a.s.slides.size() >= std::size_t{limits::slides_max} || std::ssize(there) >= limits::slides_per_item_max;
    if (is_full || a.s.spent.size() >= limits::spent_ids_max) return no(refusal_reason::too_many, "no more slides fit");
    slide blank;
    blank.item = c.item;
    auto made = written(a, c, std::move(blank));
    if (auto const* const refused = std::get_if<refusal>(&made)) return *refused;
    there.insert(c.position ? place_of(there, *c.position) : there.end(), {c.slide, std::get<slide>(std::move(made))});
    events out;
    put_in_order(a.s, std::move(there), out);
    return out;
}

decision rule(asking const& a, slide_change const& c) {
    auto const* const before = find(a.s.slides, c.slide);
    if (before == nullptr) return no_such_slide();
    auto made = written(a, c, *before);
    if (auto const* const refused = std::get_if<refusal>(&made)) return *refused;
    if (std::get<slide>(made) == *before) return no(refusal_reason::already, "it is so");
    return events{slide_set{c.slide, std::get<slide>(std::move(made))}};
}

decision rule(asking const& a, slide_move const& c) {
    auto const* const one = find(a.s.slides, c.slide);
    if (one == nullptr) return no_such_slide();
    auto there = slides_in_order(a.s, one->item);
    std::erase_if(there, [&](with_id const& each) { return each.first == c.slide; });
    there.insert(place_of(there, c.position), {c.slide, *one});
    events out;
    put_in_order(a.s, std::move(there), out);
    if (out.empty()) return no(refusal_reason::already, "it is there");
    return out;
}

decision rule(asking const& a, slide_remove const& c) {
    auto const* const one = find(a.s.slides, c.slide);
    if (one == nullptr) return no_such_slide();
    events out;
    if (the_workshop(a.s).slide == c.slide) out.push_back(slide_shown{});
    out.push_back(slide_removed{c.slide});
    auto there = slides_in_order(a.s, one->item);
    std::erase_if(there, [&](with_id const& each) { return each.first == c.slide; });
    put_in_order(a.s, std::move(there), out);
    return out;
}

decision rule(asking const& a, slide_show const& c) {
    if (the_workshop(a.s).slide == c.slide) return no(refusal_reason::already, "it is so");
    if (!c.slide) return events{slide_shown{}};
    auto const* const one = find(a.s.slides, *c.slide);
    if (one == nullptr) return no_such_slide();
    events out;
    if (!one->shown_at) {
        slide shown = *one;
        shown.shown_at = a.now;
        out.push_back(slide_set{*c.slide, std::move(shown)});
    }
    out.push_back(slide_shown{c.slide});
    return out;
}

} // namespace bordduk::core
