// FR*: the report of what people were asked and promised, and the one that is published.
#include "asked.hpp"

#include <algorithm>

namespace bordduk::tests {
namespace {

using core::level;
using core::question_state;
using core::sharing;

// Two tables wrote advice, and both said the same; only the first shared it. Ann's note is the room's, Dan's the table's, Bob's the
// report's.
day worked() {
    day d = asked();
    d.runs("i2", core::phase_kind::group);
    for (auto const& [who, note, to] :
         {std::tuple{"ann", "n1", level::room}, std::tuple{"dan", "n2", level::table}, std::tuple{"bob", "n3", level::report}})
        d.does(who, core::note_write{note, "i2", std::string{"note of "} + note}).does(who, core::note_share{note, to});
    d.does("cat", core::note_write{"n4", "i2", "kept to myself"});
    d.does("ann", core::theme_write{"t1", "i2", 1, "Trust"}).does("ann", core::note_group{"n1", "t1"});
    d.does("ann", core::point_write{"p1", "i2", 1, "Meet more"}).does("dan", core::point_write{"p2", "i2", 2, "Meet often"});
    d.does("desk", core::point_match{"p2", "p1"}).does("desk", core::point_star{"p1", true});
    d.does("ann", core::summary_share{"i2", 1});
    return d;
}

TEST(FrozenReport, FR1ItHoldsThemesWithDotsStarsAndCommonGround) {
    day d = worked();
    d.does("ann", core::prioritise_open{"i2", 1, 3})
        .does("ann", core::dot_put{"i2", "t1", {}})
        .does("ann", core::prioritise_close{"i2", 1});
    auto const made = core::make_report(d.s, d.now);
    auto const& work = item_in(made, "i2");
    EXPECT_EQ(printed(work.tables[0].themes), "[{name: Trust, notes: 1, dots: 1}]");
    EXPECT_EQ(printed(work.tables[0].summary->points), "[{text: Meet more, starred: yes, same_as: none}]");
    EXPECT_EQ(printed(work.tables[1].summary->points), "[{text: Meet often, starred: none, same_as: 1}]");
    EXPECT_EQ(printed(work.common_ground), "[{text: Meet more, tables: [1, 2]}]");
    EXPECT_EQ(work.tables[0].notes[0].theme, "Trust");
}

TEST(FrozenReport, FR2WhatWasShownBeforeAGroupWorkStaysWithItsQuestionUntilABreak) {
    core::programme plan;
    plan.title = "A day with evidence";
    plan.tables = 2;
    auto quote = plain(core::item_kind::quote, "A quote", "09:15", 5);
    quote.text = "We are heard";
    quote.role = "A girl of 15";
    auto survey = plain(core::item_kind::poll, "The survey", "09:20", 10);
    survey.polls = std::vector<core::poll_form>{form_of(core::poll_kind::scale)};
    plan.items = {plain(core::item_kind::talk, "Before the break", "09:00", 10),
                  plain(core::item_kind::break_, "Coffee", "09:10", 5),
                  quote,
                  survey,
                  group_work("Sharing", "09:30", core::limit_kind::max, core::summary_type::advice),
                  group_work("Working", "10:30", core::limit_kind::max, core::summary_type::advice)};
    day d{std::get<core::laid_out>(core::lay_out(plan, "2025-11-26", midnight))};
    EXPECT_TRUE(d.s.polls.contains("i4-p1")) << "the day's own polls are there from the start";
    EXPECT_EQ(d.s.polls.at("i4-p1").item, "i4");
    auto const made = core::make_report(d.s, d.now);
    EXPECT_EQ(printed(made.items[4].evidence), "[i3, i4]");
    EXPECT_EQ(printed(made.items[5].evidence), "[]") << "a quote is with one question";
    EXPECT_EQ(made.items[2].text, "We are heard");
    EXPECT_EQ(made.items[2].role, "A girl of 15");
}

TEST(FrozenReport, FR3ItHoldsPollsQuestionsAndCommitmentsByOrganisation) {
    day d = worked();
    d.does("bob", core::seat_rename{{}, "Troms"});
    d.does("bob", core::commitment_write{"c2", core::commitment_of::organisation, {}, "We invite", {}});
    d.does("bob", core::commitment_share{"c2", sharing::report, {}});
    auto const made = core::make_report(d.s, d.now);
    std::string polls;
    for (auto const& one : made.polls)
        polls += one.id + (one.shared ? " shared " : " ");
    EXPECT_EQ(polls, "q2 q1 shared q3 ") << "by item, those of none last; what nobody was asked is not there";
    EXPECT_EQ(made.questions[0].text, "Why?") << "most wanted first";
    ASSERT_EQ(made.commitments.size(), 2U);
    EXPECT_EQ(made.commitments[0].organisation, "Troms");
    EXPECT_EQ(made.commitments[1].organisation, std::nullopt) << "those who did not say come last";
    EXPECT_EQ(printed(made).find("Name of cat"), std::string::npos) << "no name that was not shared";
}

TEST(FrozenReport, FR4ThePublicOneHoldsWhatTheRoomSaw) {
    day d = worked();
    d.does("desk", core::question_set{"s3", question_state::hidden}).does("desk", core::report_freeze{});
    ASSERT_TRUE(d.s.frozen.has_value());
    auto const& made = *d.s.frozen;
    EXPECT_EQ(made.frozen_at, d.now);
    EXPECT_EQ(core::the_workshop(d.s).report_frozen_at, d.now);
    auto const all = printed(made);
    for (auto const* const hidden : {"note of n2", "kept to myself", "Meet often", "How?", "silly"})
        EXPECT_EQ(all.find(hidden), std::string::npos) << hidden;
    for (auto const* const told : {"note of n1", "note of n3", "Meet more", "Why?", "Ring them"})
        EXPECT_NE(all.find(told), std::string::npos) << told;
    EXPECT_TRUE(item_in(made, "i2").common_ground.empty()) << "the other table has not shared";
    ASSERT_EQ(made.polls.size(), 1U);
    EXPECT_EQ(made.polls[0].id, "q1");
}

TEST(FrozenReport, FR5ItStaysAsItWasAndCanBeFrozenAfterTheEnd) {
    day d = worked();
    d.does("desk", core::workshop_end{}).does("desk", core::report_freeze{});
    auto const published = *d.s.frozen;
    EXPECT_EQ(d.ask("desk", core::report_freeze{}), "already");
    d.does("desk", core::item_start{"i4"}).does("ann", core::note_share{"n1", level::mine});
    EXPECT_EQ(*d.s.frozen, published);
    EXPECT_EQ(d.ask("ann", core::report_freeze{}), "not_allowed");
}

TEST(FrozenReport, FR6TakenBackItIsNotPublishedAnyMore) {
    day d = worked();
    d.does("desk", core::report_freeze{});
    d.does("desk", core::act_undo{std::to_string(d.s.steps.rbegin()->first)});
    EXPECT_EQ(core::the_workshop(d.s).report_frozen_at, std::nullopt);
    d.does("desk", core::report_freeze{});
    EXPECT_EQ(d.s.frozen->made_at, d.now);
}

TEST(FrozenReport, FR7OnesOwnNotesAndCommitmentsGoHomeWithOneAndNobodyElses) {
    day d = worked();
    auto const mine = core::make_mine(d.s, "bob", d.now);
    ASSERT_EQ(mine.notes.size(), 1U);
    EXPECT_EQ(mine.notes[0].text, "note of n3");
    EXPECT_EQ(mine.notes[0].question, "What do we do at home?");
    ASSERT_EQ(mine.commitments.size(), 1U);
    EXPECT_EQ(mine.commitments[0].commitment.text, "Ring them");
    EXPECT_EQ(core::make_mine(d.s, "cat", d.now).notes[0].text, "kept to myself");
    EXPECT_TRUE(core::make_mine(d.s, "eve", d.now).notes.empty());
}

} // namespace
} // namespace bordduk::tests
