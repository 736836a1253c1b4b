// What a person can ask for: one struct a command, field for field as in protocol/ (the envelope's type, n and client are not repeated
// here).
//
// Who may do it, and when, is decided in decide.cpp; the schema's descriptions say it in words.
#pragma once

#include "core/commands_answers.hpp"
#include "core/commands_slides.hpp"
#include "core/values.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bordduk::core {

struct note_write {
    static constexpr std::string_view tag = "note.write";
    std::string note;
    std::string item;
    std::string text;
    bool operator==(note_write const&) const = default;
};
BOOST_DESCRIBE_STRUCT(note_write, (), (note, item, text))

struct note_share {
    static constexpr std::string_view tag = "note.share";
    std::string note;
    core::level level{};
    std::optional<std::string> as{}; // where names are hidden: the new id under which nobody wrote it
    bool operator==(note_share const&) const = default;
};
BOOST_DESCRIBE_STRUCT(note_share, (), (note, level, as))

struct note_remove {
    static constexpr std::string_view tag = "note.remove";
    std::string note;
    bool operator==(note_remove const&) const = default;
};
BOOST_DESCRIBE_STRUCT(note_remove, (), (note))

struct turn_start {
    static constexpr std::string_view tag = "turn.start";
    int table{};
    bool operator==(turn_start const&) const = default;
};
BOOST_DESCRIBE_STRUCT(turn_start, (), (table))

struct turn_next {
    static constexpr std::string_view tag = "turn.next";
    int table{};
    int turn{};
    std::optional<std::string> person{}; // whose turn it is meant to be: the number stays when somebody goes last or leaves
    bool operator==(turn_next const&) const = default;
};
BOOST_DESCRIBE_STRUCT(turn_next, (), (table, turn, person))

struct turn_pass {
    static constexpr std::string_view tag = "turn.pass";
    int table{};
    int turn{};
    std::optional<std::string> person{}; // whose turn it is meant to be: the number stays when somebody goes last or leaves
    bool operator==(turn_pass const&) const = default;
};
BOOST_DESCRIBE_STRUCT(turn_pass, (), (table, turn, person))

struct turn_back {
    static constexpr std::string_view tag = "turn.back";
    int table{};
    int turn{};
    bool operator==(turn_back const&) const = default;
};
BOOST_DESCRIBE_STRUCT(turn_back, (), (table, turn))

struct stage_start {
    static constexpr std::string_view tag = "stage.start";
    int table{};
    core::stage stage{};
    bool operator==(stage_start const&) const = default;
};
BOOST_DESCRIBE_STRUCT(stage_start, (), (table, stage))

struct point_write {
    static constexpr std::string_view tag = "point.write";
    std::string point;
    std::string item;
    int table{};
    std::string text;
    bool operator==(point_write const&) const = default;
};
BOOST_DESCRIBE_STRUCT(point_write, (), (point, item, table, text))

struct point_accept {
    static constexpr std::string_view tag = "point.accept";
    std::string point;
    bool operator==(point_accept const&) const = default;
};
BOOST_DESCRIBE_STRUCT(point_accept, (), (point))

struct point_remove {
    static constexpr std::string_view tag = "point.remove";
    std::string point;
    bool operator==(point_remove const&) const = default;
};
BOOST_DESCRIBE_STRUCT(point_remove, (), (point))

struct summary_address {
    static constexpr std::string_view tag = "summary.address";
    std::string item;
    int table{};
    std::string addressee;
    bool operator==(summary_address const&) const = default;
};
BOOST_DESCRIBE_STRUCT(summary_address, (), (item, table, addressee))

struct summary_share {
    static constexpr std::string_view tag = "summary.share";
    std::string item;
    int table{};
    bool operator==(summary_share const&) const = default;
};
BOOST_DESCRIBE_STRUCT(summary_share, (), (item, table))

struct summary_withdraw {
    static constexpr std::string_view tag = "summary.withdraw";
    std::string item;
    int table{};
    bool operator==(summary_withdraw const&) const = default;
};
BOOST_DESCRIBE_STRUCT(summary_withdraw, (), (item, table))

