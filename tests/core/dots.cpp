// J*: dots: so many each, and nobody sees the others' before they are counted.
#include "day.hpp"

namespace bordduk::tests {
namespace {

using core::collection;
using core::dot_put;
using core::dot_take;
using core::level;
using core::prioritise_close;
using core::prioritise_open;

// The theme t1 and Bob's note n1 on table 1; Hal has no phone there.
day open(int dots = 3) {
    day d;
    d.seated().runs("i2", core::phase_kind::group).does("ann", core::seat_add{"hal", 1, "Hal", {}});
    d.does("bob", core::note_write{"n1", "i2", "a thought"}).does("bob", core::note_share{"n1", level::table});
    d.does("ann", core::theme_write{"t1", "i2", 1, "Trust"}).does("ann", prioritise_open{"i2", 1, dots});
    return d;
}

TEST(Dots, J1EverybodyPutsAsManyAsTheyHaveSeveralOnOneThingIfTheyLike) {
    day d = open(3);
    d.does("bob", dot_put{"i2", "t1", {}}).does("bob", dot_put{"i2", "t1", {}}).does("bob", dot_put{"i2", "n1", {}});
    EXPECT_EQ(d.ask("bob", dot_put{"i2", "n1", {}}), "too_many");
    EXPECT_EQ(d.s.dots.at("t1/bob").count, 2);
    d.does("bob", dot_take{"i2", "t1", {}});
    EXPECT_EQ(d.s.dots.at("t1/bob").count, 1);
    d.does("bob", dot_take{"i2", "t1", {}});
    EXPECT_FALSE(d.s.dots.contains("t1/bob"));
    EXPECT_EQ(d.ask("bob", dot_take{"i2", "t1", {}}), "missing");
    EXPECT_EQ(d.ask("bob", dot_put{"i2", "t1", {}}), "ok") << "what was taken back can be put again";
}

TEST(Dots, J2BeforeTheyAreCountedNobodySeesAnothersDotsButHowManyHavePutOne) {
    day d = open();
    d.does("bob", dot_put{"i2", "t1", {}}).does("cat", dot_put{"i2", "t1", {}}).does("cat", dot_put{"i2", "n1", {}});
    EXPECT_EQ(d.seen_by(collection::dots, "t1/bob"), "bob");
    EXPECT_EQ(d.seen_by(collection::dots, "t1/cat"), "cat");
    EXPECT_EQ(d.s.prioritisations.at("i2-1").cast, 2);
    EXPECT_EQ(d.seen_by(collection::prioritisations, "i2-1"), "ann bob cat hal desk");
    EXPECT_EQ(d.s.themes.at("t1").dots, std::nullopt);
    EXPECT_EQ(d.s.notes.at("n1").dots, std::nullopt);
}

TEST(Dots, J3ClosedEverythingOnTheClothShowsItsCount) {
    day d = open();
    d.does("bob", dot_put{"i2", "t1", {}}).does("cat", dot_put{"i2", "t1", {}}).does("ann", prioritise_close{"i2", 1});
    EXPECT_EQ(d.s.themes.at("t1").dots, 2);
    EXPECT_EQ(d.s.notes.at("n1").dots, 0);
    EXPECT_FALSE(d.s.prioritisations.at("i2-1").open);
    EXPECT_EQ(d.seen_by(collection::dots, "t1/bob"), "bob") << "whose they are stays theirs to know";
    EXPECT_EQ(d.ask("bob", dot_put{"i2", "t1", {}}), "wrong_phase");
    EXPECT_EQ(d.ask("bob", dot_take{"i2", "t1", {}}), "wrong_phase");
    EXPECT_EQ(d.ask("ann", prioritise_close{"i2", 1}), "already");
}

TEST(Dots, J4OpenedAgainItBeginsAnew) {
    day d = open();
    EXPECT_EQ(d.ask("ann", prioritise_open{"i2", 1, 5}), "already");
    d.does("bob", dot_put{"i2", "t1", {}}).does("ann", prioritise_close{"i2", 1}).does("ann", prioritise_open{"i2", 1, 5});
    EXPECT_TRUE(d.s.dots.empty());
    EXPECT_EQ(d.s.themes.at("t1").dots, std::nullopt);
    EXPECT_EQ(d.s.prioritisations.at("i2-1"), (core::prioritisation{"i2", 1, 5, true, 0}));
}

TEST(Dots, J5HostOrDeskPutsThemForWhoHasNoPhoneAndForNobodyElse) {
    day d = open();
    d.does("ann", dot_put{"i2", "t1", "hal"}).does("desk", dot_put{"i2", "t1", "hal"}).does("desk", dot_take{"i2", "t1", "hal"});
    EXPECT_EQ(d.s.dots.at("t1/hal").count, 1);
    EXPECT_EQ(d.seen_by(collection::dots, "t1/hal"), "ann bob cat hal desk") << "in the host's hand, so the table sees them";
    EXPECT_EQ(d.ask("bob", dot_put{"i2", "t1", "hal"}), "not_allowed");
    EXPECT_EQ(d.ask("ann", dot_put{"i2", "t1", "bob"}), "not_allowed");
    EXPECT_EQ(d.ask("desk", dot_put{"i2", "t1", "bob"}), "not_allowed");
    EXPECT_EQ(d.ask("dan", dot_put{"i2", "t1", "hal"}), "missing");
    d.does("ann", core::seat_remove{"hal"});
    EXPECT_FALSE(d.s.dots.contains("t1/hal"));
    EXPECT_EQ(d.s.prioritisations.at("i2-1").cast, 0);
}

TEST(Dots, J6OnlyWhatLiesOnTheOwnClothGetsDotsAndTheyGoWithIt) {
    day d = open();
    EXPECT_EQ(d.ask("bob", dot_put{"i2", "t9", {}}), "missing");
    EXPECT_EQ(d.ask("eve", dot_put{"i2", "t1", {}}), "wrong_phase") << "nothing is open at table 2";
    d.does("dan", prioritise_open{"i2", 2, 3});
    EXPECT_EQ(d.ask("eve", dot_put{"i2", "t1", {}}), "missing");
    d.does("cat", core::note_write{"mine", "i2", "private"});
    EXPECT_EQ(d.ask("cat", dot_put{"i2", "mine", {}}), "missing");
    d.does("cat", dot_put{"i2", "n1", {}}).does("cat", dot_put{"i2", "t1", {}});
    d.does("bob", core::note_share{"n1", level::mine}).does("ann", core::theme_remove{"t1"});
    EXPECT_TRUE(d.s.dots.empty());
    EXPECT_EQ(d.s.prioritisations.at("i2-1").cast, 0);
}

TEST(Dots, J7HostOrDeskOpenAndCloseForAGroupWorkThatHasStarted) {
    day d = open();
    EXPECT_EQ(d.ask("bob", prioritise_close{"i2", 1}), "not_allowed");
    EXPECT_EQ(d.ask("dan", prioritise_open{"i2", 1, 3}), "not_allowed");
    EXPECT_EQ(d.ask("desk", prioritise_open{"i4", 1, 3}), "wrong_phase");
    EXPECT_EQ(d.ask("desk", prioritise_open{"i3", 1, 3}), "missing");
    EXPECT_EQ(d.ask("desk", prioritise_open{"i2", 9, 3}), "missing");
    d.does("desk", prioritise_close{"i2", 1});
    d.runs("i3").does("desk", prioritise_open{"i2", 1, 2});
    EXPECT_EQ(d.ask("bob", dot_put{"i2", "t1", {}}), "ok") << "nothing closes because the programme goes on";
}

} // namespace
} // namespace bordduk::tests
