// The documentation of a workshop as one value: what was planned and what was done, and what every table chose to keep.
//
// Field for field as in protocol/report.schema.json. There is no name of a person in it and no private note, and there cannot be: nothing
// here has a place for one. What is at level table is for the facilitator who asks; what is at level room everybody saw.
#pragma once

#include "core/records.hpp"
#include "core/state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bordduk::core {

struct report_note {
    core::level level{};
    std::string text;
    instant written_at{};
};
BOOST_DESCRIBE_STRUCT(report_note, (), (level, text, written_at))

struct report_summary {
    summary_type type{};
    std::optional<core::addressee> addressee;
    bool shared{};
    std::vector<std::string> points; // the accepted ones, in their order
};
BOOST_DESCRIBE_STRUCT(report_summary, (), (type, addressee, shared, points))

struct report_slot {
    int position{};
    slot_state state{};
    std::optional<instant> started_at;
    std::optional<instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(report_slot, (), (position, state, started_at, ended_at))

struct report_table { // what one table left behind in one item
    int table{};
    std::optional<std::string> name;
    std::optional<report_summary> summary;
    std::vector<report_note> notes;
    std::optional<report_slot> slot;
};
BOOST_DESCRIBE_STRUCT(report_table, (), (table, name, summary, notes, slot))

struct report_phase {
    phase_kind kind{};
    duration planned{};
    std::optional<instant> started_at;
    std::optional<instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(report_phase, (), (kind, planned, started_at, ended_at))

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
    std::optional<std::string> question;
    std::vector<std::string> sub_questions;
    std::optional<std::string> statement;
    std::vector<report_phase> phases;
    std::vector<report_table> tables; // those that left something
};
BOOST_DESCRIBE_STRUCT(report_item, (),
                      (id, position, kind, title, anchor, planned_start, planned_end, started_at, ended_at, question, sub_questions,
                       statement, phases, tables))

struct report_count_at_table {
    int table{};
    std::optional<std::string> name;
    int people{};
};
BOOST_DESCRIBE_STRUCT(report_count_at_table, (), (table, name, people))

struct report_count_of_organisation {
    std::optional<std::string> organisation; // none: they did not say
    int people{};
};
BOOST_DESCRIBE_STRUCT(report_count_of_organisation, (), (organisation, people))

struct report_participation {
    int people{};
    std::vector<report_count_at_table> by_table;
    std::vector<report_count_of_organisation> by_organisation;
};
BOOST_DESCRIBE_STRUCT(report_participation, (), (people, by_table, by_organisation))

struct report {
    std::string code;
    instant made_at{};
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
};
BOOST_DESCRIBE_STRUCT(report, (),
                      (code, made_at, title, language, date, timezone, organisers, outcomes, addressees, ended_at, participation, items))

[[nodiscard]] report make_report(state const& s, instant now); // of a workshop that is founded

} // namespace bordduk::core
