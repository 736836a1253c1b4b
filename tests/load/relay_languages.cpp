#include "load/relay_languages.hpp"

#include "load/swarm.hpp"

namespace bordduk::load {
namespace {

std::string upgrade(std::string_view target, int port, std::string_view more = {}) {
    std::string text = "GET ";
    text.append(target).append(" HTTP/1.1\r\nHost: 127.0.0.1:").append(std::to_string(port));
    text += "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAECAwQFBgcICQoLDA0ODw==\r\n";
    return text.append(more).append("\r\n");
}

// A path is a group; what one says there, all there hear.
class plain final : public language {
    std::string request(client const& c, int port) const override { return upgrade("/" + c.place, port); }
    std::string greeting(client& c) const override {
        c.live = true;
        return {};
    }
    std::string said(client&, std::string_view text) const override { return tests::masked_frame(tests::text_frame, text); }
    std::optional<std::string_view> heard(client&, tests::frame const& one) const override { return one.payload; }
};

// Engine.IO 4 over one WebSocket, Socket.IO 5 in it: 0 open, 40 connect, 42 event, 2 ping, 3 pong.
class socket_io final : public language {
    std::string request(client const& c, int port) const override {
        return upgrade("/socket.io/?EIO=4&transport=websocket&group=" + c.place, port);
    }
    std::string greeting(client&) const override { return tests::masked_frame(tests::text_frame, "40"); }
    std::string said(client&, std::string_view text) const override {
        return tests::masked_frame(tests::text_frame, R"(42["m",)" + std::string(text) + "]");
    }
    std::optional<std::string_view> heard(client& c, tests::frame const& one) const override {
        if (one.payload == "2") c.out += tests::masked_frame(tests::text_frame, "3");
        if (one.payload.starts_with("40")) c.live = true;
        constexpr std::string_view event = R"(42["m",)";
        if (!one.payload.starts_with(event)) return {};
        return one.payload.substr(event.size());
    }
};

// MQTT 3.1.1 in binary frames, QoS 0: a group is a topic.
class mqtt final : public language {
    static std::string with_length(std::string_view text) {
        std::string bytes;
        bytes += static_cast<char>(text.size() >> 8);
        bytes += static_cast<char>(text.size() & 0xFF);
        return bytes.append(text);
    }
    static std::string packet(unsigned char kind, std::string_view rest) {
        std::string bytes(1, static_cast<char>(kind));
        auto left = rest.size();
        do {
            auto const seven = static_cast<unsigned char>(left % 128);
            left /= 128;
            bytes += static_cast<char>(left > 0 ? seven | 0x80 : seven);
        } while (left > 0);
        return tests::masked_frame(tests::binary_frame, bytes.append(rest));
    }
    std::string request(client const&, int port) const override { return upgrade("/mqtt", port, "Sec-WebSocket-Protocol: mqtt\r\n"); }
    std::string greeting(client& c) const override {
        constexpr unsigned char connect = 0x10;
        constexpr unsigned char subscribe = 0x82;
        std::string const hello = with_length("MQTT") + std::string("\x04\x02\x00\x00", 4) + with_length(c.queue);
        return packet(connect, hello) + packet(subscribe, std::string("\x00\x01", 2) + with_length(c.place) + std::string(1, '\0'));
    }
    std::string said(client& c, std::string_view text) const override {
        constexpr unsigned char publish = 0x30;
        return packet(publish, with_length(c.place).append(text));
    }
    std::optional<std::string_view> heard(client& c, tests::frame const& one) const override {
        constexpr unsigned char suback = 0x90;
        if (one.payload.empty()) return {};
        auto const kind = static_cast<unsigned char>(one.payload[0]);
        if (kind == suback) c.live = true;
        auto const at = one.payload.find('{');
        if ((kind & 0xF0) != 0x30 || at == std::string_view::npos) return {};
        return one.payload.substr(at);
    }
};

} // namespace

std::unique_ptr<language> relay_language(std::string const& kind) {
    if (kind == "socketio") return std::make_unique<socket_io>();
    if (kind == "mosquitto") return std::make_unique<mqtt>();
    return std::make_unique<plain>();
}

} // namespace bordduk::load
