// WebSocket frames as bytes, from a client's side, and the request that opens such a line.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bordduk::tests {

inline constexpr unsigned char text_frame = 0x1;
inline constexpr unsigned char binary_frame = 0x2;
inline constexpr unsigned char close_frame = 0x8;
inline constexpr unsigned char ping_frame = 0x9;
inline constexpr unsigned char pong_frame = 0xA;

struct frame {
    unsigned char opcode{};
    std::string_view payload; // of the bytes it was taken from
    std::size_t size{};       // header and payload
};

// Of what a server sent. Nothing: it is not complete yet.
std::optional<frame> first_frame(std::string_view bytes);

// A client's frames are masked; the mask 0 is a mask too, and leaves the bytes readable in a capture.
std::string masked_frame(unsigned char opcode, std::string_view payload, bool last = true);

// more: further header lines, each ending in CRLF.
std::string upgrade_request(int port, std::string_view code, std::string_view more = {});

} // namespace bordduk::tests
