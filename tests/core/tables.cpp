// B*: what a table has of its own: time, what it says of itself, roles, and people who have no phone.
#include "day.hpp"

namespace bordduk::tests {
namespace {

using core::limit_kind;
using core::phase_kind;
using core::role_set;
using core::seat_add;
using core::seat_remove;
using core::signal_set;
using core::stage;
using core::table_extend;
using core::table_role;
using core::table_signal;

TEST(Tables, B1ATablesOwnTimeMovesItsLastMinutesAndNobodyElses) {
    day d = in_group(); // 20 minutes, the last five are reserved
    d.does("desk", table_extend{1, 3 * minute}).does("desk", table_extend{2, -2 * minute});
    EXPECT_EQ(d.table(1).extended, 3 * minute);
    auto const began = d.clock("main").started_at;
    d.passes(began + 13 * minute - d.now);
    EXPECT_EQ(d.table(2).stage, stage::wrap_up);
    EXPECT_EQ(d.table(1).stage, stage::round);
    EXPECT_EQ(d.table(3).stage, stage::discuss);
    d.passes(2 * minute);
    EXPECT_EQ(d.table(3).stage, stage::wrap_up);
    EXPECT_EQ(d.table(1).stage, stage::round);
    d.passes(3 * minute);
    EXPECT_EQ(d.table(1).stage, stage::wrap_up);
}

TEST(Tables, B2ATablesOwnTimeAddsUpEndsWithThePhaseAndIsForTheDeskInTheGroupPhase) {
    day d = in_group();
    d.does("desk", table_extend{1, minute}).does("desk", table_extend{1, 3 * minute});
    EXPECT_EQ(d.table(1).extended, 4 * minute);
    d.does("desk", table_extend{1, -4 * minute});
    EXPECT_EQ(d.table(1).extended, std::nullopt);
    EXPECT_EQ(d.ask("ann", table_extend{1, minute}), "not_allowed");
    EXPECT_EQ(d.ask("desk", table_extend{9, minute}), "missing");
    EXPECT_EQ(d.ask("desk", table_extend{1, 0}), "already");
    d.does("desk", table_extend{1, minute}).runs("i2", phase_kind::plenary);
    EXPECT_EQ(d.table(1).extended, std::nullopt);
    EXPECT_EQ(d.ask("desk", table_extend{1, minute}), "wrong_phase");
}

TEST(Tables, B3TheLastMinutesOfATableThatGotMoreTimeAfterwardsDoNotCallTwice) {
    day d = in_group();
    d.passes(16 * minute).does("ann", core::stage_start{1, stage::discuss}).does("desk", table_extend{1, 10 * minute});
    d.passes(30 * minute);
    EXPECT_EQ(d.table(1).stage, stage::discuss);
}

TEST(Tables, B4AnyoneAtTheTableSaysThatItNeedsHelpOrIsDoneAndTakesItBack) {
    day d = in_group();
    d.does("cat", signal_set{1, table_signal::help});
    EXPECT_EQ(d.table(1).signal, table_signal::help);
    EXPECT_EQ(d.seen_by(core::collection::tables, "1"), "ann bob cat dan eve desk stage");
    EXPECT_EQ(d.ask("dan", signal_set{1, table_signal::done}), "not_allowed");
    EXPECT_EQ(d.ask("bob", signal_set{1, table_signal::help}), "already");
    d.does("bob", signal_set{1, table_signal::done}).does("desk", signal_set{1, {}});
    EXPECT_EQ(d.table(1).signal, std::nullopt);
    EXPECT_EQ(d.ask("desk", signal_set{9, table_signal::help}), "missing");
    d.does("ann", signal_set{1, table_signal::done}).runs("i2", phase_kind::plenary);
    EXPECT_EQ(d.table(1).signal, std::nullopt) << "the next phase is a new one";
}

TEST(Tables, B5ARoleIsOnePersonsAndStaysAtTheTable) {
    day d;
    d.seated().does("ann", role_set{1, "bob", table_role::writer}).does("ann", role_set{1, "cat", table_role::time_keeper});
    d.does("ann", role_set{1, "cat", table_role::writer});
    EXPECT_EQ(d.seat("bob").role, std::nullopt);
    EXPECT_EQ(d.seat("cat").role, table_role::writer) << "one role a person, the last one";
    EXPECT_EQ(d.ask("ann", role_set{1, "cat", table_role::writer}), "already");
    EXPECT_EQ(d.ask("ann", role_set{1, "dan", table_role::writer}), "missing");
    EXPECT_EQ(d.ask("dan", role_set{1, "cat", {}}), "not_allowed");
    d.does("cat", core::seat_move{"cat", 2});
    EXPECT_EQ(d.seat("cat").role, std::nullopt);
    d.does("desk", role_set{2, "cat", table_role::guard}).does("dan", role_set{2, "cat", {}});
    EXPECT_EQ(d.seat("cat").role, std::nullopt);
}

TEST(Tables, B6WhoHasNoPhoneIsTypedInSpeaksInTheRoundAndNeverHosts) {
    day d;
    d.does("desk", seat_add{"hal", 3, "Hal", "Agder"});
    EXPECT_EQ(d.hosts(3), "") << "a table with no phone at all has no host: the desk leads it";
    d.joins("gus", 3);
    EXPECT_EQ(d.hosts(3), "gus");
    EXPECT_EQ(d.ask("gus", core::host_set{3, "hal"}), "invalid");
    d.runs("i2", phase_kind::group);
    EXPECT_EQ(d.round(3).order, (std::vector<std::string>{"hal", "gus"}));
    d.does("gus", seat_add{"ida", 3, "Ida", {}});
    EXPECT_EQ(d.round(3).order.back(), "ida");
    d.does("gus", core::turn_start{3}).does("gus", core::turn_next{3, 0, "hal"});
    EXPECT_EQ(d.word(3), "gus") << "one phone taps for all";
    d.does("gus", core::seat_move{"gus", 1});
    EXPECT_EQ(d.hosts(3), "");
}

TEST(Tables, B7ATableWithoutAnyPhoneIsLedFromTheDeskAllTheWay) {
    day d;
    d.does("desk", seat_add{"hal", 1, "Hal", {}}).does("desk", seat_add{"ida", 1, "Ida", {}}).runs("i2", phase_kind::group);
    d.does("desk", core::turn_start{1}).does("desk", core::turn_next{1, 0}).does("desk", core::turn_next{1, 1});
    EXPECT_EQ(d.word(1), "over");
    d.does("desk", core::note_lay{"n1", "i2", 1, "Hal's thought", "hal"}).does("desk", core::note_lay{"n2", "i2", 1, "of all", {}});
    EXPECT_EQ(d.s.notes.at("n1").author, "hal");
    EXPECT_EQ(d.s.notes.at("n2").author, std::nullopt);
    d.does("desk", core::note_lay{"n1", "i2", 1, "Hal's thought, clearer", "hal"});
    EXPECT_EQ(d.s.notes.at("n1").text, "Hal's thought, clearer");
    d.does("desk", core::point_write{"p1", "i2", 1, "advice"}).does("desk", core::summary_share{"i2", 1});
    EXPECT_TRUE(d.table(1).shared);
    EXPECT_EQ(d.table(1).points, 1);
}

TEST(Tables, B8ForWhoHasAPhoneNobodyWritesAndWhoIsTypedInNeedsANameAndAPlace) {
    day d{2, 4};
    d.seated();
    EXPECT_EQ(d.ask("ann", core::note_lay{"n1", "i2", 1, "words in Bob's mouth", "bob"}), "not_allowed");
    EXPECT_EQ(d.ask("ann", core::note_lay{"n1", "i2", 2, "at another table", {}}), "not_allowed");
    EXPECT_EQ(d.ask("ann", seat_add{"hal", 1, "", {}}), "bad_text");
    EXPECT_EQ(d.ask("ann", seat_add{"bob", 1, "Bob", {}}), "already");
    EXPECT_EQ(d.ask("ann", seat_add{"hal", 2, "Hal", {}}), "not_allowed");
    EXPECT_EQ(d.ask("desk", seat_add{"hal", 9, "Hal", {}}), "missing");
    d.does("ann", seat_add{"hal", 1, "Hal", {}});
    EXPECT_EQ(d.ask("ann", seat_add{"ida", 1, "Ida", {}}), "table_full");
    d.does("bob", core::note_write{"n2", "i2", "Bob's"}).does("bob", core::note_share{"n2", core::level::table});
    EXPECT_EQ(d.ask("ann", core::note_lay{"n2", "i2", 1, "changed", {}}), "not_allowed");
}

TEST(Tables, B9WhoIsAskedToLeaveIsOutForGoodAndTheHostOnlyTakesOutWhomTheyTypedIn) {
    day d;
    d.seated().does("ann", seat_add{"hal", 1, "Hal", {}});
    EXPECT_EQ(d.ask("ann", seat_remove{"bob"}), "not_allowed");
    d.does("ann", seat_remove{"hal"});
    EXPECT_FALSE(d.s.seats.contains("hal"));
    d.runs("i2", phase_kind::group).does("ann", core::turn_start{1}).does("bob", core::note_write{"n1", "i2", "a thought"});
    d.does("bob", core::note_share{"n1", core::level::table});
    d.does("desk", seat_remove{"bob"});
    EXPECT_EQ(d.word(1), "cat") << "no empty seat has the word";
    EXPECT_EQ(d.table(1).taken, 2);
    EXPECT_EQ(d.person_of("token of bob"), "nobody");
    EXPECT_TRUE(core::is_barred(d.s, "token of bob")) << "so that the phone is told why";
    EXPECT_EQ(d.join("bob", 1), "not_allowed") << "the same page may not come back";
    EXPECT_EQ(d.ask("bob", core::note_write{"n2", "i2", "still here"}), "not_allowed");
    EXPECT_EQ(d.seen_by(core::collection::notes, "n1"), "ann cat desk") << "what they gave to the table stays with it";
    d.does("desk", core::act_undo{std::to_string(d.s.steps.rbegin()->first)});
    EXPECT_EQ(d.person_of("token of bob"), "bob") << "a slip of the finger can be taken back";
    EXPECT_EQ(d.word(1), "bob");
}

TEST(Tables, B10WhenTheHostIsAskedToLeaveTheNextOneWithAPhoneHosts) {
    day d;
    d.joins("ann", 1).does("ann", seat_add{"hal", 1, "Hal", {}}).joins("bob", 1).does("desk", seat_remove{"ann"});
    EXPECT_EQ(d.hosts(1), "bob");
}

TEST(Tables, B11WhileJoiningIsLockedNobodyNewComesInAndWhoIsThereComesBack) {
    day d;
    d.seated().does("desk", core::joining_lock{true});
    EXPECT_EQ(d.join("fay", 1), "locked");
    EXPECT_EQ(d.join("ann", 1), "ok") << "the same person again";
    EXPECT_EQ(d.ask("desk", core::joining_lock{true}), "already");
    EXPECT_EQ(d.ask("ann", core::joining_lock{false}), "not_allowed");
    d.does("desk", core::joining_lock{false});
    EXPECT_EQ(d.join("fay", 1), "ok");
}

// B12: what a limit means: nothing moves by itself at the end of a turn, whatever its kind; who may tap is the same; what is given back is
// not.
struct limit_row {
    limit_kind kind;
    core::duration spoken; // of a minute
    core::duration spared; // the table's again after the tap
};

TEST(Limits, B12AtTheEndOfATurnNothingMovesByItselfTheSpeakerHostOrDeskTapsAndUnusedSecondsAreTheTables) {
    limit_row const rows[] = {
        {limit_kind::exact, 40 * second, 20 * second}, {limit_kind::exact, 60 * second, 0}, {limit_kind::exact, 90 * second, 0},
        {limit_kind::max, 40 * second, 20 * second},   {limit_kind::max, 60 * second, 0},   {limit_kind::max, 90 * second, 0},
        {limit_kind::about, 40 * second, 0},           {limit_kind::about, 60 * second, 0}, {limit_kind::about, 90 * second, 0},
    };
    for (auto const& r : rows) {
        for (std::string const who : {"bob", "ann", "desk", "cloth1", "cat", "dan", "cloth2", "observer", "stage"}) {
            auto plan = small_day(3);
            plan.phases.at("i2-group").limit = r.kind;
            day d{plan};
            d.seated().runs("i2", phase_kind::group).does("ann", core::turn_start{1});
            d.passes(r.spoken);
            EXPECT_EQ(d.word(1), "bob") << printed(r.kind) << ": time alone takes nobody's word";
            EXPECT_EQ(d.left("turn-1"), 60 * second - r.spoken) << "and the clock goes on, below nothing too";
            EXPECT_EQ(d.round(1).limit, r.kind) << "the screen is told whether to ring";
            bool const may = who == "bob" || who == "ann" || who == "desk" || who == "cloth1";
            EXPECT_EQ(d.ask(who, core::turn_next{1, 0}), may ? "ok" : "not_allowed") << printed(r.kind) << " " << who;
            if (!may) continue;
            EXPECT_EQ(d.word(1), "cat");
            EXPECT_EQ(d.round(1).spared.value_or(0), r.spared) << printed(r.kind) << " after " << r.spoken;
            EXPECT_EQ(d.left("turn-1"), 60 * second) << "the next one has a whole turn";
        }
    }
}

} // namespace
} // namespace bordduk::tests
