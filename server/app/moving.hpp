// Workshops from one store to another, with their pictures: copied, read again where they went, and compared, before anything is left.
#pragma once

#include "store/kept_log.hpp"

#include <string>

namespace bordduk::app {

struct move_orders {
    std::string code; // empty: all there are
    bool delete_source{};
};

// A line a workshop, as in `list`. Throws std::runtime_error with a sentence; those before it have been moved.
[[nodiscard]] std::string moved(store::kept_log& from, store::kept_log& to, move_orders const& orders);

} // namespace bordduk::app
