// Q*: plenary: a queue of tables and a slot for each; the desk gives the word.
#include "day.hpp"

namespace bordduk::tests {
namespace {

using core::phase_kind;
using core::queue_finish;
using core::queue_move;
using core::queue_present;
using core::queue_skip;
using core::slot_state;

// Four tables with people at 1, 2 and 3; i2's plenary runs with two minutes a table.
day in_plenary() {
    day d{4};
    d.seated().joins("fay", 3).runs("i2", phase_kind::plenary);
    return d;
}

TEST(Plenary, Q1TablesWithPeopleOrWithSomethingToSayAreQueuedByNumberWithASlotEach) {
    day d{5};
    d.seated().runs("i2", phase_kind::group).does("desk", core::point_write{"p1", "i2", 5, "from paper"});
    d.runs("i2", phase_kind::plenary);
    EXPECT_EQ(d.queue(), "1 waiting, 2 waiting, 5 waiting");
    EXPECT_EQ(d.slot(5).position, 3);
    EXPECT_EQ(d.left("main"), 6 * minute);
    EXPECT_FALSE(d.s.clocks.contains("slot")) << "nobody has the word yet";

    day empty{3};
    empty.runs("i2", phase_kind::plenary);
    EXPECT_EQ(empty.queue(), "");
    EXPECT_EQ(empty.left("main"), 6 * minute) << "with nobody there it is as planned";
}

TEST(Plenary, Q2ATableThatGetsTheWordHasItsMinutesAndTheOneBeforeIsDone) {
    day d = in_plenary();
    d.does("desk", queue_present{2});
    EXPECT_EQ(d.queue(), "1 waiting, 2 presenting, 3 waiting");
    EXPECT_EQ(d.left("slot"), 2 * minute);
    EXPECT_EQ(d.slot(2).started_at, d.now);
    EXPECT_EQ(d.ask("desk", queue_present{2}), "already");
    d.passes(minute).does("desk", queue_present{1});
    EXPECT_EQ(d.queue(), "1 presenting, 2 done, 3 waiting");
    EXPECT_EQ(d.slot(2).ended_at, d.now);
    EXPECT_EQ(d.left("slot"), 2 * minute);
    d.does("desk", queue_present{2});
    EXPECT_EQ(d.queue(), "1 done, 2 presenting, 3 waiting") << "a table may have the word again";
    EXPECT_EQ(d.slot(2).ended_at, std::nullopt);
}

TEST(Plenary, Q3OnlyWhoHasTheWordIsFinished) {
    day d = in_plenary();
    EXPECT_EQ(d.ask("desk", queue_finish{1}), "stale");
    d.does("desk", queue_present{1}).does("desk", queue_finish{1});
    EXPECT_EQ(d.slot(1).ended_at, d.now);
    EXPECT_FALSE(d.s.clocks.contains("slot"));
    EXPECT_EQ(d.ask("desk", queue_finish{1}), "already");
    d.does("desk", queue_skip{2});
    EXPECT_EQ(d.ask("desk", queue_finish{2}), "stale");
}

TEST(Plenary, Q4ATableIsLeftOutWhetherItWaitsOrSpeaksAndCanStillGetTheWordLater) {
    day d = in_plenary();
    d.does("desk", queue_skip{1});
    EXPECT_EQ(d.slot(1).ended_at, std::nullopt) << "it never spoke";
    EXPECT_EQ(d.ask("desk", queue_skip{1}), "already");
    d.does("desk", queue_present{2}).does("desk", queue_skip{2});
    EXPECT_EQ(d.slot(2).ended_at, d.now);
    EXPECT_FALSE(d.s.clocks.contains("slot"));
    d.does("desk", queue_present{1});
    EXPECT_EQ(d.queue(), "1 presenting, 2 skipped, 3 waiting");
    d.does("desk", queue_finish{1});
    EXPECT_EQ(d.ask("desk", queue_skip{1}), "already") << "it has spoken";
}

TEST(Plenary, Q5TheQueueIsReorderedAndItsPositionsHaveNoGaps) {
    struct one {
        int table;
        int position;
        std::string order;
    };
    one const cases[] = {
        {3, 1, "3 waiting, 1 waiting, 2 waiting"},  {1, 3, "2 waiting, 3 waiting, 1 waiting"},  {1, 2, "2 waiting, 1 waiting, 3 waiting"},
        {2, 99, "1 waiting, 3 waiting, 2 waiting"}, {2, -5, "2 waiting, 1 waiting, 3 waiting"},
    };
    for (auto const& c : cases) {
        day d = in_plenary();
        d.does("desk", queue_move{c.table, c.position});
        EXPECT_EQ(d.queue(), c.order) << c.table << " to " << c.position;
        std::set<int> positions;
        for (auto const& [id, slot] : d.s.queue)
            positions.insert(slot.position);
        EXPECT_EQ(positions, (std::set<int>{1, 2, 3}));
    }
    day d = in_plenary();
    EXPECT_EQ(d.ask("desk", queue_move{2, 2}), "already");
    EXPECT_EQ(d.ask("desk", queue_move{4, 1}), "missing") << "nobody sits there, so it is not in the queue";
    EXPECT_EQ(d.ask("desk", queue_move{9, 1}), "missing");
}

TEST(Plenary, Q6ATableThatComesLateGetsTheLastPlace) {
    day d = in_plenary();
    d.joins("gus", 4);
    EXPECT_EQ(d.queue(), "1 waiting, 2 waiting, 3 waiting");
    EXPECT_EQ(d.ask("desk", queue_finish{4}), "missing");
    d.does("desk", queue_present{4});
    EXPECT_EQ(d.queue(), "1 waiting, 2 waiting, 3 waiting, 4 presenting");
}

TEST(Plenary, Q7HeldAgainItKeepsItsOrderAndIsForWhoWaitsOrElseForEveryone) {
    day d = in_plenary();
    d.does("desk", queue_move{3, 1}).does("desk", queue_present{3}).does("desk", queue_finish{3});
    d.runs("i2", phase_kind::group).joins("gus", 4).runs("i2", phase_kind::plenary);
    EXPECT_EQ(d.queue(), "3 done, 1 waiting, 2 waiting, 4 waiting");
    EXPECT_EQ(d.left("main"), 6 * minute);
    for (int const table : {1, 2, 4})
        d.does("desk", queue_present{table});
    d.runs("i2", phase_kind::group).runs("i2", phase_kind::plenary);
    EXPECT_EQ(d.queue(), "3 done, 1 done, 2 done, 4 done");
    EXPECT_EQ(d.left("main"), 8 * minute);
    EXPECT_EQ(d.ask("desk", queue_present{3}), "ok");
}

TEST(Plenary, Q8OutsidePlenaryThereIsNoQueueToLead) {
    day d{4};
    d.seated().runs("i2", phase_kind::group);
    EXPECT_EQ(d.ask("desk", queue_present{1}), "wrong_phase");
    EXPECT_EQ(d.ask("desk", queue_finish{1}), "wrong_phase");
    EXPECT_EQ(d.ask("desk", queue_skip{1}), "wrong_phase");
    EXPECT_EQ(d.ask("desk", queue_move{1, 2}), "wrong_phase");
    d.runs("i2", phase_kind::plenary);
    EXPECT_EQ(d.ask("desk", queue_present{9}), "missing");
}

TEST(Plenary, Q9EveryGroupWorkHasAQueueOfItsOwn) {
    day d = in_plenary();
    d.does("desk", queue_present{1}).runs("i4", phase_kind::plenary);
    EXPECT_EQ(d.queue("i2"), "1 done, 2 waiting, 3 waiting");
    EXPECT_EQ(d.queue("i4"), "1 waiting, 2 waiting, 3 waiting");
    d.does("desk", queue_present{2});
    EXPECT_EQ(d.queue("i2"), "1 done, 2 waiting, 3 waiting");
}

TEST(Plenary, Q10ASlotThatBeginsWhileTheRoomIsHeldIsHeldToo) {
    day d = in_plenary();
    d.does("desk", core::clock_pause{"main"}).does("desk", queue_present{1}).passes(5 * minute);
    EXPECT_EQ(d.left("slot"), 2 * minute);
    d.does("desk", core::clock_resume{"main"}).passes(minute);
    EXPECT_EQ(d.left("slot"), minute);
}

} // namespace
} // namespace bordduk::tests
