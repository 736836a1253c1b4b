// I2x: polls that hide names: an answer is a ballot, and nothing that is kept says whose.
#include "asked.hpp"

namespace bordduk::tests {
namespace {

using core::collection;
using core::poll_names;
using enum core::poll_kind;

std::string counts_of(day const& d, std::string const& poll) { return counts(d.s.results.at(poll).options); }

TEST(Ballots, I20OneBallotAPersonWhichCanBeChangedAndTakenBackUntilItIsClosed) {
    day d = asked();
    for (std::string const who : {"ann", "bob", "cat"})
        EXPECT_EQ(d.ask(ballot_of(who, "q2", chosen({"o1"}))), "ok");
    EXPECT_EQ(d.s.polls.at("q2").answered, 3);
    EXPECT_EQ(counts_of(d, "q2"), "o1:3 o2:0 o3:0");
    EXPECT_EQ(d.ask(ballot_of("bob", "q2", chosen({"o2"}))), "ok");
    EXPECT_EQ(counts_of(d, "q2"), "o1:2 o2:1 o3:0") << "the second takes the place of the first";
    EXPECT_EQ(d.ask(ballot_of("bob", "q2", {})), "ok");
    EXPECT_EQ(d.s.polls.at("q2").answered, 2);
    d.does("desk", core::poll_close{"q2"});
    EXPECT_EQ(d.ask(ballot_of("dan", "q2", chosen({"o2"}))), "wrong_phase");
}

TEST(Ballots, I21TheSameAgainWritesNothing) {
    day d = asked();
    d.ask(ballot_of("ann", "q2", chosen({"o1"})));
    auto const again = core::decide(d.s, core::admission{ballot_of("ann", "q2", chosen({"o1"}))}, d.now);
    EXPECT_EQ(again, core::decision(std::vector<core::event>{}));
    auto const nothing = core::decide(d.s, core::admission{ballot_of("dan", "q2", {})}, d.now);
    EXPECT_EQ(nothing, core::decision(std::vector<core::event>{})) << "nothing to take back";
}

TEST(Ballots, I22TheKeyIsThatOfThePersonsOwnJoin) {
    day d = asked();
    auto forged = ballot_of("bob", "q2", chosen({"o1"}));
    forged.key_hash = "key of ann";
    EXPECT_EQ(d.ask(forged), "not_allowed");
    forged.key_hash = "key of nobody";
    EXPECT_EQ(d.ask(forged), "not_allowed");
    forged.key_hash.reset();
    EXPECT_EQ(d.ask(forged), "not_allowed") << "or every new token would be a ballot";
    EXPECT_EQ(d.ask(core::join{"kim", {}, {}, 3, std::nullopt, "token of kim"}), "ok");
    EXPECT_EQ(d.ask(core::cast{"kim", std::nullopt, "ballot of the token of kim", "q2", chosen({"o1"})}), "ok")
        << "kim has one token and no key";
    EXPECT_EQ(d.ask(ballot_of("zoe", "q2", chosen({"o1"}))), "not_allowed");
}

TEST(Ballots, I23OnlyWhatIsOpenAndHidesNamesAndOnlyWhatFits) {
    day d = asked();
    EXPECT_EQ(d.ask(ballot_of("ann", "q0", chosen({"o1"}))), "missing");
    EXPECT_EQ(d.ask(ballot_of("ann", "q1", chosen({"o1"}))), "not_allowed") << "names are kept there";
    EXPECT_EQ(d.ask("ann", core::answer_give{"q2", chosen({"o1"}), {}}), "not_allowed") << "and hidden here";
    EXPECT_EQ(d.ask(ballot_of("ann", "q2", chosen({"o9"}))), "invalid");
    d.does("desk", core::seat_remove{"cat"});
    EXPECT_EQ(d.ask(ballot_of("cat", "q2", chosen({"o1"}))), "not_allowed");
    d.does("desk", core::workshop_end{});
    EXPECT_EQ(d.ask(ballot_of("ann", "q2", chosen({"o1"}))), "ended");
}

TEST(Ballots, I24NobodyFillsTheLogByChangingTheirMind) {
    day d = asked();
    for (int k = 0; k < core::limits::ballot_changes_max; ++k)
        ASSERT_EQ(d.ask(ballot_of("ann", "q2", chosen({k % 2 == 0 ? "o1" : "o2"}))), "ok");
    EXPECT_EQ(d.ask(ballot_of("ann", "q2", chosen({"o3"}))), "too_many");
}

TEST(Ballots, I25OfFewerThanThreeAnswersOnlyTheNumberIsTold) {
    day d = asked();
    d.ask(ballot_of("ann", "q2", chosen({"o1"})));
    d.ask(ballot_of("bob", "q2", chosen({"o2"})));
    EXPECT_EQ(d.s.results.at("q2").n, 2);
    EXPECT_TRUE(core::is(d.s.results.at("q2").held));
    EXPECT_EQ(counts_of(d, "q2"), "");
    d.ask(ballot_of("cat", "q2", chosen({"o2"})));
    EXPECT_FALSE(core::is(d.s.results.at("q2").held));
    EXPECT_EQ(counts_of(d, "q2"), "o1:1 o2:2 o3:0");
}

TEST(Ballots, I26TextsStandInTheOrderOfTheirLettersNotOfThoseWhoWroteThem) {
    day d = asked();
    d.does("desk", core::poll_make{"q5", {}, form_of(text, poll_names::hidden)}).does("desk", core::poll_open{"q5"});
    d.ask(ballot_of("ann", "q5", in_words("zeal")));
    d.ask(ballot_of("bob", "q5", in_words("aim")));
    d.ask(ballot_of("cat", "q5", in_words("zeal")));
    EXPECT_EQ(printed(d.s.results.at("q5").texts),
              "[{text: aim, count: 1, organisation: none, name: none}, {text: zeal, count: 2, organisation: none, name: none}]");
}

TEST(Ballots, I27NoEntryAndNoViewTiesABallotToAPerson) {
    day d = asked();
    for (std::string const who : {"ann", "bob", "cat"})
        d.ask(ballot_of(who, "q2", chosen({"o2"})));
    for (auto const& e : d.log) {
        auto const said = printed(e.events);
        if (said.find("ballot") == std::string::npos) continue;
        EXPECT_TRUE(e.person.empty() && e.client.empty() && e.n == 0 && e.fingerprint == 0) << e.seq;
        EXPECT_EQ(e.events.size(), 1U) << "it stands alone: no entry beside it says who asked";
    }
    for (auto const& [v, shelf] : d.s.shelves) {
        for (auto const& [key, at] : shelf.changed)
            EXPECT_EQ(key.id.find("ballot"), std::string::npos) << to_string(v);
    }
    EXPECT_EQ(d.seen_by(collection::answers, "q2/ann"), "") << "not even to Ann herself";
}

// Two days in which Ann and Bob give each other's answers, on each other's ballots, cannot be told apart.
TEST(Ballots, I28WhoGaveWhichAnswerMakesNoDifferenceToAnythingThatIsKept) {
    day one = asked();
    day other = one;
    auto const cast = [](day& d, std::string const& who, std::string const& ballot, std::string const& option) {
        EXPECT_EQ(d.ask(core::cast{who, "key of " + who, ballot, "q2", chosen({option})}), "ok");
    };
    cast(one, "ann", "b1", "o1");
    cast(one, "bob", "b2", "o2");
    cast(other, "bob", "b1", "o1");
    cast(other, "ann", "b2", "o2");
    EXPECT_TRUE(one.s == other.s);
    ASSERT_EQ(one.log.size(), other.log.size());
    for (std::size_t k = 0; k < one.log.size(); ++k)
        EXPECT_EQ(printed(one.log[k]), printed(other.log[k]));
}

} // namespace
} // namespace bordduk::tests
