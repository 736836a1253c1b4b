// The fuzzers' targets over what they begin with and what was found: in any build, without a fuzzer.
//   test_fuzz --seeds FOLDER TARGET   writes what they begin with
#include "contract/files.hpp"
#include "fuzz/seeds.hpp"
#include "fuzz/targets.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

namespace bordduk::fuzz {
namespace {

class Corpus : public testing::TestWithParam<target> {};

TEST_P(Corpus, B8WhatWasFoundOnceIsFoundNoMore) {
    auto const folder = contract::source("tests/fuzz/corpus") / GetParam().name;
    int files = 0;
    for (auto const& file : std::filesystem::directory_iterator{folder}) {
        GetParam().run(contract::bytes_of(file.path())); // a broken promise stops the process
        ++files;
    }
    EXPECT_GT(files, 0);
}

TEST_P(Corpus, B8WhatTheFuzzersBeginWithKeepsEveryPromise) {
    auto const all = seeds_of(GetParam().name);
    EXPECT_GT(all.size(), 5U);
    for (std::string const& bytes : all) {
        GetParam().run(bytes);
        GetParam().run(std::string_view{bytes}.substr(0, bytes.size() / 2));
    }
}
INSTANTIATE_TEST_SUITE_P(Targets, Corpus, testing::ValuesIn(targets), [](auto const& tested) { return std::string{tested.param.name}; });

void write_seeds(std::filesystem::path const& folder, std::string_view name) {
    std::filesystem::create_directories(folder);
    int number = 0;
    for (std::string const& bytes : seeds_of(name)) {
        std::ofstream file{folder / ("seed-" + std::to_string(++number)), std::ios::binary};
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
}

} // namespace
} // namespace bordduk::fuzz

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    if (argc < 4 || std::string_view{argv[1]} != "--seeds") return RUN_ALL_TESTS();
    bordduk::fuzz::write_seeds(argv[2], argv[3]);
    return 0;
}
