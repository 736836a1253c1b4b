#include "app/venue_address.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <array>
#include <memory>
#include <string_view>

namespace bordduk::app {
namespace {

// The first address of an interface that is up and not the loopback; bridges of containers come last because nobody's phone is there.
std::string reachable() {
    ifaddrs* all = nullptr;
    if (::getifaddrs(&all) != 0) return "127.0.0.1";
    std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> const owner{all, &::freeifaddrs};
    std::string second_best;
    for (ifaddrs const* each = all; each != nullptr; each = each->ifa_next) {
        if (each->ifa_addr == nullptr || each->ifa_addr->sa_family != AF_INET) continue;
        if ((each->ifa_flags & IFF_UP) == 0 || (each->ifa_flags & IFF_LOOPBACK) != 0) continue;
        std::array<char, INET_ADDRSTRLEN> text{};
        auto const* const address = reinterpret_cast<sockaddr_in const*>(each->ifa_addr);
        ::inet_ntop(AF_INET, &address->sin_addr, text.data(), text.size());
        std::string_view const name{each->ifa_name};
        if (!name.starts_with("docker") && !name.starts_with("br-") && !name.starts_with("veth") && !name.starts_with("virbr")) return text.data();
        second_best = text.data();
    }
    return second_best.empty() ? "127.0.0.1" : second_best;
}

} // namespace

std::string base_url(std::string const& listening_on, int port, bool secure) {
    bool const everywhere = listening_on == "0.0.0.0" || listening_on == "::";
    std::string host = everywhere ? reachable() : listening_on;
    if (host.find(':') != std::string::npos) host = '[' + host + ']';
    return (secure ? "https://" : "http://") + host + (port == (secure ? 443 : 80) ? "" : ':' + std::to_string(port));
}

} // namespace bordduk::app
