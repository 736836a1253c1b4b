// Polls: made and led by the desk, answered once by everybody. Where names are hidden an answer is nobody's ballot.
#include "core/decide_parts.hpp"
#include "core/poll_form.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace bordduk::core {

namespace {

std::optional<refusal> bad_form(poll_form const& form) {
    auto const faults = faults_of(form);
    if (faults.empty()) return std::nullopt;
    bool const is_text = faults.front().reason.starts_with("bad_text");
    return no(is_text ? refusal_reason::bad_text : refusal_reason::invalid, "/form" + faults.front().path + ": " + faults.front().reason);
}

// Where names are hidden a poll hides them too; an earlier survey tells what it tells.
std::optional<refusal> tells_names(asking const& a, std::optional<std::string> const& item, poll_form const& form) {
    bool const tells = form.names != poll_names::hidden && !form.imported;
    if (!tells || !names_are_hidden(a.s, item.value_or(""))) return std::nullopt;
    return no(refusal_reason::wrong_phase, "names are hidden");
}

int next_position(state const& s, std::optional<std::string> const& item) {
    int last = 0;
    for (auto const& [id, one] : s.polls) {
        if (one.item == item) last = std::max(last, one.position);
    }
    return last + 1;
}

refusal no_such_poll() { return no(refusal_reason::missing, "there is no such poll"); }

// A poll with something of it changed; refused by the reason that is given for it.
template <class Fits, class Change>
decision changed_poll(asking const& a, std::string const& id, Fits&& misfit, Change&& change) {
    auto const* const before = find(a.s.polls, id);
    if (before == nullptr) return no_such_poll();
    if (std::optional<refusal> refused = misfit(*before)) return *std::move(refused);
    poll after = *before;
    change(after);
    return events{poll_set{id, std::move(after)}};
}

} // namespace

decision rule(asking const& a, poll_make const& c) {
    if (c.item && find(a.s.items, *c.item) == nullptr) return no(refusal_reason::missing, "there is no such item");
    if (a.s.polls.contains(c.poll) || a.s.spent.contains({collection::polls, c.poll}))
        return no(refusal_reason::already, "this id is taken");
    if (auto refused = bad_form(c.form)) return *std::move(refused);
    if (auto refused = tells_names(a, c.item, c.form)) return *std::move(refused);
    if (a.s.polls.size() >= std::size_t{limits::polls_max} || a.s.spent.size() >= limits::spent_ids_max) {
        return no(refusal_reason::too_many, "no more polls fit");
    }
    poll made = poll_of(c.form);
    made.item = c.item;
    made.position = next_position(a.s, c.item);
    events out;
    if (c.form.imported) out.push_back(poll_counted{c.poll, *c.form.imported});
    out.push_back(poll_set{c.poll, std::move(made)});
    return out;
}

decision rule(asking const& a, poll_change const& c) {
    auto const* const before = find(a.s.polls, c.poll);
    if (before == nullptr) return no_such_poll();
    bool const is_asked = before->state != poll_state::pending || before->answered > 0;
    if (is_asked) return no(refusal_reason::wrong_phase, "it has been opened");
    if (c.form.imported) return no(refusal_reason::invalid, "/form/imported: counts make a poll of their own");
    if (auto refused = bad_form(c.form)) return *std::move(refused);
    if (auto refused = tells_names(a, before->item, c.form)) return *std::move(refused);
    poll written = poll_of(c.form);
    written.item = before->item;
    written.position = before->position;
    if (written == *before) return no(refusal_reason::already, "it is so");
    return events{poll_set{c.poll, std::move(written)}};
}

decision rule(asking const& a, poll_open const& c) {
    auto const misfit = [](poll const& p) -> std::optional<refusal> {
        if (is(p.imported)) return no(refusal_reason::wrong_phase, "an earlier survey is not answered here");
        if (p.state == poll_state::open) return no(refusal_reason::already, "it is open");
        return std::nullopt;
    };
    return changed_poll(a, c.poll, misfit, [&](poll& p) {
        p.state = poll_state::open;
        if (!p.opened_at) p.opened_at = a.now;
        p.closed_at.reset();
    });
}

decision rule(asking const& a, poll_close const& c) {
    auto const misfit = [](poll const& p) -> std::optional<refusal> {
        if (p.state == poll_state::open) return std::nullopt;
        return no(p.state == poll_state::closed ? refusal_reason::already : refusal_reason::wrong_phase, "it is not open");
    };
    return changed_poll(a, c.poll, misfit, [&](poll& p) {
        p.state = poll_state::closed;
        p.closed_at = a.now;
    });
}

decision rule(asking const& a, poll_reveal const& c) {
    auto const misfit = [](poll const& p) -> std::optional<refusal> {
        if (p.state == poll_state::pending) return no(refusal_reason::wrong_phase, "nobody has been asked yet");
        if (p.results == poll_results_shown::revealed) return no(refusal_reason::already, "it is so");
        return std::nullopt;
    };
    return changed_poll(a, c.poll, misfit, [](poll& p) { p.results = poll_results_shown::revealed; });
}

decision rule(asking const& a, poll_hide const& c) {
    auto const misfit = [](poll const& p) -> std::optional<refusal> {
        if (p.results == poll_results_shown::hidden) return no(refusal_reason::already, "it is so");
        return std::nullopt;
    };
    return changed_poll(a, c.poll, misfit, [](poll& p) { p.results = poll_results_shown::hidden; });
}

decision rule(asking const& a, poll_remove const& c) {
    if (!a.s.polls.contains(c.poll)) return no_such_poll();
    events out;
    for (auto const& [id, one] : a.s.answers) {
        if (one.poll == c.poll) out.push_back(answer_removed{one.poll, one.person});
    }
    out.push_back(poll_removed{c.poll});
    return out;
}

