// What a peer may put on an open line: frames as RFC 6455 has them, text only, small and valid. Everything else ends that line alone.
#include "common/frames.hpp"
#include "core/limits.hpp"
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

#include <string>
#include <sys/socket.h>
#include <utility>
#include <vector>

namespace bordduk::tests {
namespace {

using namespace std::string_literals;
namespace limits = core::limits;

struct raw_case {
    std::string name;
    std::string bytes;
    std::vector<int> codes; // the ones that say it right
};

std::string header(int first, int second, std::string_view more = {}) {
    std::string bytes{static_cast<char>(first), static_cast<char>(second)};
    return bytes.append(more);
}

std::string masked_close(int code, std::string_view reason = {}) {
    std::string payload{static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)};
    return masked_frame(close_frame, payload.append(reason));
}

std::vector<raw_case> protocol_errors() {
    std::string const mask(4, '\0');
    std::vector<raw_case> all{
        {"unmasked", header(0x81, 2, "{}"), {1002}},
        {"RSV1", header(0xC1, 0x82, mask + "{}"), {1002}},
        {"RSV2", header(0xA1, 0x82, mask + "{}"), {1002}},
        {"RSV3", header(0x91, 0x82, mask + "{}"), {1002}},
        {"ping with RSV1", header(0xC9, 0x80, mask), {1002}},
        {"fragmented ping", header(0x09, 0x80, mask), {1002}},
        {"fragmented close", header(0x08, 0x80, mask), {1002}},
        {"ping of 126 bytes", header(0x89, 0x80 | 126, "\0\x7E"s + mask + std::string(126, 'x')), {1002}},
        {"ping with a long length", header(0x89, 0x80 | 127, "\0\0\0\0\0\0\0\1"s + mask + "x"), {1002}},
        {"continuation of nothing", masked_frame(0, "{}"), {1002}},
        {"text inside a text", masked_frame(text_frame, "{", false) + masked_frame(text_frame, "}"), {1002}},
        {"5 bytes as 16 bit", header(0x81, 0x80 | 126, "\0\5"s + mask + "hello"), {1002}},
        {"200 bytes as 64 bit", header(0x81, 0x80 | 127, "\0\0\0\0\0\0\0\xC8"s + mask + std::string(200, 'x')), {1002}},
        {"2^63 bytes", header(0x81, 0x80 | 127, "\x80\0\0\0\0\0\0\0"s + mask), {1002, 1009}},
        {"2^40 bytes", header(0x81, 0x80 | 127, "\0\0\1\0\0\0\0\0"s + mask), {1009}},
        {"close with one byte", masked_frame(close_frame, "\3"), {1002}},
        {"close with a broken reason", masked_close(1000, "\xFF\xFE"), {1002, 1007}},
        {"a message of the limit + 1", masked_frame(text_frame, std::string(limits::message_bytes_max + 1, ' ')), {1009}},
        {"fragments of the limit + 1",
         masked_frame(text_frame, std::string(limits::message_bytes_max, ' '), false) + masked_frame(0, " "),
         {1009}},
        {"binary", masked_frame(binary_frame, R"({"type":"ping","t0":1})"), {1003}},
        {"binary in fragments", masked_frame(binary_frame, "{", false) + masked_frame(0, "}"), {1003}},
    };
    for (int const opcode : {0x3, 0x4, 0x5, 0x6, 0x7, 0xB, 0xC, 0xD, 0xE, 0xF})
        all.push_back({"opcode " + std::to_string(opcode), header(0x80 | opcode, 0x80, mask), {1002}});
    for (int const code : {0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535})
        all.push_back({"close with " + std::to_string(code), masked_close(code), {1002}});
    return all;
}

class Frames : public shared_house<Frames> {};

TEST_F(Frames, A2EveryBreachOfTheProtocolIsNamedInTheGoodbye) {
    std::string const token = house->join().token;
    for (raw_case const& one : protocol_errors()) {
        live_client peer = house->enter(token);
        peer.send(one.bytes);
        EXPECT_THAT(one.codes, testing::Contains(peer.closed())) << one.name;
    }
}

TEST_F(Frames, A2TheSameBreachesBeforeHelloAreNoBetter) {
    for (raw_case const& one : protocol_errors()) {
        live_client peer = house->connect();
        peer.send(one.bytes);
        EXPECT_THAT(one.codes, testing::Contains(peer.closed())) << one.name;
    }
}

TEST_F(Frames, A2AGoodbyeOfTheClientIsAnswered) {
    live_client peer = house->enter(house->join().token);
    peer.send(masked_close(1001, "the page is left"));
    EXPECT_EQ(peer.closed(), 1001);
    live_client silent = house->enter(house->join().token);
    silent.send(masked_frame(close_frame, {}));
    EXPECT_GE(silent.closed(), 1000);
}

TEST_F(Frames, A2AMessageOfExactlyTheLimitIsRead) {
    live_client peer = house->enter(house->join().token);
    std::string message = R"({"type":"ping","t0":7})";
    message.resize(limits::message_bytes_max, ' ');
    peer.say(message);
    EXPECT_TRUE(peer.next(R"({"type":"pong","t0":7)"));
}

TEST_F(Frames, A2AHundredThousandEmptyFragmentsCostNothing) {
    live_client peer = house->enter(house->join().token);
    auto const before = house->server.resident_kib();
    peer.send(masked_frame(text_frame, R"({"type":"ping",)", false));
    std::string many;
    for (int i = 0; i < 1000; ++i)
        many += masked_frame(0, {}, false);
    for (int i = 0; i < 100; ++i)
        peer.send(many);
    peer.send(masked_frame(0, R"("t0":8})"));
    EXPECT_TRUE(peer.next(R"({"type":"pong","t0":8)", 20'000));
    EXPECT_LE(house->server.resident_kib() - before, 1024);
}

TEST_F(Frames, A2AThousandPingsAreAnsweredOneByOne) {
    live_client peer = house->enter(house->join().token);
    auto const before = house->server.resident_kib();
    std::string pings;
    for (int i = 0; i < 1000; ++i)
        pings += masked_frame(ping_frame, std::to_string(i));
    peer.send(pings);
    std::string in;
    int pongs = 0;
    while (pongs < 1000) {
        char buffer[4096];
        auto const got = ::recv(peer.fd, buffer, sizeof buffer, 0);
        ASSERT_GT(got, 0) << pongs;
        in.append(buffer, static_cast<std::size_t>(got));
        for (auto one = first_frame(in); one; one = first_frame(in)) {
            if (one->opcode == pong_frame) {
                EXPECT_EQ(one->payload, std::to_string(pongs));
                ++pongs;
            }
            in.erase(0, one->size);
        }
    }
    EXPECT_LE(house->server.resident_kib() - before, 1024);
}

TEST_F(Frames, G10AFloodOfPingsIsToldToComeBackLaterAndNobodyElseNotices) {
    live_client other = house->enter(house->join().token);
    live_client peer = house->enter(house->join().token);
    std::string pings;
    for (int i = 0; i < 5 * limits::control_frames_burst; ++i)
        pings += masked_frame(i % 2 ? ping_frame : pong_frame, "flood");
    peer.send(pings);
    EXPECT_TRUE(other.answer(other.command("seat.rename", R"(,"name":"Ann")"), 1000));
    EXPECT_EQ(peer.closed(), 4004);
}

// Each has begun something that could be large, and leaves it there.
TEST_F(Frames, A2HalfMessagesCostLessThanAMebibyteEach) {
    std::string const mask(4, '\0');
    std::vector<std::string> const beginnings{
        header(0x81, 0x80 | 126, "\x40\0"s + mask + std::string(10'000, '[')),
        masked_frame(text_frame, std::string(limits::message_bytes_max, '{'), false),
        masked_frame(text_frame, std::string(9'000, ' '), false) + header(0, 0x80 | 126, "\x10\0"s + mask),
    };
    std::vector<live_client> peers;
    auto const before = house->server.resident_kib();
    for (int i = 0; i < 60; ++i) {
        peers.push_back(house->enter(house->join().token));
        peers.back().send(beginnings[static_cast<std::size_t>(i) % beginnings.size()]);
    }
    live_client other = house->enter(house->join().token);
    EXPECT_TRUE(other.answer(other.command("seat.rename", R"(,"name":"Ann")")));
    EXPECT_LE(house->server.resident_kib() - before, 60 * 1024);
}

TEST_F(Frames, A4CompressionIsNotGranted) {
    live_client peer = house->connect("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n");
    EXPECT_THAT(peer.head(), testing::StartsWith("HTTP/1.1 101"));
    EXPECT_THAT(peer.head(), testing::Not(testing::HasSubstr("xtensions")));
}

TEST_F(Frames, A4WhoSendsCompressedFramesAllTheSameOrBinaryOnesIsTold) {
    std::string const mask(4, '\0');
    std::string const token = house->join().token;
    for (auto const& [bytes, code] : std::vector<std::pair<std::string, int>>{
             {header(0xC1, 0x82, mask + "{}"), 1002}, {header(0x82, 0x82, mask + "{}"), 1003}, {header(0xC2, 0x82, mask + "{}"), 1002}}) {
        live_client peer = house->connect("Sec-WebSocket-Extensions: permessage-deflate\r\n");
        peer.hello(token);
        ASSERT_TRUE(peer.next(R"({"type":"welcome")"));
        peer.send(bytes);
        EXPECT_EQ(peer.closed(), code);
    }
}

} // namespace
} // namespace bordduk::tests
