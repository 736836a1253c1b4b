// Z*: the truth about time, the offers to catch up, and changing the plan.
#include "core/outlook.hpp"
#include "day.hpp"
#include "sim/dice.hpp"

#include <algorithm>
#include <map>

namespace bordduk::tests {
namespace {

using core::act_undo;
using core::look_ahead;
using core::phase_kind;
using core::plan_change;
using core::plan_item;
using core::shrink;

constexpr core::instant at(int hours, int minutes) { return midnight + (hours * 60 + minutes) * minute; }

core::laid_out with_anchors(std::initializer_list<char const*> anchors) {
    auto plan = small_day(3);
    for (auto const* const id : anchors)
        plan.items.at(id).anchor = true;
    return plan;
}

// Three tables, three people at the first; the arrival, a quarter of an hour from nine, goes on until `until`.
day late(std::initializer_list<char const*> anchors, core::instant until) {
    day d{with_anchors(anchors)};
    d.seated().joins("fay", 3).runs("i1");
    d.passes(until - d.now);
    return d;
}

core::forecast of(core::outlook const& o, std::string const& item) { return *std::ranges::find(o.items, item, &core::forecast::item); }

core::deadline until(core::outlook const& o, std::optional<std::string> const& item) {
    return *std::ranges::find(o.deadlines, item, &core::deadline::item);
}

std::string kinds(core::outlook const& o) {
    std::string line;
    for (auto const& one : o.offers)
        line += (line.empty() ? "" : " ") + name_of(one.what);
    return line;
}

TEST(Outlook, Z1BeforeItBeginsTheDayIsAsPlanned) {
    day d{with_anchors({"i3"})};
    d.seated().joins("fay", 3);
    auto const o = look_ahead(d.s, at(8, 0));
    ASSERT_EQ(o.items.size(), 5U);
    for (auto const& one : o.items) {
        EXPECT_EQ(one.start, d.s.items.at(one.item).planned_start) << one.item;
        EXPECT_EQ(one.end, d.s.items.at(one.item).planned_end) << one.item;
        EXPECT_EQ(one.late, 0) << one.item;
    }
    ASSERT_EQ(o.deadlines.size(), 2U);
    EXPECT_EQ(until(o, "i3"), (core::deadline{"i3", at(10, 0), at(10, 0), 0}));
    EXPECT_EQ(until(o, {}), (core::deadline{{}, at(11, 45), at(11, 45), 0}));
    EXPECT_TRUE(o.offers.empty());
}

TEST(Outlook, Z2WhatRunsEndsByItsClockAndTheOthersFollowOneAnother) {
    day d{with_anchors({"i5"})};
    d.seated().joins("fay", 3).runs("i1").does("desk", core::clock_extend{"main", 4 * minute});
    auto const began = d.clock("main").started_at;
    auto const o = look_ahead(d.s, d.now);
    EXPECT_EQ(of(o, "i1").end, began + 19 * minute);
    EXPECT_EQ(of(o, "i2").start, began + 19 * minute);
    EXPECT_EQ(of(o, "i2").late, of(o, "i1").late);
    EXPECT_EQ(of(o, "i5").start, at(11, 30)) << "an anchor keeps its time";
    EXPECT_EQ(until(o, "i5").late, began + 19 * minute - at(9, 15));
    EXPECT_EQ(until(o, {}).late, 0) << "and so the day ends in time, if the anchor does";
}

TEST(Outlook, Z3TimeUpGoesOnCountingAndAheadIsBelowNothing) {
    day d{with_anchors({"i3"})};
    d.seated().joins("fay", 3).runs("i1").passes(25 * minute);
    EXPECT_EQ(of(look_ahead(d.s, d.now), "i1").end, d.now) << "it ends now, at the earliest";
    d.runs("i2");
    EXPECT_EQ(until(look_ahead(d.s, d.now), "i3").late, d.now + 45 * minute - at(10, 0));
    d.runs("i2", phase_kind::plenary);
    EXPECT_EQ(until(look_ahead(d.s, d.now), "i3").late, d.now + 6 * minute - at(10, 0)) << "three tables, two minutes each: early";
}

TEST(Outlook, Z4WhatWasLeftOutOrPassedOverDoesNotCome) {
    day d{with_anchors({})};
    d.seated().joins("fay", 3).runs("i1").does("desk", plan_change{{{"i3", {}, {}, {}, {}, true}}}).runs("i2");
    auto const o = look_ahead(d.s, d.now);
    EXPECT_TRUE(std::ranges::find(o.items, "i3", &core::forecast::item) == o.items.end());
    EXPECT_EQ(of(o, "i4").start, of(o, "i2").end);
    d.runs("i4");
    EXPECT_EQ(look_ahead(d.s, d.now).items.size(), 4U) << "two that are over, one that runs, the closing";
    d.does("desk", core::item_start{"i3"});
    EXPECT_FALSE(core::is(d.s.items.at("i3").dropped)) << "it can be held all the same";
}

TEST(Outlook, Z5TheFirstAnchorThatIsMissedIsMetByEveryOffer) {
    day const d = late({"i3"}, at(9, 25)); // the group work needs 45 minutes, and the break is at ten
    auto const o = look_ahead(d.s, d.now);
    EXPECT_EQ(until(o, "i3").late, 10 * minute);
    EXPECT_EQ(kinds(o), "group turns slots");
    for (auto const& one : o.offers) {
        EXPECT_EQ(one.saves, 10 * minute) << printed(one);
        day then = d;
        EXPECT_EQ(then.ask("desk", plan_change{one.changes}), "ok");
        EXPECT_EQ(until(look_ahead(then.s, d.now), "i3").late, 0) << printed(one);
        EXPECT_EQ(printed(look_ahead(then.s, d.now).items), printed(one.items)) << "as it was shown";
    }
    EXPECT_EQ(o.offers[0].changes, (std::vector<plan_item>{{"i2", phase_kind::group, 10 * minute, {}, {}, {}}}));
}

TEST(Outlook, Z6AnItemThatIsDroppedGivesTheWorkWhatIsNotNeeded) {
    day d = late({"i5"}, at(9, 25));
    auto const o = look_ahead(d.s, d.now);
    auto const drop = std::ranges::find(o.offers, shrink::drop, &core::offer::what);
    ASSERT_NE(drop, o.offers.end());
    EXPECT_EQ(d.ask("desk", plan_change{drop->changes}), "ok");
    EXPECT_TRUE(core::is(d.s.items.at("i3").dropped));
    EXPECT_EQ(d.s.phases.at("i2-group").planned, 25 * minute) << "fifteen minutes of coffee, ten were missing";
    EXPECT_EQ(until(look_ahead(d.s, d.now), "i5").late, 0);
}

TEST(Outlook, Z7WhenNothingIsEnoughNothingIsOfferedAndNothingIsWhenAllIsWell) {
    EXPECT_TRUE(look_ahead(late({"i3"}, at(9, 50)).s, at(9, 50)).offers.empty());
    EXPECT_TRUE(look_ahead(day{with_anchors({"i3"})}.s, at(8, 0)).offers.empty());
}

TEST(Outlook, Z8ARehearsalOnAnotherDayIsHeldAgainstThePlanAsIfItWereToday) {
    day d{with_anchors({"i3"})};
    d.now = nine - 3 * core::limits::day_ms;
    d.seated().joins("fay", 3).runs("i1").passes(25 * minute).runs("i2");
    auto const o = look_ahead(d.s, d.now);
    EXPECT_EQ(until(o, "i3").at, *d.s.items.at("i1").started_at + 60 * minute);
    EXPECT_GE(until(o, "i3").late, 9 * minute);
    EXPECT_LE(until(o, "i3").late, 11 * minute);
}

TEST(Outlook, Z10ARehearsalInTheEveningIsNotLate) {
    day d{with_anchors({"i3"})};
    d.seated().joins("fay", 3);
    for (auto const& one : look_ahead(d.s, at(20, 0)).deadlines)
        EXPECT_EQ(one.late, 0) << "it could begin now";
    d.now = at(20, 0);
    d.runs("i1").passes(25 * minute).runs("i2");
    auto const o = look_ahead(d.s, d.now);
    EXPECT_GE(until(o, "i3").late, 9 * minute) << "but late against itself it can be";
    EXPECT_LE(until(o, "i3").late, 11 * minute);
}

TEST(Outlook, Z9AfterTheEndThereIsOnlyWhatWas) {
    day d;
    d.runs("i1").passes(minute).does("desk", core::workshop_end{});
    auto const o = look_ahead(d.s, d.now);
    EXPECT_EQ(o.items.size(), 1U);
    EXPECT_TRUE(o.deadlines.empty() && o.offers.empty());
}

// ---- changing the plan

TEST(Plan, Z10WhatMayNotBeChangedIsRefusedAndThenNothingIs) {
    day d{with_anchors({"i5"})};
    d.seated().runs("i1").runs("i2", phase_kind::group);
    auto const before = core::hash_of_records(d.s);
    std::vector<std::pair<plan_item, std::string>> const rows{
        {{"i99", {}, minute, {}, {}, {}}, "missing"},
        {{"i3", phase_kind::group, minute, {}, {}, {}}, "missing"},
        {{"i1", {}, minute, {}, {}, {}}, "wrong_phase"},
        {{"i5", {}, minute, {}, {}, {}}, "invalid"},
        {{"i5", {}, {}, {}, {}, true}, "invalid"},
        {{"i2", {}, {}, {}, {}, true}, "wrong_phase"},
        {{"i4", {}, minute, {}, {}, {}}, "invalid"},
        {{"i3", {}, {}, minute, {}, {}}, "invalid"},
        {{"i4", phase_kind::group, {}, 29 * second, {}, {}}, "invalid"},
        {{"i4", phase_kind::group, {}, {}, minute, {}}, "invalid"},
        {{"i4", phase_kind::group, 5 * minute, {}, {}, {}}, "invalid"}, // its last minutes are five
        {{"i4", phase_kind::plenary, {}, {}, 29 * second, {}}, "invalid"},
        {{"i4", phase_kind::plenary, {}, minute, {}, {}}, "invalid"},
        {{"i4", phase_kind::group, {}, {}, {}, true}, "invalid"},
        {{"i4", {}, {}, {}, {}, {}}, "already"},
    };
    for (auto const& [change, why] : rows) {
        EXPECT_EQ(d.ask("desk", plan_change{{change}}), why) << printed(change);
        if (why == "already") continue;
        plan_item const good{"i4", phase_kind::individual, minute, {}, {}, {}};
        EXPECT_EQ(d.ask("desk", plan_change{{good, change}}), why) << printed(change) << ": together or not at all";
    }
    plan_item const shorter{"i3", {}, minute, {}, {}, {}};
    EXPECT_EQ(d.ask("desk", plan_change{{shorter, shorter}}), "invalid") << "named twice";
    EXPECT_EQ(core::hash_of_records(d.s), before);
}

TEST(Plan, Z11OfWhatRunsTheClockBecomesThatLongAndRoundsThatWaitGetTheNewTurns) {
    day d;
    d.seated().runs("i2", phase_kind::group).does("ann", core::turn_start{1}).does("desk", core::clock_extend{"main", minute});
    auto const before = core::hash_of_records(d.s);
    d.does("desk", plan_change{{{"i2", phase_kind::group, 15 * minute, 45 * second, {}, {}}}});
    EXPECT_EQ(d.clock("main").duration, 15 * minute);
    EXPECT_EQ(d.clock("main").extended, 0);
    EXPECT_EQ(d.round(1).per_person, minute) << "a round that runs keeps its turns";
    EXPECT_EQ(d.round(2).per_person, 45 * second);
    EXPECT_EQ(d.s.items.at("i2").planned_end, at(9, 55));
    d.does("desk", act_undo{last_act(d)});
    EXPECT_EQ(core::hash_of_records(d.s), before);
}

// ---- properties, over days of every kind

day any_day(sim::dice& dice) {
    auto plan = small_day(dice.between(1, 6));
    for (auto& [id, one] : plan.items)
        one.anchor = dice.percent(25);
    for (auto& [id, part] : plan.phases) {
        if (part.kind == phase_kind::group) part.per_person = dice.between(20, 180) * second;
        if (part.kind == phase_kind::group && dice.percent(20)) part.limit.reset();
        if (part.per_table) part.per_table = dice.between(20, 240) * second;
    }
    day d{plan};
    for (int n = dice.below(12); n > 0; --n)
        d.join("p" + std::to_string(n), dice.between(1, plan.tables));
    for (int n = dice.between(1, 4); n > 0; --n) {
        auto const item = "i" + std::to_string(dice.between(1, 5));
        d.ask("desk", core::item_start{item});
        if (dice.percent(70)) d.ask("desk", core::phase_start{item, static_cast<phase_kind>(dice.below(3))});
        if (dice.percent(30)) d.ask("desk", core::turn_start{1});
        if (dice.percent(20)) d.ask("desk", core::queue_present{dice.between(1, plan.tables)});
        if (dice.percent(20)) d.ask("desk", core::clock_pause{"main"});
        d.passes(dice.between(0, 50) * minute);
    }
    return d;
}

void keeps_what_must_not_change(core::state const& was, core::state const& is_now) {
    for (auto const& [id, before] : was.items) {
        auto const& after = is_now.items.at(id);
        EXPECT_EQ(before.planned_start, after.planned_start) << id;
        EXPECT_TRUE((!before.anchor && before.state != core::progress::done) || before == after) << id << " is an anchor, or over";
    }
    for (auto const& [id, before] : was.phases) {
        auto const& after = is_now.phases.at(id);
        if (before.per_person != after.per_person) EXPECT_GE(after.per_person.value_or(0), core::limits::turn_ms_min) << id;
        if (before.per_table != after.per_table) EXPECT_GE(after.per_table.value_or(0), core::limits::turn_ms_min) << id;
        if (after.wrap_up) EXPECT_GT(after.planned, *after.wrap_up) << id;
    }
}

void holds(day const& d, core::deadline const& missed, core::offer const& one) {
    SCOPED_TRACE(printed(one));
    day then = d;
    auto const before = core::hash_of_records(then.s);
    ASSERT_EQ(then.ask("desk", plan_change{one.changes}), "ok");
    keeps_what_must_not_change(d.s, then.s);
    auto const met = until(look_ahead(then.s, d.now), missed.item);
    EXPECT_EQ(met.at, missed.at);
    EXPECT_EQ(met.late, 0) << "the total is the time there is, to the millisecond";
    EXPECT_EQ(one.saves, missed.reached - met.reached);
    then.does("desk", act_undo{last_act(then)});
    EXPECT_EQ(core::hash_of_records(then.s), before) << "taken back exactly";
}

TEST(Outlook, Z12NoOfferMovesAnAnchorOrGivesATurnUnderTheLeastAndEachFillsExactlyTheTimeThereIs) {
    std::map<std::string, int> seen;
    for (std::uint64_t seed = 1; seed <= 400 && !HasFailure(); ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        sim::dice dice{seed};
        day const d = any_day(dice);
        auto const o = look_ahead(d.s, d.now);
        for (auto const& one : o.items) {
            auto const& planned = d.s.items.at(one.item);
            if (planned.anchor && planned.state == core::progress::pending) EXPECT_EQ(one.start, planned.planned_start) << one.item;
        }
        auto const missed = std::ranges::find_if(o.deadlines, [](core::deadline const& one) { return one.late > 0; });
        EXPECT_TRUE(missed != o.deadlines.end() || o.offers.empty()) << "who is in time needs no advice";
        for (auto const& one : o.offers) {
            ++seen[name_of(one.what)];
            holds(d, *missed, one);
        }
    }
    for (std::string const what : {"group", "turns", "slots", "drop"})
        EXPECT_GT(seen[what], 0) << what << " was never offered";
}

} // namespace
} // namespace bordduk::tests
