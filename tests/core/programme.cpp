// L*: a programme is laid out: clock times, anchors, phases.
#include "core/limits.hpp"
#include "core/retention.hpp"
#include "day.hpp"

namespace bordduk::tests {
namespace {

using core::item_kind;
using core::phase_kind;
using core::programme_group;
using core::programme_individual;
using core::programme_item;
using core::programme_plenary;

programme_item item(std::optional<std::string> start, std::optional<int> minutes = {}, item_kind kind = item_kind::talk) {
    programme_item one;
    one.kind = kind;
    one.title = "An item";
    one.start = std::move(start);
    one.minutes = minutes;
    if (kind == item_kind::quote) one.text = "A quote";
    if (kind == item_kind::group_work) {
        one.question = "What now?";
        one.total_minutes = 25;
    }
    return one;
}
programme_item ending(programme_item one, std::string end) {
    one.end = std::move(end);
    return one;
}

core::laid_out laid(std::vector<programme_item> items, int tables = 4) {
    core::programme plan;
    plan.title = "A day";
    plan.tables = tables;
    plan.items = std::move(items);
    auto made = core::lay_out(plan, "2025-11-26", midnight);
    if (auto const* const wrong = std::get_if<std::vector<core::problem>>(&made)) {
        ADD_FAILURE() << wrong->front().path << ": " << wrong->front().reason;
        return {};
    }
    return std::get<core::laid_out>(std::move(made));
}

std::string clock_time(core::instant at) {
    auto const minutes = (at - midnight) / minute;
    auto const two = [](core::duration n) { return std::string{n < 10 ? "0" : ""} + std::to_string(n); };
    return two(minutes / 60) + two(minutes % 60);
}
// "0900-0915 0915-0940"
std::string times(core::laid_out const& plan) {
    std::string line;
    for (std::size_t k = 1; k <= plan.items.size(); ++k) {
        auto const& one = plan.items.at("i" + std::to_string(k));
        line += (line.empty() ? "" : " ") + clock_time(one.planned_start) + "-" + clock_time(one.planned_end);
    }
    return line;
}

TEST(Programme, L1EveryItemHasAStartAndAnEndGivenOrSettledByItsNeighbours) {
    struct one {
        std::vector<programme_item> items;
        std::string times;
    };
    one const cases[] = {
        {{item("09:00", 15), item({}, 20)}, "0900-0915 0915-0935"},
        {{item("09:00"), item("09:20", 20)}, "0900-0920 0920-0940"},
        {{ending(item("09:00"), "09:10"), item("09:20", 20)}, "0900-0910 0920-0940"},
        {{ending(item("09:00", 10), "09:10")}, "0900-0910"},
        {{item("09:00", 15), ending(item({}), "10:00")}, "0900-0915 0915-1000"},
        {{item("09:00", 15), item({}, {}, item_kind::quote), item({}, 10)}, "0900-0915 0915-0915 0915-0925"},
        {{item("09:00", {}, item_kind::quote), item("09:03", 7)}, "0900-0903 0903-0910"},
        {{item("09:00", {}, item_kind::group_work), item({}, 5)}, "0900-0925 0925-0930"},
        {{item("09:00", {}, item_kind::group_work), item("09:10", 5)}, "0900-0910 0910-0915"},
        {{item("00:00", 1), ending(item("23:58"), "23:59")}, "0000-0001 2358-2359"},
        {{item("12:00", 720)}, "1200-2400"},
    };
    for (auto const& c : cases)
        EXPECT_EQ(times(laid(c.items)), c.times);
}

TEST(Programme, L2AMethodIsItsPhasesInTheirOrderWithTheirLengths) {
    auto work = group_work("Sharing", "09:00", core::limit_kind::exact, core::summary_type::key_input);
    work.group->wrap_up->addressee = "ministry";
    core::programme plan;
    plan.title = "A day";
    plan.tables = 4;
    plan.addressees = {{core::addressee{"ministry", "The ministry"}}};
    plan.items = {work};
    auto const made = std::get<core::laid_out>(core::lay_out(plan, "2025-11-26", midnight));
    ASSERT_EQ(made.phases.size(), 3U);
    core::phase silence;
    silence.item = "i1";
    silence.kind = phase_kind::individual;
    silence.planned = 2 * minute;
    EXPECT_EQ(made.phases.at("i1-individual"), silence);
    core::phase group;
    group.item = "i1";
    group.kind = phase_kind::group;
    group.planned = 20 * minute;
    group.limit = core::limit_kind::exact;
    group.per_person = minute;
    group.wrap_up = 5 * minute;
    group.summary = core::summary_type::key_input;
    group.addressee = "ministry";
    EXPECT_EQ(made.phases.at("i1-group"), group);
    core::phase plenary;
    plenary.item = "i1";
    plenary.kind = phase_kind::plenary;
    plenary.planned = 4 * 2 * minute;
    plenary.per_table = 2 * minute;
    EXPECT_EQ(made.phases.at("i1-plenary"), plenary);
    EXPECT_EQ(times(made), "0900-0930") << "and the item is as long as they are together";
}

TEST(Programme, L3LengthsAreInMinutesOrInSeconds) {
    auto work = item("09:00", {}, item_kind::group_work);
    work.total_minutes.reset();
    work.individual = programme_individual{{}, 90};
    work.group = programme_group{{}, 600, {}, {}};
    work.plenary = programme_plenary{{}, 45};
    auto const made = laid({work}, 2);
    EXPECT_EQ(made.phases.at("i1-individual").planned, 90 * second);
    EXPECT_EQ(made.phases.at("i1-group").planned, 600 * second);
    EXPECT_EQ(made.phases.at("i1-plenary").planned, 90 * second);
}

TEST(Programme, L4WithOneTotalTheGroupPhaseGetsWhatTheOthersLeave) {
    auto work = item("09:00", {}, item_kind::group_work);
    auto only = laid({work});
    ASSERT_EQ(only.phases.size(), 1U);
    EXPECT_EQ(only.phases.at("i1-group").planned, 25 * minute) << "a total and nothing else is a group phase";
    EXPECT_EQ(only.phases.at("i1-group").limit, std::nullopt);

    work.individual = programme_individual{1, {}};
    work.group = programme_group{};
    work.plenary = programme_plenary{2, {}};
    auto const made = laid({work}, 3);
    EXPECT_EQ(made.phases.at("i1-group").planned, 18 * minute);
    EXPECT_EQ(times(made), "0900-0925");
}

TEST(Programme, L5AnyPhaseMayBeMissing) {
    for (unsigned set = 1; set < 8; ++set) {
        auto work = item("09:00", {}, item_kind::group_work);
        work.total_minutes.reset();
        if ((set & 1U) != 0) work.individual = programme_individual{2, {}};
        if ((set & 2U) != 0) work.group = programme_group{20, {}, {}, {}};
        if ((set & 4U) != 0) work.plenary = programme_plenary{1, {}};
        auto const made = laid({work});
        EXPECT_EQ(made.phases.contains("i1-individual"), (set & 1U) != 0) << set;
        EXPECT_EQ(made.phases.contains("i1-group"), (set & 2U) != 0) << set;
        EXPECT_EQ(made.phases.contains("i1-plenary"), (set & 4U) != 0) << set;
    }
}

TEST(Programme, L6EverythingAnItemSaysIsKept) {
    auto one = item("09:00", 10, item_kind::pitch);
    one.anchor = true;
    one.text = "A text";
    one.points = {{"a", "b"}};
    one.speaker = "Kari";
    one.speaker_title = "Adviser";
    one.organisation = "Agder";
    one.role = "Parent";
    one.source = "A survey";
    one.year = 2025;
    one.links = {{core::link{"More", "https://example.org"}}};
    auto work = item({}, 20, item_kind::group_work);
    work.sub_questions = {{"How?", "With whom?"}};
    work.statement = "Together";
    auto const made = laid({one, work});
    core::item pitch{1,
                     item_kind::pitch,
                     "An item",
                     true,
                     nine,
                     nine + 10 * minute,
                     core::progress::pending,
                     {},
                     {},
                     "A text",
                     {"a", "b"},
                     "Kari",
                     "Adviser",
                     "Agder",
                     "Parent",
                     "A survey",
                     2025,
                     {{"More", "https://example.org"}},
                     {},
                     {},
                     {}};
    EXPECT_EQ(made.items.at("i1"), pitch);
    EXPECT_EQ(made.items.at("i2").question, "What now?");
    EXPECT_EQ(made.items.at("i2").sub_questions, (std::vector<std::string>{"How?", "With whom?"}));
    EXPECT_EQ(made.items.at("i2").statement, "Together");
    EXPECT_EQ(made.items.at("i2").position, 2);
}

TEST(Programme, L7TheFrameIsKeptAndWhatIsLeftOutHasAValue) {
    core::programme plan;
    plan.title = "A day";
    plan.language = core::language::nn;
    plan.tables = 2;
    plan.items = {item("09:00", 10)};
    auto const least = std::get<core::laid_out>(core::lay_out(plan, "2025-11-26", midnight));
    EXPECT_EQ(least.workshop, (core::workshop{"A day",
                                              core::language::nn,
                                              "2025-11-26",
                                              "Europe/Oslo",
                                              {},
                                              {},
                                              {},
                                              {},
                                              {},
                                              core::limits::seats_per_table_default,
                                              {},
                                              {},
                                              {},
                                              midnight + 550 * minute,
                                              {},
                                              {},
                                              {},
                                              {},
                                              {},
                                              {},
                                              core::retention_days_usual}));
    EXPECT_EQ(least.tables, 2);
    plan.timezone = "Europe/Berlin";
    plan.organisers = {{"Org"}};
    plan.outcomes = {{"Out"}};
    plan.ground_rules = {{"Rule"}};
    plan.organisations = {{"Agder"}};
    plan.addressees = {{core::addressee{"a", "A"}}};
    plan.seats_per_table = 5;
    plan.retention_days = 7;
    auto const all = std::get<core::laid_out>(core::lay_out(plan, "2025-11-26", midnight));
    EXPECT_EQ(all.workshop, (core::workshop{"A day",
                                            core::language::nn,
                                            "2025-11-26",
                                            "Europe/Berlin",
                                            {"Org"},
                                            {"Out"},
                                            {"Rule"},
                                            {"Agder"},
                                            {{"a", "A"}},
                                            5,
                                            {},
                                            {},
                                            {},
                                            midnight + 550 * minute,
                                            {},
                                            {},
                                            {},
                                            {},
                                            {},
                                            {},
                                            7}));
}

TEST(Programme, L8FoundingPutsItAllInTheRoomForEveryoneToSee) {
    day const d{4};
    EXPECT_EQ(d.s.items.size(), 5U);
    EXPECT_EQ(d.s.phases.size(), 6U);
    EXPECT_EQ(d.s.tables.size(), 4U);
    EXPECT_EQ(d.table(4), (core::table{4, {}, 8, 0, {}, 0, 0, 0, false}));
    EXPECT_EQ(core::project(d.s, core::room_view(), 0).size(), 1U + 5U + 6U + 4U);
}

} // namespace
} // namespace bordduk::tests
