#include "drive.hpp"

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace bordduk::sim {
namespace {

// A CHECK stops the process: the seed must be known then too.
char now_playing[64] = {};

void name_the_seed(int) {
    [[maybe_unused]] auto const written = ::write(STDERR_FILENO, now_playing, sizeof now_playing);
    std::signal(SIGABRT, SIG_DFL);
    ::raise(SIGABRT);
}

} // namespace

std::optional<std::string> play(std::uint64_t seed, summary& happened) {
    std::snprintf(now_playing, sizeof now_playing, "this was seed %llu\n", static_cast<unsigned long long>(seed));
    std::signal(SIGABRT, &name_the_seed);
    try {
        world w{seed};
        w.run(steps);
        happened.add(w.happened());
        return {};
    } catch (broken const& promise) {
        return promise.what();
    }
}

std::string in_lines(summary const& happened) {
    std::string text;
    for (auto const& [what, times] : happened.counts)
        text += "  " + std::to_string(times) + " " + what + "\n";
    return text;
}

int drive(std::uint64_t first, std::uint64_t seeds) {
    summary happened;
    for (std::uint64_t seed = first; seed < first + seeds; ++seed) {
        if (auto const why = play(seed, happened)) {
            std::printf("seed %llu: %s\n", static_cast<unsigned long long>(seed), why->c_str());
            return 1;
        }
    }
    std::printf("%llu seeds from %llu, all promises kept\n%s", static_cast<unsigned long long>(seeds),
                static_cast<unsigned long long>(first), in_lines(happened).c_str());
    return 0;
}

} // namespace bordduk::sim
