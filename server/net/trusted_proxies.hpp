// The proxies that are believed when they say who asks, how, and by which name.
//
// Anybody can write such a header: it counts only from an address that whoever runs the server has named.
#pragma once

#include <boost/asio/ip/address.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::net {

class trusted_proxies {
public:
    trusted_proxies() = default;
    // Addresses or networks: 127.0.0.1, 10.0.0.0/8, fd00::/8. Throws std::runtime_error with a sentence.
    explicit trusted_proxies(std::vector<std::string> const& named);

    [[nodiscard]] bool trusts(std::string_view address) const;
    // Of the addresses that X-Forwarded-For lists: the last one that is no proxy of ours. peer, if there is none that can be read.
    [[nodiscard]] std::string client(std::string_view listed, std::string peer) const;

private:
    struct network {
        boost::asio::ip::address_v6::bytes_type first{};
        unsigned bits{}; // of 128: an IPv4 address is one of ::ffff:0:0/96
    };
    std::vector<network> networks_;
};

} // namespace bordduk::net
