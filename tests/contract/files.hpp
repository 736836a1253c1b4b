// The files of protocol/ as documents, and the definitions of the schema by name.
#pragma once

#include "wire/json.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::contract {

std::filesystem::path source(std::string_view below_the_top);
std::string bytes_of(std::filesystem::path const& file);
wire::json::document json_of(std::filesystem::path const& file);
wire::json::document parsed(std::string_view text);
std::vector<std::filesystem::path> files_in(std::filesystem::path const& folder); // sorted

wire::json::document const& schema();
wire::json::value const& definition(std::string_view name); // fails the process if there is none

} // namespace bordduk::contract
