// A day in which something was asked: polls of every kind, a question to the speaker, a commitment.
#pragma once

#include "day.hpp"

#include <string>
#include <utility>
#include <vector>

namespace bordduk::tests {

using lines = std::vector<std::string>;

inline core::poll_form form_of(core::poll_kind kind, core::poll_names names = core::poll_names::shown,
                               core::poll_results_shown results = core::poll_results_shown::hidden) {
    using enum core::poll_kind;
    core::poll_form made;
    made.kind = kind;
    made.title = "What stands in the way?";
    made.names = names;
    made.results = results;
    if (kind == matrix) made.rows = lines{"Advice", "Supervision", "Help"};
    if (kind == single || kind == multiple || kind == ranking || kind == matrix) made.options = lines{"Time", "Distance", "Roles"};
    if (kind == scale) {
        made.scale_min = 1;
        made.scale_max = 5;
    }
    return made;
}

inline core::given chosen(std::vector<std::string> ids, std::optional<std::string> other = {}) {
    core::given made;
    made.choices = std::move(ids);
    made.other = std::move(other);
    return made;
}
inline core::given by_rows(std::vector<core::given_row> rows) {
    core::given made;
    made.rows = std::move(rows);
    return made;
}
inline core::given on_scale(int value) {
    core::given made;
    made.value = value;
    return made;
}
inline core::given in_words(std::string text) {
    core::given made;
    made.text = std::move(text);
    return made;
}

// What a phone does with a poll that hides names: its ballot's id is made of its key.
inline core::cast ballot_of(std::string const& person, std::string const& poll, std::optional<core::given> given) {
    return {person, "key of " + person, "ballot " + poll + " of the key of " + person, poll, std::move(given)};
}

// q0 is prepared, q1 open, live and answered by Bob, q2 open and hides names, q3 open and answered by Bob in words. Bob asked s1, which Cat
// wants answered, the desk s3. Bob has shared c1 with the room. Hal has no phone.
inline day asked() {
    using enum core::poll_kind;
    day d;
    d.seated().does("ann", core::seat_add{"hal", 1, "Hal", "Agder"});
    d.does("desk", core::poll_make{"q0", {}, form_of(single)});
    d.does("desk", core::poll_make{"q1", {}, form_of(single, core::poll_names::shown, core::poll_results_shown::live)});
    d.does("desk", core::poll_make{"q2", "i2", form_of(single, core::poll_names::hidden)});
    d.does("desk", core::poll_make{"q3", {}, form_of(text)});
    for (auto const* const poll : {"q1", "q2", "q3"})
        d.does("desk", core::poll_open{poll});
    d.does("bob", core::answer_give{"q1", chosen({"o1"})}).does("bob", core::answer_give{"q3", in_words("silly")});
    d.does("bob", core::question_ask{"s1", {}, "Why?"}).does("cat", core::question_vote{"s1"});
    d.does("desk", core::question_ask{"s3", {}, "How?"});
    d.does("bob", core::commitment_write{"c1", core::commitment_of::person, {}, "Ring them", {}});
    d.does("bob", core::commitment_share{"c1", core::sharing::room, {}});
    return d;
}

// "o1:2 o2:- o3:0": the counts of a row, held back where they are.
inline std::string counts(std::vector<core::result_choice> const& row) {
    std::string line;
    for (auto const& one : row)
        line += (line.empty() ? "" : " ") + one.id + ":" + (one.count ? std::to_string(*one.count) : "-");
    return line;
}

} // namespace bordduk::tests
