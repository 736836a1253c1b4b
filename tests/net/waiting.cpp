#include "net/waiting.hpp"

#include <exception>
#include <future>
#include <map>
#include <string_view>

namespace bordduk::tests {
namespace {

struct begun {
    waiting_check check{};
    std::future<std::string> outcome;
};
std::map<std::string, begun, std::less<>>& all() {
    static std::map<std::string, begun, std::less<>> every;
    return every;
}

std::string perform(waiting_check check) {
    remarks found;
    try {
        check(found);
    } catch (std::exception const& failed) {
        found.expect(false, failed.what());
    }
    return found.text();
}

class beginning final : public testing::Environment {
    void SetUp() override {
        testing::UnitTest const& unit = *testing::UnitTest::GetInstance();
        for (int i = 0; i < unit.total_test_suite_count(); ++i) {
            testing::TestSuite const& suite = *unit.GetTestSuite(i);
            if (suite.name() != std::string_view{"Waiting"}) continue;
            for (int j = 0; j < suite.total_test_count(); ++j) {
                testing::TestInfo const& test = *suite.GetTestInfo(j);
                if (!test.should_run()) continue;
                begun& one = all().at(test.name());
                one.outcome = std::async(std::launch::async, [check = one.check] { return perform(check); });
            }
        }
    }
};
[[maybe_unused]] testing::Environment* const environment = testing::AddGlobalTestEnvironment(new beginning);

} // namespace

bool begin_early(char const* name, waiting_check check) { return all().try_emplace(name, begun{check, {}}).second; }
std::string outcome_of(char const* name) { return all().at(name).outcome.get(); }

} // namespace bordduk::tests
