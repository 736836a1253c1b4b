// Numbers as pictures hold them: the high byte first. For picture files alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bordduk::wire {

[[nodiscard]] inline unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }
[[nodiscard]] inline unsigned two_bytes(std::string_view bytes, std::size_t at) {
    return byte_at(bytes, at) << 8U | byte_at(bytes, at + 1);
}
[[nodiscard]] inline std::uint32_t four_bytes(std::string_view bytes, std::size_t at) {
    return two_bytes(bytes, at) << 16U | two_bytes(bytes, at + 2);
}

} // namespace bordduk::wire
