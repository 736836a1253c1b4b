// What a screen holds that is told only what changed.
#include "walker.hpp"

#include <algorithm>

namespace bordduk::tests {

void walker::catch_up(std::string const& who) {
    auto& mine = screens_[who];
    auto const views = core::views_of(d.s, day::identity_of(who));
    std::erase_if(mine, [&](auto const& held) { return std::ranges::find(views, held.first) == views.end(); });
    for (auto const& v : views) {
        auto& r = mine[v];
        auto const set = [&](screen& on, core::record_change const& one) {
            core::record_key const key{one.collection, std::string{one.id}};
            std::visit(
                [&](auto const& record) {
                    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(record)>, core::gone>)
                        on.erase(key);
                    else
                        on.insert_or_assign(key, kept_record{*record});
                },
                one.record);
        };
        for (auto const& one : core::project(d.s, v, r.at)) {
            if (r.at > 0 || one.record.index() != 0) set(r.records, one);
        }
        r.at = d.s.head;
        screen whole;
        for (auto const& one : core::project(d.s, v, 0))
            set(whole, one);
        EXPECT_TRUE(r.records == whole) << who << "'s " << to_string(v) << " is not what a new screen is told";
        for (auto const& [key, record] : r.records) {
            auto const* const n = std::get_if<core::note>(&record);
            bool const taken_down = n != nullptr && !n->author && (who == "desk" || who == "observer");
            bool const is_theirs = n == nullptr || n->level != core::level::mine || n->author == who || taken_down;
            EXPECT_TRUE(is_theirs) << who << " was told the private note " << key.id << " of " << printed(n->author);
        }
    }
}

} // namespace bordduk::tests
