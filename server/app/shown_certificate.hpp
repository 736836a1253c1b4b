// The certificate that was asked for on the command line, and what is said about it.
#pragma once

#include "app/options.hpp"
#include "net/certificate.hpp"
#include "net/journal.hpp"

#include <memory>

namespace bordduk::app {

// Nothing: none was asked for. Throws std::runtime_error with a sentence.
[[nodiscard]] std::unique_ptr<net::certificate> certificate_of(options const& o, net::journal& notes);

// At SIGHUP. One that cannot be used changes nothing, and that is said.
void read_again(net::certificate* shown, net::journal& notes);

} // namespace bordduk::app
