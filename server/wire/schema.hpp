// Holds a document against exactly one definition of protocol/bordduk.schema.json, which is compiled into this library.
//
// For wire/*.cpp alone. Compiled definitions are kept per thread: the 2016 RapidJSON keeps the state of a pattern match inside the compiled
// pattern, so one compiled schema must not be used by two threads.
#pragma once

#include "wire/fault.hpp"
#include "wire/json.hpp"

#include <optional>
#include <string_view>

namespace bordduk::wire {

// Nothing where the value is as the definition says; the fault has a path and a reason only. An unknown definition is a bug and aborts.
[[nodiscard]] std::optional<fault> violation(std::string_view definition, json::value const& v);

} // namespace bordduk::wire
