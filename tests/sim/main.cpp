// The simulation's suite, and its driver: test_sim --seeds 100000 --seed 1 [--fault dedupe|resume|visibility|durability]
#include "drive.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

namespace bordduk::sim {
namespace {

std::map<std::string, fault> const faults{{"none", fault::none},
                                          {"dedupe", fault::dedupe},
                                          {"resume", fault::resume},
                                          {"visibility", fault::visibility},
                                          {"durability", fault::durability}};
constexpr std::uint64_t smoke_seeds = 500;

TEST(Simulation, S1FiveHundredBadDaysBreakNoPromise) {
    summary happened;
    for (std::uint64_t seed = 1; seed <= smoke_seeds; ++seed) {
        auto const why = play(seed, fault::none, happened);
        ASSERT_EQ(why.value_or(""), "") << "seed " << seed << ": test_sim --seeds 1 --seed " << seed;
    }
    std::printf("%s", in_lines(happened).c_str());
    // A green run has shown something only if everything that may happen did happen.
    for (char const* what : {"cuts", "half-open lines", "restarts", "disk errors", "disk stalls", "stopped readers", "repetitions",
                             "late joins", "people asked to leave", "numbers used twice", "closes by the server",
                             "appends that outlived their server", "command not now: gap", "command not now: no storage",
                             "command not now: reused", "command nonsense refused", "replicas compared on the way"}) {
        EXPECT_GT(happened.counts[what], 0) << what;
    }
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, core::command>>([&](auto kind) {
        std::string const name{decltype(kind)::type::tag};
        EXPECT_GT(happened.counts["command " + name], 0) << name << " was never carried out";
    });
}

TEST(Simulation, S2TheSameSeedIsTheSameDay) {
    summary one;
    summary other;
    EXPECT_EQ(play(42, fault::none, one), std::nullopt);
    EXPECT_EQ(play(42, fault::none, other), std::nullopt);
    EXPECT_EQ(in_lines(one), in_lines(other));
}

class Planted : public testing::TestWithParam<std::string> {};

TEST_P(Planted, S3AFaultThatIsPlantedIsNoticed) {
    summary ignored;
    for (std::uint64_t seed = 1; seed <= smoke_seeds; ++seed) {
        if (auto const why = play(seed, faults.at(GetParam()), ignored)) {
            std::printf("noticed with seed %llu: %s\n", static_cast<unsigned long long>(seed), why->c_str());
            return;
        }
    }
    FAIL() << "nobody noticed " << GetParam();
}
INSTANTIATE_TEST_SUITE_P(Faults, Planted, testing::Values("dedupe", "resume", "visibility", "durability"),
                         [](auto const& tested) { return tested.param; });

int drive(std::uint64_t first, std::uint64_t seeds, fault planted) {
    summary happened;
    for (std::uint64_t seed = first; seed < first + seeds; ++seed) {
        if (auto const why = play(seed, planted, happened)) {
            std::printf("seed %llu: %s\n", static_cast<unsigned long long>(seed), why->c_str());
            return 1;
        }
    }
    std::printf("%llu seeds from %llu, all promises kept\n%s", static_cast<unsigned long long>(seeds),
                static_cast<unsigned long long>(first), in_lines(happened).c_str());
    return 0;
}

} // namespace
} // namespace bordduk::sim

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    std::uint64_t first = 1;
    std::uint64_t seeds = 0;
    auto planted = bordduk::sim::fault::none;
    for (int i = 1; i + 1 < argc; i += 2) {
        std::string_view const name = argv[i];
        if (name == "--seed") first = std::strtoull(argv[i + 1], nullptr, 10);
        if (name == "--seeds") seeds = std::strtoull(argv[i + 1], nullptr, 10);
        if (name == "--fault") planted = bordduk::sim::faults.at(argv[i + 1]);
    }
    return seeds > 0 ? bordduk::sim::drive(first, seeds, planted) : RUN_ALL_TESTS();
}
