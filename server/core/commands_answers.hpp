// Commands about polls, questions to the speaker, commitments and the report: one struct a command, field for field as in protocol/.
#pragma once

#include "core/records_answers.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::core {

struct tally { // what an earlier survey counted, in the order of the poll's options and rows
    int n{};
    std::optional<std::vector<int>> options;
    std::optional<int> other;
    std::optional<std::vector<std::vector<int>>> rows;
    std::optional<std::vector<std::string>> texts;
    std::optional<std::vector<std::string>> others;
    std::optional<std::vector<std::string>> answered_by;
    bool operator==(tally const&) const = default;
};
BOOST_DESCRIBE_STRUCT(tally, (), (n, options, other, rows, texts, others, answered_by))

struct poll_form { // a poll as somebody writes it, in a programme or at the desk
    poll_kind kind{};
    std::string title;
    std::optional<std::string> text;
    std::optional<std::vector<std::string>> options;
    std::optional<std::vector<std::string>> rows;
    std::optional<bool> other;
    std::optional<int> choices_max;
    std::optional<int> scale_min;
    std::optional<int> scale_max;
    std::optional<std::string> scale_min_label;
    std::optional<std::string> scale_max_label;
    poll_names names{};
    poll_results_shown results{};
    std::optional<int> population;
    std::optional<std::vector<std::string>> expected;
    std::optional<int> min_cell;
    std::optional<std::string> source;
    std::optional<int> year;
    std::optional<tally> imported;
    bool operator==(poll_form const&) const = default;
};
BOOST_DESCRIBE_STRUCT(poll_form, (),
                      (kind, title, text, options, rows, other, choices_max, scale_min, scale_max, scale_min_label, scale_max_label, names,
                       results, population, expected, min_cell, source, year, imported))

struct poll_make {
    static constexpr std::string_view tag = "poll.make";
    std::string poll;
    std::optional<std::string> item{};
    poll_form form;
    bool operator==(poll_make const&) const = default;
};
BOOST_DESCRIBE_STRUCT(poll_make, (), (poll, item, form))

struct poll_change {
    static constexpr std::string_view tag = "poll.change";
    std::string poll;
    poll_form form;
    bool operator==(poll_change const&) const = default;
};
BOOST_DESCRIBE_STRUCT(poll_change, (), (poll, form))

struct poll_open {
    static constexpr std::string_view tag = "poll.open";
    std::string poll;
    bool operator==(poll_open const&) const = default;
};
BOOST_DESCRIBE_STRUCT(poll_open, (), (poll))

struct poll_close {
    static constexpr std::string_view tag = "poll.close";
    std::string poll;
    bool operator==(poll_close const&) const = default;
};
BOOST_DESCRIBE_STRUCT(poll_close, (), (poll))

struct poll_reveal {
    static constexpr std::string_view tag = "poll.reveal";
    std::string poll;
    bool operator==(poll_reveal const&) const = default;
};
BOOST_DESCRIBE_STRUCT(poll_reveal, (), (poll))

struct poll_hide {
    static constexpr std::string_view tag = "poll.hide";
    std::string poll;
    bool operator==(poll_hide const&) const = default;
};
BOOST_DESCRIBE_STRUCT(poll_hide, (), (poll))

struct poll_remove {
    static constexpr std::string_view tag = "poll.remove";
    std::string poll;
    bool operator==(poll_remove const&) const = default;
};
BOOST_DESCRIBE_STRUCT(poll_remove, (), (poll))

struct answer_give {
    static constexpr std::string_view tag = "answer.give";
    std::string poll;
    core::given given;
    std::optional<std::string> person{};
    bool operator==(answer_give const&) const = default;
};
BOOST_DESCRIBE_STRUCT(answer_give, (), (poll, given, person))

struct answer_take_back {
    static constexpr std::string_view tag = "answer.take_back";
    std::string poll;
    std::optional<std::string> person{};
    bool operator==(answer_take_back const&) const = default;
};
BOOST_DESCRIBE_STRUCT(answer_take_back, (), (poll, person))

struct answer_hide {
    static constexpr std::string_view tag = "answer.hide";
    std::string poll;
    std::string text;
    bool operator==(answer_hide const&) const = default;
};
BOOST_DESCRIBE_STRUCT(answer_hide, (), (poll, text))

struct question_ask {
    static constexpr std::string_view tag = "question.ask";
    std::string question;
    std::optional<std::string> item{};
    std::string text;
    bool operator==(question_ask const&) const = default;
};
BOOST_DESCRIBE_STRUCT(question_ask, (), (question, item, text))

struct question_edit {
    static constexpr std::string_view tag = "question.edit";
    std::string question;
    std::string text;
    bool operator==(question_edit const&) const = default;
};
BOOST_DESCRIBE_STRUCT(question_edit, (), (question, text))

struct question_remove {
    static constexpr std::string_view tag = "question.remove";
    std::string question;
    bool operator==(question_remove const&) const = default;
};
BOOST_DESCRIBE_STRUCT(question_remove, (), (question))

struct question_vote {
    static constexpr std::string_view tag = "question.vote";
    std::string question;
    bool operator==(question_vote const&) const = default;
};
BOOST_DESCRIBE_STRUCT(question_vote, (), (question))

struct question_unvote {
    static constexpr std::string_view tag = "question.unvote";
    std::string question;
    bool operator==(question_unvote const&) const = default;
};
BOOST_DESCRIBE_STRUCT(question_unvote, (), (question))

struct question_set {
    static constexpr std::string_view tag = "question.set";
    std::string question;
    question_state state{};
    bool operator==(question_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(question_set, (), (question, state))

struct commitment_write {
    static constexpr std::string_view tag = "commitment.write";
    std::string commitment;
    commitment_of whose{};
    std::optional<std::string> item{};
    std::string text;
    std::optional<std::string> due{};
    bool operator==(commitment_write const&) const = default;
};
BOOST_DESCRIBE_STRUCT(commitment_write, (), (commitment, whose, item, text, due))

struct commitment_share {
    static constexpr std::string_view tag = "commitment.share";
    std::string commitment;
    sharing shared{};
    flag named{};
    bool operator==(commitment_share const&) const = default;
};
BOOST_DESCRIBE_STRUCT(commitment_share, (), (commitment, shared, named))

struct commitment_remove {
    static constexpr std::string_view tag = "commitment.remove";
    std::string commitment;
    bool operator==(commitment_remove const&) const = default;
};
BOOST_DESCRIBE_STRUCT(commitment_remove, (), (commitment))

struct report_freeze {
    static constexpr std::string_view tag = "report.freeze";
    bool operator==(report_freeze const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_freeze, (), ())

} // namespace bordduk::core
