// What is fed with any bytes: each target takes them, and stops the process if a promise does not hold.
//
// They know no fuzzer: `entry.cpp` makes an executable of libFuzzer of each, and `corpus_test.cpp` runs them over the files that are kept.
#pragma once

#include <array>
#include <string_view>

namespace bordduk::fuzz {

void messages(std::string_view bytes);
void bodies(std::string_view bytes);
void log(std::string_view bytes);
void commands(std::string_view bytes);
void heads(std::string_view bytes);
void snapshots(std::string_view bytes);

struct target {
    std::string_view name;
    void (*run)(std::string_view);
};
inline constexpr std::array targets{target{"messages", &messages}, target{"bodies", &bodies}, target{"log", &log},
                                    target{"commands", &commands}, target{"heads", &heads},   target{"snapshots", &snapshots}};

} // namespace bordduk::fuzz
