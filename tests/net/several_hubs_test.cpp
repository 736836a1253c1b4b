// A workshop with more clients than one hub takes: further ones live on another hub, and nobody who is there notices.
#include "common/pictures.hpp"
#include "net/crowd.hpp"
#include "net/onlooker.hpp"
#include "net/picture_house.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace bordduk::tests {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

bool has_grown(served_workshop const& house) { return house.server.output().find("workshop_grew") != std::string::npos; }

class SeveralHubs : public testing::Test {
public:
    SeveralHubs() {
        for (guest const& each : {ann, bob})
            here.push_back(house.enter(each.token));
        here.push_back(house.enter(desk));
    }
    // The line breaks, and the server has noticed: there is a place on that hub.
    void leaves(live_client& one) {
        int const before = open_connections(house);
        one.cut();
        for (auto const begun = steady::now(); open_connections(house) >= before && since(begun) < 5;)
            std::this_thread::sleep_for(10ms);
    }
    // On the other hub, as everybody is who comes now.
    live_client enters_there(std::string const& token) {
        live_client line = house.enter(token);
        EXPECT_TRUE(has_grown(house));
        return line;
    }
    picture_house house{{"--hubs", "2", "--hub-clients", "3"}};
    guest const ann = house.join(1);
    guest const bob = house.join(2);
    std::string const desk = house.desk_token();
    std::vector<live_client> here; // Ann, Bob and the desk, on the first hub
};

TEST_F(SeveralHubs, E9WhoIsOnAnyHubIsSeenOnAllAndCountsOnce) {
    EXPECT_FALSE(has_grown(house));
    guest const cat = house.join(1);
    live_client stage = enters_there(house.stage_token());
    live_client tablet = enters_there(ann.token);
    live_client phone = enters_there(cat.token);
    EXPECT_TRUE(hears_of(stage, R"("view":"room","count":3)")) << testing::PrintToString(stage.heard);
    std::string const both = ann.person < cat.person ? ann.person + "\",\"" + cat.person : cat.person + "\",\"" + ann.person;
    EXPECT_TRUE(hears_of(here[2], R"("view":"table/1","here":[")" + both + R"("],"count":2)")) << testing::PrintToString(here[2].heard);
    leaves(here[0]);
    leaves(here[1]); // nobody who counts is on the first hub any more
    EXPECT_THAT(stage.next(R"({"type":"presence","view":"room")").value_or(""), HasSubstr("\"count\":2")) << "Ann has another device there";
}

TEST_F(SeveralHubs, C3WhatIsSaidOnBothAtOnceIsOneEffectAndOneAnswerAndSeenOnBoth) {
    live_client other = enters_there(ann.token);
    live_client stage = enters_there(house.stage_token());
    other.client = here[0].client;
    std::set<std::string> seqs;
    for (int n = 1; n <= 20; ++n) {
        std::string const fields = note_fields("n" + std::to_string(n), "once");
        for (live_client* const line : {&here[0], &other})
            line->repeat(n, "note.write", fields);
        auto const one = here[0].answer(n);
        ASSERT_TRUE(one);
        EXPECT_EQ(*one, other.answer(n).value_or("none"));
        seqs.insert(*one);
    }
    EXPECT_EQ(seqs.size(), 20U);
    here[0].n = other.n = 20;
    EXPECT_THAT(said(other, "note.share", R"(,"note":"n1","level":"room")"), HasSubstr("seq"));
    EXPECT_THAT(said(here[0], "note.share", R"(,"note":"n2","level":"room")"), HasSubstr("reused"))
        << "that number was another command there";
    EXPECT_THAT(said(here[0], "note.share", R"(,"note":"n2","level":"room")"), HasSubstr("seq"));
    for (live_client* const line : {&here[1], &stage})
        EXPECT_TRUE(line->next(R"({"type":"change","view":"room")"));
}

TEST_F(SeveralHubs, E4WhoComesBackOnTheOtherHubGoesOnFromWhereTheyWere) {
    replica page = seen_by(house, ann.token);
    leaves(here[0]);
    live_client const instead = house.enter(house.join(3).token);
    std::string const note = "note.write";
    EXPECT_THAT(said(here[1], note, note_fields("b1", "said meanwhile")), HasSubstr("seq"));
    EXPECT_THAT(said(here[1], "note.share", R"(,"note":"b1","level":"room")"), HasSubstr("seq"));
    page.forget_what_was_told();
    live_client back = house.connect();
    back.hello(ann.token, page.hello_rest());
    std::size_t heard = 0; // that hub may not have read on yet when she is welcomed
    for (auto const begun = steady::now(); !page.told.contains("room notes/b1") && since(begun) < 10;) {
        EXPECT_GT(time_told(back), 0);
        while (heard < back.heard.size())
            page.hear(back.heard[heard++]);
    }
    EXPECT_TRUE(has_grown(house));
    EXPECT_EQ(page.mismatch, "");
    EXPECT_TRUE(page.told.contains("room notes/b1")) << testing::PrintToString(page.told);
    EXPECT_FALSE(page.told.contains("room workshop/workshop")) << testing::PrintToString(page.told);
}

TEST_F(SeveralHubs, E1AnotherDevicesTokenIsGoodOnTheOtherHubAtOnce) {
    std::string const secret(32, 's');
    live_client stage = enters_there(house.stage_token());
    EXPECT_EQ(house.posts("/device", R"({"secret":")" + secret + "\"}", ann.token).status, 200);
    auto const taken = house.posts("/device/take", R"({"secret":")" + secret + "\"}");
    ASSERT_EQ(taken.status, 201) << taken.body;
    live_client tablet = enters_there(json_string(taken.body, "token")); // throws if it is not welcomed
    EXPECT_THAT(said(tablet, "note.write", note_fields("n1", "on the tablet")), HasSubstr("seq"));
    EXPECT_TRUE(here[0].next(R"({"type":"change","view":"person/)" + ann.person));
}

