// Where links with secrets are printed: where somebody sits and reads them, and nowhere else; and how an administrator gets one.
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cctype>
#include <regex>
#include <string>
#include <unistd.h>
#include <vector>

namespace bordduk::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

ended_process bordduk(bordduk_process const& server, std::vector<std::string> words) {
    words.insert(words.begin(), BORDDUK_EXECUTABLE);
    words.insert(words.end(), {"--data", server.folder() + "/data"});
    return run_to_the_end(words);
}

bool opens_the_desk(served_workshop const& house, std::string const& links) {
    std::smatch found;
    if (!std::regex_search(links, found, std::regex{"/" + house.code + "/desk#f=([A-Za-z0-9_-]{43})\n"})) return false;
    return request(house.server.port(), "POST", house.path + "/facilitate", R"({"secret":")" + found[1].str() + "\"}")->status == 201;
}

// It answers before it has printed everything; the last sentence says who makes workshops.
std::string printed_at_the_start(bordduk_process const& server, int starts = 1) {
    for (int tries = 0; tries < 200; ++tries, ::usleep(20'000)) {
        std::string text = server.output();
        int seen = 0;
        for (auto at = text.find("Workshops are made"); at != std::string::npos; at = text.find("Workshops are made", at + 1))
            ++seen;
        if (seen >= starts) return text;
    }
    return server.output();
}

TEST(Links, L2WhereNobodyReadsThemNoneIsPrintedAndNoSecretIsMade) {
    served_workshop house{{"--links", "none"}};
    house.found();
    std::string const before = bordduk(house.server, {"list"}).out;
    ASSERT_EQ(house.server.terminate(), 0);
    house.server.start_again();
    std::string const printed = printed_at_the_start(house.server, 2);
    EXPECT_EQ(bordduk(house.server, {"list"}).out, before) << "a start appends nothing";
    for (std::string const& word : {std::string{"/desk"}, house.secret})
        EXPECT_THAT(printed, Not(HasSubstr(word)));
    EXPECT_THAT(printed, HasSubstr("bordduk links"));
    EXPECT_THAT(printed, HasSubstr("Workshops are made"));
}

TEST(Links, L2AKeyThatIsNowhereElseIsNotPrintedEither) {
    bordduk_process const server{BORDDUK_EXECUTABLE, {"--links", "none", "--store", "memory"}};
    std::string const printed = printed_at_the_start(server);
    EXPECT_THAT(printed, HasSubstr("Workshops are made"));
    EXPECT_FALSE(std::regex_search(printed, std::regex{"[A-Za-z0-9_-]{43}"})) << printed;
}

TEST(Links, L3ByItselfTheyArePrintedAtTheStart) {
    served_workshop house;
    ASSERT_EQ(house.server.terminate(), 0);
    house.server.start_again();
    std::string const printed = printed_at_the_start(house.server, 2);
    EXPECT_TRUE(opens_the_desk(house, printed)) << printed;
}

TEST(Links, L4AnAdministratorGetsThemOfOneWorkshopOrOfAllFromTheRunningServer) {
    served_workshop house{{"--links", "none"}};
    std::string const first = house.code;
    house.found();
    std::string capitals = house.code;
    std::ranges::transform(capitals, capitals.begin(), [](unsigned char c) { return std::toupper(c); });
    ended_process const one = bordduk(house.server, {"links", capitals});
    EXPECT_EQ(one.code, 0) << one.err;
    EXPECT_TRUE(opens_the_desk(house, one.out)) << one.out;
    EXPECT_THAT(one.out, testing::ContainsRegex("stage  http.*/" + house.code + "/stage"));
    EXPECT_THAT(one.out, testing::ContainsRegex("phone  http.*/" + house.code + "\n"));
    EXPECT_THAT(one.out, Not(HasSubstr(first)));
    ended_process const all = bordduk(house.server, {"links"});
    EXPECT_TRUE(opens_the_desk(house, all.out)) << all.out;
    EXPECT_THAT(all.out, HasSubstr('/' + first + "/desk#f="));
    EXPECT_THAT(house.server.output(), Not(HasSubstr("#f="))) << "nor does it reach the log";

    EXPECT_THAT(bordduk(house.server, {"links", "zzzzzz"}).err, HasSubstr("There is no workshop zzzzzz."));
    ASSERT_EQ(house.server.terminate(), 0);
    EXPECT_THAT(bordduk(house.server, {"links"}).err, HasSubstr("No server is running on"));
}

} // namespace
} // namespace bordduk::tests
