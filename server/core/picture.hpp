// A picture as a record names it, and what a workshop knows of one that was put up.
//
// Its bytes are not here: they lie beside the log under their hash, and no rule looks at them.
#pragma once

#include "core/values.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace bordduk::core {

struct picture { // with what it shows, for whoever does not see it
    std::string picture; // the SHA-256 of its bytes, in hex
    int width{};
    int height{};
    std::string alt;
    std::optional<std::string> credit{};
    bool operator==(core::picture const&) const = default;
};
BOOST_DESCRIBE_STRUCT(picture, (), (picture, width, height, alt, credit))

struct bare_picture { // one that is described by what it stands with
    std::string picture;
    int width{};
    int height{};
    bool operator==(bare_picture const&) const = default;
};
BOOST_DESCRIBE_STRUCT(bare_picture, (), (picture, width, height))

// Who put it up is not kept: where names are hidden it would say whose note it belongs to.
struct kept_picture {
    int width{};
    int height{};
    std::int64_t bytes{};
    std::string type; // its media type
    instant at{};
    bool operator==(kept_picture const&) const = default;
};
BOOST_DESCRIBE_STRUCT(kept_picture, (), (width, height, bytes, type, at))

} // namespace bordduk::core
