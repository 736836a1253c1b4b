// The records a workshop is made of: what is projected to the screens, field for field as in protocol/.
//
// A record is a plain value. Its id is the key of its collection; its seq and its view are kept by the state, not here.
// The member lists are held against protocol/bordduk.schema.json by a test: a field is added there first.
#pragma once

#include "core/records_answers.hpp"
#include "core/records_slides.hpp"
#include "core/values.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bordduk::core {

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
    std::optional<instant> planned_end{}; // of the day; it stays when items are made shorter
    std::optional<core::overlay> overlay{};
    std::optional<std::string> overlay_item{};
    flag joining_locked{};
    flag anonymous{};
    std::optional<instant> report_frozen_at{};
    std::optional<std::string> slide{};  // the one that is shown
    std::optional<int> retention_days{}; // after the end; none in logs from before it could be said
    bool operator==(workshop const&) const = default;
};
BOOST_DESCRIBE_STRUCT(workshop, (),
                      (title, language, date, timezone, organisers, outcomes, ground_rules, organisations, addressees, seats_per_table,
                       item, phase, ended_at, planned_end, overlay, overlay_item, joining_locked, anonymous, report_frozen_at, slide,
                       retention_days))

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
    std::optional<std::string> role{};
    std::optional<std::string> source;
    std::optional<int> year;
    std::vector<link> links;
    std::optional<std::string> question;
    std::vector<std::string> sub_questions;
    std::optional<std::string> statement;
    flag anonymous{}; // names are hidden in it
    flag dropped{};
    std::optional<instant> first_started_at{}; // if it was held before
    flag commitments{};                        // everybody is asked what they will do when they get home
    bool operator==(item const&) const = default;
};
BOOST_DESCRIBE_STRUCT(item, (),
                      (position, kind, title, anchor, planned_start, planned_end, state, started_at, ended_at, text, points, speaker,
                       speaker_title, organisation, role, source, year, links, question, sub_questions, statement, anonymous, dropped,
                       first_started_at, commitments))

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
    std::optional<instant> first_started_at{}; // if it was held before
    bool operator==(phase const&) const = default;
};
BOOST_DESCRIBE_STRUCT(phase, (),
                      (item, kind, planned, limit, per_person, wrap_up, summary, addressee, per_table, state, started_at, ended_at,
                       first_started_at))

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
    int points{};                       // accepted points of the running group work's summary
    bool shared{};                      // that summary is shown to the room
    std::optional<duration> extended{}; // time of its own in the group phase, beside the room's clock
    std::optional<table_signal> signal{};
    bool operator==(table const&) const = default;
};
BOOST_DESCRIBE_STRUCT(table, (), (number, name, capacity, taken, stage, turn, turns, points, shared, extended, signal))

struct seat {
    int table{};
    std::optional<std::string> name;
    std::optional<std::string> organisation;
    bool host{};
    instant joined_at{};
    std::optional<table_role> role{};
    flag by_hand{}; // somebody without a phone
    bool operator==(seat const&) const = default;
};
BOOST_DESCRIBE_STRUCT(seat, (), (table, name, organisation, host, joined_at, role, by_hand))

struct round {
    int table{};
    std::string item;
    limit_kind limit{};
    duration per_person{};
    std::vector<std::string> order;
    int turn{};
    progress state{};
    std::optional<duration> spared{}; // what the turns that are over did not use
    bool operator==(round const&) const = default;
};
BOOST_DESCRIBE_STRUCT(round, (), (table, item, limit, per_person, order, turn, state, spared))

struct note {
    std::optional<std::string> author; // none: names are hidden, or the table wrote it
    std::string item;
    int table{};
    std::string text;
    core::level level{};
    instant written_at{};
    std::optional<instant> edited_at;
    std::optional<std::string> theme{};
    std::optional<std::string> same_as{};
    std::optional<int> x{};
    std::optional<int> y{};
    std::optional<int> dots{};
    flag hidden{};
    std::optional<bare_picture> picture{}; // a part of a photo; the text says what it shows
    bool operator==(note const&) const = default;
};
BOOST_DESCRIBE_STRUCT(note, (), (author, item, table, text, level, written_at, edited_at, theme, same_as, x, y, dots, hidden, picture))

struct theme {
    std::string item;
    int table{};
    std::string name;
    int position{};
    std::optional<int> dots{};
    bool operator==(theme const&) const = default;
};
BOOST_DESCRIBE_STRUCT(theme, (), (item, table, name, position, dots))

struct prioritisation {
    std::string item;
    int table{};
    int dots{}; // each person's
    bool open{};
    int cast{}; // people who have put one
    bool operator==(prioritisation const&) const = default;
};
BOOST_DESCRIBE_STRUCT(prioritisation, (), (item, table, dots, open, cast))

struct dot { // one person's on one target
    std::string item;
    int table{};
    std::string person;
    std::string target; // a theme or a note
    int count{};
    bool operator==(dot const&) const = default;
};
BOOST_DESCRIBE_STRUCT(dot, (), (item, table, person, target, count))

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
    flag starred{};
    std::optional<std::string> same_as{}; // an earlier table's point
    bool operator==(point const&) const = default;
};
BOOST_DESCRIBE_STRUCT(point, (), (item, table, author, text, accepted, position, starred, same_as))

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

struct message {
    std::optional<int> table; // none: everyone
    std::string text;
    instant sent_at{};
    bool operator==(message const&) const = default;
};
BOOST_DESCRIBE_STRUCT(message, (), (table, text, sent_at))

struct act {          // what a facilitator did and may take back
    std::string what; // the command
    std::string person;
    instant at{};
    bool operator==(act const&) const = default;
};
BOOST_DESCRIBE_STRUCT(act, (), (what, person, at))

// The collections, in the order of the wire's `changes`.
enum class collection {
    workshops,
    items,
    phases,
    clocks,
    tables,
    seats,
    rounds,
    notes,
    themes,
    prioritisations,
    dots,
    summaries,
    points,
    queue,
    polls,
    answers,
    results,
    questions,
    votes,
    commitments,
    shared_commitments,
    slides,
    photos,
    messages,
    acts
};
BOOST_DESCRIBE_ENUM(collection, workshops, items, phases, clocks, tables, seats, rounds, notes, themes, prioritisations, dots, summaries,
                    points, queue, polls, answers, results, questions, votes, commitments, shared_commitments, slides, photos, messages,
                    acts)

} // namespace bordduk::core
