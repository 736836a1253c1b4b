// X*: the cloth: where notes lie, which belong together, and the themes they make.
#include "day.hpp"

namespace bordduk::tests {
namespace {

using core::collection;
using core::level;
using core::note_group;
using core::note_hide;
using core::note_match;
using core::note_place;
using core::theme_merge;
using core::theme_move;
using core::theme_remove;
using core::theme_write;

// Bob's n1 and Cat's n2 on table 1, Eve's n3 on table 2; the themes t1 and t2 on table 1.
day laid() {
    day d;
    d.seated().runs("i2", core::phase_kind::group);
    for (auto const& [who, id] : {std::pair{"bob", "n1"}, std::pair{"cat", "n2"}, std::pair{"eve", "n3"}})
        d.does(who, core::note_write{id, "i2", "a thought"}).does(who, core::note_share{id, level::table});
    d.does("ann", theme_write{"t1", "i2", 1, "Trust"}).does("cat", theme_write{"t2", "i2", 1, "Time"});
    return d;
}

std::string themes(day const& d, int table = 1) {
    std::map<int, std::string> in_order;
    for (auto const& [id, one] : d.s.themes) {
        if (one.table == table) in_order[one.position] = one.name;
    }
    std::string line;
    for (auto const& [position, name] : in_order)
        line += (line.empty() ? "" : ", ") + name;
    return line;
}

TEST(Cloth, X1AnyoneAtTheTableMovesWhatLiesThereAndNobodyElse) {
    day d = laid();
    d.does("cat", note_place{"n1", 200, 800});
    EXPECT_EQ(d.s.notes.at("n1").x, 200);
    EXPECT_EQ(d.s.notes.at("n1").y, 800);
    EXPECT_EQ(d.s.notes.at("n1").edited_at, std::nullopt) << "its words are as they were";
    EXPECT_EQ(d.ask("cat", note_place{"n1", 200, 800}), "already");
    EXPECT_EQ(d.ask("dan", note_place{"n1", 1, 1}), "missing");
    EXPECT_EQ(d.ask("cat", note_place{"n3", 1, 1}), "missing");
    d.does("bob", core::note_write{"mine", "i2", "private"});
    EXPECT_EQ(d.ask("bob", note_place{"mine", 1, 1}), "missing") << "what is not on the cloth has no place there";
    EXPECT_EQ(d.ask("desk", note_place{"mine", 1, 1}), "missing");
}

TEST(Cloth, X2NotesAreGroupedUnderAThemeOfTheirClothAndTakenOutAgain) {
    day d = laid();
    d.does("ann", note_group{"n1", "t1"}).does("ann", note_group{"n1", "t2"});
    EXPECT_EQ(d.s.notes.at("n1").theme, "t2");
    EXPECT_EQ(d.ask("ann", note_group{"n1", "t2"}), "already");
    EXPECT_EQ(d.ask("ann", note_group{"n1", "t9"}), "missing");
    EXPECT_EQ(d.ask("desk", note_group{"n3", "t1"}), "invalid") << "of another table";
    d.does("bob", note_group{"n1", {}});
    EXPECT_EQ(d.s.notes.at("n1").theme, std::nullopt);
}

TEST(Cloth, X3ADuplicateIsOfOneThatIsNoneItselfAndLosesItWhenThatOneGoes) {
    day d = laid();
    d.does("bob", core::note_write{"n4", "i2", "the same"}).does("bob", core::note_share{"n4", level::table});
    d.does("ann", note_match{"n2", "n1"});
    EXPECT_EQ(d.s.notes.at("n2").same_as, "n1");
    EXPECT_EQ(d.ask("ann", note_match{"n4", "n2"}), "invalid");
    EXPECT_EQ(d.ask("ann", note_match{"n1", "n4"}), "invalid") << "others say the same as it";
    EXPECT_EQ(d.ask("ann", note_match{"n1", "n1"}), "missing");
    EXPECT_EQ(d.ask("desk", note_match{"n3", "n1"}), "invalid");
    d.does("bob", core::note_share{"n1", level::mine});
    EXPECT_EQ(d.s.notes.at("n2").same_as, std::nullopt);
}

TEST(Cloth, X4TakenBackANoteLeavesThemeAndPlaceBehind) {
    day d = laid();
    d.does("ann", note_group{"n1", "t1"}).does("ann", note_place{"n1", 1, 2}).does("bob", core::note_share{"n1", level::mine});
    auto const& back = d.s.notes.at("n1");
    EXPECT_TRUE(!back.theme && !back.x && !back.y);
    EXPECT_EQ(d.seen_by(collection::notes, "n1"), "bob");
}

TEST(Cloth, X5TheFacilitatorTakesANoteDownItsAuthorHasItAndCannotPutItUpAgain) {
    day d = laid();
    EXPECT_EQ(d.ask("ann", note_hide{"n1"}), "not_allowed");
    d.does("desk", note_hide{"n1"});
    EXPECT_EQ(d.seen_by(collection::notes, "n1"), "bob");
    EXPECT_EQ(d.ask("bob", core::note_share{"n1", level::table}), "not_allowed");
    EXPECT_EQ(d.ask("bob", core::note_write{"n1", "i2", "kinder words"}), "ok") << "nobody loses what they wrote";
    d.does("ann", core::note_lay{"n5", "i2", 1, "the table's", {}}).does("desk", note_hide{"n5"});
    EXPECT_EQ(d.seen_by(collection::notes, "n5"), "desk") << "without an author it is the desk's to see";
}

TEST(Cloth, X6AThemeIsNamedRenamedAndStaysOnItsCloth) {
    day d = laid();
    EXPECT_EQ(themes(d), "Trust, Time");
    EXPECT_EQ(d.seen_by(collection::themes, "t1"), "ann bob cat desk");
    d.does("bob", theme_write{"t1", "i2", 1, "Trust each other"});
    EXPECT_EQ(themes(d), "Trust each other, Time");
    EXPECT_EQ(d.ask("bob", theme_write{"t1", "i2", 1, "Trust each other"}), "already");
    EXPECT_EQ(d.ask("desk", theme_write{"t1", "i2", 2, "Elsewhere"}), "invalid");
    EXPECT_EQ(d.ask("dan", theme_write{"t1", "i2", 2, "Ours"}), "missing") << "an id of another table is no id";
    EXPECT_EQ(d.ask("dan", theme_write{"t9", "i2", 1, "Yours"}), "not_allowed");
    EXPECT_EQ(d.ask("ann", theme_write{"t9", "i3", 1, "Of the break"}), "missing");
    EXPECT_EQ(d.ask("ann", theme_write{"t9", "i2", 1, ""}), "bad_text");
    EXPECT_EQ(d.ask("ann", theme_write{"n1", "i2", 1, "An id of a note"}), "missing");
}

TEST(Cloth, X7ThemesOfAClothAreFortyAtMost) {
    day d;
    d.seated();
    for (int n = 1; n <= core::limits::themes_per_table_max; ++n)
        d.does("ann", theme_write{"t" + std::to_string(n), "i2", 1, "A theme"});
    EXPECT_EQ(d.ask("ann", theme_write{"more", "i2", 1, "One more"}), "too_many");
    EXPECT_EQ(d.ask("ann", theme_write{"more", "i4", 1, "Another cloth"}), "ok");
    d.does("ann", theme_remove{"t7"});
    EXPECT_EQ(d.ask("ann", theme_write{"t7", "i2", 1, "Back"}), "missing") << "a removed id never comes back";
    EXPECT_EQ(d.ask("ann", theme_write{"t99", "i2", 1, "Another"}), "ok");
}

TEST(Cloth, X8RemovedAThemeLetsItsNotesGoAndMergedItGivesThemAway) {
    day d = laid();
    d.does("ann", note_group{"n1", "t1"}).does("ann", note_group{"n2", "t2"});
    d.does("cat", theme_merge{"t1", "t2"});
    EXPECT_EQ(themes(d), "Time");
    EXPECT_EQ(d.s.notes.at("n1").theme, "t2");
    EXPECT_EQ(d.ask("cat", theme_merge{"t2", "t2"}), "missing");
    d.does("bob", theme_remove{"t2"});
    EXPECT_EQ(d.s.notes.at("n1").theme, std::nullopt);
    EXPECT_EQ(d.s.notes.at("n2").theme, std::nullopt);
    d.does("dan", theme_write{"t3", "i2", 2, "Theirs"}).does("ann", theme_write{"t4", "i2", 1, "Ours"});
    EXPECT_EQ(d.ask("desk", theme_merge{"t3", "t4"}), "invalid");
    EXPECT_EQ(d.ask("ann", theme_remove{"t3"}), "missing");
}

TEST(Cloth, X9ARankedListIsMovedByPlaceAndClampedAtItsEnds) {
    day d = laid();
    d.does("ann", theme_write{"t3", "i2", 1, "Money"});
    EXPECT_EQ(themes(d), "Trust, Time, Money");
    d.does("bob", theme_move{"t3", 1});
    EXPECT_EQ(themes(d), "Money, Trust, Time");
    d.does("bob", theme_move{"t3", 99});
    EXPECT_EQ(themes(d), "Trust, Time, Money");
    EXPECT_EQ(d.ask("bob", theme_move{"t3", 3}), "already");
    d.does("ann", theme_remove{"t1"}).does("ann", theme_write{"t4", "i2", 1, "Last"});
    EXPECT_EQ(themes(d), "Time, Money, Last");
}

} // namespace
} // namespace bordduk::tests
