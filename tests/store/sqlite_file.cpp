// What only a real file can show: restarts, a second process, a full disk, foreign and newer files.
#include "common/older_files.hpp"
#include "store/database.hpp"
#include "store/sqlite.hpp"
#include "wait_for_append.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sqlite3.h>
#include <stop_token>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace bordduk::tests {
namespace {

// Why the file could not be opened; empty if it could.
std::string refusal_of(std::filesystem::path const& file) {
    try {
        store::sqlite_log const opened{file};
        return {};
    } catch (std::runtime_error const& e) {
        return e.what();
    }
}

void run_sql(std::filesystem::path const& file, char const* sql) {
    sqlite3* opened = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &opened), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(opened, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(opened);
    sqlite3_close(opened);
}

// Runs it in a process of its own and tells how that ended.
template <class What>
int in_a_process(What what) {
    pid_t const child = ::fork();
    if (child == 0) ::_exit(what());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

TEST(SqliteFile, F1WhatIsDurableIsThereAfterARestart) {
    temporary_folder const folder;
    {
        store::sqlite_log log{folder.path / "log.db"};
        EXPECT_EQ(found(log, "AAAAAA", "epoch-a"), durable);
        EXPECT_EQ(append_to(log, {"AAAAAA", "epoch-a"}, {entry_at(2), entry_at(3)}), durable);
    }
    store::sqlite_log log{folder.path / "log.db"};
    ASSERT_EQ(log.list().size(), 1U);
    EXPECT_EQ(log.list()[0].epoch, "epoch-a");
    EXPECT_EQ(log.load("AAAAAA").size(), 3U);
    EXPECT_EQ(append_to(log, {"AAAAAA", "epoch-a"}, {entry_at(4)}), durable) << "the line of seq goes on";
}

TEST(SqliteFile, F2WhatIsDurableIsThereAfterAKill) {
    temporary_folder const folder;
    int const ended = in_a_process([&] {
        store::sqlite_log log{folder.path / "log.db"};
        if (found(log, "AAAAAA") != durable) return 1;
        for (core::seq s = 2; s <= 50; ++s) {
            if (append(log, "AAAAAA", {entry_at(s)}) != durable) return 2;
        }
        ::kill(::getpid(), SIGKILL);
        return 3;
    });
    EXPECT_EQ(ended, 128 + SIGKILL);
    store::sqlite_log log{folder.path / "log.db"};
    EXPECT_EQ(log.load("AAAAAA").size(), 50U);
    EXPECT_EQ(append(log, "AAAAAA", {entry_at(51)}), durable);
}

TEST(SqliteFile, F3ASecondProcessIsRefusedAndTheFirstGoesOn) {
    temporary_folder const folder;
    auto const file = folder.path / "log.db";
    store::sqlite_log log{file};
    EXPECT_EQ(found(log, "AAAAAA"), durable);
    EXPECT_NE(refusal_of(file).find("Another process is using this data"), std::string::npos);
    EXPECT_EQ(in_a_process([&] { return refusal_of(file).find("Another process is using this data") != std::string::npos ? 0 : 1; }), 0);
    // Nor can anything else that speaks SQLite change it behind the server's back.
    EXPECT_EQ(in_a_process([&] {
                  sqlite3* opened = nullptr;
                  if (sqlite3_open(file.c_str(), &opened) != SQLITE_OK) return 1;
                  return sqlite3_exec(opened, "DELETE FROM entries", nullptr, nullptr, nullptr) == SQLITE_BUSY ? 0 : 2;
              }),
              0);
    EXPECT_EQ(append(log, "AAAAAA", {entry_at(2)}), durable);
}

TEST(SqliteFile, F4AKilledServerDoesNotLockItsDataAway) {
    temporary_folder const folder;
    in_a_process([&] {
        store::sqlite_log const log{folder.path / "log.db"};
        ::kill(::getpid(), SIGKILL);
        return 0;
    });
    EXPECT_EQ(refusal_of(folder.path / "log.db"), "");
}

TEST(SqliteFile, F5AFileThatIsNotOursIsRefusedAndLeftAlone) {
    temporary_folder const folder;
    auto const text_file = folder.path / "letter.txt";
    std::ofstream{text_file} << std::string(2000, 'x');
    EXPECT_NE(refusal_of(text_file).find("file is not a database"), std::string::npos) << refusal_of(text_file);
    EXPECT_EQ(std::filesystem::file_size(text_file), 2000U);

    auto const foreign = folder.path / "foreign.db";
    run_sql(foreign, "CREATE TABLE things (a)");
    EXPECT_NE(refusal_of(foreign).find("is not one of Bordduk's"), std::string::npos) << refusal_of(foreign);
}

TEST(SqliteFile, F6AFileOfANewerVersionIsRefused) {
    temporary_folder const folder;
    auto const file = folder.path / "log.db";
    EXPECT_EQ(refusal_of(file), "");
    run_sql(file, "PRAGMA user_version = 99");
    EXPECT_NE(refusal_of(file).find("newer version of Bordduk (99; this one knows up to 4)"), std::string::npos) << refusal_of(file);
}

TEST(SqliteFile, F7AFolderThatIsNotThereOrCannotBeWrittenIsRefused) {
    temporary_folder const folder;
    EXPECT_NE(refusal_of(folder.path / "nowhere" / "log.db").find("cannot be written"), std::string::npos);
    EXPECT_EQ(refusal_of(folder.path / "log.db"), "");
    ::chmod(folder.path.c_str(), 0555);
    int const ended = in_a_process([&] {
        if (::geteuid() == 0 && ::setuid(65534) != 0) return 1; // root may write everywhere
        return refusal_of(folder.path / "log.db").find("cannot be written") != std::string::npos ? 0 : 2;
    });
    ::chmod(folder.path.c_str(), 0755);
    EXPECT_EQ(ended, 0);
}

TEST(SqliteFile, F8OnlyItsOwnerMayReadIt) {
    temporary_folder const folder;
    store::sqlite_log log{folder.path / "log.db"};
    EXPECT_EQ(found(log, "AAAAAA"), durable);
    for (auto const& file : std::filesystem::directory_iterator{folder.path}) {
        struct stat facts {};
        ASSERT_EQ(::stat(file.path().c_str(), &facts), 0);
        EXPECT_EQ(facts.st_mode & 0077U, 0U) << file.path();
    }
}

// What is said of a log that somebody or something has changed; empty if it can be loaded.
std::string complaint_after(char const* sql) {
    temporary_folder const folder;
    auto const file = folder.path / "log.db";
    {
        store::sqlite_log log{file};
        EXPECT_EQ(found(log, "AAAAAA"), durable);
        EXPECT_EQ(append(log, "AAAAAA", {entry_at(2), entry_at(3)}), durable);
        EXPECT_EQ(append(log, "AAAAAA", {entry_at(4)}), durable);
    }
    run_sql(file, sql);
    store::sqlite_log log{file};
    try {
        static_cast<void>(log.load("AAAAAA"));
        return {};
    } catch (std::runtime_error const& e) {
        return e.what();
    }
}

TEST(SqliteFile, F9AnEntryThatWasChangedSwappedOrTakenAwayIsNamedAndNothingIsLoaded) {
    EXPECT_EQ(complaint_after("SELECT 1"), "");
    EXPECT_EQ(complaint_after("UPDATE entries SET entry = replace(entry, 'hash-2', 'hash-9') WHERE place & 255 = 2"),
              "Entry 2 of workshop AAAAAA is not what was written: the data is damaged.");
    EXPECT_EQ(complaint_after("UPDATE entries SET (entry, sum) = (SELECT entry, sum FROM entries WHERE place & 255 = 2) WHERE place & 255 = 3"),
              "Entry 3 of workshop AAAAAA is not what was written: the data is damaged.");
    EXPECT_EQ(complaint_after("DELETE FROM entries WHERE place & 255 = 3"),
              "Entry 3 of workshop AAAAAA is missing: the data is damaged.");
    EXPECT_EQ(complaint_after("DELETE FROM entries WHERE place & 255 = 3; UPDATE entries SET place = place - 1 WHERE place & 255 = 4"),
              "Entry 3 of workshop AAAAAA is not what was written: the data is damaged.");
}

TEST(SqliteFile, F11AFileOfAnEarlierVersionIsBroughtUpToDateOnce) {
    for (std::string const& earlier : {to_version_1, to_version_3}) {
        temporary_folder const folder;
        auto const file = folder.path / "log.db";
        {
            store::sqlite_log log{file};
            EXPECT_EQ(found(log, "BBBBBB"), durable);
            EXPECT_EQ(found(log, "AAAAAA"), durable);
            EXPECT_EQ(append(log, "AAAAAA", {entry_at(2), entry_at(3)}), durable);
        }
        run_sql(file, earlier.c_str());
        {
            store::sqlite_log log{file};
            EXPECT_EQ(log.load("AAAAAA").size(), 3U);
            EXPECT_EQ(append(log, "AAAAAA", {entry_at(4)}), durable);
            EXPECT_EQ(found(log, "CCCCCC"), durable);
            EXPECT_EQ(append(log, "BBBBBB", {entry_at(2)}), durable);
        }
        run_sql(file, "UPDATE entries SET entry = replace(entry, 'hash-2', 'hash-9')"
                      " WHERE place >> 32 = (SELECT number FROM workshops WHERE code = 'BBBBBB')");
        store::sqlite_log log{file};
        EXPECT_EQ(log.load("AAAAAA").size(), 4U);
        EXPECT_EQ(log.load("CCCCCC").size(), 1U);
        EXPECT_THROW(static_cast<void>(log.load("BBBBBB")), std::runtime_error);
    }
}

TEST(SqliteFile, F14WhoeverLooksIntoTheFileFindsTheEntriesByWorkshopAndSeq) {
    temporary_folder const folder;
    auto const file = folder.path / "log.db";
    {
        store::sqlite_log log{file};
        EXPECT_EQ(found(log, "AAAAAA"), durable);
        EXPECT_EQ(found(log, "BBBBBB"), durable);
        EXPECT_EQ(append(log, "BBBBBB", {entry_at(2), entry_at(3)}), durable);
        EXPECT_EQ(append(log, "AAAAAA", {entry_at(2)}), durable);
    }
    store::database opened{file};
    store::statement rows = opened.prepare("SELECT workshop, seq, entry FROM log ORDER BY workshop, seq");
    std::vector<std::pair<std::string, core::seq>> found;
    while (rows.step() == SQLITE_ROW) {
        EXPECT_EQ(rows.text(2), wire::encode_entry(entry_at(rows.number(1))));
        found.emplace_back(rows.text(0), rows.number(1));
    }
    EXPECT_EQ(found, (std::vector<std::pair<std::string, core::seq>>{
                         {"AAAAAA", 1}, {"AAAAAA", 2}, {"BBBBBB", 1}, {"BBBBBB", 2}, {"BBBBBB", 3}}));
}

TEST(SqliteFile, F12ABackUpTakenWhileOthersWriteIsAWholePastState) {
    temporary_folder const folder;
    store::sqlite_log log{folder.path / "log.db"};
    ASSERT_EQ(found(log, "AAAAAA"), durable);
    std::atomic<core::seq> acknowledged{1};
    std::atomic<bool> enough{};
    std::thread hub{[&] {
        for (core::seq s = 2; !enough; ++s) {
            core::entry e = entry_at(s);
            e.events = {core::secret_issued{std::string(3000, 'x')}};
            ASSERT_EQ(append(log, "AAAAAA", {e}), durable);
            acknowledged = s;
        }
    }};
    while (acknowledged < 50)
        std::this_thread::yield();
    core::seq const before = acknowledged;
    log.back_up(folder.path / "copy.db");
    core::seq const after = acknowledged;
    enough = true;
    hub.join();
    EXPECT_THROW(log.back_up(folder.path / "copy.db"), std::runtime_error) << "what is there is not written over";

    store::sqlite_log copy{folder.path / "copy.db"};
    core::seq const kept = std::ssize(copy.load("AAAAAA"));
    EXPECT_GE(kept, before);
    EXPECT_LE(kept, after + 1); // what is written while it ends may be in it before it is told
    EXPECT_EQ(append(copy, "AAAAAA", {entry_at(kept + 1)}), durable);
}

TEST(SqliteFile, F12ACheckAndABackUpThatAreToldToStopDoSoAndLeaveNothing) {
    temporary_folder const folder;
    store::sqlite_log log{folder.path / "log.db"};
    ASSERT_EQ(found(log, "AAAAAA"), durable);
    std::stop_source leaving;
    log.check_medium(leaving.get_token());
    leaving.request_stop();
    EXPECT_THROW(log.check_medium(leaving.get_token()), std::runtime_error);
    EXPECT_THROW(log.back_up(folder.path / "copy.db", leaving.get_token()), std::runtime_error);
    EXPECT_FALSE(std::filesystem::exists(folder.path / "copy.db"));
    EXPECT_FALSE(std::filesystem::exists(folder.path / "copy.db.unfinished"));
    EXPECT_EQ(append(log, "AAAAAA", {entry_at(2)}), durable) << "nobody else is stopped by that";
    log.check_medium();
}

// The disk is full as long as no file of this process may grow.
class full_disk {
public:
    explicit full_disk(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        handler_ = std::signal(SIGXFSZ, SIG_IGN);
        rlimit const now{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~full_disk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    full_disk(full_disk const&) = delete;
    full_disk& operator=(full_disk const&) = delete;

private:
    rlimit before_{};
    void (*handler_)(int){};
};

TEST(SqliteFile, F10AFullDiskLosesNothingAndWritingResumesByItselfWhenThereIsSpace) {
    temporary_folder const folder;
    auto const file = folder.path / "log.db";
    std::vector<std::string> told;
    core::seq head = 1;
    {
        store::sqlite_log log{file, [&](std::string_view line) { told.emplace_back(line); }};
        ASSERT_EQ(found(log, "AAAAAA"), durable);
        auto big = [](core::seq seq) {
            core::entry e = entry_at(seq);
            e.events = {core::secret_issued{std::string(5000, 'x')}};
            return e;
        };
        {
            full_disk const full{96 * 1024};
            while (append(log, "AAAAAA", {big(head + 1)}) == durable)
                ++head;
            EXPECT_FALSE(log.able_to_write());
            EXPECT_EQ(append(log, "AAAAAA", {big(head + 1)}), unavailable);
            EXPECT_EQ(log.load("AAAAAA").size(), static_cast<std::size_t>(head)) << "reading goes on, and nothing half-done is there";
        }
        for (int tenths = 0; tenths < 50 && !log.able_to_write(); ++tenths)
            std::this_thread::sleep_for(std::chrono::milliseconds{100});
        EXPECT_TRUE(log.able_to_write()) << "the log tries by itself";
        EXPECT_EQ(append(log, "AAAAAA", {big(head + 1)}), durable);
        ++head;
    }
    ASSERT_GE(told.size(), 2U);
    EXPECT_TRUE(told.front().starts_with("The log cannot be written: ")) << told.front();
    EXPECT_EQ(told.back(), "The log can be written again.");
    EXPECT_GT(head, 3);
    store::sqlite_log log{file};
    EXPECT_EQ(log.load("AAAAAA").size(), static_cast<std::size_t>(head));
}

TEST(SqliteFile, F13OfARemovedLogNoByteIsLeftInTheFolderNorARowInAnyTable) {
    temporary_folder folder;
    std::string const secret = "What nobody may find any more";
    {
        store::sqlite_log log{folder.path / "log.db"};
        ASSERT_EQ(found(log, "AAAAAA"), durable);
        ASSERT_EQ(found(log, "BBBBBB"), durable);
        std::vector<core::entry> many;
        for (core::seq seq = 2; seq < 200; ++seq) {
            many.push_back(entry_at(seq));
            many.back().events = {core::secret_issued{secret + std::to_string(seq)}};
        }
        ASSERT_EQ(append(log, "AAAAAA", many), durable);
        ASSERT_EQ(remove(log, "AAAAAA"), durable);
        for (auto const& each : std::filesystem::directory_iterator{folder.path}) {
            std::ifstream in{each.path(), std::ios::binary};
            std::string const bytes{std::istreambuf_iterator<char>{in}, {}};
            EXPECT_EQ(bytes.find(secret), std::string::npos) << each.path();
            EXPECT_EQ(bytes.find("AAAAAA"), std::string::npos) << each.path();
        }
    }
    store::database file{folder.path / "log.db"};
    store::statement tables = file.prepare("SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'workshop'");
    int count = 0;
    for (; tables.step() == SQLITE_ROW; ++count)
        EXPECT_EQ(file.number_of("SELECT count(*) FROM " + tables.text(0) + " WHERE workshop = 'AAAAAA'"), 0) << tables.text(0);
    EXPECT_GT(count, 0);
    EXPECT_EQ(file.number_of("SELECT count(*) FROM entries"), 1) << "of whom is there still";
}

} // namespace
} // namespace bordduk::tests
