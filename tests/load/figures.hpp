// What a scenario has measured, and how it is printed: one JSON object.
#pragma once

#include "load/swarm.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::load {

// Any number of durations in constant memory: a histogram whose cells are at most a hundredth wide.
class samples {
public:
    void add(microseconds value, std::uint64_t times = 1);
    [[nodiscard]] std::uint64_t count() const { return count_; }
    [[nodiscard]] std::string json() const; // {"samples":..,"p50":..,"p99":..,"p999":..,"max":..} in milliseconds

private:
    [[nodiscard]] double percentile_ms(double share) const;
    std::vector<std::uint64_t> cells_;
    std::uint64_t count_{};
    microseconds max_{};
};

class object {
public:
    object& text(std::string_view name, std::string_view value);
    object& number(std::string_view name, double value, int decimals = 2);
    object& count(std::string_view name, std::uint64_t value);
    object& raw(std::string_view name, std::string_view json);
    [[nodiscard]] std::string json() const { return "{" + members_ + "}"; }

private:
    std::string members_;
};

} // namespace bordduk::load
