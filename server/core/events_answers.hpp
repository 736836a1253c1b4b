// What happened with polls, questions to the speaker, commitments and the report.
//
// A ballot is an answer to a poll that hides names. Its entry names nobody, and its id is made of a secret that only the phone has: it says
// that two answers are one person's, and not whose.
#pragma once

#include "core/commands_answers.hpp"
#include "core/report.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::core {

struct poll_set {
    static constexpr std::string_view tag = "poll_set";
    std::string id;
    core::poll poll;
    bool operator==(poll_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(poll_set, (), (id, poll))

struct poll_counted { // what an earlier survey counted
    static constexpr std::string_view tag = "poll_counted";
    std::string poll;
    core::tally tally;
    bool operator==(poll_counted const&) const = default;
};
BOOST_DESCRIBE_STRUCT(poll_counted, (), (poll, tally))

struct poll_removed {
    static constexpr std::string_view tag = "poll_removed";
    std::string id;
    bool operator==(poll_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(poll_removed, (), (id))

struct answer_set {
    static constexpr std::string_view tag = "answer_set";
    poll_answer answer;
    bool operator==(answer_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(answer_set, (), (answer))

struct answer_removed {
    static constexpr std::string_view tag = "answer_removed";
    std::string poll;
    std::string person;
    bool operator==(answer_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(answer_removed, (), (poll, person))

struct ballot_set {
    static constexpr std::string_view tag = "ballot_set";
    std::string poll;
    std::string ballot;
    std::optional<core::given> given; // none: taken back
    bool operator==(ballot_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ballot_set, (), (poll, ballot, given))

struct text_hidden { // left out of the results
    static constexpr std::string_view tag = "text_hidden";
    std::string poll;
    std::string text;
    bool operator==(text_hidden const&) const = default;
};
BOOST_DESCRIBE_STRUCT(text_hidden, (), (poll, text))

struct question_kept {
    static constexpr std::string_view tag = "question_kept";
    std::string id;
    core::question question;
    bool operator==(question_kept const&) const = default;
};
BOOST_DESCRIBE_STRUCT(question_kept, (), (id, question))

struct question_asked_unsigned { // where names are hidden: an entry of its own, which does not say who asked
    static constexpr std::string_view tag = "question_asked_unsigned";
    std::string id;
    core::question question;
    bool operator==(question_asked_unsigned const&) const = default;
};
BOOST_DESCRIBE_STRUCT(question_asked_unsigned, (), (id, question))

struct question_removed {
    static constexpr std::string_view tag = "question_removed";
    std::string id;
    bool operator==(question_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(question_removed, (), (id))

struct vote_set {
    static constexpr std::string_view tag = "vote_set";
    core::vote vote;
    bool operator==(vote_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(vote_set, (), (vote))

struct vote_removed {
    static constexpr std::string_view tag = "vote_removed";
    std::string question;
    std::string person;
    bool operator==(vote_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(vote_removed, (), (question, person))

struct commitment_set {
    static constexpr std::string_view tag = "commitment_set";
    std::string id;
    core::commitment commitment;
    std::optional<shared_commitment> as_shared; // none: nobody else sees it
    bool operator==(commitment_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(commitment_set, (), (id, commitment, as_shared))

struct commitment_removed {
    static constexpr std::string_view tag = "commitment_removed";
    std::string id;
    bool operator==(commitment_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(commitment_removed, (), (id))

struct report_frozen { // whole, as it is then: later rules must not change what was published
    static constexpr std::string_view tag = "report_frozen";
    core::report report;
    bool operator==(report_frozen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_frozen, (), (report))

} // namespace bordduk::core
