// Polls that hide names, over the wire: one ballot a person, and what is left on the disk and in the frames says nobody's name.
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

namespace bordduk::tests {
namespace {

constexpr std::string_view anns_key = "a-key-that-only-anns-phone-has";

std::string const with_a_poll =
    R"({"title":"A day that asks","language":"en","tables":2,"items":[{"kind":"poll","title":"The survey","start":"09:00","minutes":10,"polls":[)"
    R"({"kind":"text","title":"What do you not dare to say?","names":"hidden","results":"live"},)"
    R"({"kind":"scale","title":"How often?","scale_min":1,"scale_max":5,"names":"organisation","results":"revealed","population":15,)"
    R"("imported":{"n":9,"options":[1,2,3,2,1]}}]}]})";

struct ballot_house : served_workshop {
    ballot_house() {
        auto const made = request(server.port(), "POST", "/api/workshops", with_a_poll);
        code = json_string(made->body, "code");
        secret = json_string(made->body, "secret");
        path = "/api/workshops/" + code;
    }
    std::string joins(std::string_view with_key) {
        auto const body =
            with_key.empty() ? std::string{R"({"name":"Kim"})"} : R"({"name":"Ann","key":")" + std::string{with_key} + R"("})";
        return json_string(request(server.port(), "POST", path + "/join", body)->body, "token");
    }
    http_answer puts(std::string const& token, std::string_view with_key, std::string_view text) {
        std::string body = R"({"poll":"i1-p1")";
        if (!with_key.empty()) body.append(R"(,"key":")").append(with_key).append("\"");
        if (!text.empty()) body.append(R"(,"given":{"text":")").append(text).append("\"}");
        return *request(server.port(), "POST", path + "/ballot", body + "}", {{"Authorization", "Bearer " + token}});
    }
    void opens(std::string const& poll) {
        live_client desk = enter(desk_token());
        desk.say(R"({"type":"command","n":1,"client":"k3v9x0q2m7ab","do":"poll.open","poll":")" + poll + R"("})");
        ASSERT_TRUE(desk.next(R"({"type":"answer")", 3000).has_value());
    }
};

TEST(Ballots, OneAPersonWhicheverTokenAndWhateverIsRepeated) {
    ballot_house house;
    auto const ann = house.joins(anns_key);
    EXPECT_EQ(house.puts(ann, anns_key, "too soon").status, 400);
    house.opens("i1-p1");
    EXPECT_EQ(house.puts(ann, anns_key, "first").body, R"({"poll":"i1-p1","answered":1})");
    EXPECT_EQ(house.puts(ann, anns_key, "first").body, R"({"poll":"i1-p1","answered":1})");
    auto const again = house.joins(anns_key); // another page of hers
    EXPECT_NE(again, ann);
    EXPECT_EQ(house.puts(again, anns_key, "second").body, R"({"poll":"i1-p1","answered":1})");
    EXPECT_EQ(house.puts(again, {}, "a third").status, 403) << "a token is no ballot where there is a key";
    EXPECT_EQ(house.puts(house.joins({}), {}, "another").body, R"({"poll":"i1-p1","answered":2})");
    EXPECT_EQ(house.puts(ann, anns_key, {}).body, R"({"poll":"i1-p1","answered":1})") << "taken back";
    EXPECT_EQ(house.puts("no-such-token", anns_key, "x").status, 401);
    EXPECT_EQ(house.puts(house.desk_token(), anns_key, "x").status, 403);
}

TEST(Ballots, NothingOnTheDiskLeadsFromAnAnswerToAPerson) {
    ballot_house house;
    auto const ann = house.joins(anns_key);
    house.opens("i1-p1");
    EXPECT_EQ(house.puts(ann, anns_key, "I dare not say").status, 200);
    std::string disk;
    for (auto const& file : std::filesystem::recursive_directory_iterator{house.server.folder() + "/data"}) {
        if (!file.is_regular_file()) continue;
        std::ifstream in{file.path(), std::ios::binary};
        disk.append(std::istreambuf_iterator<char>{in}, {});
    }
    EXPECT_EQ(disk.find(anns_key), std::string::npos) << "the key itself is not kept";
    EXPECT_EQ(disk.find(ann), std::string::npos) << "nor the token";
    auto const at = disk.find("I dare not say");
    ASSERT_NE(at, std::string::npos) << "the answer is on the disk";
    auto const entry = disk.substr(disk.rfind(R"({"seq":)", at), 400);
    EXPECT_THAT(entry, testing::HasSubstr(R"("person":"","client":"","n":0,"fingerprint":0)"));
    EXPECT_THAT(entry.substr(0, entry.find("I dare not say")), testing::Not(testing::HasSubstr("Ann")));
}

TEST(Ballots, TheReportIsPublicWhenItIsFrozenAndHoldsWhatTheRoomSaw) {
    ballot_house house;
    EXPECT_EQ(house.get(house.path + "/report.json").status, 401);
    auto const ann = house.joins(anns_key);
    EXPECT_EQ(request(house.server.port(), "GET", house.path + "/mine.json", {}, {{"Authorization", "Bearer " + ann}})->status, 200);
    EXPECT_EQ(
        request(house.server.port(), "GET", house.path + "/mine.json", {}, {{"Authorization", "Bearer " + house.desk_token()}})->status,
        403);
    live_client desk = house.enter(house.desk_token());
    desk.say(R"({"type":"command","n":1,"client":"k3v9x0q2m7ab","do":"report.freeze"})");
    ASSERT_TRUE(desk.next(R"({"type":"answer")", 3000).has_value());
    auto const published = house.get(house.path + "/report.json");
    EXPECT_EQ(published.status, 200);
    EXPECT_THAT(published.body, testing::HasSubstr(R"("frozen_at":)"));
    EXPECT_THAT(published.body, testing::HasSubstr("How often?"));
    EXPECT_THAT(published.body, testing::Not(testing::HasSubstr("not dare"))) << "that was never asked";
}

} // namespace
} // namespace bordduk::tests
