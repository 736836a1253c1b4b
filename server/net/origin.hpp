// May the page that asks be believed to be one of ours?
//
// A browser says which page asks; only pages of the same scheme, host and port, or of an origin that was configured, may change anything or
// open a line. Who sends no Origin is not a browser. Where origins are configured, the host that was asked must be one of theirs, too: a
// name of somebody else's that leads here is somebody else's page.
#pragma once

#include "net/request.hpp"

#include <set>
#include <string>
#include <string_view>

namespace bordduk::net {

struct origin_rule {
    std::set<std::string> allowed; // only these, if there are any: behind a proxy, the address people see; none: the host that was asked
    bool required{};               // refuse who sends none
    [[nodiscard]] bool admits(request const& asked) const;
    // An address, a name without a dot, or the host of one of the origins; without origins whatever people call this machine.
    [[nodiscard]] bool serves(std::string_view host) const;
};

[[nodiscard]] bool is_loopback_name(std::string_view host); // localhost, 127.0.0.1, [::1], with a port or without

} // namespace bordduk::net
