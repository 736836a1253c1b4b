#include "core/pictures.hpp"

#include "core/limits.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <type_traits>
#include <variant>

namespace bordduk::core {

namespace {

// The picture that a record names, or null.
template <class T>
std::string const* named_by(T const& record) {
    if constexpr (std::is_same_v<T, photo>)
        return &record.picture.picture;
    else if constexpr (requires { record.picture->picture; })
        return record.picture ? &record.picture->picture : nullptr;
    else
        return nullptr;
}

template <class F>
void each_name(report const& told, F&& f) {
    for (auto const& item : told.items) {
        for (auto const& one : item.slides.value_or(std::vector<report_slide>{}))
            if (auto const* const name = named_by(one)) f(*name);
        for (auto const& at : item.tables) {
            for (auto const& one : at.notes)
                if (auto const* const name = named_by(one)) f(*name);
            for (auto const& one : at.photos.value_or(std::vector<report_photo>{}))
                f(one.picture.picture);
        }
    }
}

// Calls f(place, name) for every record that names one.
template <class F>
void each_record_with_one(state const& s, F&& f) {
    auto const in = [&](collection where, auto const& records) {
        for (auto const& [id, one] : records)
            if (auto const* const name = named_by(one)) f(record_key{where, id}, *name);
    };
    in(collection::slides, s.slides);
    in(collection::photos, s.photos);
    in(collection::notes, s.notes);
}

} // namespace

bool pictures_fit(state const& s, std::int64_t more_bytes) {
    std::int64_t bytes = more_bytes;
    for (auto const& [picture, one] : s.pictures)
        bytes += one.bytes;
    return bytes <= limits::pictures_bytes_max && s.pictures.size() < std::size_t{limits::pictures_max};
}

std::vector<std::string> unnamed_pictures(state const& s, instant before) {
    std::set<std::string, std::less<>> named;
    each_record_with_one(s, [&](record_key const&, std::string const& name) { named.insert(name); });
    auto const in_hand = [&](kept_record const& kept) {
        std::visit(
            [&](auto const& one) {
                if (auto const* const name = named_by(one)) named.insert(*name);
            },
            kept);
    };
    for (auto const& [at, taken] : s.steps) {
        for (auto const& [key, change] : taken.changes) {
            in_hand(change.before);
            in_hand(change.after);
        }
    }
    if (s.frozen) each_name(*s.frozen, [&](std::string const& name) { named.insert(name); });
    std::vector<std::string> unnamed;
    for (auto const& [picture, one] : s.pictures) {
        if (one.at < before && !named.contains(picture)) unnamed.push_back(picture);
    }
    return unnamed;
}

bool is_published(state const& s, std::string_view picture) {
    bool found = false;
    if (s.frozen && the_workshop(s).report_frozen_at)
        each_name(*s.frozen, [&](std::string const& name) { found = found || name == picture; });
    return found;
}

bool may_see_picture(state const& s, identity const& who, std::string_view picture) {
    auto const views = views_of(s, who);
    bool found = false;
    each_record_with_one(s, [&](record_key const& key, std::string const& name) {
        if (found || name != picture) return;
        auto const place = s.places.find(key);
        found = place != s.places.end() && std::ranges::find(views, place->second) != views.end();
    });
    return found || is_published(s, picture);
}

} // namespace bordduk::core
