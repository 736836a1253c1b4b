// How a line is opened, and how it is refused; who may open one; and what stands on the answer.
#include "common/frames.hpp"
#include "net/guards.hpp"
#include "net/onlooker.hpp"
#include "net/operations.hpp"
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

namespace bordduk::tests {
namespace {

class Handshakes : public shared_house<Handshakes> {
public:
    // The usual request with one thing replaced.
    static std::string opening(std::string_view was = {}, std::string_view is = {}) {
        std::string text = upgrade_request(house->server.port(), house->code);
        if (!was.empty()) text.replace(text.find(was), was.size(), is);
        return text;
    }
    static int status_of(std::string const& request) {
        auto const answer = ask(house->server.port(), request);
        return answer ? answer->status : 0;
    }
};

TEST_F(Handshakes, A3WhatIsNotAHandshakeIsRefusedWithAStatus) {
    std::string const key = "Sec-WebSocket-Key: AAECAwQFBgcICQoLDA0ODw==\r\n";
    std::string const host = "Host: 127.0.0.1:" + std::to_string(house->server.port()) + "\r\n";
    struct wrong {
        std::string name;
        std::string request;
        int status;
    };
    std::vector<wrong> const all{
        {"no key", opening(key, ""), 400},
        {"two keys", opening(key, key + key), 400},
        {"a key of 15 bytes", opening(key, "Sec-WebSocket-Key: AAECAwQFBgcICQoLDA0O\r\n"), 400},
        {"a key of 17 bytes", opening(key, "Sec-WebSocket-Key: AAECAwQFBgcICQoLDA0ODxA=\r\n"), 400},
        {"a key that is not base64", opening(key, "Sec-WebSocket-Key: AAECAwQFBgcICQoLDA0O!!==\r\n"), 400},
        {"an empty key", opening(key, "Sec-WebSocket-Key: \r\n"), 400},
        {"no host", opening(host, ""), 400},
        {"two hosts", opening(host, host + host), 400},
        {"a host with a path", opening(host, "Host: a/b\r\n"), 400},
        {"version 8", opening("Version: 13", "Version: 8"), 426},
        {"version 14", opening("Version: 13", "Version: 14"), 426},
        {"no version", opening("Sec-WebSocket-Version: 13\r\n", ""), 426},
        {"POST", opening("GET", "POST"), 405},
        {"HEAD", opening("GET", "HEAD"), 405},
        {"DELETE", opening("GET", "DELETE"), 405},
        {"no upgrade", opening("Upgrade: websocket\r\n", ""), 426},
        {"another upgrade", opening("Upgrade: websocket", "Upgrade: h2c"), 426},
        {"a connection that is kept", opening("Connection: Upgrade", "Connection: keep-alive"), 426},
        {"HTTP/1.0", opening("HTTP/1.1", "HTTP/1.0"), 426},
        {"another subprotocol", opening("bordduk.v1", "bordduk.v2"), 400},
        {"no subprotocol", opening("Sec-WebSocket-Protocol: bordduk.v1\r\n", ""), 400},
        {"a body", opening(key, key + "Content-Length: 2\r\n") + "{}", 400},
        {"a chunked body", opening(key, key + "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n", 501},
        {"an unknown code", opening("/live/" + house->code, "/live/aaaaaa"), 404},
        {"no code", opening("/live/" + house->code, "/live/"), 404},
        {"a path below", opening("/live/" + house->code, "/live/" + house->code + "/x"), 404},
    };
    for (wrong const& one : all)
        EXPECT_EQ(status_of(one.request), one.status) << one.name;
}

TEST_F(Handshakes, A3TheVersionThatWouldDoIsNamed) {
    auto const answer = ask(house->server.port(), opening("Version: 13", "Version: 8"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->headers.at("sec-websocket-version"), "13");
}

TEST_F(Handshakes, A3WhatBrowsersSendBesidesIsNoMatter) {
    std::string upper = house->code;
    std::ranges::transform(upper, upper.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    std::vector<std::string> const all{
        opening(),
        opening("Connection: Upgrade", "Connection: keep-alive, Upgrade"),
        opening("Upgrade: websocket", "Upgrade: WebSocket"),
        opening("bordduk.v1", "something.else, bordduk.v1"),
        opening("/live/" + house->code, "/live/" + upper),
        opening("/live/" + house->code, "/live/" + house->code + "?" + std::string(3000, 'q')),
        opening("\r\n\r\n", "\r\nCookie: " + std::string(4000, 'c') + "\r\n\r\n"),
    };
    for (std::string const& request : all) {
        EXPECT_EQ(status_of(request), 101) << request.substr(0, 200);
    }
}

TEST_F(Handshakes, A3AHelloInTheSamePacketAsTheHandshakeIsHeard) {
    std::string const token = house->join().token;
    live_client peer{house->server.port(), house->code};
    peer.hello(token); // without waiting for the answer
    peer.say(R"({"type":"ping","t0":5})");
    EXPECT_TRUE(peer.next(R"({"type":"welcome")"));
    EXPECT_TRUE(peer.next(R"({"type":"pong","t0":5)"));
    std::string const both = opening() + masked_frame(text_frame, R"({"type":"hello","protocol":1,"at":{},"token":")" + token + "\"}");
    live_client together{house->server.port(), house->code}; // for its reading; what it has asked itself is not waited for
    ::close(std::exchange(together.fd, connect_to(house->server.port())));
    together.send(both);
    EXPECT_TRUE(together.next(R"({"type":"welcome")"));
}

TEST_F(Handshakes, G1OnlyOurOwnPagesMayOpenALine) {
    std::string const port = std::to_string(house->server.port());
    struct from {
        std::string origin;
        bool ours;
    };
    std::vector<from> const all{
        {"http://127.0.0.1:" + port, true},
        {"null", false},
        {"", false},
        {"https://127.0.0.1:" + port, false},
        {"http://127.0.0.1", false},
        {"http://127.0.0.1:" + port + "0", false},
        {"http://127.0.0.1:" + port + ".evil.example", false},
        {"http://evil.example/127.0.0.1:" + port, false},
        {"http://evil127.0.0.1:" + port, false},
        {"http://evil.example:" + port, false},
        {"http://127.0.0.1:" + port + "/", false},
        {"http://127.0.0.1:" + port + " http://evil.example", false},
        {"HTTP://127.0.0.1:" + port, false},
        {"ws://127.0.0.1:" + port, false},
        {"file://", false},
    };
    for (from const& one : all) {
        live_client peer = house->connect("Origin: " + one.origin + "\r\n");
        EXPECT_THAT(peer.head(), testing::StartsWith(one.ours ? "HTTP/1.1 101" : "HTTP/1.1 403")) << one.origin;
        for (operation const& changing : operations_of(house->path)) {
            if (changing.method == "GET") continue;
            std::string const& target = changing.target;
            auto const answer = request(house->server.port(), changing.method, target, "[]", {{"Origin", one.origin}});
            ASSERT_TRUE(answer) << target;
            EXPECT_EQ(answer->status == 403, !one.ours) << target << ' ' << one.origin;
        }
    }
    live_client plain = house->connect();
    EXPECT_THAT(plain.head(), testing::StartsWith("HTTP/1.1 101"));
    live_client twice = house->connect("Origin: http://127.0.0.1:" + port + "\r\nOrigin: http://evil.example\r\n");
    EXPECT_THAT(twice.head(), testing::StartsWith("HTTP/1.1 400"));
}

TEST(Origins, G1WhereConfiguredOnlyThoseAndNobodyWithout) {
    served_workshop house{{"--origin", "https://bord.example"}};
    auto const open = [&](std::string_view more) { return house.connect(more).head().substr(9, 3); };
    EXPECT_EQ(open("Origin: https://bord.example\r\n"), "101");
    EXPECT_EQ(open("Origin: http://bord.example\r\n"), "403");
    EXPECT_EQ(open("Origin: https://bord.example.evil.example\r\n"), "403");
    EXPECT_EQ(open("Origin: http://127.0.0.1:" + std::to_string(house.server.port()) + "\r\n"), "403");
    EXPECT_EQ(open({}), "101");
    for (auto const& [host, status] : std::vector<std::pair<std::string, int>>{{"bord.example", 200},
                                                                               {"BORD.example:443", 200},
                                                                               {"127.0.0.1:8080", 200},
                                                                               {"[::1]:8080", 200},
                                                                               {"localhost", 200},
                                                                               {"bordduk", 200}, // a name inside the house
                                                                               {"evil.example", 421},
                                                                               {"bord.example.evil.example", 421},
                                                                               {"127.0.0.1.evil.example", 421}}) {
        auto const get = [&](std::string const& target) {
            return ask(house.server.port(), "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")->status;
        };
        EXPECT_EQ(get(house.path), status) << host;
        EXPECT_EQ(get("/healthz"), 200) << host << ": whoever watches over the server calls it by any name";
        std::string line = upgrade_request(house.server.port(), house.code);
        std::string const asked = "Host: 127.0.0.1:" + std::to_string(house.server.port());
        line.replace(line.find(asked), asked.size(), "Host: " + host);
        EXPECT_EQ(ask(house.server.port(), line)->status, status == 200 ? 101 : 421) << host;
    }
    bordduk_process strict{BORDDUK_EXECUTABLE, {"--require-origin"}};
    EXPECT_EQ(request(strict.port(), "POST", "/api/workshops", small_programme)->status, 403);
    std::string const own = "http://127.0.0.1:" + std::to_string(strict.port());
    EXPECT_EQ(request(strict.port(), "POST", "/api/workshops", small_programme, {{"Origin", own}})->status, 201);
}

TEST(Origins, G1AServiceIsToldOfSeveralInOneLine) {
    ::setenv("BORDDUK_ORIGIN", "https://bord.example,https://table.example:8443", 1);
    served_workshop house;
    ::unsetenv("BORDDUK_ORIGIN");
    auto const open = [&](std::string_view more) { return house.connect(more).head().substr(9, 3); };
    EXPECT_EQ(open("Origin: https://bord.example\r\n"), "101");
    EXPECT_EQ(open("Origin: https://table.example:8443\r\n"), "101");
    EXPECT_EQ(open("Origin: https://other.example\r\n"), "403");
}

TEST_F(Handshakes, G8TheAnswerToAnUpgradeIsGuardedLikeEveryOther) {
    live_client peer = house->connect();
    EXPECT_EQ(missing_guards(peer.head()), "");
    live_client refused = house->connect("Origin: http://evil.example\r\n");
    EXPECT_EQ(missing_guards(refused.head()), "");
    for (std::string const& request : {opening("Version: 13", "Version: 8"), opening("GET", "POST"), opening("/live/", "/live/x")})
        EXPECT_EQ(missing_guards(exchange(house->server.port(), request, 1)), "") << request.substr(0, 30);
}

TEST_F(Handshakes, E16TheOpenerPolicyIsLeftOutWhereABrowserWouldOnlyComplainOfIt) {
    struct asked {
        std::string host;
        std::string more;
        bool heeded;
    };
    for (asked const& one : std::vector<asked>{{"127.0.0.1:8080", "", true},
                                               {"localhost", "", true},
                                               {"[::1]:8080", "", true},
                                               {"192.168.1.20:8080", "", false},
                                               {"127.example", "X-Forwarded-Proto: https\r\n", false}, // says anybody
                                               {"bord.example", "X-Forwarded-Proto: http\r\n", false}}) {
        std::string const answer =
            exchange(house->server.port(), "GET / HTTP/1.1\r\nHost: " + one.host + "\r\nConnection: close\r\n" + one.more + "\r\n", 300);
        EXPECT_EQ(missing_guards(answer), one.heeded ? "" : "Cross-Origin-Opener-Policy: same-origin\r\n") << one.host;
    }
}

TEST_F(Handshakes, E9TheSixthConnectionOfATokenIsRefusedAndTheFiveAreLive) {
    std::string const token = house->join().token;
    std::vector<live_client> five;
    for (int i = 0; i < 5; ++i)
        five.push_back(house->enter(token));
    live_client sixth = house->connect();
    sixth.hello(token);
    EXPECT_EQ(sixth.closed(), 4505);
    std::int64_t const n = five[0].command("seat.rename", R"(,"name":"Five screens")");
    EXPECT_TRUE(five[0].answer(n));
    for (std::size_t i = 1; i < 5; ++i) {
        bool seen = false;
        while (auto const text = five[i].next(R"({"type":"change","view":"table/)"))
            if (text->find("Five screens") != std::string::npos) {
                seen = true;
                break;
            }
        EXPECT_TRUE(seen) << i;
    }
    five.pop_back();
    for (int tries = 0; tries < 100 && five.size() < 5; ++tries) { // a place is free as soon as the server has noticed
        live_client again = house->connect();
        again.hello(token);
        if (again.next(R"({"type":"welcome")", 200)) five.push_back(std::move(again));
    }
    EXPECT_EQ(five.size(), 5U);
}

TEST_F(Handshakes, E9TwoTabsAndTwoDevicesOfOnePersonAreAllLiveAndEqual) {
    house->found();
    std::string const wish = R"({"name":"Ann","key":"a-key-that-only-ann-has-0123456789"})";
    auto const phone = request(house->server.port(), "POST", house->path + "/join", wish);
    auto const tablet = request(house->server.port(), "POST", house->path + "/join", wish);
    ASSERT_EQ(json_string(phone->body, "person"), json_string(tablet->body, "person"));
    ASSERT_NE(json_string(phone->body, "token"), json_string(tablet->body, "token"));
    std::vector<live_client> all;
    for (std::string const& token : {json_string(phone->body, "token"), json_string(tablet->body, "token")})
        for (int tab = 0; tab < 2; ++tab)
            all.push_back(house->enter(token));
    for (std::size_t i = 0; i < all.size(); ++i)
        EXPECT_TRUE(all[i].answer(all[i].command("note.write", note_fields("n" + std::to_string(i), "from one of them")))) << i;
    std::vector<replica> seen(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_NE(time_told(all[i]), 0);
        for (std::string const& text : all[i].heard)
            seen[i].hear(text);
        EXPECT_EQ(seen[i].mismatch, "");
        EXPECT_EQ(seen[i].views.at("person/" + json_string(phone->body, "person")).records.size(), all.size()) << i;
        EXPECT_TRUE(seen[i].views == seen[0].views) << i;
    }
    EXPECT_TRUE(house->enter(house->join().token).next(R"({"type":"presence","view":"room","count":2})"));
}

TEST_F(Handshakes, E9APersonOnFiveScreensCountsOnce) {
    house->found(); // nobody else is there
    std::string const token = house->join().token;
    live_client first = house->enter(token);
    live_client second = house->enter(token);
    live_client other = house->enter(house->join().token);
    EXPECT_TRUE(other.next(R"({"type":"presence","view":"room","count":2})"));
}

TEST_F(Handshakes, G10TwoHundredSocketsOnOneToken) {
    std::string const token = house->join().token;
    std::vector<live_client> all;
    for (int i = 0; i < 200; ++i) {
        all.push_back(house->connect());
        all.back().hello(token);
    }
    auto const welcomed = std::ranges::count_if(all, [](live_client& one) { return one.next(R"({"type":"welcome")").has_value(); });
    EXPECT_EQ(welcomed, 5);
}

} // namespace
} // namespace bordduk::tests
