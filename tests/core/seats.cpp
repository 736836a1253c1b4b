// P*: people: seats, tables and their hosts.
#include "day.hpp"

namespace bordduk::tests {
namespace {

using core::host_set;
using core::phase_kind;
using core::seat_move;
using core::seat_rename;

TEST(Seats, P1WhoeverSitsDownFirstIsTheHostUntilItIsPassedOn) {
    day d;
    d.seated();
    EXPECT_EQ(d.hosts(1), "ann");
    EXPECT_EQ(d.hosts(2), "dan");
    EXPECT_EQ(d.hosts(3), "");
    EXPECT_EQ(d.table(1).taken, 3);
    EXPECT_EQ(d.seat("bob").joined_at, nine + 2 * second);
}

TEST(Seats, P2TheHostPassesItOnAnyoneSeatedThereTakesItTheDeskAppointsAndNobodyElse) {
    day d;
    d.seated();
    EXPECT_EQ(d.ask("bob", host_set{1, "cat"}), "not_allowed");
    EXPECT_EQ(d.ask("dan", host_set{1, "bob"}), "not_allowed");
    EXPECT_EQ(d.ask("dan", host_set{1, "dan"}), "not_allowed") << "not at this table";
    EXPECT_EQ(d.ask("ann", host_set{1, "ann"}), "already");
    EXPECT_EQ(d.ask("ann", host_set{1, "dan"}), "missing");
    EXPECT_EQ(d.ask("desk", host_set{2, "ann"}), "missing");
    d.does("ann", host_set{1, "bob"});
    EXPECT_EQ(d.hosts(1), "bob") << "passed on";
    d.does("cat", host_set{1, "cat"});
    EXPECT_EQ(d.hosts(1), "cat") << "volunteered";
    d.does("desk", host_set{1, "ann"});
    EXPECT_EQ(d.hosts(1), "ann") << "chosen";
}

TEST(Seats, P3WithoutAWishOneIsSeatedWhereFewestSitAndAwayFromColleagues) {
    day d{3};
    for (std::string const person : {"a1", "a2", "a3"})
        d.joins(person, {}, "Agder");
    EXPECT_EQ(d.seat("a1").table, 1);
    EXPECT_EQ(d.seat("a2").table, 2);
    EXPECT_EQ(d.seat("a3").table, 3);
    d.joins("b1", {}, "Troms").joins("b2", {}, "Troms").joins("b3", {}, "Troms");
    EXPECT_EQ(d.table(1).taken, 2);
    EXPECT_EQ(d.table(2).taken, 2);
    EXPECT_EQ(d.table(3).taken, 2);
    d.joins("c1", 1, "Nordland");
    d.joins("c2", {}, "Nordland");
    EXPECT_EQ(d.seat("c2").table, 2);
    d.joins("nobody");
    EXPECT_EQ(d.seat("nobody").table, 3) << "without an organisation only the number counts";

    day uneven{2};
    uneven.joins("a1", 1, "Agder").joins("b1", 2, "Troms").joins("b2", 2, "Troms");
    uneven.joins("a2", {}, "Agder");
    EXPECT_EQ(uneven.seat("a2").table, 2) << "one person more is a fair price for mixing";
    uneven.joins("a3", {}, "Agder");
    EXPECT_EQ(uneven.seat("a3").table, 1) << "two are not";
}

TEST(Seats, P4AFullTableTakesNobodyMore) {
    day d{2, 2};
    d.joins("ann", 1).joins("bob", 1);
    EXPECT_EQ(d.join("cat", 1), "table_full");
    EXPECT_EQ(d.join("cat", 9), "missing");
    d.joins("cat").joins("dan");
    EXPECT_EQ(d.seat("dan").table, 2);
    EXPECT_EQ(d.join("eve"), "table_full") << "every table";
    EXPECT_EQ(d.ask("ann", seat_move{"ann", 2}), "table_full");
    d.does("desk", core::table_add{}).joins("eve");
    EXPECT_EQ(d.seat("eve").table, 3);
}

TEST(Seats, P5EveryoneMovesForThemselvesAndTheDeskMovesAnyone) {
    day d;
    d.seated();
    EXPECT_EQ(d.ask("ann", seat_move{"bob", 2}), "not_allowed");
    EXPECT_EQ(d.ask("bob", seat_move{"bob", 1}), "already");
    EXPECT_EQ(d.ask("bob", seat_move{"bob", 9}), "missing");
    EXPECT_EQ(d.ask("desk", seat_move{"nobody", 2}), "missing");
    d.does("bob", seat_move{"bob", 2});
    EXPECT_EQ(d.table(1).taken, 2);
    EXPECT_EQ(d.table(2).taken, 3);
    EXPECT_EQ(d.seat("bob"), (core::seat{2, "Name of bob", {}, false, d.now}));
    d.does("desk", seat_move{"bob", 3});
    EXPECT_EQ(d.hosts(3), "bob") << "first at that table";
}

TEST(Seats, P6WhenTheHostLeavesWhoHasSatThereLongestIsTheHost) {
    day d;
    d.seated().does("ann", seat_move{"ann", 2});
    EXPECT_EQ(d.hosts(1), "bob");
    EXPECT_EQ(d.hosts(2), "dan") << "and a host who comes to another table is a guest there";
    d.does("ann", seat_move{"ann", 1}).does("bob", seat_move{"bob", 3});
    EXPECT_EQ(d.hosts(1), "cat") << "Ann came back later than Cat came";
    d.does("cat", seat_move{"cat", 3}).does("ann", seat_move{"ann", 3});
    EXPECT_EQ(d.hosts(1), "");
    EXPECT_EQ(d.table(1).taken, 0);
}

TEST(Seats, P7OneCorrectsOnesOwnNameAndOrganisation) {
    day d;
    d.seated().does("bob", seat_rename{"Bo", {}});
    EXPECT_EQ(d.seat("bob").name, "Bo");
    d.does("bob", seat_rename{{}, "Agder"});
    EXPECT_EQ(d.seat("bob").name, "Bo");
    EXPECT_EQ(d.seat("bob").organisation, "Agder");
    EXPECT_EQ(d.ask("bob", seat_rename{{}, {}}), "invalid");
    EXPECT_EQ(d.ask("bob", seat_rename{"", {}}), "bad_text");
    EXPECT_EQ(d.ask("bob", seat_rename{std::string(41, 'x'), {}}), "bad_text");
    EXPECT_EQ(d.ask("bob", seat_rename{"Bob", "two\nlines"}), "bad_text");
    EXPECT_EQ(d.ask("desk", seat_rename{"Desk", {}}), "not_allowed");
    EXPECT_EQ(d.seat("bob").name, "Bo");
}

TEST(Seats, P8WhoComesLateLandsInWhatRuns) {
    day d;
    d.seated().runs("i2", phase_kind::individual).joins("fay", 1);
    EXPECT_EQ(d.ask("fay", core::note_write{"n1", "i2", "just in time"}), "ok");
    d.runs("i2", phase_kind::group).joins("gus", 1);
    EXPECT_EQ(d.round(1).order.back(), "gus");
    d.joins("hal", 3);
    EXPECT_EQ(d.table(3).stage, core::stage::discuss) << "at an empty table: at work at once";
    EXPECT_EQ(d.ask("hal", core::point_write{"p1", "i2", 3, "advice"}), "ok");
    d.passes(16 * minute).joins("ida", 2);
    EXPECT_EQ(d.table(2).stage, core::stage::wrap_up);
    EXPECT_EQ(d.ask("ida", core::point_write{"p2", "i2", 2, "a suggestion"}), "ok");
}

TEST(Seats, P9TheDeskAddsTablesUpToAHundred) {
    day d{99};
    EXPECT_EQ(d.ask("desk", core::table_add{}), "ok");
    EXPECT_EQ(d.table(100).capacity, 8);
    EXPECT_EQ(d.table(100).number, 100);
    EXPECT_EQ(d.ask("desk", core::table_add{}), "too_many");
}

TEST(Seats, P10TheHostOrTheDeskNamesATable) {
    day d;
    d.seated().does("ann", core::table_rename{1, "The window"});
    EXPECT_EQ(d.table(1).name, "The window");
    EXPECT_EQ(d.ask("desk", core::table_rename{1, "The window"}), "already");
    EXPECT_EQ(d.ask("bob", core::table_rename{1, "Bob's"}), "not_allowed");
    EXPECT_EQ(d.ask("ann", core::table_rename{2, "Ann's too"}), "not_allowed");
    EXPECT_EQ(d.ask("desk", core::table_rename{9, "Nowhere"}), "missing");
    EXPECT_EQ(d.ask("ann", core::table_rename{1, "two\nlines"}), "bad_text");
}

TEST(Seats, P11ASeatIsSeenByItsTableAndTheDeskAndTheRoomSeesOnlyHowManyThereAre) {
    day d;
    d.seated();
    EXPECT_EQ(d.seen_by(core::collection::seats, "bob"), "ann bob cat desk");
    EXPECT_EQ(d.seen_by(core::collection::tables, "1"), "ann bob cat dan eve desk stage");
    d.does("bob", seat_move{"bob", 2});
    EXPECT_EQ(d.seen_by(core::collection::seats, "bob"), "bob dan eve desk");
}

} // namespace
} // namespace bordduk::tests
