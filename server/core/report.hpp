// The documentation of a workshop as one value: what was planned and what was done, and what people chose to keep.
//
// Field for field as in protocol/report.schema.json. There is no private note in it, and no name but one that was shared together with what
// it stands under. What only the desk or a table saw is for the facilitator who asks; the public report has what the room saw.
#pragma once

#include "core/records.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bordduk::core {

struct state;

struct report_note {
    core::level level{};
    std::string text;
    instant written_at{};
    std::optional<std::string> theme{};
    std::optional<int> dots{};
    flag repeats{}; // says the same as another one
    std::optional<bare_picture> picture{};
    bool operator==(report_note const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_note, (), (level, text, written_at, theme, dots, repeats, picture))

struct report_theme {
    std::string name;
    int notes{};
    std::optional<int> dots;
    bool operator==(report_theme const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_theme, (), (name, notes, dots))

struct report_point {
    std::string text;
    flag starred{};
    std::optional<int> same_as{}; // the table that said it before
    bool operator==(report_point const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_point, (), (text, starred, same_as))

struct report_summary {
    summary_type type{};
    std::optional<core::addressee> addressee;
    bool shared{};
    std::vector<report_point> points; // the accepted ones, in their order
    bool operator==(report_summary const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_summary, (), (type, addressee, shared, points))

struct report_slot {
    int position{};
    slot_state state{};
    std::optional<instant> started_at;
    std::optional<instant> ended_at;
    bool operator==(report_slot const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_slot, (), (position, state, started_at, ended_at))

struct report_photo {
    bare_picture picture;
    photo_level level{};
    instant at{};
    bool operator==(report_photo const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_photo, (), (picture, level, at))

struct report_slide {
    std::optional<std::string> title;
    std::optional<std::string> text;
    std::optional<std::vector<std::string>> bullets;
    std::optional<core::picture> picture;
    std::optional<std::vector<link>> links;
    std::optional<instant> shown_at; // none: only the desk has seen it
    bool operator==(report_slide const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_slide, (), (title, text, bullets, picture, links, shown_at))

struct report_table { // what one table left behind in one item
    int table{};
    std::optional<std::string> name;
    std::optional<report_summary> summary;
    std::vector<report_note> notes;
    std::vector<report_theme> themes;
    std::optional<report_slot> slot;
    std::optional<std::vector<report_photo>> photos{}; // none: there are none, and none in a report from before there were photos
    bool operator==(report_table const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_table, (), (table, name, summary, notes, themes, slot, photos))

struct report_phase {
    phase_kind kind{};
    duration planned{};
    std::optional<instant> started_at;
    std::optional<instant> ended_at;
    bool operator==(report_phase const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_phase, (), (kind, planned, started_at, ended_at))

struct report_common { // what more than one table said
    std::string text;
    std::vector<int> tables;
    bool operator==(report_common const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_common, (), (text, tables))

struct report_item {
    std::string id;
    int position{};
    item_kind kind{};
    std::string title;
    bool anchor{};
    instant planned_start{};
    instant planned_end{};
    std::optional<instant> started_at;
    std::optional<instant> ended_at;
    flag dropped{};
    std::optional<std::string> text;
    std::vector<std::string> points;
    std::optional<std::string> speaker;
    std::optional<std::string> speaker_title;
    std::optional<std::string> organisation;
    std::optional<std::string> role;
    std::optional<std::string> source;
    std::optional<int> year;
    std::vector<link> links;
    std::optional<std::string> question;
    std::vector<std::string> sub_questions;
    std::optional<std::string> statement;
    std::vector<std::string> evidence; // of a group work: the items shown before it that belong to its question
    std::vector<report_phase> phases;
    std::vector<report_common> common_ground;
    std::vector<report_table> tables; // those that left something
    std::optional<std::vector<report_slide>> slides{}; // in their order
    bool operator==(report_item const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_item, (),
                      (id, position, kind, title, anchor, planned_start, planned_end, started_at, ended_at, dropped, text, points, speaker,
                       speaker_title, organisation, role, source, year, links, question, sub_questions, statement, evidence, phases,
                       common_ground, tables, slides))

struct report_count_at_table {
    int table{};
    std::optional<std::string> name;
    int people{};
    bool operator==(report_count_at_table const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_count_at_table, (), (table, name, people))

struct report_count_of_organisation {
    std::optional<std::string> organisation; // none: they did not say
    int people{};
    bool operator==(report_count_of_organisation const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_count_of_organisation, (), (organisation, people))

struct report_participation {
    int people{};
    std::vector<report_count_at_table> by_table;
    std::vector<report_count_of_organisation> by_organisation;
    bool operator==(report_participation const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_participation, (), (people, by_table, by_organisation))

struct report_poll {
    std::string id;
    bool shared{}; // the room saw the results
    core::poll poll;
    core::results results;
    bool operator==(report_poll const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_poll, (), (id, shared, poll, results))

struct report_question {
    std::optional<std::string> item;
    std::string text;
    int votes{};
    question_state state{};
    instant asked_at{};
    bool operator==(report_question const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_question, (), (item, text, votes, state, asked_at))

struct report_commitments { // of one organisation; none: they did not say
    std::optional<std::string> organisation;
    std::vector<shared_commitment> commitments;
    bool operator==(report_commitments const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report_commitments, (), (organisation, commitments))

struct report {
    std::string code;
    instant made_at{};
    std::optional<instant> frozen_at{};
    std::string title;
    core::language language{};
    std::string date;
    std::string timezone;
    std::vector<std::string> organisers;
    std::vector<std::string> outcomes;
    std::vector<core::addressee> addressees;
    std::optional<instant> ended_at;
    report_participation participation;
    std::vector<report_item> items; // in the order of the programme
    std::vector<report_poll> polls; // by item, in their order
    std::vector<report_question> questions; // most wanted first
    std::vector<report_commitments> commitments;
    bool operator==(report const&) const = default;
};
BOOST_DESCRIBE_STRUCT(report, (),
                      (code, made_at, frozen_at, title, language, date, timezone, organisers, outcomes, addressees, ended_at, participation,
                       items, polls, questions, commitments))

// What one person may take home.
struct mine_note {
    std::string item;
    std::string title;
    std::optional<std::string> question;
    core::level level{};
    std::string text;
    instant written_at{};
};
BOOST_DESCRIBE_STRUCT(mine_note, (), (item, title, question, level, text, written_at))

struct mine_commitment {
    std::string id;
    core::commitment commitment;
    std::optional<std::string> organisation;
};
BOOST_DESCRIBE_STRUCT(mine_commitment, (), (id, commitment, organisation))

struct mine {
    std::string code;
    instant made_at{};
    std::string title;
    core::language language{};
    std::string date;
    std::string timezone;
    std::vector<mine_note> notes;
    std::vector<mine_commitment> commitments;
};
BOOST_DESCRIBE_STRUCT(mine, (), (code, made_at, title, language, date, timezone, notes, commitments))

[[nodiscard]] report make_report(state const& s, instant now);        // of a workshop that is founded, for its facilitators
[[nodiscard]] report make_public_report(state const& s, instant now); // only what the room saw
[[nodiscard]] mine make_mine(state const& s, std::string const& person, instant now);

} // namespace bordduk::core
