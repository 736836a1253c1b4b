// S*: the sharing ladder in full: mine, my table, the room, the report; and what is kept of whoever climbs it where names are hidden.
#include "day.hpp"

#include <algorithm>
#include <array>

namespace bordduk::tests {
namespace {

using core::collection;
using core::level;
using core::names_hide;
using core::note_lay;
using core::note_share;
using core::note_write;

constexpr std::array levels{level::mine, level::table, level::room, level::report};
// Ann hosts table 1, Bob writes, Cat sits there too; Dan hosts table 2, Eve sits there.
std::array const everyone{"bob", "ann", "cat", "dan", "eve", "desk", "observer", "stage"};

bool sees(day const& d, std::string const& who, collection where, std::string const& id) {
    auto const views = core::views_of(d.s, day::identity_of(who));
    return std::ranges::any_of(views, [&](core::view const& v) {
        auto const all = core::project(d.s, v, 0);
        return std::ranges::any_of(all, [&](auto const& one) { return one.collection == where && one.id == id; });
    });
}

// What the ladder says, once more and in other words than view_of does.
bool may_see(std::string const& who, level at, bool is_nobodys) {
    bool const at_table = who == "ann" || who == "bob" || who == "cat" || who == "desk" || who == "observer";
    switch (at) {
    case level::mine:
        return who == "bob" && !is_nobodys;
    case level::table:
        return at_table;
    default:
        return true;
    }
}

struct climbed {
    std::string name;
    std::string id; // under which the note lies in the end
    day d;
};

// Every way up: one step after the other, each by its author or, from the table on, by the host or the desk.
std::vector<climbed> every_way_to(level to, bool hidden) {
    std::vector<climbed> ways;
    for (std::string const by : {"bob", "ann", "desk"}) {
        for (level const over : levels) {
            climbed way{by + std::string{" over "} + name_of(over), hidden && to != level::mine ? "n2" : "n1", day{}};
            way.d.seated().runs("i2", core::phase_kind::group);
            way.d.does("bob", note_write{"n1", "i2", "a thought"});
            if (hidden) way.d.does("desk", names_hide{"i2"}); // what was written before
            level const first = over == level::mine ? to : over;
            if (to != level::mine) way.d.does("bob", note_share{"n1", first, hidden ? std::optional<std::string>{"n2"} : std::nullopt});
            bool const author_is_known = !hidden;
            if (to != level::mine && first != to) way.d.does(by == "bob" && !author_is_known ? "ann" : by, note_share{way.id, to});
            ways.push_back(std::move(way));
        }
    }
    return ways;
}

TEST(Ladder, S1OnEveryRungByEveryWayExactlyThoseSeeANoteWhoMay) {
    for (level const to : levels) {
        for (bool const hidden : {false, true}) {
            for (auto const& way : every_way_to(to, hidden)) {
                for (std::string const who : everyone) {
                    bool const expected = may_see(who, to, false);
                    EXPECT_EQ(sees(way.d, who, collection::notes, way.id), expected)
                        << who << ", " << printed(to) << " by " << way.name << (hidden ? ", names hidden" : "");
                }
            }
        }
    }
}

struct record_row {
    collection where;
    std::string id;
    std::string seen_before; // a letter for each of `everyone`
    std::string seen_after;  // once the table's summary is shared
};

TEST(Ladder, S2EveryOtherRecordIsSeenByWhomItIsFor) {
    day d;
    d.seated().runs("i2", core::phase_kind::group).does("ann", core::turn_start{1});
    d.does("ann", core::theme_write{"t1", "i2", 1, "Trust"}).does("ann", core::prioritise_open{"i2", 1, 3});
    d.does("bob", core::dot_put{"i2", "t1", {}});
    d.does("ann", core::point_write{"p1", "i2", 1, "advice"}).does("bob", core::point_write{"p2", "i2", 1, "a suggestion"});
    d.does("desk", core::message_send{"m1", "to all", {}}).does("desk", core::message_send{"m2", "to one", 1});
    std::string const act = std::to_string(d.s.head);
    std::string const all = "++++++++";
    std::string const table = "+++--++-";
    record_row const rows[] = {
        {collection::workshops, "ABCDEF", all, all},
        {collection::items, "i2", all, all},
        {collection::phases, "i2-group", all, all},
        {collection::clocks, "main", all, all},
        {collection::clocks, "turn-1", table, table},
        {collection::tables, "1", all, all},
        {collection::seats, "bob", table, table},
        {collection::rounds, "1", table, table},
        {collection::themes, "t1", table, table},
        {collection::prioritisations, "i2-1", table, table},
        {collection::dots, "t1/bob", "+-------", "+-------"},
        {collection::summaries, "i2-1", table, all},
        {collection::points, "p1", table, all},
        {collection::points, "p2", table, table},
        {collection::messages, "m1", all, all},
        {collection::messages, "m2", table, table},
        {collection::acts, act, "-----++-", "-----++-"},
    };
    auto const seers = [&](record_row const& r) {
        std::string line;
        for (std::string const who : everyone)
            line += sees(d, who, r.where, r.id) ? '+' : '-';
        return line;
    };
    for (auto const& r : rows)
        EXPECT_EQ(seers(r), r.seen_before) << printed(r.where) << "/" << r.id;
    d.does("ann", core::summary_share{"i2", 1});
    for (auto const& r : rows)
        EXPECT_EQ(seers(r), r.seen_after) << printed(r.where) << "/" << r.id << ", shared";
    d.does("ann", core::summary_withdraw{"i2", 1});
    for (auto const& r : rows)
        EXPECT_EQ(seers(r), r.seen_before) << printed(r.where) << "/" << r.id << ", withdrawn";
}

TEST(Ladder, S3AnObserverSeesWhatTheDeskSeesAndDoesNothing) {
    day d;
    d.seated();
    EXPECT_EQ(printed(core::views_of(d.s, day::identity_of("observer"))), printed(core::views_of(d.s, day::identity_of("desk"))));
    EXPECT_EQ(d.ask("observer", core::item_start{"i2"}), "not_allowed");
    EXPECT_EQ(d.ask("observer", note_write{"n1", "i2", "a thought"}), "not_allowed");
}

TEST(Ladder, S4WhereNamesAreHiddenANoteLiesThereUnderANewIdAndNobodyWroteIt) {
    day d;
    d.seated().does("bob", note_write{"n1", "i2", "a thought"}).does("desk", names_hide{"i2"});
    EXPECT_EQ(d.ask("bob", note_share{"n1", level::table, {}}), "invalid") << "it needs an id that nobody has seen";
    EXPECT_EQ(d.ask("bob", note_share{"n1", level::table, "n1"}), "missing");
    auto const told_before = d.s.head;
    d.does("bob", note_share{"n1", level::table, "x7"});
    EXPECT_FALSE(d.s.notes.contains("n1"));
    auto const& lying = d.s.notes.at("x7");
    EXPECT_EQ(lying.author, std::nullopt);
    EXPECT_EQ(lying.text, "a thought");
    EXPECT_EQ(lying.written_at % minute, 0) << "the second would tell whose it was";
    EXPECT_EQ(told(d.s, core::person_view("bob"), told_before), "-notes/n1") << "its author has it no more";
    EXPECT_EQ(d.ask("bob", note_write{"x7", "i2", "changed"}), "not_allowed");
    EXPECT_EQ(d.ask("bob", core::note_remove{"x7"}), "not_allowed");
    EXPECT_EQ(d.ask("bob", note_share{"x7", level::mine}), "not_allowed");
    EXPECT_EQ(d.ask("ann", core::note_remove{"x7"}), "ok") << "it is the table's, and its host keeps the cloth";
}

TEST(Ladder, S5NoEntryOfAPersonNamesTheNoteThatIsNobodysAndItsOwnEntryNamesNobody) {
    day d;
    d.seated().does("bob", note_write{"n1", "i2", "a thought"}).does("desk", names_hide{{}});
    auto const before = d.log.size();
    d.does("bob", note_share{"n1", level::room, "x7"});
    ASSERT_EQ(d.log.size(), before + 2);
    for (auto const& e : d.log) {
        bool const tells_of_it = printed(e.events).find("x7") != std::string::npos;
        if (tells_of_it) EXPECT_TRUE(e.person.empty() && e.client.empty() && e.n == 0 && e.fingerprint == 0) << e.seq;
        for (auto const& one : e.events) {
            auto const* const laid = std::get_if<core::note_laid_unsigned>(&one);
            if (laid != nullptr) EXPECT_EQ(printed(laid->note).find("bob"), std::string::npos);
        }
    }
    EXPECT_EQ(printed(d.log[before].events), "[note_removed{id: n1}]") << "of the step itself only that the private one is gone";
}

TEST(Ladder, S6NamesAreHiddenInOneItemOrInAllAndNeverShownAgain) {
    day d;
    d.seated().does("desk", names_hide{"i2"});
    EXPECT_TRUE(core::names_are_hidden(d.s, "i2"));
    EXPECT_FALSE(core::names_are_hidden(d.s, "i4"));
    EXPECT_EQ(d.ask("desk", names_hide{"i2"}), "already");
    EXPECT_EQ(d.ask("desk", names_hide{"i99"}), "missing");
    EXPECT_TRUE(d.s.acts.empty()) << "it cannot be taken back";
    EXPECT_EQ(d.ask("desk", core::act_undo{std::to_string(d.s.head)}), "missing");
    d.does("desk", core::message_send{"m1", "before", {}}).does("desk", names_hide{{}});
    EXPECT_TRUE(core::names_are_hidden(d.s, "i4"));
    EXPECT_TRUE(d.s.steps.empty()) << "nor can what was done before it: names would come back with it";
    EXPECT_EQ(d.ask("desk", names_hide{"i4"}), "already") << "one item is in all of them";
}

TEST(Ladder, S7WhatTheTableWritesWhereNamesAreHiddenIsNobodysEither) {
    day d;
    d.seated().does("ann", core::seat_add{"hal", 1, "Hal", {}}).does("desk", names_hide{"i2"});
    d.does("ann", note_lay{"n1", "i2", 1, "Hal's thought", "hal"});
    EXPECT_EQ(d.s.notes.at("n1").author, std::nullopt);
    d.does("ann", note_lay{"n2", "i4", 1, "Hal's other thought", "hal"});
    EXPECT_EQ(d.s.notes.at("n2").author, "hal");
}

TEST(Ladder, S9WhereNamesAreHiddenNothingIsWrittenDownBeforeItIsFinishedAndAnybodyLaysItDown) {
    day d;
    d.seated().does("bob", note_write{"n1", "i2", "before"}).does("desk", names_hide{"i2"});
    EXPECT_EQ(d.ask("bob", note_write{"n2", "i2", "a thought"}), "wrong_phase") << "a draft of Bob's would be in the log with his name";
    EXPECT_EQ(d.ask("bob", note_write{"n2", "i4", "a thought"}), "ok") << "elsewhere it is as ever";
    EXPECT_EQ(d.ask("bob", note_write{"n1", "i2", "before, clearer"}), "ok") << "what was his own is still his";
    auto const at = d.now;
    for (std::string const who : {"ann", "bob", "cat", "cloth1"})
        EXPECT_EQ(d.ask(who, note_lay{"of" + who, "i2", 1, "a thought", {}}), "ok") << who;
    for (std::string const who : {"ofann", "ofbob", "ofcat", "ofcloth1"}) {
        auto const& lying = d.s.notes.at(who);
        EXPECT_EQ(lying.author, std::nullopt);
        EXPECT_EQ(lying.level, level::table);
        EXPECT_EQ(lying.written_at, at / minute * minute) << "the second would tell whose it was";
        EXPECT_EQ(d.seen_by(collection::notes, who), "ann bob cat desk");
    }
    EXPECT_EQ(d.ask("bob", note_lay{"n3", "i2", 2, "a thought", {}}), "not_allowed") << "at another table";
    EXPECT_EQ(d.ask("bob", note_lay{"n3", "i2", 1, "a thought", "bob"}), "not_allowed") << "with a name on it";
    EXPECT_EQ(d.ask("bob", note_lay{"n3", "i4", 1, "a thought", {}}), "not_allowed") << "where names are shown";
    EXPECT_EQ(d.ask("bob", note_lay{"ofcat", "i2", 1, "changed", {}}), "not_allowed") << "it is nobody's";
    EXPECT_EQ(d.ask("bob", note_lay{"ofcat", "i2", 1, "", {}}), "bad_text");
    EXPECT_EQ(d.ask("bob", note_lay{"n3", "i2", 1, std::string(core::limits::text_points_max + 1, 'x'), {}}), "bad_text");
    EXPECT_EQ(d.ask("ann", note_lay{"ofcat", "i2", 1, "clearer", {}}), "ok") << "the host keeps the cloth";
}

TEST(Ladder, S10OfANoteThatIsLaidDownUnsignedNoEntryOfAPersonKeepsMoreThanThatSomethingWasDone) {
    day d;
    d.seated().does("desk", names_hide{{}});
    for (std::string const who : {"ann", "bob", "cloth1"}) {
        auto const before = d.log.size();
        d.does(who, note_lay{"x" + who, "i2", 1, "a thought", {}});
        ASSERT_EQ(d.log.size(), before + 2);
        EXPECT_TRUE(d.log[before].events.empty());
        auto const& nobodys = d.log[before + 1];
        EXPECT_TRUE(nobodys.person.empty() && nobodys.client.empty() && nobodys.n == 0 && nobodys.fingerprint == 0);
        EXPECT_EQ(printed(nobodys.events).find("\"" + who + "\""), std::string::npos);
    }
}

TEST(Ladder, S11SoManyNotesOfNobodysFitOnOneCloth) {
    day d;
    d.seated().does("desk", names_hide{"i2"});
    for (int n = 0; n < core::limits::unsigned_notes_per_table_max; ++n)
        ASSERT_EQ(d.ask("bob", note_lay{"x" + std::to_string(n), "i2", 1, "a thought", {}}), "ok");
    EXPECT_EQ(d.ask("bob", note_lay{"more", "i2", 1, "a thought", {}}), "too_many");
    EXPECT_EQ(d.ask("eve", note_lay{"more", "i2", 2, "a thought", {}}), "ok");
}

TEST(Ladder, S8WhatIsForTheReportWasClimbedToAndCanBeTakenDownAgain) {
    day d;
    d.seated().does("bob", note_write{"n1", "i2", "a thought"}).does("bob", note_share{"n1", level::table});
    d.does("ann", note_share{"n1", level::report});
    EXPECT_EQ(d.s.notes.at("n1").level, level::report);
    d.does("desk", note_share{"n1", level::room}).does("ann", note_share{"n1", level::table}).does("bob", note_share{"n1", level::mine});
    EXPECT_EQ(d.seen_by(collection::notes, "n1"), "bob");
}

} // namespace
} // namespace bordduk::tests
