// The server speaks https by itself: as over plain http, only in secret; and what else may knock on such a port.
#include "common/frames.hpp"
#include "net/crowd.hpp"
#include "net/guards.hpp"
#include "net/self_made_ca.hpp"
#include "net/tls_client.hpp"

#include <gmock/gmock.h>
#include <openssl/ssl.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <memory>
#include <string>
#include <thread>

namespace bordduk::tests {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::StartsWith;

// A workshop on a server with a certificate, which clients reach as if it had none.
struct secret_house {
    self_made_ca ca;
    std::unique_ptr<tls_tunnel> tunnel;
    int real_port{};
    served_workshop house{ca.options(), [this](int port) {
                              real_port = port;
                              tunnel = std::make_unique<tls_tunnel>(port, ca.root());
                              return tunnel->port();
                          }};
    [[nodiscard]] std::string get(std::string const& target, std::string const& more = {}) const {
        return exchange_in_secret(real_port, ca.root(),
                                  "GET " + target + " HTTP/1.1\r\nHost: 192.168.1.20:" + std::to_string(real_port) +
                                      "\r\nConnection: close\r\n" + more + "\r\n");
    }
};

bool waits_for(bordduk_process const& server, std::string const& words) {
    for (int tries = 0; tries < 200; ++tries, std::this_thread::sleep_for(20ms))
        if (server.output().find(words) != std::string::npos) return true;
    return false;
}

TEST(Tls, JoinAndLiveAreAsOverPlainHttpAndNothingIsLostThroughCuts) {
    secret_house secret;
    served_workshop& house = secret.house;
    live_client phone = house.enter(house.join().token);
    EXPECT_TRUE(phone.answer(phone.command("note.write", note_fields("n1", "in secret"))));
    auto all = crowd(house, 10, "whispers", true);
    {
        load busy{all};
        busy.wait_for(100);
        for (outbox const& one : all)
            EXPECT_TRUE(one.live()) << one.queue;
    }
    for (outbox& one : all) {
        one.cut();
        one.deliver(10'000);
    }
    EXPECT_EQ(house.server.terminate(), 0) << house.server.output();
    expect_all_on_disk(house, all);
}

TEST(Tls, G8BrowsersAreToldToComeByNoOtherWayAndOnlyOurOwnPagesMayAsk) {
    secret_house secret;
    std::string const port = std::to_string(secret.real_port);
    EXPECT_EQ(missing_guards(secret.get("/"), true), "");
    EXPECT_EQ(missing_guards(secret.get("/healthz"), true), "");
    std::string upgrade = upgrade_request(secret.real_port, secret.house.code, "Origin: https://127.0.0.1:" + port + "\r\n");
    tls_client line{secret.real_port, secret.ca.root()};
    ASSERT_TRUE(line.say(upgrade));
    std::string const opened = line.hear();
    EXPECT_THAT(opened, StartsWith("HTTP/1.1 101"));
    EXPECT_EQ(missing_guards(opened, true), "");
    for (std::string const& origin : {"http://127.0.0.1:" + port, std::string{"https://127.0.0.1"}}) {
        tls_client foreign{secret.real_port, secret.ca.root()};
        ASSERT_TRUE(foreign.say(upgrade_request(secret.real_port, secret.house.code, "Origin: " + origin + "\r\n")));
        EXPECT_THAT(foreign.hear(), StartsWith("HTTP/1.1 403")) << origin;
    }
    EXPECT_THAT(secret.house.server.output(), HasSubstr("https://127.0.0.1:" + port + '/')) << "the links that are printed";
}

TEST(Tls, WhoSpeaksPlainlyIsToldWhereToAskAndNothingIsDone) {
    secret_house secret;
    std::string const host = "127.0.0.1:" + std::to_string(secret.real_port);
    auto const page = request(secret.real_port, "GET", "/" + secret.house.code + "?x=1");
    ASSERT_TRUE(page);
    EXPECT_EQ(page->status, 308);
    EXPECT_EQ(page->headers.at("location"), "https://" + host + "/" + secret.house.code + "?x=1");
    EXPECT_THAT(page->body, HasSubstr("ask for https://" + host));
    auto const joined = request(secret.real_port, "POST", secret.house.path + "/join", "{}");
    ASSERT_TRUE(joined);
    EXPECT_EQ(joined->status, 400);
    EXPECT_EQ(json_string(joined->body, "error"), "only_https");
    EXPECT_THAT(live_client(secret.real_port, secret.house.code).head(), StartsWith("HTTP/1.1 308"));
    EXPECT_THAT(tests::exchange(secret.real_port, std::string("\x05\x01\x00\xff\r\n\r\n", 8)), StartsWith("HTTP/1.1 400"));
    EXPECT_EQ(secret.house.join().table, 1) << "whoever was refused did not take a seat";
}

TEST(Tls, WhatIsNoTlsOfOursEndsByItselfAndHarmsNobody) {
    secret_house secret;
    std::string const root = secret.ca.root();
    for (int const version : {TLS1_2_VERSION, TLS1_3_VERSION})
        EXPECT_TRUE((tls_client{secret.real_port, root, {version, {}, 0}}.connected())) << version;
    for (int const version : {TLS1_VERSION, TLS1_1_VERSION})
        EXPECT_FALSE((tls_client{secret.real_port, root, {version, {}, 0}}.connected())) << version;
    EXPECT_EQ((tls_client{secret.real_port, root, {0, "\x02h2\x08http/1.1", 0}}.protocol()), "http/1.1");
    EXPECT_FALSE((tls_client{secret.real_port, root, {0, "\x02h2", 0}}.connected()));
    for (std::string const& bytes : {std::string("\x16\x03\x01\x00\x05hello", 10), "\x16" + std::string(20'000, '\xff')})
        EXPECT_THAT(tests::exchange(secret.real_port, bytes), testing::Not(HasSubstr("HTTP"))) << bytes.size();
    served_workshop plain;
    EXPECT_FALSE((tls_client{plain.server.port(), root}.connected()));
    EXPECT_EQ(plain.get("/healthz").status, 200);
    EXPECT_EQ(secret.house.get("/healthz").status, 200);
}

TEST(Tls, ASighupShowsNewComersTheNewCertificateAndABadOneChangesNothing) {
    secret_house secret;
    auto const shown = [&] { return tls_client{secret.real_port, secret.ca.root()}.subject(); };
    live_client phone = secret.house.enter(secret.house.join().token);
    EXPECT_EQ(shown(), "the first");
    secret.ca.issue("the second");
    EXPECT_EQ(shown(), "the first") << "not before it is told";
    ::kill(secret.house.server.pid(), SIGHUP);
    for (int tries = 0; tries < 100 && shown() != "the second"; ++tries)
        std::this_thread::sleep_for(20ms);
    EXPECT_EQ(shown(), "the second");
    EXPECT_TRUE(phone.answer(phone.command("note.write", note_fields("n1", "still here"))));
    std::ofstream{secret.ca.key()} << "no key at all\n";
    ::kill(secret.house.server.pid(), SIGHUP);
    EXPECT_TRUE(waits_for(secret.house.server, "certificate_kept")) << secret.house.server.output();
    EXPECT_EQ(shown(), "the second");
    EXPECT_THAT(secret.house.server.output(), HasSubstr("The key " + secret.ca.key() + " cannot be used"));
    secret.ca.issue("the third");
    ::kill(secret.house.server.pid(), SIGHUP);
    for (int tries = 0; tries < 100 && shown() != "the third"; ++tries)
        std::this_thread::sleep_for(20ms);
    EXPECT_EQ(shown(), "the third");
    EXPECT_EQ(secret.house.server.terminate(), 0);
}

TEST(Tls, TheStartNamesTheWayThatIsOpen) {
    self_made_ca const ca;
    bordduk_process const server{BORDDUK_EXECUTABLE, ca.options()};
    EXPECT_TRUE(waits_for(server, "Workshops are made at https://127.0.0.1:" + std::to_string(server.port()) + "/ on this machine"))
        << server.output();
}

TEST(Tls, WithoutACertificateASighupIsNoMatter) {
    served_workshop house;
    ::kill(house.server.pid(), SIGHUP);
    EXPECT_TRUE(waits_for(house.server, "nothing_to_read_again"));
    EXPECT_EQ(house.get("/healthz").status, 200);
}

TEST(Tls, WhatCannotBeShownIsSaidAtTheStart) {
    self_made_ca ca;
    self_made_ca other;
    auto const said = [](std::vector<std::string> options) {
        std::vector<std::string> words{BORDDUK_EXECUTABLE, "serve", "--store", "memory", "--port", "0"};
        words.insert(words.end(), options.begin(), options.end());
        auto const ended = run_to_the_end(words);
        EXPECT_EQ(ended.code, 1);
        return ended.err;
    };
    EXPECT_THAT(said({"--tls-certificate", ca.chain()}), HasSubstr("--tls-key"));
    EXPECT_THAT(said({"--tls-certificate", "/nowhere.pem", "--tls-key", ca.key()}),
                HasSubstr("The certificate /nowhere.pem cannot be opened."));
    EXPECT_THAT(said({"--tls-certificate", ca.key(), "--tls-key", ca.key()}), HasSubstr("The certificate " + ca.key() + " cannot be used"));
    EXPECT_THAT(said({"--tls-certificate", ca.chain(), "--tls-key", other.key()}), HasSubstr("The key " + other.key() + " cannot be used"));
    EXPECT_THAT(said({"--trusted-proxy", "10.0.0.0/33"}), HasSubstr("10.0.0.0/33 is neither an address nor a network"));
}

} // namespace
} // namespace bordduk::tests
