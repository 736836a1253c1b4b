// What the parts of apply share: records that follow from other records. Only apply*.cpp include this.
#pragma once

#include "core/apply.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace bordduk::core {

// The record under that id with a change to it; nothing where there is none.
template <class T, class F>
void change_record(state& s, by_id<T> const& records, std::string const& id, F&& change) {
    auto const* const found = find(records, id);
    if (found == nullptr) return;
    auto record = *found;
    change(record);
    if (record != *found) put(s, id, std::move(record));
}

template <class F>
void change_table(state& s, int number, F&& change) {
    change_record(s, s.tables, std::to_string(number), change);
}

template <class F>
void change_workshop(state& s, F&& change) {
    change_record(s, s.workshops, s.code, change);
}

void count_seats(state& s, int number);
void follow_summary(state& s, int number); // how many points its summary of the running group work has, and whether the room may see it
void follow_summaries(state& s);
void count_cast(state& s, std::string_view item, int table);

void follow_results(state& s, std::string const& poll_id); // how many have answered, and what may be told of it
void follow_votes(state& s, std::string const& question_id);

// ---- polls, questions, commitments (apply_answers.cpp)
void write_down(state& s, poll_set const& e);
void write_down(state& s, poll_counted const& e);
void write_down(state& s, poll_removed const& e);
void write_down(state& s, answer_set const& e);
void write_down(state& s, answer_removed const& e);
void write_down(state& s, ballot_set const& e);
void write_down(state& s, text_hidden const& e);
void write_down(state& s, question_kept const& e);
void write_down(state& s, question_removed const& e);
void write_down(state& s, vote_set const& e);
void write_down(state& s, vote_removed const& e);
void write_down(state& s, commitment_set const& e);
void write_down(state& s, commitment_removed const& e);
void write_down(state& s, report_frozen const& e);
void mend_answers(state& s);

// ---- pictures, slides, photos (apply_slides.cpp)
void write_down(state& s, picture_kept const& e);
void write_down(state& s, picture_dropped const& e);
void write_down(state& s, slide_set const& e);
void write_down(state& s, slide_removed const& e);
void write_down(state& s, slide_shown const& e);
void write_down(state& s, photo_set const& e);
void write_down(state& s, photo_removed const& e);
void follow_slide(state& s, std::string_view item = {}); // the one that is shown is there, and of that item

// ---- acts that can be undone
void begin_act(state& s, act const& what); // what follows in this entry is remembered
void end_act(state& s);
void undo(state& s, std::string const& act_id);
void mend(state& s); // after it: what people did meanwhile and what is as before again fit together
void forget_acts(state& s);

} // namespace bordduk::core
