// Polls, answers, questions and commitments, as their events say; and what follows: how many have answered, what is told of it.
#include "core/apply_parts.hpp"
#include "core/poll_results.hpp"

#include <algorithm>
#include <set>

namespace bordduk::core {

void follow_results(state& s, std::string const& id) {
    auto const* const asked = find(s.polls, id);
    if (asked == nullptr) return take_away<results>(s, id);
    int const answered = answered_of(s, id, *asked);
    change_record(s, s.polls, id, [&](poll& p) { p.answered = answered; });
    auto const& now_asked = *find(s.polls, id);
    auto told = results_of(s, id, now_asked);
    auto const* const before = find(s.results, id);
    auto const place = s.places.find({collection::results, id});
    bool const stays = place != s.places.end() && place->second == view_of(s, id, &told);
    if (before == nullptr || *before != told || !stays) put(s, id, std::move(told));
}

void follow_votes(state& s, std::string const& question_id) {
    auto const votes = std::ranges::count_if(s.votes, [&](auto const& one) { return one.second.question == question_id; });
    change_record(s, s.questions, question_id, [&](question& q) { q.votes = static_cast<int>(votes); });
}

void write_down(state& s, poll_set const& e) {
    if (e.poll.item && !s.items.contains(*e.poll.item)) return;
    put(s, e.id, e.poll);
    follow_results(s, e.id);
}
void write_down(state& s, poll_counted const& e) {
    s.tallies.insert_or_assign(e.poll, e.tally);
    if (s.polls.contains(e.poll)) follow_results(s, e.poll);
}
void write_down(state& s, poll_removed const& e) {
    if (!s.polls.contains(e.id)) return;
    take_away<poll>(s, e.id);
    follow_results(s, e.id);
    s.spent.insert({collection::polls, e.id});
}
void write_down(state& s, answer_set const& e) {
    if (!s.polls.contains(e.answer.poll)) return;
    put(s, answer_id(e.answer.poll, e.answer.person), e.answer);
    follow_results(s, e.answer.poll);
}
void write_down(state& s, answer_removed const& e) {
    take_away<poll_answer>(s, answer_id(e.poll, e.person));
    if (s.polls.contains(e.poll)) follow_results(s, e.poll);
}
void write_down(state& s, ballot_set const& e) {
    if (!s.polls.contains(e.poll)) return;
    auto& one = s.ballots[e.poll][e.ballot];
    one.given = e.given;
    ++one.changes;
    follow_results(s, e.poll);
}
void write_down(state& s, text_hidden const& e) {
    s.hidden_texts.insert({e.poll, e.text});
    if (s.polls.contains(e.poll)) follow_results(s, e.poll);
}
void write_down(state& s, question_kept const& e) {
    put(s, e.id, e.question);
    follow_votes(s, e.id);
}
void write_down(state& s, question_removed const& e) {
    take_away<question>(s, e.id);
    s.spent.insert({collection::questions, e.id});
}
void write_down(state& s, vote_set const& e) {
    put(s, vote_id(e.vote.question, e.vote.person), e.vote);
    follow_votes(s, e.vote.question);
}
void write_down(state& s, vote_removed const& e) {
    take_away<vote>(s, vote_id(e.question, e.person));
    follow_votes(s, e.question);
}
void write_down(state& s, commitment_set const& e) {
    put(s, e.id, e.commitment);
    if (e.as_shared)
        put(s, e.id, *e.as_shared);
    else
        take_away<shared_commitment>(s, e.id);
}
void write_down(state& s, commitment_removed const& e) {
    take_away<commitment>(s, e.id);
    take_away<shared_commitment>(s, e.id);
    s.spent.insert({collection::commitments, e.id});
}
void write_down(state& s, report_frozen const& e) {
    s.frozen = e.report;
    change_workshop(s, [&](workshop& w) { w.report_frozen_at = e.report.made_at; });
}

// ---- after an act was taken back

void mend_answers(state& s) {
    std::set<std::string> asked;
    for (auto const& [id, one] : s.polls)
        asked.insert(id);
    for (auto const& [id, one] : s.results)
        asked.insert(id);
    for (auto const& id : asked)
        follow_results(s, id);
    for (auto const& [id, one] : by_id<question>{s.questions})
        follow_votes(s, id);
    for (auto const& [id, one] : by_id<shared_commitment>{s.shared_commitments}) {
        auto const* const own = find(s.commitments, id);
        if (own == nullptr || own->shared == sharing::mine) {
            take_away<shared_commitment>(s, id);
            continue;
        }
        shared_commitment told = one; // the author may have written it anew meanwhile
        told.whose = own->whose;
        told.item = own->item;
        told.text = own->text;
        told.due = own->due;
        told.shared = own->shared;
        if (told != one) put(s, id, std::move(told));
    }
}

} // namespace bordduk::core
