// What is there to be opened when the server is up: the workshop of the given programme if there was none, and the links of all, printed.
#pragma once

#include "app/options.hpp"
#include "net/server.hpp"

#include <stop_token>
#include <string>
#include <vector>

namespace bordduk::app {

// Throws std::runtime_error with a sentence: the programme cannot be held, or the log not written.
void found_if_empty(net::server& server, options const& o);
void print_links(net::server& server, std::string const& base, std::string const& who_may_create);
void print_door(std::string const& base, bool can_be_asked, std::string const& who_may_create); // nothing that is a secret

// Links to these workshops as text, with a new secret each for the desk; what is gone meanwhile is left out. Throws as above.
[[nodiscard]] std::string renewed(net::server& server, std::vector<std::string> const& codes, std::string const& base, std::stop_token const& told);

// A workshop of this programme, and its links as text. Throws as above.
[[nodiscard]] std::string founded(net::server& server, std::string const& programme, std::string const& base);

// For good, and everybody there is told. Throws as above.
[[nodiscard]] std::string removed(net::server& server, std::string const& code);

} // namespace bordduk::app
