// A workshop as its log tells it, and the line of it that an administrator sees: the same hash is the same workshop.
#pragma once

#include "core/state.hpp"
#include "store/kept_log.hpp"

#include <string>
#include <vector>

namespace bordduk::app {

struct replayed {
    core::state state;
    core::seq entries{};
};

[[nodiscard]] replayed replay(std::vector<core::entry> const& entries);
[[nodiscard]] replayed replay(store::kept_log& log, std::string const& code); // throws what the log throws
[[nodiscard]] std::string line_of(std::string const& code, replayed const& r);

// Its hash is its name. Throws std::runtime_error with a sentence if its bytes have another.
[[nodiscard]] std::string whole_picture(store::kept_log& log, std::string const& code, std::string const& picture);

} // namespace bordduk::app
