// Coming back: exactly what has changed, from whatever position, and never a word that is not for these eyes.
#include "net/replica.hpp"
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <set>
#include <string>
#include <vector>

namespace bordduk::tests {
namespace {

class Resume : public shared_house<Resume> {
public:
    void SetUp() override { house->found(); }

    // Says hello from where the page is, and hears all there is to be told.
    static void visit(replica& page, std::string_view token, std::string_view rest) {
        live_client line = house->connect();
        line.hello(token, rest);
        hear_all(line, page);
    }
    // Everything this line was ever told, up to the echo of a ping.
    static void hear_all(live_client& line, replica& page) {
        static int marks = 100;
        std::string const mark = std::to_string(++marks);
        line.say(R"({"type":"ping","t0":)" + mark + "}");
        EXPECT_TRUE(line.next(R"({"type":"pong","t0":)" + mark + ',')) << "the line ended: " << line.closed(0);
        for (std::string const& text : line.heard)
            page.hear(text);
    }
    static std::string write(live_client& by, std::string const& note, std::string const& text = "x") {
        return by.answer(by.command("note.write", note_fields(note, text))).value_or("");
    }
};

using heard_set = std::multiset<std::string>;

TEST_F(Resume, E4FromTheSamePositionNothingIsTold) {
    guest const ann = house->join();
    replica page;
    visit(page, ann.token, R"("at":{})");
    EXPECT_EQ(page.frames, 2) << "room and table, one frame each; there is nothing of oneself";
    page.forget_what_was_told();
    visit(page, ann.token, page.hello_rest());
    EXPECT_EQ(page.frames, 0);
    EXPECT_EQ(page.told, heard_set{});
}

TEST_F(Resume, E4OneBehindOneRecordIsTold) {
    guest const ann = house->join();
    live_client hand = house->enter(ann.token);
    replica page;
    visit(page, ann.token, R"("at":{})");
    page.forget_what_was_told();
    write(hand, "n1");
    visit(page, ann.token, page.hello_rest());
    EXPECT_EQ(page.told, heard_set{"person/" + ann.person + " notes/n1"});
    EXPECT_EQ(page.frames, 1);
}

TEST_F(Resume, E4FarBehindEachChangedRecordOnceAndWhatIsGoneAsGone) {
    guest const ann = house->join();
    live_client hand = house->enter(ann.token);
    write(hand, "kept", "as it was");
    write(hand, "shared");
    write(hand, "dropped");
    replica page;
    visit(page, ann.token, R"("at":{})");
    page.forget_what_was_told();
    for (int i = 0; i < 5; ++i)
        write(hand, "kept", "version " + std::to_string(i));
    hand.answer(hand.command("note.share", R"(,"note":"shared","level":"table")"));
    hand.answer(hand.command("note.remove", R"(,"note":"dropped")"));
    write(hand, "brief");
    hand.answer(hand.command("note.remove", R"(,"note":"brief")"));
    visit(page, ann.token, page.hello_rest());
    std::string const mine = "person/" + ann.person;
    std::string const table = "table/" + std::to_string(ann.table);
    page.told.erase(mine + " notes/brief gone"); // it may be told that what never was known is gone
    EXPECT_EQ(page.told,
              (heard_set{mine + " notes/kept", mine + " notes/shared gone", mine + " notes/dropped gone", table + " notes/shared"}));

    replica fresh;
    visit(fresh, ann.token, R"("at":{})");
    for (auto const& [view, part] : fresh.views)
        EXPECT_EQ(page.views[view].records, part.records) << view;
}

TEST_F(Resume, E4AnotherEpochOrAPositionThatIsAheadBeginsFromNothing) {
    guest const ann = house->join();
    replica page;
    visit(page, ann.token, R"("at":{})");
    for (std::string const& rest :
         {R"("epoch":"another","at":{"room":1,"person/)" + ann.person + R"(":1})", R"("at":{"room":1})" + std::string{},
          R"("epoch":")" + page.epoch + R"(","at":{"room":999999,"person/)" + ann.person + R"(":1})"}) {
        replica again;
        visit(again, ann.token, rest);
        EXPECT_EQ(again.views["room"].records, page.views["room"].records) << rest;
        EXPECT_EQ(again.frames, 2) << rest; // and each was from 0, or it would not have fitted
    }
}

// The rest of the room goes on meanwhile: 25 people write ten notes each and show them.
void five_hundred_things(served_workshop& house) {
    for (int person = 0; person < 25; ++person) {
        live_client hand = house.enter(house.join().token);
        for (int i = 0; i < 10; ++i) {
            std::string const id = "p" + std::to_string(person) + "n" + std::to_string(i);
            if (i < 9) hand.command("note.write", note_fields(id, "said meanwhile"));
            EXPECT_TRUE(hand.answer(i < 9 ? hand.command("note.share", R"(,"note":")" + id + R"(","level":"room")")
                                          : hand.command("seat.rename", R"(,"name":"Somebody")")));
        }
        live_client again = house.enter(house.join().token);
        EXPECT_TRUE(again.answer(again.command("seat.rename", R"(,"name":"Somebody else")")));
    }
}

TEST_F(Resume, E3WhoSleptWhileFiveHundredThingsHappenedIsCurrentTwoSecondsAfterWakingWithOneFrameAView) {
    guest const ann = house->join(9);
    guest const bob = house->join(9);
    replica locked; // its line ended
    visit(locked, ann.token, R"("at":{})");
    locked.forget_what_was_told();
    live_client open = house->enter(bob.token); // its line looks open, and nobody reads
    core::seq const before = locked.views.at("room").position;
    five_hundred_things(*house);
    auto const woken = std::chrono::steady_clock::now();
    visit(locked, ann.token, locked.hello_rest());
    EXPECT_LE(locked.frames, 2) << "room and table";
    replica deaf;
    hear_all(open, deaf);
    EXPECT_LT(std::chrono::steady_clock::now() - woken, std::chrono::seconds{2 * BORDDUK_SLOWER});
    EXPECT_GE(locked.views.at("room").position - before, 500);
    replica fresh;
    visit(fresh, ann.token, R"("at":{})");
    EXPECT_EQ(locked.views.at("room").records, fresh.views.at("room").records);
    EXPECT_EQ(deaf.views.at("room").records, fresh.views.at("room").records);
    EXPECT_EQ(locked.mismatch + deaf.mismatch, "");
}

TEST_F(Resume, E4AViewThatIsNoLongerOnesOwnIsLeftByName) {
    guest const ann = house->join(1);
    live_client hand = house->enter(ann.token);
    replica page;
    visit(page, ann.token, R"("at":{})");
    hand.answer(hand.command("seat.move", R"(,"person":")" + ann.person + R"(","table":2)"));
    page.forget_what_was_told();
    visit(page, ann.token, page.hello_rest());
    EXPECT_TRUE(page.told.contains("leave table/1")) << testing::PrintToString(page.told);
    EXPECT_TRUE(page.views.contains("table/2"));
    replica nosy;
    visit(nosy, ann.token, R"("epoch":")" + page.epoch + R"(","at":{"desk":1,"table/3":1,"person/somebody":1})");
    EXPECT_TRUE(nosy.told.contains("leave desk"));
    EXPECT_EQ(nosy.views.size(), 2U) << "room and table/2";
}

TEST_F(Resume, E12APositionHoldsOverARestart) {
    guest const ann = house->join();
    replica page;
    visit(page, ann.token, R"("at":{})");
    page.forget_what_was_told();
    std::string const epoch = page.epoch;
    house->server.kill_hard();
    house->server.start_again();
    visit(page, ann.token, page.hello_rest());
    EXPECT_EQ(page.epoch, epoch);
    EXPECT_EQ(page.frames, 0) << testing::PrintToString(page.told);
    live_client hand = house->enter(ann.token);
    write(hand, "after");
    visit(page, ann.token, page.hello_rest());
    EXPECT_EQ(page.told, heard_set{"person/" + ann.person + " notes/after"});
}

TEST_F(Resume, E4EveryScreenEndsWithTheSameRecords) {
    std::string const desk = house->desk_token();
    guest const ann = house->join(1);
    guest const bob = house->join(1);
    live_client a = house->enter(ann.token);
    live_client b = house->enter(bob.token);
    live_client d = house->enter(desk);
    replica of_b;
    replica of_d;
    for (int i = 0; i < 15; ++i) {
        std::string const note = "n" + std::to_string(i);
        a.command("note.write", note_fields(note, "from Ann"));
        a.command("note.share", R"(,"note":")" + note + R"(","level":")" + (i % 2 ? "room" : "table") + "\"");
        b.command("note.write", note_fields("b" + note, "from Bob"));
    }
    EXPECT_TRUE(a.answer(30, 10'000));
    EXPECT_TRUE(b.answer(15, 10'000));
    hear_all(b, of_b);
    hear_all(d, of_d);
    replica fresh_b;
    replica fresh_d;
    visit(fresh_b, bob.token, R"("at":{})");
    visit(fresh_d, desk, R"("at":{})");
    for (std::string const view : {"room", "table/1"}) {
        for (replica* const other : {&of_d, &fresh_b, &fresh_d})
            EXPECT_EQ(of_b.views[view].records, other->views[view].records) << view;
        EXPECT_FALSE(of_b.views[view].records.empty());
    }
}

// Every byte that anybody else ever hears, by any way there is.
TEST_F(Resume, V14APrivateNoteIsInNobodyElsesFrames) {
    guest const ann = house->join(1);
    std::vector<std::string> const others{house->join(1).token, house->join(2).token, house->desk_token(), house->stage_token()};
    std::vector<live_client> lines;
    for (std::string const& token : others)
        lines.push_back(house->enter(token));
    live_client a = house->enter(ann.token);
    write(a, "secret1", "only-for-ann");
    write(a, "secret1", "only-for-ann-edited");
    write(a, "table1", "for-the-table");
    a.answer(a.command("note.share", R"(,"note":"table1","level":"table")"));
    write(a, "back1", "only-for-ann-again");
    write(a, "room1", "for-the-room");
    a.answer(a.command("note.share", R"(,"note":"room1","level":"room")"));
    // Guessing its id changes and tells nothing.
    auto const guessed = lines[0].answer(lines[0].command("note.share", R"(,"note":"secret1","level":"room")"));
    auto const unknown = lines[0].answer(lines[0].command("note.share", R"(,"note":"nothing1","level":"room")"));
    ASSERT_TRUE(guessed && unknown);
    EXPECT_EQ(guessed->substr(guessed->find("\"refused\"")), unknown->substr(unknown->find("\"refused\"")));
    for (std::string const& token : others) // and coming anew
        lines.push_back(house->enter(token));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        replica page;
        hear_all(lines[i], page);
        std::string all;
        for (std::string const& text : lines[i].heard)
            all += text;
        EXPECT_THAT(all, testing::Not(testing::HasSubstr("only-for-ann"))) << i;
        EXPECT_THAT(all, testing::Not(testing::HasSubstr("secret1"))) << i;
        bool const at_the_table = i % 4 == 0 || i % 4 == 2;
        EXPECT_EQ(all.find("for-the-table") != std::string::npos, at_the_table) << i;
        EXPECT_THAT(all, testing::HasSubstr("for-the-room")) << i;
    }
    auto const report =
        request(house->server.port(), "GET", house->path + "/report.json", {}, {{"Authorization", "Bearer " + house->desk_token()}});
    EXPECT_THAT(report->body, testing::Not(testing::HasSubstr("only-for-ann")));
    EXPECT_THAT(house->server.output(), testing::Not(testing::HasSubstr("only-for-ann")));
    EXPECT_THAT(house->server.output(), testing::Not(testing::HasSubstr(ann.token)));
}

} // namespace
} // namespace bordduk::tests
