// May the page that asks be believed to be one of ours?
//
// A browser says which page asks; only pages of the same scheme, host and port, or of an origin that was configured, may change anything or
// open a line. Who sends no Origin is not a browser.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace bordduk::net {

struct origin_rule {
    std::set<std::string> allowed; // only these, if there are any: behind a proxy, the address people see; none: the host that was asked
    bool required{};               // refuse who sends none
    [[nodiscard]] bool admits(std::optional<std::string> const& origin, std::string_view host) const;
};

} // namespace bordduk::net
