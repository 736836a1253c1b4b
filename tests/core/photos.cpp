// PH*: photos of what lies on a table, and parts of them on notes.
#include "shown.hpp"

namespace bordduk::tests {
namespace {

using core::collection;
using core::photo_level;

TEST(Photos, PH1APhotoIsItsTablesUntilTheHostOrTheDeskShowsIt) {
    day d = shown();
    EXPECT_EQ(d.seen_by(collection::photos, "f1"), "ann bob cat desk");
    EXPECT_EQ(d.ask("bob", core::photo_share{"f1", photo_level::room}), "not_allowed");
    EXPECT_EQ(d.ask("dan", core::photo_share{"f1", photo_level::room}), "missing") << "another table's is as if it were not there";
    d.does("ann", core::photo_share{"f1", photo_level::report});
    EXPECT_EQ(d.seen_by(collection::photos, "f1"), "ann bob cat dan eve desk stage");
    EXPECT_EQ(d.ask("ann", core::photo_share{"f1", photo_level::report}), "already");
    EXPECT_EQ(d.ask("dan", core::photo_remove{"f1"}), "not_allowed");
    d.does("desk", core::photo_share{"f1", photo_level::table});
    EXPECT_EQ(d.seen_by(collection::photos, "f1"), "ann bob cat desk");
    d.does("cat", core::photo_remove{"f1"});
    EXPECT_EQ(d.ask("bob", core::photo_add{"f1", "i2", 1, bare('b')}), "missing") << "a removed id never comes back";
}

TEST(Photos, PH2ItIsOfATableOneSitsAtAndOfAPictureThatWasPutUp) {
    day d = shown();
    EXPECT_EQ(d.ask("bob", core::photo_add{"f2", "i2", 2, bare('b')}), "not_allowed");
    EXPECT_EQ(d.ask("bob", core::photo_add{"f2", "i9", 1, bare('b')}), "missing");
    EXPECT_EQ(d.ask("desk", core::photo_add{"f2", "i2", 9, bare('b')}), "missing");
    EXPECT_EQ(d.ask("bob", core::photo_add{"f2", "i2", 1, bare('f')}), "missing");
    EXPECT_EQ(d.ask("bob", core::photo_add{"f2", "i2", 1, {hash_of('b'), 1080, 1920}}), "invalid");
    for (int n = 1; n < core::limits::photos_per_table_max; ++n)
        d.does("bob", core::photo_add{"g" + std::to_string(n), "i2", 1, bare('b')});
    EXPECT_EQ(d.ask("bob", core::photo_add{"f2", "i2", 1, bare('b')}), "too_many");
    EXPECT_EQ(d.ask("bob", core::photo_add{"f2", "i3", 1, bare('b')}), "ok");
}

TEST(Photos, PH3APartOfOneLiesOnANoteAndStaysThereWhenItsWordsChange) {
    day d = shown();
    d.runs("i2", core::phase_kind::group);
    EXPECT_EQ(d.ask("ann", core::note_lay{"n1", "i2", 1, "From the cloth", {}, bare('f')}), "missing");
    d.does("ann", core::note_lay{"n1", "i2", 1, "From the cloth", {}, bare('c')});
    d.does("ann", core::note_lay{"n1", "i2", 1, "In other words", {}});
    EXPECT_EQ(d.s.notes.at("n1").picture, bare('c'));
    EXPECT_EQ(d.s.notes.at("n1").text, "In other words");
}

TEST(Photos, PH4WhereNamesAreHiddenNothingSaysWhoTookWhichAndWhenIsToldToTheMinute) {
    day d = shown();
    d.does("desk", core::names_hide{"i2"}).passes(1234);
    d.does("cat", core::photo_add{"f2", "i2", 1, bare('c')});
    EXPECT_EQ(d.s.photos.at("f2").at % minute, 0);
    d.does("cat", core::note_lay{"n1", "i2", 1, "Nobody's", {}, bare('c')});
    EXPECT_EQ(d.s.notes.at("n1").author, std::nullopt);
    EXPECT_EQ(d.log.back().person, "");
    for (auto const& entry : d.log) {
        for (auto const& event : entry.events)
            if (std::holds_alternative<core::picture_kept>(event)) EXPECT_EQ(entry.person, "") << "who put a picture up is not kept";
    }
}

} // namespace
} // namespace bordduk::tests
