#include "net/origin.hpp"

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace bordduk::net {
namespace {

std::string without_port(std::string_view host) {
    std::string name{host.starts_with('[') ? host.substr(0, host.find(']') + 1) : host.substr(0, host.find(':'))};
    std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
}

bool is_address(std::string const& name) {
    boost::system::error_code failed;
    boost::asio::ip::make_address(name.starts_with('[') ? name.substr(1, name.size() - 2) : name, failed);
    return !failed;
}

} // namespace

bool is_loopback_name(std::string_view host) {
    std::string const name = without_port(host);
    return name == "localhost" || name == "[::1]" || (name.starts_with("127.") && is_address(name));
}

bool origin_rule::admits(request const& asked) const {
    if (!asked.origin) return !required;
    if (allowed.contains(*asked.origin)) return true;
    return allowed.empty() && *asked.origin == (asked.https ? "https://" : "http://") + asked.host;
}

bool origin_rule::serves(std::string_view host) const {
    std::string const name = without_port(host);
    if (allowed.empty() || name.find('.') == std::string::npos || is_address(name)) return true;
    auto const is_its_host = [&](std::string const& origin) { return without_port(origin.substr(origin.find("://") + 3)) == name; };
    return std::ranges::any_of(allowed, is_its_host);
}

} // namespace bordduk::net
