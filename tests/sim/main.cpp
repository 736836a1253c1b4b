// The simulation's suite, and its driver:
//   test_sim --seeds 100000 --seed 1    days from seeds; sim_<fault> does the same with a fault planted in it
//   test_sim --record FOLDER            traces of pages, for this replica and the browser's
#include "drive.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::sim {
namespace {

constexpr std::uint64_t smoke_seeds = 500;

TEST(Simulation, C10FiveHundredBadDaysBreakNoPromise) {
    summary happened;
    for (std::uint64_t seed = 1; seed <= smoke_seeds; ++seed) {
        auto const why = play(seed, happened);
        ASSERT_EQ(why.value_or(""), "") << "seed " << seed << ": test_sim --seeds 1 --seed " << seed;
    }
    std::printf("%s", in_lines(happened).c_str());
    // A green run has shown something only if everything that may happen did happen.
    for (char const* what : {"cuts",
                             "half-open lines",
                             "commands by an older line",
                             "restarts",
                             "torn tails",
                             "disk errors",
                             "disk stalls",
                             "stopped readers",
                             "slow readers",
                             "phones asleep",
                             "suspends",
                             "clock jumps",
                             "leaps of time",
                             "repetitions",
                             "floods",
                             "late joins",
                             "people asked to leave",
                             "numbers used twice",
                             "closes by the server",
                             "reports read",
                             "appends that outlived their server",
                             "ballots",
                             "command not now: gap",
                             "command not now: no storage",
                             "command not now: reused",
                             "command nonsense refused",
                             "replicas compared on the way"}) {
        EXPECT_GT(happened.counts[what], 0) << what;
    }
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, core::command>>([&](auto kind) {
        std::string const name{decltype(kind)::type::tag};
        EXPECT_GT(happened.counts["command " + name], 0) << name << " was never carried out";
    });
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<core::refusal_reason>>([&](auto reason) {
        bool const is_rare = reason.value == core::refusal_reason::too_many; // a short day reaches few limits
        EXPECT_GT(happened.counts[std::string{"refusal "} + reason.name] + is_rare, 0) << "nothing was refused as " << reason.name;
    });
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<vow>>(
        [&](auto one) { EXPECT_GT(happened.counts[std::string{"promise looked at: "} + one.name], 0) << one.name; });
}

TEST(Simulation, S2TheSameSeedIsTheSameDay) {
    summary one;
    summary other;
    EXPECT_EQ(play(42, one), std::nullopt);
    EXPECT_EQ(play(42, other), std::nullopt);
    EXPECT_EQ(in_lines(one), in_lines(other));
}

// What each of these seeds once found is its name.
TEST(Simulation, S4SeedsThatFailedOnceFailNoMore) {
    struct named {
        std::uint64_t seed;
        char const* what;
    };
    for (auto const& [seed, what] : {named{7, "pages that ask for everything at every gap never come to rest"},
                                     named{22967, "a promise was taken back in the batch whose report had kept it"}}) {
        summary ignored;
        EXPECT_EQ(play(seed, ignored).value_or(""), "") << what;
    }
}

std::vector<std::string> planted_faults() {
    std::vector<std::string> all;
    std::istringstream names{BORDDUK_PLANTED};
    for (std::string one; std::getline(names, one, ',');)
        all.push_back(one);
    return all;
}

class Planted : public testing::TestWithParam<std::string> {};

TEST_P(Planted, C10AFaultThatIsPlantedIsNoticed) {
    std::string const command =
        std::string{BORDDUK_PLANTED_FOLDER "/sim_"} + GetParam() + " --seed 1 --seeds " + std::to_string(smoke_seeds) + " 2>&1";
    FILE* const run = ::popen(command.c_str(), "r");
    ASSERT_NE(run, nullptr);
    std::string said;
    std::array<char, 512> piece{};
    while (std::fgets(piece.data(), piece.size(), run) != nullptr)
        said += piece.data();
    EXPECT_NE(::pclose(run), 0) << "nobody noticed " << GetParam();
    EXPECT_TRUE(said.starts_with("seed ")) << said.substr(0, 500); // by a promise, not by falling over
    std::printf("%s: %s", GetParam().c_str(), said.substr(0, 200).c_str());
}
INSTANTIATE_TEST_SUITE_P(Faults, Planted, testing::ValuesIn(planted_faults()), [](auto const& tested) { return tested.param; });

TEST(Traces, S5WhatAPageWasToldIsWhatItHolds) {
    int played = 0;
    for (auto const& file : std::filesystem::directory_iterator{BORDDUK_SOURCE_DIR "/tests/sim/traces"}) {
        std::ifstream in{file.path(), std::ios::binary};
        trace const one = read_trace({std::istreambuf_iterator<char>{in}, {}});
        EXPECT_EQ(replayed(one), one.end) << file.path();
        ++played;
    }
    EXPECT_GT(played, 4);
}

} // namespace
} // namespace bordduk::sim

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    std::uint64_t first = 1;
    std::uint64_t seeds = 0;
    for (int i = 1; i + 1 < argc; i += 2) {
        std::string_view const name = argv[i];
        if (name == "--seed") first = std::strtoull(argv[i + 1], nullptr, 10);
        if (name == "--seeds") seeds = std::strtoull(argv[i + 1], nullptr, 10);
        if (name == "--record") {
            bordduk::sim::record_traces(argv[i + 1]);
            return 0;
        }
    }
    return seeds > 0 ? bordduk::sim::drive(first, seeds) : RUN_ALL_TESTS();
}
