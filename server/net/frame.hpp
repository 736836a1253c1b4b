// What the server puts on a WebSocket, complete with its header: whole, unmasked frames that can be shared and written as they are.
#pragma once

#include "room/close_code.hpp"
#include "room/ports.hpp"

#include <cstdint>
#include <string_view>

namespace bordduk::net {

enum class opcode : unsigned char { text = 1, close = 8, ping = 9, pong = 10 };

[[nodiscard]] room::shared_frame framed(opcode what, std::string_view payload);
[[nodiscard]] room::shared_frame close_frame(std::uint16_t code, std::string_view reason);
[[nodiscard]] room::shared_frame close_frame(room::close_code why); // its name is the reason
[[nodiscard]] room::shared_frame ping_frame();                      // always the same one

// The sessions' and the room's writer: a message becomes a text frame.
class framing_writer final : public room::frame_writer {
public:
    room::shared_frame write(core::server_message const& message) override;
};

} // namespace bordduk::net
