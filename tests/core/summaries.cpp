// Y*: what a table chooses to share: the table suggests, its host decides.
#include "day.hpp"

namespace bordduk::tests {
namespace {

using core::collection;
using core::phase_kind;
using core::point_accept;
using core::point_remove;
using core::point_write;
using core::summary_address;
using core::summary_share;
using core::summary_type;
using core::summary_withdraw;

TEST(Summaries, Y1ATableWithPeopleHasOneFromTheStartTypedAndAddressedAsPlanned) {
    auto plan = small_day(3);
    plan.phases.at("i2-group").addressee = "ministry";
    day d{plan};
    d.seated().runs("i2", phase_kind::group);
    EXPECT_EQ(d.s.summaries.at("i2-1"), (core::summary{"i2", 1, summary_type::advice, "ministry", false}));
    EXPECT_FALSE(d.s.summaries.contains("i2-3"));
    d.does("desk", point_write{"p1", "i2", 3, "from paper"});
    EXPECT_EQ(d.s.summaries.at("i2-3").type, summary_type::advice) << "the first point begins it";
}

TEST(Summaries, Y2AGroupWorkThatPlansNoneHasAConclusionOnceSomebodyWritesOne) {
    auto plan = small_day(3);
    plan.phases.erase("i2-plenary");
    auto& group = plan.phases.at("i2-group");
    group.wrap_up.reset();
    group.summary.reset();
    day d{plan};
    d.seated().runs("i2", phase_kind::group);
    EXPECT_TRUE(d.s.summaries.empty());
    d.does("bob", point_write{"p1", "i2", 1, "after all"});
    EXPECT_EQ(d.s.summaries.at("i2-1").type, summary_type::conclusion);
}

TEST(Summaries, Y3HostAndDeskWriteInItTheOthersOfTheTableSuggest) {
    day d = in_group();
    d.does("ann", point_write{"p1", "i2", 1, "the host's"}).does("desk", point_write{"p2", "i2", 1, "the desk's"});
    d.does("bob", point_write{"p3", "i2", 1, "a suggestion"});
    EXPECT_EQ(d.s.points.at("p1"), (core::point{"i2", 1, "ann", "the host's", true, 1}));
    EXPECT_EQ(d.s.points.at("p2"), (core::point{"i2", 1, "desk", "the desk's", true, 2}));
    EXPECT_EQ(d.s.points.at("p3"), (core::point{"i2", 1, "bob", "a suggestion", false, 3}));
    EXPECT_EQ(d.table(1).points, 2);
    EXPECT_EQ(d.ask("dan", point_write{"p4", "i2", 1, "another table's"}), "not_allowed");
}

TEST(Summaries, Y4TheHostTakesASuggestionInAndItComesLast) {
    day d = in_group();
    d.does("bob", point_write{"p1", "i2", 1, "first"}).does("ann", point_write{"p2", "i2", 1, "second"});
    EXPECT_EQ(d.ask("bob", point_accept{"p1"}), "not_allowed");
    EXPECT_EQ(d.ask("dan", point_accept{"p1"}), "missing") << "a suggestion stays at its table";
    d.does("ann", point_accept{"p1"});
    EXPECT_EQ(d.ask("desk", point_accept{"p1"}), "already");
    EXPECT_EQ(d.s.points.at("p1"), (core::point{"i2", 1, "bob", "first", true, 3})) << "in the order in which they were taken in";
    EXPECT_EQ(d.table(1).points, 2);
}

TEST(Summaries, Y5ASuggestionIsItsAuthorsAndTheHostsAPointTheHosts) {
    day d = in_group();
    d.does("bob", point_write{"p1", "i2", 1, "a suggestion"});
    EXPECT_EQ(d.ask("cat", point_write{"p1", "i2", 1, "Cat's words"}), "not_allowed");
    EXPECT_EQ(d.ask("cat", point_remove{"p1"}), "not_allowed");
    d.does("bob", point_write{"p1", "i2", 1, "better words"}).does("ann", point_write{"p1", "i2", 1, "shorter"});
    EXPECT_EQ(d.s.points.at("p1"), (core::point{"i2", 1, "bob", "shorter", false, 1})) << "still a suggestion, still Bob's";
    d.does("desk", point_accept{"p1"});
    EXPECT_EQ(d.ask("bob", point_write{"p1", "i2", 1, "no, mine"}), "not_allowed");
    EXPECT_EQ(d.ask("bob", point_remove{"p1"}), "not_allowed");
    d.does("ann", point_remove{"p1"});
    EXPECT_EQ(d.table(1).points, 0);
    d.does("bob", point_write{"p2", "i2", 1, "another"}).does("bob", point_remove{"p2"});
    EXPECT_EQ(d.ask("bob", point_write{"p2", "i2", 1, "again"}), "missing") << "an id never comes back";
}

TEST(Summaries, Y6APointStaysWithItsSummary) {
    day d = in_group();
    d.does("ann", point_write{"p1", "i2", 1, "advice"}).runs("i4", phase_kind::group);
    EXPECT_EQ(d.ask("ann", point_write{"p1", "i4", 1, "elsewhere"}), "invalid");
    EXPECT_EQ(d.ask("desk", point_write{"p1", "i2", 2, "elsewhere"}), "invalid");
}

TEST(Summaries, Y7TheHostOrTheDeskSaysWhomItSpeaksTo) {
    day d = in_group();
    EXPECT_EQ(d.ask("bob", summary_address{"i2", 1, "ministry"}), "not_allowed");
    EXPECT_EQ(d.ask("ann", summary_address{"i2", 1, "nobody"}), "missing");
    d.does("ann", summary_address{"i2", 1, "ministry"});
    EXPECT_EQ(d.s.summaries.at("i2-1").addressee, "ministry");
    EXPECT_EQ(d.ask("desk", summary_address{"i2", 1, "ministry"}), "already");
}

TEST(Summaries, Y8SharingShowsTheSummaryAndItsPointsToTheRoomAndNeverASuggestion) {
    day d = in_group();
    d.does("ann", point_write{"p1", "i2", 1, "advice"}).does("bob", point_write{"p2", "i2", 1, "a suggestion"});
    std::string const table = "ann bob cat desk";
    std::string const room = "ann bob cat dan eve desk stage";
    EXPECT_EQ(d.seen_by(collection::summaries, "i2-1"), table);
    EXPECT_EQ(d.seen_by(collection::points, "p1"), table);
    EXPECT_EQ(d.ask("bob", summary_share{"i2", 1}), "not_allowed");
    EXPECT_EQ(d.ask("ann", summary_withdraw{"i2", 1}), "already");
    auto const before = d.s.head;
    d.does("ann", summary_share{"i2", 1});
    EXPECT_EQ(d.seen_by(collection::summaries, "i2-1"), room);
    EXPECT_EQ(d.seen_by(collection::points, "p1"), room);
    EXPECT_EQ(d.seen_by(collection::points, "p2"), table);
    EXPECT_EQ(told(d.s, core::table_view(1), before), "-summaries/i2-1 -points/p1");
    EXPECT_TRUE(d.table(1).shared);
    EXPECT_EQ(d.ask("ann", summary_share{"i2", 1}), "already");

    d.does("desk", point_accept{"p2"});
    EXPECT_EQ(d.seen_by(collection::points, "p2"), room) << "what is taken in later is shown at once";
    EXPECT_EQ(d.ask("dan", point_remove{"p2"}), "not_allowed") << "seen, and not theirs";
    d.does("ann", summary_withdraw{"i2", 1});
    EXPECT_EQ(d.seen_by(collection::summaries, "i2-1"), table);
    EXPECT_EQ(d.seen_by(collection::points, "p1"), table);
    EXPECT_EQ(d.seen_by(collection::points, "p2"), table);
    EXPECT_FALSE(d.table(1).shared);
}

TEST(Summaries, Y9WritingGoesOnAfterThePhaseAndTheItemUntilTheDayIsOver) {
    day d = in_group();
    EXPECT_EQ(d.ask("ann", point_write{"p0", "i4", 1, "too early"}), "wrong_phase") << "not before its group work";
    EXPECT_EQ(d.ask("ann", point_write{"p0", "i1", 1, "nowhere"}), "missing");
    EXPECT_EQ(d.ask("ann", point_write{"p0", "i9", 1, "nowhere"}), "missing");
    EXPECT_EQ(d.ask("desk", point_write{"p0", "i2", 9, "nowhere"}), "missing");
    d.runs("i2", phase_kind::plenary).does("ann", point_write{"p1", "i2", 1, "in plenary"});
    d.runs("i3").does("ann", point_write{"p2", "i2", 1, "in the break"}).does("ann", summary_share{"i2", 1});
    d.does("desk", core::workshop_end{});
    EXPECT_EQ(d.ask("ann", point_write{"p3", "i2", 1, "too late"}), "ended");
}

TEST(Summaries, Y10ATableShowsTheCountOfTheGroupWorkThatRuns) {
    day d = in_group();
    d.does("ann", point_write{"p1", "i2", 1, "advice"}).does("ann", summary_share{"i2", 1}).runs("i3");
    EXPECT_EQ(d.table(1).points, 0);
    EXPECT_FALSE(d.table(1).shared);
    d.runs("i4", phase_kind::group);
    EXPECT_EQ(d.table(1).points, 0);
    d.does("ann", point_write{"p2", "i2", 1, "one more"});
    EXPECT_EQ(d.table(1).points, 0);
    d.runs("i2");
    EXPECT_EQ(d.table(1).points, 2);
    EXPECT_TRUE(d.table(1).shared);
}

TEST(Summaries, Y11ASummaryHoldsFortyPointsAndFortySuggestionsBesideThem) {
    day d = in_group();
    for (int i = 0; i < core::limits::points_per_summary_max; ++i)
        d.does("ann", point_write{"p" + std::to_string(i), "i2", 1, "advice"});
    EXPECT_EQ(d.ask("ann", point_write{"more", "i2", 1, "too many"}), "too_many");
    for (int i = 0; i < core::limits::suggestions_per_summary_max; ++i)
        d.does("bob", point_write{"s" + std::to_string(i), "i2", 1, "a suggestion"});
    EXPECT_EQ(d.ask("cat", point_write{"more", "i2", 1, "too many"}), "too_many");
    EXPECT_EQ(d.ask("ann", point_accept{"s0"}), "too_many");
    d.does("ann", point_remove{"p0"}).does("ann", point_accept{"s0"});
    EXPECT_EQ(d.table(1).points, core::limits::points_per_summary_max);
    EXPECT_EQ(d.ask("cat", point_write{"more", "i2", 1, "fits again"}), "ok");
    EXPECT_EQ(d.ask("dan", point_write{"other", "i2", 2, "every table has its own"}), "ok");
}

TEST(Summaries, Y11PositionsEndWhereTheWireDoes) {
    day d = in_group();
    d.happens({core::point_set{"p1", {"i2", 1, "ann", "advice", true, core::limits::point_position_max - 1}}});
    EXPECT_EQ(d.ask("ann", point_write{"p2", "i2", 1, "the last that fits"}), "ok");
    EXPECT_EQ(d.s.points.at("p2").position, core::limits::point_position_max);
    EXPECT_EQ(d.ask("ann", point_write{"p3", "i2", 1, "too many"}), "too_many");
}

TEST(Summaries, Y12WhoMovesAwayLeavesTheirSuggestionsAtTheTable) {
    day d = in_group();
    d.does("bob", point_write{"p1", "i2", 1, "a suggestion"}).does("bob", core::seat_move{"bob", 2});
    EXPECT_EQ(d.seen_by(collection::points, "p1"), "ann cat desk");
    EXPECT_EQ(d.ask("bob", point_remove{"p1"}), "missing");
    EXPECT_EQ(d.ask("bob", point_write{"p1", "i2", 2, "at the new one"}), "missing");
}

} // namespace
} // namespace bordduk::tests
