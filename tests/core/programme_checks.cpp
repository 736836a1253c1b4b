// C*: a programme that cannot be held is answered with every problem and its JSON pointer, and makes nothing.
#include "core/limits.hpp"
#include "day.hpp"

#include <span>

namespace bordduk::tests {
namespace {

using core::item_kind;
using core::programme;
using core::programme_individual;
using core::programme_plenary;

// Item 0 an arrival, item 1 a group work with everything, item 2 a quote, item 3 a break.
programme good_day() {
    programme d;
    d.title = "A day";
    d.tables = 4;
    d.addressees = {{core::addressee{"ministry", "The ministry"}}};
    auto quote = plain(item_kind::quote, "A quote", "10:00", 5);
    quote.text = "Words";
    d.items = {plain(item_kind::arrival, "Welcome", "09:00", 15),
               group_work("Sharing", "09:15", core::limit_kind::max, core::summary_type::advice), quote,
               plain(item_kind::break_, "Coffee", "10:30", 15)};
    return d;
}

std::string first_of(programme const& d) {
    auto const made = core::lay_out(d, "2025-11-26", midnight);
    auto const* const wrong = std::get_if<std::vector<core::problem>>(&made);
    if (wrong == nullptr) return "ok";
    return wrong->empty() ? "no problem named" : wrong->front().path + ": " + wrong->front().reason;
}

struct one {
    void (*spoil)(programme&);
    std::string problem;
};
void expect_all(std::span<one const> cases) {
    EXPECT_EQ(first_of(good_day()), "ok");
    for (auto const& c : cases) {
        programme d = good_day();
        c.spoil(d);
        EXPECT_EQ(first_of(d), c.problem);
    }
}

TEST(Checks, C1ClockTimes) {
    one const cases[] = {
        {[](programme& d) { d.items[0].start.reset(); }, "/items/0/start: the first item needs a start"},
        {[](programme& d) { d.items[0].start = "24:00"; }, "/items/0/start: not a time of day"},
        {[](programme& d) { d.items[0].start = "9:00"; }, "/items/0/start: not a time of day"},
        {[](programme& d) { d.items[0].start = "09.00"; }, "/items/0/start: not a time of day"},
        {[](programme& d) { d.items[0].start = "0a:00"; }, "/items/0/start: not a time of day"},
        {[](programme& d) { d.items[0].start = "09:60"; }, "/items/0/start: not a time of day"},
        {[](programme& d) { d.items[3].end = "noon"; }, "/items/3/end: not a time of day"},
        {[](programme& d) { d.items[3].end = "10:30"; }, "/items/3/end: not after its start"},
        {[](programme& d) { d.items[3].end = "08:00"; }, "/items/3/end: not after its start"},
        {[](programme& d) { d.items[3].end = "10:50"; }, "/items/3/minutes: start, end and minutes disagree"},
        {[](programme& d) { d.items[1].start = "09:10"; }, "/items/1/start: starts before the item before it ends"},
        {[](programme& d) { d.items[3].start = "09:00"; }, "/items/3/start: starts before the item before it ends"},
        {[](programme& d) { d.items[3].start = "23:50"; }, "/items/3: goes past midnight"},
        {[](programme& d) { d.items[0].minutes.reset(), d.items[1].start = "09:00"; }, "/items/0: no time is left before the next item"},
        {[](programme& d) { d.items[3].minutes.reset(); }, "/items/3: needs an end or minutes"},
    };
    expect_all(cases);
}

TEST(Checks, C2TheMethodOfAGroupWork) {
    one const cases[] = {
        {[](programme& d) { d.items[1].individual->seconds = 1; }, "/items/1/individual: minutes or seconds, not both"},
        {[](programme& d) { d.items[1].individual = programme_individual{}; }, "/items/1/individual: needs minutes or seconds"},
        {[](programme& d) { d.items[1].group->seconds = 1; }, "/items/1/group: minutes or seconds, not both"},
        {[](programme& d) { d.items[1].group->minutes.reset(); }, "/items/1/group: needs minutes or seconds, or the item total_minutes"},
        {[](programme& d) { d.items[1].plenary->seconds = 1; }, "/items/1/plenary: minutes or seconds, not both"},
        {[](programme& d) { d.items[1].plenary = programme_plenary{}; }, "/items/1/plenary: needs minutes or seconds"},
        {[](programme& d) { d.items[1].group->wrap_up->seconds = 1; }, "/items/1/group/wrap_up: minutes or seconds, not both"},
        {[](programme& d) { d.items[1].group->wrap_up->minutes.reset(); }, "/items/1/group/wrap_up: needs minutes or seconds"},
        {[](programme& d) { d.items[1].group->wrap_up->minutes = 20; }, "/items/1/group/wrap_up: must be shorter than the group phase"},
        {[](programme& d) { d.items[1].group->wrap_up->addressee = "nobody"; },
         "/items/1/group/wrap_up/addressee: no addressee has this id"},
        {[](programme& d) { d.items[1].individual.reset(), d.items[1].group.reset(), d.items[1].plenary.reset(); },
         "/items/1: a group work needs a phase or total_minutes"},
        {[](programme& d) { d.items[1].plenary->minutes = 720; }, "/items/1: a phase is longer than a day"},
        {[](programme& d) { d.items[1].total_minutes = 10, d.items[1].group->minutes.reset(); },
         "/items/1/group: the other phases leave nothing of total_minutes"},
        {[](programme& d) { d.items[1].total_minutes = 1; }, "/items/1/individual: longer than total_minutes"},
        {[](programme& d) { d.items[1].total_minutes = 19; }, "/items/1/group: longer than total_minutes"},
        {[](programme& d) { d.items[1].total_minutes = 30, d.items[1].plenary->minutes = 31; },
         "/items/1/plenary: longer than total_minutes"},
        {[](programme& d) { d.items[1].total_minutes = 21; }, "/items/1/total_minutes: its phases are longer"},
    };
    expect_all(cases);
}

TEST(Checks, C3ATotalThatItsPhasesFillIsRight) {
    programme d = good_day();
    d.items[1].total_minutes = 24; // 2 + 20 and one slot: how many tables will come nobody knows yet
    EXPECT_EQ(first_of(d), "ok");
    d.items[1].total_minutes = 23;
    EXPECT_EQ(first_of(d), "/items/1/total_minutes: its phases are longer");
}

TEST(Checks, C4WhatBelongsToOneKindOfItemIsRefusedOnAnother) {
    one const cases[] = {
        {[](programme& d) { d.items[2].text.reset(); }, "/items/2/text: a quote needs its text"},
        {[](programme& d) { d.items[1].question.reset(); }, "/items/1/question: a group work needs a question"},
        {[](programme& d) { d.items[1].speaker = "Kari"; }, "/items/1/speaker: a group work has no speaker and is no quote"},
        {[](programme& d) { d.items[1].speaker_title = "Dr"; }, "/items/1/speaker_title: a group work has no speaker and is no quote"},
        {[](programme& d) { d.items[1].organisation = "Agder"; }, "/items/1/organisation: a group work has no speaker and is no quote"},
        {[](programme& d) { d.items[1].role = "Parent"; }, "/items/1/role: a group work has no speaker and is no quote"},
        {[](programme& d) { d.items[1].source = "A book"; }, "/items/1/source: a group work has no speaker and is no quote"},
        {[](programme& d) { d.items[1].year = 2025; }, "/items/1/year: a group work has no speaker and is no quote"},
        {[](programme& d) { d.items[0].question = "What?"; }, "/items/0/question: only a group work has this"},
        {[](programme& d) { d.items[0].sub_questions = {{"How?"}}; }, "/items/0/sub_questions: only a group work has this"},
        {[](programme& d) { d.items[0].statement = "So"; }, "/items/0/statement: only a group work has this"},
        {[](programme& d) { d.items[0].total_minutes = 5; }, "/items/0/total_minutes: only a group work has this"},
        {[](programme& d) {
             d.items[0].individual = programme_individual{1, {}};
         },
         "/items/0/individual: only a group work has this"},
        {[](programme& d) { d.items[0].group = core::programme_group{}; }, "/items/0/group: only a group work has this"},
        {[](programme& d) {
             d.items[0].plenary = programme_plenary{1, {}};
         },
         "/items/0/plenary: only a group work has this"},
    };
    expect_all(cases);
}

TEST(Checks, C5TextsThatCannotBeShown) {
    one const cases[] = {
        {[](programme& d) { d.title = " "; }, "/title: bad_text: nothing to see"},
        {[](programme& d) {
             d.organisers = {{"ok", "\x01"}};
         },
         "/organisers/1: bad_text: control characters"},
        {[](programme& d) { d.outcomes = {{""}}; }, "/outcomes/0: bad_text: nothing to see"},
        {[](programme& d) { d.ground_rules = {{"\xFF"}}; }, "/ground_rules/0: bad_text: not valid UTF-8"},
        {[](programme& d) { d.organisations = {{std::string(201, 'x')}}; }, "/organisations/0: bad_text: too long"},
        {[](programme& d) { d.addressees->front().name = ""; }, "/addressees/0/name: bad_text: nothing to see"},
        {[](programme& d) { d.items[0].title = "a\nb"; }, "/items/0/title: bad_text: control characters"},
        {[](programme& d) { d.items[0].text = std::string(2001, 'x'); }, "/items/0/text: bad_text: too long"},
        {[](programme& d) {
             d.items[0].points = {{"ok", ""}};
         },
         "/items/0/points/1: bad_text: nothing to see"},
        {[](programme& d) { d.items[0].speaker = ""; }, "/items/0/speaker: bad_text: nothing to see"},
        {[](programme& d) { d.items[0].speaker_title = ""; }, "/items/0/speaker_title: bad_text: nothing to see"},
        {[](programme& d) { d.items[0].organisation = ""; }, "/items/0/organisation: bad_text: nothing to see"},
        {[](programme& d) { d.items[2].role = ""; }, "/items/2/role: bad_text: nothing to see"},
        {[](programme& d) { d.items[2].source = ""; }, "/items/2/source: bad_text: nothing to see"},
        {[](programme& d) { d.items[1].question = ""; }, "/items/1/question: bad_text: nothing to see"},
        {[](programme& d) { d.items[1].statement = ""; }, "/items/1/statement: bad_text: nothing to see"},
        {[](programme& d) {
             d.items[1].sub_questions = {{"How?", ""}};
         },
         "/items/1/sub_questions/1: bad_text: nothing to see"},
        {[](programme& d) {
             d.items[0].links = {{core::link{"", "https://example.org"}}};
         },
         "/items/0/links/0/title: bad_text: nothing to see"},
        {[](programme& d) {
             d.items[0].links = {{core::link{"More", "https://" + std::string(500, 'x')}}};
         },
         "/items/0/links/0/url: bad_text: too long"},
        {[](programme& d) {
             d.items[0].links = {{core::link{"More", "javascript:alert(1)"}}};
         },
         "/items/0/links/0/url: a link starts with http:// or https://"},
    };
    expect_all(cases);
}

TEST(Checks, C6LimitsOfTheWholeDay) {
    one const cases[] = {
        {[](programme& d) { d.tables = 0; }, "/tables: from 1 to 100 tables"},
        {[](programme& d) { d.tables = 101; }, "/tables: from 1 to 100 tables"},
        {[](programme& d) { d.seats_per_table = 1; }, "/seats_per_table: from 2 to 12 seats"},
        {[](programme& d) { d.seats_per_table = 13; }, "/seats_per_table: from 2 to 12 seats"},
        {[](programme& d) { d.items.clear(); }, "/items: from 1 to 100 items"},
        {[](programme& d) { d.items.assign(101, plain(item_kind::quote, "A quote", "09:00", 1)); }, "/items: from 1 to 100 items"},
        {[](programme& d) { d.addressees->push_back(d.addressees->front()); }, "/addressees/1/id: two addressees have this id"},
    };
    expect_all(cases);
    for (auto const fits : {+[](programme& d) { d.tables = 1; }, +[](programme& d) { d.tables = 100; },
                            +[](programme& d) { d.seats_per_table = 2; }, +[](programme& d) { d.seats_per_table = 12; }}) {
        programme d = good_day();
        fits(d);
        EXPECT_EQ(first_of(d), "ok");
    }
}

TEST(Checks, C7EveryProblemIsNamedInTheOrderOfTheProgramme) {
    programme d = good_day();
    d.title = "";
    d.items[0].title = "";
    d.items[1].question.reset();
    d.items[3].minutes.reset();
    auto const made = core::lay_out(d, "2025-11-26", midnight);
    std::string paths;
    for (auto const& wrong : std::get<std::vector<core::problem>>(made))
        paths += (paths.empty() ? "" : " ") + wrong.path;
    EXPECT_EQ(paths, "/title /items/0/title /items/1/question /items/3");
}

} // namespace
} // namespace bordduk::tests
