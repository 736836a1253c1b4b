// H*: one number for a whole state, so that two replicas can be compared.
#include "asked.hpp"
#include "chance.hpp"
#include "core/collections.hpp"
#include "day.hpp"
#include "shown.hpp"

namespace bordduk::tests {
namespace {

day lived_through() {
    day d;
    d.seated().runs("i2", core::phase_kind::group).does("ann", core::turn_start{1});
    d.does("bob", core::note_write{"n1", "i2", "a thought"})
        .does("bob", core::note_write{"n2", "i2", "b"})
        .does("bob", core::note_remove{"n2"});
    d.does("ann", core::point_write{"p1", "i2", 1, "advice"}).passes(16 * minute).runs("i2", core::phase_kind::plenary);
    d.does("desk", core::queue_present{1}).does("desk", core::message_send{"m1", "Look up", {}});
    d.does("ann", core::theme_write{"t1", "i2", 1, "Trust"}).does("ann", core::prioritise_open{"i2", 1, 3});
    d.does("bob", core::dot_put{"i2", "t1", {}});
    d.does("desk", core::poll_make{"q1", {}, form_of(core::poll_kind::text)}).does("desk", core::poll_open{"q1"});
    d.does("desk", core::poll_make{"q2", {}, form_of(core::poll_kind::text, core::poll_names::hidden)}).does("desk", core::poll_open{"q2"});
    d.does("bob", core::answer_give{"q1", in_words("time"), {}}).does("bob", core::question_ask{"s1", {}, "Why?"});
    EXPECT_EQ(d.ask(ballot_of("bob", "q2", in_words("time"))), "ok");
    d.does("bob", core::commitment_write{"c1", core::commitment_of::person, {}, "Ring them", {}});
    d.ask(picture_of('a'));
    auto slide = text_slide("l1", "i2", "Nine of fifteen");
    slide.picture = told_of('a');
    d.does("desk", slide).does("ann", core::photo_add{"f1", "i2", 1, bare('a')});
    d.does("bob", core::commitment_share{"c1", core::sharing::room, {}}).does("desk", core::report_freeze{});
    return d;
}

TEST(Hash, H1FoldingTheLogAgainGivesTheSameAfterEveryEntry) {
    day const d = lived_through();
    core::state s;
    core::state again;
    for (auto const& e : d.log) {
        core::apply(s, e);
        core::apply(again, e);
        EXPECT_EQ(core::hash(s), core::hash(again)) << "seq " << e.seq;
    }
    EXPECT_EQ(core::hash(s), core::hash(d.s));
}

TEST(Hash, H2EveryMemberOfEveryRecordCounts) {
    day const d = lived_through();
    auto const before = core::hash(d.s);
    chance by{1};
    core::each_collection([&](auto kept) {
        using record = std::remove_cvref_t<decltype((d.s.*kept.in).begin()->second)>;
        ASSERT_FALSE((d.s.*kept.in).empty()) << printed(kept.where);
        boost::mp11::mp_for_each<boost::describe::describe_members<record, boost::describe::mod_public>>([&](auto member) {
            core::state changed = d.s;
            auto& value = (changed.*kept.in).begin()->second.*member.pointer;
            auto const old = value;
            while (value == old)
                by.fill(value);
            EXPECT_NE(core::hash(changed), before) << printed(kept.where) << " " << member.name;
        });
    });
}

TEST(Hash, H3SoDoesEverythingElseThatIsKept) {
    day const d = lived_through();
    std::vector<std::pair<std::string, void (*)(core::state&)>> const changes{
        {"head", [](core::state& s) { ++s.head; }},
        {"code", [](core::state& s) { s.code += "x"; }},
        {"a table that is wrapped up", [](core::state& s) { s.wrapped_up.insert(9); }},
        {"spent", [](core::state& s) { s.spent.clear(); }},
        {"a token", [](core::state& s) { s.tokens.begin()->second.whom.person = "eve"; }},
        {"its role", [](core::state& s) { s.tokens.begin()->second.whom.role = core::role::stage; }},
        {"its table", [](core::state& s) { s.tokens.begin()->second.whom.table = 7; }},
        {"its age", [](core::state& s) { ++s.tokens.begin()->second.since; }},
        {"a secret", [](core::state& s) { s.secrets.emplace("x", core::role::observer); }},
        {"whom a secret lets in", [](core::state& s) { s.secrets.begin()->second = core::role::observer; }},
        {"somebody who was asked to leave", [](core::state& s) { s.barred.insert("bob"); }},
        {"a join key", [](core::state& s) { s.join_keys.begin()->second = "eve"; }},
        {"a ballot", [](core::state& s) { s.ballots.at("q2").begin()->second.given = in_words("distance"); }},
        {"how often it was changed", [](core::state& s) { ++s.ballots.at("q2").begin()->second.changes; }},
        {"an earlier count", [](core::state& s) { s.tallies["q3"].n = 9; }},
        {"a text that is left out", [](core::state& s) { s.hidden_texts.insert({"q1", "time"}); }},
        {"a picture", [](core::state& s) { s.pictures.begin()->second.bytes += 1; }},
        {"what was published", [](core::state& s) { s.frozen->title = "Another"; }},
        {"a view's last change", [](core::state& s) { ++s.shelves.begin()->second.changed.begin()->second; }},
        {"a tombstone",
         [](core::state& s) {
             s.shelves.at(core::person_view("bob")).changed.erase({core::collection::notes, "n2"});
         }},
        {"an id", [](core::state& s) { s.notes["n9"] = s.notes.at("n1"); }},
    };
    for (auto const& [what, change] : changes) {
        core::state changed = d.s;
        change(changed);
        EXPECT_NE(core::hash(changed), core::hash(d.s)) << what;
    }
}

TEST(Hash, H4ItIsTheSameNumberOnEveryMachineAndCompiler) {
    day d{2};
    d.joins("ann", 1).does("ann", core::note_write{"n1", "i2", "a thought"});
    EXPECT_EQ(core::hash(d.s), 5795535194597199068U)
        << "if a record was given a new member this number is a new one; otherwise a compiler disagrees";
}

} // namespace
} // namespace bordduk::tests
