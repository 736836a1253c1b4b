// Who may ask for what at all, before any rule looks at the state: first the role, then whether the day is over, then the rule.
#include "core/decide.hpp"

#include "core/decide_parts.hpp"

#include <algorithm>
#include <iterator>
#include <type_traits>

namespace bordduk::core {

namespace {

template <class C, class... Some>
constexpr bool is_one_of = (std::is_same_v<C, Some> || ...);

// Only a person with a seat.
template <class C>
constexpr bool for_participants = is_one_of<C, note_write, seat_rename, question_edit, question_remove, question_vote, question_unvote,
                                            commitment_write, commitment_share>;

// Only a facilitator. What is in neither list is for both, and its rule says for which tables.
template <class C>
constexpr bool for_desk =
    is_one_of<C, item_start, phase_start, clock_shift, queue_present, queue_finish, queue_skip, queue_move, queue_order, table_add,
              table_extend, note_hide, point_star, point_match, overlay_set, message_send, message_remove, joining_lock, tablecloth_remove,
              names_hide, act_undo, plan_change, poll_make, poll_change, poll_open, poll_close, poll_reveal, poll_hide, poll_remove,
              answer_hide, question_set, report_freeze, slide_add, slide_change, slide_move, slide_remove, slide_show, workshop_end>;

// What a facilitator does can be taken back, but for taking back itself and for what must not be.
template <class C>
constexpr bool can_be_undone = !is_one_of<C, act_undo, names_hide>;

decision as_act(decision decided, std::string_view what, actor const& who, instant now) {
    if (auto* const happened = std::get_if<std::vector<event>>(&decided)) {
        happened->insert(happened->begin(), acted{{std::string{what}, who.person, now}});
    }
    return decided;
}

template <class C>
bool may(role asking) {
    switch (asking) {
    case role::participant:
        return !for_desk<C>;
    case role::facilitator:
        return !for_participants<C>;
    case role::tablecloth: // as a host, but for what is a person's own
        return !for_desk<C> && !for_participants<C>;
    case role::observer:
    case role::stage:
        return false;
    }
    return false;
}

} // namespace

decision decide(state const& now_state, command const& what, actor const& who, instant now) {
    if (now_state.workshops.empty()) return no(refusal_reason::missing, "there is no workshop yet");
    return std::visit(
        [&](auto const& c) -> decision {
            using type = std::remove_cvref_t<decltype(c)>;
            asking const a{now_state, who, now};
            bool const is_seated = who.role != role::participant || a.own_seat() != nullptr;
            if (!may<type>(who.role) || !is_seated) return no(refusal_reason::not_allowed, "not in this role");
            bool const goes_after_it = is_one_of<type, item_start, act_undo, report_freeze>;
            if (the_workshop(now_state).ended_at && !goes_after_it) return no(refusal_reason::ended, "the workshop is over");
            if (a.is_desk() && can_be_undone<type>) return as_act(rule(a, c), type::tag, who, now);
            return rule(a, c);
        },
        what);
}

namespace {

std::string const* unsigned_id(event const& one) { // none: it is somebody's
    if (auto const* const laid = std::get_if<note_laid_unsigned>(&one)) return &laid->id;
    if (auto const* const asked = std::get_if<question_asked_unsigned>(&one)) return &asked->id;
    return nullptr;
}

} // namespace

void sort_unsigned(std::vector<event>& events) {
    std::ranges::sort(events, {}, [](event const& one) { return *unsigned_id(one); });
}

std::vector<event> take_unsigned(std::vector<event>& events) {
    auto const from = std::partition(events.begin(), events.end(), [](event const& one) { return unsigned_id(one) == nullptr; });
    std::vector<event> taken(std::make_move_iterator(from), std::make_move_iterator(events.end()));
    events.erase(from, events.end());
    return taken;
}

bool asking::sits_at(int table) const {
    if (who.role == role::tablecloth) return who.table == table;
    auto const* const own = own_seat();
    return who.role == role::participant && own != nullptr && own->table == table;
}

bool asking::hosts(int table) const { return sits_at(table) && (who.role == role::tablecloth || own_seat()->host); }

} // namespace bordduk::core
