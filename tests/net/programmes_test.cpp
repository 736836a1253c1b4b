// A day that cannot be held is answered with what is wrong and where, and nothing is made of it.
#include "net/served_workshop.hpp"
#include "net/told_figures.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace bordduk::tests {
namespace {

class Programmes : public shared_house<Programmes> {
public:
    static std::string figure(std::string_view name) {
        std::string const text = figures(house->server);
        auto const at = text.find("\n" + std::string{name} + ' ');
        return at == std::string::npos ? "none" : text.substr(at + 1, text.find('\n', at + 1) - at - 1);
    }
};

std::string day_with(std::string_view items, std::string_view tables = "2", std::string_view more = {}) {
    std::string text = R"({"title":"Bad","language":"en","tables":)";
    return text.append(tables).append(R"(,"items":[)").append(items).append("]").append(more).append("}");
}

TEST_F(Programmes, I2BadOnesAreRefusedWithPathAndReasonAndCreateNothing) {
    struct bad {
        std::string name;
        std::string body;
        int status;
        std::string path;
    };
    std::string const talk = R"({"kind":"talk","title":"One","start":"09:00","end":"09:30"})";
    std::vector<bad> const all{
        {"end before start", day_with(R"({"kind":"talk","title":"One","start":"10:00","end":"09:30"})"), 400, "/items/0/end"},
        {"overlap", day_with(talk + R"(,{"kind":"talk","title":"Two","start":"09:20","minutes":10})"), 400, "/items/1/start"},
        {"unknown kind", day_with(R"({"kind":"dance","title":"One","start":"09:00","minutes":10})"), 400, "/items/0/kind"},
        {"a phase of 0 minutes",
         day_with(R"({"kind":"group_work","title":"One","start":"09:00","question":"?","individual":{"minutes":0}})"), 400,
         "/items/0/individual/minutes"},
        {"101 tables", day_with(talk, "101"), 400, "/tables"},
        {"no table", day_with(talk, "0"), 400, "/tables"},
        {"no item", day_with(""), 400, "/items"},
        {"no such date", day_with(talk, "2", R"(,"date":"2026-02-30")"), 400, "/date"},
        {"no such time zone", day_with(talk, "2", R"(,"timezone":"Europe/Atlantis")"), 400, "/timezone"},
        {"a time zone that is a path", day_with(talk, "2", R"(,"timezone":"../../etc/passwd")"), 400, "/timezone"},
        {"an unknown member", day_with(talk, "2", R"(,"colour":"red")"), 400, "/colour"},
        {"70 KiB", day_with(talk, "2", R"(,"organisers":[")" + std::string(70 * 1024, 'x') + "\"]"), 400, ""},
        {"a list", "[]", 400, ""},
        {"nothing", "", 400, ""},
        {"not JSON", "title: Bad", 400, ""},
    };
    std::string const before = figure("bordduk_workshops");
    for (bad const& one : all) {
        auto const answer = request(house->server.port(), "POST", "/api/workshops", one.body);
        ASSERT_TRUE(answer) << one.name;
        EXPECT_EQ(answer->status, one.status) << one.name;
        EXPECT_EQ(json_string(answer->body, "path"), one.path) << one.name << ' ' << answer->body;
        EXPECT_NE(json_string(answer->body, "detail"), "") << one.name << ' ' << answer->body;
        EXPECT_NE(json_string(answer->body, "error"), "") << one.name << ' ' << answer->body;
    }
    EXPECT_EQ(figure("bordduk_workshops"), before);
}

TEST_F(Programmes, I2WhatIsNotJsonByNameIs415) {
    for (std::string const type : {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", "multipart/form-data"})
        EXPECT_EQ(request(house->server.port(), "POST", "/api/workshops", small_programme, {{"Content-Type", type}})->status, 415) << type;
    EXPECT_EQ(
        request(house->server.port(), "POST", "/api/workshops", small_programme, {{"Content-Type", "application/json; charset=utf-8"}})
            ->status,
        201);
}

TEST_F(Programmes, I2TheReferenceWorkshopIsHeldAndItsFactsAreTold) {
    std::ifstream in{BORDDUK_SOURCE_DIR "/deploy/reference-workshop.json", std::ios::binary};
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    auto const made = request(house->server.port(), "POST", "/api/workshops", text);
    ASSERT_TRUE(made);
    ASSERT_EQ(made->status, 201) << made->body;
    std::string const code = json_string(made->body, "code");
    EXPECT_THAT(made->body, testing::HasSubstr(R"("phone":"/)" + code + '"'));
    EXPECT_THAT(made->body, testing::HasSubstr(R"("desk":"/)" + code + "/desk#f=" + json_string(made->body, "secret")));
    auto const facts = house->get("/api/workshops/" + code);
    EXPECT_EQ(facts.status, 200);
    EXPECT_THAT(facts.body, testing::HasSubstr(R"("organisations":["Agder")"));
    EXPECT_THAT(facts.body, testing::Not(testing::HasSubstr(json_string(made->body, "secret"))));
}

TEST_F(Programmes, I2TheReportIsForTheFacilitatorAlone) {
    auto const with = [&](std::string const& token) {
        return request(house->server.port(), "GET", house->path + "/report.json", {}, {{"Authorization", token}})->status;
    };
    EXPECT_EQ(with("Bearer " + house->desk_token()), 200);
    EXPECT_EQ(with("Bearer " + house->join().token), 403);
    EXPECT_EQ(with("Bearer " + house->stage_token()), 403);
    EXPECT_EQ(with("Bearer " + house->secret), 401);
    EXPECT_EQ(with("Bearer "), 401);
    EXPECT_EQ(with("Basic YTpi"), 401);
    EXPECT_EQ(house->get(house->path + "/report.json").status, 401);
    auto const wrong =
        request(house->server.port(), "POST", house->path + "/facilitate", R"({"secret":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})");
    EXPECT_EQ(wrong->status, 403);
}

TEST_F(Programmes, I3TheTruthAboutTimeIsForFacilitatorsAndObservers) {
    auto const with = [&](std::string const& token) {
        return request(house->server.port(), "GET", house->path + "/outlook", {}, {{"Authorization", "Bearer " + token}});
    };
    auto const told = with(house->desk_token());
    EXPECT_EQ(told->status, 200);
    EXPECT_THAT(told->body, testing::HasSubstr(R"("deadlines":[)"));
    EXPECT_EQ(with(house->join().token)->status, 403);
    EXPECT_EQ(with(house->stage_token())->status, 403);
    auto const link = request(house->server.port(), "POST", house->path + "/links", R"({"role":"observer"})",
                              {{"Authorization", "Bearer " + house->desk_token()}});
    ASSERT_EQ(link->status, 201) << link->body;
    auto const let_in =
        request(house->server.port(), "POST", house->path + "/facilitate", R"({"secret":")" + json_string(link->body, "secret") + R"("})");
    EXPECT_EQ(with(json_string(let_in->body, "token"))->status, 200) << "an observer sees what the desk sees";
}

} // namespace
} // namespace bordduk::tests
