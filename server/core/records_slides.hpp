// What is shown and photographed, as records: the slides of an item, the photos of what lies on a table.
//
// A record is a plain value, field for field as in protocol/.
#pragma once

#include "core/link.hpp"
#include "core/picture.hpp"
#include "core/values.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bordduk::core {

struct slide {
    std::string item;
    int position{};
    std::optional<std::string> title{};
    std::optional<std::string> text{};
    std::optional<std::vector<std::string>> bullets{};
    std::optional<core::picture> picture{};
    std::optional<std::vector<link>> links{};
    std::optional<instant> shown_at{}; // first; until then it is the desk's
    bool operator==(slide const&) const = default;
};
BOOST_DESCRIBE_STRUCT(slide, (), (item, position, title, text, bullets, picture, links, shown_at))

struct photo {
    std::string item;
    int table{};
    bare_picture picture;
    photo_level level{};
    instant at{};
    bool operator==(photo const&) const = default;
};
BOOST_DESCRIBE_STRUCT(photo, (), (item, table, picture, level, at))

} // namespace bordduk::core
