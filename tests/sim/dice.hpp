// Chance that can be played again: splitmix64 and nothing from <random>, whose distributions differ between libraries.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace bordduk::sim {

class dice {
public:
    explicit dice(std::uint64_t seed) : state_{seed} {}

    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool percent(int chance) { return below(100) < chance; }
    template <class Container>
    auto const& pick(Container const& from) {
        auto it = from.begin();
        for (int steps = below(static_cast<int>(from.size())); steps > 0; --steps)
            ++it;
        return *it;
    }

private:
    std::uint64_t state_;
};

} // namespace bordduk::sim
