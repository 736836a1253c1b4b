// The client's half of the wire, for the load generator, the simulator and the tests: it says what a client says and hears what a client
// hears.
//
// The server does not include this. Records that were borrowed in core::change are owned here, so that a replica can keep them.
#pragma once

#include "core/messages.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bordduk::wire {

// monostate: the record is gone from this view.
using owned_record =
    std::variant<std::monostate, core::workshop, core::item, core::phase, core::clock, core::table, core::seat, core::round, core::note,
                 core::theme, core::prioritisation, core::dot, core::summary, core::point, core::slot, core::poll, core::poll_answer,
                 core::results, core::question, core::vote, core::commitment, core::shared_commitment, core::slide, core::photo, core::message,
                 core::act>;

struct heard_record {
    core::collection collection{};
    std::string id;
    owned_record record;
    bool operator==(heard_record const&) const = default;
};

struct heard_change {
    core::view view;
    core::seq from{};
    core::seq to{};
    std::vector<heard_record> set;
    bool operator==(heard_change const&) const = default;
};

using heard = std::variant<core::welcome, heard_change, core::leave, core::answer, core::presence, core::pong>;

[[nodiscard]] std::string encode(core::client_message const& message);
[[nodiscard]] std::optional<heard> decode_server_message(std::string_view bytes);

} // namespace bordduk::wire
