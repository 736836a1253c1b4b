// CHECK(condition): what must hold or the program is wrong; stops the process, in release too.
//
// Never for what a user, a disk or a network can bring about: those are refusals and failed operations.
// Going on after a bug could acknowledge or store what is not so; stopping loses nothing, because what was acknowledged is on disk.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace bordduk::core {

[[noreturn]] inline void check_failed(char const* condition, char const* file, int line) noexcept {
    std::fprintf(stderr, "%s:%d: this must hold: %s\n", file, line, condition);
    std::abort();
}

} // namespace bordduk::core

#define CHECK(...) (static_cast<bool>(__VA_ARGS__) ? static_cast<void>(0) : ::bordduk::core::check_failed(#__VA_ARGS__, __FILE__, __LINE__))
