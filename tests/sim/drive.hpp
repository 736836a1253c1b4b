// Plays worlds from seeds, and says what came of it.
#pragma once

#include "world.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace bordduk::sim {

inline constexpr int steps = 160;

// Why a promise was broken; nothing if all were kept.
[[nodiscard]] std::optional<std::string> play(std::uint64_t seed, summary& happened);
[[nodiscard]] std::string in_lines(summary const& happened);
// Many, one after the other; prints what happened, or the first seed that breaks a promise. The exit code of a process.
[[nodiscard]] int drive(std::uint64_t first, std::uint64_t seeds);

} // namespace bordduk::sim
