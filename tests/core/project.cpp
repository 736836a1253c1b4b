// V*: what a view is told: exactly what changed since its position, each record once, as it is now.
#include "core/collections.hpp"
#include "day.hpp"

namespace bordduk::tests {
namespace {

using core::collection;
using core::level;
using core::note_remove;
using core::note_share;
using core::note_write;
using core::person_view;
using core::phase_kind;
using core::room_view;
using core::table_view;

TEST(Project, V1FromTheStartAViewIsToldAllThatIsInItAndNothingThatIsGone) {
    day d;
    d.seated();
    EXPECT_EQ(told(d.s, table_view(1), 0), "+seats/ann +seats/bob +seats/cat");
    d.does("bob", note_write{"n1", "i2", "one"}).does("bob", note_write{"n2", "i2", "two"}).does("bob", note_remove{"n1"});
    EXPECT_EQ(told(d.s, person_view("bob"), 0), "+notes/n2");
    EXPECT_EQ(told(d.s, core::desk_view(), 0), "");
    EXPECT_EQ(told(d.s, table_view(77), 0), "") << "a view that never held anything";
}

TEST(Project, V2FromAPositionAViewIsToldOnlyWhatChangedSince) {
    day d;
    d.seated();
    auto const before = d.s.head;
    EXPECT_EQ(told(d.s, room_view(), before), "");
    d.does("desk", core::table_rename{2, "The window"});
    EXPECT_EQ(told(d.s, room_view(), before), "+tables/2");
    EXPECT_EQ(told(d.s, table_view(1), before), "");
    EXPECT_EQ(told(d.s, room_view(), d.s.head), "");
    EXPECT_EQ(told(d.s, room_view(), d.s.head + 5), "") << "a position nobody can have";
}

TEST(Project, V3ARecordThatChangedManyTimesIsToldOnceAsItIsNow) {
    day d;
    d.seated();
    auto const before = d.s.head;
    for (int n = 0; n < 50; ++n)
        d.does("bob", note_write{"n1", "i2", "version " + std::to_string(n)});
    auto const changes = core::project(d.s, person_view("bob"), before);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(std::get<core::note const*>(changes[0].record)->text, "version 49");
}

TEST(Project, V4WhatLeftIsGoneInTheViewItLeftAlsoWhenItOnlyMoved) {
    day d;
    d.seated().does("bob", note_write{"n1", "i2", "a thought"}).does("bob", note_share{"n1", level::table});
    auto const before = d.s.head;
    d.does("bob", note_share{"n1", level::room});
    EXPECT_EQ(told(d.s, table_view(1), before), "-notes/n1");
    EXPECT_EQ(told(d.s, room_view(), before), "+notes/n1");
    d.does("bob", note_share{"n1", level::table});
    EXPECT_EQ(told(d.s, table_view(1), before), "+notes/n1") << "back again: as it is now";
    EXPECT_EQ(told(d.s, room_view(), before), "-notes/n1");
    d.does("bob", note_remove{"n1"});
    EXPECT_EQ(told(d.s, table_view(1), before), "-notes/n1");
    auto const later = d.s.head;
    d.does("bob", core::seat_rename{"Bo", {}});
    EXPECT_EQ(told(d.s, table_view(1), later), "+seats/bob") << "a tombstone is told once";
}

TEST(Project, V5ChangesAreOrderedByCollectionAndIdSoThatTheSameStateGivesTheSameBytes) {
    day d;
    auto const before = d.s.head;
    d.joins("zoe", 1).joins("ann", 1).runs("i2", phase_kind::group).does("desk", core::table_rename{2, "B"});
    EXPECT_EQ(told(d.s, room_view(), before), "+workshops/ABCDEF +items/i2 +phases/i2-group +clocks/main +tables/1 +tables/2 +tables/3");
    EXPECT_EQ(told(d.s, table_view(1), before), "+seats/ann +seats/zoe +rounds/1 +summaries/i2-1");
}

// Every kind of record, in every step that moves it: who is told. Ann (host), Bob and Cat at table 1, Dan and Eve at table 2.
TEST(Project, V6EveryRecordIsInExactlyOneViewAndThatSaysWhoSeesIt) {
    day d;
    d.seated().runs("i2", phase_kind::group).does("ann", core::turn_start{1});
    d.does("bob", note_write{"mine", "i2", "a"}).does("bob", note_write{"table", "i2", "b"}).does("bob", note_write{"room", "i2", "c"});
    d.does("bob", note_share{"table", level::table}).does("bob", note_share{"room", level::room});
    d.does("ann", core::point_write{"point", "i2", 1, "d"}).does("bob", core::point_write{"suggestion", "i2", 1, "e"});
    d.does("dan", core::point_write{"shown", "i2", 2, "f"}).does("eve", core::point_write{"kept", "i2", 2, "g"});
    d.does("dan", core::summary_share{"i2", 2});
    std::string const room = "ann bob cat dan eve desk stage";
    std::string const one = "ann bob cat desk";
    struct row {
        collection where;
        std::string id;
        std::string seen_by;
    };
    row const rows[] = {
        {collection::workshops, "ABCDEF", room},
        {collection::items, "i3", room},
        {collection::phases, "i4-group", room},
        {collection::clocks, "main", room},
        {collection::clocks, "turn-1", one},
        {collection::tables, "3", room},
        {collection::seats, "cat", one},
        {collection::seats, "eve", "dan eve desk"},
        {collection::rounds, "1", one},
        {collection::rounds, "2", "dan eve desk"},
        {collection::notes, "mine", "bob"},
        {collection::notes, "table", one},
        {collection::notes, "room", room},
        {collection::summaries, "i2-1", one},
        {collection::summaries, "i2-2", room},
        {collection::points, "point", one},
        {collection::points, "suggestion", one},
        {collection::points, "shown", room},
        {collection::points, "kept", "dan eve desk"},
    };
    for (auto const& r : rows)
        EXPECT_EQ(d.seen_by(r.where, r.id), r.seen_by) << printed(r.where) << "/" << r.id;
    d.runs("i2", phase_kind::plenary).does("desk", core::queue_present{1});
    EXPECT_EQ(d.seen_by(collection::queue, "i2-1"), room);
    EXPECT_EQ(d.seen_by(collection::clocks, "slot"), room);

    std::size_t records = 0;
    core::each_collection([&](auto kept) { records += (d.s.*kept.in).size(); });
    std::size_t told_somewhere = 0;
    for (auto const& [v, shelf] : d.s.shelves)
        told_somewhere += core::project(d.s, v, 0).size();
    EXPECT_EQ(told_somewhere, records) << "each in one view, none in two";
}

TEST(Project, V7WhoMovesHasOtherViews) {
    day d;
    d.seated();
    EXPECT_EQ(printed(core::views_of(d.s, day::identity_of("bob"))), "[room, table/1, person/bob]");
    d.does("bob", core::seat_move{"bob", 3});
    EXPECT_EQ(printed(core::views_of(d.s, day::identity_of("bob"))), "[room, table/3, person/bob]");
    d.does("desk", core::table_add{});
    EXPECT_EQ(printed(core::views_of(d.s, day::identity_of("desk"))), "[room, desk, table/1, table/2, table/3, table/4]");
}

TEST(Project, V8AViewKnowsWhenItChangedLast) {
    day d;
    d.seated();
    EXPECT_EQ(core::changed_at(d.s, table_view(9)), 0);
    auto const before = core::changed_at(d.s, table_view(1));
    d.does("eve", core::seat_rename{"Eva", {}});
    EXPECT_EQ(core::changed_at(d.s, table_view(1)), before);
    EXPECT_EQ(core::changed_at(d.s, table_view(2)), d.s.head);
}

} // namespace
} // namespace bordduk::tests
