// Whether SQLite will leave something out of its write-ahead log when it opens the file: it does so without a word.
//
// Looks only, before the file is opened. What is left out was never acknowledged, unless the disk lied; either way somebody should read it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace bordduk::store {

// A sentence for the log; nothing where all that was written is whole.
[[nodiscard]] std::optional<std::string> torn_tail(std::filesystem::path const& database);

} // namespace bordduk::store
