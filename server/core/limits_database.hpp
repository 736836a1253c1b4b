// The limits of a database that several servers share, beside those of limits.hpp, which everything includes.
#pragma once

#include <cstddef>
#include <cstdint>

namespace bordduk::core::limits {

inline constexpr std::int64_t database_connect_ms = 10'000;      // to one that answers at all; then again
inline constexpr std::int64_t database_silence_ms = 5'000;       // of the network, with something on its way: the connection is dead
inline constexpr std::int64_t database_statement_ms = 5'000;     // the database gives up a statement itself
inline constexpr std::int64_t database_lock_ms = 2'000;          // nobody holds one for longer than a disk takes
inline constexpr std::int64_t database_idle_ms = 5'000;          // in the middle of a transaction; only ever while tables are made
inline constexpr std::int64_t database_answer_ms = 10'000;       // longer than any statement may take: the connection is dead
inline constexpr std::int64_t database_rewrite_ms = 60'000;      // a whole log at once
inline constexpr std::int64_t database_sweep_ms = 600'000;       // of what was deleted
inline constexpr std::int64_t database_start_ms = 5'000;         // until it can be reached, when the server starts
inline constexpr std::int64_t database_patience_ms = 10'000;     // without it; what waits is kept so long, then `storage_unavailable`
inline constexpr std::int64_t database_retry_ms_max = 1'000;     // between attempts to connect
inline constexpr int database_tries_max = 3;                      // of what stood in somebody's way
inline constexpr std::int64_t database_goodbye_ms = 1'000;       // for what still waits when the server ends
inline constexpr std::size_t database_group_bytes_max = 1024 * 1024; // of entries in one statement; the rest waits for the next
inline constexpr std::size_t database_page_entries_max = 1000;   // read at once: an append waits for no more than that
inline constexpr std::int64_t picture_begun_ms = 600'000;        // parts that no entry keeps by then are of a server that ended

} // namespace bordduk::core::limits
