// What follows from other records: seats that are taken, points of a summary, people who have put a dot.
#include "core/apply_parts.hpp"

#include <set>
#include <string_view>

namespace bordduk::core {

void count_seats(state& s, int number) {
    auto const taken = std::ranges::count_if(s.seats, [&](auto const& one) { return one.second.table == number; });
    change_table(s, number, [&](table& t) { t.taken = static_cast<int>(taken); });
}

// A table shows the summary of the group work that runs: how many points it has and whether the room may see it.
void follow_summary(state& s, int number) {
    auto const& item = the_workshop(s).item;
    auto const accepted = std::ranges::count_if(
        s.points, [&](auto const& one) { return item && one.second.item == *item && one.second.table == number && one.second.accepted; });
    auto const* const told = item ? find(s.summaries, at_table_id(*item, number)) : nullptr;
    change_table(s, number, [&](table& t) {
        t.points = static_cast<int>(accepted);
        t.shared = told != nullptr && told->shared;
    });
}

void follow_summaries(state& s) {
    for (int number = 1; number <= static_cast<int>(s.tables.size()); ++number)
        follow_summary(s, number);
}

void count_cast(state& s, std::string_view item, int table) {
    std::set<std::string_view> people;
    for (auto const& [id, one] : s.dots) {
        if (one.item == item && one.table == table) people.insert(one.person);
    }
    change_record(s, s.prioritisations, at_table_id(item, table), [&](prioritisation& p) { p.cast = static_cast<int>(people.size()); });
}

} // namespace bordduk::core
