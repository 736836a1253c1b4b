// What people are asked and what they promise, as records: polls with their answers and results, questions to the speaker, commitments.
//
// A record is a plain value, field for field as in protocol/. An answer to a poll that hides names is no record: it has no view and
// nobody's name (state.hpp keeps it as a ballot).
#pragma once

#include "core/values.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bordduk::core {

struct choice { // an option, or a row of a matrix
    std::string id;
    std::string label;
    bool operator==(choice const&) const = default;
};
BOOST_DESCRIBE_STRUCT(choice, (), (id, label))

struct poll {
    std::optional<std::string> item;
    int position{};
    poll_kind kind{};
    std::string title;
    std::optional<std::string> text;
    std::vector<choice> options;
    std::vector<choice> rows;
    flag other{};
    std::optional<int> choices_max;
    std::optional<int> scale_min;
    std::optional<int> scale_max;
    std::optional<std::string> scale_min_label;
    std::optional<std::string> scale_max_label;
    poll_names names{};
    poll_results_shown results{};
    poll_state state{};
    int answered{};
    std::optional<int> population;
    std::vector<std::string> expected;
    std::optional<int> min_cell;
    std::optional<std::string> source;
    std::optional<int> year;
    flag imported{}; // counts of an earlier survey: nobody answers it here
    std::optional<instant> opened_at;
    std::optional<instant> closed_at;
    bool operator==(poll const&) const = default;
};
BOOST_DESCRIBE_STRUCT(poll, (),
                      (item, position, kind, title, text, options, rows, other, choices_max, scale_min, scale_max, scale_min_label,
                       scale_max_label, names, results, state, answered, population, expected, min_cell, source, year, imported, opened_at,
                       closed_at))

struct given_row {
    std::string row;
    std::string option;
    bool operator==(given_row const&) const = default;
};
BOOST_DESCRIBE_STRUCT(given_row, (), (row, option))

struct given {                                       // what somebody answered: of these what fits the poll's kind
    std::optional<std::vector<std::string>> choices; // of a ranking: the first one first
    std::optional<std::vector<given_row>> rows;
    std::optional<int> value;
    std::optional<std::string> text;
    std::optional<std::string> other; // what stands behind the option "other"
    bool operator==(given const&) const = default;
};
BOOST_DESCRIBE_STRUCT(given, (), (choices, rows, value, text, other))

struct poll_answer { // where names are not hidden
    std::string poll;
    std::string person;
    core::given given;
    std::optional<std::string> organisation;
    std::optional<int> table; // of somebody without a phone: given there, by the host or the desk
    instant given_at{};
    bool operator==(poll_answer const&) const = default;
};
BOOST_DESCRIBE_STRUCT(poll_answer, (), (poll, person, given, organisation, table, given_at))

struct result_choice {
    std::string id;
    std::optional<int> count; // none: held back
    std::optional<std::vector<std::string>> organisations{};
    bool operator==(result_choice const&) const = default;
};
BOOST_DESCRIBE_STRUCT(result_choice, (), (id, count, organisations))

struct result_row { // of a matrix; or how often an option of a ranking came on which place
    std::string id;
    int n{};
    std::vector<result_choice> options;
    bool operator==(result_row const&) const = default;
};
BOOST_DESCRIBE_STRUCT(result_row, (), (id, n, options))

struct result_text {
    std::string text;
    int count{};
    std::optional<std::string> organisation{};
    std::optional<std::string> name{};
    auto operator<=>(result_text const&) const = default;
};
BOOST_DESCRIBE_STRUCT(result_text, (), (text, count, organisation, name))

struct results { // what may be told of a poll's answers; never whose they are where names are hidden
    int n{};
    flag held{}; // too few to tell anything but how many
    std::vector<result_choice> options;
    std::vector<result_row> rows;
    std::vector<result_text> texts;
    std::vector<result_text> others;
    std::vector<std::string> answered_by; // organisations
    std::vector<std::string> missing;
    bool operator==(results const&) const = default;
};
BOOST_DESCRIBE_STRUCT(results, (), (n, held, options, rows, texts, others, answered_by, missing))

struct question { // to the speaker; who asked is told to nobody
    std::optional<std::string> item;
    std::string text;
    int votes{};
    question_state state{};
    instant asked_at{};
    std::optional<instant> edited_at;
    bool operator==(question const&) const = default;
};
BOOST_DESCRIBE_STRUCT(question, (), (item, text, votes, state, asked_at, edited_at))

struct vote { // one person's on one question; whoever asked it has one from the start
    std::string question;
    std::string person;
    flag own{};
    bool operator==(vote const&) const = default;
};
BOOST_DESCRIBE_STRUCT(vote, (), (question, person, own))

struct commitment { // as its author has it
    std::string person;
    commitment_of whose{};
    std::optional<std::string> item;
    std::string text;
    std::optional<std::string> due; // a date
    sharing shared{};
    flag named{}; // shared together with the name
    instant written_at{};
    bool operator==(commitment const&) const = default;
};
BOOST_DESCRIBE_STRUCT(commitment, (), (person, whose, item, text, due, shared, named, written_at))

struct shared_commitment { // as all others see it, under the same id
    commitment_of whose{};
    std::optional<std::string> item;
    std::string text;
    std::optional<std::string> due;
    sharing shared{};
    std::optional<std::string> organisation;
    std::optional<std::string> name;
    bool operator==(shared_commitment const&) const = default;
};
BOOST_DESCRIBE_STRUCT(shared_commitment, (), (whose, item, text, due, shared, organisation, name))

} // namespace bordduk::core
