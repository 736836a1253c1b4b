// The records a workshop is made of: what is projected to the screens, field for field as in protocol/.
//
// A record is a plain value. Its id is the key of its collection; its seq and its view are kept by the state, not here.
// The member lists are held against protocol/bordduk.schema.json by a test: a field is added there first.
#pragma once

#include "core/values.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bordduk::core {

struct link {
    std::string title;
    std::string url;
    bool operator==(link const&) const = default;
};
BOOST_DESCRIBE_STRUCT(link, (), (title, url))

struct addressee {
    std::string id;
    std::string name;
    bool operator==(addressee const&) const = default;
};
BOOST_DESCRIBE_STRUCT(addressee, (), (id, name))

struct workshop {
    std::string title;
    core::language language{};
    std::string date;
    std::string timezone;
    std::vector<std::string> organisers;
    std::vector<std::string> outcomes;
    std::vector<std::string> ground_rules;
    std::vector<std::string> organisations;
    std::vector<addressee> addressees;
    int seats_per_table{};
    std::optional<std::string> item; // the one that runs
    std::optional<phase_kind> phase; // of the group work that runs; none is its introduction
    std::optional<instant> ended_at;
    bool operator==(workshop const&) const = default;
};
BOOST_DESCRIBE_STRUCT(workshop, (),
                      (title, language, date, timezone, organisers, outcomes, ground_rules, organisations, addressees, seats_per_table,
                       item, phase, ended_at))

struct item {
    int position{};
    item_kind kind{};
    std::string title;
    bool anchor{};
    instant planned_start{};
    instant planned_end{};
    progress state{};
    std::optional<instant> started_at;
    std::optional<instant> ended_at;
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
    bool operator==(item const&) const = default;
};
BOOST_DESCRIBE_STRUCT(item, (),
                      (position, kind, title, anchor, planned_start, planned_end, state, started_at, ended_at, text, points, speaker,
                       speaker_title, organisation, role, source, year, links, question, sub_questions, statement))

struct phase {
    std::string item;
    phase_kind kind{};
    duration planned{};
    std::optional<limit_kind> limit; // of the round in G; none: there is no round
    std::optional<duration> per_person;
    std::optional<duration> wrap_up; // the reserved last part of G
    std::optional<summary_type> summary;
    std::optional<std::string> addressee;
    std::optional<duration> per_table; // the slot in P
    progress state{};
    std::optional<instant> started_at;
    std::optional<instant> ended_at;
    bool operator==(phase const&) const = default;
};
BOOST_DESCRIBE_STRUCT(phase, (),
                      (item, kind, planned, limit, per_person, wrap_up, summary, addressee, per_table, state, started_at, ended_at))

struct clock {
    clock_state state{};
    instant started_at{};
    core::duration duration{};
    core::duration extended{};
    std::optional<instant> paused_at;
    bool operator==(clock const&) const = default;
};
BOOST_DESCRIBE_STRUCT(clock, (), (state, started_at, duration, extended, paused_at))

struct table {
    int number{};
    std::optional<std::string> name;
    int capacity{};
    int taken{};
    std::optional<core::stage> stage; // none outside the group phase
    int turn{};                       // the turn that runs, from 0; turns when the round is over
    int turns{};
    int points{};  // accepted points of the running group work's summary
    bool shared{}; // that summary is shown to the room
    bool operator==(table const&) const = default;
};
BOOST_DESCRIBE_STRUCT(table, (), (number, name, capacity, taken, stage, turn, turns, points, shared))

struct seat {
    int table{};
    std::optional<std::string> name;
    std::optional<std::string> organisation;
    bool host{};
    instant joined_at{};
    bool operator==(seat const&) const = default;
};
BOOST_DESCRIBE_STRUCT(seat, (), (table, name, organisation, host, joined_at))

struct round {
    int table{};
    std::string item;
    limit_kind limit{};
    duration per_person{};
    std::vector<std::string> order;
    int turn{};
    progress state{};
    bool operator==(round const&) const = default;
};
BOOST_DESCRIBE_STRUCT(round, (), (table, item, limit, per_person, order, turn, state))

struct note {
    std::string author;
    std::string item;
    int table{};
    std::string text;
    core::level level{};
    instant written_at{};
    std::optional<instant> edited_at;
    bool operator==(note const&) const = default;
};
BOOST_DESCRIBE_STRUCT(note, (), (author, item, table, text, level, written_at, edited_at))

struct summary {
    std::string item;
    int table{};
    summary_type type{};
    std::optional<std::string> addressee;
    bool shared{};
    bool operator==(summary const&) const = default;
};
BOOST_DESCRIBE_STRUCT(summary, (), (item, table, type, addressee, shared))

struct point {
    std::string item;
    int table{};
    std::string author;
    std::string text;
    bool accepted{};
    int position{};
    bool operator==(point const&) const = default;
};
BOOST_DESCRIBE_STRUCT(point, (), (item, table, author, text, accepted, position))

struct slot {
    std::string item;
    int table{};
    int position{};
    slot_state state{};
    std::optional<instant> started_at;
    std::optional<instant> ended_at;
    bool operator==(slot const&) const = default;
};
BOOST_DESCRIBE_STRUCT(slot, (), (item, table, position, state, started_at, ended_at))

// The collections, in the order of the wire's `changes`.
enum class collection { workshops, items, phases, clocks, tables, seats, rounds, notes, summaries, points, queue };
BOOST_DESCRIBE_ENUM(collection, workshops, items, phases, clocks, tables, seats, rounds, notes, summaries, points, queue)

} // namespace bordduk::core
