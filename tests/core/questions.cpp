// QU*: questions to the speaker: asked by everybody, wanted by many, one at a time on the stage.
#include "asked.hpp"

namespace bordduk::tests {
namespace {

using core::collection;
using core::question_ask;
using core::question_edit;
using core::question_remove;
using core::question_set;
using core::question_state;
using core::question_unvote;
using core::question_vote;

std::string const everybody = "ann bob cat dan eve hal desk stage";

TEST(Questions, QU1AQuestionIsEverybodysToSeeAndWhoAskedIsNobodysToKnow) {
    day d = asked();
    EXPECT_EQ(d.seen_by(collection::questions, "s1"), everybody);
    EXPECT_EQ(printed(d.s.questions.at("s1")).find("bob"), std::string::npos);
    EXPECT_EQ(d.seen_by(collection::votes, "s1/bob"), "bob") << "that it is one's own is one's own to know";
    EXPECT_TRUE(core::is(d.s.votes.at("s1/bob").own));
    EXPECT_EQ(d.ask("cat", question_ask{"s1", {}, "Again?"}), "missing") << "the id is taken, and says no more than that";
    EXPECT_EQ(d.ask("cat", question_ask{"s5", "i99", "Where?"}), "missing");
    EXPECT_EQ(d.ask("cat", question_ask{"s5", {}, std::string(501, 'x')}), "bad_text");
}

TEST(Questions, QU2OneVoteAPersonAndWhoAsksHasOneFromTheStart) {
    day d = asked();
    EXPECT_EQ(d.s.questions.at("s1").votes, 2);
    EXPECT_EQ(d.ask("cat", question_vote{"s1"}), "already");
    EXPECT_EQ(d.ask("bob", question_vote{"s1"}), "already");
    d.does("ann", question_vote{"s1"});
    EXPECT_EQ(d.s.questions.at("s1").votes, 3);
    d.does("ann", question_unvote{"s1"});
    EXPECT_EQ(d.s.questions.at("s1").votes, 2);
    EXPECT_EQ(d.ask("ann", question_unvote{"s1"}), "missing");
    EXPECT_EQ(d.ask("bob", question_unvote{"s1"}), "not_allowed");
    EXPECT_EQ(d.s.questions.at("s3").votes, 0) << "the desk has no vote";
}

TEST(Questions, QU3OnesOwnCanBeWrittenAnewAndTakenBackWhileItWaits) {
    day d = asked();
    d.does("bob", question_edit{"s1", "Why now?"});
    EXPECT_EQ(d.s.questions.at("s1").text, "Why now?");
    EXPECT_EQ(d.s.questions.at("s1").votes, 2);
    EXPECT_EQ(d.ask("cat", question_edit{"s1", "Mine"}), "not_allowed");
    EXPECT_EQ(d.ask("bob", question_edit{"s1", "Why now?"}), "already");
    d.does("desk", question_set{"s1", question_state::parked});
    EXPECT_EQ(d.ask("bob", question_edit{"s1", "Later"}), "wrong_phase");
    EXPECT_EQ(d.ask("bob", question_remove{"s1"}), "wrong_phase");
    d.does("desk", question_set{"s1", question_state::waiting}).does("bob", question_remove{"s1"});
    EXPECT_FALSE(d.s.questions.contains("s1"));
    EXPECT_FALSE(d.s.votes.contains("s1/cat"));
    EXPECT_EQ(d.ask("dan", question_ask{"s1", {}, "New"}), "missing") << "a removed id never comes back";
}

TEST(Questions, QU4OneAtATimeIsShownAndTheOneBeforeIsAnswered) {
    day d = asked();
    d.does("desk", question_set{"s1", question_state::shown}).does("desk", question_set{"s3", question_state::shown});
    EXPECT_EQ(d.s.questions.at("s1").state, question_state::answered);
    EXPECT_EQ(d.s.questions.at("s3").state, question_state::shown);
    EXPECT_EQ(d.ask("desk", question_set{"s3", question_state::shown}), "already");
    EXPECT_EQ(d.ask("ann", question_vote{"s1"}), "wrong_phase");
    EXPECT_EQ(d.ask("desk", question_set{"s9", question_state::shown}), "missing");
}

TEST(Questions, QU5OneThatIsHiddenIsTheDesksAlone) {
    day d = asked();
    d.does("desk", question_set{"s1", question_state::hidden});
    EXPECT_EQ(d.seen_by(collection::questions, "s1"), "desk");
    EXPECT_EQ(d.ask("ann", question_vote{"s1"}), "missing");
    d.does("desk", question_set{"s1", question_state::waiting});
    EXPECT_EQ(d.seen_by(collection::questions, "s1"), everybody);
}

TEST(Questions, QU6WhereNamesAreHiddenItsEntryNamesNobodyAndItIsNobodys) {
    day d = asked();
    d.does("desk", core::names_hide{{}});
    auto const before = d.log.size();
    d.does("bob", question_ask{"s5", {}, "Who decides?"});
    ASSERT_EQ(d.log.size(), before + 2);
    EXPECT_TRUE(d.log[before].events.empty()) << "what Bob did says nothing of it";
    EXPECT_TRUE(d.log[before + 1].person.empty() && d.log[before + 1].n == 0);
    EXPECT_EQ(d.s.questions.at("s5").votes, 0);
    EXPECT_EQ(d.s.questions.at("s5").asked_at % minute, 0) << "the second would tell whose it was";
    EXPECT_EQ(d.ask("bob", question_edit{"s5", "Mine"}), "not_allowed");
}

TEST(Questions, QU7NobodyUsesUpTheRoomsQuestionsAlone) {
    day d = asked();
    for (int k = 1; k <= core::limits::questions_per_person_max; ++k)
        d.does("ann", question_ask{"t" + std::to_string(k), {}, "Why?"});
    EXPECT_EQ(d.ask("ann", question_ask{"t0", {}, "Why?"}), "too_many");
    EXPECT_EQ(d.ask("cat", question_ask{"t0", {}, "Why?"}), "ok");
}

} // namespace
} // namespace bordduk::tests
