// Commitments: what one will do when one gets home. One's own until one shares it, without the name unless one wants it there.
#include "core/decide_parts.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace bordduk::core {

namespace {

refusal no_such_commitment() { return no(refusal_reason::missing, "there is no such commitment"); }

commitment const* own_commitment(asking const& a, std::string_view id) {
    auto const* const one = find(a.s.commitments, id);
    return one != nullptr && one->person == a.who.person ? one : nullptr;
}

// As the others see it; none while it is only its author's.
std::optional<shared_commitment> as_shared(asking const& a, commitment const& one) {
    if (one.shared == sharing::mine) return std::nullopt;
    auto const& seat = *find(a.s.seats, one.person);
    bool const is_named = one.whose == commitment_of::person && is(one.named);
    return shared_commitment{one.whose, one.item, one.text, one.due, one.shared, seat.organisation, is_named ? seat.name : std::nullopt};
}

bool is_a_day(std::string const& text) {
    auto const number = [&](std::size_t from, std::size_t to) {
        int value = 0;
        for (std::size_t k = from; k < to; ++k)
            value = value * 10 + (text[k] - '0');
        return value;
    };
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t k = 0; k < text.size(); ++k) {
        if (k == 4 || k == 7 ? text[k] != '-' : !is_digit(text[k])) return false;
    }
    if (text.size() != 10) return false;
    int const year = number(0, 4);
    int const month = number(5, 7);
    int const day = number(8, 10);
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1] + (month == 2 && leap ? 1 : 0);
}

std::optional<refusal> not_writable(asking const& a, commitment_write const& c) {
    if (c.item && find(a.s.items, *c.item) == nullptr) return no(refusal_reason::missing, "there is no such item");
    if (auto const fault = sentence_fault(c.text); !fault.empty()) return no(refusal_reason::bad_text, fault);
    if (c.due && !is_a_day(*c.due)) return no(refusal_reason::invalid, "/due: there is no such day");
    bool const needs_one = c.whose == commitment_of::organisation && !a.own_seat()->organisation;
    if (needs_one) return no(refusal_reason::invalid, "/whose: you have not said which organisation");
    return std::nullopt;
}

// Where names are hidden only an organisation's is told.
bool would_tell(asking const& a, commitment const& one) {
    return one.whose == commitment_of::person && names_are_hidden(a.s, one.item.value_or(""));
}

} // namespace

decision rule(asking const& a, commitment_write const& c) {
    auto const* const before = own_commitment(a, c.commitment);
    bool const was_used = a.s.commitments.contains(c.commitment) || a.s.spent.contains({collection::commitments, c.commitment});
    if (before == nullptr && was_used) return no_such_commitment();
    if (auto refused = not_writable(a, c)) return *std::move(refused);
    auto const own = std::ranges::count_if(a.s.commitments, [&](auto const& one) { return one.second.person == a.who.person; });
    bool const is_full = a.s.commitments.size() >= std::size_t{limits::commitments_max} || own >= limits::commitments_per_person_max ||
                         a.s.spent.size() >= limits::spent_ids_max;
    if (before == nullptr && is_full) return no(refusal_reason::too_many, "no more commitments fit");
    commitment written{a.who.person, c.whose, c.item, c.text, c.due, sharing::mine, {}, a.now};
    if (before != nullptr) {
        written.shared = before->shared;
        written.named = before->named;
        written.written_at = before->written_at;
        if (written == *before) return no(refusal_reason::already, "it is so");
        if (written.shared != sharing::mine && would_tell(a, written)) return no(refusal_reason::wrong_phase, "names are hidden");
    }
    return events{commitment_set{c.commitment, written, as_shared(a, written)}};
}

decision rule(asking const& a, commitment_share const& c) {
    auto const* const before = own_commitment(a, c.commitment);
    if (before == nullptr) return no_such_commitment();
    commitment moved = *before;
    moved.shared = c.shared;
    moved.named = when(is(c.named) && c.shared != sharing::mine);
    if (moved == *before) return no(refusal_reason::already, "it is there");
    if (moved.shared != sharing::mine && would_tell(a, moved)) return no(refusal_reason::wrong_phase, "names are hidden");
    return events{commitment_set{c.commitment, moved, as_shared(a, moved)}};
}

// The author takes it away, the desk takes down what is shared.
decision rule(asking const& a, commitment_remove const& c) {
    if (!a.is_desk()) {
        if (own_commitment(a, c.commitment) == nullptr) return no_such_commitment();
        return events{commitment_removed{c.commitment}};
    }
    if (!a.s.shared_commitments.contains(c.commitment)) return no_such_commitment();
    commitment kept = *find(a.s.commitments, c.commitment);
    kept.shared = sharing::mine;
    kept.named.reset();
    return events{commitment_set{c.commitment, std::move(kept), std::nullopt}};
}

decision rule(asking const& a, report_freeze const&) {
    if (the_workshop(a.s).report_frozen_at) return no(refusal_reason::already, "it is frozen");
    return events{report_frozen{make_public_report(a.s, a.now)}};
}

} // namespace bordduk::core
