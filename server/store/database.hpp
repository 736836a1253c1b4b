// A SQLite file and its prepared statements, as far as the log needs them. The only header that knows sqlite3.h.
//
// Two kinds of failure: before the server has started an error is a sentence in an exception (must); afterwards it is a code (try_).
#pragma once

#include "core/values.hpp"

#include <filesystem>
#include <memory>
#include <sqlite3.h>
#include <stop_token>
#include <string>
#include <string_view>

namespace bordduk::store {

class statement {
public:
    statement() = default;
    explicit statement(sqlite3_stmt* prepared) : prepared_{prepared} {}

    statement& bind(int index, std::string_view text);
    statement& bind(int index, core::seq number);
    statement& bind_bytes(int index, std::string_view bytes);
    [[nodiscard]] int step(); // SQLITE_ROW, SQLITE_DONE or what went wrong; ready to be bound again after the last two
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::string bytes(int column) const;
    [[nodiscard]] core::seq number(int column) const;
    void reset();

private:
    struct finalize {
        void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
    };
    std::unique_ptr<sqlite3_stmt, finalize> prepared_;
};

// A copy of one file into another that is under way.
class backup {
public:
    explicit backup(sqlite3_backup* begun) : running_{begun} {}
    [[nodiscard]] int step(int pages) { return sqlite3_backup_step(running_.get(), pages); } // SQLITE_OK: there is more

private:
    struct finish {
        void operator()(sqlite3_backup* b) const { sqlite3_backup_finish(b); }
    };
    std::unique_ptr<sqlite3_backup, finish> running_;
};

class database {
public:
    // Opens the file for this process alone. Throws.
    explicit database(std::filesystem::path const& file);

    void must(std::string const& sql);                       // throws
    [[nodiscard]] int try_(char const* sql);                 // SQLITE_OK or what went wrong
    [[nodiscard]] statement prepare(std::string_view sql);   // throws
    [[nodiscard]] core::seq number_of(std::string_view sql); // its first row and column; throws
    [[nodiscard]] backup begin_backup(database& to);         // throws
    void heed(std::stop_token const* told);                  // a statement that runs is broken off when that says so; nullptr: no more
    [[nodiscard]] bool read_only() const;
    [[nodiscard]] bool in_transaction() const;
    [[nodiscard]] std::string complaint() const;           // of the last call, in SQLite's words
    [[noreturn]] void fail(std::string const& what) const; // throws: the file's name, what, the complaint

private:
    struct close {
        void operator()(sqlite3* s) const { sqlite3_close_v2(s); }
    };
    std::string name_;
    std::unique_ptr<sqlite3, close> open_;
};

} // namespace bordduk::store
