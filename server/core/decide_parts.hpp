// What the rules share: who asks, what may be refused, and the steps that more than one command takes. Only decide*.cpp and outlook*.cpp
// include this.
//
// Every rule looks at the state as it was before the command; a step adds its events to `out` and never reads them back.
#pragma once

#include "core/decide.hpp"
#include "core/limits.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bordduk::core {

using events = std::vector<event>;

struct asking {
    state const& s;
    actor const& who;
    instant now{};

    [[nodiscard]] bool is_desk() const { return who.role == role::facilitator; }
    [[nodiscard]] seat const* own_seat() const { return find(s.seats, who.person); }
    [[nodiscard]] bool sits_at(int table) const;                                        // or lies on it, as its tablecloth
    [[nodiscard]] bool hosts(int table) const;                                          // as the host, or for the table, as its tablecloth
    [[nodiscard]] bool leads(int table) const { return is_desk() || hosts(table); }     // host or desk
    [[nodiscard]] bool handles(int table) const { return is_desk() || sits_at(table); } // whoever may touch what lies on it
};

inline refusal no(refusal_reason reason, std::string_view detail) { return {reason, std::string{detail}}; }

// Is this id a phase that runs? The phase of the item that runs, or null.
[[nodiscard]] phase const* running_phase(state const& s);
[[nodiscard]] bool runs(state const& s, phase_kind kind);

// ---- clocks
[[nodiscard]] clock fresh_clock(duration length, instant now);
[[nodiscard]] clock clock_in_room(state const& s, duration length, instant now); // while the room is held it begins held
[[nodiscard]] duration elapsed(clock const& c, instant now);
[[nodiscard]] duration left(clock const& c, instant now);
[[nodiscard]] clock resumed(clock c, instant now);

// ---- the flow of the day
void end_phase(state const& s, instant now, events& out); // and what belongs to it: rounds, stages, slot, clocks

// ---- rounds
[[nodiscard]] std::vector<std::string> seats_by_time(state const& s, int table);
[[nodiscard]] round new_round(state const& s, phase const& group, int table);   // host last, waiting to be started
[[nodiscard]] round round_again(state const& s, phase const& group, int table); // where it was broken off; or a new one
void break_off_round(state const& s, int table, events& out);
void end_round(state const& s, int table, events& out); // a round that waits or runs
void join_round(state const& s, int table, std::string const& person, events& out);
void leave_round(state const& s, int table, std::string const& person, std::optional<std::string> const& next_host, instant now,
                 events& out);
void host_speaks_last(state const& s, int table, std::string const& host, events& out); // in a round that has not begun

// ---- seats
void sit_down(state const& s, std::string const& person, seat wanted, events& out); // a newcomer; the first one hosts
void give_up_seat(state const& s, std::string const& person, seat const& own, instant now, events& out);
[[nodiscard]] std::optional<int> place_for(state const& s, std::optional<std::string> const& organisation); // none: all are full

// ---- notes
[[nodiscard]] note taken_back(note one);                              // off the cloth, with its author again
[[nodiscard]] instant blurred(instant moment);                        // to the minute: the moment of a note would tell whose it is
void drop_dots(state const& s, std::string_view target, events& out); // of a note or theme that is no longer there
void leave_cloth(state const& s, std::string_view id, events& out);   // its dots go, and nobody says the same as it any more

// ---- summaries
[[nodiscard]] summary summary_at(state const& s, std::string_view item, int table); // as it is, or as it would begin

// ---- plenary
void fill_queue(state const& s, std::string_view item, events& out);
[[nodiscard]] int tables_to_speak(state const& s, phase const& plenary);   // if it began now
[[nodiscard]] duration queue_length(state const& s, phase const& plenary); // of main: a slot for every table that waits

// ---- polls
[[nodiscard]] decision cast_ballot(state const& s, cast const& what, instant now);

