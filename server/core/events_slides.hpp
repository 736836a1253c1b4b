// What happened with pictures, slides and photos.
#pragma once

#include "core/records_slides.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace bordduk::core {

struct picture_kept { // its bytes are on disk
    static constexpr std::string_view tag = "picture_kept";
    std::string picture;
    kept_picture facts;
    bool operator==(picture_kept const&) const = default;
};
BOOST_DESCRIBE_STRUCT(picture_kept, (), (picture, facts))

struct picture_dropped { // the log forgets its bytes together with this entry
    static constexpr std::string_view tag = "picture_dropped";
    std::string picture;
    bool operator==(picture_dropped const&) const = default;
};
BOOST_DESCRIBE_STRUCT(picture_dropped, (), (picture))

struct slide_set {
    static constexpr std::string_view tag = "slide_set";
    std::string id;
    core::slide slide;
    bool operator==(slide_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(slide_set, (), (id, slide))

struct slide_removed {
    static constexpr std::string_view tag = "slide_removed";
    std::string id;
    bool operator==(slide_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(slide_removed, (), (id))

struct slide_shown { // none: none is
    static constexpr std::string_view tag = "slide_shown";
    std::optional<std::string> id;
    bool operator==(slide_shown const&) const = default;
};
BOOST_DESCRIBE_STRUCT(slide_shown, (), (id))

struct photo_set {
    static constexpr std::string_view tag = "photo_set";
    std::string id;
    core::photo photo;
    bool operator==(photo_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(photo_set, (), (id, photo))

struct photo_removed {
    static constexpr std::string_view tag = "photo_removed";
    std::string id;
    bool operator==(photo_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(photo_removed, (), (id))

} // namespace bordduk::core
