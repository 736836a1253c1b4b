// Frames to values and back: what the server reads from a client and what it says.
//
// Inbound bytes are taken apart in the order size, nesting, encoding, JSON, repeated names, tag, schema of exactly that definition, value;
// the first step that fails gives the fault. Outbound values are trusted: their shape is held by tests, not at run time.
#pragma once

#include "core/messages.hpp"
#include "wire/fault.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace bordduk::wire {

[[nodiscard]] std::variant<core::client_message, fault> decode_client_message(std::string_view bytes);

// Takes what it needs from the borrowed records of a change before it returns.
[[nodiscard]] std::string encode(core::server_message const& message);

// The command's own fields, without the envelope: what the fingerprint is taken of.
[[nodiscard]] std::string canonical(core::command const& what);

} // namespace bordduk::wire