// ---- the rules, one for each command, after its role was checked
decision rule(asking const& a, note_write const& c);
decision rule(asking const& a, note_share const& c);
decision rule(asking const& a, note_remove const& c);
decision rule(asking const& a, turn_start const& c);
decision rule(asking const& a, turn_next const& c);
decision rule(asking const& a, turn_pass const& c);
decision rule(asking const& a, turn_back const& c);
decision rule(asking const& a, stage_start const& c);
decision rule(asking const& a, point_write const& c);
decision rule(asking const& a, point_accept const& c);
decision rule(asking const& a, point_remove const& c);
decision rule(asking const& a, summary_address const& c);
decision rule(asking const& a, summary_share const& c);
decision rule(asking const& a, summary_withdraw const& c);
decision rule(asking const& a, host_set const& c);
decision rule(asking const& a, seat_move const& c);
decision rule(asking const& a, seat_rename const& c);
decision rule(asking const& a, item_start const& c);
decision rule(asking const& a, phase_start const& c);
decision rule(asking const& a, clock_pause const& c);
decision rule(asking const& a, clock_resume const& c);
decision rule(asking const& a, clock_extend const& c);
decision rule(asking const& a, clock_shift const& c);
decision rule(asking const& a, queue_present const& c);
decision rule(asking const& a, queue_finish const& c);
decision rule(asking const& a, queue_skip const& c);
decision rule(asking const& a, queue_move const& c);
decision rule(asking const& a, table_add const& c);
decision rule(asking const& a, table_rename const& c);
decision rule(asking const& a, table_extend const& c);
decision rule(asking const& a, signal_set const& c);
decision rule(asking const& a, seat_add const& c);
decision rule(asking const& a, seat_remove const& c);
decision rule(asking const& a, role_set const& c);
decision rule(asking const& a, note_lay const& c);
decision rule(asking const& a, note_place const& c);
decision rule(asking const& a, note_group const& c);
decision rule(asking const& a, note_match const& c);
decision rule(asking const& a, note_hide const& c);
decision rule(asking const& a, theme_write const& c);
decision rule(asking const& a, theme_remove const& c);
decision rule(asking const& a, theme_merge const& c);
decision rule(asking const& a, theme_move const& c);
decision rule(asking const& a, prioritise_open const& c);
decision rule(asking const& a, prioritise_close const& c);
decision rule(asking const& a, dot_put const& c);
decision rule(asking const& a, dot_take const& c);
decision rule(asking const& a, point_star const& c);
decision rule(asking const& a, point_match const& c);
decision rule(asking const& a, queue_order const& c);
decision rule(asking const& a, overlay_set const& c);
decision rule(asking const& a, message_send const& c);
decision rule(asking const& a, message_remove const& c);
decision rule(asking const& a, joining_lock const& c);
decision rule(asking const& a, tablecloth_remove const& c);
decision rule(asking const& a, names_hide const& c);
decision rule(asking const& a, act_undo const& c);
decision rule(asking const& a, plan_change const& c);
decision rule(asking const& a, poll_make const& c);
decision rule(asking const& a, poll_change const& c);
decision rule(asking const& a, poll_open const& c);
decision rule(asking const& a, poll_close const& c);
decision rule(asking const& a, poll_reveal const& c);
decision rule(asking const& a, poll_hide const& c);
decision rule(asking const& a, poll_remove const& c);
decision rule(asking const& a, answer_give const& c);
decision rule(asking const& a, answer_take_back const& c);
decision rule(asking const& a, answer_hide const& c);
decision rule(asking const& a, question_ask const& c);
decision rule(asking const& a, question_edit const& c);
decision rule(asking const& a, question_remove const& c);
decision rule(asking const& a, question_vote const& c);
decision rule(asking const& a, question_unvote const& c);
decision rule(asking const& a, question_set const& c);
decision rule(asking const& a, commitment_write const& c);
decision rule(asking const& a, commitment_share const& c);
decision rule(asking const& a, commitment_remove const& c);
decision rule(asking const& a, report_freeze const& c);
decision rule(asking const& a, slide_add const& c);
decision rule(asking const& a, slide_change const& c);
decision rule(asking const& a, slide_move const& c);
decision rule(asking const& a, slide_remove const& c);
decision rule(asking const& a, slide_show const& c);
decision rule(asking const& a, photo_add const& c);
decision rule(asking const& a, photo_share const& c);
decision rule(asking const& a, photo_remove const& c);
decision rule(asking const& a, workshop_end const& c);

} // namespace bordduk::core
