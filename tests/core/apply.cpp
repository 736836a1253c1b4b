// E*: apply writes down what happened. It is total: whatever an entry says, it cannot fail, and what makes no sense changes nothing.
#include "chance.hpp"
#include "day.hpp"

namespace bordduk::tests {
namespace {

core::state with(core::state s, std::vector<core::event> events) {
    core::entry e;
    e.seq = s.head + 1;
    e.at = nine;
    e.events = std::move(events);
    core::apply(s, e);
    return s;
}

TEST(Apply, E1RandomEventsNeverFailAndTheirStateCanStillBeReadAndFolded) {
    std::set<std::size_t> kinds;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        chance by{seed};
        day d;
        if (seed % 2 == 0) d.seated().runs("i2", core::phase_kind::group);
        for (int n = 0; n < 100; ++n) {
            auto const what = by.event();
            kinds.insert(what.index());
            d.happens({what});
        }
        std::size_t read = 0; // whatever can be read of it is read
        for (auto const& [v, shelf] : d.s.shelves) {
            for (core::seq const since : {core::seq{0}, d.s.head / 2, d.s.head})
                read += core::project(d.s, v, since).size();
        }
        for (std::string const who : {"ann", "desk", "stage"})
            read += core::views_of(d.s, day::identity_of(who)).size();
        read += core::due(d.s).has_value() ? 1U : 0U;
        read += core::on_time(d.s, nine).size();
        read += core::make_report(d.s, nine).items.size();
        EXPECT_GT(read, 0U);
    }
    EXPECT_EQ(kinds.size(), std::variant_size_v<core::event>) << "every kind of event was there";
}

TEST(Apply, E2AnEntryMovesTheHeadAlsoWhenItsCommandWasRefused) {
    day d;
    auto const before = d.s;
    EXPECT_EQ(d.ask("ann", core::workshop_end{}), "not_allowed");
    EXPECT_EQ(d.s.head, before.head + 1);
    d.s.head = before.head;
    EXPECT_TRUE(d.s == before) << "and nothing else";
    d.s.head = before.head + 1;
}

TEST(Apply, E3NothingHappensBeforeTheFoundingAndThereIsOnlyOne) {
    chance by{4711};
    core::state s;
    for (int n = 0; n < 500; ++n) {
        auto const what = by.event();
        if (std::holds_alternative<core::founded>(what)) continue;
        s = with(std::move(s), {what});
    }
    core::state untouched;
    untouched.head = s.head;
    EXPECT_TRUE(s == untouched);

    day d;
    auto const again = with(d.s, {core::founded{"XYZXYZ", small_day(7), "another hash"}});
    EXPECT_EQ(again.workshops.size(), 1U);
    EXPECT_EQ(again.code, "ABCDEF");
    EXPECT_EQ(again.tables.size(), 3U);
    EXPECT_FALSE(again.secrets.contains("another hash"));
}

TEST(Apply, E4AnEventAboutWhatIsNotThereChangesNothing) {
    day d;
    d.seated().runs("i2", core::phase_kind::individual);
    std::vector<core::event> const nonsense{
        core::item_runs{"i99", nine},
        core::item_done{"i99", nine},
        core::phase_runs{"i99", core::phase_kind::group, nine},
        core::phase_runs{"i4", core::phase_kind::group, nine}, // its item does not run
        core::phase_done{"i99", core::phase_kind::group, nine},
        core::wrap_up_reached{}, // not in a group phase
        core::clock_removed{"turn-9"},
        core::table_added{1, 5},
        core::table_added{0, 5},
        core::table_added{-3, 5},
        core::table_added{7, 5},
        core::table_named{9, "Nowhere"},
        core::stage_set{9, core::stage::done},
        core::seat_set{"ann", {9, "Ann", {}, true, nine}},
        core::round_set{{9, "i2", core::limit_kind::max, minute, {"ann"}, 0, core::progress::running}},
        core::round_removed{9},
        core::note_set{"n1", {"ann", "i99", 1, "nowhere", core::level::room, nine, {}}},
        core::note_set{"n1", {"ann", "i2", 9, "nowhere", core::level::room, nine, {}}},
        core::note_removed{"n99"},
        core::summary_set{{"i2", 9, core::summary_type::advice, {}, true}},
        core::point_set{"p1", {"i99", 1, "ann", "nowhere", true, 1}},
        core::point_removed{"p99"},
        core::slot_set{{"i2", 9, 1, core::slot_state::waiting, {}, {}}},
        core::token_dropped{"unknown"},
    };
    for (auto const& what : nonsense) {
        auto after = with(d.s, {what});
        after.head = d.s.head;
        EXPECT_TRUE(after == d.s) << printed(what);
    }
    auto const other = with(d.s, {core::item_done{"i4", nine}, core::phase_done{"i2", core::phase_kind::group, nine}});
    EXPECT_EQ(core::the_workshop(other).item, "i2") << "what runs is ended by its own name only";
    EXPECT_EQ(core::the_workshop(other).phase, core::phase_kind::individual);
}

TEST(Apply, E5TablesAreAlwaysOneToN) {
    day d;
    auto const s = with(d.s, {core::table_added{4, 8}, core::table_added{6, 8}, core::table_added{5, 8}});
    EXPECT_EQ(s.tables.size(), 5U);
    for (int number = 1; number <= 5; ++number)
        EXPECT_NE(core::find_table(s, number), nullptr) << number;
}

TEST(Apply, E6WhatFollowsFromARecordFollowsAtOnce) {
    day d;
    d.seated();
    auto const moved = with(d.s, {core::seat_set{"ann", {2, "Ann", {}, false, nine}}});
    EXPECT_EQ(core::find_table(moved, 1)->taken, 2);
    EXPECT_EQ(core::find_table(moved, 2)->taken, 3);
    auto const spoken = with(d.s, {core::round_set{{2, "i2", core::limit_kind::max, minute, {"dan", "eve"}, 1, core::progress::running}}});
    EXPECT_EQ(core::find_table(spoken, 2)->turn, 1);
    EXPECT_EQ(core::find_table(spoken, 2)->turns, 2);
}

} // namespace
} // namespace bordduk::tests
