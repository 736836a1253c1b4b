#include "net/origin.hpp"

namespace bordduk::net {

bool origin_rule::admits(std::optional<std::string> const& origin, std::string_view host) const {
    if (!origin) return !required;
    if (allowed.contains(*origin)) return true;
    return allowed.empty() && *origin == "http://" + std::string{host};
}

} // namespace bordduk::net
