// CHECKS B6 on the real server: what the wire's suite refuses as bytes is refused to a client's face, and the workshop is as it was.
#include "contract/mutants.hpp"
#include "core/limits.hpp"
#include "net/extent.hpp"
#include "net/onlooker.hpp"

#include <gmock/gmock.h>

#include <cstdio>
#include <optional>
#include <string>

namespace bordduk::tests {
namespace {

namespace limits = core::limits;

TEST(Mutants, B6EveryCommandsMutantsAreRefusedAtTheirPathAndNothingChanges) {
    served_workshop house{{"--store", "memory"}};
    std::string const desk = house.desk_token();
    std::string const ann = house.join(1).token;
    auto const before = records_seen_by(house, desk);
    std::string const mark = std::to_string(contract::number_of_originals);
    std::optional<live_client> line;
    std::size_t tried = 0;
    std::int64_t n = 0; // all of them come from one queue: what can be read of a command consumes its number
    for (auto const& [name, original] : contract::originals()) {
        if (!contract::is_command(name)) continue;
        auto const mutants = contract::mutants_of(name, original);
        for (std::size_t i = 0; i < mutants.size(); i += extent<std::size_t>(mutants.size() / 19, 1), ++tried) {
            if (tried % (limits::commands_burst - 5) == 0) { // before the line is slowed, or its error budget spent
                if (line) EXPECT_EQ(line->closed(0), -1);
                line.reset();
                line.emplace(house.enter(ann));
            }
            std::string bytes = mutants[i].bytes;
            bool const numbered = mutants[i].path != "/n" && mutants[i].path != "/client";
            if (numbered) bytes.replace(bytes.find(mark), mark.size(), std::to_string(++n));
            line->say(bytes);
            auto const answer = line->next(R"({"type":"answer")").value_or("no answer");
            ASSERT_THAT(answer, testing::HasSubstr(R"("refused":"invalid","detail":")" + mutants[i].path + ": ")) << name << ' ' << bytes;
            ASSERT_THAT(answer, testing::HasSubstr("\"n\":" + std::to_string(numbered ? n : 0) + ',')) << bytes;
        }
    }
    std::printf("%zu mutants on the real server\n", tried);
    EXPECT_GE(tried, extent<std::size_t>(1200, 12'000));
    EXPECT_TRUE(records_seen_by(house, desk) == before);
}

} // namespace
} // namespace bordduk::tests
