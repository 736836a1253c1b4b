// H*: how a conversation begins. R*: how it is taken up again. V*: who sees what.
#include "hall.hpp"

#include "core/limits.hpp"

namespace bordduk::tests {
namespace {

core::command note(std::string id, std::string text) { return core::note_write{std::move(id), "i2", std::move(text)}; }

// Ann and Bob at table 1, Cat at table 2, a desk; the first group work runs.
struct Sitting : testing::Test {
    hall h;
    core::actor ann, bob, cat, desk;
    Sitting() {
        ann = h.join("ann", 1);
        bob = h.join("bob", 1);
        cat = h.join("cat", 2);
        desk = h.facilitate();
        h.ask(desk, 1, core::item_start{"i2"}, "deskdesk");
        h.ask(desk, 2, core::phase_start{"i2", core::phase_kind::individual}, "deskdesk");
    }
    core::seq head() { return h.live->durable().head; }
    std::string at(std::string const& what) { return what + ":0>" + std::to_string(head()); }
    hearing pump(room::session_id id) { return hearing{h.clients.at(id)->pump(h.now)}; }
    static std::string without_presence(hearing const& heard) {
        std::string line = heard.told();
        return line.substr(0, line.find(" presence"));
    }
};
struct Hello : Sitting {};
struct Resume : Sitting {};
struct Views : Sitting {};

TEST_F(Hello, H1AParticipantIsWelcomedAndToldTheRoomTheTableAndTheirOwn) {
    h.ask(ann, 1, note("n1", "mine"));
    h.hello(1, "ann", {}, std::nullopt);
    hearing const heard = pump(1);
    EXPECT_EQ(without_presence(heard), "welcome " + at("room") + " " + at("table/1") + " " + at("person/ann"));
    core::welcome const welcome = heard.of<core::welcome>().front();
    EXPECT_EQ(welcome.protocol, core::protocol_version);
    EXPECT_EQ(welcome.epoch, "epoch-1");
    EXPECT_EQ(welcome.now, h.now);
    EXPECT_EQ(welcome.you.role, core::role::participant);
    EXPECT_EQ(welcome.you.person, "ann");
    EXPECT_EQ(welcome.you.table, 1);
    EXPECT_EQ(welcome.done, (std::map<std::string, std::int64_t>{{"queue001", 1}}));
}

TEST_F(Hello, H2WhatIsSaidBeforeHelloIsNotHeard) {
    room::session& s = h.connect(1);
    s.received(core::client_message{h.message(1, core::seat_rename{"X", {}})}, h.now);
    h.settle();
    hearing const heard = pump(1);
    ASSERT_EQ(heard.told(), "answer:0");
    EXPECT_EQ(heard.of<core::answer>()[0].refused, core::refusal_reason::invalid);
    EXPECT_FALSE(heard.close.has_value());
    EXPECT_TRUE(h.live->done("ann").empty());
}

TEST_F(Hello, H3WithoutHelloTheConnectionEndsAfterFiveSeconds) {
    room::session& s = h.connect(1);
    EXPECT_EQ(s.due(), h.now + core::limits::hello_ms);
    h.now += core::limits::hello_ms - 1;
    EXPECT_FALSE(pump(1).close.has_value());
    h.now += 1;
    EXPECT_EQ(pump(1).close, room::close_code::hello_timeout);
    EXPECT_EQ(s.pump(h.now), room::output{}) << "the close is the last thing said";
}

TEST_F(Hello, H4AnUnknownTokenIsTurnedAway) {
    h.hello(1, "stranger");
    hearing const heard = pump(1);
    EXPECT_EQ(heard.close, room::close_code::bad_token);
    EXPECT_EQ(heard.told(), "");
}

TEST_F(Hello, H5AnotherVersionIsTurnedAway) {
    room::session& s = h.connect(1);
    s.received(core::client_message{core::hello{core::protocol_version + 1, hall::token_of("ann"), {}, {}}}, h.now);
    EXPECT_EQ(pump(1).close, room::close_code::version);
}

TEST_F(Hello, H6ASecondHelloIsMalformed) {
    h.hello(1, "ann");
    pump(1);
    h.clients.at(1)->received(core::client_message{core::hello{core::protocol_version, hall::token_of("bob"), {}, {}}}, h.now);
    hearing const heard = pump(1);
    EXPECT_EQ(heard.told(), "answer:0");
    EXPECT_EQ(heard.of<core::answer>()[0].detail, "hello was said already");
}

TEST_F(Hello, H7OneConnectionTooManyIsTurnedAwayAndAPlaceThatIsFreeIsGivenAgain) {
    for (room::session_id id = 1; id <= core::limits::connections_per_token_max; ++id) {
        h.hello(id, "ann");
        EXPECT_FALSE(pump(id).close.has_value());
    }
    h.hello(99, "ann");
    EXPECT_EQ(pump(99).close, room::close_code::too_many);
    h.clients.erase(1);
    h.hello(100, "ann");
    EXPECT_FALSE(pump(100).close.has_value());
}

TEST_F(Hello, H8ATokenThatIsNotDurableYetIsNotKnown) {
    h.live->admit(50, core::join{"dan", "Dan", {}, 1, {}, hash_of(hall::token_of("dan"))}, h.now);
    h.perform();
    h.hello(1, "dan");
    EXPECT_EQ(pump(1).close, room::close_code::bad_token);
    h.disk_answers();
    h.hello(2, "dan");
    EXPECT_FALSE(pump(2).close.has_value());
}

TEST_F(Resume, R1FromTheSamePositionsNothingIsToldAgain) {
    core::seq const before = head();
    h.hello(1, "bob", {{"room", before}, {"table/1", before}, {"person/bob", before}});
    EXPECT_EQ(without_presence(pump(1)), "welcome");
}

TEST_F(Resume, R2OneBehindGetsExactlyWhatChanged) {
    core::seq const before = head();
    h.ask(desk, 3, core::table_rename{2, "The window"}, "deskdesk");
    h.hello(1, "bob", {{"room", before}, {"table/1", before}, {"person/bob", before}});
    hearing const heard = pump(1);
    auto const changes = heard.of<wire::heard_change>();
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].from, before);
    EXPECT_EQ(changes[0].to, head());
    ASSERT_EQ(changes[0].set.size(), 1U);
    EXPECT_EQ(changes[0].set[0].collection, core::collection::tables);
    EXPECT_EQ(changes[0].set[0].id, "2");
}

