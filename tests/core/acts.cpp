// O*: what a facilitator does for all: plenary's order and stars, what lies over every screen, messages, links. U*: and takes back.
#include "day.hpp"

namespace bordduk::tests {
namespace {

using core::act_undo;
using core::level;
using core::phase_kind;

day with_shared_summaries() {
    day d;
    d.seated().joins("fay", 3).runs("i2", phase_kind::group);
    for (auto const& [who, table] : {std::pair{"ann", 1}, std::pair{"dan", 2}, std::pair{"fay", 3}}) {
        d.does(who, core::point_write{"p" + std::to_string(table), "i2", table, "advice"});
        d.does(who, core::summary_share{"i2", table});
    }
    d.runs("i2", phase_kind::plenary);
    return d;
}

TEST(Desk, O1ThoseWhoWaitAreCalledInTheOrderGivenAndWhoSpokeStaysInFront) {
    day d = with_shared_summaries();
    d.does("desk", core::queue_order{{3, 1, 2}});
    EXPECT_EQ(d.queue(), "3 waiting, 1 waiting, 2 waiting");
    EXPECT_EQ(d.ask("desk", core::queue_order{{3, 1, 2}}), "already");
    d.does("desk", core::queue_present{1}).does("desk", core::queue_order{{2}});
    EXPECT_EQ(d.queue(), "1 presenting, 2 waiting, 3 waiting") << "who is not named waits behind those who are";
    EXPECT_EQ(d.ask("ann", core::queue_order{{1, 2, 3}}), "not_allowed");
    d.runs("i3");
    EXPECT_EQ(d.ask("desk", core::queue_order{{1, 2, 3}}), "wrong_phase");
}

TEST(Desk, O2EveryPointCanBeStarredForTheReport) {
    day d = with_shared_summaries();
    d.does("desk", core::point_star{"p1", true});
    EXPECT_TRUE(core::is(d.s.points.at("p1").starred));
    EXPECT_EQ(d.ask("desk", core::point_star{"p1", true}), "already");
    d.does("desk", core::point_star{"p1", false});
    EXPECT_FALSE(core::is(d.s.points.at("p1").starred));
    EXPECT_EQ(d.ask("desk", core::point_star{"p99", true}), "missing");
}

TEST(Desk, O3WhatAnEarlierTableSaidIsCommonGroundInOneTap) {
    day d = with_shared_summaries();
    d.does("desk", core::point_match{"p2", "p1"});
    EXPECT_EQ(d.s.points.at("p2").same_as, "p1");
    EXPECT_EQ(d.ask("desk", core::point_match{"p3", "p2"}), "invalid") << "p2 repeats one itself";
    EXPECT_EQ(d.ask("desk", core::point_match{"p1", "p3"}), "invalid") << "another repeats p1";
    EXPECT_EQ(d.ask("desk", core::point_match{"p1", "p1"}), "missing");
    d.does("desk", core::point_match{"p2", {}}).does("desk", core::point_match{"p2", "p3"}).does("fay", core::point_remove{"p3"});
    EXPECT_EQ(d.s.points.at("p2").same_as, std::nullopt) << "what it repeated is gone";
}

TEST(Desk, O4OneThingLiesOverEveryScreenUntilItIsTakenAway) {
    day d;
    d.does("desk", core::overlay_set{core::overlay::attention, {}}).does("desk", core::overlay_set{core::overlay::blackout, {}});
    EXPECT_EQ(core::the_workshop(d.s).overlay, core::overlay::blackout);
    EXPECT_EQ(d.ask("desk", core::overlay_set{core::overlay::blackout, {}}), "already");
    EXPECT_EQ(d.ask("desk", core::overlay_set{core::overlay::quote, {}}), "invalid") << "which one?";
    EXPECT_EQ(d.ask("desk", core::overlay_set{core::overlay::quote, "i1"}), "missing") << "that is none";
    EXPECT_EQ(d.ask("desk", core::overlay_set{core::overlay::rules, "i1"}), "invalid");
    d.does("desk", core::overlay_set{{}, {}});
    EXPECT_EQ(core::the_workshop(d.s).overlay, std::nullopt);
    EXPECT_EQ(d.ask("desk", core::overlay_set{{}, {}}), "already");
}

TEST(Desk, O5AMessageIsForAllOrForOneTableAndTheOldestOfThirtyMakesRoom) {
    day d;
    d.seated().does("desk", core::message_send{"m1", "Look up", {}}).does("desk", core::message_send{"m2", "Well done", 2});
    EXPECT_EQ(d.seen_by(core::collection::messages, "m1"), "ann bob cat dan eve desk stage");
    EXPECT_EQ(d.seen_by(core::collection::messages, "m2"), "dan eve desk");
    EXPECT_EQ(d.ask("desk", core::message_send{"m1", "Again", {}}), "already");
    EXPECT_EQ(d.ask("desk", core::message_send{"m3", "", {}}), "bad_text");
    EXPECT_EQ(d.ask("desk", core::message_send{"m3", "Hello", 9}), "missing");
    d.does("desk", core::message_remove{"m2"});
    EXPECT_EQ(d.ask("desk", core::message_remove{"m2"}), "missing");
    for (std::size_t n = 0; n < core::limits::messages_max; ++n)
        d.does("desk", core::message_send{"more" + std::to_string(n), "Hello", {}});
    EXPECT_EQ(d.s.messages.size(), core::limits::messages_max);
    EXPECT_FALSE(d.s.messages.contains("m1"));
}

TEST(Desk, O6ALinkForObserversLetsThemSeeAndALinkForFacilitatorsLetsThemDo) {
    day d;
    d.ask(core::issue_secret{"secret of observers", core::role::observer});
    d.ask(core::issue_secret{"secret of another", core::role::facilitator});
    EXPECT_EQ(d.ask(core::facilitate{"olga", "secret of observers", "token of olga"}), "ok");
    EXPECT_EQ(d.ask(core::facilitate{"dina", "secret of another", "token of dina"}), "ok");
    EXPECT_EQ(core::who(d.s, "token of olga"), (core::identity{core::role::observer, "olga"}));
    EXPECT_EQ(core::who(d.s, "token of dina"), (core::identity{core::role::facilitator, "dina"}));
    EXPECT_EQ(d.ask(core::issue_secret{"secret of another", core::role::observer}), "already");
}

TEST(Desk, O7RevokedALinkAndEverythingItLetInAreWorthNothingButForWhoRevoked) {
    day d;
    d.ask(core::facilitate{"dora", "hash of the secret", "token of dora"});
    d.ask(core::facilitate{"dina", "hash of the secret", "token of dina"});
    d.ask(core::issue_secret{"secret of observers", core::role::observer});
    d.ask(core::facilitate{"olga", "secret of observers", "token of olga"});
    EXPECT_EQ(d.ask(core::issue_secret{"a new secret", core::role::facilitator, "token of dora"}), "ok");
    EXPECT_EQ(d.person_of("token of dora"), "dora");
    EXPECT_EQ(d.person_of("token of dina"), "nobody");
    EXPECT_EQ(d.person_of("token of olga"), "olga") << "the other role's links stay";
    EXPECT_EQ(d.ask(core::facilitate{"eva", "hash of the secret", "token of eva"}), "not_allowed");
    EXPECT_EQ(d.ask(core::facilitate{"eva", "a new secret", "token of eva"}), "ok");
    EXPECT_EQ(d.ask(core::issue_secret{"for observers", core::role::observer, "token of dora"}), "ok");
    EXPECT_EQ(d.person_of("token of olga"), "nobody");
}

// ---- taking back

TEST(Undo, U1TwentyActsOfDifferentKindsTakenBackLastFirstLeadToTheSameState) {
    day d;
    d.ask(core::watch{"token of a tablecloth", core::cloth{1, "cloth1"}});
    d.seated().joins("fay", 3).does("bob", core::note_write{"n1", "i2", "a thought"}).does("bob", core::note_share{"n1", level::table});
    d.does("cat", core::note_write{"n2", "i2", "another"}).does("cat", core::note_share{"n2", level::table});
    std::vector<core::command> const acts{
        core::item_start{"i2"},
        core::phase_start{"i2", phase_kind::individual},
        core::clock_pause{"main"},
        core::clock_resume{"main"},
        core::clock_extend{"main", 3 * minute},
        core::clock_shift{"main", 2 * minute},
        core::phase_start{"i2", phase_kind::group},
        core::turn_start{1},
        core::turn_next{1, 0},
        core::table_extend{2, minute},
        core::signal_set{2, core::table_signal::help},
        core::stage_start{1, core::stage::discuss},
        core::host_set{1, "cat"},
        core::seat_move{"bob", 2},
        core::seat_add{"hal", 3, "Hal", {}},
        core::role_set{1, "cat", core::table_role::writer},
        core::table_add{},
        core::table_rename{2, "The window"},
        core::theme_write{"t1", "i2", 1, "Trust"},
        core::note_group{"n1", "t1"},
        core::note_match{"n2", "n1"},
        core::note_hide{"n1"},
        core::prioritise_open{"i2", 1, 3},
        core::point_write{"p1", "i2", 1, "advice"},
        core::summary_share{"i2", 1},
        core::message_send{"m1", "Look up", {}},
        core::overlay_set{core::overlay::attention, {}},
        core::joining_lock{true},
        core::tablecloth_remove{1},
        core::seat_remove{"eve"},
        core::phase_start{"i2", phase_kind::plenary},
        core::queue_present{1},
        core::point_star{"p1", true},
        core::queue_order{{3, 2}},
        core::item_start{"i3"},
        core::workshop_end{},
    };
    ASSERT_GE(acts.size(), 20U);
    std::vector<std::uint64_t> states;
    for (auto const& what : acts) {
        states.push_back(core::hash_of_records(d.s));
        d.does("desk", what);
        EXPECT_EQ(d.s.acts.at(last_act(d)).what, std::visit([](auto const& c) { return std::string{c.tag}; }, what));
    }
    while (!states.empty()) {
        d.does("desk", act_undo{last_act(d)});
        EXPECT_EQ(core::hash_of_records(d.s), states.back()) << "before " << printed(acts[states.size() - 1]);
        states.pop_back();
    }
    EXPECT_TRUE(d.s.acts.empty());
}

TEST(Undo, U2WhatPeopleWroteMeanwhileStays) {
    day d;
    d.seated().runs("i2", phase_kind::individual);
    d.does("desk", core::phase_start{"i2", phase_kind::group});
    d.does("bob", core::note_write{"n1", "i2", "a thought"}).does("bob", core::note_share{"n1", level::table});
    d.does("ann", core::theme_write{"t1", "i2", 1, "Trust"}).does("cat", core::note_group{"n1", "t1"});
    d.does("bob", core::point_write{"p1", "i2", 1, "a suggestion"}).joins("fay", 3);
    d.does("desk", act_undo{last_act(d)});
    EXPECT_EQ(core::the_workshop(d.s).phase, phase_kind::individual);
    EXPECT_EQ(d.s.notes.at("n1").theme, "t1");
    EXPECT_EQ(d.s.points.at("p1").text, "a suggestion");
    EXPECT_TRUE(d.s.summaries.contains("i2-1")) << "the suggestion has a summary to be in";
    EXPECT_EQ(d.seat("fay").table, 3);
}

TEST(Undo, U3AStartOfAPhaseIsTakenBackAlsoWhenRoundsRun) {
    day d;
    d.seated().runs("i2", phase_kind::individual).passes(minute);
    auto const before = d.clock("main");
    d.does("desk", core::phase_start{"i2", phase_kind::group});
    d.does("ann", core::turn_start{1}).does("bob", core::turn_next{1, 0}).does("dan", core::turn_start{2}).passes(16 * minute);
    d.does("desk", act_undo{last_act(d)});
    EXPECT_EQ(d.clock("main"), before) << "as if it had never stopped";
    for (int const number : {1, 2, 3}) {
        EXPECT_EQ(d.table(number).stage, std::nullopt);
        EXPECT_EQ(d.word(number), "none");
        EXPECT_FALSE(d.s.clocks.contains(core::turn_clock_id(number)));
    }
    d.runs("i2", phase_kind::group);
    EXPECT_EQ(d.word(1), "waits") << "and it can begin again";
    d.passes(15 * minute);
    EXPECT_EQ(d.table(1).stage, core::stage::wrap_up) << "with its last minutes to come";
}

TEST(Undo, U4ThePhaseBeforeComesBackWithItsRoundsWhereTheyStood) {
    day d;
    d.seated().runs("i2", phase_kind::group).does("ann", core::turn_start{1}).does("bob", core::turn_next{1, 0}).passes(10 * second);
    d.does("dan", core::stage_start{2, core::stage::discuss});
    auto const before = core::hash_of_records(d.s);
    d.does("desk", core::phase_start{"i2", phase_kind::plenary}).does("desk", act_undo{last_act(d)});
    EXPECT_EQ(core::hash_of_records(d.s), before);
    EXPECT_EQ(d.word(1), "cat");
    EXPECT_EQ(d.table(2).stage, core::stage::discuss);
}

TEST(Undo, U5OnlyTheLastActIsTakenBackAndOnlyOnceByAnyFacilitator) {
    day d;
    d.does("desk", core::item_start{"i1"});
    std::string const first = last_act(d);
    d.does("desk", core::joining_lock{true});
    std::string const second_one = last_act(d);
    EXPECT_EQ(d.ask("desk", act_undo{first}), "stale");
    EXPECT_EQ(d.ask("ann", act_undo{second_one}), "not_allowed");
    d.does("desk", act_undo{second_one});
    EXPECT_EQ(d.ask("desk", act_undo{second_one}), "missing");
    d.does("desk", act_undo{first});
    EXPECT_EQ(d.ask("desk", act_undo{first}), "missing");
}

TEST(Undo, U6WhatParticipantsDoIsNoActAndOfTheDesksTheLastFiftyAreRemembered) {
    day d;
    d.seated().does("ann", core::table_rename{1, "The window"});
    EXPECT_TRUE(d.s.acts.empty());
    for (std::size_t n = 0; n <= core::limits::acts_max; ++n)
        d.does("desk", core::table_rename{2, "Name " + std::to_string(n)});
    EXPECT_EQ(d.s.acts.size(), core::limits::acts_max);
    EXPECT_EQ(d.s.steps.size(), core::limits::acts_max);
}

TEST(Undo, U7WhatSomebodyChangedSinceStaysAsTheyLeftIt) {
    day d;
    d.seated().does("desk", core::table_rename{1, "By the door"}).does("ann", core::table_rename{1, "The window"});
    d.does("desk", act_undo{last_act(d)});
    EXPECT_EQ(d.table(1).name, "The window");
    d.does("desk", core::seat_move{"bob", 3}).does("bob", core::seat_move{"bob", 2}).does("desk", act_undo{last_act(d)});
    EXPECT_EQ(d.seat("bob").table, 2);
    EXPECT_EQ(d.hosts(3), "");
}

TEST(Undo, U8NobodyIsPutBackAtATableThatIsFullByNow) {
    day d{2, 2};
    d.joins("ann", 1).joins("bob", 1).does("desk", core::seat_move{"bob", 2}).joins("cat", 1);
    EXPECT_EQ(d.ask("desk", act_undo{last_act(d)}), "table_full");
    d.does("cat", core::seat_move{"cat", 2}).does("desk", act_undo{last_act(d)});
    EXPECT_EQ(d.seat("bob").table, 1);
}

TEST(Undo, U9ATableGoesOnWhereItStandsWhenItsMembersAreMovedBack) {
    day d;
    d.seated().runs("i2", phase_kind::group).does("dan", core::turn_start{2}).does("desk", core::seat_move{"bob", 2});
    d.does("dan", core::turn_next{2, 0}).does("dan", core::turn_next{2, 1});
    EXPECT_EQ(d.word(2), "bob");
    d.does("desk", act_undo{last_act(d)});
    EXPECT_EQ(d.word(2), "over") << "the one who had the word sits elsewhere, and nobody was left";
    EXPECT_EQ(d.round(1).order.size(), 3U);
}

} // namespace
} // namespace bordduk::tests
