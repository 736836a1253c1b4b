// What an administrator does with the data by the executable itself, with a server running on it and without.
#include "common/bordduk_process.hpp"
#include "common/pictures.hpp"
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace bordduk::tests {
namespace {

using testing::HasSubstr;

class Operations : public testing::Test {
public:
    Operations() {
        std::string pattern = (std::filesystem::temp_directory_path() / "bordduk-operations-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
    }
    ~Operations() override { std::filesystem::remove_all(folder); }

    static std::filesystem::path data_of(served_workshop const& house) { return std::filesystem::path{house.server.folder()} / "data"; }
    static ended_process bordduk(std::vector<std::string> words, std::filesystem::path const& data) {
        words.insert(words.begin(), BORDDUK_EXECUTABLE);
        words.insert(words.end(), {"--data", data});
        return run_to_the_end(words);
    }
    static std::string done(std::vector<std::string> const& words, std::filesystem::path const& data) {
        ended_process const ended = bordduk(words, data);
        EXPECT_EQ(ended.code, 0) << ended.err;
        EXPECT_EQ(ended.err, "");
        return ended.out;
    }
    static std::string refused(std::vector<std::string> const& words, std::filesystem::path const& data) {
        ended_process const ended = bordduk(words, data);
        EXPECT_EQ(ended.code, 1) << ended.out;
        EXPECT_EQ(ended.out, "");
        EXPECT_THAT(ended.err, testing::StartsWith("bordduk: "));
        return ended.err;
    }
    static std::string hash_in(std::string const& line) {
        std::smatch found;
        EXPECT_TRUE(std::regex_search(line, found, std::regex{"entries=[0-9]+ .* hash=[0-9a-f]{16}"})) << line;
        return found.str();
    }
    static std::string read(std::filesystem::path const& file) {
        std::ifstream in{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    [[nodiscard]] std::string written(std::string const& name, std::string_view text) const {
        std::ofstream{folder / name, std::ios::binary} << text;
        return folder / name;
    }
    std::filesystem::path folder;
};

TEST_F(Operations, P1TheSameIsToldWithAServerAndWithout) {
    served_workshop house;
    for (int i = 0; i < 3; ++i)
        static_cast<void>(house.join());
    std::string const running = done({"list"}, data_of(house));
    EXPECT_THAT(running, HasSubstr(house.code));
    EXPECT_THAT(running, HasSubstr("people=3"));
    EXPECT_THAT(done({"check"}, data_of(house)), HasSubstr("whole: 1 workshops"));
    std::string const exported = done({"export", house.code}, data_of(house));
    EXPECT_THAT(refused({"export", "zzzzzz"}, data_of(house)), HasSubstr("There is no workshop zzzzzz."));
    ASSERT_EQ(house.server.terminate(), 0);
    EXPECT_FALSE(std::filesystem::exists(data_of(house) / "control.socket"));
    EXPECT_EQ(done({"list"}, data_of(house)), running);
    EXPECT_EQ(done({"export", house.code}, data_of(house)), exported);
    EXPECT_THAT(refused({"list"}, folder), HasSubstr("There is no data in"));
}

TEST_F(Operations, P2AServerThatWasKilledLeavesNoLineThatNobodyAnswers) {
    served_workshop house;
    house.server.kill_hard();
    EXPECT_TRUE(std::filesystem::exists(data_of(house) / "control.socket"));
    EXPECT_THAT(done({"check"}, data_of(house)), HasSubstr("whole: 1 workshops"));
    house.server.start_again();
    EXPECT_THAT(done({"list"}, data_of(house)), HasSubstr(house.code));
}

TEST_F(Operations, P3AWorkshopGoesFromOneServersDataToAnothersAndIsTheSame) {
    served_workshop house;
    static_cast<void>(house.join());
    std::string const exported = done({"export", house.code}, data_of(house));
    std::string const line = hash_in(done({"list"}, data_of(house)));

    std::string const file = written("day.jsonl", exported);
    std::filesystem::path const data = folder / "other";
    EXPECT_EQ(hash_in(done({"import", file}, data)), line);
    EXPECT_EQ(done({"export", house.code}, data), exported);
    EXPECT_THAT(refused({"import", file}, data), HasSubstr("There is a workshop " + house.code + " already"));

    std::string cut = exported;
    cut.erase(cut.rfind("{", cut.size()), 5);
    EXPECT_THAT(refused({"import", written("cut.jsonl", cut)}, folder / "third"), HasSubstr("nothing was changed"));
    EXPECT_THAT(refused({"import", written("no.jsonl", "hello\n")}, folder / "third"), HasSubstr("Line 1 is not the head"));
    EXPECT_THAT(done({"list"}, folder / "third"), HasSubstr("There is no workshop."));
    EXPECT_THAT(refused({"import", file}, data_of(house)), HasSubstr("Another process is using this data"));
}

TEST_F(Operations, P4ABackupOfARunningServerIsRestoredToThatStateAndADamagedOneIsRefused) {
    served_workshop house;
    static_cast<void>(house.join());
    std::string const backup = folder / "backup.sqlite";
    EXPECT_THAT(done({"backup", backup}, data_of(house)), HasSubstr("backed up to"));
    std::string const then = hash_in(done({"list"}, data_of(house)));
    EXPECT_THAT(refused({"backup", backup}, data_of(house)), HasSubstr("is there already"));
    static_cast<void>(house.join());

    std::filesystem::path const data = folder / "restored";
    std::string const said = done({"restore", backup}, data);
    EXPECT_THAT(said, HasSubstr("whole: 1 workshops"));
    EXPECT_EQ(hash_in(said), then);
    EXPECT_THAT(refused({"restore", backup}, data), HasSubstr("There is data in"));
    EXPECT_THAT(done({"check"}, data), HasSubstr("whole"));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator{data}, {}), 2) << "the file and its lock, nothing else";

    std::string bytes = read(backup);
    auto const at = bytes.find("token_hash");
    ASSERT_NE(at, std::string::npos);
    bytes[at + 16] ^= 1;
    EXPECT_THAT(refused({"restore", written("damaged.sqlite", bytes)}, folder / "fourth"), HasSubstr("damaged"));
    EXPECT_TRUE(std::filesystem::is_empty(folder / "fourth"));
}

TEST_F(Operations, P5AWorkshopIsMadeAndTheLogSpeaksLouderWhileTheServerRuns) {
    served_workshop house;
    std::string const links = done({"create", written("day.json", small_programme)}, data_of(house));
    EXPECT_THAT(links, HasSubstr("/desk#f="));
    EXPECT_THAT(done({"check"}, data_of(house)), HasSubstr("whole: 2 workshops"));
    EXPECT_THAT(refused({"create", written("bad.json", R"({"title":"x"})")}, data_of(house)), HasSubstr("is not a programme"));
    EXPECT_THAT(refused({"create", folder / "nowhere.json"}, data_of(house)), HasSubstr("cannot be read"));
    EXPECT_EQ(done({"log-level", "warning"}, data_of(house)), "");
    std::string const before = house.server.output();
    static_cast<void>(done({"list"}, data_of(house)));
    EXPECT_EQ(house.server.output(), before) << "what is only information is not logged any more";
    EXPECT_THAT(refused({"log-level", "debug"}, data_of(house)), HasSubstr("debug")) << "nothing is only for that";
    EXPECT_THAT(refused({"log-level", "loud"}, data_of(house)), HasSubstr("loud"));
    EXPECT_THAT(refused({"log-level", "info"}, folder), HasSubstr("No server is running on"));
}

TEST_F(Operations, P6WhoeverStartedTheServerIsToldWhenTheDoorIsOpenAndWhenItCloses) {
    std::string const path = folder / "notify";
    int const fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::ranges::copy(path, address.sun_path);
    ASSERT_EQ(::bind(fd, reinterpret_cast<sockaddr const*>(&address), sizeof address), 0);
    auto const said = [fd] {
        std::string text(64, '\0');
        timeval const patience{5, 0};
        ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ssize_t const got = ::recv(fd, text.data(), text.size(), 0);
        text.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
        return text;
    };
    ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
    served_workshop house;
    ::unsetenv("NOTIFY_SOCKET");
    EXPECT_EQ(said(), "READY=1");
    EXPECT_EQ(house.server.terminate(), 0);
    EXPECT_EQ(said(), "STOPPING=1");
    ::close(fd);
}

TEST_F(Operations, P7PicturesGoAlongWithABackupAndAnExportAndOneThatWasChangedIsNoticed) {
    served_workshop house;
    std::string const bytes = jpeg(640, 480, 1, {}, 300'000);
    std::string const desk = house.desk_token();
    auto const put = request(house.server.port(), "POST", house.path + "/pictures", bytes,
                             {{"Authorization", "Bearer " + desk}, {"Content-Type", "image/jpeg"}});
    ASSERT_EQ(put->status, 201) << put->body;
    EXPECT_THAT(done({"check"}, data_of(house)), HasSubstr("1 pictures"));
    std::string const exported = done({"export", house.code}, data_of(house));
    std::string const file = written("day.jsonl", exported);
    EXPECT_THAT(done({"import", file}, folder / "other"), HasSubstr(house.code));
    EXPECT_EQ(done({"export", house.code}, folder / "other"), exported);
    EXPECT_THAT(done({"check"}, folder / "other"), HasSubstr("1 pictures"));

    auto const line = exported.find(R"({"picture":)");
    ASSERT_NE(line, std::string::npos);
    EXPECT_THAT(refused({"import", written("without.jsonl", exported.substr(0, line))}, folder / "third"), HasSubstr("is missing"));
    std::string other_bytes = exported;
    char& one = other_bytes[line + 200];
    one = one == 'A' ? 'B' : 'A';
    EXPECT_THAT(refused({"import", written("changed.jsonl", other_bytes)}, folder / "third"), HasSubstr("is not what was put up"));

    std::string const backup = folder / "backup.sqlite";
    static_cast<void>(done({"backup", backup}, data_of(house)));
    EXPECT_THAT(done({"restore", backup}, folder / "restored"), HasSubstr("1 pictures"));
    std::string damaged = read(backup);
    auto const at = damaged.find(bytes.substr(2000, 50));
    ASSERT_NE(at, std::string::npos);
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    EXPECT_THAT(refused({"restore", written("damaged.sqlite", damaged)}, folder / "fourth"), HasSubstr("is not what was put up"));
}

TEST_F(Operations, P8ACodeIsTakenInAnyCaseAsThePagesShowIt) {
    served_workshop house;
    std::string capitals = house.code;
    std::ranges::transform(capitals, capitals.begin(), [](unsigned char c) { return std::toupper(c); });
    std::string const exported = done({"export", house.code}, data_of(house));
    EXPECT_EQ(done({"export", capitals}, data_of(house)), exported);
    ASSERT_EQ(house.server.terminate(), 0);
    EXPECT_EQ(done({"export", capitals}, data_of(house)), exported);
    std::vector<std::string> const words{BORDDUK_EXECUTABLE, "move", capitals, "--from", data_of(house), "--to", folder / "moved"};
    ended_process const moved = run_to_the_end(words);
    EXPECT_THAT(moved.out, HasSubstr(house.code)) << moved.err;
    EXPECT_THAT(done({"delete", capitals}, data_of(house)), HasSubstr("deleted " + house.code));
    EXPECT_THAT(done({"list"}, data_of(house)), HasSubstr("There is no workshop."));
}

TEST_F(Operations, P9WhereThereIsNothingToMoveNothingIsMade) {
    std::filesystem::path const mistyped = folder / "mistyped";
    for (bool const is_there : {false, true}) {
        if (is_there) std::filesystem::create_directory(mistyped);
        ended_process const moved = run_to_the_end({BORDDUK_EXECUTABLE, "move", "--all", "--from", mistyped, "--to", folder / "moved"});
        EXPECT_EQ(moved.code, 1) << moved.out;
        EXPECT_THAT(moved.err, HasSubstr("There is no data in " + mistyped.string() + "."));
        EXPECT_EQ(std::filesystem::exists(mistyped), is_there);
        EXPECT_FALSE(std::filesystem::exists(mistyped / "bordduk.sqlite"));
        EXPECT_FALSE(std::filesystem::exists(folder / "moved"));
    }
}

} // namespace
} // namespace bordduk::tests
