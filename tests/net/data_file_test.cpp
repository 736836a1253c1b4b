// The data file as an administrator meets it: copied while people write, damaged, torn, of another version.
#include "core/apply.hpp"
#include "net/crowd.hpp"
#include "common/older_files.hpp"
#include "store/database.hpp"
#include "store/sqlite.hpp"
#include "store/sqlite_schema.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <thread>
#include <vector>

namespace bordduk::tests {
namespace {

namespace files = std::filesystem;
using namespace std::chrono_literals;

class DataFile : public testing::Test {
public:
    [[nodiscard]] files::path data() const { return files::path{house.server.folder()} / "data"; }
    static ended_process bordduk(std::vector<std::string> words, files::path const& on) {
        words.insert(words.begin(), BORDDUK_EXECUTABLE);
        words.insert(words.end(), {"--data", on});
        return run_to_the_end(words);
    }
    // entries and hash, as `list` prints them
    static std::pair<core::seq, std::string> told(std::string const& line) {
        std::smatch found;
        if (!std::regex_search(line, found, std::regex{"entries=([0-9]+) .* hash=([0-9a-f]{16})"})) return {};
        return {std::stoll(found[1]), found[2]};
    }
    [[nodiscard]] std::vector<core::entry> kept(files::path const& folder) const {
        store::sqlite_log log{folder / "bordduk.sqlite"};
        return log.load(house.code);
    }
    static std::string read(files::path const& file) {
        std::ifstream in{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    void writes(int notes) {
        live_client phone = house.enter(house.join().token);
        for (int i = 0; i < notes; ++i)
            ASSERT_TRUE(phone.answer(
                phone.command("note.write", note_fields("kept" + std::to_string(i), "What was written " + std::to_string(i)))));
    }
    served_workshop house;
};

TEST_F(DataFile, D4ABackupDuringLoadIsAWholePastStateAndOpensOnACleanMachine) {
    std::vector<outbox> all = crowd(house, 8, "backed00", true);
    files::path const folder = house.server.folder();
    {
        load writing{all};
        for (int i = 0; i < 3; ++i) {
            writing.wait_for(20);
            ended_process const ended = bordduk({"backup", folder / ("copy" + std::to_string(i))}, data());
            ASSERT_EQ(ended.code, 0) << ended.err;
        }
        writing.wait_for(20);
    }
    ASSERT_EQ(house.server.terminate(), 0);
    std::vector<core::entry> const whole = kept(data());
    for (int i = 0; i < 3; ++i) {
        files::path const clean = folder / ("clean" + std::to_string(i));
        ended_process const restored = bordduk({"restore", folder / ("copy" + std::to_string(i))}, clean);
        ASSERT_EQ(restored.code, 0) << restored.err;
        auto const [entries, hash] = told(restored.out);
        ASSERT_GT(entries, 8);
        ASSERT_LE(entries, static_cast<core::seq>(whole.size()));
        core::state past;
        for (core::entry const& e : whole)
            if (e.seq <= entries) core::apply(past, e);
        char expected[17];
        std::snprintf(expected, sizeof expected, "%016llx", static_cast<unsigned long long>(core::hash_of_records(past)));
        EXPECT_EQ(hash, expected) << "copy " << i << " is no state that ever was";
    }
}

TEST_F(DataFile, D5ANewerFileIsRefusedAnOlderOneIsBroughtUpToDateAndAFolderThatCanOnlyBeReadIsRefused) {
    writes(3);
    ASSERT_EQ(house.server.terminate(), 0);
    std::string const before = bordduk({"list"}, data()).out;
    auto const change = [this](std::string const& sql) { store::database{data() / "bordduk.sqlite"}.must(sql); };
    change("PRAGMA user_version = 99");
    ended_process const newer = bordduk({"serve", "--address", "127.0.0.1", "--port", "0"}, data());
    EXPECT_EQ(newer.code, 1);
    EXPECT_THAT(newer.err, testing::HasSubstr("was written by a newer version of Bordduk (99"));

    change("PRAGMA user_version = " + std::to_string(store::file_version));
    EXPECT_EQ(bordduk({"list"}, data()).out, before) << "who was refused has changed nothing";
    change(to_version_1);
    house.server.start_again(); // which gives out a link of the desk, for the terminal
    EXPECT_EQ(told(bordduk({"list"}, data()).out).second, told(before).second);
    EXPECT_THAT(bordduk({"check"}, data()).out, testing::HasSubstr("whole: 1 workshops"));
}

TEST_F(DataFile, D2AByteThatChangedIsNamedAndNothingIsServed) {
    writes(5);
    ASSERT_EQ(house.server.terminate(), 0);
    std::string bytes = read(data() / "bordduk.sqlite");
    auto const at = bytes.find("What was written 3");
    ASSERT_NE(at, std::string::npos);
    bytes[at] ^= 0x20;
    std::ofstream{data() / "bordduk.sqlite", std::ios::binary} << bytes;
    ended_process const served = bordduk({"serve", "--address", "127.0.0.1", "--port", "0"}, data());
    EXPECT_EQ(served.code, 1);
    EXPECT_TRUE(std::regex_search(served.err, std::regex{"Entry [0-9]+ of workshop " + house.code + " is not what was written"}))
        << served.err;
}

// A machine that lost its power may keep half of what was being written: what is whole before that is there, and nothing else.
TEST_F(DataFile, D2ATornLogStartsAtAValidPrefixWhereverItIsTorn) {
    writes(30);
    house.server.kill_hard();
    std::vector<core::entry> const whole = [&] {
        files::path const copy = files::path{house.server.folder()} / "whole";
        files::remove(data() / "control.socket");
        files::copy(data(), copy, files::copy_options::recursive);
        EXPECT_EQ(bordduk({"check"}, copy).err, "") << "a log that is whole, though its server was killed, is not complained of";
        return kept(copy);
    }();
    std::string const wal = read(data() / "bordduk.sqlite-wal");
    ASSERT_GT(wal.size(), 40'000U) << "what was written is not in the log any more";
    for (int tear = 0; tear < 24; ++tear) {
        files::path const torn = files::path{house.server.folder()} / ("torn" + std::to_string(tear));
        files::create_directories(torn);
        files::copy(data() / "bordduk.sqlite", torn / "bordduk.sqlite");
        std::string left =
            wal.substr(0, wal.size() - wal.size() * static_cast<std::size_t>(tear * 37 % 24) / 40 - static_cast<std::size_t>(tear));
        if (tear % 2 == 1) left.append(4096, '\xAA'); // and something else behind it
        std::ofstream{torn / "bordduk.sqlite-wal", std::ios::binary} << left;
        ended_process const checked = bordduk({"check"}, torn);
        ASSERT_EQ(checked.code, 0) << tear << ": " << checked.err;
        bool const evident = (left.size() - 32) % (24 + 4096) != 0; // a log cut between two commits is a whole one
        if (evident) EXPECT_THAT(checked.err, testing::HasSubstr("The end of the log is not whole")) << tear;
        std::vector<core::entry> const there = kept(torn);
        ASSERT_LE(there.size(), whole.size());
        ASSERT_FALSE(there.empty());
        core::state one;
        core::state other;
        for (std::size_t i = 0; i < there.size(); ++i) {
            core::apply(one, there[i]);
            core::apply(other, whole[i]);
        }
        EXPECT_EQ(core::hash(one), core::hash(other)) << "tear " << tear;
    }
}

} // namespace
} // namespace bordduk::tests
