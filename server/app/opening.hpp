// What is there to be opened when the server is up: the workshop of the given programme if there was none, and the links of all, printed.
#pragma once

#include "app/options.hpp"
#include "net/server.hpp"

namespace bordduk::app {

// Throws std::runtime_error with a sentence: the programme cannot be held, or the log not written.
void found_if_empty(net::server& server, options const& o);
void print_links(net::server& server, std::string const& base, std::string const& who_may_create);

// A workshop of this programme, and its links as text. Throws as above.
[[nodiscard]] std::string founded(net::server& server, std::string const& programme, std::string const& base);

// For good, and everybody there is told. Throws as above.
[[nodiscard]] std::string removed(net::server& server, std::string const& code);

} // namespace bordduk::app
