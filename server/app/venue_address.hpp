// Which of this machine's addresses a phone in the same room can reach.
#pragma once

#include "wire/bodies.hpp"

#include <string>
#include <vector>

namespace bordduk::app {

// An address that this machine has, and of which interface.
struct own_address {
    std::string interface;
    std::string address; // IPv4
};
[[nodiscard]] std::vector<own_address> own_addresses(); // of what is up, without the loopback

struct reach {
    std::string listening_on;
    int port{};
    bool secure{};     // https
    std::string given; // how people reach the server, if somebody said so; then nothing else counts
};

[[nodiscard]] std::string url_of(std::string host, int port, bool secure);

// The likeliest first: a room is on Wi-Fi before it is on cable, and no phone is in a container or a tunnel.
[[nodiscard]] wire::network ways_in(std::vector<own_address> const& addresses, reach const& by);

// The base of every link, without a slash at the end: http://192.168.1.20:8080
[[nodiscard]] std::string base_url(wire::network const& ways, reach const& by);

} // namespace bordduk::app
