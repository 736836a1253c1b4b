// How the relays that Bordduk is compared with are spoken to over a WebSocket.
#pragma once

#include "load/language.hpp"

#include <memory>
#include <string>

namespace bordduk::load {

[[nodiscard]] std::unique_ptr<language> relay_language(std::string const& kind);

} // namespace bordduk::load
