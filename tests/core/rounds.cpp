// R*: the round: every seat speaks once, each table at its own pace.
#include "day.hpp"

#include <algorithm>

namespace bordduk::tests {
namespace {

using core::limit_kind;
using core::phase_kind;
using core::stage;
using core::turn_back;
using core::turn_next;
using core::turn_pass;
using core::turn_start;
using order = std::vector<std::string>;

// Group work i2 with the given limit, in its group phase; the round of table 1 is bob, cat, ann.
day limited_to(limit_kind limit) {
    auto plan = small_day(3);
    plan.phases.at("i2-group").limit = limit;
    day d{plan};
    d.seated().runs("i2", phase_kind::group);
    return d;
}
day speaking() {
    day d = in_group();
    d.does("ann", turn_start{1});
    return d;
}

TEST(Rounds, R1ItWaitsWithEveryoneAtTheTableAsTheyCameAndTheHostLast) {
    day const d = in_group();
    EXPECT_EQ(d.round(1), (core::round{1, "i2", limit_kind::max, minute, order{"bob", "cat", "ann"}, 0, core::progress::pending}));
    EXPECT_EQ(d.round(2).order, (order{"eve", "dan"}));
    EXPECT_EQ(d.word(3), "none") << "nobody sits there";
    EXPECT_EQ(d.table(1).turns, 3);
    EXPECT_FALSE(d.s.clocks.contains("turn-1"));
}

TEST(Rounds, R15WhoeverHostsWhenItBeginsSpeaksLastHoweverTheyCameToHost) {
    day passed_on = in_group();
    passed_on.does("ann", core::host_set{1, "bob"});
    EXPECT_EQ(passed_on.round(1).order, (order{"cat", "ann", "bob"})) << "the host passed it on";
    passed_on.does("cat", core::host_set{1, "cat"});
    EXPECT_EQ(passed_on.round(1).order, (order{"ann", "bob", "cat"})) << "somebody took it";

    day has_left = in_group();
    has_left.does("ann", core::seat_move{"ann", 3});
    EXPECT_EQ(has_left.hosts(1), "bob");
    EXPECT_EQ(has_left.round(1).order, (order{"cat", "bob"})) << "the host left";

    day asked_to_leave = in_group();
    asked_to_leave.does("desk", core::seat_remove{"ann"});
    EXPECT_EQ(asked_to_leave.round(1).order, (order{"cat", "bob"}));

    day begun = speaking();
    begun.does("ann", core::host_set{1, "bob"});
    EXPECT_EQ(begun.round(1).order, (order{"bob", "cat", "ann"})) << "once somebody speaks nobody is put elsewhere";
}

TEST(Rounds, R2TheHostOrTheDeskStartsItOnceAndTheFirstHasTheWordForTheirTime) {
    for (std::string const who : {"ann", "desk"}) {
        day d = in_group();
        EXPECT_EQ(d.ask("bob", turn_start{1}), "not_allowed");
        EXPECT_EQ(d.ask("dan", turn_start{1}), "not_allowed");
        d.does(who, turn_start{1});
        EXPECT_EQ(d.word(1), "bob");
        EXPECT_EQ(d.left("turn-1"), minute);
        EXPECT_EQ(d.ask(who, turn_start{1}), "already");
    }
    day d = in_group();
    EXPECT_EQ(d.ask("desk", turn_start{3}), "wrong_phase") << "nobody sits there";
    EXPECT_EQ(d.ask("desk", turn_start{99}), "wrong_phase");
    d.runs("i2", phase_kind::plenary);
    EXPECT_EQ(d.ask("desk", turn_start{1}), "wrong_phase");
}

TEST(Rounds, R3WhateverTheLimitItIsToldAndMovesNobody) {
    for (auto const limit : {limit_kind::exact, limit_kind::max, limit_kind::about}) {
        day d = limited_to(limit);
        EXPECT_EQ(d.round(1).limit, limit);
        EXPECT_EQ(d.round(1).per_person, minute);
        d.does("ann", turn_start{1}).passes(10 * minute);
        EXPECT_EQ(d.word(1), "bob") << printed(limit) << ": time that is up takes the word from nobody";
        EXPECT_EQ(d.left("turn-1"), -9 * minute);
        d.does("bob", turn_next{1, 0});
        EXPECT_EQ(d.ask("cat", turn_next{1, 1}), "ok") << printed(limit) << ": nor does anyone have to use all of it";
    }
}

TEST(Rounds, R4TheSpeakerTheHostOrTheDeskGivesTheWordOnAndAfterTheLastTheTableDiscusses) {
    day d = speaking();
    EXPECT_EQ(d.ask("cat", turn_next{1, 0}), "not_allowed");
    EXPECT_EQ(d.ask("dan", turn_next{1, 0}), "not_allowed") << "the host of another table";
    d.does("bob", turn_next{1, 0});
    EXPECT_EQ(d.word(1), "cat");
    EXPECT_EQ(d.left("turn-1"), minute) << "everyone has the whole of their time";
    d.does("ann", turn_next{1, 1});
    EXPECT_EQ(d.word(1), "ann");
    d.does("desk", turn_next{1, 2});
    EXPECT_EQ(d.word(1), "over");
    EXPECT_EQ(d.table(1).stage, stage::discuss);
    EXPECT_EQ(d.table(1).turn, 3);
    EXPECT_EQ(d.table(1).turns, 3);
    EXPECT_FALSE(d.s.clocks.contains("turn-1"));
    EXPECT_EQ(d.ask("desk", turn_next{1, 3}), "wrong_phase");
}

TEST(Rounds, R5ACommandMeansOneTurnAndSaidTwiceItIsStale) {
    day d = speaking();
    d.does("bob", turn_next{1, 0});
    EXPECT_EQ(d.ask("ann", turn_next{1, 0}), "stale") << "the host taps at the same moment";
    EXPECT_EQ(d.word(1), "cat");
    EXPECT_EQ(d.ask("ann", turn_pass{1, 0}), "stale");
    EXPECT_EQ(d.ask("ann", turn_back{1, 0}), "stale");
    d.does("ann", turn_back{1, 1});
    EXPECT_EQ(d.ask("ann", turn_back{1, 1}), "stale");
    EXPECT_EQ(d.ask("ann", turn_next{1, 7}), "stale");
    EXPECT_EQ(d.word(1), "bob");
}

// The number of a turn stays when its speaker goes last or leaves: only the name tells the two apart.
TEST(Rounds, R6WithTheSpeakersNameACommandIsForThatSpeakerOnly) {
    day d = speaking();
    d.does("bob", turn_pass{1, 0, "bob"});
    EXPECT_EQ(d.ask("ann", turn_pass{1, 0, "bob"}), "stale") << "the host taps at the same moment";
    EXPECT_EQ(d.ask("ann", turn_next{1, 0, "bob"}), "stale");
    EXPECT_EQ(d.word(1), "cat");
    d.does("desk", core::seat_move{"cat", 3});
    EXPECT_EQ(d.word(1), "ann");
    EXPECT_EQ(d.ask("ann", turn_next{1, 0, "cat"}), "stale");
    EXPECT_EQ(d.ask("ann", turn_next{1, 0, "ann"}), "ok");
}

TEST(Rounds, R7WhoPassesSpeaksLastAndTheLastCannotPass) {
    day d = speaking();
    EXPECT_EQ(d.ask("cat", turn_pass{1, 0}), "not_allowed");
    d.passes(40 * second).does("bob", turn_pass{1, 0});
    EXPECT_EQ(d.round(1).order, (order{"cat", "ann", "bob"}));
    EXPECT_EQ(d.word(1), "cat");
    EXPECT_EQ(d.left("turn-1"), minute);
    d.does("ann", turn_next{1, 0}).does("ann", turn_pass{1, 1});
    EXPECT_EQ(d.round(1).order, (order{"cat", "bob", "ann"}));
    d.does("bob", turn_next{1, 1});
    EXPECT_EQ(d.ask("ann", turn_pass{1, 2}), "already");
}

TEST(Rounds, R8TheHostOrTheDeskGivesTheWordBackAlsoAfterTheRoundAndTheTableIsInTheRoundAgain) {
    day d = speaking();
    EXPECT_EQ(d.ask("ann", turn_back{1, 0}), "already") << "nobody spoke before";
    d.does("bob", turn_next{1, 0}).passes(50 * second);
    EXPECT_EQ(d.ask("bob", turn_back{1, 1}), "not_allowed");
    d.does("ann", turn_back{1, 1});
    EXPECT_EQ(d.word(1), "bob");
    EXPECT_EQ(d.left("turn-1"), minute);
    for (int turn = 0; turn < 3; ++turn)
        d.does("ann", turn_next{1, turn});
    for (auto const later : {stage::discuss, stage::wrap_up, stage::done}) {
        if (d.table(1).stage != later) d.does("ann", core::stage_start{1, later});
        d.does("desk", turn_back{1, 3});
        EXPECT_EQ(d.word(1), "ann");
        EXPECT_EQ(d.table(1).stage, stage::round) << "from " << printed(later) << ": or nobody would see whose turn it is";
        d.does("ann", turn_next{1, 2});
        EXPECT_EQ(d.table(1).stage, stage::discuss);
    }
    day waiting = in_group();
    EXPECT_EQ(waiting.ask("ann", turn_back{1, 0}), "wrong_phase");
}

TEST(Rounds, R9WhoComesLateSpeaksLastAndAfterTheRoundIsNotInIt) {
    day d = in_group();
    d.joins("fay", 1);
    EXPECT_EQ(d.round(1).order, (order{"bob", "cat", "ann", "fay"})) << "while it waits";
    d.does("ann", turn_start{1}).joins("gus", 1);
    EXPECT_EQ(d.round(1).order, (order{"bob", "cat", "ann", "fay", "gus"})) << "while it runs";
    EXPECT_EQ(d.table(1).turns, 5);
    for (int turn = 0; turn < 5; ++turn)
        d.does("desk", turn_next{1, turn});
    d.joins("hal", 1);
    EXPECT_EQ(d.round(1).order.size(), 5U) << "after it";
    EXPECT_EQ(d.word(1), "over");
}

TEST(Rounds, R10WhoLeavesIsTakenOutAndNobodyLosesTheirTurn) {
    struct leaving {
        int turn; // that runs; -1: the round waits
        std::string who;
        std::string word;
        int number;
        order left;
    };
    leaving const cases[] = {
        {-1, "cat", "waits", 0, {"bob", "ann"}}, {0, "cat", "bob", 0, {"bob", "ann"}},  {1, "bob", "cat", 0, {"cat", "ann"}},
        {1, "cat", "ann", 1, {"bob", "ann"}},    {2, "ann", "over", 2, {"bob", "cat"}}, {3, "cat", "over", 2, {"bob", "ann"}},
    };
    for (auto const& c : cases) {
        day d = in_group();
        if (c.turn >= 0) d.does("ann", turn_start{1});
        for (int turn = 0; turn < c.turn; ++turn)
            d.does("desk", turn_next{1, turn});
        d.passes(30 * second).does(c.who, core::seat_move{c.who, 3});
        EXPECT_EQ(d.word(1), c.word) << c.who << " leaves in turn " << c.turn;
        EXPECT_EQ(d.round(1).turn, c.number) << c.who << " leaves in turn " << c.turn;
        EXPECT_EQ(d.round(1).order, c.left) << c.who << " leaves in turn " << c.turn;
        EXPECT_EQ(d.table(1).turns, 2);
        EXPECT_EQ(d.s.clocks.contains("turn-1"), c.turn >= 0 && c.word != "over");
        if (c.turn == 1 && c.who == "cat") EXPECT_EQ(d.left("turn-1"), minute) << "the next one has all of their time";
        EXPECT_EQ(d.table(1).stage, c.word == "over" ? stage::discuss : stage::round);
    }
}

TEST(Rounds, R11AnEmptySeatIsNeverGivenTheWordAndNobodyHasTwoTurns) {
    day d = speaking();
    for (int turn = 0; turn < 3; ++turn)
        d.does("desk", turn_next{1, turn});
    d.does("ann", core::seat_move{"ann", 3}).does("desk", turn_back{1, 2});
    EXPECT_EQ(d.word(1), "cat") << "Ann, who spoke last, sits elsewhere";
    d.does("ann", core::seat_move{"ann", 1});
    EXPECT_EQ(d.round(1).order, (order{"bob", "cat", "ann"}));

    d.does("desk", core::seat_move{"ann", 3}).does("desk", core::seat_move{"bob", 3}).does("desk", core::seat_move{"cat", 3});
    EXPECT_EQ(d.word(1), "over") << "everyone has left";
    EXPECT_TRUE(d.round(1).order.empty());
}

TEST(Rounds, R12EveryTableHasItsOwnPace) {
    day d = speaking();
    d.does("dan", turn_start{2}).does("eve", turn_next{2, 0}).does("dan", turn_next{2, 1});
    EXPECT_EQ(d.word(1), "bob");
    EXPECT_EQ(d.word(2), "over");
    EXPECT_EQ(d.table(1).stage, stage::round);
    EXPECT_EQ(d.table(2).stage, stage::discuss);
}

TEST(Rounds, R13ATurnThatBeginsWhileTheRoomIsHeldIsHeldToo) {
    day d = speaking();
    d.does("desk", core::clock_pause{"main"}).does("bob", turn_next{1, 0}).passes(5 * minute);
    EXPECT_EQ(d.left("turn-1"), minute);
    d.does("desk", core::clock_resume{"main"}).passes(10 * second);
    EXPECT_EQ(d.left("turn-1"), 50 * second);
}

TEST(Rounds, R14AParticipantOfAnotherTableHasNoSayInIt) {
    day d = speaking();
    for (core::command const& what :
         {core::command{turn_start{1}}, core::command{turn_next{1, 0}}, core::command{turn_pass{1, 0}}, core::command{turn_back{1, 0}}}) {
        EXPECT_EQ(d.ask("eve", what), "not_allowed") << printed(what);
    }
}

} // namespace
} // namespace bordduk::tests
