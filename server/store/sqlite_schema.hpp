// What the SQLite file looks like, which version of it, and how a file becomes ready for use.
//
// An entry is kept as one text, written and read by wire/: it is written once and read once, in order, so columns of its own would only be
// a second definition. A change of this schema raises `file_version` and adds a migration.
#pragma once

#include "store/database.hpp"

#include <filesystem>
#include <string_view>

namespace bordduk::store {

inline constexpr core::seq application_id = 0x42726475; // "Brdu"
inline constexpr core::seq file_version = 4;
inline constexpr core::seq last_seq = 0xFFFF'FFFF; // of a workshop's entries

// Where an entry lies: all of a workshop in a row, in their order, so that what is written last lies behind what was written before, and the
// page that takes it is written alone.
[[nodiscard]] constexpr core::seq place_of(core::seq workshop, core::seq entry) { return (workshop << 32) + entry; }
[[nodiscard]] constexpr core::seq seq_at(core::seq place) { return place & last_seq; }

// An empty file that only its owner may read. Throws.
void make_private(std::filesystem::path const& file);

// Ready for use, with exactly this schema. Throws std::runtime_error with a sentence.
[[nodiscard]] database open(std::filesystem::path const& file);

namespace sqlite_text {

inline constexpr std::string_view list = "SELECT code, epoch FROM workshops ORDER BY code";
// How far each log reaches; of a workshop whose entries are gone nothing.
inline constexpr std::string_view heads =
    "SELECT code, epoch, number, place, sum FROM workshops JOIN entries ON place = (SELECT place FROM entries "
    "WHERE place BETWEEN number << 32 AND (number << 32) + 4294967295 ORDER BY place DESC LIMIT 1)";
inline constexpr std::string_view last_number = "SELECT coalesce(max(number), 0) FROM workshops";
inline constexpr std::string_view load = "SELECT place, entry, sum FROM entries WHERE place BETWEEN ? AND ? ORDER BY place";
inline constexpr std::string_view found = "INSERT INTO workshops (code, epoch, number) VALUES (?, ?, ?)";
inline constexpr std::string_view add = "INSERT INTO entries (place, entry, sum) VALUES (?, ?, ?)";
inline constexpr std::string_view forget = "DELETE FROM entries WHERE place BETWEEN ? AND ?";
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
inline constexpr std::string_view remove = "DELETE FROM workshops WHERE code = ?";
inline constexpr std::string_view renew = "UPDATE workshops SET epoch = ? WHERE code = ?";
inline constexpr std::string_view probe = "UPDATE probes SET count = count + 1";

} // namespace sqlite_text
} // namespace bordduk::store
