// One target as an executable of libFuzzer's; which one is said by the build.
#include "fuzz/targets.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    bordduk::fuzz::BORDDUK_FUZZ_TARGET({reinterpret_cast<char const*>(data), size});
    return 0;
}