TEST_F(Resume, R3AfterManyChangesAndDeletionsOneFrameAViewTellsTheEndOfIt) {
    h.ask(ann, 1, note("n1", "stays"));
    h.ask(ann, 2, note("n2", "goes"));
    h.ask(ann, 3, core::note_share{"n2", core::level::table});
    core::seq const before = head();
    for (int n = 4; n < 100; ++n)
        h.ask(ann, n, note("n1", "version " + std::to_string(n)));
    h.ask(ann, 100, core::note_remove{"n2"});
    h.hello(1, "ann", {{"room", before}, {"table/1", before}, {"person/ann", before}});
    auto const changes = pump(1).of<wire::heard_change>();
    ASSERT_EQ(changes.size(), 2U);
    ASSERT_EQ(changes[0].set.size(), 1U);
    EXPECT_EQ(changes[0].set[0].id, "n2");
    EXPECT_TRUE(std::holds_alternative<std::monostate>(changes[0].set[0].record)) << "it is gone from the table";
    ASSERT_EQ(changes[1].set.size(), 1U);
    EXPECT_EQ(std::get<core::note>(changes[1].set[0].record).text, "version 99");
}

// E3: a phone in a pocket. Its line dies after 30 s of silence; the room goes on for the rest of the two or ten minutes.
TEST_F(Resume, R3AfterTwoOrTenMinutesInAPocketAndFiveHundredThingsOneFrameAViewTellsTheEndOfIt) {
    std::int64_t said = 0;
    for (int const minutes : {2, 10}) {
        h.hello(1, "cat", {}, std::nullopt);
        pump(1);
        core::seq const then = head();
        core::instant const asleep = h.now;
        std::optional<core::instant> dropped;
        for (int thing = 0; thing < 500; ++thing) {
            h.now = asleep + minutes * 60'000 * (thing + 1) / 500;
            h.ask(thing % 2 == 0 ? ann : bob, thing / 2 + 1, note("n" + std::to_string(thing % 40), std::to_string(++said)),
                  "pocket" + std::to_string(minutes) + "0" + std::to_string(thing % 2));
            if (dropped || h.now < h.clients.at(1)->due()) continue;
            hearing const heard = pump(1);
            if (!heard.close) continue;
            dropped = h.now;
            EXPECT_EQ(heard.close, room::close_code::silent);
        }
        ASSERT_TRUE(dropped.has_value());
        EXPECT_LE(*dropped - asleep, 45'000);
        EXPECT_EQ(h.now - asleep, minutes * 60'000);
        h.ask(ann, 251, core::note_share{"n0", core::level::room}, "pocket" + std::to_string(minutes) + "00");
        std::int64_t const n = minutes == 2 ? 3 : 5;
        h.ask(desk, n, core::table_rename{2, "Window " + std::to_string(minutes)}, "deskdesk");
        h.ask(desk, n + 1, core::seat_add{"hal" + std::to_string(minutes), 2, "Hal", {}}, "deskdesk");
        h.hello(1, "cat", {{"room", then}, {"table/2", then}, {"person/cat", then}});
        std::string const told = without_presence(pump(1));
        std::string const step = ":" + std::to_string(then) + ">" + std::to_string(head());
        EXPECT_EQ(told, "welcome room" + step + " table/2" + step) << minutes << " minutes";
    }
}

TEST_F(Resume, R4AClientAheadOfTheServerGetsEverything) {
    h.hello(1, "bob", {{"room", head() + 1}, {"table/1", head()}, {"person/bob", head()}});
    EXPECT_EQ(without_presence(pump(1)), "welcome " + at("room") + " " + at("table/1"));
}

TEST_F(Resume, R5AClientOfAnotherEpochGetsEverything) {
    h.hello(1, "bob", {{"room", head()}, {"table/1", head()}}, "epoch-0");
    EXPECT_EQ(without_presence(pump(1)), "welcome " + at("room") + " " + at("table/1"));
    h.hello(2, "bob", {{"room", head()}, {"table/1", head()}}, std::nullopt);
    EXPECT_EQ(without_presence(pump(2)), "welcome " + at("room") + " " + at("table/1"));
}

TEST_F(Resume, R6WhoMovedMeanwhileLeavesTheTableAndIsToldTheNewOne) {
    core::seq const before = head();
    h.ask(desk, 3, core::seat_move{"bob", 2}, "deskdesk");
    h.hello(1, "bob", {{"room", before}, {"table/1", before}});
    EXPECT_EQ(without_presence(pump(1)),
              "welcome leave:table/1 room:" + std::to_string(before) + ">" + std::to_string(head()) + " " + at("table/2"));
}

TEST_F(Resume, R7APositionOfAViewThatIsNotOnesOwnGivesNothing) {
    h.hello(1, "bob", {{"desk", 0}, {"table/2", 0}, {"person/ann", 0}, {"table/77", 0}});
    std::string const told = without_presence(pump(1));
    EXPECT_EQ(told.find("desk:"), std::string::npos);
    EXPECT_EQ(told.find("table/2:"), std::string::npos);
    EXPECT_EQ(told.find("person/ann:"), std::string::npos);
    EXPECT_NE(told.find("leave:person/ann"), std::string::npos);
}

TEST_F(Resume, R8EveryoneAtTheSameCursorSharesOneFrame) {
    h.hello(1, "ann");
    h.hello(2, "bob");
    pump(1);
    pump(2);
    h.ask(desk, 3, core::table_rename{2, "The window"}, "deskdesk");
    room::output const one = h.clients.at(1)->pump(h.now);
    room::output const other = h.clients.at(2)->pump(h.now);
    ASSERT_FALSE(one.frames.empty());
    EXPECT_EQ(one.frames.front().get(), other.frames.front().get());
}

TEST_F(Resume, R9ASlowReaderSkipsWhatWasOvertaken) {
    h.hello(1, "bob");
    pump(1);
    core::seq const before = head();
    for (int n = 3; n < 53; ++n)
        h.ask(desk, n, core::table_rename{2, "Name " + std::to_string(n)}, "deskdesk");
    hearing const heard = pump(1);
    EXPECT_EQ(without_presence(heard), "room:" + std::to_string(before) + ">" + std::to_string(head()));
    EXPECT_EQ(heard.of<wire::heard_change>()[0].set.size(), 1U);
    EXPECT_EQ(without_presence(pump(1)), "") << "and then it has everything";
}

TEST_F(Resume, R10ChangesComeBeforeTheAnswerToWhatMadeThem) {
    h.hello(1, "ann");
    pump(1);
    core::seq const before = head();
    h.clients.at(1)->received(core::client_message{core::ping{17}}, h.now);
    h.clients.at(1)->received(core::client_message{h.message(1, note("n1", "mine"))}, h.now);
    h.settle();
    EXPECT_EQ(without_presence(pump(1)), "pong " + at("person/ann") + " answer:1") << before;
}

TEST_F(Views, V1APrivateNoteIsToldToItsAuthorOnlyUntilItIsShared) {
    h.hello(1, "ann");
    h.hello(2, "bob");
    h.hello(3, "cat");
    h.hello(4, "desk1");
    for (room::session_id id = 1; id <= 4; ++id)
        pump(id);
    h.ask(ann, 1, note("n1", "mine alone"));
    EXPECT_EQ(without_presence(pump(1)), at("person/ann"));
    for (room::session_id id = 2; id <= 4; ++id)
        EXPECT_EQ(without_presence(pump(id)), "") << id;

    h.ask(ann, 2, core::note_share{"n1", core::level::table});
    EXPECT_EQ(pump(2).of<wire::heard_change>().size(), 1U);
    EXPECT_EQ(without_presence(pump(3)), "");
    EXPECT_EQ(pump(4).of<wire::heard_change>().size(), 1U) << "the desk sees what is on a table";

    h.ask(ann, 3, core::note_share{"n1", core::level::room});
    EXPECT_EQ(pump(3).of<wire::heard_change>().size(), 1U);
}

TEST_F(Views, V2WhoMovesLeavesOneTableAndSeesTheOther) {
    h.hello(1, "bob");
    pump(1);
    core::seq const before = head();
    h.ask(desk, 3, core::seat_move{"bob", 2}, "deskdesk");
    EXPECT_EQ(without_presence(pump(1)),
              "leave:table/1 room:" + std::to_string(before) + ">" + std::to_string(head()) + " " + at("table/2"));
    h.ask(ann, 1, note("n1", "at table 1"));
    h.ask(ann, 2, core::note_share{"n1", core::level::table});
    EXPECT_EQ(without_presence(pump(1)), "");
}

TEST_F(Views, V3TheDeskSeesEveryTableAlsoOneThatIsAdded) {
    h.hello(1, "desk1");
    std::string const told = without_presence(pump(1));
    EXPECT_NE(told.find(at("table/1")), std::string::npos);
    EXPECT_NE(told.find(at("table/2")), std::string::npos);
    h.ask(desk, 3, core::table_add{}, "deskdesk");
    pump(1);
    h.join("eve", 4);
    EXPECT_NE(without_presence(pump(1)).find(at("table/4")), std::string::npos);
}

TEST_F(Views, V4AStageSeesTheRoomAndCommandsNothing) {
    h.admit(core::watch{hash_of(hall::token_of("stage"))});
    h.hello(1, "stage");
    EXPECT_EQ(without_presence(pump(1)), "welcome " + at("room"));
    core::seq const before = head();
    h.clients.at(1)->received(core::client_message{h.message(1, core::item_start{"i1"})}, h.now);
    h.settle();
    hearing const heard = pump(1);
    EXPECT_EQ(heard.told(), "answer:1");
    EXPECT_EQ(heard.of<core::answer>()[0].refused, core::refusal_reason::not_allowed);
    EXPECT_EQ(head(), before);
}

} // namespace
} // namespace bordduk::tests
