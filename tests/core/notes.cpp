// N*: notes and the sharing ladder: mine, my table, the room.
#include "day.hpp"

#include <array>

namespace bordduk::tests {
namespace {

using core::collection;
using core::level;
using core::note_remove;
using core::note_share;
using core::note_write;

constexpr std::array note_levels{level::mine, level::table, level::room, level::report};
std::array const whoever_is_here{"ann", "bob", "cat", "dan", "eve", "desk", "stage"};

// Bob's note at table 1, where Ann hosts; Dan hosts table 2, where Eve sits.
day with_note(level at) {
    day d;
    d.seated().does("bob", note_write{"n1", "i2", "a thought"});
    if (at != level::mine) d.does("bob", note_share{"n1", at});
    return d;
}

std::string seeing(level at) {
    return at == level::mine ? "bob" : at == level::table ? "ann bob cat desk" : "ann bob cat dan eve desk stage";
}

TEST(Notes, N1ANewNoteIsItsAuthorsAloneWhateverItemItIsAbout) {
    for (std::string const item : {"i1", "i2", "i3", "i5"}) {
        day d;
        d.seated().does("bob", note_write{"n1", item, "a thought"});
        auto const& n = d.s.notes.at("n1");
        EXPECT_EQ(n, (core::note{"bob", item, 1, "a thought", level::mine, d.now, {}}));
        EXPECT_EQ(d.seen_by(collection::notes, "n1"), "bob");
    }
}

// What the ladder says, once more and in other words than decide does.
std::string ladder(std::string const& who, level from, level to) {
    if (who == "stage") return "not_allowed";
    bool const at_table = who == "ann" || who == "bob" || who == "cat" || who == "desk";
    if (who != "bob" && (from == level::mine || (from == level::table && !at_table))) return "missing";
    bool const may = who == "bob" || ((who == "ann" || who == "desk") && to != level::mine);
    if (!may) return "not_allowed";
    return from == to ? "already" : "ok";
}

TEST(Notes, N2TheAuthorMovesANoteAnywhereAndHostAndDeskBetweenTableAndRoomAndNobodyElse) {
    for (auto const from : note_levels) {
        for (auto const to : note_levels) {
            for (std::string const who : whoever_is_here) {
                day d = with_note(from);
                EXPECT_EQ(d.ask(who, note_share{"n1", to}), ladder(who, from, to))
                    << who << " from " << printed(from) << " to " << printed(to);
            }
        }
    }
}

TEST(Notes, N3AfterEveryStepExactlyThoseSeeItWhoMayAndTheOthersAreToldThatItIsGone) {
    for (auto const from : note_levels) {
        for (auto const to : note_levels) {
            if (from == to) continue;
            day d = with_note(from);
            EXPECT_EQ(d.seen_by(collection::notes, "n1"), seeing(from));
            auto const before = d.s.head;
            d.does("bob", note_share{"n1", to});
            EXPECT_EQ(d.seen_by(collection::notes, "n1"), seeing(to)) << printed(from) << " to " << printed(to);
            auto const view_of = [](level at) {
                return at == level::mine ? core::person_view("bob") : at == level::table ? core::table_view(1) : core::room_view();
            };
            if (view_of(from) != view_of(to)) EXPECT_EQ(told(d.s, view_of(from), before), "-notes/n1");
            EXPECT_EQ(told(d.s, view_of(to), before), "+notes/n1");
        }
    }
}

TEST(Notes, N4SomebodyElsesPrivateNoteAnswersAsAnIdThatDoesNotExist) {
    for (std::string const who : {"ann", "cat", "dan"}) {
        day const d = with_note(level::mine);
        auto const answer = [&](core::command const& what) { return core::decide(d.s, what, day::actor_of(who), d.now); };
        EXPECT_EQ(answer(note_share{"n1", level::room}), answer(note_share{"n99", level::room})) << who;
        EXPECT_EQ(answer(note_remove{"n1"}), answer(note_remove{"n99"})) << who;
        auto const written = answer(note_write{"n1", "i2", "mine now"});
        EXPECT_EQ(std::get<core::refusal>(written).reason, core::refusal_reason::missing) << who;
    }
}

TEST(Notes, N5OnlyTheAuthorChangesTheTextOnEveryRungAndItSaysWhen) {
    for (auto const at : note_levels) {
        day d = with_note(at);
        auto const written_at = d.s.notes.at("n1").written_at;
        d.does("bob", note_write{"n1", "i2", "a better thought"});
        EXPECT_EQ(d.s.notes.at("n1"), (core::note{"bob", "i2", 1, "a better thought", at, written_at, d.now}));
        EXPECT_EQ(d.ask("ann", note_write{"n1", "i2", "the host's"}), at == level::mine ? "missing" : "not_allowed");
        EXPECT_EQ(d.ask("dan", note_write{"n1", "i2", "another table's"}), at >= level::room ? "not_allowed" : "missing");
        EXPECT_EQ(d.ask("desk", note_write{"n1", "i2", "the desk's"}), "not_allowed");
        EXPECT_EQ(d.s.notes.at("n1").text, "a better thought");
    }
}

TEST(Notes, N6ANoteStaysWithItsItem) {
    day d = with_note(level::mine);
    EXPECT_EQ(d.ask("bob", note_write{"n1", "i4", "elsewhere"}), "invalid");
    EXPECT_EQ(d.ask("bob", note_write{"n2", "i99", "nowhere"}), "missing");
}

TEST(Notes, N7ANoteIsPutDownWhereItsAuthorSitsWhenItIsSharedAndStaysThereWhenTheyMove) {
    day d = with_note(level::mine);
    d.does("bob", core::seat_move{"bob", 2}).does("bob", note_share{"n1", level::table});
    EXPECT_EQ(d.seen_by(collection::notes, "n1"), "bob dan eve desk");
    d.does("bob", core::seat_move{"bob", 3});
    EXPECT_EQ(d.s.notes.at("n1").table, 2);
    EXPECT_EQ(d.seen_by(collection::notes, "n1"), "dan eve desk");
    EXPECT_EQ(d.ask("dan", note_share{"n1", level::room}), "ok") << "its host is the host of the table it lies on";
    d.does("bob", note_share{"n1", level::mine});
    EXPECT_EQ(d.seen_by(collection::notes, "n1"), "bob") << "and its author may take it back from anywhere";
}

TEST(Notes, N8WhatItsAuthorTakesAwayIsGoneForEveryoneAndItsIdNeverComesBack) {
    for (auto const at : note_levels) {
        day d = with_note(at);
        EXPECT_EQ(d.ask("ann", note_remove{"n1"}), at == level::mine ? "missing" : "not_allowed");
        EXPECT_EQ(d.ask("desk", note_remove{"n1"}), at == level::mine ? "missing" : "not_allowed");
        d.does("bob", note_remove{"n1"});
        EXPECT_EQ(d.seen_by(collection::notes, "n1"), "");
        EXPECT_EQ(d.ask("bob", note_remove{"n1"}), "missing");
        EXPECT_EQ(d.ask("bob", note_write{"n1", "i2", "again"}), "missing") << "a late copy of an old command must not bring it back";
        EXPECT_EQ(d.ask("cat", note_write{"n1", "i2", "mine"}), "missing");
    }
}

TEST(Notes, N9TooManyNotesOfOnePersonOrOfTheRoomAreRefusedAndTheOldOnesCanStillBeChanged) {
    day d;
    d.seated();
    auto const fill = [&](std::string const& author, int count) {
        std::vector<core::event> written;
        for (int i = 0; i < count; ++i)
            written.emplace_back(core::note_set{author + std::to_string(i), {author, "i2", 1, "a thought", level::mine, d.now, {}}});
        d.happens(std::move(written));
    };
    fill("bob", core::limits::notes_per_person_max - 1);
    EXPECT_EQ(d.ask("bob", note_write{"last", "i2", "fits"}), "ok");
    EXPECT_EQ(d.ask("bob", note_write{"more", "i2", "does not"}), "too_many");
    EXPECT_EQ(d.ask("bob", note_write{"bob7", "i2", "changed"}), "ok");
    d.does("bob", note_remove{"bob7"});
    EXPECT_EQ(d.ask("bob", note_write{"more", "i2", "fits now"}), "ok");

    fill("old", core::limits::notes_max - static_cast<int>(d.s.notes.size()));
    EXPECT_EQ(d.ask("cat", note_write{"n1", "i2", "the room is full"}), "too_many");
}

TEST(Notes, N10NotesCanBeWrittenInEveryMomentUntilTheDayIsOver) {
    day d;
    int n = 0;
    d.seated();
    auto const writes = [&] { return d.ask("bob", note_write{"n" + std::to_string(++n), "i2", "a thought"}); };
    EXPECT_EQ(writes(), "ok") << "before the first item";
    d.runs("i2");
    EXPECT_EQ(writes(), "ok") << "introduction";
    for (auto const phase : {core::phase_kind::individual, core::phase_kind::group, core::phase_kind::plenary}) {
        d.runs("i2", phase).passes(60 * minute);
        EXPECT_EQ(writes(), "ok") << printed(phase) << ", long after its time";
    }
    d.runs("i5").does("desk", core::workshop_end{});
    EXPECT_EQ(writes(), "ended");
}

} // namespace
} // namespace bordduk::tests
