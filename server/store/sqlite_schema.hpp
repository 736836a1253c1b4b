// What the SQLite file looks like, which version of it, and how a file becomes ready for use.
//
// An entry is kept as one text, written and read by wire/: it is written once and read once, in order, so columns of its own would only be
// a second definition. A change of this schema raises `version` and adds a migration.
#pragma once

#include "store/database.hpp"

#include <filesystem>
#include <string_view>

namespace bordduk::store {

inline constexpr core::seq application_id = 0x42726475; // "Brdu"
inline constexpr core::seq version = 1;

// Ready for use, with exactly this schema. Throws std::runtime_error with a sentence.
[[nodiscard]] database open(std::filesystem::path const& file);

namespace sql {

inline constexpr std::string_view list = "SELECT code, epoch FROM workshops ORDER BY code";
inline constexpr std::string_view heads = "SELECT code, (SELECT max(seq) FROM entries WHERE workshop = code) FROM workshops";
inline constexpr std::string_view load = "SELECT seq, entry FROM entries WHERE workshop = ? ORDER BY seq";
inline constexpr std::string_view found = "INSERT INTO workshops (code, epoch) VALUES (?, ?)";
inline constexpr std::string_view add = "INSERT INTO entries (workshop, seq, entry) VALUES (?, ?, ?)";
inline constexpr std::string_view probe = "UPDATE probes SET count = count + 1";

} // namespace sql
} // namespace bordduk::store
