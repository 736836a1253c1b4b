// PI*: which pictures are kept, for how long, and who may see one.
#include "core/pictures.hpp"
#include "shown.hpp"

namespace bordduk::tests {
namespace {

constexpr core::duration a_day = 24 * 60 * minute;

bool sees(day const& d, std::string const& who, char letter) { return core::may_see_picture(d.s, day::identity_of(who), hash_of(letter)); }

std::string who_sees(day const& d, char letter) {
    std::string line;
    for (std::string const who : {"ann", "dan", "desk", "stage", "cloth1", "cloth2"})
        if (sees(d, who, letter)) line += who + " ";
    return line;
}

TEST(Pictures, PI1IsSeenByWhoeverMaySeeARecordThatNamesIt) {
    day d = shown();
    EXPECT_EQ(who_sees(d, 'a'), "desk ") << "a slide that was not shown";
    EXPECT_EQ(who_sees(d, 'b'), "ann desk cloth1 ") << "a table's photo";
    EXPECT_EQ(who_sees(d, 'c'), "") << "nothing names it";
    EXPECT_EQ(who_sees(d, 'f'), "");
    d.does("desk", core::slide_show{"s1"}).does("ann", core::photo_share{"f1", core::photo_level::room});
    for (char const letter : {'a', 'b'})
        EXPECT_EQ(who_sees(d, letter), "ann dan desk stage cloth1 cloth2 ");
    d.does("ann", core::note_lay{"n1", "i2", 1, "From the cloth", {}, bare('c')});
    EXPECT_EQ(who_sees(d, 'c'), "ann desk cloth1 ");
}

TEST(Pictures, PI2WhatTheReportShowsIsEverybodysOnceItIsPublished) {
    day d = shown();
    d.does("desk", core::slide_show{"s1"});
    EXPECT_FALSE(core::is_published(d.s, hash_of('a')));
    d.does("desk", core::report_freeze{});
    EXPECT_TRUE(core::is_published(d.s, hash_of('a')));
    EXPECT_FALSE(core::is_published(d.s, hash_of('b'))) << "a table's own photo is not in it";
    d.does("desk", core::slide_remove{"s1"});
    EXPECT_TRUE(sees(d, "stage", 'a')) << "it is still in what was published";
}

TEST(Pictures, PI3WhatNothingNamesIsDroppedAfterADay) {
    day d = shown();
    d.does("bob", core::photo_remove{"f1"});
    EXPECT_EQ(d.ask(core::drop_pictures{}), "already");
    EXPECT_EQ(d.s.pictures.size(), 3U) << "somebody may be about to name it";
    d.now += a_day + minute;
    EXPECT_EQ(d.ask(core::drop_pictures{}), "ok");
    ASSERT_EQ(d.s.pictures.size(), 1U);
    EXPECT_TRUE(d.s.pictures.contains(hash_of('a')));
    EXPECT_EQ(d.ask(core::drop_pictures{}), "already");
}

TEST(Pictures, PI4WhatCanStillBeTakenBackOrWasPublishedIsKept) {
    day d = shown();
    d.does("desk", core::slide_remove{"s1"});
    d.now += 2 * a_day;
    d.ask(core::drop_pictures{});
    EXPECT_TRUE(d.s.pictures.contains(hash_of('a')));
    d.does("desk", core::act_undo{std::to_string(d.s.steps.rbegin()->first)});
    EXPECT_EQ(d.s.slides.at("s1").picture, told_of('a'));
    d.does("desk", core::slide_show{"s1"}).does("desk", core::report_freeze{}).does("desk", core::slide_remove{"s1"});
    d.does("desk", core::names_hide{{}}); // nothing can be taken back any more
    d.ask(core::drop_pictures{});
    EXPECT_TRUE(d.s.pictures.contains(hash_of('a')));
}

TEST(Pictures, PI5TheSameBytesAreKeptOnceAndAWorkshopHasSoMuchRoom) {
    day d;
    EXPECT_EQ(d.ask(picture_of('a', core::limits::pictures_bytes_max)), "ok");
    EXPECT_EQ(d.ask(picture_of('a', core::limits::pictures_bytes_max)), "already");
    EXPECT_EQ(d.s.pictures.size(), 1U);
    EXPECT_EQ(d.ask(picture_of('b', 1)), "too_many");
    d.does("desk", core::workshop_end{});
    EXPECT_EQ(d.ask(picture_of('c', 1)), "ended");
}

TEST(Pictures, PI6TheReportHasSlidesByItemPhotosByTableAndWhatWasShownBeforeStaysWithTheQuestion) {
    day d = shown();
    d.does("desk", core::slide_show{"s1"}).does("ann", core::photo_share{"f1", core::photo_level::report});
    d.does("dan", core::photo_add{"f2", "i2", 2, bare('c')});
    auto const all = core::make_report(d.s, d.now);
    EXPECT_EQ(all.items[0].slides->size(), 2U);
    EXPECT_EQ(all.items[1].tables.size(), 2U);
    EXPECT_EQ(all.items[1].evidence, (std::vector<std::string>{"i1"}));
    auto const told = core::make_public_report(d.s, d.now);
    ASSERT_EQ(told.items[0].slides->size(), 1U);
    EXPECT_EQ(told.items[0].slides->front().title, "Nine of fifteen");
    ASSERT_EQ(told.items[1].tables.size(), 1U);
    EXPECT_EQ(told.items[1].tables[0].photos->front().picture, bare('b'));
}

} // namespace
} // namespace bordduk::tests
