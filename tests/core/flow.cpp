// F*: the flow of the day: which item runs and which phase of it, and what begins and ends with them.
#include "day.hpp"

#include <algorithm>

namespace bordduk::tests {
namespace {

using core::item_start;
using core::phase_kind;
using core::phase_start;
using core::progress;

std::string running(day const& d) {
    auto const& w = core::the_workshop(d.s);
    return w.item.value_or("nothing") + (w.phase ? " " + name_of(*w.phase) : "");
}

TEST(Flow, F1StartingAnItemEndsTheOneThatRunsAndBothAreDocumented) {
    day d;
    d.seated().runs("i1");
    auto const started = d.now;
    d.passes(20 * minute).runs("i2");
    EXPECT_EQ(running(d), "i2");
    auto const& first = d.s.items.at("i1");
    EXPECT_EQ(first.state, progress::done);
    EXPECT_EQ(first.started_at, started);
    EXPECT_EQ(first.ended_at, d.now);
    EXPECT_EQ(d.s.items.at("i2").state, progress::running);
    EXPECT_EQ(d.s.items.at("i2").started_at, d.now);
    EXPECT_EQ(d.s.items.at("i2").ended_at, std::nullopt);
    EXPECT_EQ(d.s.items.at("i3").state, progress::pending);
}

TEST(Flow, F2AnItemHasAClockOfItsPlannedLengthAndTheIntroductionOfAGroupWorkHasNone) {
    day d;
    d.seated().runs("i1");
    EXPECT_EQ(d.clock("main"), (core::clock{core::clock_state::running, d.now, 15 * minute, 0, {}}));
    d.runs("i2");
    EXPECT_FALSE(d.s.clocks.contains("main"));

    auto plan = small_day(2);
    plan.items.at("i1").kind = core::item_kind::quote;
    plan.items.at("i1").planned_end = plan.items.at("i1").planned_start;
    day quoted{plan};
    quoted.runs("i1");
    EXPECT_EQ(quoted.clock("main").duration, 0) << "a quote that takes no time of its own has a clock that is never over";
}

TEST(Flow, F3AnAnchorEndsWhenItMustHoweverLateOrEarlyItBegan) {
    struct one {
        core::duration late; // after its planned start
        core::duration length;
    };
    auto plan = small_day(2);
    plan.items.at("i3").anchor = true; // 10.00 to 10.15
    one const cases[] = {
        {-10 * minute, 25 * minute},      {0, 15 * minute},           {5 * minute, 10 * minute},     {14 * minute, minute},
        {15 * minute, 15 * minute},       {60 * minute, 15 * minute}, {-165 * minute, 180 * minute}, {-166 * minute, 15 * minute},
        {-24 * 60 * minute, 15 * minute},
    };
    for (auto const& c : cases) {
        day d{plan};
        d.now = plan.items.at("i3").planned_start + c.late;
        EXPECT_EQ(d.ask("desk", item_start{"i3"}), "ok");
        EXPECT_EQ(d.clock("main").duration, c.length) << c.late / minute << " minutes after its time";
    }
}

TEST(Flow, F4PhasesComeInAnyOrderWithTheirLengthAndAlsoAgain) {
    day d;
    d.seated().runs("i2");
    struct one {
        phase_kind phase;
        core::duration length;
    };
    one const cases[] = {{phase_kind::individual, 2 * minute}, {phase_kind::group, 20 * minute},     {phase_kind::plenary, 4 * minute},
                         {phase_kind::group, 20 * minute},     {phase_kind::individual, 2 * minute}, {phase_kind::plenary, 4 * minute}};
    std::optional<phase_kind> before;
    for (auto const& c : cases) {
        d.passes(minute).does("desk", phase_start{"i2", c.phase});
        EXPECT_EQ(running(d), "i2 " + name_of(c.phase));
        EXPECT_EQ(d.clock("main"), (core::clock{core::clock_state::running, d.now, c.length, 0, {}}));
        auto const& now_runs = d.s.phases.at(core::phase_id("i2", c.phase));
        EXPECT_EQ(now_runs.state, progress::running);
        EXPECT_EQ(now_runs.started_at, d.now);
        EXPECT_EQ(now_runs.ended_at, std::nullopt);
        if (before) {
            EXPECT_EQ(d.s.phases.at(core::phase_id("i2", *before)).state, progress::done);
            EXPECT_EQ(d.s.phases.at(core::phase_id("i2", *before)).ended_at, d.now);
        }
        EXPECT_EQ(d.ask("desk", phase_start{"i2", c.phase}), "already");
        before = c.phase;
    }
}

TEST(Flow, F5AnyPhaseMayBeMissing) {
    constexpr phase_kind kinds[] = {phase_kind::individual, phase_kind::group, phase_kind::plenary};
    for (unsigned set = 1; set < 8; ++set) {
        auto plan = small_day(2);
        for (unsigned k = 0; k < 3; ++k) {
            if ((set >> k & 1U) == 0) plan.phases.erase(core::phase_id("i2", kinds[k]));
        }
        day d{plan};
        d.joins("ann", 1).runs("i2");
        for (unsigned k = 0; k < 3; ++k) {
            EXPECT_EQ(d.ask("desk", phase_start{"i2", kinds[k]}), (set >> k & 1U) != 0 ? "ok" : "missing")
                << set << " " << printed(kinds[k]);
        }
        d.runs("i3");
    }
}

TEST(Flow, F6WhatCannotBeStarted) {
    day d;
    d.seated().runs("i2");
    EXPECT_EQ(d.ask("desk", item_start{"i2"}), "already");
    EXPECT_EQ(d.ask("desk", item_start{"i9"}), "missing");
    EXPECT_EQ(d.ask("desk", phase_start{"i9", phase_kind::group}), "missing");
    EXPECT_EQ(d.ask("desk", phase_start{"i1", phase_kind::group}), "missing") << "an arrival has no phases";
    EXPECT_EQ(d.ask("desk", phase_start{"i4", phase_kind::group}), "wrong_phase") << "its item does not run";
    EXPECT_EQ(running(d), "i2");
}

TEST(Flow, F7TheEndOfAPhaseEndsItsRoundsStagesTurnsAndSlot) {
    day d;
    d.seated().runs("i2", phase_kind::group).does("ann", core::turn_start{1}).does("dan", core::turn_start{2});
    d.does("desk", phase_start{"i2", phase_kind::plenary}).does("desk", core::queue_present{1});
    EXPECT_EQ(d.word(1), "waits") << "broken off, and nobody speaks";
    EXPECT_EQ(d.table(1).stage, std::nullopt);
    EXPECT_EQ(d.table(1).turns, 0);
    EXPECT_FALSE(d.s.clocks.contains("turn-1"));
    EXPECT_TRUE(d.s.clocks.contains("slot"));
    d.runs("i3");
    EXPECT_EQ(running(d), "i3");
    EXPECT_FALSE(d.s.clocks.contains("slot"));
    EXPECT_EQ(d.slot(1).state, core::slot_state::done);
    EXPECT_EQ(d.slot(1).ended_at, d.now);
    EXPECT_EQ(d.s.phases.at("i2-plenary").ended_at, d.now);
    EXPECT_EQ(d.s.clocks.size(), 1U) << "only main is left";
}

TEST(Flow, F8TheDayGoesBackAndNothingThatWasWrittenIsLost) {
    day d;
    d.seated().runs("i2", phase_kind::group);
    d.does("bob", core::note_write{"n1", "i2", "a thought"}).does("bob", core::note_share{"n1", core::level::table});
    d.does("ann", core::point_write{"p1", "i2", 1, "advice"}).does("ann", core::turn_start{1});
    d.runs("i3").runs("i2", phase_kind::group);
    EXPECT_EQ(d.s.items.at("i2").state, progress::running);
    EXPECT_EQ(d.s.items.at("i2").ended_at, std::nullopt);
    EXPECT_EQ(d.s.items.at("i3").state, progress::done);
    EXPECT_EQ(d.s.notes.at("n1").level, core::level::table);
    EXPECT_EQ(d.table(1).points, 1);
    EXPECT_EQ(d.word(1), "waits") << "nobody had spoken";
    EXPECT_EQ(d.left("main"), 20 * minute);
}

// At table 1 Bob has spoken and Cat has the word; table 2 is through; then plenary, by mistake or not.
day broken_off() {
    day d;
    d.seated().runs("i2", phase_kind::group).does("ann", core::turn_start{1}).does("bob", core::turn_next{1, 0});
    d.does("dan", core::turn_start{2}).does("eve", core::turn_next{2, 0}).does("dan", core::turn_next{2, 1});
    d.runs("i2", phase_kind::plenary);
    return d;
}

TEST(Flow, F13AGroupPhaseThatIsHeldAgainHasItsWholeTimeAndEveryTableGoesOnWhereItStood) {
    day d = broken_off();
    d.runs("i2", phase_kind::group);
    EXPECT_EQ(d.left("main"), 20 * minute);
    EXPECT_EQ(d.table(1).stage, core::stage::round);
    EXPECT_EQ(d.word(1), "waits");
    EXPECT_EQ(d.table(1).turn, 1) << "one has spoken";
    EXPECT_EQ(d.table(2).stage, core::stage::discuss) << "nobody there speaks a second time";
    EXPECT_EQ(d.word(2), "over");
    d.does("ann", core::turn_start{1});
    EXPECT_EQ(d.word(1), "cat");
    EXPECT_EQ(d.left("turn-1"), minute) << "with a whole turn";
    d.does("cat", core::turn_next{1, 1}).does("ann", core::turn_next{1, 2});
    EXPECT_EQ(d.word(1), "over");
}

TEST(Flow, F14WhoLeftMeanwhileIsOutAndWhoCameSpeaksLast) {
    struct one {
        std::string who;
        int to;
        std::string order;
        int turn;
    };
    one const cases[] = {{"bob", 3, "[cat, ann, fay]", 0}, {"cat", 3, "[bob, ann, fay]", 1}, {"ann", 3, "[bob, cat, fay]", 1}};
    for (auto const& c : cases) {
        day d = broken_off();
        d.does("desk", core::seat_move{c.who, c.to}).joins("fay", 1).runs("i2", phase_kind::group);
        if (c.turn == 0) { // whoever had spoken has gone: it begins anew
            EXPECT_EQ(d.round(1).turn, 0);
            continue;
        }
        EXPECT_EQ(printed(d.round(1).order), c.order) << c.who;
        EXPECT_EQ(d.round(1).turn, c.turn) << c.who;
        d.does("desk", core::turn_start{1});
        EXPECT_EQ(d.word(1), d.round(1).order[1]);
    }
}

TEST(Flow, F15WhoLeavesWhileABrokenOffRoundWaitsIsTakenOutOfIt) {
    for (std::string const who : {"bob", "cat", "ann"}) {
        day d = broken_off();
        d.runs("i2", phase_kind::group).does("desk", core::seat_move{who, 3});
        EXPECT_EQ(d.round(1).order.size(), 2U) << who;
        EXPECT_EQ(d.table(1).turn, who == "bob" ? 0 : 1) << who;
        EXPECT_EQ(d.word(1), "waits") << who;
    }
}

TEST(Flow, F16AnotherGroupWorkBetweenThemBeginsItsOwnRoundsAndSoDoesTheFirstOneThen) {
    day d = broken_off();
    d.runs("i4", phase_kind::group);
    EXPECT_EQ(d.round(1).item, "i4");
    EXPECT_EQ(d.round(1).turn, 0);
    d.runs("i2", phase_kind::group);
    EXPECT_EQ(d.round(1).item, "i2");
    EXPECT_EQ(d.round(1).turn, 0);
    EXPECT_EQ(d.word(2), "waits");
}

TEST(Flow, F17WhatIsTakenBackInBetweenLeavesTheBrokenOffRoundsAlone) {
    day d = broken_off();
    auto const before = core::hash_of_records(d.s);
    d.does("desk", core::joining_lock{true}).does("desk", core::act_undo{std::to_string(d.s.steps.rbegin()->first)});
    EXPECT_EQ(core::hash_of_records(d.s), before);
    d.runs("i2", phase_kind::group);
    EXPECT_EQ(d.table(1).turn, 1);
}

TEST(Flow, F9ItemsMayBeLeftOut) {
    day d;
    d.seated().runs("i1").runs("i4");
    EXPECT_EQ(d.s.items.at("i2").state, progress::pending);
    EXPECT_EQ(d.s.items.at("i3").started_at, std::nullopt);
}

TEST(Flow, F10AtTheEndEverythingStopsAndOnlyAnItemOpensTheDayAgain) {
    day d;
    d.seated().runs("i4", phase_kind::group).does("ann", core::turn_start{1}).does("desk", core::workshop_end{});
    EXPECT_EQ(running(d), "nothing");
    EXPECT_EQ(core::the_workshop(d.s).ended_at, d.now);
    EXPECT_EQ(d.s.items.at("i4").ended_at, d.now);
    EXPECT_TRUE(d.s.clocks.empty());
    EXPECT_EQ(d.table(1).stage, std::nullopt);
    EXPECT_EQ(d.ask("desk", core::workshop_end{}), "ended");
    EXPECT_EQ(d.ask("desk", phase_start{"i4", phase_kind::plenary}), "ended");
    EXPECT_EQ(d.ask("bob", core::seat_rename{"Bob", {}}), "ended");
    EXPECT_EQ(d.ask("bob", item_start{"i5"}), "not_allowed");
    d.does("desk", item_start{"i4"});
    EXPECT_EQ(core::the_workshop(d.s).ended_at, std::nullopt);
    EXPECT_EQ(running(d), "i4");
    EXPECT_EQ(d.ask("bob", core::seat_rename{"Bob", {}}), "ok");
}

TEST(Flow, F11ADayCanEndBeforeItBegan) {
    day d;
    d.does("desk", core::workshop_end{});
    EXPECT_EQ(core::the_workshop(d.s).ended_at, d.now);
}

TEST(Flow, F12WithoutAWorkshopNothingCanBeAsked) {
    core::state const nothing;
    for (std::string const who : {"desk", "ann", "stage"}) {
        auto const answer = core::decide(nothing, core::command{item_start{"i1"}}, day::actor_of(who), nine);
        EXPECT_EQ(std::get<core::refusal>(answer).reason, core::refusal_reason::missing) << who;
    }
    EXPECT_TRUE(core::on_time(nothing, nine).empty());
}

} // namespace
} // namespace bordduk::tests
