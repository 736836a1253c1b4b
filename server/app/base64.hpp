// Bytes as text, for an export that can be read line by line.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bordduk::app {

[[nodiscard]] std::string to_base64(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text); // nothing: it is none

} // namespace bordduk::app
