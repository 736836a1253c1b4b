// D*: the documentation: planned against actual, and what every table chose to keep.
#include "day.hpp"

namespace bordduk::tests {
namespace {

using core::level;
using core::phase_kind;

day lived() {
    auto plan = small_day(3);
    plan.phases.at("i2-group").addressee = "ministry";
    day d{plan};
    d.joins("ann", 1, "Agder").joins("bob", 1, "Troms").joins("dan", 2, "Agder").joins("eve", 2);
    d.runs("i1").runs("i2", phase_kind::individual);
    d.does("bob", core::note_write{"n1", "i2", "kept to myself"}).does("bob", core::note_write{"n2", "i2", "for the table"});
    d.does("ann", core::note_write{"n3", "i2", "for the room"}).does("dan", core::note_write{"n4", "i4", "for later"});
    d.does("bob", core::note_share{"n2", level::table}).does("ann", core::note_share{"n3", level::room});
    d.runs("i2", phase_kind::group).does("ann", core::table_rename{1, "The window"});
    d.does("ann", core::point_write{"p1", "i2", 1, "second"}).does("bob", core::point_write{"p2", "i2", 1, "a suggestion"});
    d.does("bob", core::point_write{"p3", "i2", 1, "third"})
        .does("ann", core::point_accept{"p3"})
        .does("ann", core::summary_share{"i2", 1});
    d.runs("i2", phase_kind::plenary).does("desk", core::queue_present{1}).does("desk", core::queue_skip{2});
    d.passes(minute).runs("i3");
    return d;
}

TEST(Report, D1EveryItemInItsOrderPlannedAndActual) {
    day const d = lived();
    auto const made = core::make_report(d.s, d.now);
    ASSERT_EQ(made.items.size(), 5U);
    for (std::size_t k = 0; k < 5; ++k) {
        EXPECT_EQ(made.items[k].position, static_cast<int>(k) + 1);
        auto const& kept = d.s.items.at(made.items[k].id);
        EXPECT_EQ(made.items[k].planned_start, kept.planned_start);
        EXPECT_EQ(made.items[k].planned_end, kept.planned_end);
        EXPECT_EQ(made.items[k].started_at, kept.started_at);
        EXPECT_EQ(made.items[k].ended_at, kept.ended_at);
    }
    EXPECT_EQ(item_in(made, "i3").ended_at, std::nullopt) << "it runs: the report is live";
    EXPECT_EQ(item_in(made, "i4").started_at, std::nullopt);
    auto const& work = item_in(made, "i2");
    EXPECT_EQ(work.question, "What do we do at home?");
    ASSERT_EQ(work.phases.size(), 3U);
    EXPECT_EQ(work.phases[0].kind, phase_kind::individual);
    EXPECT_EQ(work.phases[1].planned, 20 * minute);
    EXPECT_EQ(work.phases[1].ended_at, work.phases[2].started_at);
    EXPECT_EQ(work.phases[2].ended_at, work.ended_at);
}

TEST(Report, D7WhatWasHeldTwiceLastedFromItsFirstStartToItsLastEnd) {
    day d;
    d.seated().runs("i1").runs("i2", phase_kind::group);
    auto const item_began = d.s.items.at("i2").started_at;
    auto const group_began = d.s.phases.at("i2-group").started_at;
    d.passes(10 * minute).runs("i3").passes(minute).runs("i2", phase_kind::group).passes(minute);
    d.does("desk", core::clock_shift{"main", 30 * second}).passes(minute);
    EXPECT_NE(d.s.items.at("i2").started_at, item_began);
    d.runs("i3").runs("i2", phase_kind::group).runs("i4");
    auto const made = item_in(core::make_report(d.s, d.now), "i2");
    EXPECT_EQ(made.started_at, item_began);
    EXPECT_EQ(made.ended_at, d.now);
    ASSERT_EQ(made.phases.size(), 3U);
    EXPECT_EQ(made.phases[1].started_at, group_began);
    EXPECT_EQ(made.phases[1].ended_at, d.now);
}

TEST(Report, D8AClockThatIsShiftedWhileTheItemRunsIsNoSecondTime) {
    day d;
    d.runs("i1").passes(5 * minute).does("desk", core::clock_shift{"main", 2 * minute});
    EXPECT_EQ(item_in(core::make_report(d.s, d.now), "i1").started_at, d.clock("main").started_at);
}

TEST(Report, D2OfEveryTableItsSharedNotesItsSummaryWithAddresseeAndItsSlot) {
    day const d = lived();
    auto const made = core::make_report(d.s, d.now);
    auto const& work = item_in(made, "i2");
    ASSERT_EQ(work.tables.size(), 2U) << "nobody sat at table 3";
    auto const& one = work.tables[0];
    EXPECT_EQ(one.table, 1);
    EXPECT_EQ(one.name, "The window");
    ASSERT_TRUE(one.summary.has_value());
    EXPECT_EQ(one.summary->type, core::summary_type::advice);
    EXPECT_EQ(one.summary->addressee, (core::addressee{"ministry", "The ministry"}));
    EXPECT_TRUE(one.summary->shared);
    EXPECT_EQ(printed(one.summary->points), "[{text: second, starred: none, same_as: none}, {text: third, starred: none, same_as: none}]")
        << "accepted ones, in their order";
    ASSERT_EQ(one.notes.size(), 2U);
    EXPECT_EQ(one.notes[0].text, "for the table");
    EXPECT_EQ(one.notes[0].level, level::table);
    EXPECT_EQ(one.notes[1].text, "for the room");
    EXPECT_EQ(one.slot->state, core::slot_state::done);
    auto const& two = work.tables[1];
    EXPECT_TRUE(two.summary->points.empty()) << "a table that was there and wrote nothing is seen as such";
    EXPECT_EQ(two.slot->state, core::slot_state::skipped);
}

TEST(Report, D3NoPrivateNoteNoSuggestionAndNobodysNameIsInIt) {
    day d = lived();
    d.does("bob", core::seat_rename{"Bob Bobsen", {}});
    auto const all = printed(core::make_report(d.s, d.now));
    EXPECT_EQ(all.find("kept to myself"), std::string::npos);
    EXPECT_EQ(all.find("a suggestion"), std::string::npos);
    EXPECT_EQ(all.find("for later"), std::string::npos);
    EXPECT_EQ(all.find("Bob Bobsen"), std::string::npos);
    EXPECT_EQ(all.find("Name of"), std::string::npos);
    EXPECT_NE(all.find("for the table"), std::string::npos) << "the search itself works";
}

TEST(Report, D4HowManyTookPartByTableAndByOrganisation) {
    day const d = lived();
    auto const made = core::make_report(d.s, d.now).participation;
    EXPECT_EQ(made.people, 4);
    EXPECT_EQ(printed(made.by_table),
              "[{table: 1, name: The window, people: 2}, {table: 2, name: none, people: 2}, {table: 3, name: none, people: 0}]");
    EXPECT_EQ(printed(made.by_organisation),
              "[{organisation: none, people: 1}, {organisation: Agder, people: 2}, {organisation: Troms, people: 1}]");
}

TEST(Report, D5ItsFrameIsTheWorkshops) {
    auto plan = small_day(3);
    plan.workshop.language = core::language::nn;
    plan.workshop.organisers = {"A network"};
    plan.workshop.outcomes = {"We know more"};
    day d{plan};
    auto const made = core::make_report(d.s, d.now);
    EXPECT_EQ(made.code, "ABCDEF");
    EXPECT_EQ(made.made_at, d.now);
    EXPECT_EQ(made.title, "A small day");
    EXPECT_EQ(made.language, core::language::nn);
    EXPECT_EQ(made.date, "2025-11-26");
    EXPECT_EQ(made.timezone, "Europe/Oslo");
    EXPECT_EQ(made.organisers, (std::vector<std::string>{"A network"}));
    EXPECT_EQ(made.outcomes, (std::vector<std::string>{"We know more"}));
    EXPECT_EQ(made.addressees, plan.workshop.addressees);
    EXPECT_EQ(made.ended_at, std::nullopt);
    d.does("desk", core::workshop_end{});
    EXPECT_EQ(core::make_report(d.s, d.now).ended_at, d.now);
}

TEST(Report, D6ANoteLiesAtTheTableItWasPutDownOn) {
    day d = lived();
    d.does("bob", core::seat_move{"bob", 3});
    auto const made = core::make_report(d.s, d.now);
    EXPECT_EQ(item_in(made, "i2").tables[0].notes.size(), 2U);
}

} // namespace
} // namespace bordduk::tests
