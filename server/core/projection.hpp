// What changed for one view since a position: borrowed from the state, to be encoded before the state changes again.
#pragma once

#include "core/records.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bordduk::core {

struct gone {}; // the record is no longer in this view

using record_ref = std::variant<gone, workshop const*, item const*, phase const*, clock const*, table const*, seat const*, round const*,
                                note const*, theme const*, prioritisation const*, dot const*, summary const*, point const*, slot const*,
                                poll const*, poll_answer const*, results const*, question const*, vote const*, commitment const*,
                                shared_commitment const*, slide const*, photo const*, message const*, act const*>;

struct record_change {
    core::collection collection{};
    std::string_view id;
    record_ref record;
};

// Ordered by collection, then id: the same state gives the same bytes.
using projection = std::vector<record_change>;

} // namespace bordduk::core
