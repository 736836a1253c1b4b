#include "common/live_client.hpp"

#include "common/frames.hpp"
#include "common/http_client.hpp"

#include <array>
#include <atomic>
#include <chrono>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace bordduk::tests {
namespace {

using steady = std::chrono::steady_clock;

int left(steady::time_point end) {
    auto const ms = std::chrono::duration_cast<std::chrono::milliseconds>(end - steady::now()).count();
    return ms > 0 ? static_cast<int>(ms) : 0;
}

std::string new_queue() {
    static std::atomic<int> last{10'000'000};
    return "test" + std::to_string(++last);
}

} // namespace

live_client::live_client(int port, std::string_view code, std::string_view more, int receive_buffer)
    : client{new_queue()}, fd{connect_to(port, receive_buffer)} {
    send(upgrade_request(port, code, more));
}

live_client::~live_client() { ended(); }

live_client::live_client(live_client&& other) noexcept
    : heard{std::move(other.heard)}, client{std::move(other.client)}, n{other.n}, answers_pings{other.answers_pings},
      fd{std::exchange(other.fd, -1)}, in_{std::move(other.in_)}, head_{std::move(other.head_)}, pings_{other.pings_}, code_{other.code_} {}

void live_client::hello(std::string_view token, std::string_view rest) {
    std::string text = R"({"type":"hello","protocol":1,"token":")";
    say(text.append(token).append("\",").append(rest).append("}"));
}

std::int64_t live_client::command(std::string_view what, std::string_view fields) {
    repeat(++n, what, fields);
    return n;
}

void live_client::repeat(std::int64_t number, std::string_view what, std::string_view fields) {
    std::string text = R"({"type":"command","do":")";
    text.append(what).append(R"(","n":)").append(std::to_string(number)).append(R"(,"client":")").append(client).append("\"");
    say(text.append(fields).append("}"));
}

void live_client::say(std::string_view text) { send(masked_frame(text_frame, text)); }

void live_client::send(std::string_view bytes) {
    while (fd >= 0 && !bytes.empty()) {
        auto const sent = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

void live_client::cut() {
    linger const at_once{1, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ended();
}

void live_client::ended() {
    if (fd >= 0) ::close(fd);
    fd = -1;
    if (code_ < 0) code_ = 0;
}

bool live_client::receive(int wait_ms) {
    if (fd < 0) return false;
    pollfd one{fd, POLLIN, 0};
    if (::poll(&one, 1, wait_ms) <= 0) return false;
    std::array<char, 64 * 1024> buffer;
    auto const got = ::recv(fd, buffer.data(), buffer.size(), 0);
    if (got <= 0) {
        ended();
        return false;
    }
    in_.append(buffer.data(), static_cast<std::size_t>(got));
    return true;
}

std::string const& live_client::head() {
    for (auto const end = steady::now() + std::chrono::seconds{5}; head_.empty();) {
        if (auto const stop = in_.find("\r\n\r\n"); stop != std::string::npos) {
            head_ = in_.substr(0, stop + 4);
            in_.erase(0, stop + 4);
        } else if (!receive(left(end))) {
            break;
        }
    }
    return head_;
}

// The next text of what has come already; everything before it is seen to.
std::optional<std::string> live_client::take() {
    while (auto const one = first_frame(in_)) {
        std::string const payload{one->payload};
        unsigned char const opcode = one->opcode;
        in_.erase(0, one->size);
        if (opcode == ping_frame) {
            ++pings_;
            if (answers_pings) send(masked_frame(pong_frame, payload));
        } else if (opcode == close_frame) {
            code_ = payload.size() < 2 ? 1005 : static_cast<unsigned char>(payload[0]) << 8 | static_cast<unsigned char>(payload[1]);
            send(masked_frame(close_frame, payload.substr(0, 2)));
            ended();
        } else if (opcode == text_frame) {
            heard.push_back(payload);
            return payload;
        }
    }
    return {};
}

std::optional<std::string> live_client::next(int wait_ms) {
    if (!head().starts_with("HTTP/1.1 101")) return {};
    auto const end = steady::now() + std::chrono::milliseconds{wait_ms};
    for (;;) {
        if (auto text = take()) return text;
        if (!receive(left(end))) return {};
    }
}

std::optional<std::string> live_client::next(std::string_view start, int wait_ms) {
    auto const end = steady::now() + std::chrono::milliseconds{wait_ms};
    for (;;) {
        auto text = next(left(end));
        if (!text || text->starts_with(start)) return text;
    }
}

std::optional<std::string> live_client::answer(std::int64_t number, int wait_ms) {
    return next(R"({"type":"answer","n":)" + std::to_string(number) + R"(,"client":")" + client + '"', wait_ms);
}

int live_client::closed(int wait_ms) {
    auto const end = steady::now() + std::chrono::milliseconds{wait_ms};
    while (code_ < 0 && next(left(end))) {
    }
    return code_;
}

} // namespace bordduk::tests
