// A QR code in characters: two modules a character, dark on light whatever the terminal's colours.
#pragma once

#include <string>

namespace bordduk::app {

[[nodiscard]] std::string terminal_qr(std::string const& text); // empty when it is too long for a code

} // namespace bordduk::app
