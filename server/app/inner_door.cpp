#include "app/inner_door.hpp"

#include <charconv>
#include <stdexcept>

namespace bordduk::app {

std::optional<net::listening> inner_door(std::string const& text) {
    if (text.empty()) return {};
    auto const colon = text.rfind(':');
    int port = -1;
    if (colon != std::string::npos) {
        auto const [end, failed] = std::from_chars(text.data() + colon + 1, text.data() + text.size(), port);
        if (failed != std::errc{} || end != text.data() + text.size()) port = -1;
    }
    if (port < 0 || port > 65535) throw std::runtime_error{"The metrics address " + text + " is not an address with a port, as in 127.0.0.1:9464."};
    std::string address = text.substr(0, colon);
    if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
    return net::listening{std::move(address), port};
}

} // namespace bordduk::app
