// The HTTP doors of a workshop, as protocol/openapi.json describes them: who is let in by which token, and what is worth nothing any more.
#include "core/limits.hpp"
#include "net/guards.hpp"
#include "net/operations.hpp"
#include "net/rights_scene.hpp"
#include "net/stopwatch.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <map>
#include <poll.h>
#include <string>
#include <thread>

namespace bordduk::tests {
namespace {

class Doors : public shared_house<Doors> {
public:
    static http_answer ask_by(std::string const& token, std::string const& method, std::string const& target, std::string_view body = {}) {
        std::map<std::string, std::string> headers;
        if (!token.empty()) headers.emplace("Authorization", "Bearer " + token);
        return request(house->server.port(), method, target, body, headers).value_or(http_answer{});
    }
    static int status_by(std::string const& token, operation const& one) {
        return ask_by(token, one.method, one.target, one.method == "POST" ? "[]" : "").status; // no body that any of them takes
    }
    static std::string made_link(std::string const& token, std::string const& role, bool revoke) {
        auto const made =
            ask_by(token, "POST", house->path + "/links", R"({"role":")" + role + R"(","revoke":)" + (revoke ? "true" : "false") + "}");
        EXPECT_EQ(made.status, 201) << made.body;
        return json_string(made.body, "secret");
    }
    static http_answer facilitate(std::string const& secret) {
        return ask_by({}, "POST", house->path + "/facilitate", R"({"secret":")" + secret + "\"}");
    }
    static int hello_by(std::string const& token) {
        live_client line = house->connect();
        line.hello(token);
        return line.next(R"({"type":"welcome")", 2000) ? 0 : line.closed(0);
    }
    // Neither a line nor any door that asks for a token opens by this one.
    static void expect_worthless(std::string const& token, int code) {
        EXPECT_EQ(hello_by(token), code);
        for (operation const& one : operations_of(house->path))
            if (!one.security.empty() && !one.security.contains("creator")) EXPECT_EQ(status_by(token, one), 401) << one.method << ' ' << one.path;
    }
};

TEST_F(Doors, G5EveryDoorOpensForWhomItIsDescribed) {
    rights_scene const scene{*house};
    std::size_t guarded = 0;
    for (operation const& one : operations_of(house->path)) {
        std::string const what = one.method + ' ' + one.path;
        if (one.security.empty() || one.security.contains("creator")) { // this machine needs no key: see creators_test.cpp
            for (auto const& [who, token] : scene.tokens)
                EXPECT_THAT(status_by(token, one), testing::Not(testing::AnyOf(401, 403))) << what << " by " << who;
            continue;
        }
        ++guarded;
        for (std::string const& token : {std::string{}, scene.tokens.at("foreign"), std::string(43, 'A'), std::string{"short"}})
            EXPECT_EQ(status_by(token, one), 401) << what << " by '" << token << "'";
        for (auto const& [who, token] : scene.tokens) {
            if (who == "foreign") continue;
            bool const facilitator = who == "desk" || (who == "observer" && one.method == "GET");
            bool const participant = who != "desk" && who != "observer" && who != "stage" && !who.starts_with("cloth");
            bool const described =
                (facilitator && one.security.contains("facilitator")) || (participant && one.security.contains("participant"));
            bool const known = one.security.contains("facilitator") || one.security.contains("participant");
            if (known && described) EXPECT_THAT(status_by(token, one), testing::Not(testing::AnyOf(401, 403))) << what << " by " << who;
            if (known && !described && one.security.size() == 1)
                EXPECT_EQ(ask_by(token, one.method, one.target, one.method == "GET" ? "" : one.body).status, 403) << what << " by " << who;
        }
    }
    EXPECT_GE(guarded, 5U);
}

// What a wrong person sends is not looked at: they are told that they may not ask, however bad or long it is.
TEST_F(Doors, G5WhoMayNotAskIsToldSoBeforeTheBodyIsRead) {
    std::string const participant = house->join().token;
    std::string const stage = house->stage_token();
    std::map<std::string, std::string> const wrong{
        {"/links", participant}, {"/ballot", stage}, {"/device", house->desk_token()}, {"/erase", stage}, {"/delete", participant}};
    for (auto const& [door, token] : wrong) {
        auto const status = [&](std::string const& by, std::string_view body, std::string const& type) {
            return request(house->server.port(), "POST", house->path + door, body,
                           {{"Authorization", "Bearer " + by}, {"Content-Type", type}})
                .value_or(http_answer{})
                .status;
        };
        std::string const huge(300 * 1024, 'x');
        EXPECT_EQ(status(token, "[]", "application/json"), 403) << door;
        EXPECT_EQ(status(token, "{", "text/plain"), 403) << door;
        EXPECT_EQ(status(token, huge, "application/json"), 403) << door;
        EXPECT_EQ(status(std::string(43, 'A'), huge, "application/json"), 401) << door;
    }
    auto const by_desk = [&](std::string_view body) { return ask_by(house->desk_token(), "POST", house->path + "/links", body).status; };
    EXPECT_EQ(by_desk(std::string(300 * 1024, 'x')), 413);
    EXPECT_EQ(by_desk("[]"), 400);
}

TEST_F(Doors, G8WhateverADoorAnswersIsGuardedAndNotKept) {
    for (operation const& one : operations_of(house->path)) {
        for (std::string const& token : {std::string{}, house->desk_token(), house->join().token}) {
            std::string const body = one.method == "POST" ? "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n[]" : "\r\n";
            std::string const head = one.method + ' ' + one.target +
                                     " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(house->server.port()) + "\r\nConnection: close\r\n" +
                                     (token.empty() ? "" : "Authorization: Bearer " + token + "\r\n");
            std::string const got = exchange(house->server.port(), head + body, 1);
            EXPECT_EQ(missing_guards(got), "") << one.method << ' ' << one.path;
            EXPECT_THAT(got.substr(0, got.find("\r\n\r\n")), testing::HasSubstr("\r\nCache-Control: no-store")) << one.path;
        }
    }
}

TEST_F(Doors, G12WhenAFacilitatorsLinkIsRotatedWhoCameInByTheOldOneIsOutAndItsTokenIsWorthNothing) {
    house->found();
    std::string const keeper = house->desk_token();
    std::string const other = house->desk_token(); // by the same link, on another laptop
    std::string const watcher = json_string(facilitate(made_link(keeper, "observer", false)).body, "token");
    live_client stays = house->enter(keeper);
    live_client goes = house->enter(other);
    live_client looks_on = house->enter(watcher);
    live_client phone = house->enter(house->join().token);
    auto const begun = steady::now();
    std::string const fresh = made_link(keeper, "facilitator", true);
    EXPECT_EQ(goes.closed(2000), 4500);
    EXPECT_LT(since(begun), 2 * at_once);
    expect_worthless(other, 4500);
    EXPECT_EQ(facilitate(house->secret).status, 403);
    EXPECT_TRUE(stays.answer(stays.command("table.add")));
    EXPECT_TRUE(phone.answer(phone.command("seat.rename", R"(,"name":"Ann")")));
    EXPECT_EQ(looks_on.closed(0), -1) << "an observer's link is another one";
    EXPECT_EQ(facilitate(fresh).status, 201);
    house->server.kill_hard();
    house->server.start_again();
    expect_worthless(other, 4500);
    EXPECT_EQ(facilitate(house->secret).status, 403) << "after a restart, too";
    EXPECT_EQ(hello_by(keeper), 0);
}

// It takes nothing, so that nobody can tell it goodbye.
TEST_F(Doors, G12WhoDoesNotReadIsOutAllTheSame) {
    house->found();
    std::string const keeper = house->desk_token();
    std::string const other = house->desk_token();
    for (int guests = 0; guests < 8; ++guests) {
        live_client writer = house->enter(house->join().token);
        for (int i = 0; i < 9; ++i) {
            std::string const note = "n" + std::to_string(guests) + "x" + std::to_string(i);
            writer.command("note.write", note_fields(note, std::string(1900, 'x')));
            writer.answer(writer.command("note.share", R"(,"note":")" + note + R"(","level":"table")"));
        }
    }
    live_client goes{house->server.port(), house->code, {}, 2048};
    goes.hello(other);
    auto const begun = steady::now();
    while (figure(house->server, "bordduk_sessions_behind") < 1 && since(begun) < 2)
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    ASSERT_EQ(figure(house->server, "bordduk_sessions_behind"), 1);
    made_link(keeper, "facilitator", true);
    pollfd line{goes.fd, 0, 0};
    EXPECT_EQ(::poll(&line, 1, 2000), 1) << "it is here still";
    EXPECT_TRUE((line.revents & (POLLERR | POLLHUP)) != 0);
}

TEST_F(Doors, G10WhoOpensStagesAndTableclothsWithoutEndIsToldToWait) {
    house->found();
    guest const ann = house->join();
    std::map<int, int> told;
    for (int i = 0; i < core::limits::watches_burst + 40; ++i)
        ++told[ask_by({}, "POST", house->path + "/watch", "{}").status];
    EXPECT_GE(told[201], core::limits::watches_burst);
    EXPECT_GT(told[429], 0);
    EXPECT_EQ(told[201] + told[429], core::limits::watches_burst + 40);
    http_answer const hurried = ask_by({}, "POST", house->path + "/watch", "{}");
    if (hurried.status == 429) EXPECT_EQ(hurried.headers.at("retry-after"), "1");
    EXPECT_EQ(house->join().token.empty(), false) << "people come in as ever";
    EXPECT_EQ(hello_by(ann.token), 0);
}

TEST_F(Doors, G3ALongBodyTellsNoMoreOfACodeThanAShortOne) {
    house->found();
    std::string const head = " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(house->server.port()) + "\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n";
    EXPECT_THAT(exchange(house->server.port(), "POST " + house->path + "/links" + head, 1), testing::StartsWith("HTTP/1.1 401"));
    EXPECT_THAT(exchange(house->server.port(), "POST /api/workshops/zzzzzz/links" + head, 1), testing::StartsWith("HTTP/1.1 404"));
}

TEST_F(Doors, G12WhenAnObserversLinkIsRotatedObserversAreOutAndFacilitatorsAreNot) {
    house->found();
    std::string const desk = house->desk_token();
    std::string const old = made_link(desk, "observer", false);
    std::string const watcher = json_string(facilitate(old).body, "token");
    live_client looks_on = house->enter(watcher);
    live_client stays = house->enter(desk);
    std::string const fresh = made_link(desk, "observer", true);
    EXPECT_EQ(looks_on.closed(2000), 4500);
    expect_worthless(watcher, 4500);
    EXPECT_EQ(facilitate(old).status, 403);
    EXPECT_EQ(hello_by(json_string(facilitate(fresh).body, "token")), 0);
    EXPECT_TRUE(stays.answer(stays.command("table.add")));
}

TEST_F(Doors, G12AfterTheEndNobodyNewComesInAndNothingIsChanged) {
    house->found();
    guest const ann = house->join();
    live_client phone = house->enter(ann.token);
    live_client desk = house->enter(house->desk_token());
    EXPECT_THAT(desk.answer(desk.command("workshop.end")).value_or(""), testing::HasSubstr("\"seq\""));
    EXPECT_THAT(phone.answer(phone.command("note.write", note_fields("late", "too late"))).value_or(""), testing::HasSubstr("\"ended\""));
    auto const late = ask_by({}, "POST", house->path + "/join", "{}");
    EXPECT_EQ(late.status, 409) << late.body;
    EXPECT_EQ(json_string(late.body, "error"), "ended");
    EXPECT_EQ(hello_by(ann.token), 0) << "what was said can still be read";
}

TEST_F(Doors, G12WhatIsKeptOfATokenIsItsHash) {
    house->found();
    std::string const desk = house->desk_token();
    std::string const ann = house->join().token;
    std::string const secret = made_link(desk, "observer", false);
    std::string bytes;
    for (std::string const file : {"bordduk.sqlite", "bordduk.sqlite-wal"})
        if (std::ifstream in{house->server.folder() + "/data/" + file, std::ios::binary})
            bytes.append(std::istreambuf_iterator<char>{in}, {});
    EXPECT_THAT(bytes, testing::HasSubstr(house->code)) << "or nothing is looked at";
    for (std::string const& one : {desk, ann, secret, house->secret}) {
        EXPECT_EQ(bytes.find(one), std::string::npos);
        EXPECT_EQ(house->server.output().find(one), std::string::npos) << "nor in the log of what happened";
    }
}

} // namespace
} // namespace bordduk::tests
