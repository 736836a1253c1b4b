#include "core/erase.hpp"

#include "core/apply.hpp"
#include "core/decide_parts.hpp"
#include "core/pictures.hpp"
#include "core/report.hpp"

#include <limits>
#include <set>
#include <utility>

namespace bordduk::core {
namespace {

// Which questions were theirs is told by the vote that whoever asks has from the start.
std::set<std::string, std::less<>> asked_by(std::vector<entry> const& log, std::string_view person) {
    std::set<std::string, std::less<>> found;
    for (entry const& e : log)
        for (event const& one : e.events) {
            auto const* const voted = std::get_if<vote_set>(&one);
            if (voted != nullptr && voted->vote.person == person && is(voted->vote.own)) found.insert(voted->vote.question);
        }
    return found;
}

bool is_shared(note const& n) { return n.level != level::mine; }

// What becomes of each event; false: it goes.
struct eraser {
    state const& last; // the workshop as it is in the end
    std::string_view person;
    std::set<std::string, std::less<>> const& questions;
    std::set<std::string, std::less<>>& commitments; // filled on the way
    std::set<std::string, std::less<>>& pictures;    // filled on the way

    bool operator()(seat_set& e) const {
        if (e.person != person) return true;
        e.seat.name.reset();
        e.seat.organisation.reset();
        return true;
    }
    bool operator()(let_in const& e) const { return e.person != person; }
    bool operator()(note_set& e) const {
        if (e.note.author != person) return true;
        if (e.note.picture) pictures.insert(e.note.picture->picture);
        auto const* const left = find(last.notes, e.id);
        if (left == nullptr || !is_shared(*left) || !is_shared(e.note)) return false;
        e.note.author.reset();
        e.note.text = left->text;
        e.note.picture = left->picture;
        return true;
    }
    bool operator()(point_set& e) const {
        if (e.point.author != person) return true;
        auto const* const left = find(last.points, e.id);
        if (left == nullptr || !left->accepted) return false;
        e.point.text = left->text;
        return true;
    }
    bool operator()(answer_set const& e) const { return e.answer.person != person; }
    bool operator()(answer_removed const& e) const { return e.person != person; }
    bool operator()(vote_set const& e) const { return e.vote.person != person; }
    bool operator()(vote_removed const& e) const { return e.person != person; }
    bool operator()(dot_set const& e) const { return e.dot.person != person; }
    bool operator()(dot_removed const& e) const { return e.person != person; }
    bool operator()(question_kept& e) const {
        if (!questions.contains(e.id)) return true;
        auto const* const left = find(last.questions, e.id);
        if (left == nullptr || left->state == question_state::hidden) return false;
        e.question.text = left->text;
        return true;
    }
    bool operator()(commitment_set const& e) const {
        if (e.commitment.person == person) commitments.insert(e.id);
        return e.commitment.person != person;
    }
    bool operator()(commitment_removed const& e) const { return !commitments.contains(e.id); }
    template <class E>
    bool operator()(E const&) const {
        return true;
    }
};

} // namespace

decision farewell(state const& s, std::string const& person, instant now) {
    auto const* const seat = find(s.seats, person);
    if (seat == nullptr && !s.barred.contains(person)) return no(refusal_reason::missing, "there is no such person");
    events out;
    if (seat != nullptr) {
        give_up_seat(s, person, *seat, now, out);
        out.push_back(seat_removed{person});
    }
    return out;
}

std::vector<entry> without(std::vector<entry> const& log, std::string_view person) {
    state last;
    for (entry const& e : log)
        apply(last, e);
    auto const questions = asked_by(log, person);
    std::set<std::string, std::less<>> commitments;
    std::set<std::string, std::less<>> pictures;
    eraser const rule{last, person, questions, commitments, pictures};
    std::vector<entry> left;
    state so_far;
    for (entry e : log) {
        if (e.person == person) { // nobody's any more; the fingerprint of a text says whether it was that text
            entry nobodys;
            nobodys.seq = e.seq;
            nobodys.at = e.at;
            nobodys.events = std::move(e.events);
            e = std::move(nobodys);
        }
        std::erase_if(e.events, [&](event& one) { return !std::visit(rule, one); });
        for (event& one : e.events) // what was published is published again, without them
            if (auto* const frozen = std::get_if<report_frozen>(&one)) frozen->report = make_report(so_far, e.at);
        apply(so_far, e);
        left.push_back(std::move(e));
    }
    for (auto const& picture : unnamed_pictures(so_far, std::numeric_limits<instant>::max())) // theirs alone; others' may be about to be named
        if (pictures.contains(picture)) left.back().events.push_back(picture_dropped{picture});
    return left;
}

} // namespace bordduk::core
