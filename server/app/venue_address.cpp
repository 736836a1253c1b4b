#include "app/venue_address.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

namespace bordduk::app {
namespace {

using wire::way_kind;

bool begins(std::string_view name, std::initializer_list<std::string_view> with) {
    return std::ranges::any_of(with, [&](std::string_view one) { return name.starts_with(one); });
}

// By the name that the kernel or systemd gives it. A hotspot of this machine's own is a Wi-Fi like any other.
way_kind kind_of(own_address const& one) {
    std::string_view const name = one.interface;
    if (begins(name, {"docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "podman", "cni", "lxc", "lxd", "tun", "tap", "wg", "tailscale", "zt", "ppp"}))
        return way_kind::apart;
    std::error_code failed;
    if (name.starts_with("wl") || std::filesystem::exists("/sys/class/net/" + one.interface + "/wireless", failed)) return way_kind::wifi;
    return begins(name, {"en", "eth"}) ? way_kind::cable : way_kind::other;
}

// A machine that nobody gave an address takes one of these; a phone may not find it.
bool is_makeshift(std::string_view address) { return address.starts_with("169.254."); }

} // namespace

std::string url_of(std::string host, int port, bool secure) {
    if (host.find(':') != std::string::npos) host = '[' + host + ']';
    return (secure ? "https://" : "http://") + host + (port == (secure ? 443 : 80) ? "" : ':' + std::to_string(port));
}

std::vector<own_address> own_addresses() {
    std::vector<own_address> found;
    ifaddrs* all = nullptr;
    if (::getifaddrs(&all) != 0) return found;
    std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> const owner{all, &::freeifaddrs};
    for (ifaddrs const* each = all; each != nullptr; each = each->ifa_next) {
        if (each->ifa_addr == nullptr || each->ifa_addr->sa_family != AF_INET) continue;
        if ((each->ifa_flags & IFF_UP) == 0 || (each->ifa_flags & IFF_LOOPBACK) != 0) continue;
        std::array<char, INET_ADDRSTRLEN> text{};
        auto const* const address = reinterpret_cast<sockaddr_in const*>(each->ifa_addr);
        ::inet_ntop(AF_INET, &address->sin_addr, text.data(), text.size());
        found.push_back({each->ifa_name, text.data()});
    }
    return found;
}

wire::network ways_in(std::vector<own_address> const& addresses, reach const& by) {
    if (!by.given.empty()) return {{{by.given, way_kind::given}}};
    bool const everywhere = by.listening_on == "0.0.0.0" || by.listening_on == "::";
    std::multimap<std::pair<bool, way_kind>, std::string> all; // of equal ones the kernel's first is first
    for (own_address const& one : addresses)
        if (everywhere || one.address == by.listening_on)
            all.emplace(std::pair{is_makeshift(one.address), kind_of(one)}, url_of(one.address, by.port, by.secure));
    if (all.empty() && !everywhere) all.emplace(std::pair{false, way_kind::other}, url_of(by.listening_on, by.port, by.secure));
    wire::network ways;
    for (auto const& [rank, url] : all)
        ways.ways.push_back({url, rank.second});
    return ways;
}

std::string base_url(wire::network const& ways, reach const& by) {
    return ways.ways.empty() ? url_of("127.0.0.1", by.port, by.secure) : ways.ways.front().url;
}

} // namespace bordduk::app
