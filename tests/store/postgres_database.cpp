// What only a real PostgreSQL database can show: how it is made ready, what is found damaged, what is left of what was deleted.
#include "core/limits_database.hpp"
#include "every_log.hpp"

#include <gmock/gmock.h>

#include <thread>

namespace bordduk::tests {
namespace {

using testing::HasSubstr;
using testing::Not;
room::workshop_key const key{"AAAAAA", "epoch-1"};

std::string refused(std::string const& address) {
    try {
        store::postgres_log const log{address};
    } catch (std::runtime_error const& why) {
        return why.what();
    }
    return {};
}

std::string unreadable(store::postgres_log& log, std::string const& code) {
    try {
        static_cast<void>(log.load(code));
    } catch (std::runtime_error const& why) {
        return why.what();
    }
    return {};
}

TEST(PostgresDatabase, G1SeveralServersMayMakeTheTablesAtOnce) {
    postgres_database const database;
    std::vector<std::thread> servers;
    for (int i = 0; i < 4; ++i)
        servers.emplace_back([&] { EXPECT_EQ(refused(database.address()), ""); });
    for (std::thread& server : servers)
        server.join();
    EXPECT_EQ(database.ask("SELECT version || '/' || usable_from FROM bordduk.version"), "1/1\n");
}

TEST(PostgresDatabase, G2WhatANewerVersionMadeIsUsedAsLongAsItCanBe) {
    postgres_database const database;
    ASSERT_EQ(refused(database.address()), "");
    database.ask("UPDATE bordduk.version SET version = 9");
    EXPECT_EQ(refused(database.address()), "");
    EXPECT_EQ(database.ask("SELECT version FROM bordduk.version"), "9\n");
    database.ask("UPDATE bordduk.version SET usable_from = 8");
    EXPECT_THAT(refused(database.address()), HasSubstr("by a newer Bordduk"));
}

TEST(PostgresDatabase, G3WhoCannotConnectIsToldWhyAndNoPasswordIsInIt) {
    EXPECT_THAT(refused("postgres://app:geheim@127.0.0.1:1/nowhere"),
                testing::AllOf(HasSubstr("postgres://127.0.0.1:1/nowhere"), HasSubstr("cannot be used"), Not(HasSubstr("geheim"))));
    EXPECT_THAT(refused("postgres://app:geheim@127.0.0.1:many/nowhere"), testing::AllOf(HasSubstr("cannot be"), Not(HasSubstr("geheim"))));
    EXPECT_THAT(refused("postgres://app:geh eim@[127.0.0.1/nowhere"), testing::AllOf(HasSubstr("cannot be"), Not(HasSubstr("eim"))));
    EXPECT_THAT(refused(postgres_cluster::ours().address("missing")), HasSubstr("does not exist"));
}

TEST(PostgresDatabase, G4AnAddressIsToldFromAFolder) {
    for (char const* const database : {"postgres://host/name", "postgresql://host", "host=/run/postgresql dbname=x", "dbname=x"})
        EXPECT_TRUE(store::postgres_log::is_meant_by(database)) << database;
    for (char const* const other : {"sqlite", "memory", "/var/lib/bordduk", "./a=b", "data", ""})
        EXPECT_FALSE(store::postgres_log::is_meant_by(other)) << other;
}

TEST(PostgresDatabase, G5AnEntryThatWasChangedIsNamedAndNotServed) {
    struct damage {
        std::string code;
        char const* sql;
        char const* which;
    };
    postgres_database const database;
    std::vector<std::string> lines;
    std::vector<damage> const all{
        {"AAAAAA", "UPDATE bordduk.entries SET entry = replace(entry, 'hash-3', 'hash-4') WHERE seq = 3 AND workshop = 'AAAAAA'",
         "Entry 3 of workshop AAAAAA is not what was written"},
        {"BBBBBB", "DELETE FROM bordduk.entries WHERE seq = 2 AND workshop = 'BBBBBB'", "Entry 2 of workshop BBBBBB is missing"},
        {"CCCCCC", "DELETE FROM bordduk.entries WHERE seq = 5 AND workshop = 'CCCCCC'", "Entry 5 of workshop CCCCCC is missing"},
        {"DDDDDD",
         "DELETE FROM bordduk.entries WHERE seq = 5 AND workshop = 'DDDDDD'; UPDATE bordduk.workshops SET head = 4 WHERE code = 'DDDDDD'",
         "Entry 4 of workshop DDDDDD is not the last that was written"}};
    {
        store::postgres_log log{database.address(), [&](std::string_view line) {
                                    if (line.ends_with("the data is damaged.")) lines.emplace_back(line);
                                }};
        for (damage const& done : all) {
            ASSERT_EQ(found(log, done.code), durable);
            ASSERT_EQ(append(log, done.code, {entry_at(2), entry_at(3), entry_at(4), entry_at(5)}), durable);
            database.ask(done.sql);
            EXPECT_THAT(unreadable(log, done.code), HasSubstr(done.which));
            EXPECT_EQ(read_on(log, {done.code, ""}, 0), std::nullopt);
        }
    }
    ASSERT_EQ(lines.size(), 2 * all.size());
    EXPECT_THAT(lines.back(), HasSubstr(all.back().which));
}

TEST(PostgresDatabase, G6OfARemovedLogNoRowIsLeftInAnyTable) {
    postgres_database const database;
    store::postgres_log log{database.address()};
    ASSERT_EQ(found(log, "AAAAAA"), durable);
    ASSERT_EQ(found(log, "BBBBBB"), durable);
    core::entry keeps = entry_at(2);
    keeps.events = {core::picture_kept{std::string(64, 'a'), {10, 10, 8, "image/png", 5}}};
    std::promise<room::append_result> put;
    log.put_part("AAAAAA", {std::string(64, 'a'), 0, "bytes"}, [&](room::append_result result) { put.set_value(result); });
    ASSERT_EQ(put.get_future().get(), durable);
    ASSERT_EQ(append_to(log, key, {keeps}), durable);
    std::string const rows = "SELECT (SELECT count(*) FROM bordduk.entries WHERE workshop = 'AAAAAA') || '/' || (SELECT count(*) FROM "
                             "bordduk.pictures) || '/' || "
                             "(SELECT count(*) FROM bordduk.picture_parts) || '/' || (SELECT count(*) FROM bordduk.workshops)";
    EXPECT_EQ(database.ask(rows), "2/1/1/2\n");
    ASSERT_EQ(remove(log, "AAAAAA"), durable);
    EXPECT_EQ(database.ask(rows), "0/0/0/1\n");
    EXPECT_EQ(database.ask("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'bordduk'"), "7\n")
        << "a new table is looked at here too";
}

TEST(PostgresDatabase, G7WhatWasBegunLongAgoIsForgottenAtTheNextStartAndWhatIsBegunNowIsNot) {
    postgres_database const database;
    {
        store::postgres_log log{database.address()};
        ASSERT_EQ(found(log, "AAAAAA"), durable);
        for (char const letter : {'a', 'b'}) {
            std::promise<room::append_result> put;
            log.put_part("AAAAAA", {std::string(64, letter), 0, "bytes"}, [&](room::append_result result) { put.set_value(result); });
            ASSERT_EQ(put.get_future().get(), durable);
        }
    }
    database.ask("UPDATE bordduk.picture_parts SET put_at = now() - interval '1 day' WHERE picture LIKE 'a%'");
    store::postgres_log const log{database.address()};
    std::string left;
    for (int tenths = 0; tenths < 50 && left != "b\n"; ++tenths) {
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
        left = database.ask("SELECT left(picture, 1) FROM bordduk.picture_parts");
    }
    EXPECT_EQ(left, "b\n");
}

TEST(PostgresDatabase, G8ALogOfManyPagesIsReadWhole) {
    postgres_database const database;
    store::postgres_log log{database.address()};
    std::vector<core::entry> all;
    for (core::seq seq = 1; seq <= static_cast<core::seq>(2 * core::limits::database_page_entries_max) + 1; ++seq)
        all.push_back(entry_at(seq));
    std::promise<room::append_result> said;
    log.adopt(key, all, {}, [&](room::append_result result) { said.set_value(result); });
    ASSERT_EQ(said.get_future().get(), durable);
    EXPECT_EQ(log.load("AAAAAA").size(), all.size());
    for (core::seq const after : {core::seq{1}, core::seq{999}, core::seq{1000}, core::seq{1001}, std::ssize(all)})
        EXPECT_EQ(std::ssize(read_on(log, key, after)->entries), std::ssize(all) - after);
    EXPECT_EQ(append_to(log, key, {entry_at(std::ssize(all) + 1)}), durable);
}

TEST(PostgresDatabase, G9AWorkshopThatComesWholeBringsItsPictures) {
    postgres_database const database;
    store::postgres_log log{database.address()};
    core::entry keeps = entry_at(2);
    std::string const name(64, 'a');
    keeps.events = {core::picture_kept{name, {10, 10, 8, "image/png", 5}}};
    std::string const bytes("\0\xFF'\\ first ", 11);
    std::promise<room::append_result> said;
    log.adopt(key, {entry_at(1), keeps}, {{name, 0, bytes}, {name, 1, "second"}},
              [&](room::append_result result) { said.set_value(result); });
    ASSERT_EQ(said.get_future().get(), durable);
    EXPECT_EQ(log.picture("AAAAAA", name), bytes + "second");
    EXPECT_EQ(database.ask("SELECT picture FROM bordduk.pictures"), name + '\n');
    EXPECT_THROW(log.back_up("anywhere"), std::runtime_error);
}

} // namespace
} // namespace bordduk::tests
