// How long something took, counted in steps: a histogram as Prometheus has it. Written by one thread; a copy is read by others.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace bordduk::net {

class histogram {
public:
    // Seconds. Half a millisecond is a disk that is asleep or memory; 0.05 and 0.1 are what the product promises; 10 is when all is lost.
    static constexpr std::array bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0};

    void observe(std::chrono::nanoseconds took) {
        double const seconds = std::chrono::duration<double>(took).count();
        std::size_t step = 0;
        while (step < bounds.size() && seconds > bounds[step])
            ++step;
        ++steps_[step];
        sum_ += seconds;
    }

    histogram& operator+=(histogram const& more) {
        for (std::size_t i = 0; i < steps_.size(); ++i)
            steps_[i] += more.steps_[i];
        sum_ += more.sum_;
        return *this;
    }

    [[nodiscard]] std::uint64_t in_step(std::size_t step) const { return steps_[step]; } // the last one is beyond all bounds
    [[nodiscard]] double sum() const { return sum_; }

private:
    std::array<std::uint64_t, bounds.size() + 1> steps_{};
    double sum_{};
};

} // namespace bordduk::net