struct host_set {
    static constexpr std::string_view tag = "host.set";
    int table{};
    std::string person;
    bool operator==(host_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(host_set, (), (table, person))

struct seat_move {
    static constexpr std::string_view tag = "seat.move";
    std::string person;
    int table{};
    bool operator==(seat_move const&) const = default;
};
BOOST_DESCRIBE_STRUCT(seat_move, (), (person, table))

struct seat_rename {
    static constexpr std::string_view tag = "seat.rename";
    std::optional<std::string> name;
    std::optional<std::string> organisation{};
    bool operator==(seat_rename const&) const = default;
};
BOOST_DESCRIBE_STRUCT(seat_rename, (), (name, organisation))

struct item_start {
    static constexpr std::string_view tag = "item.start";
    std::string item;
    bool operator==(item_start const&) const = default;
};
BOOST_DESCRIBE_STRUCT(item_start, (), (item))

struct phase_start {
    static constexpr std::string_view tag = "phase.start";
    std::string item;
    phase_kind phase{};
    bool operator==(phase_start const&) const = default;
};
BOOST_DESCRIBE_STRUCT(phase_start, (), (item, phase))

struct clock_pause {
    static constexpr std::string_view tag = "clock.pause";
    std::string clock;
    bool operator==(clock_pause const&) const = default;
};
BOOST_DESCRIBE_STRUCT(clock_pause, (), (clock))

struct clock_resume {
    static constexpr std::string_view tag = "clock.resume";
    std::string clock;
    bool operator==(clock_resume const&) const = default;
};
BOOST_DESCRIBE_STRUCT(clock_resume, (), (clock))

struct clock_extend {
    static constexpr std::string_view tag = "clock.extend";
    std::string clock;
    core::duration by{};
    bool operator==(clock_extend const&) const = default;
};
BOOST_DESCRIBE_STRUCT(clock_extend, (), (clock, by))

struct clock_shift {
    static constexpr std::string_view tag = "clock.shift";
    std::string clock;
    core::duration by{};
    bool operator==(clock_shift const&) const = default;
};
BOOST_DESCRIBE_STRUCT(clock_shift, (), (clock, by))

struct queue_present {
    static constexpr std::string_view tag = "queue.present";
    int table{};
    bool operator==(queue_present const&) const = default;
};
BOOST_DESCRIBE_STRUCT(queue_present, (), (table))

struct queue_finish {
    static constexpr std::string_view tag = "queue.finish";
    int table{};
    bool operator==(queue_finish const&) const = default;
};
BOOST_DESCRIBE_STRUCT(queue_finish, (), (table))

struct queue_skip {
    static constexpr std::string_view tag = "queue.skip";
    int table{};
    bool operator==(queue_skip const&) const = default;
};
BOOST_DESCRIBE_STRUCT(queue_skip, (), (table))

struct queue_move {
    static constexpr std::string_view tag = "queue.move";
    int table{};
    int position{};
    bool operator==(queue_move const&) const = default;
};
BOOST_DESCRIBE_STRUCT(queue_move, (), (table, position))

struct table_add {
    static constexpr std::string_view tag = "table.add";
    bool operator==(table_add const&) const = default;
};
BOOST_DESCRIBE_STRUCT(table_add, (), ())

struct table_rename {
    static constexpr std::string_view tag = "table.rename";
    int table{};
    std::string name;
    bool operator==(table_rename const&) const = default;
};
BOOST_DESCRIBE_STRUCT(table_rename, (), (table, name))

struct table_extend {
    static constexpr std::string_view tag = "table.extend";
    int table{};
    core::duration by{};
    bool operator==(table_extend const&) const = default;
};
BOOST_DESCRIBE_STRUCT(table_extend, (), (table, by))

struct signal_set {
    static constexpr std::string_view tag = "signal.set";
    int table{};
    std::optional<table_signal> signal{};
    bool operator==(signal_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(signal_set, (), (table, signal))

struct seat_add {
    static constexpr std::string_view tag = "seat.add";
    std::string person;
    int table{};
    std::string name;
    std::optional<std::string> organisation{};
    bool operator==(seat_add const&) const = default;
};
BOOST_DESCRIBE_STRUCT(seat_add, (), (person, table, name, organisation))

struct seat_remove {
    static constexpr std::string_view tag = "seat.remove";
    std::string person;
    bool operator==(seat_remove const&) const = default;
};
BOOST_DESCRIBE_STRUCT(seat_remove, (), (person))

struct role_set {
    static constexpr std::string_view tag = "role.set";
    int table{};
    std::string person;
    std::optional<table_role> role{};
    bool operator==(role_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(role_set, (), (table, person, role))

struct note_lay {
    static constexpr std::string_view tag = "note.lay";
    std::string note;
    std::string item;
    int table{};
    std::string text;
    std::optional<std::string> person{};
    std::optional<bare_picture> picture{};
    bool operator==(note_lay const&) const = default;
};
BOOST_DESCRIBE_STRUCT(note_lay, (), (note, item, table, text, person, picture))

struct note_place {
    static constexpr std::string_view tag = "note.place";
    std::string note;
    int x{};
    int y{};
    bool operator==(note_place const&) const = default;
};
BOOST_DESCRIBE_STRUCT(note_place, (), (note, x, y))

struct note_group {
    static constexpr std::string_view tag = "note.group";
    std::string note;
    std::optional<std::string> theme{};
    bool operator==(note_group const&) const = default;
};
BOOST_DESCRIBE_STRUCT(note_group, (), (note, theme))

struct note_match {
    static constexpr std::string_view tag = "note.match";
    std::string note;
    std::optional<std::string> same_as{};
    bool operator==(note_match const&) const = default;
};
BOOST_DESCRIBE_STRUCT(note_match, (), (note, same_as))

struct note_hide {
    static constexpr std::string_view tag = "note.hide";
    std::string note;
    bool operator==(note_hide const&) const = default;
};
BOOST_DESCRIBE_STRUCT(note_hide, (), (note))

struct theme_write {
    static constexpr std::string_view tag = "theme.write";
    std::string theme;
    std::string item;
    int table{};
    std::string name;
    bool operator==(theme_write const&) const = default;
};
BOOST_DESCRIBE_STRUCT(theme_write, (), (theme, item, table, name))

struct theme_remove {
    static constexpr std::string_view tag = "theme.remove";
    std::string theme;
    bool operator==(theme_remove const&) const = default;
};
BOOST_DESCRIBE_STRUCT(theme_remove, (), (theme))

struct theme_merge {
    static constexpr std::string_view tag = "theme.merge";
    std::string theme;
    std::string into;
    bool operator==(theme_merge const&) const = default;
};
BOOST_DESCRIBE_STRUCT(theme_merge, (), (theme, into))

struct theme_move {
    static constexpr std::string_view tag = "theme.move";
    std::string theme;
    int position{};
    bool operator==(theme_move const&) const = default;
};
BOOST_DESCRIBE_STRUCT(theme_move, (), (theme, position))

struct prioritise_open {
    static constexpr std::string_view tag = "prioritise.open";
    std::string item;
    int table{};
    int dots{};
    bool operator==(prioritise_open const&) const = default;
};
BOOST_DESCRIBE_STRUCT(prioritise_open, (), (item, table, dots))

struct prioritise_close {
    static constexpr std::string_view tag = "prioritise.close";
    std::string item;
    int table{};
    bool operator==(prioritise_close const&) const = default;
};
BOOST_DESCRIBE_STRUCT(prioritise_close, (), (item, table))

struct dot_put {
    static constexpr std::string_view tag = "dot.put";
    std::string item;
    std::string target;
    std::optional<std::string> person{};
    bool operator==(dot_put const&) const = default;
};
BOOST_DESCRIBE_STRUCT(dot_put, (), (item, target, person))

struct dot_take {
    static constexpr std::string_view tag = "dot.take";
    std::string item;
    std::string target;
    std::optional<std::string> person{};
    bool operator==(dot_take const&) const = default;
};
BOOST_DESCRIBE_STRUCT(dot_take, (), (item, target, person))

struct point_star {
    static constexpr std::string_view tag = "point.star";
    std::string point;
    bool starred{};
    bool operator==(point_star const&) const = default;
};
BOOST_DESCRIBE_STRUCT(point_star, (), (point, starred))

struct point_match {
    static constexpr std::string_view tag = "point.match";
    std::string point;
    std::optional<std::string> same_as{};
    bool operator==(point_match const&) const = default;
};
BOOST_DESCRIBE_STRUCT(point_match, (), (point, same_as))

struct queue_order {
    static constexpr std::string_view tag = "queue.order";
    std::vector<int> tables;
    bool operator==(queue_order const&) const = default;
};
BOOST_DESCRIBE_STRUCT(queue_order, (), (tables))

struct overlay_set {
    static constexpr std::string_view tag = "overlay.set";
    std::optional<core::overlay> overlay{};
    std::optional<std::string> item{};
    bool operator==(overlay_set const&) const = default;
};
BOOST_DESCRIBE_STRUCT(overlay_set, (), (overlay, item))

struct message_send {
    static constexpr std::string_view tag = "message.send";
    std::string message;
    std::string text;
    std::optional<int> table{};
    bool operator==(message_send const&) const = default;
};
BOOST_DESCRIBE_STRUCT(message_send, (), (message, text, table))

struct message_remove {
    static constexpr std::string_view tag = "message.remove";
    std::string message;
    bool operator==(message_remove const&) const = default;
};
BOOST_DESCRIBE_STRUCT(message_remove, (), (message))

struct joining_lock {
    static constexpr std::string_view tag = "joining.lock";
    bool locked{};
    bool operator==(joining_lock const&) const = default;
};
BOOST_DESCRIBE_STRUCT(joining_lock, (), (locked))

struct tablecloth_remove {
    static constexpr std::string_view tag = "tablecloth.remove";
    int table{};
    bool operator==(tablecloth_remove const&) const = default;
};
BOOST_DESCRIBE_STRUCT(tablecloth_remove, (), (table))

struct names_hide {
    static constexpr std::string_view tag = "names.hide";
    std::optional<std::string> item{};
    bool operator==(names_hide const&) const = default;
};
BOOST_DESCRIBE_STRUCT(names_hide, (), (item))

struct act_undo {
    static constexpr std::string_view tag = "act.undo";
    std::string act;
    bool operator==(act_undo const&) const = default;
};
BOOST_DESCRIBE_STRUCT(act_undo, (), (act))

struct plan_item { // of what is not over: the whole length, the turns, the slots; of an item alone, or of one of its phases
    std::string item;
    std::optional<phase_kind> phase{};
    std::optional<duration> planned{};
    std::optional<duration> per_person{};
    std::optional<duration> per_table{};
    flag dropped{};
    bool operator==(plan_item const&) const = default;
};
BOOST_DESCRIBE_STRUCT(plan_item, (), (item, phase, planned, per_person, per_table, dropped))

struct plan_change {
    static constexpr std::string_view tag = "plan.change";
    std::vector<plan_item> changes;
    bool operator==(plan_change const&) const = default;
};
BOOST_DESCRIBE_STRUCT(plan_change, (), (changes))

struct workshop_end {
    static constexpr std::string_view tag = "workshop.end";
    bool operator==(workshop_end const&) const = default;
};
BOOST_DESCRIBE_STRUCT(workshop_end, (), ())

// The catalogue: `do` on the wire picks the alternative by its tag.
using command =
    std::variant<note_write, note_share, note_remove, turn_start, turn_next, turn_pass, turn_back, stage_start, point_write, point_accept,
                 point_remove, summary_address, summary_share, summary_withdraw, host_set, seat_move, seat_rename, item_start, phase_start,
                 clock_pause, clock_resume, clock_extend, clock_shift, queue_present, queue_finish, queue_skip, queue_move, table_add,
                 table_rename, table_extend, signal_set, seat_add, seat_remove, role_set, note_lay, note_place, note_group, note_match,
                 note_hide, theme_write, theme_remove, theme_merge, theme_move, prioritise_open, prioritise_close, dot_put, dot_take,
                 point_star, point_match, queue_order, overlay_set, message_send, message_remove, joining_lock, tablecloth_remove,
                 names_hide, act_undo, plan_change, poll_make, poll_change, poll_open, poll_close, poll_reveal, poll_hide, poll_remove,
                 answer_give, answer_take_back, answer_hide, question_ask, question_edit, question_remove, question_vote, question_unvote,
                 question_set, commitment_write, commitment_share, commitment_remove, report_freeze, slide_add, slide_change, slide_move, slide_remove, slide_show, photo_add,
                 photo_share, photo_remove, workshop_end>;

} // namespace bordduk::core
