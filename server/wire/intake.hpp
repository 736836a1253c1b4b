// Foreign bytes to a JSON document that is safe to walk: small, shallow, valid UTF-8, no name twice.
//
// For wire/*.cpp alone. Depth is looked at before parsing because parsing, copying and destroying may recurse; everything after may rely on
// it.
#pragma once

#include "wire/fault.hpp"
#include "wire/json.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace bordduk::wire {

// Fills `into`, or says why not; the fault has neither n nor client nor fingerprint yet.
[[nodiscard]] std::optional<fault> take_in(std::string_view bytes, std::size_t bytes_max, json::document& into);

// Bytes of our own: only what makes them unsafe to walk is refused. False: not JSON.
[[nodiscard]] bool take_in_own(std::string_view bytes, json::document& into);

// A JSON pointer, one token longer. A client's own names can be long; a path is for people to read, so it is cut.
[[nodiscard]] std::string child(std::string_view path, std::string_view name);

[[nodiscard]] std::string cut(std::string path);

} // namespace bordduk::wire
