// Where figures are told, as it is written in an option: an address with a port.
#pragma once

#include "net/server.hpp"

#include <optional>
#include <string>

namespace bordduk::app {

// 127.0.0.1:9464 or [::1]:9464; nothing of an empty text. Throws std::runtime_error with a sentence.
[[nodiscard]] std::optional<net::listening> inner_door(std::string const& text);

} // namespace bordduk::app
