// The pictures of a workshop: which are kept, which are named by something, who may see one.
#pragma once

#include "core/state.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::core {

[[nodiscard]] bool pictures_fit(state const& s, std::int64_t more_bytes); // within the limits of a workshop

// Kept since before then, and named by no record, by nothing that can be undone, and not by the report that was published.
[[nodiscard]] std::vector<std::string> unnamed_pictures(state const& s, instant before);

// A record that they may see names it, or the report that was published does.
[[nodiscard]] bool may_see_picture(state const& s, identity const& who, std::string_view picture);
[[nodiscard]] bool is_published(state const& s, std::string_view picture);

} // namespace bordduk::core
