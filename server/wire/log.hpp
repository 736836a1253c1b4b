// Entries of the log to bytes and back: what the store keeps.
//
// Reading is strict: an unknown event, an unknown, missing or mistyped member gives nothing at all, never a half-read value, because a log
// that is read differently from how it was written is a different workshop. A new member of an event must therefore be optional.
#pragma once

#include "core/entry.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace bordduk::wire {

[[nodiscard]] std::string encode_entry(core::entry const& what);
[[nodiscard]] std::optional<core::entry> decode_entry(std::string_view bytes);

} // namespace bordduk::wire
