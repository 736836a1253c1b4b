// Where a fuzzer begins: the examples of protocol/, conversations that make sense, the logs they leave, and requests as browsers send them.
//
// They are made, not kept: only what was found stands in corpus/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bordduk::fuzz {

[[nodiscard]] std::vector<std::string> seeds_of(std::string_view target);

} // namespace bordduk::fuzz
