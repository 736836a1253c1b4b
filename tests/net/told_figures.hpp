// What the server tells Prometheus: every server of a test is told to tell it, on a port of its own.
#pragma once

#include "common/bordduk_process.hpp"

#include <string>
#include <string_view>

namespace bordduk::tests {

[[nodiscard]] int figures_port(bordduk_process const& server);                         // of /metrics, as its log says it
[[nodiscard]] std::string figures(bordduk_process const& server);                      // all of them
[[nodiscard]] double figure(bordduk_process const& server, std::string_view series); // one of them; -1: there is none

} // namespace bordduk::tests
