// The log for machines: an object a line, every value a string, and nothing in it that is anybody's.
#include "contract/files.hpp"
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>
#include <string>

namespace bordduk::tests {
namespace {

TEST(Logs, L1EveryLineIsAnObjectWithTimeLevelAndEvent) {
    served_workshop house{{"--log-format", "json", "--log-level", "info"}};
    guest const ann = house.join(1);
    std::string const desk = house.desk_token();
    live_client phone = house.enter(ann.token);
    EXPECT_TRUE(phone.answer(phone.command("note.write", note_fields("n1", "what nobody else may read"))));
    EXPECT_EQ(request(house.server.port(), "POST", "/api/workshops", small_programme, {{"Via", "1.1 a"}, {"Authorization", "Bearer a wrong key"}})->status, 401);
    ASSERT_EQ(house.server.terminate(), 0);
    std::istringstream lines{house.server.output()};
    int seen = 0;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with('{')) continue; // what is printed for people
        ++seen;
        std::string const file = house.server.folder() + "/line.json";
        std::ofstream{file} << line;
        auto const d = contract::json_of(file);
        ASSERT_TRUE(d.IsObject()) << line;
        for (std::string const name : {"time", "level", "event"})
            EXPECT_TRUE(d.HasMember(name.c_str())) << line;
        for (auto const& one : d.GetObject())
            EXPECT_TRUE(one.value.IsString()) << line;
    }
    EXPECT_GE(seen, 5);
    for (std::string const& word : {ann.token, ann.person, desk, house.secret, std::string{"what nobody else"}, std::string{"a wrong key"}})
        EXPECT_EQ(house.server.output().find(word), std::string::npos) << word;
}

} // namespace
} // namespace bordduk::tests
