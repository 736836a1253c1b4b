// A*: coming in: founding, joining, the facilitator's secret, the stage; and whom a token stands for.
#include "day.hpp"

namespace bordduk::tests {
namespace {

using core::facilitate;
using core::join;
using core::watch;

join somebody(std::string person, std::string key, std::string token) {
    return {std::move(person), "Ann", "Agder", 1, "key " + key, std::move(token)};
}

TEST(Admissions, A1AWorkshopIsFoundedOnceAndBeforeThatNobodyComesIn) {
    core::state const nothing;
    for (core::admission const& what :
         {core::admission{somebody("ann", "1", "t1")}, core::admission{facilitate{"desk", "hash of the secret", "t"}},
          core::admission{watch{"t"}}, core::admission{core::issue_secret{"another"}}}) {
        auto const answer = core::decide(nothing, what, nine);
        EXPECT_EQ(std::get<core::refusal>(answer).reason, core::refusal_reason::missing);
    }
    day d;
    EXPECT_EQ(d.ask(small_workshop("XYZXYZ", 2)), "already");
    EXPECT_EQ(d.s.code, "ABCDEF");
}

TEST(Admissions, A2TheSameKeyIsTheSamePersonWithEveryTokenTheyHaveAndAlsoAfterTheEnd) {
    day d;
    EXPECT_EQ(d.ask(somebody("ann", "1", "t1")), "ok");
    d.does("ann", core::seat_move{"ann", 2}).does("ann", core::note_write{"n1", "i1", "mine"});
    EXPECT_EQ(d.ask(somebody("p77", "1", "t2")), "ok") << "the request again, or the same phone tomorrow";
    EXPECT_EQ(d.person_of("t1"), "ann");
    EXPECT_EQ(d.person_of("t2"), "ann");
    EXPECT_EQ(d.s.seats.size(), 1U);
    EXPECT_EQ(d.seat("ann").table, 2) << "seat and notes are kept";
    EXPECT_EQ(d.seen_by(core::collection::notes, "n1"), "ann");
    d.does("desk", core::workshop_end{});
    EXPECT_EQ(d.ask(somebody("p78", "1", "t3")), "ok");
    EXPECT_EQ(d.person_of("t3"), "ann");
    EXPECT_EQ(d.ask(somebody("bob", "2", "t4")), "ended");
}

TEST(Admissions, A3WithoutAKeyEveryRequestIsSomebodyNewAndAnIdIsNeverGivenTwice) {
    day d;
    EXPECT_EQ(d.ask(join{"p1", {}, {}, {}, {}, "t1"}), "ok");
    EXPECT_EQ(d.ask(join{"p2", {}, {}, {}, {}, "t2"}), "ok");
    EXPECT_EQ(d.ask(join{"p2", {}, {}, {}, {}, "t3"}), "already");
    EXPECT_EQ(d.s.seats.size(), 2U);
    EXPECT_EQ(d.seat("p1").name, std::nullopt) << "a name is not asked for";
    EXPECT_EQ(d.ask(facilitate{"p1", "hash of the secret", "t4"}), "already") << "nor to a facilitator";
    EXPECT_EQ(d.person_of("t4"), "nobody");
}

TEST(Admissions, A4OnlyTheSecretMakesAFacilitatorAndMoreSecretsCanBeIssued) {
    day d;
    EXPECT_EQ(d.ask(facilitate{"desk", "a guess", "t1"}), "not_allowed");
    EXPECT_EQ(d.person_of("t1"), "nobody");
    EXPECT_EQ(d.ask(facilitate{"desk", "hash of the secret", "t1"}), "ok");
    EXPECT_EQ(core::who(d.s, "t1"), (core::identity{core::role::facilitator, "desk"}));
    EXPECT_EQ(d.ask(core::issue_secret{"another"}), "ok");
    EXPECT_EQ(d.ask(core::issue_secret{"another"}), "already");
    EXPECT_EQ(d.ask(facilitate{"desk2", "another", "t2"}), "ok");
    for (int i = static_cast<int>(d.s.secrets.size()); i < core::limits::secrets_max; ++i)
        d.ask(core::issue_secret{"secret " + std::to_string(i)});
    EXPECT_EQ(d.ask(core::issue_secret{"one too many"}), "too_many");
    EXPECT_EQ(d.ask(core::issue_secret{"of an observer", core::role::observer, "t1"}), "too_many") << "those of the desk stay";
    EXPECT_EQ(d.ask(core::issue_secret{"the only one", core::role::facilitator, "t1"}), "ok") << "what makes room is never refused";
    EXPECT_EQ(d.s.secrets.size(), 1U);
}

TEST(Admissions, A5AStageSeesTheRoomOnlyAndIsNobody) {
    day d;
    d.seated();
    EXPECT_EQ(d.ask(watch{"t1"}), "ok");
    EXPECT_EQ(core::who(d.s, "t1"), (core::identity{core::role::stage, ""}));
    EXPECT_EQ(printed(core::views_of(d.s, *core::who(d.s, "t1"))), "[room]");
    EXPECT_EQ(printed(core::views_of(d.s, day::identity_of("ann"))), "[room, table/1, person/ann]");
    EXPECT_EQ(printed(core::views_of(d.s, day::identity_of("desk"))), "[room, desk, table/1, table/2, table/3]");
}

TEST(Admissions, A9ATableclothSeesItsTableAndIsLaidWhereThereIsOneWhileTheDoorsAreOpen) {
    day d;
    d.seated();
    auto const lay = [](int table, std::string const& person) { return watch{"token of " + person, core::cloth{table, person}}; };
    EXPECT_EQ(d.ask(lay(2, "cloth2")), "ok");
    EXPECT_EQ(core::who(d.s, "token of cloth2"), (core::identity{core::role::tablecloth, "cloth2", 2}));
    EXPECT_EQ(printed(core::views_of(d.s, *core::who(d.s, "token of cloth2"))), "[room, table/2]");
    EXPECT_EQ(d.table(2).taken, 2) << "it takes no seat";
    EXPECT_EQ(d.ask(lay(4, "cloth4")), "missing");
    EXPECT_EQ(d.ask(lay(1, "ann")), "already") << "an id is never given twice";
    d.does("desk", core::joining_lock{true});
    EXPECT_EQ(d.ask(lay(1, "cloth1")), "locked");
    EXPECT_EQ(d.ask(watch{"a stage"}), "ok") << "who only looks may always";
    EXPECT_EQ(d.ask("cloth2", core::turn_start{2}), "wrong_phase") << "the one that lies there stays";
    d.does("desk", core::workshop_end{});
    EXPECT_EQ(d.ask(lay(1, "cloth1")), "ended");
}

TEST(Admissions, A10OfTooManyTableclothsOfOneTableTheOldestIsForgotten) {
    day d;
    for (int i = 0; i <= core::limits::tablecloths_per_table_max; ++i)
        EXPECT_EQ(d.ask(watch{"t" + std::to_string(i), core::cloth{1, "c" + std::to_string(i)}}), "ok");
    EXPECT_EQ(d.ask(watch{"of table 2", core::cloth{2, "c99"}}), "ok");
    EXPECT_EQ(d.person_of("t0"), "nobody");
    EXPECT_EQ(d.person_of("t1"), "c1");
}

TEST(Admissions, A11TheDeskTurnsATablesClothsOutForGoodAndAnotherCanBeLaid) {
    day d;
    d.ask(watch{"t1", core::cloth{1, "c1"}});
    d.ask(watch{"t2", core::cloth{1, "c2"}});
    d.ask(watch{"t3", core::cloth{2, "c3"}});
    d.does("desk", core::tablecloth_remove{1});
    EXPECT_EQ(d.person_of("t1") + " " + d.person_of("t2") + " " + d.person_of("t3"), "nobody nobody c3");
    EXPECT_TRUE(core::is_barred(d.s, "t1")) << "it is told why";
    EXPECT_EQ(d.ask("desk", core::tablecloth_remove{1}), "missing");
    EXPECT_EQ(d.ask(watch{"t4", core::cloth{1, "c4"}}), "ok");
    EXPECT_EQ(d.person_of("t4"), "c4");
}

TEST(Admissions, A6OfTooManyTokensOfOnePersonTheOldestIsForgotten) {
    day d;
    for (int i = 1; i <= core::limits::tokens_per_person_max; ++i)
        EXPECT_EQ(d.ask(somebody("ann", "1", "t" + std::to_string(i))), "ok");
    EXPECT_EQ(d.ask(somebody("bob", "2", "bob's")), "ok");
    EXPECT_EQ(d.person_of("t1"), "ann");
    EXPECT_EQ(d.ask(somebody("ann", "1", "one more")), "ok");
    EXPECT_EQ(d.person_of("t1"), "nobody");
    EXPECT_EQ(d.person_of("t2"), "ann");
    EXPECT_EQ(d.person_of("one more"), "ann");
    EXPECT_EQ(d.person_of("bob's"), "bob");

    for (int i = 0; i <= core::limits::stage_tokens_max; ++i)
        d.ask(watch{"stage " + std::to_string(i)});
    EXPECT_EQ(d.person_of("stage 0"), "nobody");
    EXPECT_EQ(d.person_of("stage 1"), "stage");
    EXPECT_EQ(d.person_of("t2"), "ann") << "stages crowd nobody out";
}

TEST(Admissions, A7ATokenGivenAgainKeepsItsPlace) {
    day d;
    for (int i = 1; i <= core::limits::tokens_per_person_max; ++i)
        d.ask(somebody("ann", "1", "t" + std::to_string(i)));
    EXPECT_EQ(d.ask(somebody("ann", "1", "t1")), "ok");
    for (int i = 1; i <= core::limits::tokens_per_person_max; ++i)
        EXPECT_EQ(d.person_of("t" + std::to_string(i)), "ann") << i;
}

TEST(Admissions, A12AnotherDeviceOfSomebodyIsLetInByATokenThatNobodyHas) {
    day d;
    d.ask(somebody("ann", "1", "t1"));
    EXPECT_EQ(d.ask(core::accompany{"ann", "of the offer"}), "ok");
    EXPECT_EQ(d.person_of("of the offer"), "ann");
    EXPECT_EQ(d.ask(core::accompany{"ann", "of the offer"}), "not_allowed") << "it was taken up";
    EXPECT_EQ(d.ask(core::accompany{"ann", "t1"}), "not_allowed");
    EXPECT_EQ(d.ask(core::accompany{"bob", "t2"}), "missing");
}

TEST(Admissions, A8ANameThatCannotBeShownIsRefused) {
    day d;
    struct one {
        std::optional<std::string> name;
        std::optional<std::string> organisation;
        std::string answer;
    };
    one const cases[] = {{"Ann", "Agder", "ok"},
                         {{}, {}, "ok"},
                         {"__proto__", "constructor", "ok"},
                         {"", {}, "bad_text"},
                         {" \xE2\x80\x8B ", {}, "bad_text"},
                         {std::string(core::limits::name_points_max + 1, 'x'), {}, "bad_text"},
                         {"Ann", "two\nlines", "bad_text"},
                         {"Ann", std::string(core::limits::line_points_max + 1, 'x'), "bad_text"}};
    int n = 0;
    for (auto const& c : cases) {
        std::string const id = std::to_string(++n);
        EXPECT_EQ(d.ask(join{"p" + id, c.name, c.organisation, {}, {}, "t" + id}), c.answer) << id;
        EXPECT_EQ(d.s.seats.contains("p" + id), c.answer == "ok") << id;
    }
}

} // namespace
} // namespace bordduk::tests