decision rule(asking const& a, answer_hide const& c) {
    auto const* const asked = find(a.s.polls, c.poll);
    if (asked == nullptr) return no_such_poll();
    if (auto const fault = sentence_fault(c.text); !fault.empty()) return no(refusal_reason::bad_text, fault);
    if (a.s.hidden_texts.contains({c.poll, c.text})) return no(refusal_reason::already, "it is left out");
    auto const* const told = find(a.s.results, c.poll);
    auto const is_it = [&](result_text const& one) { return one.text == c.text; };
    bool const is_there = told != nullptr && (std::ranges::any_of(told->texts, is_it) || std::ranges::any_of(told->others, is_it));
    if (!is_there) return no(refusal_reason::missing, "nobody wrote that");
    return events{text_hidden{c.poll, c.text}};
}

namespace {

// A poll that is not out is not there for who answers.
std::optional<refusal> not_open(poll const* asked) {
    if (asked == nullptr || asked->state == poll_state::pending || is(asked->imported)) return no_such_poll();
    if (asked->state == poll_state::closed) return no(refusal_reason::wrong_phase, "it is closed");
    return std::nullopt;
}

refusal unfit(given const& answer, std::string_view fault) {
    bool const is_text = (answer.text && !sentence_fault(*answer.text).empty()) || (answer.other && !line_fault(*answer.other).empty());
    return no(is_text ? refusal_reason::bad_text : refusal_reason::invalid, fault);
}

// Whose answer: one's own, or that of a seat by hand.
std::variant<std::string, refusal> whose_answer(asking const& a, std::optional<std::string> const& person) {
    std::string const& who = person.value_or(a.who.person);
    auto const* const seat = find(a.s.seats, who);
    bool const seen = seat != nullptr && (a.is_desk() || a.sits_at(seat->table)); // who sits elsewhere is their own table's to know
    if (!seen) return no(refusal_reason::missing, "there is no such person");
    bool const own = a.who.role == role::participant && who == a.who.person;
    if (!own && !(a.leads(seat->table) && is(seat->by_hand))) return no(refusal_reason::not_allowed, "everyone answers for themselves");
    return who;
}

std::variant<std::string, refusal> may_answer(asking const& a, std::string const& poll_id, std::optional<std::string> const& person) {
    auto const* const asked = find(a.s.polls, poll_id);
    if (auto refused = not_open(asked)) return *std::move(refused);
    if (asked->names == poll_names::hidden) return no(refusal_reason::not_allowed, "names are hidden: it is answered by a ballot");
    if (names_are_hidden(a.s, asked->item.value_or(""))) return no(refusal_reason::wrong_phase, "names are hidden");
    return whose_answer(a, person);
}

} // namespace

decision rule(asking const& a, answer_give const& c) {
    auto const found = may_answer(a, c.poll, c.person);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    auto const& person = std::get<std::string>(found);
    if (auto const fault = fault_of(*find(a.s.polls, c.poll), c.given); !fault.empty()) return unfit(c.given, fault);
    auto const* const before = find(a.s.answers, answer_id(c.poll, person));
    if (before != nullptr && before->given == c.given) return no(refusal_reason::already, "it is so");
    auto const& seat = *find(a.s.seats, person);
    poll_answer told{c.poll, person, c.given, seat.organisation, std::nullopt, a.now};
    if (is(seat.by_hand)) told.table = seat.table;
    return events{answer_set{std::move(told)}};
}

decision rule(asking const& a, answer_take_back const& c) {
    auto const found = may_answer(a, c.poll, c.person);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    auto const& person = std::get<std::string>(found);
    if (!a.s.answers.contains(answer_id(c.poll, person))) return no(refusal_reason::missing, "there is no answer");
    return events{answer_removed{c.poll, person}};
}

// The key is that of the join: one key a person, so one ballot a person. Who joined without one has one token, and the ballot is made of
// that.
decision cast_ballot(state const& s, cast const& what, instant) {
    if (the_workshop(s).ended_at) return no(refusal_reason::ended, "the workshop is over");
    if (!s.seats.contains(what.person) || s.barred.contains(what.person)) return no(refusal_reason::not_allowed, "only who sits here");
    auto const* const asked = find(s.polls, what.poll);
    if (auto refused = not_open(asked)) return *std::move(refused);
    if (asked->names != poll_names::hidden) return no(refusal_reason::not_allowed, "names are kept: it is answered by answer.give");
    auto const is_own = [&](auto const& one) { return one.second == what.person; };
    bool const has_key = std::ranges::any_of(s.join_keys, is_own);
    auto const known = what.key_hash ? s.join_keys.find(*what.key_hash) : s.join_keys.end();
    bool const fits = has_key ? known != s.join_keys.end() && known->second == what.person : !what.key_hash;
    if (!fits) return no(refusal_reason::not_allowed, "not the key of this person's join");
    if (what.given) {
        if (auto const fault = fault_of(*asked, *what.given); !fault.empty()) return unfit(*what.given, fault);
    }
    auto const* const box = find(s.ballots, what.poll);
    auto const before = box == nullptr ? std::map<std::string, ballot>::const_iterator{} : box->find(what.ballot);
    bool const is_new = box == nullptr || before == box->end();
    if (is_new ? !what.given : before->second.given == what.given) return events{}; // it is so: nothing is written
    if (!is_new && before->second.changes >= limits::ballot_changes_max) return no(refusal_reason::too_many, "changed too often");
    return events{ballot_set{what.poll, what.ballot, what.given}};
}

} // namespace bordduk::core
