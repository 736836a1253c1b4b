// Who may make a workshop: whoever is at this machine; from elsewhere, and through whatever stands between, who has the key.
#include "core/limits.hpp"
#include "net/creators.hpp"
#include "net/secrets.hpp"
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace bordduk::tests {
namespace {

namespace limits = core::limits;
using header_lines = std::map<std::string, std::string>;

std::string const given = "a key that somebody chose";

http_answer make(bordduk_process const& server, header_lines const& with) {
    return request(server.port(), "POST", "/api/workshops", small_programme, with).value_or(http_answer{});
}
header_lines with_key(std::string const& key, header_lines more = {}) {
    more.emplace("Authorization", "Bearer " + key);
    return more;
}

class Creators : public testing::Test {
public:
    static void SetUpTestSuite() { server = new bordduk_process{BORDDUK_EXECUTABLE}; }
    static void TearDownTestSuite() { delete server; }
    static std::filesystem::path file() { return server->folder() + "/data/creator-key"; }
    static std::string key() {
        std::string line;
        std::ifstream in{file()};
        std::getline(in, line);
        return line;
    }
    static inline bordduk_process* server{};
};

TEST_F(Creators, K1TheMachineItselfIsAskedForNothing) {
    std::string const port = ':' + std::to_string(server->port());
    for (std::string const host : {"127.0.0.1", "localhost", "127.1.2.3", "[::1]"})
        EXPECT_EQ(make(*server, {{"Host", host + port}}).status, 201) << host;
    EXPECT_EQ(make(*server, with_key("not the key at all")).status, 201) << "there is nothing to be wrong about";
}

TEST_F(Creators, K2WhatComesThroughAProxyOrByAnotherNameNeedsTheKey) {
    std::string const port = ':' + std::to_string(server->port());
    std::vector<header_lines> const elsewhere{
        {{"X-Forwarded-For", "198.51.100.7"}}, {{"X-Forwarded-For", "127.0.0.1"}},         {{"Forwarded", "for=127.0.0.1"}},
        {{"X-Forwarded-Host", "localhost"}},   {{"X-Forwarded-Proto", "https"}},           {{"X-Real-IP", "127.0.0.1"}},
        {{"Via", "1.1 somebody"}},             {{"Host", "workshops.example.org" + port}}, {{"Host", "192.168.1.20" + port}},
        {{"Host", "localhost.example" + port}}, {{"Host", "127.0.0.1.example" + port}},
    };
    for (header_lines const& one : elsewhere) {
        std::string const what = one.begin()->first + ": " + one.begin()->second;
        http_answer const bare = make(*server, one);
        EXPECT_EQ(bare.status, 401) << what;
        EXPECT_EQ(json_string(bare.body, "error"), "key_needed") << what;
        EXPECT_EQ(bare.headers.at("www-authenticate"), "Bearer") << what;
        http_answer const wrong = make(*server, with_key(key() + "x", one));
        EXPECT_EQ(wrong.status, 401) << what;
        EXPECT_EQ(json_string(wrong.body, "error"), "wrong_key") << what;
        EXPECT_EQ(make(*server, with_key(key(), one)).status, 201) << what;
    }
    http_answer const refused = request(server->port(), "POST", "/api/workshops", "nonsense", {{"Via", "1.1 somebody"}}).value_or(http_answer{});
    EXPECT_EQ(refused.status, 401) << "before anything is read of it";
}

TEST_F(Creators, K3TheKeyIsMadeOnceForNobodyElseAndIsNowhereElse) {
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(file()).permissions(), perms::owner_read | perms::owner_write);
    EXPECT_EQ(key().size(), 43U);
    EXPECT_THAT(server->output(), testing::HasSubstr("and from elsewhere with the creator's key in " + file().string()));
    EXPECT_THAT(server->output(), testing::Not(testing::HasSubstr(key())));
    std::string const before = key();
    server->kill_hard();
    server->start_again();
    EXPECT_EQ(key(), before);
    EXPECT_EQ(make(*server, with_key(before, {{"Via", "1.1 somebody"}})).status, 201);
}

TEST_F(Creators, K4GuessesAreSlowedDownLikeWrongCodesAndTheRightKeyIsNot) {
    header_lines const through{{"Via", "1.1 somebody"}};
    server->kill_hard();
    server->start_again();
    for (int i = 0; i < limits::wrong_codes_per_minute_max; ++i)
        ASSERT_EQ(make(*server, with_key("guess number " + std::to_string(i), through)).status, 401) << i;
    http_answer const silenced = make(*server, with_key("one guess more", through));
    EXPECT_EQ(silenced.status, 429);
    EXPECT_EQ(json_string(silenced.body, "error"), "too_many_wrong_keys");
    EXPECT_THAT(std::stoi(silenced.headers.at("retry-after")), testing::AllOf(testing::Ge(55), testing::Le(60)));
    EXPECT_EQ(make(*server, with_key(key(), through)).status, 201);
    EXPECT_EQ(make(*server, through).status, 401) << "who has none is told so, and guesses nothing";
}

TEST_F(Creators, K5BehindAProxyNobodyIsNearEnough) {
    for (std::vector<std::string> const& options : {std::vector<std::string>{"--origin", "https://workshops.example.org"},
                                                    std::vector<std::string>{"--public-url", "https://workshops.example.org"}}) {
        std::vector<std::string> all{"--creator-key", given};
        all.insert(all.end(), options.begin(), options.end());
        bordduk_process const behind{BORDDUK_EXECUTABLE, all};
        EXPECT_EQ(make(behind, {}).status, 401) << options.front();
        EXPECT_EQ(make(behind, with_key(given)).status, 201) << options.front();
        EXPECT_THAT(behind.output(), testing::HasSubstr("Workshops are made with the creator's key that was given.")) << options.front();
        EXPECT_FALSE(std::filesystem::exists(behind.folder() + "/data/creator-key")) << options.front();
    }
}

TEST_F(Creators, K6AKeyThatCouldBeGuessedIsNotTaken) {
    ended_process const ended =
        run_to_the_end({BORDDUK_EXECUTABLE, "serve", "--store", "memory", "--address", "127.0.0.1", "--port", "0", "--creator-key", "secret"});
    EXPECT_EQ(ended.code, 1);
    EXPECT_EQ(ended.err, "bordduk: The creator's key is too short: 16 characters or more.\n");
}

TEST_F(Creators, K7OnlyTheLoopbackIsThisMachine) {
    net::request asked;
    asked.host = "127.0.0.1:8080";
    for (std::string const near : {"127.0.0.1", "127.0.0.2", "::1", "::ffff:127.0.0.1"}) {
        asked.address = near;
        EXPECT_TRUE(net::from_this_machine(asked)) << near;
    }
    for (std::string const far : {"192.168.1.20", "::ffff:192.168.1.20", "10.127.0.1", "::12", "fe80::1", ""}) {
        asked.address = far;
        EXPECT_FALSE(net::from_this_machine(asked)) << far;
    }
}

} // namespace
} // namespace bordduk::tests
