// The day that is created on the first start: it must be readable, hold together and be the day that PRODUCT describes in clock times.
#include "contract/files.hpp"
#include "core/programme.hpp"
#include "wire/bodies.hpp"

#include <gtest/gtest.h>

namespace bordduk::contract {
namespace {

constexpr core::instant minute = 60'000;

core::programme read_day() {
    auto read = wire::decode_programme(bytes_of(source("deploy/reference-workshop.json")));
    if (auto const* found = std::get_if<wire::fault>(&read)) {
        ADD_FAILURE() << found->path << " " << found->reason;
        return {};
    }
    return std::get<core::programme>(std::move(read));
}

core::laid_out laid_out_day() {
    auto made = core::lay_out(read_day(), "2026-11-25", 0);
    if (auto const* wrong = std::get_if<std::vector<core::problem>>(&made)) {
        for (auto const& each : *wrong)
            ADD_FAILURE() << each.path << " " << each.reason;
        return {};
    }
    return std::get<core::laid_out>(std::move(made));
}

std::vector<core::item> in_order(core::laid_out const& day) {
    std::vector<core::item> all;
    for (auto const& [id, item] : day.items)
        all.push_back(item);
    std::sort(all.begin(), all.end(), [](auto const& a, auto const& b) { return a.position < b.position; });
    return all;
}

TEST(ReferenceWorkshop, IsReadAndLaidOut) {
    auto const day = laid_out_day();
    EXPECT_EQ(day.tables, 8);
    EXPECT_EQ(day.workshop.organisations.size(), 15U);
    EXPECT_EQ(day.workshop.outcomes.size(), 4U);
    EXPECT_EQ(day.workshop.ground_rules.size(), 5U);
    EXPECT_EQ(day.workshop.addressees.size(), 4U);
}

TEST(ReferenceWorkshop, IsWithoutAGapFromHalfPastEightToTheThanks) {
    auto const items = in_order(laid_out_day());
    ASSERT_FALSE(items.empty());
    EXPECT_EQ(items.front().planned_start, (8 * 60 + 30) * minute);
    for (std::size_t i = 1; i < items.size(); ++i)
        EXPECT_EQ(items[i].planned_start, items[i - 1].planned_end) << items[i].title;
    EXPECT_EQ(items.back().kind, core::item_kind::closing);
    EXPECT_EQ(items.back().planned_start, 15 * 60 * minute);
}

TEST(ReferenceWorkshop, ItsBreaksAndItsEndAreAnchors) {
    std::vector<std::pair<core::instant, core::instant>> anchors;
    for (auto const& item : in_order(laid_out_day())) {
        EXPECT_EQ(item.anchor, item.kind == core::item_kind::break_ || item.kind == core::item_kind::closing) << item.title;
        if (item.kind == core::item_kind::break_) anchors.emplace_back(item.planned_start / minute, item.planned_end / minute);
    }
    EXPECT_EQ(anchors, (std::vector<std::pair<core::instant, core::instant>>{{645, 660}, {720, 765}, {810, 825}}));
}

// The method of the five group works, one line each, as it would be said aloud.
std::string method_of(core::laid_out const& day, std::string const& item) {
    std::string said;
    for (auto const* const kind : {"individual", "group", "plenary"}) {
        auto const at = day.phases.find(item + "-" + kind);
        if (at == day.phases.end()) continue;
        auto const& phase = at->second;
        if (!said.empty()) said += " · ";
        said += std::string(1, static_cast<char>(std::toupper(kind[0]))) + " " +
                std::to_string(phase.per_table.value_or(phase.planned) / minute);
        if (phase.limit)
            said += " round " + std::string(wire::json::name_of(*phase.limit)) + " " + std::to_string(*phase.per_person / 1000);
        if (phase.summary)
            said += " last " + std::to_string(*phase.wrap_up / minute) + " " + std::string(wire::json::name_of(*phase.summary));
    }
    return said;
}

TEST(ReferenceWorkshop, ItsFiveGroupWorksHaveTheMethodsOfTheDay) {
    auto const day = laid_out_day();
    std::vector<std::string> methods;
    for (auto const& item : in_order(day))
        if (item.kind == core::item_kind::group_work) methods.push_back(method_of(day, "i" + std::to_string(item.position)));
    EXPECT_EQ(methods, (std::vector<std::string>{
                           "I 2 · G 25 round exact 180",
                           "I 3 · G 30 round max 180 last 5 advice · P 2",
                           "I 1 · G 30 round about 120 last 5 common_ground · P 2",
                           "I 1 · G 20 round about 60 last 5 key_input · P 2",
                           "I 1 · G 9 round about 120 last 1 conclusion",
                       }));
}

// PRODUCT's facts of the survey: 9 of 15, three services and three grades, one frequency, fourteen answers and another.
TEST(ReferenceWorkshop, ItsSurveyIsThere) {
    auto const day = laid_out_day();
    auto const& matrix = day.polls->at("i5-p1");
    EXPECT_EQ(matrix.kind, core::poll_kind::matrix);
    EXPECT_EQ(matrix.rows.size(), 3U);
    EXPECT_EQ(matrix.options.size(), 3U);
    EXPECT_EQ(day.polls->at("i5-p2").kind, core::poll_kind::single);
    auto const& several = day.polls->at("i5-p3");
    EXPECT_EQ(several.kind, core::poll_kind::multiple);
    EXPECT_EQ(several.options.size(), 14U);
    EXPECT_TRUE(core::is(several.other));
    for (auto const* const id : {"i5-p1", "i5-p2", "i5-p3"}) {
        EXPECT_TRUE(core::is(day.polls->at(id).imported)) << id;
        EXPECT_EQ(day.polls->at(id).population, 15) << id;
        EXPECT_EQ(day.polls->at(id).expected, day.workshop.organisations) << id;
        EXPECT_EQ(day.tallies->at(id).n, 9) << id;
        EXPECT_EQ(day.tallies->at(id).answered_by->size(), 9U) << id;
    }
    for (auto const& [id, item] : day.items)
        EXPECT_EQ(core::is(item.commitments), item.title.starts_with("Gruppearbeid 5")) << id;
}

TEST(ReferenceWorkshop, QuotesNameARoleAndASourceAndAYear) {
    for (auto const& item : in_order(laid_out_day())) {
        if (item.kind != core::item_kind::quote) continue;
        EXPECT_TRUE(item.text && item.role && item.source && item.year) << item.title;
        EXPECT_FALSE(item.speaker) << item.title;
    }
}

} // namespace
} // namespace bordduk::contract