TEST_F(SeveralHubs, C14APictureIsThereAsSoonAsWhatNamesItIsSeenOnTheOtherHub) {
    live_client there = enters_there(ann.token);
    for (unsigned i = 0; i < 12; ++i) {
        http_answer const put = house.puts(ann.token, png(40, 30, i));
        ASSERT_EQ(put.status, 201) << put.body;
        std::string const photo = R"(,"photo":"f)" + std::to_string(i) + R"(","item":"i1","table":1,)" + picture_fields(put);
        ASSERT_THAT(said(there, "photo.add", photo), HasSubstr("seq"));
        EXPECT_EQ(house.sees(ann.token, named(put)).status, 200) << i;
    }
}

TEST_F(SeveralHubs, C3WhatWasAnsweredThereIsKnownToWhoeverAsksOverHttp) {
    live_client other = enters_there(ann.token);
    live_client hand = enters_there(house.desk_token());
    auto const asks = [&](std::string const& target, std::string const& token) {
        return *request(house.server.port(), "GET", house.path + target, {}, {{"Authorization", "Bearer " + token}});
    };
    for (int n = 1; n <= 15; ++n) {
        std::string const note = "n" + std::to_string(n);
        std::string const text = "said there, number " + std::to_string(n) + '.';
        ASSERT_THAT(said(other, "note.write", note_fields(note, text)), HasSubstr("seq"));
        EXPECT_THAT(asks("/mine.json", ann.token).body, HasSubstr(text));
        ASSERT_THAT(said(other, "note.share", R"(,"note":")" + note + R"(","level":"room")"), HasSubstr("seq"));
        EXPECT_THAT(asks("/report.json", desk).body, HasSubstr(text));
    }
    ASSERT_THAT(said(hand, "report.freeze", ""), HasSubstr("seq"));
    EXPECT_EQ(request(house.server.port(), "GET", house.path + "/report.json")->status, 200) << "it was published there";
    ASSERT_THAT(said(hand, "seat.remove", R"(,"person":")" + ann.person + "\""), HasSubstr("seq"));
    EXPECT_EQ(asks("/mine.json", ann.token).status, 401) << "it is worth nothing any more";
}

TEST_F(SeveralHubs, G12WhoIsRemovedOrTurnedOutIsClosedOnWhateverHub) {
    std::string const second = house.desk_token();
    live_client hand = enters_there(second);
    guest const cat = house.join(1);
    live_client phone = enters_there(cat.token);
    EXPECT_THAT(said(hand, "seat.remove", R"(,"person":")" + ann.person + "\""), HasSubstr("seq"));
    EXPECT_EQ(here[0].closed(2000), 4503);
    EXPECT_THAT(said(here[2], "seat.remove", R"(,"person":")" + cat.person + "\""), HasSubstr("seq"));
    EXPECT_EQ(phone.closed(2000), 4503);
    EXPECT_EQ(house.posts("/links", R"({"role":"facilitator","revoke":true})", desk).status, 201);
    EXPECT_EQ(hand.closed(2000), 4500);
}

TEST_F(SeveralHubs, P4WhoIsErasedIsGoneOnBothWhileOthersWriteAndTheEndIsForAll) {
    EXPECT_THAT(said(here[0], "note.write", note_fields("n1", "Anns")), HasSubstr("seq"));
    live_client there = enters_there(ann.token);
    live_client stage = enters_there(house.stage_token());
    std::vector<outbox> all = crowd(house, 2, "erasing0");
    {
        load writing{all};
        writing.wait_for(20);
        EXPECT_EQ(house.posts("/erase", "{}", ann.token).status, 200);
        for (live_client* const one : {&here[0], &here[1], &there, &stage})
            EXPECT_EQ(one->closed(2000), 4000);
        writing.wait_for(20);
    }
    live_client gone = house.connect();
    gone.hello(ann.token);
    EXPECT_EQ(gone.closed(), 4500);
    std::vector<live_client> back;
    for (int i = 0; i < 4; ++i)
        back.push_back(house.enter(i < 2 ? bob.token : desk));
    EXPECT_EQ(house.posts("/delete", R"({"code":")" + house.code + "\"}", desk).status, 200);
    for (live_client& one : back)
        EXPECT_EQ(one.closed(2000), 4504);
    EXPECT_EQ(house.get(house.path).status, 404);
}

TEST_F(SeveralHubs, C1KilledWhileBothHubsWriteNothingIsLostOrDoubledAndThereIsOneLineOfSeq) {
    std::vector<outbox> all = crowd(house, 8, "bothhubs0", true);
    {
        load writing{all};
        writing.wait_for(40);
        EXPECT_TRUE(has_grown(house));
        house.server.kill_hard();
        house.server.start_again();
        writing.wait_for(40);
    }
    EXPECT_TRUE(has_grown(house)) << "again, after a restart";
    expect_all_arrives(house, all, 20'000);
}

TEST(OneHub, C8TakesEverybodyHoweverManyTheyAre) {
    picture_house house{{"--hubs", "1", "--hub-clients", "1"}};
    live_client one = house.enter(house.join(1).token);
    live_client other = house.enter(house.join(1).token);
    EXPECT_THAT(said(one, "seat.rename", R"(,"name":"Ann")"), HasSubstr("seq"));
    EXPECT_TRUE(other.next(R"({"type":"change","view":"room")"));
    EXPECT_FALSE(has_grown(house));
}

} // namespace
} // namespace bordduk::tests
