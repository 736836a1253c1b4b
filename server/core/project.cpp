#include "core/project.hpp"

#include "core/collections.hpp"

#include <algorithm>

namespace bordduk::core {

projection project(state const& s, view const& v, seq since) {
    auto const found = s.shelves.find(v);
    if (found == s.shelves.end()) return {};
    auto const& order = found->second.order;

    projection changes;
    for (auto at = order.lower_bound({since + 1, record_key{}}); at != order.end(); ++at) {
        auto const& key = at->second;
        auto const place = s.places.find(key);
        bool const is_here = place != s.places.end() && place->second == v;
        if (is_here)
            changes.push_back({key.collection, key.id, record_at(s, key)});
        else if (since > 0)
            changes.push_back({key.collection, key.id, gone{}});
    }
    std::ranges::sort(changes, [](record_change const& a, record_change const& b) {
        return std::pair{a.collection, a.id} < std::pair{b.collection, b.id};
    });
    return changes;
}

} // namespace bordduk::core
