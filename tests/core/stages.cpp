// G*: the stages of a table in the group phase: round, discuss, wrap_up, done.
#include "day.hpp"

namespace bordduk::tests {
namespace {

using core::phase_kind;
using core::stage;
using core::stage_start;

TEST(Stages, G1TheGroupPhasePutsTablesWithPeopleInTheirRoundAndTheOthersInDiscuss) {
    day const d = in_group();
    EXPECT_EQ(d.table(1).stage, stage::round);
    EXPECT_EQ(d.table(3).stage, stage::discuss) << "ready for whoever comes late";

    auto plan = small_day(3);
    plan.phases.at("i2-group").limit.reset();
    plan.phases.at("i2-group").per_person.reset();
    day without{plan};
    without.seated().runs("i2", phase_kind::group);
    EXPECT_EQ(without.table(1).stage, stage::discuss) << "a group work may have no round";
    EXPECT_EQ(without.word(1), "none");
    EXPECT_EQ(without.ask("ann", stage_start{1, stage::round}), "wrong_phase");
}

TEST(Stages, G2TheHostOrTheDeskMovesATableToAnyStageAndNobodyElse) {
    for (std::string const who : {"ann", "desk"}) {
        for (auto const to : {stage::round, stage::discuss, stage::wrap_up, stage::done}) {
            for (auto const from : {stage::round, stage::discuss, stage::wrap_up, stage::done}) {
                day d = in_group();
                if (from != stage::round) d.does("ann", stage_start{1, from});
                EXPECT_EQ(d.ask("bob", stage_start{1, to}), "not_allowed");
                EXPECT_EQ(d.ask("dan", stage_start{1, to}), "not_allowed");
                EXPECT_EQ(d.ask(who, stage_start{1, to}), from == to ? "already" : "ok") << printed(from) << " to " << printed(to);
                EXPECT_EQ(d.table(1).stage, to);
                EXPECT_EQ(d.table(2).stage, stage::round) << "the other tables stay where they are";
            }
        }
    }
    day d = in_group();
    EXPECT_EQ(d.ask("desk", stage_start{9, stage::done}), "missing");
}

TEST(Stages, G3LeavingTheRoundEndsIt) {
    day d = in_group();
    d.does("ann", core::turn_start{1}).does("ann", stage_start{1, stage::discuss});
    EXPECT_EQ(d.word(1), "over");
    EXPECT_FALSE(d.s.clocks.contains("turn-1"));
    EXPECT_EQ(d.table(1).turn, 3);
}

TEST(Stages, G4GoingToTheRoundAgainBeginsANewOneWithWhoSitsThereNow) {
    day d = in_group();
    d.does("ann", core::turn_start{1}).does("ann", stage_start{1, stage::discuss}).joins("fay", 1);
    d.does("ann", stage_start{1, stage::round});
    EXPECT_EQ(d.word(1), "waits");
    EXPECT_EQ(d.round(1).order, (std::vector<std::string>{"bob", "cat", "fay", "ann"}));
    EXPECT_EQ(d.ask("desk", stage_start{3, stage::round}), "wrong_phase") << "nobody sits there";
    d.joins("gus", 3).does("gus", stage_start{3, stage::round}).does("gus", core::turn_start{3});
    EXPECT_EQ(d.word(3), "gus") << "who is first at an empty table can hold a round as well";
}

TEST(Stages, G5ARoundThatStillRunsInTheLastMinutesIsThereWhenTheTableGoesBackToIt) {
    day d = in_group();
    d.does("ann", core::turn_start{1}).passes(16 * minute);
    EXPECT_EQ(d.table(1).stage, stage::wrap_up);
    EXPECT_EQ(d.word(1), "bob");
    d.does("ann", stage_start{1, stage::round});
    EXPECT_EQ(d.word(1), "bob");
    d.passes(minute);
    EXPECT_EQ(d.table(1).stage, stage::round) << "the last minutes call once, not every time somebody goes back";
}

TEST(Stages, G6WhoGivesTheWordBringsTheTableToTheRound) {
    day d = in_group();
    d.passes(16 * minute);
    EXPECT_EQ(d.table(1).stage, stage::wrap_up);
    d.does("ann", core::turn_start{1});
    EXPECT_EQ(d.table(1).stage, stage::round);
    EXPECT_EQ(d.word(1), "bob");
}

TEST(Stages, G7OutsideTheGroupPhaseThereIsNone) {
    day d;
    d.seated();
    EXPECT_EQ(d.ask("ann", stage_start{1, stage::done}), "wrong_phase");
    d.runs("i2", phase_kind::group).runs("i2", phase_kind::plenary);
    EXPECT_EQ(d.table(1).stage, std::nullopt);
    EXPECT_EQ(d.table(1).turns, 0);
    EXPECT_EQ(d.ask("desk", stage_start{1, stage::done}), "wrong_phase");
    d.runs("i2", phase_kind::group).runs("i3");
    EXPECT_EQ(d.table(1).stage, std::nullopt);
    EXPECT_EQ(d.table(3).stage, std::nullopt);
}

TEST(Stages, G8ATableThatIsAddedIsAtWorkAtOnce) {
    day d = in_group();
    d.does("desk", core::table_add{});
    EXPECT_EQ(d.table(4).stage, stage::discuss);
    d.passes(16 * minute).does("desk", core::table_add{});
    EXPECT_EQ(d.table(5).stage, stage::wrap_up);
    d.runs("i3").does("desk", core::table_add{});
    EXPECT_EQ(d.table(6).stage, std::nullopt);
}

} // namespace
} // namespace bordduk::tests
