// CO*: commitments: one's own until one shares them.
#include "asked.hpp"

namespace bordduk::tests {
namespace {

using core::collection;
using core::commitment_of;
using core::commitment_remove;
using core::commitment_share;
using core::commitment_write;
using core::sharing;

day at_home() {
    day d;
    d.joins("ann", 1, "Agder").joins("bob", 1).joins("cat", 2, "Agder");
    d.does("ann", commitment_write{"c1", commitment_of::person, "i4", "Ring the neighbours", "2025-12-18"});
    return d;
}

TEST(Commitments, CO1OnesOwnUntilOneSharesIt) {
    day d = at_home();
    EXPECT_EQ(d.seen_by(collection::commitments, "c1"), "ann");
    EXPECT_FALSE(d.s.shared_commitments.contains("c1"));
    d.does("ann", commitment_share{"c1", sharing::room, {}});
    EXPECT_EQ(d.seen_by(collection::commitments, "c1"), "ann");
    EXPECT_EQ(d.seen_by(collection::shared_commitments, "c1"), "ann bob cat desk stage");
    EXPECT_EQ(printed(d.s.shared_commitments.at("c1")),
              "{whose: person, item: i4, text: Ring the neighbours, due: 2025-12-18, shared: room, organisation: Agder, name: none}");
    d.does("ann", commitment_share{"c1", sharing::mine, {}});
    EXPECT_FALSE(d.s.shared_commitments.contains("c1"));
    EXPECT_EQ(d.ask("ann", commitment_share{"c1", sharing::mine, {}}), "already");
}

TEST(Commitments, CO2TheNameIsToldWhenItsOwnerSaysSoAndOnlyThen) {
    day d = at_home();
    d.does("ann", commitment_share{"c1", sharing::report, {}});
    EXPECT_EQ(d.s.shared_commitments.at("c1").name, std::nullopt);
    d.does("ann", commitment_share{"c1", sharing::report, true});
    EXPECT_EQ(d.s.shared_commitments.at("c1").name, "Name of ann");
    d.does("ann", commitment_write{"c2", commitment_of::organisation, {}, "We invite them", {}});
    d.does("ann", commitment_share{"c2", sharing::report, true});
    EXPECT_EQ(d.s.shared_commitments.at("c2").name, std::nullopt) << "an organisation's is told with the organisation's";
    EXPECT_EQ(d.s.shared_commitments.at("c2").organisation, "Agder");
}

TEST(Commitments, CO3WrittenAnewItIsSharedAsItIsNow) {
    day d = at_home();
    d.does("ann", commitment_share{"c1", sharing::room, {}});
    d.does("ann", commitment_write{"c1", commitment_of::person, "i4", "Ring them all", {}});
    EXPECT_EQ(d.s.shared_commitments.at("c1").text, "Ring them all");
    EXPECT_EQ(d.s.shared_commitments.at("c1").due, std::nullopt);
    EXPECT_EQ(d.ask("bob", commitment_write{"c1", commitment_of::person, {}, "Mine", {}}), "missing");
    EXPECT_EQ(d.ask("ann", commitment_write{"c1", commitment_of::person, "i4", "Ring them all", {}}), "already");
}

TEST(Commitments, CO4AnOrganisationsNeedsOneADayIsADayAndAnItemIsThere) {
    day d = at_home();
    EXPECT_EQ(d.ask("bob", commitment_write{"c2", commitment_of::organisation, {}, "We do", {}}), "invalid");
    EXPECT_EQ(d.ask("bob", commitment_write{"c2", commitment_of::person, "i99", "I do", {}}), "missing");
    EXPECT_EQ(d.ask("bob", commitment_write{"c2", commitment_of::person, {}, "", {}}), "bad_text");
    for (std::string const due : {"2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "2025-04-31", "2025-1-01x"})
        EXPECT_EQ(d.ask("bob", commitment_write{"c2", commitment_of::person, {}, "I do", due}), "invalid") << due;
    EXPECT_EQ(d.ask("bob", commitment_write{"c2", commitment_of::person, {}, "I do", "2028-02-29"}), "ok");
}

TEST(Commitments, CO5ItsAuthorTakesItAwayAndTheDeskTakesDownWhatIsShared) {
    day d = at_home();
    EXPECT_EQ(d.ask("desk", commitment_remove{"c1"}), "missing") << "what is only Ann's is not there for the desk";
    d.does("ann", commitment_share{"c1", sharing::room, true}).does("desk", commitment_remove{"c1"});
    EXPECT_FALSE(d.s.shared_commitments.contains("c1"));
    EXPECT_EQ(d.s.commitments.at("c1").shared, sharing::mine) << "Ann has it still";
    EXPECT_EQ(d.ask("cat", commitment_remove{"c1"}), "missing");
    d.does("ann", commitment_remove{"c1"});
    EXPECT_FALSE(d.s.commitments.contains("c1"));
    EXPECT_EQ(d.ask("ann", commitment_write{"c1", commitment_of::person, {}, "Again", {}}), "missing");
}

TEST(Commitments, CO6WhereNamesAreHiddenOnlyAnOrganisationsIsShared) {
    day d = at_home();
    d.does("desk", core::names_hide{{}});
    EXPECT_EQ(d.ask("ann", commitment_share{"c1", sharing::room, {}}), "wrong_phase");
    d.does("ann", commitment_write{"c2", commitment_of::organisation, {}, "We invite them", {}});
    EXPECT_EQ(d.ask("ann", commitment_share{"c2", sharing::room, {}}), "ok");
}

TEST(Commitments, CO7WhoPromisesMoreKeepsNone) {
    day d = at_home();
    for (int k = 2; k <= core::limits::commitments_per_person_max; ++k)
        d.does("ann", commitment_write{"c" + std::to_string(k), commitment_of::person, {}, "More", {}});
    EXPECT_EQ(d.ask("ann", commitment_write{"c99", commitment_of::person, {}, "More", {}}), "too_many");
}

} // namespace
} // namespace bordduk::tests
