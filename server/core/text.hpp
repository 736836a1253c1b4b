// Is this text well-formed enough to be shown to a room, in code points, whatever screen it lands on?
//
// Texts are never changed here, only accepted or refused: what somebody wrote is what everybody sees.
#pragma once

#include <cstddef>
#include <string_view>

namespace bordduk::core {

enum class lines { one, many }; // many: a line break is allowed

// Why a text cannot be kept, in words; empty when it can. At most points_max code points, valid UTF-8, something to see, no control
// characters, and every bidirectional embedding or isolate closed again, so that it cannot turn its neighbours around.
[[nodiscard]] std::string_view text_fault(std::string_view text, std::size_t points_max, lines allowed);

[[nodiscard]] std::string_view name_fault(std::string_view text);      // name_points_max, one line
[[nodiscard]] std::string_view line_fault(std::string_view text);      // line_points_max, one line
[[nodiscard]] std::string_view sentence_fault(std::string_view text);  // sentence_points_max, many lines
[[nodiscard]] std::string_view long_text_fault(std::string_view text); // text_points_max, many lines

} // namespace bordduk::core
