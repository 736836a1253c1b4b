// What the SQLite file looks like, which version of it, and how a file becomes ready for use.
//
// An entry is kept as one text, written and read by wire/: it is written once and read once, in order, so columns of its own would only be
// a second definition. A change of this schema raises `file_version` and adds a migration.
#pragma once

#include "store/database.hpp"

#include <array>
#include <filesystem>
#include <string_view>

namespace bordduk::store {

inline constexpr core::seq application_id = 0x42726475; // "Brdu"
inline constexpr core::seq file_version = 3;

// An empty file that only its owner may read. Throws.
void make_private(std::filesystem::path const& file);

// Ready for use, with exactly this schema. Throws std::runtime_error with a sentence.
[[nodiscard]] database open(std::filesystem::path const& file);

namespace sqlite_text {

inline constexpr std::string_view list = "SELECT code, epoch FROM workshops ORDER BY code";
inline constexpr std::string_view heads =
    "SELECT workshop, max(seq), sum, (SELECT epoch FROM workshops WHERE code = workshop) FROM entries GROUP BY workshop"; // SQLite gives
                                                                                                    // the sum of the row with the highest seq
inline constexpr std::string_view load = "SELECT seq, entry, sum FROM entries WHERE workshop = ?1 AND seq >= ?2 ORDER BY seq";
inline constexpr std::string_view found = "INSERT INTO workshops (code, epoch) VALUES (?, ?)";
inline constexpr std::string_view add = "INSERT INTO entries (workshop, seq, entry, sum) VALUES (?, ?, ?, ?)";
inline constexpr std::string_view keep_picture = "INSERT OR IGNORE INTO pictures (workshop, picture) VALUES (?, ?)";
inline constexpr std::string_view drop_picture = "DELETE FROM pictures WHERE workshop = ? AND picture = ?";
inline constexpr std::string_view drop_parts = "DELETE FROM picture_parts WHERE workshop = ? AND picture = ?";
inline constexpr std::string_view put_part = // of a workshop that is still there
    "INSERT OR REPLACE INTO picture_parts (workshop, picture, number, bytes) SELECT code, ?2, ?3, ?4 FROM workshops WHERE code = ?1";
inline constexpr std::string_view get_part = "SELECT bytes FROM picture_parts WHERE workshop = ? AND picture = ? AND number = ?";
inline constexpr std::string_view forget_parts = "DELETE FROM picture_parts WHERE workshop = ?1 AND picture = ?2 AND NOT EXISTS "
                                                 "(SELECT 1 FROM pictures WHERE workshop = ?1 AND picture = ?2)";
inline constexpr char const* forget_unkept =
    "DELETE FROM picture_parts WHERE NOT EXISTS (SELECT 1 FROM pictures "
    "WHERE pictures.workshop = picture_parts.workshop AND pictures.picture = picture_parts.picture)";
// What a log has written, of every table with a column `workshop`, those that others lean on last.
inline constexpr std::array<std::string_view, 1> forget{"DELETE FROM entries WHERE workshop = ?"};
inline constexpr std::string_view remove = "DELETE FROM workshops WHERE code = ?";
inline constexpr std::string_view renew = "UPDATE workshops SET epoch = ? WHERE code = ?";
inline constexpr std::string_view probe = "UPDATE probes SET count = count + 1";

} // namespace sqlite_text
} // namespace bordduk::store
