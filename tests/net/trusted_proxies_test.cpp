// What a proxy says of the client it asks for is believed where the proxy is known, and from nobody else.
#include "net/trusted_proxies.hpp"

#include "core/limits.hpp"
#include "net/guards.hpp"
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace bordduk::tests {
namespace {

namespace limits = core::limits;
using testing::StartsWith;

TEST(TrustedProxies, AnAddressIsInANetworkOrNot) {
    struct asked {
        std::string network;
        std::string address;
        bool trusted;
    };
    for (asked const& one : std::vector<asked>{{"127.0.0.1", "127.0.0.1", true},
                                               {"127.0.0.1", "127.0.0.2", false},
                                               {"127.0.0.1", "::ffff:127.0.0.1", true}, // a socket that takes both kinds calls it so
                                               {"127.0.0.1", "::1", false},
                                               {"10.0.0.0/8", "10.255.0.1", true},
                                               {"10.0.0.0/8", "11.0.0.1", false},
                                               {"192.168.4.0/22", "192.168.7.255", true},
                                               {"192.168.4.0/22", "192.168.8.0", false},
                                               {"0.0.0.0/0", "203.0.113.9", true},
                                               {"0.0.0.0/0", "2001:db8::1", false},
                                               {"::/0", "2001:db8::1", true},
                                               {"fd00::/8", "fdab::7", true},
                                               {"fd00::/8", "fe80::7", false},
                                               {"fd00::/8", "somebody", false},
                                               {"fd00::/8", "", false}})
        EXPECT_EQ(net::trusted_proxies{{one.network}}.trusts(one.address), one.trusted) << one.network << ' ' << one.address;
    EXPECT_FALSE(net::trusted_proxies{}.trusts("127.0.0.1"));
    for (char const* const wrong : {"", "proxy.example", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8x", "fd00::/129", "/8", "10.0.0/8"})
        EXPECT_THROW(net::trusted_proxies{{wrong}}, std::runtime_error) << wrong;
}

TEST(TrustedProxies, TheClientIsTheLastOfTheListThatIsNoProxyOfOurs) {
    net::trusted_proxies const known{{"127.0.0.1", "10.0.0.0/8"}};
    for (auto const& [listed, client] :
         std::map<std::string, std::string>{{"", "127.0.0.1"},
                                            {"203.0.113.9", "203.0.113.9"},
                                            {"1.1.1.1, 203.0.113.9", "203.0.113.9"}, // the first may be a lie
                                            {"203.0.113.9, 10.2.3.4", "203.0.113.9"},
                                            {"203.0.113.9,10.2.3.4,\t10.2.3.5 ", "203.0.113.9"},
                                            {"10.2.3.4", "10.2.3.4"},
                                            {"2001:db8::9", "2001:db8::9"},
                                            {"[2001:db8::9]:4711", "2001:db8::9"},
                                            {"203.0.113.9:4711", "203.0.113.9"},
                                            {"unknown", "127.0.0.1"},
                                            {"203.0.113.9, unknown", "127.0.0.1"},
                                            {"203.0.113.9, unknown, 10.1.1.1", "10.1.1.1"},
                                            {"[", "127.0.0.1"},
                                            {",,,", "127.0.0.1"}})
        EXPECT_EQ(known.client(listed, "127.0.0.1"), client) << listed;
}

TEST(TrustedProxies, G3WhoGuessesCodesBehindAProxyIsToldApartFromTheOthersThere) {
    served_workshop house{{"--trusted-proxy", "10.0.0.0/8", "--trusted-proxy", "127.0.0.1"}};
    auto const guess = [&](std::string const& by) {
        return request(house.server.port(), "GET", "/api/workshops/aaaaaa", {}, {{"X-Forwarded-For", by}})->status;
    };
    for (int i = 0; i < limits::wrong_codes_per_minute_max; ++i)
        ASSERT_EQ(guess("1.1.1." + std::to_string(i) + ", 203.0.113.9, 10.0.0.7"), 404) << i;
    EXPECT_EQ(guess("203.0.113.9"), 429);
    EXPECT_EQ(guess("203.0.113.10"), 404);
    EXPECT_EQ(house.get("/api/workshops/aaaaaa").status, 404) << "the proxy itself";
}

TEST(TrustedProxies, G3FromAnybodyElseTheyAreWords) {
    served_workshop house{{"--trusted-proxy", "10.0.0.0/8"}};
    auto const guess = [&](std::string const& by) {
        return request(house.server.port(), "GET", "/api/workshops/aaaaaa", {}, {{"X-Forwarded-For", by}})->status;
    };
    for (int i = 0; i < limits::wrong_codes_per_minute_max; ++i)
        ASSERT_EQ(guess("203.0.113." + std::to_string(i)), 404);
    EXPECT_EQ(guess("198.51.100.1"), 429);
    std::string const lies = "X-Forwarded-Proto: https\r\nX-Forwarded-Host: bord.example\r\n";
    EXPECT_THAT(house.connect(lies + "Origin: https://bord.example\r\n").head(), StartsWith("HTTP/1.1 403"));
    EXPECT_THAT(house.connect(lies + "Origin: http://127.0.0.1:" + std::to_string(house.server.port()) + "\r\n").head(),
                StartsWith("HTTP/1.1 101"));
}

TEST(TrustedProxies, G1ThePageIsOneOfOursByTheNameAndWayThatPeopleAskedFor) {
    served_workshop house{{"--trusted-proxy", "127.0.0.1"}};
    std::string const said = "X-Forwarded-Proto: https\r\nX-Forwarded-Host: bord.example\r\n";
    auto const open = [&](std::string const& more) { return house.connect(more).head().substr(9, 3); };
    EXPECT_EQ(open(said + "Origin: https://bord.example\r\n"), "101");
    EXPECT_EQ(open(said + "Origin: http://bord.example\r\n"), "403");
    EXPECT_EQ(open(said + "Origin: https://127.0.0.1:" + std::to_string(house.server.port()) + "\r\n"), "403");
    EXPECT_EQ(open("X-Forwarded-Host: not a host\r\nOrigin: http://127.0.0.1:" + std::to_string(house.server.port()) + "\r\n"), "101");
    std::string const page = tests::exchange(
        house.server.port(), "GET / HTTP/1.1\r\nHost: bord.example\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(missing_guards(page, true), "");
}

} // namespace
} // namespace bordduk::tests
