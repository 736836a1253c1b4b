#include "common/frames.hpp"

#include <cstdint>

namespace bordduk::tests {

std::optional<frame> first_frame(std::string_view bytes) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    if (bytes.size() < 2) return {};
    std::size_t length = byte(1) & 0x7F;
    std::size_t const head = length == 126 ? 4 : length == 127 ? 10 : 2;
    if (bytes.size() < head) return {};
    if (head > 2) {
        length = 0;
        for (std::size_t i = 2; i < head; ++i)
            length = length << 8 | byte(i);
    }
    if (bytes.size() - head < length) return {};
    return frame{static_cast<unsigned char>(byte(0) & 0x0F), bytes.substr(head, length), head + length};
}

std::string masked_frame(unsigned char opcode, std::string_view payload, bool last) {
    std::string bytes;
    bytes += static_cast<char>((last ? 0x80 : 0) | opcode);
    std::uint64_t const size = payload.size();
    int const wide = size < 126 ? 0 : size < 65536 ? 2 : 8;
    bytes += static_cast<char>(0x80 | (wide == 0 ? static_cast<int>(size) : wide == 2 ? 126 : 127));
    for (int left = wide; left > 0; --left)
        bytes += static_cast<char>(size >> (left - 1) * 8 & 0xFF);
    bytes.append(4, '\0');
    return bytes.append(payload);
}

std::string upgrade_request(int port, std::string_view code, std::string_view more) {
    std::string text = "GET /live/";
    text.append(code).append(" HTTP/1.1\r\nHost: 127.0.0.1:").append(std::to_string(port));
    text += "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: AAECAwQFBgcICQoLDA0ODw==\r\nSec-WebSocket-Protocol: bordduk.v1\r\n";
    return text.append(more).append("\r\n");
}

} // namespace bordduk::tests
