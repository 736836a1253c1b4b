// The executable's first sentence when it cannot start: one line for whoever typed the command, and exit code 1.
#include "common/bordduk_process.hpp"
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace bordduk::tests {
namespace {

class Options : public testing::Test {
public:
    Options() {
        std::string pattern = (std::filesystem::temp_directory_path() / "bordduk-options-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
    }
    ~Options() override { std::filesystem::remove_all(folder); }

    [[nodiscard]] ended_process serve(std::vector<std::string> more) const {
        std::vector<std::string> words{BORDDUK_EXECUTABLE, "serve", "--address", "127.0.0.1"};
        words.insert(words.end(), more.begin(), more.end());
        return run_to_the_end(words);
    }
    [[nodiscard]] std::string written(std::string const& name, std::string_view text) const {
        std::ofstream{folder / name} << text;
        return folder / name;
    }
    static void expect_one_sentence(ended_process const& ended, std::string const& with) {
        EXPECT_EQ(ended.code, 1) << ended.err;
        EXPECT_THAT(ended.err, testing::StartsWith("bordduk: "));
        EXPECT_THAT(ended.err, testing::EndsWith(".\n"));
        EXPECT_EQ(std::ranges::count(ended.err, '\n'), 1) << ended.err;
        EXPECT_THAT(ended.err, testing::HasSubstr(with));
        EXPECT_THAT(ended.err, testing::Not(testing::HasSubstr("filesystem error")));
        EXPECT_EQ(ended.out, "");
    }
    std::filesystem::path folder;
};

TEST_F(Options, O1WhatIsNotAnOptionIsNamed) {
    std::string const data = folder / "data";
    expect_one_sentence(serve({"--data", data, "--colour", "red"}), "--colour");
    expect_one_sentence(serve({"--data", data, "--port", "eighty"}), "--port");
    expect_one_sentence(serve({"--data", data, "--port", "65536"}), "--port");
    expect_one_sentence(serve({"--data", data, "--store", "cloud"}), "--store");
    expect_one_sentence(serve({"--data", data, "--log-level", "loud"}), "--log-level");
    expect_one_sentence(serve({"--data", data, "--log-level", "debug"}), "--log-level"); // nothing would be said that info does not say
    expect_one_sentence(serve({"--data", data, "--links", "some"}), "--links");
    expect_one_sentence(serve({"--data", data, "--hub-clients", "0"}), "--hub-clients");
    expect_one_sentence(serve({"--data"}), "--data");
    expect_one_sentence(run_to_the_end({BORDDUK_EXECUTABLE}), "subcommand");
    expect_one_sentence(run_to_the_end({BORDDUK_EXECUTABLE, "dance"}), "subcommand");
    expect_one_sentence(run_to_the_end({"/usr/bin/env", "BORDDUK_PORT=eighty", BORDDUK_EXECUTABLE, "serve", "--data", data}), "ort");
    EXPECT_FALSE(std::filesystem::exists(data)) << "a mistake makes nothing";
}

TEST_F(Options, O2HelpAndVersionAreNoMistakes) {
    ended_process const help = run_to_the_end({BORDDUK_EXECUTABLE, "serve", "--help"});
    EXPECT_EQ(help.code, 0);
    for (std::string const option :
         {"--address", "--port", "--data", "--store", "--programme", "--hubs", "--hub-clients", "--public-url", "--origin", "--log-level", "--log-format",
          "--creator-key", "--metrics-address", "--links"})
        EXPECT_THAT(help.out, testing::HasSubstr(option));
    EXPECT_EQ(run_to_the_end({BORDDUK_EXECUTABLE, "--version"}).code, 0);
}

TEST_F(Options, O3APortThatIsTakenIsNamed) {
    bordduk_process first{BORDDUK_EXECUTABLE};
    expect_one_sentence(serve({"--port", std::to_string(first.port()), "--data", folder / "data"}), std::to_string(first.port()));
    expect_one_sentence(run_to_the_end({BORDDUK_EXECUTABLE, "serve", "--address", "nowhere", "--data", folder / "data"}), "nowhere");
    expect_one_sentence(run_to_the_end({BORDDUK_EXECUTABLE, "serve", "--address", "192.0.2.1", "--data", folder / "data"}), "192.0.2.1");
}

TEST_F(Options, O4ADataFolderThatIsNoneIsNamed) {
    std::string const file = written("file", "not a folder");
    expect_one_sentence(serve({"--port", "0", "--data", file}), file);
    expect_one_sentence(serve({"--port", "0", "--data", file + "/below"}), file);
    expect_one_sentence(serve({"--port", "0", "--data", "/proc/bordduk"}), "/proc/bordduk");
    std::filesystem::create_directories(folder / "foreign");
    std::ofstream{folder / "foreign/bordduk.sqlite"} << std::string(5000, 'x');
    expect_one_sentence(serve({"--port", "0", "--data", folder / "foreign"}), "bordduk.sqlite");
}

// The superuser reads everything, so that it is asked to leave that right behind, in a folder of somebody else.
TEST_F(Options, O5ADataFolderThatMayNotBeReadOrWrittenIsNamed) {
    for (auto const rights : {std::filesystem::perms::none, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec}) {
        std::filesystem::path const data = folder / ("rights" + std::to_string(static_cast<int>(rights)));
        std::filesystem::create_directories(data);
        std::filesystem::permissions(data, rights);
        std::vector<std::string> words;
        if (::geteuid() == 0) {
            ASSERT_EQ(::chown(data.c_str(), 65534, 65534), 0);
            words = {"/usr/bin/setpriv", "--bounding-set=-all", "--inh-caps=-all"};
        }
        words.insert(words.end(), {BORDDUK_EXECUTABLE, "serve", "--address", "127.0.0.1", "--port", "0", "--data", data});
        expect_one_sentence(run_to_the_end(words), data);
        std::filesystem::permissions(data, std::filesystem::perms::owner_all); // or only the superuser could clear it away
    }
}

TEST_F(Options, O6AFolderThatWasThereKeepsItsRightsAndANewOneIsPrivate) {
    using std::filesystem::perms;
    std::filesystem::path const shared = folder / "shared";
    std::filesystem::create_directories(shared);
    std::filesystem::permissions(shared,
                                 perms::owner_all | perms::group_read | perms::group_exec | perms::others_read | perms::others_exec);
    for (std::filesystem::path const& data : {shared, folder / "new" / "data"}) {
        perms const expected = data == shared ? std::filesystem::status(shared).permissions() : perms::owner_all;
        served_workshop house;
        expect_one_sentence(serve({"--port", std::to_string(house.server.port()), "--data", data}), std::to_string(house.server.port()));
        EXPECT_EQ(std::filesystem::status(data).permissions(), expected) << data;
        EXPECT_EQ(std::filesystem::status(data / "bordduk.sqlite").permissions(), perms::owner_read | perms::owner_write);
    }
}

TEST_F(Options, O7AProgrammeThatCannotBeHeldIsNamedWithItsPath) {
    auto const with = [&](std::string const& file) { return serve({"--port", "0", "--data", folder / "data", "--programme", file}); };
    expect_one_sentence(with(folder / "missing.json"), "missing.json");
    expect_one_sentence(with(written("words.json", "Monday")), "words.json");
    std::string const late = written(
        "late.json", R"({"title":"Late","language":"en","tables":2,"items":[{"kind":"talk","title":"T","start":"10:00","end":"09:00"}]})");
    expect_one_sentence(with(late), "/items/0/end");
    expect_one_sentence(with(written("many.json", R"({"title":"M","language":"en","tables":101,"items":[]})")), "/tables");
    ended_process const folder_as_file = with(folder);
    expect_one_sentence(folder_as_file, folder);
}

TEST_F(Options, O10WhatIsTypedCountsMoreThanTheEnvironment) {
    std::string const environment = "BORDDUK_DATA=" + (folder / "environment").string();
    std::string const typed = folder / "typed";
    ended_process const served = run_to_the_end({"/usr/bin/env", environment, "BORDDUK_STORE=memory", BORDDUK_EXECUTABLE, "serve", "--data", typed,
                                                 "--store", "sqlite", "--programme", written("not.json", "{}")});
    EXPECT_EQ(served.code, 1);
    EXPECT_TRUE(std::filesystem::exists(folder / "typed/bordduk.sqlite")) << served.err;
    EXPECT_FALSE(std::filesystem::exists(folder / "environment"));
    expect_one_sentence(run_to_the_end({"/usr/bin/env", environment, BORDDUK_EXECUTABLE, "list", "--data", folder / "nowhere"}), "nowhere");
    expect_one_sentence(run_to_the_end({"/usr/bin/env", environment, BORDDUK_EXECUTABLE, "list"}), "environment");
}

TEST(Descriptors, O8AsManyConnectionsAsTheSystemAllows) {
    rlimit before{};
    ::getrlimit(RLIMIT_NOFILE, &before);
    rlimit const low{64, before.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &low); // the server inherits it
    served_workshop house;
    ::setrlimit(RLIMIT_NOFILE, &before);
    std::vector<live_client> all;
    for (int i = 0; i < 100; ++i)
        all.push_back(house.connect());
    for (live_client& one : all)
        EXPECT_THAT(one.head(), testing::StartsWith("HTTP/1.1 101"));
}

TEST(Descriptors, O9WithoutOneLeftThoseWhoAreHereAreServedAndTheOthersComeInLater) {
    served_workshop house;
    live_client here = house.enter(house.join().token);
    std::string const another = house.join().token;
    rlimit const few{30, 30};
    ASSERT_EQ(::prlimit(house.server.pid(), RLIMIT_NOFILE, &few, nullptr), 0);
    std::vector<int> crowd;
    for (int i = 0; i < 60; ++i)
        crowd.push_back(connect_to(house.server.port()));
    EXPECT_TRUE(here.answer(here.command("seat.rename", R"(,"name":"Was here first")")));
    ::usleep(500'000);
    EXPECT_LT(house.server.output().size(), 4000U) << "the log is not flooded: " << house.server.output();
    for (int const fd : crowd)
        ::close(fd);
    EXPECT_TRUE(house.enter(another).next("{"));
}

} // namespace
} // namespace bordduk::tests
