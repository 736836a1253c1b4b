// What the disk and SQLite give by themselves: the log's own rows, so many in a transaction, one after the other, with the same promises.
//   bordduk_commits DATA_FILE GROUP SECONDS
// DATA_FILE: of a server that has ended; its entries say how long a row is, and the new file lies beside it, on the same disk.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>
#include <string>

namespace {

sqlite3* opened(std::string const& file) {
    sqlite3* db = nullptr;
    if (sqlite3_open(file.c_str(), &db) != SQLITE_OK) std::exit(1);
    return db;
}

void must(sqlite3* db, char const* sql) {
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK) return;
    std::fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(db));
    std::exit(1);
}

sqlite3_stmt* prepared(sqlite3* db, char const* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) != SQLITE_OK) std::exit(1);
    return statement;
}

int length_of_an_entry(std::string const& file) {
    sqlite3* const db = opened(file);
    sqlite3_stmt* const asked = prepared(db, "SELECT avg(length(entry)) FROM (SELECT entry FROM entries ORDER BY place DESC LIMIT 1000)");
    int const length = sqlite3_step(asked) == SQLITE_ROW ? sqlite3_column_int(asked, 0) : 0;
    sqlite3_finalize(asked);
    sqlite3_close(db);
    return length;
}

} // namespace

int main(int count, char** words) {
    if (count != 4) return 2;
    int const length = length_of_an_entry(words[1]);
    int const group = std::max(1, std::atoi(words[2]));
    double const seconds = std::atof(words[3]);
    sqlite3* const db = opened(std::string{words[1]} + ".alone");
    must(db, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
             "PRAGMA secure_delete = ON;"
             "CREATE TABLE entries (place INTEGER PRIMARY KEY, entry TEXT NOT NULL, sum INTEGER NOT NULL) STRICT;");
    sqlite3_stmt* const add = prepared(db, "INSERT INTO entries VALUES (?, ?, ?)");
    std::string const entry(static_cast<std::size_t>(length), 'x');
    long long entries = 0;
    long long commits = 0;
    auto const begun = std::chrono::steady_clock::now();
    auto const passed = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count(); };
    for (; passed() < seconds; ++commits) {
        must(db, "BEGIN IMMEDIATE");
        for (int i = 0; i < group; ++i) {
            sqlite3_bind_int64(add, 1, ++entries);
            sqlite3_bind_text(add, 2, entry.data(), length, SQLITE_STATIC);
            sqlite3_bind_int64(add, 3, entries * 7919);
            if (sqlite3_step(add) != SQLITE_DONE) return 1;
            sqlite3_reset(add);
        }
        must(db, "COMMIT");
    }
    double const took = passed();
    std::printf(R"({"group":%d,"entry_bytes":%d,"commits_per_second":%.1f,"entries_per_second":%.0f})"
                "\n",
                group, length, static_cast<double>(commits) / took, static_cast<double>(entries) / took);
    sqlite3_finalize(add);
    sqlite3_close(db);
}
