// K*: clocks as data. left = duration + extended - ((paused_at or now) - started_at), for every screen alike.
#include "day.hpp"

#include <algorithm>

namespace bordduk::tests {
namespace {

using core::clock_extend;
using core::clock_pause;
using core::clock_resume;
using core::clock_shift;
using core::clock_state;
using core::phase_kind;
using core::stage;

// i2's group phase: main 20 minutes with the last 5 reserved, and a turn at table 1.
day working() {
    day d;
    d.seated().runs("i2", phase_kind::group).does("ann", core::turn_start{1});
    return d;
}
day talking() { // a break of a quarter of an hour, from its planned start
    day d;
    d.seated();
    d.now = midnight + 10 * 60 * minute - second;
    d.runs("i3");
    return d;
}

TEST(Clocks, K1WhatIsLeftIsWorkedOutFromFiveNumbers) {
    struct one {
        core::clock clock;
        core::instant now;
        core::duration left;
    };
    one const cases[] = {
        {{clock_state::running, nine, minute, 0, {}}, nine, minute},
        {{clock_state::running, nine, minute, 0, {}}, nine + 20 * second, 40 * second},
        {{clock_state::running, nine, minute, 30 * second, {}}, nine + 70 * second, 20 * second},
        {{clock_state::running, nine, minute, -30 * second, {}}, nine + 10 * second, 20 * second},
        {{clock_state::paused, nine, minute, 0, nine + 20 * second}, nine + 10 * minute, 40 * second},
        {{clock_state::running, nine, minute, 0, {}}, nine + 90 * second, -30 * second},
    };
    for (auto const& c : cases) {
        day d;
        d.happens({core::clock_set{"main", c.clock}});
        d.now = c.now;
        EXPECT_EQ(d.left("main"), c.left) << printed(c.clock);
        // Less by an hour is less by all that is left, so that core says the same.
        EXPECT_EQ(d.ask("desk", clock_extend{"main", -60 * minute}), c.left > 0 ? "ok" : "already") << printed(c.clock);
        EXPECT_EQ(d.left("main"), std::min<core::duration>(c.left, 0)) << printed(c.clock);
    }
}

TEST(Clocks, K2AClockThatIsHeldKeepsWhatIsLeftHoweverLong) {
    day d = working();
    d.passes(30 * second).does("ann", clock_pause{"turn-1"});
    auto const rest = d.left("turn-1");
    EXPECT_EQ(d.ask("ann", clock_pause{"turn-1"}), "already");
    d.passes(12 * minute);
    EXPECT_EQ(d.left("turn-1"), rest);
    d.does("ann", clock_resume{"turn-1"});
    EXPECT_EQ(d.left("turn-1"), rest);
    EXPECT_EQ(d.ask("ann", clock_resume{"turn-1"}), "already");
    d.passes(10 * second);
    EXPECT_EQ(d.left("turn-1"), rest - 10 * second);
}

TEST(Clocks, K3MainHoldsTheWholeRoomTheTurnsAndTheSlot) {
    day d = working();
    d.does("dan", core::turn_start{2}).passes(20 * second).does("desk", clock_pause{"main"});
    auto const one = d.left("turn-1");
    auto const two = d.left("turn-2");
    d.passes(5 * minute);
    EXPECT_EQ(d.left("turn-1"), one);
    EXPECT_EQ(d.left("turn-2"), two);
    d.does("desk", clock_resume{"main"}).passes(10 * second);
    EXPECT_EQ(d.left("turn-1"), one - 10 * second);
    EXPECT_EQ(d.left("turn-2"), two - 10 * second);

    d.runs("i2", phase_kind::plenary).does("desk", core::queue_present{1}).does("desk", clock_pause{"main"});
    auto const slot = d.left("slot");
    d.passes(5 * minute);
    EXPECT_EQ(d.left("slot"), slot);
    d.does("desk", clock_resume{"main"}).passes(10 * second);
    EXPECT_EQ(d.left("slot"), slot - 10 * second);
}

TEST(Clocks, K4OneTurnOrTheSlotIsHeldAloneAndGoesOnWithTheRoomAtTheLatest) {
    day d = working();
    d.does("ann", clock_pause{"turn-1"});
    EXPECT_EQ(d.clock("main").state, clock_state::running);
    d.does("desk", clock_pause{"main"}).does("desk", clock_resume{"main"});
    EXPECT_EQ(d.clock("turn-1").state, clock_state::running);
    d.runs("i2", phase_kind::plenary).does("desk", core::queue_present{1}).does("desk", clock_pause{"slot"});
    EXPECT_EQ(d.clock("main").state, clock_state::running);
}

TEST(Clocks, K5MoreTimeOrLessButNeverLessThanNone) {
    day d = working();
    d.passes(15 * second);
    auto const rest = d.left("main");
    d.does("desk", clock_extend{"main", 2 * minute});
    EXPECT_EQ(d.left("main"), rest + 2 * minute - second);
    d.does("desk", clock_extend{"main", -60 * minute});
    EXPECT_EQ(d.left("main"), 0);
    d.passes(3 * minute);
    EXPECT_EQ(d.ask("desk", clock_extend{"main", -minute}), "already") << "its time is up";
    EXPECT_EQ(d.ask("desk", clock_extend{"main", 0}), "already");
    d.does("desk", clock_extend{"main", minute});
    EXPECT_EQ(d.left("main"), -2 * minute - second) << "it says how far over it is, as before";
    for (int hours = 0; hours < 26; ++hours)
        d.ask("desk", clock_extend{"main", 60 * minute});
    EXPECT_EQ(d.clock("main").extended, core::limits::day_ms);
    EXPECT_EQ(d.ask("desk", clock_extend{"main", 60 * minute}), "already");
}

TEST(Clocks, K6AHeldClockCanGetMoreAndLessTimeToo) {
    day d = working();
    d.does("ann", clock_pause{"turn-1"});
    auto const rest = d.left("turn-1");
    d.does("ann", clock_extend{"turn-1", 30 * second}).passes(minute);
    EXPECT_EQ(d.left("turn-1"), rest + 30 * second);
    d.does("ann", clock_extend{"turn-1", -10 * minute});
    EXPECT_EQ(d.left("turn-1"), 0);
}

TEST(Clocks, K7ItStartedEarlierOrLaterAndTheDocumentationFollows) {
    day d = talking();
    d.passes(5 * minute).does("desk", clock_shift{"main", 2 * minute});
    EXPECT_EQ(d.left("main"), 15 * minute - 7 * minute - second);
    EXPECT_EQ(d.s.items.at("i3").started_at, d.clock("main").started_at);
    d.does("desk", clock_shift{"main", -60 * minute});
    EXPECT_EQ(d.clock("main").started_at, d.now) << "never later than now";
    EXPECT_EQ(d.s.items.at("i3").started_at, d.now);
    EXPECT_EQ(d.ask("desk", clock_shift{"main", 0}), "already");

    day w = working();
    auto const turn = w.left("turn-1");
    auto const started = *w.s.phases.at("i2-group").started_at;
    w.passes(5 * minute).does("desk", clock_shift{"main", 2 * minute});
    EXPECT_EQ(w.s.phases.at("i2-group").started_at, started - 2 * minute);
    EXPECT_EQ(w.left("turn-1"), turn - 5 * minute - second) << "a turn started when it started";
    w.does("desk", clock_shift{"turn-1", minute});
    EXPECT_EQ(w.s.phases.at("i2-group").started_at, started - 2 * minute) << "only main is documented";
}

TEST(Clocks, K7AlsoAClockThatBelongsToNothingCanBeShifted) {
    day d;
    d.happens({core::clock_set{"main", {clock_state::running, nine, minute, 0, {}}}}).does("desk", clock_shift{"main", second});
    EXPECT_EQ(d.clock("main").started_at, nine - second);
}

TEST(Clocks, K8AnItemNeverStartsAfterItsPhase) {
    day d = working();
    d.does("desk", clock_shift{"main", 10 * minute});
    EXPECT_LE(*d.s.items.at("i2").started_at, *d.s.phases.at("i2-group").started_at);
    EXPECT_EQ(core::the_workshop(d.s).item, "i2");
    EXPECT_EQ(core::the_workshop(d.s).phase, phase_kind::group);
}

TEST(Clocks, K9AHeldClockIsShiftedAtMostToWhereItWasHeld) {
    day d = talking();
    d.passes(5 * minute).does("desk", clock_pause{"main"}).passes(minute).does("desk", clock_shift{"main", -60 * minute});
    EXPECT_EQ(d.clock("main").started_at, d.clock("main").paused_at);
    EXPECT_EQ(d.left("main"), 15 * minute);
}

TEST(Clocks, K10AClockThatDoesNotRunCannotBeHandled) {
    day d;
    d.seated();
    for (std::string const id : {"main", "slot", "turn-1", "turn-99", "anything"}) {
        EXPECT_EQ(d.ask("desk", clock_pause{id}), "missing") << id;
        EXPECT_EQ(d.ask("desk", clock_resume{id}), "missing") << id;
        EXPECT_EQ(d.ask("desk", clock_extend{id, minute}), "missing") << id;
        EXPECT_EQ(d.ask("desk", clock_shift{id, minute}), "missing") << id;
    }
}

TEST(Clocks, K11AClockSetBackOutsideNeverMakesOneThatIsHeldBeforeItsStart) {
    day d = working();
    d.now -= 10 * minute;
    d.does("desk", clock_pause{"main"});
    EXPECT_GE(*d.clock("main").paused_at, d.clock("main").started_at);
    EXPECT_EQ(d.left("main"), 20 * minute);
    d.now -= 10 * minute;
    d.does("desk", clock_resume{"main"});
    EXPECT_EQ(d.clock("main").paused_at, std::nullopt);
}

TEST(Clocks, K12TimeThatIsUpClosesNothing) {
    day d = working();
    d.passes(24 * 60 * minute);
    EXPECT_LT(d.left("main"), 0);
    EXPECT_EQ(d.ask("bob", core::note_write{"n1", "i2", "after time"}), "ok");
    EXPECT_EQ(d.ask("bob", core::note_share{"n1", core::level::table}), "ok");
    EXPECT_EQ(d.ask("bob", core::turn_next{1, 0}), "ok");
    EXPECT_EQ(d.ask("bob", core::point_write{"p1", "i2", 1, "after time"}), "ok");
    EXPECT_EQ(d.ask("ann", core::point_accept{"p1"}), "ok");
    EXPECT_EQ(d.ask("ann", core::summary_share{"i2", 1}), "ok");
    EXPECT_EQ(d.join("fay", 1), "ok");
    EXPECT_EQ(core::the_workshop(d.s).phase, phase_kind::group) << "the next step is a person's";
}

// ---- what time does by itself

TEST(Clocks, K13TheReservedLastMinutesAreDueWhenTheyBegin) {
    day d;
    EXPECT_EQ(core::due(core::state{}), std::nullopt);
    EXPECT_EQ(core::due(d.s), std::nullopt) << "nothing runs";
    d.seated().runs("i3");
    EXPECT_EQ(core::due(d.s), std::nullopt) << "an item without phases";
    d.runs("i2", phase_kind::individual);
    EXPECT_EQ(core::due(d.s), std::nullopt) << "the silence";
    d.runs("i2", phase_kind::group);
    EXPECT_EQ(core::due(d.s), d.now + 15 * minute);
    d.runs("i2", phase_kind::plenary);
    EXPECT_EQ(core::due(d.s), std::nullopt) << "plenary";

    auto plan = small_day(3);
    plan.phases.at("i2-group").wrap_up.reset();
    day without{plan};
    without.seated().runs("i2", phase_kind::group);
    EXPECT_EQ(core::due(without.s), std::nullopt) << "nothing is reserved";
}

TEST(Clocks, K14TheMomentFollowsTheClock) {
    day d = working();
    auto const moment = *core::due(d.s);
    d.does("desk", clock_extend{"main", 3 * minute});
    EXPECT_EQ(core::due(d.s), moment + 3 * minute);
    d.does("desk", clock_shift{"main", minute});
    EXPECT_EQ(core::due(d.s), moment + 2 * minute);
    d.does("desk", clock_pause{"main"});
    EXPECT_EQ(core::due(d.s), std::nullopt);
    d.passes(7 * minute).does("desk", clock_resume{"main"});
    EXPECT_EQ(core::due(d.s), moment + 2 * minute + 7 * minute + second);
    d.does("desk", clock_extend{"main", -60 * minute});
    EXPECT_LE(*core::due(d.s), d.now) << "no time left: they begin at once";
}

TEST(Clocks, K15ThenEveryTableSumsUpOnceInThePhaseAndSpeakersFinishTheirSentence) {
    day d = working();
    d.does("dan", core::stage_start{2, stage::done});
    EXPECT_TRUE(core::on_time(d.s, *core::due(d.s) - 1).empty()) << "not a moment too early";
    d.passes(15 * minute);
    EXPECT_EQ(d.table(1).stage, stage::wrap_up);
    EXPECT_EQ(d.table(2).stage, stage::done) << "who is further on stays there";
    EXPECT_EQ(d.table(3).stage, stage::wrap_up) << "an empty table too: somebody may come";
    EXPECT_EQ(d.word(1), "bob");
    EXPECT_TRUE(d.s.clocks.contains("turn-1"));
    EXPECT_EQ(core::due(d.s), std::nullopt);
    EXPECT_TRUE(core::on_time(d.s, d.now + minute).empty());
    d.does("ann", core::stage_start{1, stage::discuss}).does("desk", clock_extend{"main", 30 * minute}).passes(40 * minute);
    EXPECT_EQ(d.table(1).stage, stage::discuss) << "the host decides from here";

    d.runs("i2", phase_kind::plenary).runs("i2", phase_kind::group).passes(15 * minute);
    EXPECT_EQ(d.table(1).stage, stage::wrap_up) << "a phase that is held again has last minutes again";
    d.runs("i4", phase_kind::group);
    EXPECT_EQ(core::due(d.s), d.now + 15 * minute);
}

} // namespace
} // namespace bordduk::tests
