// HTTP as strangers speak it: nothing outside the pages is reached, every refusal has its status, answers come in order.
#include "core/limits.hpp"
#include "net/guards.hpp"
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

namespace bordduk::tests {
namespace {

namespace limits = core::limits;

class Http : public shared_house<Http> {
public:
    static std::string host() { return "Host: 127.0.0.1:" + std::to_string(house->server.port()) + "\r\n"; }
    static http_answer raw(std::string const& request) { return ask(house->server.port(), request).value_or(http_answer{}); }
    static std::string get(std::string_view target, std::string_view more = {}) {
        std::string text = "GET ";
        return text.append(target).append(" HTTP/1.1\r\n").append(host()).append(more).append("\r\n");
    }
    static bool has_pages() { return house->get("/").status == 200; }
};

TEST_F(Http, A6NoPathLeadsOutOfThePages) {
    std::vector<std::string> const targets{
        "/../etc/passwd",
        "/../../../../../../etc/passwd",
        "/assets/../../etc/passwd",
        "/./../etc/passwd",
        "/%2e%2e/etc/passwd",
        "/%2e%2e%2fetc%2fpasswd",
        "/..%2f..%2f..%2fetc%2fpasswd",
        "/%252e%252e/etc/passwd",
        "/..%5c..%5cetc%5cpasswd",
        "/..\\..\\etc\\passwd",
        "/%c0%ae%c0%ae/etc/passwd",
        "/%c0%af..%c0%afetc/passwd",
        "/....//....//etc/passwd",
        "/..;/etc/passwd",
        "/etc/passwd",
        "//etc/passwd",
        "/phone.html/../../../etc/passwd",
        "/assets/%00../../etc/passwd",
        "/phone.html%00.js",
        "/?../../etc/passwd",
        "/abc234/../../etc/passwd",
        "/abc234/table/../../../etc/passwd",
        "/abc234/table/%2e%2e",
        "file:///etc/passwd",
        "http://127.0.0.1/etc/passwd",
        "/proc/self/environ",
        "/bordduk.sqlite",
        "/data/bordduk.sqlite",
        "/assets/",
        "/.git/config",
        "/abc234/desk/",
        "/abc234/table/1234",
        "*",
    };
    for (std::string const& target : targets) {
        auto const answer = raw(get(target));
        if (target != "/?../../etc/passwd" || !has_pages()) EXPECT_THAT(answer.status, testing::AnyOf(400, 404)) << target;
        EXPECT_THAT(answer.body, testing::Not(testing::HasSubstr("root:"))) << target;
        EXPECT_THAT(answer.body, testing::Not(testing::HasSubstr("SQLite"))) << target;
    }
}

TEST_F(Http, A6AHeadIsAGetWithoutItsBody) {
    for (std::string const& target :
         {std::string{"/healthz"}, house->path, std::string{"/"}, std::string{"/nothing"}, house->path + "/nothing"}) {
        auto const whole = request(house->server.port(), "GET", target);
        std::string got = exchange(house->server.port(), "HEAD " + target + " HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n");
        auto const head = take_answer(got, true);
        ASSERT_TRUE(head && whole) << target;
        EXPECT_EQ(got, "") << target << " has a body";
        EXPECT_EQ(head->status, whole->status) << target;
        EXPECT_EQ(head->headers, whole->headers) << target;
    }
}

TEST_F(Http, A6MethodsThatAreNotOursAreRefused) {
    std::vector<std::pair<std::string, int>> const all{
        {"TRACE", 405}, {"PUT", 405},  {"DELETE", 405}, {"OPTIONS", 405}, {"PATCH", 405}, {"CONNECT", 405},
        {"MKCOL", 405}, {"BREW", 501}, {"get", 501},    {"GETT", 501},    {"X", 501},     {std::string(300, 'M'), 501},
    };
    for (auto const& [method, status] : all) {
        auto const answer = raw(method + " /healthz HTTP/1.1\r\n" + host() + "Secret: do-not-repeat\r\n\r\n");
        EXPECT_EQ(answer.status, status) << method;
        EXPECT_THAT(answer.body, testing::Not(testing::HasSubstr("do-not-repeat"))) << method;
        if (status == 405) EXPECT_TRUE(answer.headers.contains("allow")) << method;
    }
    EXPECT_EQ(request(house->server.port(), "POST", "/healthz", "{}")->status, 405);
    EXPECT_EQ(request(house->server.port(), "POST", house->path, "{}")->status, 405);
    EXPECT_EQ(house->get("/api/workshops").status, 405);
    EXPECT_EQ(house->get(house->path + "/join").status, 405);
}

TEST_F(Http, A6AHeadTooLargeIs431) {
    EXPECT_EQ(raw(get("/healthz", "Long: " + std::string(64 * 1024, 'x') + "\r\n")).status, 431);
    EXPECT_EQ(raw(get("/" + std::string(64 * 1024, 'x'))).status, 431);
    std::string many;
    for (int i = 0; i < 1000; ++i)
        many += "Header-" + std::to_string(i) + ": value\r\n";
    EXPECT_EQ(raw(get("/healthz", many)).status, 431);
    std::string same;
    for (int i = 0; i < 1000; ++i)
        same += "a:b\r\n"; // these fit
    EXPECT_EQ(raw(get("/healthz", same)).status, 200);
}

TEST_F(Http, A6AHundredRequestsAtOnceAreAnsweredInOrder) {
    std::string const first = house->code;
    house->found();
    std::vector<std::pair<std::string, std::string>> const asked{
        {"/healthz", "ok"}, {"/api/workshops/" + first, first}, {"/nothing", "no such page"}, {house->path, house->code}};
    std::string all;
    for (std::size_t i = 0; i < 100; ++i)
        all += get(asked[i * i % 7 % asked.size()].first, i == 99 ? "Connection: close\r\n" : "");
    std::string got = exchange(house->server.port(), all);
    for (std::size_t i = 0; i < 100; ++i) {
        auto const answer = take_answer(got);
        ASSERT_TRUE(answer) << i;
        EXPECT_THAT(answer->body, testing::HasSubstr(asked[i * i % 7 % asked.size()].second)) << i;
    }
    EXPECT_EQ(got, "");
}

TEST_F(Http, A6ATransferEncodingIsNeverGuessedAt) {
    std::string const smuggled = "GET /healthz HTTP/1.1\r\n" + host() + "\r\n";
    for (std::string const encoding :
         {"chunked", "gzip", "identity", "chunked, chunked", "gzip, chunked", "xchunked", "", "Chunked", "chunked\t"}) {
        for (std::string const length : {"", "Content-Length: 5\r\n"}) {
            std::string got = exchange(house->server.port(), "POST " + house->path + "/join HTTP/1.1\r\n" + host() +
                                                                 "Content-Type: application/json\r\n" + length +
                                                                 "Transfer-Encoding: " + encoding + "\r\n\r\n0\r\n\r\n" + smuggled);
            auto const answer = take_answer(got);
            ASSERT_TRUE(answer) << encoding;
            EXPECT_THAT(answer->status, testing::AnyOf(400, 501)) << encoding << length;
            EXPECT_EQ(got, "") << encoding << length;
        }
    }
}

TEST_F(Http, A6LengthsThatAreNoneAre400) {
    for (std::string const length : {"abc", "-1", "+5", "5, 6", "0x10", "5 5", "18446744073709551616", "", "1e3"}) {
        auto const answer = raw("POST " + house->path + "/join HTTP/1.1\r\n" + host() + "Content-Length: " + length + "\r\n\r\n{}");
        EXPECT_THAT(answer.status, testing::AnyOf(400, 413)) << length;
    }
    EXPECT_EQ(raw("POST " + house->path + "/join HTTP/1.1\r\n" + host() + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}").status, 400);
}

TEST_F(Http, A6ABodyOfTheLimitIsReadAndOneByteMoreIs413) {
    std::string const fits(limits::body_bytes_max, ' ');
    EXPECT_EQ(request(house->server.port(), "POST", "/api/workshops", fits)->status, 400);
    EXPECT_EQ(request(house->server.port(), "POST", "/api/workshops", fits + " ")->status, 413);
    EXPECT_EQ(request(house->server.port(), "POST", "/api/workshops", std::string(4 * limits::body_bytes_max, ' '))->status, 413);
    auto const announced =
        raw("POST /api/workshops HTTP/1.1\r\n" + host() + "Content-Type: application/json\r\nContent-Length: 1099511627776\r\n\r\n");
    EXPECT_EQ(announced.status, 413);
}

TEST_F(Http, A6WhoAsksFirstIsToldToGoOn) {
    std::string const head = "POST " + house->path + "/join HTTP/1.1\r\n" + host() +
                             "Content-Type: application/json\r\nConnection: close\r\nExpect: 100-continue\r\n";
    std::string got = exchange(house->server.port(), head + "Content-Length: 2\r\n\r\n{}");
    EXPECT_THAT(got, testing::StartsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 "));
    std::string refused = exchange(house->server.port(), head + "Content-Length: 1000000\r\n\r\n");
    EXPECT_THAT(refused, testing::StartsWith("HTTP/1.1 413 "));
}

TEST_F(Http, A6WhatIsNotHttpIsToldSoOrNothing) {
    std::vector<std::string> const all{
        "nonsense\r\n\r\n",
        "GET\r\n\r\n",
        "GET /healthz\r\n\r\n",
        "GET /healthz HTTP/9.9\r\n" + host() + "\r\n",
        "GET /healthz HTTP/1.1\r\n\r\n",
        "GET /healthz HTTP/1.1\r\n" + host() + host() + "\r\n",
        "GET /healthz HTTP/1.1\r\n" + host() + "No colon\r\n\r\n",
        "GET /healthz HTTP/1.1\r\n" + host() + "Sp ace: x\r\n\r\n",
        "GET /healthz HTTP/1.1\r\n" + host() + "Zero: \x01\r\n\r\n",
        "GET /hea lthz HTTP/1.1\r\n" + host() + "\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03", 11) + std::string(500, '\x55') + "\r\n\r\n", // TLS
        std::string(100, '\0') + "\r\n\r\n",
    };
    for (std::string const& bytes : all) {
        std::string got = exchange(house->server.port(), bytes);
        auto const answer = take_answer(got);
        if (answer) EXPECT_THAT(answer->status, testing::AnyOf(400, 501, 505)) << bytes;
        EXPECT_EQ(got, "") << bytes;
    }
}

TEST_F(Http, G8EveryAnswerIsGuardedAndNoneOfTheApiIsKept) {
    struct asked {
        std::string request;
        int status;
    };
    std::string const json = host() + "Content-Type: application/json\r\n";
    std::string const evil = "Origin: http://evil.example\r\n";
    std::vector<asked> const all{
        {get("/healthz"), 200},
        {get("/readyz"), 200},
        {get("/metrics"), 404},
        {get(house->path), 200},
        {get("/nothing"), 404},
        {get("/api/nothing"), 404},
        {get(house->path + "/nothing"), 404},
        {get("/api/workshops/nobody"), 404},
        {get(house->path + "/report.json"), 401},
        {get(house->path + "/outlook"), 401},
        {get("/api/workshops"), 405},
        {get("/live/" + house->code), 426},
        {get("/healthz", "Long: " + std::string(10'000, 'x') + "\r\n"), 431},
        {"TRACE / HTTP/1.1\r\n" + host() + "\r\n", 405},
        {"BREW / HTTP/1.1\r\n" + host() + "\r\n", 501},
        {"GET / HTTP/1.1\r\n\r\n", 400},
        {"nonsense\r\n\r\n", 400},
        {"POST " + house->path + "/join HTTP/1.1\r\n" + json + "Content-Length: 2\r\n\r\n{}", 201},
        {"POST " + house->path + "/join HTTP/1.1\r\n" + json + "Content-Length: 2\r\n\r\n[]", 400},
        {"POST " + house->path + "/join HTTP/1.1\r\n" + json + evil + "Content-Length: 2\r\n\r\n{}", 403},
        {"POST " + house->path + "/join HTTP/1.1\r\n" + host() + "Content-Length: 2\r\n\r\n{}", 415},
        {"POST " + house->path + "/join HTTP/1.1\r\n" + json + "Content-Length: 999999\r\n\r\n", 413},
        {"POST " + house->path + "/join HTTP/1.1\r\n" + json + "Transfer-Encoding: chunked\r\n\r\n", 501},
    };
    for (asked const& one : all) {
        std::string got = exchange(house->server.port(), one.request, 1);
        std::string const head = got.substr(0, got.find("\r\n\r\n") + 4);
        EXPECT_THAT(head, testing::StartsWith("HTTP/1.1 " + std::to_string(one.status) + ' ')) << one.request.substr(0, 80);
        EXPECT_EQ(missing_guards(head), "") << one.request.substr(0, 80);
        auto const kept = head.find("\r\nCache-Control: ");
        EXPECT_EQ(kept, head.rfind("\r\nCache-Control: ")) << head;
        if (one.request.find(" / ") == std::string::npos) EXPECT_THAT(head, testing::HasSubstr("\r\nCache-Control: no-store\r\n"));
    }
}

TEST_F(Http, G8PagesAreGuardedToo) {
    for (std::string const target : {"/", "/abc234", "/abc234/desk", "/abc234/stage", "/abc234/table/3", "/home.html"}) {
        auto const page = house->get(target);
        std::string got = exchange(house->server.port(), get(target, "Connection: close\r\n"));
        EXPECT_EQ(missing_guards(got), "") << target;
        EXPECT_EQ(page.status, has_pages() ? 200 : 404) << target;
        if (!has_pages()) continue;
        EXPECT_EQ(page.headers.at("content-type"), "text/html; charset=utf-8") << target;
        EXPECT_EQ(page.headers.at("cache-control"), "no-cache") << target;
        EXPECT_EQ(request(house->server.port(), "GET", target, {}, {{"If-None-Match", page.headers.at("etag")}})->status, 304) << target;
        auto const packed = request(house->server.port(), "GET", target, {}, {{"Accept-Encoding", "gzip, br"}});
        if (packed->headers.contains("content-encoding")) EXPECT_LT(packed->body.size(), page.body.size()) << target;
        EXPECT_FALSE(request(house->server.port(), "GET", target, {}, {{"Accept-Encoding", "br;q=0, gzip;q=0"}})
                         ->headers.contains("content-encoding"));
    }
}

} // namespace
} // namespace bordduk::tests
