// I*: polls: what is asked of everybody, and answered once by each.
#include "asked.hpp"

namespace bordduk::tests {
namespace {

using core::answer_give;
using core::answer_take_back;
using core::collection;
using core::poll_close;
using core::poll_hide;
using core::poll_make;
using core::poll_names;
using core::poll_open;
using core::poll_results_shown;
using core::poll_reveal;
using core::poll_state;
using enum core::poll_kind;

TEST(Polls, I1APollIsTheDesksUntilItIsOpenedAndThenEverybodys) {
    day d = asked();
    EXPECT_EQ(d.seen_by(collection::polls, "q0"), "desk");
    EXPECT_EQ(d.ask("bob", answer_give{"q0", chosen({"o1"}), {}}), "missing") << "what is prepared is not there for who answers";
    d.does("desk", poll_open{"q0"});
    EXPECT_EQ(d.seen_by(collection::polls, "q0"), "ann bob cat dan eve hal desk stage");
    EXPECT_EQ(d.s.polls.at("q0").state, poll_state::open);
    EXPECT_EQ(d.s.polls.at("q0").opened_at, d.now);
    EXPECT_EQ(d.ask("desk", poll_open{"q0"}), "already");
    d.does("desk", poll_close{"q0"});
    EXPECT_EQ(d.s.polls.at("q0").closed_at, d.now);
    EXPECT_EQ(d.ask("desk", poll_close{"q0"}), "already");
    EXPECT_EQ(d.ask("desk", poll_open{"q99"}), "missing");
}

TEST(Polls, I2ItIsWrittenAnewWhileItIsPreparedAndNotAfter) {
    day d = asked();
    d.does("desk", core::poll_change{"q0", form_of(scale)});
    EXPECT_EQ(d.s.polls.at("q0").kind, scale);
    EXPECT_EQ(d.ask("desk", core::poll_change{"q0", form_of(scale)}), "already");
    EXPECT_EQ(d.ask("desk", core::poll_change{"q1", form_of(scale)}), "wrong_phase");
    EXPECT_EQ(d.ask("desk", poll_make{"q0", {}, form_of(scale)}), "already") << "an id is one poll's";
    EXPECT_EQ(d.ask("desk", poll_make{"q9", "i99", form_of(scale)}), "missing");
}

TEST(Polls, I3OneAnswerAPersonWhichCanBeChangedAndTakenBackUntilItIsClosed) {
    day d = asked();
    EXPECT_EQ(d.s.polls.at("q1").answered, 1);
    EXPECT_EQ(d.ask("bob", answer_give{"q1", chosen({"o1"}), {}}), "already");
    d.does("bob", answer_give{"q1", chosen({"o2"}), {}}).does("cat", answer_give{"q1", chosen({"o2"}), {}});
    EXPECT_EQ(d.s.polls.at("q1").answered, 2);
    EXPECT_EQ(counts(d.s.results.at("q1").options), "o1:0 o2:2 o3:0");
    d.does("bob", answer_take_back{"q1", {}});
    EXPECT_EQ(d.s.polls.at("q1").answered, 1);
    EXPECT_EQ(d.ask("bob", answer_take_back{"q1", {}}), "missing");
    d.does("desk", poll_close{"q1"});
    EXPECT_EQ(d.ask("bob", answer_give{"q1", chosen({"o1"}), {}}), "wrong_phase");
    EXPECT_EQ(d.ask("cat", answer_take_back{"q1", {}}), "wrong_phase");
    d.does("desk", poll_open{"q1"}).does("bob", answer_give{"q1", chosen({"o1"}), {}});
    EXPECT_EQ(counts(d.s.results.at("q1").options), "o1:1 o2:1 o3:0") << "opened again it goes on";
}

TEST(Polls, I4AnAnswerFitsItsPoll) {
    struct {
        core::poll_kind kind;
        core::given given;
        char const* outcome;
    } const cases[] = {
        {single, chosen({"o1"}), "ok"},
        {single, chosen({"o1", "o2"}), "invalid"},
        {single, chosen({"o4"}), "invalid"},
        {single, chosen({"other"}), "invalid"},
        {single, on_scale(1), "invalid"},
        {multiple, chosen({"o1", "o3"}), "ok"},
        {multiple, chosen({"o1", "o1"}), "invalid"},
        {multiple, chosen({"o1", "o2", "o3"}), "ok"},
        {multiple, chosen({"o1"}, "words"), "invalid"},
        {matrix, by_rows({{"r1", "o1"}, {"r3", "o2"}}), "ok"},
        {matrix, by_rows({{"r1", "o1"}, {"r1", "o2"}}), "invalid"},
        {matrix, by_rows({{"r4", "o1"}}), "invalid"},
        {matrix, by_rows({}), "invalid"},
        {scale, on_scale(5), "ok"},
        {scale, on_scale(6), "invalid"},
        {scale, on_scale(0), "invalid"},
        {text, in_words("more\ntime"), "ok"},
        {text, in_words(std::string(500, 'x')), "ok"},
        {text, in_words(std::string(501, 'x')), "bad_text"},
        {text, in_words("\x07"), "bad_text"},
        {text, in_words(" "), "bad_text"},
        {text, chosen({"o1"}), "invalid"},
        {ranking, chosen({"o3", "o1", "o2"}), "ok"},
        {ranking, chosen({"o3", "o1"}), "invalid"},
        {ranking, chosen({"o3", "o1", "o1"}), "invalid"},
    };
    for (auto const& one : cases) {
        day d;
        d.seated().does("desk", poll_make{"q1", {}, form_of(one.kind)}).does("desk", poll_open{"q1"});
        EXPECT_EQ(d.ask("bob", answer_give{"q1", one.given, {}}), one.outcome) << printed(one.kind) << " " << printed(one.given);
    }
}

TEST(Polls, I5OtherHasWordsAndNoMoreAreChosenThanMayBe) {
    auto form = form_of(multiple);
    form.other = true;
    form.choices_max = 2;
    day d;
    d.seated().does("desk", poll_make{"q1", {}, form}).does("desk", poll_open{"q1"});
    EXPECT_EQ(d.ask("bob", answer_give{"q1", chosen({"o1", "o2", "other"}), {}}), "invalid");
    d.does("bob", answer_give{"q1", chosen({"o2", "other"}, "The ferry"), {}}).does("cat", answer_give{"q1", chosen({"other"}), {}});
    EXPECT_EQ(counts(d.s.results.at("q1").options), "o1:0 o2:1 o3:0 other:2");
    EXPECT_EQ(printed(d.s.results.at("q1").others), "[{text: The ferry, count: 1, organisation: none, name: Name of bob}]");
}

TEST(Polls, I6AnAnswerIsItsPersonsToSeeAndOfWhoHasNoPhoneTheTables) {
    day d = asked();
    EXPECT_EQ(d.seen_by(collection::answers, "q1/bob"), "bob");
    d.does("ann", answer_give{"q1", chosen({"o3"}), "hal"});
    EXPECT_EQ(d.seen_by(collection::answers, "q1/hal"), "ann bob cat hal desk");
    EXPECT_EQ(d.ask("ann", answer_give{"q1", chosen({"o3"}), "bob"}), "not_allowed") << "everybody with a phone answers alone";
    EXPECT_EQ(d.ask("ann", answer_give{"q1", chosen({"o3"}), "zoe"}), "missing");
}

TEST(Polls, I7ResultsAreHiddenLiveOrRevealed) {
    day d = asked();
    EXPECT_EQ(d.seen_by(collection::results, "q1"), "ann bob cat dan eve hal desk stage") << "live";
    EXPECT_EQ(d.seen_by(collection::results, "q3"), "desk") << "hidden";
    EXPECT_EQ(d.ask("desk", poll_reveal{"q0"}), "wrong_phase");
    d.does("desk", poll_reveal{"q3"}).does("desk", poll_hide{"q1"});
    EXPECT_EQ(d.seen_by(collection::results, "q3"), "ann bob cat dan eve hal desk stage");
    EXPECT_EQ(d.seen_by(collection::results, "q1"), "desk");
    EXPECT_EQ(d.ask("desk", poll_reveal{"q3"}), "already");
    EXPECT_EQ(d.ask("desk", poll_hide{"q1"}), "already");
}

TEST(Polls, I8OrganisationsAreToldWhoHasAnsweredAndWhoIsMissing) {
    auto form = form_of(single, poll_names::organisation, poll_results_shown::live);
    form.expected = lines{"Agder", "Innlandet", "Troms"};
    day d;
    d.joins("ann", 1, "Agder").joins("bob", 1, "Troms").joins("cat", 2, "Agder").joins("dan", 2);
    d.does("desk", poll_make{"q1", {}, form}).does("desk", poll_open{"q1"});
    EXPECT_EQ(d.s.polls.at("q1").population, 3) << "those who are expected";
    EXPECT_EQ(printed(d.s.results.at("q1").missing), "[Agder, Innlandet, Troms]");
    for (auto const* const who : {"ann", "cat", "dan"})
        d.does(who, answer_give{"q1", chosen({"o1"}), {}});
    auto const& told = d.s.results.at("q1");
    EXPECT_EQ(told.n, 3);
    EXPECT_EQ(printed(told.answered_by), "[Agder]");
    EXPECT_EQ(printed(told.missing), "[Innlandet, Troms]");
    EXPECT_EQ(printed(told.options[0]), "{id: o1, count: 3, organisations: [Agder]}");
    EXPECT_EQ(printed(told).find("Name of"), std::string::npos) << "the organisation alone is told";
}

TEST(Polls, I9WordsThatAreNoAnswerAreLeftOutOfTheResults) {
    day d = asked();
    d.does("cat", answer_give{"q3", in_words("more time"), {}});
    EXPECT_EQ(d.s.results.at("q3").texts.size(), 2U);
    d.does("desk", core::answer_hide{"q3", "silly"});
    ASSERT_EQ(d.s.results.at("q3").texts.size(), 1U);
    EXPECT_EQ(d.s.results.at("q3").texts[0].text, "more time");
    EXPECT_EQ(d.s.results.at("q3").n, 2) << "it was an answer all the same";
    EXPECT_EQ(d.ask("desk", core::answer_hide{"q3", "silly"}), "already");
    EXPECT_EQ(d.ask("desk", core::answer_hide{"q3", "never said"}), "missing");
}

TEST(Polls, I10RemovedAPollTakesItsAnswersAlongAndItsIdIsNeverUsedAgain) {
    day d = asked();
    d.does("desk", core::poll_remove{"q1"});
    EXPECT_FALSE(d.s.polls.contains("q1"));
    EXPECT_FALSE(d.s.results.contains("q1"));
    EXPECT_FALSE(d.s.answers.contains("q1/bob"));
    EXPECT_EQ(d.ask("desk", poll_make{"q1", {}, form_of(scale)}), "already");
    EXPECT_EQ(d.ask("bob", answer_give{"q1", chosen({"o1"}), {}}), "missing");
}

TEST(Polls, I11AFormIsRefusedWithThePlaceThatIsWrong) {
    auto const fault = [](auto&& change, core::poll_kind kind = multiple) {
        auto form = form_of(kind);
        change(form);
        day d;
        auto const decided = core::decide(d.s, core::command{poll_make{"q1", {}, form}}, day::actor_of("desk"), d.now);
        auto const* const refused = std::get_if<core::refusal>(&decided);
        return refused == nullptr ? std::string{"ok"} : refused->detail.substr(0, refused->detail.find(':'));
    };
    EXPECT_EQ(fault([](auto&) {}), "ok");
    EXPECT_EQ(fault([](auto& f) { f.title = ""; }), "/form/title");
    EXPECT_EQ(fault([](auto& f) { f.options = lines{"One"}; }), "/form/options");
    EXPECT_EQ(fault([](auto& f) { f.options = lines{"One", "One"}; }), "/form/options/1");
    EXPECT_EQ(fault([](auto& f) { f.options = lines(31, "x"); }), "/form/options");
    EXPECT_EQ(fault([](auto& f) { f.rows = lines{"Row"}; }), "/form/rows");
    EXPECT_EQ(fault([](auto& f) { f.choices_max = 4; }), "/form/choices_max");
    EXPECT_EQ(fault([](auto& f) { f.scale_min = 1; }), "/form/scale_min");
    EXPECT_EQ(fault([](auto& f) { f.options = lines{"One", "Two"}; }, scale), "/form/options");
    EXPECT_EQ(fault([](auto& f) { f.scale_max = 1; }, scale), "/form/scale_max");
    EXPECT_EQ(fault([](auto& f) { f.rows.reset(); }, matrix), "/form/rows");
    EXPECT_EQ(fault([](auto& f) { f.other = true; }, ranking), "/form/other");
    EXPECT_EQ(fault([](auto& f) { f.year = 2025; }), "/form/source");
    EXPECT_EQ(fault([](auto& f) {
                  f.expected = lines{"Agder", "Troms"};
                  f.population = 1;
              }),
              "/form/population");
    EXPECT_EQ(fault([](auto& f) {
                  f.names = poll_names::hidden;
                  f.expected = lines{"Agder"};
              }),
              "/form/expected");
}

TEST(Polls, I12WhereNamesAreHiddenNoPollKeepsThem) {
    day d = asked();
    d.does("desk", core::names_hide{"i2"});
    EXPECT_EQ(d.ask("desk", poll_make{"q8", "i2", form_of(single)}), "wrong_phase");
    EXPECT_EQ(d.ask("desk", poll_make{"q8", "i2", form_of(single, poll_names::hidden)}), "ok");
    EXPECT_EQ(d.ask("desk", poll_make{"q9", "i4", form_of(single)}), "ok");
    d.does("desk", core::names_hide{{}});
    EXPECT_EQ(d.ask("cat", answer_give{"q1", chosen({"o1"}), {}}), "wrong_phase") << "nor does one that was opened before";
}

TEST(Polls, I13NoMorePollsThanADayCanHold) {
    day d;
    for (int k = 1; k <= core::limits::polls_max; ++k)
        d.does("desk", poll_make{"q" + std::to_string(k), {}, form_of(scale)});
    EXPECT_EQ(d.ask("desk", poll_make{"q0", {}, form_of(scale)}), "too_many");
}

} // namespace
} // namespace bordduk::tests
