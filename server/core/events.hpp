// What happened: the facts that decide() settles on and apply() writes down, one after the other. They are all that the log keeps.
//
// An event says what is so now, never what to work out: apply may not fail and may not look at rules, or an old log would change its
// meaning with every new rule. Members are only what wire/ can write without knowing them: integers, bools, enums, strings, optionals,
// vectors, maps by string, and described structs of these.
#pragma once

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
    bool operator==(secret_issued const&) const = default;
};
BOOST_DESCRIBE_STRUCT(secret_issued, (), (secret_hash))

struct let_in { // the token now stands for this person in this role
    static constexpr std::string_view tag = "let_in";
    core::role role{};
    std::string person; // empty for a stage
    std::string token_hash;
    std::optional<std::string> key_hash;
    bool operator==(let_in const&) const = default;
};
BOOST_DESCRIBE_STRUCT(let_in, (), (role, person, token_hash, key_hash))

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

struct wrap_up_reached { // the reserved last minutes have begun by themselves; they do so once in a phase
    static constexpr std::string_view tag = "wrap_up_reached";
    bool operator==(wrap_up_reached const&) const = default;
};
BOOST_DESCRIBE_STRUCT(wrap_up_reached, (), ())

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

using event = std::variant<founded, secret_issued, let_in, token_dropped, item_runs, item_done, phase_runs, phase_done, wrap_up_reached,
                           workshop_ended, workshop_reopened, clock_set, clock_removed, table_added, table_named, stage_set, seat_set,
                           round_set, round_removed, note_set, note_removed, summary_set, point_set, point_removed, slot_set>;

} // namespace bordduk::core
