// What happened: the facts that decide() settles on and apply() writes down, one after the other. They are all that the log keeps.
//
// An event says what is so now, never what to work out: apply may not fail and may not look at rules, or an old log would change its
// meaning with every new rule. Members are only what wire/ can write without knowing them: integers, bools, enums, strings, optionals,
// vectors, maps by string, and described structs of these.
#pragma once

#include "core/events_answers.hpp"
#include "core/events_slides.hpp"
#include "core/programme.hpp"
#include "core/records.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace bordduk::core {

// ---- who may come in

struct founded { // always the first event of a log
    static constexpr std::string_view tag = "founded";
    std::string code;
    laid_out day;
    std::string secret_hash;
    bool operator==(founded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(founded, (), (code, day, secret_hash))

struct secret_issued {
    static constexpr std::string_view tag = "secret_issued";
    std::string secret_hash;
    core::role role{core::role::facilitator}; // whom it lets in
    bool operator==(secret_issued const&) const = default;
};
BOOST_DESCRIBE_STRUCT(secret_issued, (), (secret_hash, role))

struct links_revoked { // every secret and token of that role, but for one token
    static constexpr std::string_view tag = "links_revoked";
    core::role role{};
    std::string kept_token_hash;
    bool operator==(links_revoked const&) const = default;
};
BOOST_DESCRIBE_STRUCT(links_revoked, (), (role, kept_token_hash))

struct barred { // whoever this was is let in no more
    static constexpr std::string_view tag = "barred";
    std::string person;
    bool operator==(barred const&) const = default;
};
BOOST_DESCRIBE_STRUCT(barred, (), (person))

struct joining_set {
    static constexpr std::string_view tag = "joining_set";
    bool locked{};
    bool operator==(joining_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(joining_set, (), (locked))

struct let_in { // the token now stands for this person in this role
    static constexpr std::string_view tag = "let_in";
    core::role role{};
    std::string person; // empty for a stage
    std::string token_hash;
    std::optional<std::string> key_hash;
    std::optional<int> table{}; // of a tablecloth
    bool operator==(let_in const&) const = default;
};
BOOST_DESCRIBE_STRUCT(let_in, (), (role, person, token_hash, key_hash, table))

struct token_dropped {
    static constexpr std::string_view tag = "token_dropped";
    std::string token_hash;
    bool operator==(token_dropped const&) const = default;
};
BOOST_DESCRIBE_STRUCT(token_dropped, (), (token_hash))

// ---- the day

struct item_runs {
    static constexpr std::string_view tag = "item_runs";
    std::string item;
    instant since{};
    bool operator==(item_runs const&) const = default;
};
BOOST_DESCRIBE_STRUCT(item_runs, (), (item, since))

struct item_done {
    static constexpr std::string_view tag = "item_done";
    std::string item;
    instant at{};
    bool operator==(item_done const&) const = default;
};
BOOST_DESCRIBE_STRUCT(item_done, (), (item, at))

struct phase_runs {
    static constexpr std::string_view tag = "phase_runs";
    std::string item;
    phase_kind phase{};
    instant since{};
    bool operator==(phase_runs const&) const = default;
};
BOOST_DESCRIBE_STRUCT(phase_runs, (), (item, phase, since))

struct phase_done {
    static constexpr std::string_view tag = "phase_done";
    std::string item;
    phase_kind phase{};
    instant at{};
    bool operator==(phase_done const&) const = default;
};
BOOST_DESCRIBE_STRUCT(phase_done, (), (item, phase, at))

struct wrap_up_reached { // the table's reserved last minutes have begun by themselves; they do so once in a phase
    static constexpr std::string_view tag = "wrap_up_reached";
    int table{};
    bool operator==(wrap_up_reached const&) const = default;
};
BOOST_DESCRIBE_STRUCT(wrap_up_reached, (), (table))

struct item_planned { // how long it is meant to be, and whether it is left out
    static constexpr std::string_view tag = "item_planned";
    std::string item;
    instant planned_end{};
    bool dropped{};
    bool operator==(item_planned const&) const = default;
};
BOOST_DESCRIBE_STRUCT(item_planned, (), (item, planned_end, dropped))

struct phase_planned {
    static constexpr std::string_view tag = "phase_planned";
    std::string item;
    phase_kind phase{};
    duration planned{};
    std::optional<duration> per_person;
    std::optional<duration> per_table;
    bool operator==(phase_planned const&) const = default;
};
BOOST_DESCRIBE_STRUCT(phase_planned, (), (item, phase, planned, per_person, per_table))

struct workshop_ended {
    static constexpr std::string_view tag = "workshop_ended";
    instant at{};
    bool operator==(workshop_ended const&) const = default;
};
BOOST_DESCRIBE_STRUCT(workshop_ended, (), (at))

struct workshop_reopened {
    static constexpr std::string_view tag = "workshop_reopened";
    bool operator==(workshop_reopened const&) const = default;
};
BOOST_DESCRIBE_STRUCT(workshop_reopened, (), ())

struct clock_set {
    static constexpr std::string_view tag = "clock_set";
    std::string id;
    core::clock clock;
    bool operator==(clock_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(clock_set, (), (id, clock))

struct clock_removed {
    static constexpr std::string_view tag = "clock_removed";
    std::string id;
    bool operator==(clock_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(clock_removed, (), (id))

// ---- the tables

struct table_added {
    static constexpr std::string_view tag = "table_added";
    int table{};
    int capacity{};
    bool operator==(table_added const&) const = default;
};
BOOST_DESCRIBE_STRUCT(table_added, (), (table, capacity))

struct table_named {
    static constexpr std::string_view tag = "table_named";
    int table{};
    std::string name;
    bool operator==(table_named const&) const = default;
};
BOOST_DESCRIBE_STRUCT(table_named, (), (table, name))

struct stage_set { // none: the group phase is over
    static constexpr std::string_view tag = "stage_set";
    int table{};
    std::optional<core::stage> stage;
    bool operator==(stage_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(stage_set, (), (table, stage))

struct seat_set {
    static constexpr std::string_view tag = "seat_set";
    std::string person;
    core::seat seat;
    bool operator==(seat_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(seat_set, (), (person, seat))

struct table_extended { // its own time in the group phase, all told
    static constexpr std::string_view tag = "table_extended";
    int table{};
    duration by{};
    bool operator==(table_extended const&) const = default;
};
BOOST_DESCRIBE_STRUCT(table_extended, (), (table, by))

struct table_signalled {
    static constexpr std::string_view tag = "table_signalled";
    int table{};
    std::optional<table_signal> signal;
    bool operator==(table_signalled const&) const = default;
};
BOOST_DESCRIBE_STRUCT(table_signalled, (), (table, signal))

struct seat_removed {
    static constexpr std::string_view tag = "seat_removed";
    std::string person;
    bool operator==(seat_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(seat_removed, (), (person))

struct round_set {
    static constexpr std::string_view tag = "round_set";
    core::round round;
    bool operator==(round_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(round_set, (), (round))

struct round_removed {
    static constexpr std::string_view tag = "round_removed";
    int table{};
    bool operator==(round_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(round_removed, (), (table))

// ---- what people wrote

struct note_set {
    static constexpr std::string_view tag = "note_set";
    std::string id;
    core::note note;
    bool operator==(note_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(note_set, (), (id, note))

struct note_removed {
    static constexpr std::string_view tag = "note_removed";
    std::string id;
    bool operator==(note_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(note_removed, (), (id))

struct note_laid_unsigned { // where names are hidden: an entry of its own, which says neither who wrote it nor who asked
    static constexpr std::string_view tag = "note_laid_unsigned";
    std::string id;
    core::note note;
    bool operator==(note_laid_unsigned const&) const = default;
};
BOOST_DESCRIBE_STRUCT(note_laid_unsigned, (), (id, note))

struct theme_set {
    static constexpr std::string_view tag = "theme_set";
    std::string id;
    core::theme theme;
    bool operator==(theme_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(theme_set, (), (id, theme))

struct theme_removed {
    static constexpr std::string_view tag = "theme_removed";
    std::string id;
    bool operator==(theme_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(theme_removed, (), (id))

struct prioritisation_set {
    static constexpr std::string_view tag = "prioritisation_set";
    core::prioritisation prioritisation;
    bool operator==(prioritisation_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(prioritisation_set, (), (prioritisation))

struct dot_set {
    static constexpr std::string_view tag = "dot_set";
    core::dot dot;
    bool operator==(dot_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(dot_set, (), (dot))

struct dot_removed {
    static constexpr std::string_view tag = "dot_removed";
    std::string person;
    std::string target;
    bool operator==(dot_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(dot_removed, (), (person, target))

struct summary_set {
    static constexpr std::string_view tag = "summary_set";
    core::summary summary;
    bool operator==(summary_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(summary_set, (), (summary))

struct point_set {
    static constexpr std::string_view tag = "point_set";
    std::string id;
    core::point point;
    bool operator==(point_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(point_set, (), (id, point))

struct point_removed {
    static constexpr std::string_view tag = "point_removed";
    std::string id;
    bool operator==(point_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(point_removed, (), (id))

struct slot_set {
    static constexpr std::string_view tag = "slot_set";
    core::slot slot;
    bool operator==(slot_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(slot_set, (), (slot))

// ---- what the facilitator does for all

struct overlay_laid {
    static constexpr std::string_view tag = "overlay_laid";
    std::optional<core::overlay> overlay;
    std::optional<std::string> item;
    bool operator==(overlay_laid const&) const = default;
};
BOOST_DESCRIBE_STRUCT(overlay_laid, (), (overlay, item))

struct names_hidden { // none: in the whole workshop
    static constexpr std::string_view tag = "names_hidden";
    std::optional<std::string> item;
    bool operator==(names_hidden const&) const = default;
};
BOOST_DESCRIBE_STRUCT(names_hidden, (), (item))

struct message_set {
    static constexpr std::string_view tag = "message_set";
    std::string id;
    core::message message;
    bool operator==(message_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(message_set, (), (id, message))

struct message_removed {
    static constexpr std::string_view tag = "message_removed";
    std::string id;
    bool operator==(message_removed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(message_removed, (), (id))

struct acted { // the events that follow in this entry can be undone together; always an entry's first
    static constexpr std::string_view tag = "acted";
    core::act act;
    bool operator==(acted const&) const = default;
};
BOOST_DESCRIBE_STRUCT(acted, (), (act))

struct undone {
    static constexpr std::string_view tag = "undone";
    std::string act;
    bool operator==(undone const&) const = default;
};
BOOST_DESCRIBE_STRUCT(undone, (), (act))

using event =
    std::variant<founded, secret_issued, links_revoked, barred, joining_set, let_in, token_dropped, item_runs, item_done, phase_runs,
                 phase_done, wrap_up_reached, item_planned, phase_planned, workshop_ended, workshop_reopened, clock_set, clock_removed,
                 table_added, table_named, table_extended, table_signalled, stage_set, seat_set, seat_removed, round_set, round_removed,
                 note_set, note_removed, note_laid_unsigned, theme_set, theme_removed, prioritisation_set, dot_set, dot_removed,
                 summary_set, point_set, point_removed, slot_set, overlay_laid, names_hidden, poll_set, poll_counted, poll_removed,
                 answer_set, answer_removed, ballot_set, text_hidden, question_kept, question_asked_unsigned, question_removed, vote_set,
                 vote_removed, commitment_set, commitment_removed, report_frozen, picture_kept, picture_dropped, slide_set, slide_removed,
                 slide_shown, photo_set, photo_removed, message_set, message_removed, acted, undone>;

} // namespace bordduk::core
