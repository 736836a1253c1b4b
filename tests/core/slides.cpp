// SL*: what an item shows: written at the desk, the room's once it was shown.
#include "shown.hpp"

namespace bordduk::tests {
namespace {

using core::collection;

std::string const the_whole_room = "ann bob cat dan eve desk stage";

std::string order_of(day const& d, std::string const& item = "i1") {
    std::map<int, std::string> ids;
    for (auto const& [id, one] : d.s.slides) {
        if (one.item == item) ids[one.position] = id;
    }
    std::string line;
    for (auto const& [position, id] : ids)
        line += std::to_string(position) + id + " ";
    return line;
}

TEST(Slides, SL1IsTheDesksUntilItIsShownAndTheRoomsFromThenOn) {
    day d = shown();
    EXPECT_EQ(d.seen_by(collection::slides, "s1"), "desk");
    d.does("desk", core::slide_show{"s1"});
    EXPECT_EQ(d.seen_by(collection::slides, "s1"), the_whole_room);
    EXPECT_EQ(d.seen_by(collection::slides, "s2"), "desk");
    EXPECT_EQ(core::the_workshop(d.s).slide, "s1");
    auto const first = d.s.slides.at("s1").shown_at;
    d.does("desk", core::slide_show{"s2"}).does("desk", core::slide_show{"s1"});
    EXPECT_EQ(d.s.slides.at("s1").shown_at, first) << "when it was shown first";
    EXPECT_EQ(d.ask("desk", core::slide_show{"s1"}), "already");
    d.does("desk", core::slide_show{{}});
    EXPECT_EQ(core::the_workshop(d.s).slide, std::nullopt);
    EXPECT_EQ(d.ask("desk", core::slide_show{{}}), "already");
    EXPECT_EQ(d.seen_by(collection::slides, "s1"), the_whole_room) << "a phone may look at it again";
    EXPECT_EQ(d.ask("desk", core::slide_show{"s9"}), "missing");
}

TEST(Slides, SL2StandInAnOrderWithoutGapsWhateverIsAddedMovedAndRemoved) {
    day d = shown();
    d.does("desk", text_slide("s0", "i1", "Welcome", 1));
    EXPECT_EQ(order_of(d), "1s0 2s1 3s2 ");
    d.does("desk", core::slide_move{"s0", 3});
    EXPECT_EQ(order_of(d), "1s1 2s2 3s0 ");
    EXPECT_EQ(d.ask("desk", core::slide_move{"s0", 1000}), "already");
    d.does("desk", core::slide_move{"s0", 2}).does("desk", core::slide_remove{"s1"});
    EXPECT_EQ(order_of(d), "1s0 2s2 ");
    d.does("desk", text_slide("s3", "i3", "Another item's"));
    EXPECT_EQ(order_of(d), "1s0 2s2 ");
    EXPECT_EQ(order_of(d, "i3"), "1s3 ");
    EXPECT_EQ(d.ask("desk", text_slide("s1", "i1", "Again")), "missing") << "a removed id never comes back";
    EXPECT_EQ(d.ask("desk", text_slide("s9", "i99", "Where?")), "missing");
}

TEST(Slides, SL3WhatStandsOnOneIsWrittenAnewAsAWhole) {
    day d = shown();
    core::slide_change anew{"s1", {}, "In words", {}, {}, {}};
    d.does("desk", anew);
    EXPECT_EQ(d.s.slides.at("s1").title, std::nullopt);
    EXPECT_EQ(d.s.slides.at("s1").picture, std::nullopt);
    EXPECT_EQ(d.ask("desk", anew), "already");
    EXPECT_EQ(d.ask("desk", core::slide_change{"s1", {}, {}, {}, {}, {}}), "invalid") << "an empty one shows nothing";
    EXPECT_EQ(d.ask("desk", core::slide_change{"s1", "\u0007", {}, {}, {}, {}}), "bad_text");
    auto link = core::slide_change{"s1", "Read more", {}, {}, {}, {{{"Here", "javascript:alert(1)"}}}};
    EXPECT_EQ(d.ask("desk", link), "invalid");
    link.links->front().url = "https://example.org/";
    EXPECT_EQ(d.ask("desk", link), "ok");
}

TEST(Slides, SL4APictureIsOneThatWasPutUpHereAndHasItsSize) {
    day d = shown();
    auto one = text_slide("s5", "i1", "A picture");
    one.picture = told_of('f');
    EXPECT_EQ(d.ask("desk", one), "missing");
    one.picture = told_of('c');
    one.picture->width = 640;
    EXPECT_EQ(d.ask("desk", one), "invalid");
    one.picture = told_of('c');
    one.picture->alt = "";
    EXPECT_EQ(d.ask("desk", one), "bad_text") << "what does it show?";
    one.picture = told_of('c');
    EXPECT_EQ(d.ask("desk", one), "ok");
}

TEST(Slides, SL5AnotherItemShowsNoneAtFirstAndOneThatIsTakenAwayIsNotShown) {
    day d = shown();
    d.does("desk", core::slide_show{"s1"}).does("desk", core::item_start{"i2"});
    EXPECT_EQ(core::the_workshop(d.s).slide, std::nullopt);
    d.does("desk", core::slide_show{"s2"}).does("desk", core::slide_remove{"s2"});
    EXPECT_EQ(core::the_workshop(d.s).slide, std::nullopt);
}

TEST(Slides, SL6WhatTheDeskDidWithThemCanBeTakenBack) {
    day d = shown();
    auto const before = core::hash_of_records(d.s);
    d.does("desk", core::slide_show{"s1"}).does("desk", core::slide_change{"s1", "Ten", {}, {}, {}, {}});
    d.does("desk", core::slide_remove{"s1"}).does("desk", text_slide("s7", "i1", "New", 1)).does("desk", core::slide_move{"s7", 2});
    for (int n = 0; n < 5; ++n)
        d.does("desk", core::act_undo{std::to_string(d.s.steps.rbegin()->first)});
    EXPECT_EQ(core::hash_of_records(d.s), before);
    EXPECT_EQ(d.seen_by(collection::slides, "s1"), "desk");
}

TEST(Slides, SL7SoManyFit) {
    day d;
    for (int n = 0; n < core::limits::slides_per_item_max; ++n)
        d.does("desk", text_slide("t" + std::to_string(n), "i1", "Page"));
    EXPECT_EQ(d.ask("desk", text_slide("t", "i1", "Page")), "too_many");
    EXPECT_EQ(d.ask("desk", text_slide("t", "i2", "Page")), "ok");
}

TEST(Slides, SL8AProgrammeBringsItsOwnAndSaysWhereOneIsWrong) {
    core::programme plan;
    plan.title = "A day with slides";
    plan.tables = 1;
    plan.items = {plain(core::item_kind::talk, "What we know", "09:00", 30)};
    plan.items[0].slides = {{core::programme_slide{"Welcome", {}, {{"One", "Two"}}, {}}, core::programme_slide{{}, "Thank you", {}, {}}}};
    auto const laid = core::lay_out(plan, "2025-11-26", midnight);
    ASSERT_TRUE(std::holds_alternative<core::laid_out>(laid));
    day d{std::get<core::laid_out>(laid)};
    EXPECT_EQ(order_of(d), "1i1-s1 2i1-s2 ");
    EXPECT_EQ(d.seen_by(collection::slides, "i1-s1"), "desk");

    plan.items[0].slides->push_back({{}, {}, {}, {{{"Here", "ftp://example.org"}}}});
    plan.items[0].slides->push_back({});
    auto const wrong = core::lay_out(plan, "2025-11-26", midnight);
    ASSERT_TRUE(std::holds_alternative<std::vector<core::problem>>(wrong));
    auto const& problems = std::get<std::vector<core::problem>>(wrong);
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].path, "/items/0/slides/2/links/0/url");
    EXPECT_EQ(problems[1].path, "/items/0/slides/3");
}

} // namespace
} // namespace bordduk::tests
