// A day small enough to play through in a test: an arrival, two group works with every phase, a break and an end.
#pragma once

#include "core/admission.hpp"
#include "core/programme.hpp"

#include <string>
#include <utility>
#include <variant>

namespace bordduk::tests {

inline constexpr core::instant midnight = 1'764'111'600'000; // 2025-11-26 00:00 in Oslo
inline constexpr core::instant nine = midnight + 9 * 3'600'000;

inline core::programme_item group_work(std::string title, std::string start, core::limit_kind limit, core::summary_type summary) {
    core::programme_item item;
    item.kind = core::item_kind::group_work;
    item.title = std::move(title);
    item.start = std::move(start);
    item.question = "What do we do at home?";
    item.individual = core::programme_individual{2, {}};
    core::programme_group group;
    group.minutes = 20;
    group.round = core::programme_round{limit, 60};
    core::programme_wrap_up wrap_up;
    wrap_up.minutes = 5;
    wrap_up.summary = summary;
    group.wrap_up = wrap_up;
    item.group = group;
    item.plenary = core::programme_plenary{2, {}};
    return item;
}

inline core::programme_item plain(core::item_kind kind, std::string title, std::string start, int minutes) {
    core::programme_item item;
    item.kind = kind;
    item.title = std::move(title);
    item.start = std::move(start);
    item.minutes = minutes;
    return item;
}

// i1 arrival, i2 group work, i3 break, i4 group work, i5 closing.
inline core::laid_out small_day(int tables, int seats_per_table = 8) {
    core::programme day;
    day.title = "A small day";
    day.tables = tables;
    day.seats_per_table = seats_per_table;
    day.addressees = {{core::addressee{"ministry", "The ministry"}}};
    day.items = {plain(core::item_kind::arrival, "Welcome", "09:00", 15),
                 group_work("Sharing", "09:15", core::limit_kind::max, core::summary_type::advice),
                 plain(core::item_kind::break_, "Coffee", "10:00", 15),
                 group_work("Working", "10:15", core::limit_kind::about, core::summary_type::key_input),
                 plain(core::item_kind::closing, "Thanks", "11:30", 15)};
    return std::get<core::laid_out>(core::lay_out(day, "2025-11-26", midnight));
}

inline core::found small_workshop(std::string code, int tables, int seats_per_table = 8) {
    return {std::move(code), small_day(tables, seats_per_table), "hash of the secret"};
}

} // namespace bordduk::tests
