// A*: polls that hide names: whatever is written down or sent, nothing in it says whose an answer is. Bytes are looked at, not values.
#include "hall.hpp"

#include "wire/log.hpp"

namespace bordduk::tests {
namespace {

using core::poll_names;

core::poll_form anonymous_question() {
    core::poll_form form;
    form.kind = core::poll_kind::text;
    form.title = "What do you not dare to say?";
    form.names = poll_names::hidden;
    form.results = core::poll_results_shown::live;
    return form;
}

core::given words(std::string text) {
    core::given made;
    made.text = std::move(text);
    return made;
}

// What one day has left: every entry of the log and every frame of every view, from the beginning and from every position.
struct traces {
    std::vector<std::string> log;
    std::vector<std::string> frames;
    bool operator==(traces const&) const = default;
};

// Five people answer, in the order given, each on the ballot that their place in `ballots` says.
traces day_in_which(std::vector<std::pair<std::string, int>> const& answered) {
    hall h;
    core::actor const desk = h.facilitate();
    for (std::string const who : {"ann", "bob", "cat", "dan", "eve"})
        (void)h.join(who, 1);
    h.ask(desk, 1, core::poll_make{"q1", {}, anonymous_question()});
    h.ask(desk, 2, core::poll_open{"q1"});
    for (auto const& [who, ballot] : answered) {
        h.now += 1000;
        auto const number = std::to_string(ballot);
        h.admit(core::cast{who, "key of " + who, "ballot" + number, "q1", words("answer " + number)});
    }
    traces left;
    for (auto const& e : h.log)
        left.log.push_back(wire::encode_entry(e));
    for (auto const& [v, shelf] : h.live->durable().shelves) {
        for (core::seq from = 0; from < h.live->durable().head; ++from)
            left.frames.push_back(*h.live->change_frame(v, from));
    }
    return left;
}

TEST(Anonymity, A1WhoeverGaveWhichAnswerTheLogAndEveryFrameAreTheSameBytes) {
    auto const one = day_in_which({{"ann", 1}, {"bob", 2}, {"cat", 3}, {"dan", 4}, {"eve", 5}});
    auto const other = day_in_which({{"eve", 1}, {"dan", 2}, {"ann", 3}, {"bob", 4}, {"cat", 5}});
    EXPECT_EQ(one.log, other.log);
    EXPECT_EQ(one.frames, other.frames);
    auto const third = day_in_which({{"ann", 2}, {"bob", 1}, {"cat", 3}, {"dan", 4}, {"eve", 5}});
    EXPECT_NE(one.log, third.log) << "the looking works: which answer came when is another day";
}

TEST(Anonymity, A2NoLineOfTheLogHoldsAnAnswerAndAPersonAndNoFrameHoldsABallot) {
    auto const left = day_in_which({{"ann", 1}, {"bob", 2}, {"cat", 3}, {"dan", 4}, {"eve", 5}});
    int answers = 0;
    for (auto const& line : left.log) {
        if (line.find("answer ") == std::string::npos) continue;
        ++answers;
        for (std::string const who : {"\"ann\"", "\"bob\"", "\"cat\"", "\"dan\"", "\"eve\"", "key of"})
            EXPECT_EQ(line.find(who), std::string::npos) << line;
    }
    EXPECT_EQ(answers, 5);
    bool told = false;
    for (auto const& frame : left.frames) {
        EXPECT_EQ(frame.find("ballot"), std::string::npos) << frame;
        told = told || frame.find("answer 1") != std::string::npos;
    }
    EXPECT_TRUE(told) << "the results are live: the looking works";
}

TEST(Anonymity, A3OneBallotAPersonAlsoAfterARestart) {
    hall h;
    core::actor const desk = h.facilitate();
    (void)h.join("ann", 1);
    h.ask(desk, 1, core::poll_make{"q1", {}, anonymous_question()});
    h.ask(desk, 2, core::poll_open{"q1"});
    h.admit(core::cast{"ann", "key of ann", "ballot1", "q1", words("first")});
    h.restart();
    h.admit(core::cast{"ann", "key of ann", "ballot1", "q1", words("second")});
    EXPECT_EQ(h.live->durable().polls.at("q1").answered, 1);
    auto const before = h.log.size();
    h.admit(core::cast{"ann", "key of ann", "ballot1", "q1", words("second")});
    EXPECT_EQ(h.log.size(), before) << "a repeated request changes nothing";
}

TEST(Anonymity, A4OfAQuestionThatIsNobodysWhoeverAskedLeavesNothing) {
    hall h;
    core::actor const desk = h.facilitate();
    core::actor const ann = h.join("ann", 1);
    h.ask(desk, 1, core::names_hide{{}});
    h.ask(ann, 1, core::question_ask{"s1", {}, "Who decides?"});
    EXPECT_TRUE(h.live->durable().questions.contains("s1"));
    for (auto const& e : h.log) {
        if (e.person != "ann") continue;
        EXPECT_TRUE(e.events.empty() && e.fingerprint == 0) << "or the words could be found by trying";
    }
}

} // namespace
} // namespace bordduk::tests
