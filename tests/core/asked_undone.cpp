// U*: what the desk did with polls, questions, commitments and the report is taken back; what people answered since stays.
#include "asked.hpp"

namespace bordduk::tests {
namespace {

using core::question_state;

void undo(day& d) { d.does("desk", core::act_undo{std::to_string(d.s.steps.rbegin()->first)}); }

TEST(Undo, U20EveryActAboutWhatWasAskedIsTakenBackWhole) {
    std::vector<core::command> const acts{
        core::poll_make{"q9", "i2", form_of(core::poll_kind::matrix)},
        core::poll_change{"q0", form_of(core::poll_kind::scale)},
        core::poll_open{"q0"},
        core::poll_close{"q1"},
        core::poll_reveal{"q3"},
        core::poll_hide{"q1"},
        core::poll_remove{"q1"},
        core::answer_hide{"q3", "silly"},
        core::answer_give{"q1", chosen({"o3"}), "hal"},
        core::question_ask{"s9", {}, "When?"},
        core::question_set{"s1", question_state::shown},
        core::question_set{"s1", question_state::hidden},
        core::commitment_remove{"c1"},
        core::report_freeze{},
    };
    for (auto const& act : acts) {
        day d = asked();
        auto const before = core::hash_of_records(d.s);
        d.does("desk", act);
        EXPECT_NE(core::hash_of_records(d.s), before) << printed(act);
        undo(d);
        EXPECT_EQ(core::hash_of_records(d.s), before) << printed(act);
        for (auto const& [id, one] : d.s.results)
            EXPECT_EQ(d.s.places.at({core::collection::results, id}), core::view_of(d.s, id, &one)) << printed(act) << " " << id;
    }
}

TEST(Undo, U21AnswersThatCameSinceStay) {
    day d = asked();
    d.does("desk", core::poll_open{"q0"}).does("cat", core::answer_give{"q0", chosen({"o1"}), {}});
    undo(d);
    EXPECT_EQ(d.s.polls.at("q0").state, core::poll_state::pending);
    EXPECT_EQ(d.s.polls.at("q0").answered, 1);
    d.does("desk", core::poll_make{"q9", {}, form_of(core::poll_kind::single)});
    auto const made = std::to_string(d.s.steps.rbegin()->first);
    d.does("desk", core::poll_open{"q9"}).does("cat", core::answer_give{"q9", chosen({"o1"}), {}});
    undo(d);
    d.does("desk", core::act_undo{made});
    EXPECT_TRUE(d.s.polls.contains("q9")) << "somebody has answered it";
    EXPECT_EQ(d.ask("desk", core::poll_change{"q9", form_of(core::poll_kind::scale)}), "wrong_phase") << "and it stays as it was then";
}

TEST(Undo, U24APollThatSomebodyHasAnsweredStaysAsItWasWritten) {
    day d = asked();
    d.does("desk", core::poll_change{"q0", form_of(core::poll_kind::scale)});
    auto const written = std::to_string(d.s.steps.rbegin()->first);
    d.does("desk", core::poll_open{"q0"}).does("cat", core::answer_give{"q0", on_scale(4), {}});
    undo(d);
    d.does("desk", core::act_undo{written});
    EXPECT_EQ(d.s.polls.at("q0").kind, core::poll_kind::scale);
}

TEST(Undo, U22BallotsComeBackWithTheirPoll) {
    day d = asked();
    for (std::string const who : {"ann", "bob", "cat"})
        d.ask(ballot_of(who, "q2", chosen({"o2"})));
    auto const told = d.s.results.at("q2");
    d.does("desk", core::poll_remove{"q2"});
    undo(d);
    EXPECT_EQ(d.s.results.at("q2"), told);
    EXPECT_EQ(d.ask(ballot_of("ann", "q2", chosen({"o1"}))), "ok");
    EXPECT_EQ(d.s.polls.at("q2").answered, 3) << "and still one a person";
}

TEST(Undo, U23WhatWasWrittenAnewSinceIsSharedAsItIsNow) {
    day d = asked();
    d.does("desk", core::commitment_remove{"c1"});
    d.does("bob", core::commitment_write{"c1", core::commitment_of::person, {}, "Ring them all", {}});
    undo(d);
    EXPECT_EQ(d.s.commitments.at("c1").shared, core::sharing::room);
    EXPECT_EQ(d.s.shared_commitments.at("c1").text, "Ring them all");
}

} // namespace
} // namespace bordduk::tests
