// Which of this machine's addresses a phone in the same room can reach.
#pragma once

#include <string>

namespace bordduk::app {

// The base of every link, without a slash at the end: http://192.168.1.20:8080
[[nodiscard]] std::string base_url(std::string const& listening_on, int port, bool secure);

} // namespace bordduk::app
