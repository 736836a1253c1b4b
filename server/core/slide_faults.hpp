// What keeps a slide from being shown, in a programme as at the desk; and a picture from being named.
#pragma once

#include "core/state.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::core {

struct slide_fault {
    std::string path; // JSON pointer into the slide
    std::string reason;
};
[[nodiscard]] std::vector<slide_fault> faults_of(slide const& one);

// Nothing: it was put up in this workshop and has this size.
[[nodiscard]] std::optional<refusal> picture_fault(state const& s, std::string_view picture, int width, int height);

} // namespace bordduk::core
