#include "net/trusted_proxies.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace bordduk::net {
namespace {

namespace ip = boost::asio::ip;
using bytes = ip::address_v6::bytes_type;

std::optional<ip::address> read(std::string_view text) {
    boost::system::error_code failed;
    auto const found = ip::make_address(text, failed);
    if (failed) return {};
    return found;
}

bytes as_v6(ip::address const& any) {
    return any.is_v4() ? ip::make_address_v6(ip::v4_mapped, any.to_v4()).to_bytes() : any.to_v6().to_bytes();
}

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// As proxies write it: some put a port behind it, some square brackets around it.
std::optional<ip::address> read_listed(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('[')) return read(text.substr(1, std::min(text.find(']'), text.size()) - 1));
    if (std::ranges::count(text, ':') == 1) text = text.substr(0, text.find(':'));
    return read(text);
}

} // namespace

trusted_proxies::trusted_proxies(std::vector<std::string> const& named) {
    for (std::string const& one : named) {
        std::string_view const text{one};
        auto const slash = text.find('/');
        auto const address = read(text.substr(0, slash));
        unsigned const all = address && address->is_v4() ? 32 : 128;
        unsigned bits = all;
        if (slash != std::string_view::npos) {
            auto const [end, wrong] = std::from_chars(text.data() + slash + 1, text.data() + text.size(), bits);
            if (wrong != std::errc{} || end != text.data() + text.size()) bits = all + 1;
        }
        if (!address || bits > all)
            throw std::runtime_error{one + " is neither an address nor a network (as in 10.0.0.0/8): it cannot be a trusted proxy."};
        networks_.push_back({as_v6(*address), bits + (128 - all)});
    }
}

bool trusted_proxies::trusts(std::string_view text) const {
    if (networks_.empty()) return false;
    auto const address = read(text);
    if (!address) return false;
    bytes const asked = as_v6(*address);
    return std::ranges::any_of(networks_, [&](network const& one) {
        for (unsigned bit = 0; bit < one.bits; ++bit)
            if (((one.first[bit / 8] ^ asked[bit / 8]) >> (7 - bit % 8) & 1U) != 0) return false;
        return true;
    });
}

std::string trusted_proxies::client(std::string_view listed, std::string peer) const {
    for (std::string found = std::move(peer);;) {
        if (listed.empty()) return found;
        auto const comma = listed.rfind(',');
        auto const one = read_listed(listed.substr(comma == std::string_view::npos ? 0 : comma + 1));
        if (!one) return found;
        found = one->to_string();
        if (!trusts(found)) return found;
        listed = listed.substr(0, comma == std::string_view::npos ? 0 : comma);
    }
}

} // namespace bordduk::net
