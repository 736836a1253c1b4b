// CHECKS B6: what a client might send instead of a command: made from one good example a definition and from the schema itself.
//
// At every depth each member is taken away, replaced by every wrong kind of value and pushed just past its limits; a member too many is
// added. The limits come from the schema, so a new command or a new limit is covered without a change here.
#pragma once

#include "wire/json.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace bordduk::contract {

struct mutant {
    std::string bytes;
    std::string path; // of the member that is wrong, as a JSON pointer
};

inline constexpr std::size_t mutants_per_message_min = 200;
inline constexpr std::int64_t number_of_originals = 424'242; // their n, easily found again in the bytes

// The good examples of protocol/ that a client may send, one a definition: every command, hello and ping.
[[nodiscard]] std::map<std::string, wire::json::document> originals();
[[nodiscard]] bool is_command(std::string const& definition_name);

[[nodiscard]] std::vector<mutant> mutants_of(std::string const& definition_name, wire::json::value const& original);
[[nodiscard]] std::string text_of(wire::json::value const& v);

} // namespace bordduk::contract
