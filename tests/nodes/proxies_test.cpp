// The proxies that deploy/ knows, as Debian has them, with its configurations, in front of a real node.
#include "common/frames.hpp"
#include "core/limits.hpp"
#include "net/extent.hpp"
#include "net/guards.hpp"
#include "net/served_workshop.hpp"
#include "net/stopwatch.hpp"
#include "net/tls_client.hpp"
#include "nodes/door.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <csignal>
#include <memory>
#include <optional>
#include <string>
#include <sys/resource.h>
#include <thread>
#include <utility>

namespace bordduk::tests {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::StartsWith;

// One node behind a proxy; clients reach it through the proxy's TLS.
struct guarded_house {
    explicit guarded_house(door::kind which, std::vector<std::string> options = {"--trusted-proxy", "127.0.0.1"})
        : house{std::move(options), [&](int port) {
                    by.emplace(which, std::vector<int>{port}, ca);
                    for (int tries = 0; tries < 100 && outside("GET", "/healthz").find(" 200 ") == std::string::npos; ++tries)
                        std::this_thread::sleep_for(50ms); // it has to find out that the node is there
                    tunnel = std::make_unique<tls_tunnel>(by->secret_port(), ca.root());
                    return tunnel->port();
                }} {}
    [[nodiscard]] std::string outside(std::string const& method, std::string const& target, std::string const& more = {}) const {
        return exchange_in_secret(by->secret_port(), ca.root(),
                                  method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(by->secret_port()) +
                                      "\r\nConnection: close\r\n" + more + "\r\n");
    }
    [[nodiscard]] std::string upgrade(std::string const& more) const {
        tls_client line{by->secret_port(), ca.root()};
        line.say(upgrade_request(by->secret_port(), house.code, more));
        return line.hear();
    }
    self_made_ca ca;
    std::optional<door> by;
    std::unique_ptr<tls_tunnel> tunnel;
    served_workshop house;
};

// As Bordduk writes them: HAProxy has the names of header lines in lower case.
std::string with_names_as_written(std::string head) {
    bool begins = true;
    for (std::size_t i = head.find("\r\n") + 2; i < head.find("\r\n\r\n"); ++i) {
        if (head[i] == ':') i = head.find("\r\n", i) + 2; // not the values
        begins = begins || head[i - 1] == '\n' || head[i - 1] == '-';
        if (std::exchange(begins, false) && head[i] >= 'a' && head[i] <= 'z') head[i] = static_cast<char>(head[i] - 'a' + 'A');
    }
    return head;
}

class Proxies : public testing::TestWithParam<door::kind> {};
INSTANTIATE_TEST_SUITE_P(Debian, Proxies, testing::Values(door::kind::haproxy, door::kind::haproxy_of_one, door::kind::nginx),
                         [](auto const& which) {
                             return which.param == door::kind::haproxy ? "HAProxy"
                                    : which.param == door::kind::nginx ? "nginx"
                                                                       : "HAProxyOfOne";
                         });

TEST_P(Proxies, PeopleJoinAndAreLiveOverHttpsAndNoOtherWay) {
    guarded_house guarded{GetParam()};
    live_client phone = guarded.house.enter(guarded.house.join().token);
    EXPECT_TRUE(phone.answer(phone.command("note.write", note_fields("n1", "through the door"))));
    EXPECT_EQ(missing_guards(with_names_as_written(guarded.outside("GET", "/" + guarded.house.code)), true), "");
    std::string const moved =
        tests::exchange(guarded.by->plain_port(), "GET /x?y=1 HTTP/1.1\r\nHost: bord.example\r\nConnection: close\r\n\r\n");
    EXPECT_THAT(moved, StartsWith("HTTP/1.1 308"));
    EXPECT_THAT(moved, testing::ContainsRegex("ocation: https://bord.example/x\\?y=1\r\n"));
    for (std::string const target : {"/metrics", "/readyz"})
        EXPECT_THAT(guarded.outside("GET", target), StartsWith("HTTP/1.1 404")) << target;
}

TEST_P(Proxies, G1OnlyPagesOfTheNameThatPeopleAskedForMayOpenALine) {
    guarded_house guarded{GetParam()};
    std::string const own = "127.0.0.1:" + std::to_string(guarded.by->secret_port());
    EXPECT_THAT(guarded.upgrade("Origin: https://" + own + "\r\n"), StartsWith("HTTP/1.1 101"));
    EXPECT_THAT(guarded.upgrade("Origin: http://" + own + "\r\n"), StartsWith("HTTP/1.1 403"));
    EXPECT_THAT(guarded.upgrade("Origin: https://evil.example\r\nX-Forwarded-Host: evil.example\r\n"), StartsWith("HTTP/1.1 403"));
}

TEST_P(Proxies, G3WhoGuessesCodesCannotSayThatItWasSomebodyElse) {
    guarded_house guarded{GetParam()};
    auto const guess = [&](int i) {
        return guarded.outside("GET", "/api/workshops/aaaaaa", "X-Forwarded-For: 203.0.113." + std::to_string(i) + "\r\n").substr(9, 3);
    };
    for (int i = 0; i < core::limits::wrong_codes_per_minute_max; ++i)
        ASSERT_EQ(guess(i), "404") << i;
    EXPECT_EQ(guess(99), "429");
}

TEST_P(Proxies, ANodeThatLeavesKeepsItsPeopleUntilItSaysGoodbyeItself) {
    guarded_house guarded{GetParam(), {"--trusted-proxy", "127.0.0.1", "--drain-notice", "3"}};
    live_client phone = guarded.house.enter(guarded.house.join().token);
    auto const begun = steady::now();
    ::kill(guarded.house.server.pid(), SIGTERM);
    while (since(begun) < 2.5) { // long enough for any check
        ASSERT_TRUE(phone.answer(phone.command("seat.rename", R"(,"name":"Still here")"))) << "after " << seconds(since(begun));
        std::this_thread::sleep_for(300ms);
    }
    EXPECT_EQ(phone.closed(3000), 4000);
}

TEST(HAProxy, ANodeThatStandsStillLosesItsPeopleAtOnceAndGetsNewOnesWhenItGoesOn) {
    guarded_house guarded{door::kind::haproxy};
    std::string const token = guarded.house.join().token;
    live_client phone = guarded.house.enter(token);
    auto const begun = steady::now();
    ::kill(guarded.house.server.pid(), SIGSTOP);
    EXPECT_EQ(phone.closed(8000), 0) << "cut off";
    EXPECT_LT(since(begun), 6.0);
    ::kill(guarded.house.server.pid(), SIGCONT);
    bool back = false;
    std::string tries;
    for (auto const woken = steady::now(); !back && since(woken) < 15; std::this_thread::sleep_for(100ms)) {
        live_client again = guarded.house.connect();
        again.hello(token);
        back = again.next(R"({"type":"welcome")", 1000).has_value();
        tries += seconds(since(woken)) + ": " + again.head().substr(0, again.head().find('\r')) + '\n';
    }
    EXPECT_TRUE(back) << tries << guarded.house.server.output();
}

int inside(served_workshop const& house) { return request(house.server.own_port(), "GET", "/readyz")->status; }

// As on a full disk: of a file nothing but its beginning may be written.
void limit_files(served_workshop const& house, rlim_t bytes) {
    rlimit const limit{bytes, RLIM_INFINITY};
    ASSERT_EQ(::prlimit(house.server.pid(), RLIMIT_FSIZE, &limit, nullptr), 0);
}

void end_writing(served_workshop const& house) {
    ASSERT_NO_FATAL_FAILURE(limit_files(house, 4096));
    ASSERT_EQ(request(house.server.own_port(), "POST", house.path + "/join", "{}")->status, 503);
    ASSERT_EQ(inside(house), 503);
}

TEST_P(Proxies, D1WhereNothingCanBeWrittenWhoeverComesStillSeesTheirPageAndWhatThereIs) {
    guarded_house guarded{GetParam()};
    std::string const token = guarded.house.join().token;
    ASSERT_NO_FATAL_FAILURE(end_writing(guarded.house));
    for (auto const begun = steady::now(); since(begun) < 3; std::this_thread::sleep_for(200ms)) { // longer than the proxy takes to see it
        ASSERT_THAT(guarded.outside("GET", "/" + guarded.house.code), StartsWith("HTTP/1.1 200"));
        ASSERT_TRUE(guarded.house.enter(token).next(R"({"type":"change","view":"room","from":0)"));
    }
    ASSERT_EQ(inside(guarded.house), 503);
    ASSERT_NO_FATAL_FAILURE(limit_files(guarded.house, RLIM_INFINITY));
    for (auto const freed = steady::now(); inside(guarded.house) != 200 && since(freed) < 6;)
        std::this_thread::sleep_for(50ms);
    live_client again = guarded.house.enter(token);
    EXPECT_TRUE(again.answer(again.command("note.write", note_fields("after", "there is room"))));
}

TEST(HAProxy, PrometheusIsToldWhenTheCertificateEnds) {
    bordduk_process const node{BORDDUK_EXECUTABLE};
    self_made_ca const ca;
    for (auto const which : {door::kind::haproxy, door::kind::haproxy_of_one}) {
        door const by{which, {node.port()}, ca};
        auto const told = request(by.figures_port(), "GET", "/metrics");
        ASSERT_TRUE(told && told->status == 200);
        EXPECT_EQ(told->body, std::string{door::figure} + '\n');
        EXPECT_THAT(told->headers.at("content-type"), StartsWith("text/plain"));
    }
}

TEST(HAProxy, D1WhereOneNodeOfTwoCannotWriteWhoeverComesIsSentToTheOther) {
    self_made_ca const ca;
    bordduk_process good{BORDDUK_EXECUTABLE};
    served_workshop full;
    door const by{door::kind::haproxy, {good.port(), full.server.port()}, ca};
    ASSERT_NO_FATAL_FAILURE(end_writing(full));
    std::this_thread::sleep_for(2s); // it has been seen
    for (int i = 0; i < 20; ++i) {
        auto const answered = request(by.inner_port(), "GET", "/healthz");
        ASSERT_TRUE(answered && answered->status == 200);
        ASSERT_EQ(answered->headers.at("x-node"), "is0");
    }
}

// A line whose other end has gone says so. Nobody is ended by it without a word, as whoever writes to a closed pipe is.
TEST(TlsClients, ALineWhoseOtherEndHasGoneSaysSo) {
    auto guarded = std::make_unique<guarded_house>(door::kind::haproxy);
    tls_client line{guarded->by->secret_port(), guarded->ca.root()};
    ASSERT_TRUE(line.connected());
    guarded.reset();
    bool said = true;
    for (int tries = 0; said && tries < 100; ++tries) {
        said = line.say("GET / HTTP/1.1\r\n\r\n");
        std::this_thread::sleep_for(10ms);
    }
    EXPECT_FALSE(said);
    EXPECT_FALSE(line.say("still there?"));
}

// Longer than any of their time-outs; in full only.
TEST_P(Proxies, E2ALineThatIsQuietForLongIsKeptByPings) {
    guarded_house guarded{GetParam()};
    live_client phone = guarded.house.enter(guarded.house.join().token);
    for (auto const begun = steady::now(); since(begun) < extent(1.0, 130.0);)
        phone.next(500);
    EXPECT_TRUE(phone.answer(phone.command("note.write", note_fields("n1", "after a long talk"))));
}

} // namespace
} // namespace bordduk::tests
