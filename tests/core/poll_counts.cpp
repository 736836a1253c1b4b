// I3x: counts, exact against tables made by hand; and small numbers held back.
#include "asked.hpp"
#include "core/poll_form.hpp"

namespace bordduk::tests {
namespace {

using core::poll_names;
using core::poll_results_shown;
using enum core::poll_kind;

// Fifteen people, one of each county: p1 ... p15.
day fifteen(core::poll_form const& form) {
    day d{4, 5};
    for (int k = 1; k <= 15; ++k)
        d.joins("p" + std::to_string(k), (k - 1) / 5 + 1, "County " + std::to_string(k));
    d.does("desk", core::poll_make{"q1", {}, form}).does("desk", core::poll_open{"q1"});
    return d;
}

day answered(core::poll_form const& form, core::given (*answer_of)(int)) {
    day d = fifteen(form);
    for (int k = 1; k <= 15; ++k)
        d.does("p" + std::to_string(k), core::answer_give{"q1", answer_of(k), {}});
    return d;
}

core::given matrix_of(int k) {
    std::vector<core::given_row> rows{{"r1", "o" + std::to_string((k - 1) % 3 + 1)}, {"r2", k <= 9 ? "o3" : k <= 13 ? "o2" : "o1"}};
    if (k <= 12) rows.push_back({"r3", k % 2 == 1 ? "o1" : "o3"});
    return by_rows(rows);
}

// By hand: r1 goes round, five each. r2: nine, four (10-13), two (14, 15). r3: six odd and six even of the first twelve.
TEST(Counts, I30AMatrixOfThreeServicesAndThreeGrades) {
    day const d = answered(form_of(matrix, poll_names::organisation), matrix_of);
    auto const& told = d.s.results.at("q1");
    EXPECT_EQ(told.n, 15);
    ASSERT_EQ(told.rows.size(), 3U);
    EXPECT_EQ(counts(told.rows[0].options), "o1:5 o2:5 o3:5");
    EXPECT_EQ(counts(told.rows[1].options), "o1:2 o2:4 o3:9");
    EXPECT_EQ(counts(told.rows[2].options), "o1:6 o2:0 o3:6");
    EXPECT_EQ(told.rows[0].n, 15);
    EXPECT_EQ(told.rows[2].n, 12) << "three left that row out";
    EXPECT_EQ(told.answered_by.size(), 15U);
}

// By hand, k squared modulo 5: 0 for 5, 10, 15; 1 for 1, 4, 6, 9, 11, 14; 4 for 2, 3, 7, 8, 12, 13.
TEST(Counts, I31HowOftenOnAScaleOfFive) {
    day const d = answered(form_of(scale, poll_names::organisation), [](int k) { return on_scale(k * k % 5 + 1); });
    EXPECT_EQ(counts(d.s.results.at("q1").options), "1:3 2:6 3:0 4:0 5:6");
}

// By hand: everybody their own of the fourteen, the fifteenth another; the seven even ones up to 14 also the first.
TEST(Counts, I32FourteenAnswersAndAnother) {
    auto form = form_of(multiple, poll_names::organisation);
    form.options.emplace();
    for (int k = 1; k <= 14; ++k)
        form.options->push_back("Answer " + std::to_string(k));
    form.other = true;
    day const d = answered(form, [](int k) {
        if (k == 15) return chosen({"other"}, "The ferry");
        auto own = "o" + std::to_string(k);
        return k % 2 == 0 ? chosen({"o1", own}) : chosen({own});
    });
    auto const& told = d.s.results.at("q1");
    EXPECT_EQ(counts(told.options), "o1:8 o2:1 o3:1 o4:1 o5:1 o6:1 o7:1 o8:1 o9:1 o10:1 o11:1 o12:1 o13:1 o14:1 other:1");
    EXPECT_EQ(printed(told.others), "[{text: The ferry, count: 1, organisation: County 15, name: none}]");
    EXPECT_EQ(printed(told.options[14].organisations), "[County 15]");
}

// By hand: thrice o1 o2 o3 (k = 1, 4 ...: five of them), five o2 o3 o1, five o3 o1 o2: every option five times on every place.
TEST(Counts, I33ARankingTellsHowOftenEachCameOnWhichPlace) {
    day const d = answered(form_of(ranking, poll_names::organisation), [](int k) {
        return k % 3 == 1 ? chosen({"o1", "o2", "o3"}) : k % 3 == 2 ? chosen({"o2", "o3", "o1"}) : chosen({"o3", "o1", "o2"});
    });
    auto const& told = d.s.results.at("q1");
    for (auto const& row : told.rows)
        EXPECT_EQ(counts(row.options), "1:5 2:5 3:5") << row.id;
    EXPECT_TRUE(told.options.empty());
}

// ---- an earlier survey

core::poll_form survey() {
    auto form = form_of(matrix, poll_names::organisation, poll_results_shown::hidden);
    form.population = 15;
    form.source = "Survey";
    form.year = 2025;
    form.imported = core::tally{9, {}, {}, std::vector<std::vector<int>>{{1, 3, 5}, {0, 4, 5}, {2, 2, 4}}, {}, {}, {}};
    return form;
}

TEST(Counts, I34AnEarlierSurveyIsToldLikeOneAskedHereAndNobodyAnswersIt) {
    day d;
    d.seated().does("desk", core::poll_make{"q1", "i2", survey()});
    EXPECT_EQ(d.seen_by(core::collection::polls, "q1"), "desk") << "until it is shown";
    EXPECT_EQ(d.s.polls.at("q1").answered, 9);
    auto const& told = d.s.results.at("q1");
    EXPECT_EQ(told.n, 9);
    EXPECT_EQ(counts(told.rows[0].options), "o1:1 o2:3 o3:5");
    EXPECT_EQ(counts(told.rows[1].options), "o1:0 o2:4 o3:5");
    EXPECT_EQ(counts(told.rows[2].options), "o1:2 o2:2 o3:4");
    EXPECT_EQ(told.rows[2].n, 8) << "one left that row out";
    EXPECT_EQ(d.ask("desk", core::poll_open{"q1"}), "wrong_phase");
    EXPECT_EQ(d.ask("ann", core::answer_give{"q1", by_rows({{"r1", "o1"}}), {}}), "missing");
    d.does("desk", core::poll_reveal{"q1"});
    EXPECT_EQ(d.seen_by(core::collection::polls, "q1"), "ann bob cat dan eve desk stage");
    EXPECT_EQ(d.seen_by(core::collection::results, "q1"), "ann bob cat dan eve desk stage");
}

TEST(Counts, I35CountsThatCannotBeAreRefusedWhereTheyStand) {
    auto const fault = [](auto&& change) {
        auto form = survey();
        change(form);
        auto const found = core::faults_of(form);
        return found.empty() ? std::string{"ok"} : found[0].path;
    };
    EXPECT_EQ(fault([](auto&) {}), "ok");
    EXPECT_EQ(fault([](auto& f) { f.imported->rows->pop_back(); }), "/imported/rows");
    EXPECT_EQ(fault([](auto& f) { f.imported->rows->at(1).pop_back(); }), "/imported/rows/1");
    EXPECT_EQ(fault([](auto& f) { f.imported->rows->at(0).at(0) = 2; }), "/imported/rows/0") << "ten of nine";
    EXPECT_EQ(fault([](auto& f) { f.imported->rows->at(0).at(2) = 10; }), "/imported/rows/0/2");
    EXPECT_EQ(fault([](auto& f) { f.imported->options = std::vector<int>{1, 2, 3}; }), "/imported/options");
    EXPECT_EQ(fault([](auto& f) { f.imported->other = 1; }), "/imported/other");
    EXPECT_EQ(fault([](auto& f) { f.imported->n = 6000; }), "/imported/n");
}

TEST(Counts, I36WhoAnsweredAnEarlierSurveyLeavesWhoDidNot) {
    auto form = survey();
    form.expected = lines{"Agder", "Innlandet", "Troms"};
    form.imported->answered_by = lines{"Troms", "Agder"};
    day d;
    d.does("desk", core::poll_make{"q1", {}, form});
    EXPECT_EQ(printed(d.s.results.at("q1").missing), "[Innlandet]");
}

// ---- small numbers

day with_cells(std::vector<int> const& cells, int min_cell, core::poll_kind kind = single) {
    auto form = form_of(kind);
    form.min_cell = min_cell;
    day d{6, 8};
    int person = 0;
    d.does("desk", core::poll_make{"q1", {}, form}).does("desk", core::poll_open{"q1"});
    for (std::size_t option = 0; option < cells.size(); ++option) {
        for (int k = 0; k < cells[option]; ++k) {
            auto const who = "p" + std::to_string(++person);
            d.joins(who).does(who, core::answer_give{"q1", chosen({"o" + std::to_string(option + 1)}), {}});
        }
    }
    return d;
}

TEST(Counts, I37ASmallCountIsHeldBackAndSoIsTheOneItCouldBeWorkedOutFrom) {
    struct {
        std::vector<int> cells;
        char const* told;
    } const cases[] = {
        {{5, 4, 3}, "o1:5 o2:4 o3:3"}, {{5, 4, 0}, "o1:5 o2:4 o3:0"}, // that nobody said it is nobody's secret
        {{7, 4, 2}, "o1:7 o2:- o3:-"},                                // 2 alone would be what is missing to 13
        {{7, 2, 1}, "o1:7 o2:- o3:-"}, {{6, 0, 1}, "o1:- o2:0 o3:-"}, {{1, 1, 1}, "o1:- o2:- o3:-"}, {{1, 1, 0}, ""}, // two answers in all
    };
    for (auto const& one : cases)
        EXPECT_EQ(counts(with_cells(one.cells, 3).s.results.at("q1").options), one.told);
}

TEST(Counts, I38WhereSeveralCanBeChosenEachCountStandsAlone) {
    EXPECT_EQ(counts(with_cells({7, 4, 2}, 3, multiple).s.results.at("q1").options), "o1:7 o2:4 o3:-");
}

TEST(Counts, I39WhatIsHeldBackIsHeldBackWithItsOrganisationsAndItsWords) {
    auto form = form_of(multiple, poll_names::organisation);
    form.min_cell = 2;
    form.other = true;
    day d;
    d.joins("ann", 1, "Agder").joins("bob", 1, "Troms").joins("cat", 1, "Troms");
    d.does("desk", core::poll_make{"q1", {}, form}).does("desk", core::poll_open{"q1"});
    d.does("ann", core::answer_give{"q1", chosen({"o1", "other"}, "The ferry"), {}});
    d.does("bob", core::answer_give{"q1", chosen({"o2"}), {}}).does("cat", core::answer_give{"q1", chosen({"o2"}), {}});
    auto const& told = d.s.results.at("q1");
    EXPECT_EQ(counts(told.options), "o1:- o2:2 o3:0 other:-");
    EXPECT_EQ(told.options[0].organisations, std::nullopt);
    EXPECT_TRUE(told.others.empty());
}

} // namespace
} // namespace bordduk::tests
