// What the kernel and the allocator say about this process.
#pragma once

#include <cstdint>

namespace bordduk::net {

struct own_process {
    double cpu_seconds{};
    double started_at{}; // seconds since the epoch
    std::uint64_t resident_bytes{};
    std::uint64_t allocated_bytes{}; // by us, of the allocator
    std::uint64_t spare_bytes{};     // that it keeps for the next one who asks
    std::uint64_t descriptors{};
    std::uint64_t descriptors_max{};
};

[[nodiscard]] own_process look_at_own_process();

} // namespace bordduk::net
