// The device in the middle of a table, on the real server: how it gets in, what it sees and does there, and how it is turned out.
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

namespace bordduk::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

class Tablecloths : public shared_house<Tablecloths> {
public:
    void SetUp() override { house->found(); }
    static http_answer watch(std::string_view body,
                             std::map<std::string, std::string> const& headers = {{"Content-Type", "application/json"}}) {
        return request(house->server.port(), "POST", house->path + "/watch", body, headers).value_or(http_answer{});
    }
    static std::string token(int table) { return json_string(watch(R"({"table":)" + std::to_string(table) + "}").body, "token"); }
    static std::string all_heard(live_client const& client) {
        std::string all;
        for (auto const& text : client.heard)
            all += text + "\n";
        return all;
    }
    static std::string outcome(live_client& client, std::string_view what, std::string_view fields) {
        return client.answer(client.command(what, fields)).value_or("no answer");
    }
};

constexpr int removed = 4503;

TEST_F(Tablecloths, WithATableItIsThatTablesAndWithoutABodyAStage) {
    live_client cloth = house->enter(token(3));
    EXPECT_THAT(cloth.heard.front(), HasSubstr(R"("you":{"role":"tablecloth","person":"c)"));
    EXPECT_THAT(cloth.heard.front(), HasSubstr(R"("table":3})"));
    for (auto const& [body, headers] :
         {std::pair<std::string, std::map<std::string, std::string>>{"", {}}, {"{}", {{"Content-Type", "application/json"}}}}) {
        auto const stage = watch(body, headers);
        ASSERT_EQ(stage.status, 201) << stage.body;
        EXPECT_THAT(house->enter(json_string(stage.body, "token")).heard.front(), HasSubstr(R"("you":{"role":"stage"})"));
    }
    EXPECT_EQ(watch(R"({"table":3})", {{"Content-Type", "text/plain"}}).status, 415);
    EXPECT_EQ(watch(R"({"table":0})").status, 400);
    EXPECT_THAT(watch(R"({"role":"tablecloth"})").body, HasSubstr(R"("path":"/role")"));
}

TEST_F(Tablecloths, ItSeesItsTableAndLeadsItAndNoOther) {
    auto const ann = house->join(1);
    auto const bob = house->join(2);
    live_client anns = house->enter(ann.token);
    ASSERT_THAT(outcome(anns, "note.write", note_fields("mine1", "a private thought")), HasSubstr("seq"));
    ASSERT_THAT(outcome(anns, "note.write", note_fields("shared1", "a thought for the table")), HasSubstr("seq"));
    ASSERT_THAT(outcome(anns, "note.share", R"(,"note":"shared1","level":"table")"), HasSubstr("seq"));

    live_client cloth = house->enter(token(1));
    EXPECT_THAT(outcome(cloth, "seat.add", R"(,"person":"hal1","table":1,"name":"Hal")"), HasSubstr("seq"));
    EXPECT_THAT(outcome(cloth, "note.lay", R"(,"note":"lain1","item":"i1","table":1,"text":"Hal's thought","person":"hal1")"),
                HasSubstr("seq"));
    EXPECT_THAT(outcome(cloth, "signal.set", R"(,"table":1,"signal":"help")"), HasSubstr("seq"));
    EXPECT_THAT(outcome(cloth, "host.set", R"(,"table":1,"person":")" + ann.person + "\""), HasSubstr("already"));
    EXPECT_THAT(outcome(cloth, "signal.set", R"(,"table":2,"signal":"help")"), HasSubstr("not_allowed"));
    EXPECT_THAT(outcome(cloth, "note.write", note_fields("its1", "it has no thoughts of its own")), HasSubstr("not_allowed"));
    EXPECT_THAT(outcome(cloth, "joining.lock", R"(,"locked":true)"), HasSubstr("not_allowed"));

    std::string const heard = all_heard(cloth);
    EXPECT_THAT(heard, HasSubstr("a thought for the table"));
    EXPECT_THAT(heard, Not(HasSubstr("a private thought")));
    EXPECT_THAT(heard, Not(HasSubstr(bob.person))) << "who sits elsewhere is their table's to see";
}

TEST_F(Tablecloths, WhereItCannotBeLaidTheReasonIsNamed) {
    EXPECT_THAT(watch(R"({"table":10})").body, HasSubstr(R"("error":"missing")"));
    std::string const early = token(1);
    live_client desk = house->enter(house->desk_token());
    ASSERT_THAT(outcome(desk, "joining.lock", R"(,"locked":true)"), HasSubstr("seq"));
    auto const locked = watch(R"({"table":1})");
    EXPECT_EQ(locked.status, 409);
    EXPECT_THAT(locked.body, HasSubstr(R"("error":"locked")"));
    EXPECT_EQ(watch("", {}).status, 201) << "a stage only looks";
    EXPECT_THAT(house->enter(early).heard.front(), HasSubstr("tablecloth")) << "the one that lies there stays";
    ASSERT_THAT(outcome(desk, "workshop.end", ""), HasSubstr("seq"));
    EXPECT_THAT(watch(R"({"table":1})").body, HasSubstr(R"("error":"ended")"));
}

TEST_F(Tablecloths, G12TurnedOutItIsToldThatItWasRemovedAndItsTokenIsWorthNothing) {
    std::string const first = token(1);
    live_client cloth = house->enter(first);
    live_client other = house->enter(token(2));
    live_client desk = house->enter(house->desk_token());
    ASSERT_THAT(outcome(desk, "tablecloth.remove", R"(,"table":1)"), HasSubstr("seq"));
    EXPECT_EQ(cloth.closed(2000), removed);
    live_client again = house->connect();
    again.hello(first);
    EXPECT_EQ(again.closed(2000), removed);
    EXPECT_THAT(outcome(other, "signal.set", R"(,"table":2,"signal":"done")"), HasSubstr("seq"));
    EXPECT_THAT(house->enter(token(1)).heard.front(), HasSubstr("tablecloth")) << "another can be laid";
}

TEST_F(Tablecloths, G12APersonWhoIsAskedToLeaveIsToldSoOnEveryLineAndLetInNoMore) {
    auto const ann = house->join(1);
    live_client phone = house->enter(ann.token);
    live_client tablet = house->enter(ann.token);
    live_client neighbour = house->enter(house->join(1).token);
    live_client desk = house->enter(house->desk_token());
    ASSERT_THAT(outcome(desk, "seat.remove", R"(,"person":")" + ann.person + "\""), HasSubstr("seq"));
    EXPECT_EQ(phone.closed(2000), removed);
    EXPECT_EQ(tablet.closed(2000), removed);
    live_client again = house->connect();
    again.hello(ann.token);
    EXPECT_EQ(again.closed(2000), removed);
    auto const report = request(house->server.port(), "GET", house->path + "/report.json", {}, {{"Authorization", "Bearer " + ann.token}});
    EXPECT_EQ(report->status, 401);
    EXPECT_THAT(outcome(neighbour, "signal.set", R"(,"table":1,"signal":"done")"), HasSubstr("seq")) << "others are not disturbed";
}

} // namespace
} // namespace bordduk::tests
