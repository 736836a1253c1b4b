// Commands about slides and photos: one struct a command, field for field as in protocol/.
#pragma once

#include "core/records_slides.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::core {

struct slide_add {
    static constexpr std::string_view tag = "slide.add";
    std::string slide;
    std::string item;
    std::optional<int> position{}; // none: the last
    std::optional<std::string> title{};
    std::optional<std::string> text{};
    std::optional<std::vector<std::string>> bullets{};
    std::optional<core::picture> picture{};
    std::optional<std::vector<link>> links{};
    bool operator==(slide_add const&) const = default;
};
BOOST_DESCRIBE_STRUCT(slide_add, (), (slide, item, position, title, text, bullets, picture, links))

struct slide_change {
    static constexpr std::string_view tag = "slide.change";
    std::string slide;
    std::optional<std::string> title{};
    std::optional<std::string> text{};
    std::optional<std::vector<std::string>> bullets{};
    std::optional<core::picture> picture{};
    std::optional<std::vector<link>> links{};
    bool operator==(slide_change const&) const = default;
};
BOOST_DESCRIBE_STRUCT(slide_change, (), (slide, title, text, bullets, picture, links))

struct slide_move {
    static constexpr std::string_view tag = "slide.move";
    std::string slide;
    int position{};
    bool operator==(slide_move const&) const = default;
};
BOOST_DESCRIBE_STRUCT(slide_move, (), (slide, position))

struct slide_remove {
    static constexpr std::string_view tag = "slide.remove";
    std::string slide;
    bool operator==(slide_remove const&) const = default;
};
BOOST_DESCRIBE_STRUCT(slide_remove, (), (slide))

struct slide_show {
    static constexpr std::string_view tag = "slide.show";
    std::optional<std::string> slide{}; // none: none is shown
    bool operator==(slide_show const&) const = default;
};
BOOST_DESCRIBE_STRUCT(slide_show, (), (slide))

struct photo_add {
    static constexpr std::string_view tag = "photo.add";
    std::string photo;
    std::string item;
    int table{};
    bare_picture picture;
    bool operator==(photo_add const&) const = default;
};
BOOST_DESCRIBE_STRUCT(photo_add, (), (photo, item, table, picture))

struct photo_share {
    static constexpr std::string_view tag = "photo.share";
    std::string photo;
    photo_level level{};
    bool operator==(photo_share const&) const = default;
};
BOOST_DESCRIBE_STRUCT(photo_share, (), (photo, level))

struct photo_remove {
    static constexpr std::string_view tag = "photo.remove";
    std::string photo;
    bool operator==(photo_remove const&) const = default;
};
BOOST_DESCRIBE_STRUCT(photo_remove, (), (photo))

} // namespace bordduk::core
