// Which pictures a whole log no longer keeps: where it is written anew, their bytes go with what named them.
#pragma once

#include "core/entry.hpp"

#include <set>
#include <string>
#include <variant>
#include <vector>

namespace bordduk::store {

inline std::set<std::string> dropped_pictures(std::vector<core::entry> const& log) {
    std::set<std::string> dropped;
    for (core::entry const& e : log)
        for (core::event const& one : e.events) {
            if (auto const* const kept = std::get_if<core::picture_kept>(&one)) dropped.erase(kept->picture);
            if (auto const* const gone = std::get_if<core::picture_dropped>(&one)) dropped.insert(gone->picture);
        }
    return dropped;
}

} // namespace bordduk::store
