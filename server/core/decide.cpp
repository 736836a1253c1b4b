// Who may ask for what at all, before any rule looks at the state: first the role, then whether the day is over, then the rule.
#include "core/decide.hpp"

#include "core/decide_parts.hpp"

#include <type_traits>

namespace bordduk::core {

namespace {

template <class C, class... Some>
constexpr bool is_one_of = (std::is_same_v<C, Some> || ...);

// Only a person with a seat.
template <class C>
constexpr bool for_participants = is_one_of<C, note_write, note_share, note_remove, seat_rename>;

// Only a facilitator. What is in neither list is for both, and its rule says for which tables.
template <class C>
constexpr bool for_desk =
    is_one_of<C, item_start, phase_start, clock_shift, queue_present, queue_finish, queue_skip, queue_move, table_add, workshop_end>;

template <class C>
bool may(role asking) {
    switch (asking) {
    case role::participant:
        return !for_desk<C>;
    case role::facilitator:
        return !for_participants<C>;
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
            bool const may_reopen = std::is_same_v<type, item_start>;
            if (the_workshop(now_state).ended_at && !may_reopen) return no(refusal_reason::ended, "the workshop is over");
            return rule(a, c);
        },
        what);
}

bool asking::sits_at(int table) const {
    auto const* const own = own_seat();
    return who.role == role::participant && own != nullptr && own->table == table;
}

bool asking::hosts(int table) const { return sits_at(table) && own_seat()->host; }

} // namespace bordduk::core
