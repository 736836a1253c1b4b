// Questions to the speaker: asked and wanted by everybody, led by the desk, one at a time on the stage.
#include "core/decide_parts.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace bordduk::core {

namespace {

refusal no_such_question() { return no(refusal_reason::missing, "there is no such question"); }

// One that the room can see.
question const* visible_question(asking const& a, std::string_view id) {
    auto const* const one = find(a.s.questions, id);
    return one != nullptr && (a.is_desk() || one->state != question_state::hidden) ? one : nullptr;
}

// One's own while it waits, or why not.
std::variant<question const*, refusal> own_question(asking const& a, std::string_view id) {
    auto const* const one = visible_question(a, id);
    if (one == nullptr) return no_such_question();
    auto const* const own = find(a.s.votes, vote_id(id, a.who.person));
    if (own == nullptr || !is(own->own)) return no(refusal_reason::not_allowed, "somebody else's question");
    if (one->state != question_state::waiting) return no(refusal_reason::wrong_phase, "it does not wait any more");
    return one;
}

int asked_by(state const& s, std::string_view person) {
    return static_cast<int>(
        std::ranges::count_if(s.votes, [&](auto const& one) { return one.second.person == person && is(one.second.own); }));
}

} // namespace

decision rule(asking const& a, question_ask const& c) {
    if (c.item && find(a.s.items, *c.item) == nullptr) return no(refusal_reason::missing, "there is no such item");
    bool const was_used = a.s.questions.contains(c.question) || a.s.spent.contains({collection::questions, c.question});
    if (was_used) return no_such_question();
    if (auto const fault = sentence_fault(c.text); !fault.empty()) return no(refusal_reason::bad_text, fault);
    bool const is_full = a.s.questions.size() >= std::size_t{limits::questions_max} || a.s.spent.size() >= limits::spent_ids_max;
    if (is_full || asked_by(a.s, a.who.person) >= limits::questions_per_person_max)
        return no(refusal_reason::too_many, "no more questions fit");
    question asked{c.item, c.text, 0, question_state::waiting, a.now, std::nullopt};
    if (a.is_desk()) return events{question_kept{c.question, std::move(asked)}};
    if (names_are_hidden(a.s, c.item.value_or(""))) {
        asked.asked_at = a.now / minute * minute; // to the minute: the moment would tell whose it was
        return events{question_asked_unsigned{c.question, std::move(asked)}};
    }
    events out{question_kept{c.question, std::move(asked)}};
    if (a.who.role == role::participant) out.push_back(vote_set{{c.question, a.who.person, true}}); // who asks wants it answered
    return out;
}

decision rule(asking const& a, question_edit const& c) {
    auto const found = own_question(a, c.question);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    if (auto const fault = sentence_fault(c.text); !fault.empty()) return no(refusal_reason::bad_text, fault);
    question changed = *std::get<question const*>(found);
    if (changed.text == c.text) return no(refusal_reason::already, "it is so");
    changed.text = c.text;
    changed.edited_at = a.now;
    return events{question_kept{c.question, std::move(changed)}};
}

decision rule(asking const& a, question_remove const& c) {
    auto const found = own_question(a, c.question);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    events out;
    for (auto const& [id, one] : a.s.votes) {
        if (one.question == c.question) out.push_back(vote_removed{one.question, one.person});
    }
    out.push_back(question_removed{c.question});
    return out;
}

decision rule(asking const& a, question_vote const& c) {
    auto const* const one = visible_question(a, c.question);
    if (one == nullptr) return no_such_question();
    if (one->state == question_state::answered) return no(refusal_reason::wrong_phase, "it is answered");
    if (a.s.votes.contains(vote_id(c.question, a.who.person))) return no(refusal_reason::already, "one vote a person");
    return events{vote_set{{c.question, a.who.person, {}}}};
}

decision rule(asking const& a, question_unvote const& c) {
    if (visible_question(a, c.question) == nullptr) return no_such_question();
    auto const* const own = find(a.s.votes, vote_id(c.question, a.who.person));
    if (own == nullptr) return no(refusal_reason::missing, "there is no vote");
    if (is(own->own)) return no(refusal_reason::not_allowed, "who asks wants it answered");
    return events{vote_removed{c.question, a.who.person}};
}

decision rule(asking const& a, question_set const& c) {
    auto const* const before = find(a.s.questions, c.question);
    if (before == nullptr) return no_such_question();
    if (before->state == c.state) return no(refusal_reason::already, "it is so");
    events out;
    for (auto const& [id, one] : a.s.questions) {
        if (c.state != question_state::shown || one.state != question_state::shown) continue;
        question over = one;
        over.state = question_state::answered;
        out.push_back(question_kept{id, std::move(over)});
    }
    question changed = *before;
    changed.state = c.state;
    out.push_back(question_kept{c.question, std::move(changed)});
    return out;
}

} // namespace bordduk::core
