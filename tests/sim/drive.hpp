// Plays worlds from seeds, and says what came of it.
#pragma once

#include "world.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace bordduk::sim {

inline constexpr int steps = 200;

// Why a promise was broken; nothing if all were kept.
[[nodiscard]] std::optional<std::string> play(std::uint64_t seed, fault planted, summary& happened);
[[nodiscard]] std::string in_lines(summary const& happened);

} // namespace bordduk::sim
