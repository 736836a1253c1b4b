// A command of every kind there is, about what there is and about what there is not.
#include "walker.hpp"

#include <algorithm>

namespace bordduk::tests {

using core::phase_kind;

template <class C>
core::command walker::about_seats(std::string const& who, int at) {
    if constexpr (std::is_same_v<C, core::seat_add>)
        return C{fresh('h'), at, text(), dice_.percent(50) ? std::optional<std::string>{"Agder"} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::seat_remove>)
        return C{d.s.seats.size() < 5 || dice_.percent(60) ? by_hand() : person()};
    else if constexpr (std::is_same_v<C, core::role_set>)
        return C{at, dice_.percent(50) ? who : person(),
                 dice_.percent(80) ? std::optional{static_cast<core::table_role>(dice_.below(3))} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::table_extend>)
        return C{at, by()};
    else
        return C{at, dice_.percent(70) ? std::optional{static_cast<core::table_signal>(dice_.below(2))} : std::nullopt};
}

core::command walker::grouping(std::string const& who) {
    std::string const in = theme();
    auto const* const cloth = core::find(d.s.themes, in);
    if (cloth == nullptr || dice_.percent(25)) return core::note_group{note(who), dice_.percent(30) ? std::optional{in} : std::nullopt};
    auto const lies = [&](core::note const& n) { return n.item == cloth->item && n.table == cloth->table && n.level != core::level::mine; };
    return core::note_group{some_of(dice_, d.s.notes, lies), in};
}

// A dot where dots are put now, or one that is there.
template <class C>
core::command walker::dotting(std::string const& who) {
    if (!d.s.dots.empty() && std::is_same_v<C, core::dot_take> && dice_.percent(70)) {
        auto const own = some_of(dice_, d.s.dots, [&](core::dot const& one) { return one.person == who; });
        auto const& [id, put] = own == "none" ? *d.s.dots.begin() : *d.s.dots.find(own);
        return C{put.item, put.target, put.person == who ? std::nullopt : std::optional{put.person}};
    }
    auto const* const seat = core::find(d.s.seats, who);
    auto const lies = [&](core::note const& n) { return seat != nullptr && n.table == seat->table && n.level != core::level::mine; };
    auto const on = dice_.percent(50) ? target() : some_of(dice_, d.s.notes, lies);
    auto const open =
        some_of(dice_, d.s.prioritisations, [&](auto const& p) { return p.open && seat != nullptr && p.table == seat->table; });
    auto const on_item = open == "none" ? work() : d.s.prioritisations.at(open).item;
    return C{on_item, on, dice_.percent(20) ? std::optional{by_hand()} : std::nullopt};
}

template <class C>
core::command walker::about_cloth(std::string const& who, int at) {
    if constexpr (std::is_same_v<C, core::note_lay>)
        return C{dice_.percent(70) ? fresh('n') : note(who), work(), at, text(),
                 dice_.percent(40) ? std::optional{by_hand()} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::note_place>)
        return C{note(who), dice_.between(0, 1000), dice_.between(0, 1000)};
    else if constexpr (std::is_same_v<C, core::note_group>)
        return grouping(who);
    else if constexpr (std::is_same_v<C, core::note_match>)
        return C{note(who), dice_.percent(80) ? std::optional{note(who)} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::note_hide>)
        return C{note(who)};
    else if constexpr (std::is_same_v<C, core::theme_write>)
        return C{dice_.percent(70) ? fresh('t') : theme(), work(), at, text()};
    else if constexpr (std::is_same_v<C, core::theme_remove>)
        return C{theme()};
    else if constexpr (std::is_same_v<C, core::theme_merge>)
        return C{theme(), theme()};
    else if constexpr (std::is_same_v<C, core::theme_move>)
        return C{theme(), dice_.between(-1, 5)};
    else if constexpr (std::is_same_v<C, core::prioritise_open>)
        return C{work(), at, dice_.between(1, 4)};
    else if constexpr (std::is_same_v<C, core::prioritise_close>)
        return C{work(), at};
    else
        return dotting<C>(who);
}

template <class C>
core::command walker::about_all(int at) {
    if constexpr (std::is_same_v<C, core::point_star>)
        return C{point("desk"), dice_.percent(60)};
    else if constexpr (std::is_same_v<C, core::point_match>)
        return C{point("desk"), dice_.percent(80) ? std::optional{point("desk")} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::queue_order>)
        return C{{at, dice_.between(1, 4), dice_.between(1, 4)}};
    else if constexpr (std::is_same_v<C, core::overlay_set>)
        return C{dice_.percent(80) ? std::optional{static_cast<core::overlay>(dice_.below(4))} : std::nullopt, {}};
    else if constexpr (std::is_same_v<C, core::message_send>)
        return C{fresh('m'), text(), dice_.percent(50) ? std::optional{at} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::message_remove>)
        return C{d.s.messages.empty() ? "none" : dice_.pick(d.s.messages).first};
    else if constexpr (std::is_same_v<C, core::joining_lock>)
        return C{dice_.percent(30)};
    else if constexpr (std::is_same_v<C, core::tablecloth_remove>)
        return C{at};
    else if constexpr (std::is_same_v<C, core::names_hide>)
        return C{dice_.percent(80) ? std::optional{item()} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::plan_change>) {
        auto const length = std::optional<core::duration>{dice_.between(0, 40) * 60 * second};
        auto const part = std::optional{static_cast<phase_kind>(dice_.below(3))};
        return dice_.percent(50) ? C{{{item(), {}, length, {}, {}, dice_.percent(30)}}} : C{{{work(), part, length, {}, {}, {}}}};
    } else
        return C{last_act()};
}

core::command walker::taking_a_dot(std::string const& who) { return dotting<core::dot_take>(who); }

template <class C, class... Some>
constexpr bool is_any = (std::is_same_v<C, Some> || ...);

core::command walker::of_kind(std::size_t kind, std::string const& who) {
    int const at = table(who);
    return boost::mp11::mp_with_index<std::variant_size_v<core::command>>(kind, [&](auto k) -> core::command {
        using type = std::variant_alternative_t<k, core::command>;
        if constexpr (std::is_same_v<type, core::note_write>)
            return type{dice_.percent(60) ? fresh('n') : note(who), item(), text()};
        else if constexpr (std::is_same_v<type, core::note_share>)
            return type{note(who), static_cast<core::level>(dice_.below(4)), dice_.percent(70) ? std::optional{fresh('n')} : std::nullopt};
        else if constexpr (std::is_same_v<type, core::note_remove>)
            return type{note(who)};
        else if constexpr (std::is_same_v<type, core::turn_start>)
            return type{at};
        else if constexpr (std::is_same_v<type, core::turn_next> || std::is_same_v<type, core::turn_pass>)
            return type{at, turn(at), speaker(at)};
        else if constexpr (std::is_same_v<type, core::turn_back>)
            return type{at, turn(at)};
        else if constexpr (std::is_same_v<type, core::stage_start>)
            return type{at, static_cast<core::stage>(dice_.below(4))};
        else if constexpr (std::is_same_v<type, core::point_write>)
            return type{dice_.percent(60) ? fresh('p') : point(who), work(), at, text()};
        else if constexpr (std::is_same_v<type, core::point_accept> || std::is_same_v<type, core::point_remove>)
            return type{point(who)};
        else if constexpr (std::is_same_v<type, core::summary_address>)
            return type{work(), at, dice_.percent(80) ? "ministry" : "nobody"};
        else if constexpr (std::is_same_v<type, core::summary_share> || std::is_same_v<type, core::summary_withdraw>)
            return type{work(), at};
        else if constexpr (std::is_same_v<type, core::host_set>)
            return type{at, person()};
        else if constexpr (std::is_same_v<type, core::seat_move>)
            return type{dice_.percent(70) ? who : person(), dice_.between(0, static_cast<int>(d.s.tables.size()) + 1)};
        else if constexpr (std::is_same_v<type, core::seat_rename>)
            return type{dice_.percent(60) ? std::optional{text()} : std::nullopt, dice_.percent(60) ? std::optional{text()} : std::nullopt};
        else if constexpr (std::is_same_v<type, core::item_start>)
            return type{item()};
        else if constexpr (std::is_same_v<type, core::phase_start>)
            return type{item(), static_cast<phase_kind>(dice_.below(3))};
        else if constexpr (std::is_same_v<type, core::clock_pause> || std::is_same_v<type, core::clock_resume>)
            return type{clock()};
        else if constexpr (std::is_same_v<type, core::clock_extend> || std::is_same_v<type, core::clock_shift>)
            return type{clock(), by()};
        else if constexpr (std::is_same_v<type, core::queue_move>)
            return type{at, dice_.between(-1, 6)};
        else if constexpr (std::is_same_v<type, core::table_add>)
            return d.s.tables.size() < 6 ? core::command{type{}} : core::queue_present{at};
        else if constexpr (std::is_same_v<type, core::table_rename>)
            return type{at, text()};
        else if constexpr (std::is_same_v<type, core::workshop_end>)
            return type{};
        else if constexpr (is_any<type, core::seat_add, core::seat_remove, core::role_set, core::table_extend, core::signal_set>)
            return about_seats<type>(who, at);
        else if constexpr (is_any<type, core::note_lay, core::note_place, core::note_group, core::note_match, core::note_hide,
                                  core::theme_write, core::theme_remove, core::theme_merge, core::theme_move, core::prioritise_open,
                                  core::prioritise_close, core::dot_put, core::dot_take>)
            return about_cloth<type>(who, at);
        else if constexpr (is_any<type, core::point_star, core::point_match, core::queue_order, core::overlay_set, core::message_send,
                                  core::message_remove, core::joining_lock, core::tablecloth_remove, core::names_hide, core::plan_change,
                                  core::act_undo>)
            return about_all<type>(at);
        else if constexpr (is_any<type, core::slide_add, core::slide_change, core::slide_move, core::slide_remove, core::slide_show,
                                  core::photo_add, core::photo_share, core::photo_remove>)
            return about_shown<type>(at);
        else if constexpr (requires { type{}.table; })
            return type{at}; // the queue
        else
            return about_answers<type>(who);
    });
}

} // namespace bordduk::tests
