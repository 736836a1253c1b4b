#include "load/figures.hpp"

#include <algorithm>
#include <bit>
#include <cstdio>

namespace bordduk::load {

namespace {

// Below 128 every microsecond has its cell; above, every doubling has 64.
constexpr int fine = 128;
constexpr int per_doubling = 64;

std::size_t cell_of(std::uint64_t value) {
    if (value < fine) return static_cast<std::size_t>(value);
    auto const doublings = static_cast<int>(std::bit_width(value)) - 7;
    return fine + static_cast<std::size_t>(doublings - 1) * per_doubling + static_cast<std::size_t>((value >> doublings) - per_doubling);
}

double middle_of(std::size_t cell) {
    if (cell < fine) return static_cast<double>(cell);
    auto const doublings = (cell - fine) / per_doubling + 1;
    auto const low = ((cell - fine) % per_doubling + per_doubling) << doublings;
    return static_cast<double>(low) + static_cast<double>(std::size_t{1} << doublings) / 2;
}

} // namespace

void samples::add(microseconds value, std::uint64_t times) {
    auto const cell = cell_of(static_cast<std::uint64_t>(std::max<microseconds>(value, 0)));
    if (cells_.size() <= cell) cells_.resize(cell + 1);
    cells_[cell] += times;
    count_ += times;
    max_ = std::max(max_, value);
}

double samples::percentile_ms(double share) const {
    auto const wanted = static_cast<std::uint64_t>(share * static_cast<double>(count_));
    std::uint64_t below = 0;
    for (std::size_t cell = 0; cell < cells_.size(); ++cell)
        if ((below += cells_[cell]) > wanted) return middle_of(cell) / 1e3;
    return static_cast<double>(max_) / 1e3;
}

std::string samples::json() const {
    object o;
    o.count("samples", count_).number("p50", percentile_ms(0.5)).number("p99", percentile_ms(0.99));
    return o.number("p999", percentile_ms(0.999)).number("max", static_cast<double>(max_) / 1e3).json();
}

object& object::raw(std::string_view name, std::string_view json) {
    members_.append(members_.empty() ? "\"" : ",\"").append(name).append("\":").append(json);
    return *this;
}

object& object::text(std::string_view name, std::string_view value) { return raw(name, "\"" + std::string(value) + "\""); }

object& object::number(std::string_view name, double value, int decimals) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
    return raw(name, buffer);
}

object& object::count(std::string_view name, std::uint64_t value) { return raw(name, std::to_string(value)); }

} // namespace bordduk::load
