// What an administrator asks of the data; the answer is text for a terminal. The same whether a server is running on it or not.
//
// All of them throw std::runtime_error with a sentence.
#pragma once

#include "app/stores.hpp"
#include "store/kept_log.hpp"

#include <filesystem>
#include <iosfwd>
#include <stop_token>
#include <string>
#include <vector>

namespace bordduk::app {

// list, check, export CODE, backup FILE; a running server takes these too, and gives them up when it is told to. delete CODE where no server runs.
[[nodiscard]] std::string looked_after(store::kept_log& log, std::vector<std::string> const& words, std::stop_token const& told = {});

// Only where no server runs.
[[nodiscard]] std::string imported(store::kept_log& log, std::istream& from);
[[nodiscard]] std::string restored(std::filesystem::path const& file, std::filesystem::path const& data);

} // namespace bordduk::app
