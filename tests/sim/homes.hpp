// Where a record belongs, said a second time and from DESIGN's words, not from the server's: the view that may hold it, and no other.
#pragma once

#include "core/collections.hpp"
#include "core/state.hpp"

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace bordduk::sim {

[[nodiscard]] core::view home_of(core::state const& s, std::string_view id, core::record_ref const& record);
// Every text that people wrote, with the view it stands in.
void each_text(core::state const& s, std::function<void(std::string const& text, core::view const& stands_in)> const& look);
// The words between << and >> in it: each is one person's, said once.
void look_at_words(std::string_view text, std::set<std::string>& found);

} // namespace bordduk::sim
