// One WebSocket client for tests: connects, says hello, sends commands or any bytes, and hears what the server says, blocking.
//
// Frames are strings; who wants values reads them with wire/client_side.hpp. Everything that was heard is kept, so that a test can look
// at every byte. Plain POSIX.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::tests {

class live_client {
public:
    // Connects and asks for the upgrade. more: further header lines, each ending in CRLF. receive_buffer: as for connect_to.
    live_client(int port, std::string_view code, std::string_view more = {}, int receive_buffer = 0);
    ~live_client();
    live_client(live_client&& other) noexcept;
    live_client(live_client const&) = delete;
    live_client& operator=(live_client const&) = delete;

    // ---- what it says; what the socket does not take is dropped
    void hello(std::string_view token, std::string_view rest = R"("at":{})");         // rest: the further members
    std::int64_t command(std::string_view what, std::string_view fields = {});        // fields begin with a comma; the command's n
    void repeat(std::int64_t n, std::string_view what, std::string_view fields = {}); // a command with that n
    void say(std::string_view text);                                                  // a text frame
    void send(std::string_view bytes);                                                // as they are
    void cut();                                                                       // no goodbye, and what is under way is lost

    // ---- what it hears
    std::string const& head();                                                   // the answer to the request for the upgrade
    std::optional<std::string> next(int wait_ms = 5000);                         // the next text; nothing: none came, or the line has ended
    std::optional<std::string> next(std::string_view start, int wait_ms = 5000); // the next text that starts so; others are passed over
    std::optional<std::string> answer(std::int64_t n, int wait_ms = 5000);       // to its own command; others are passed over
    int closed(int wait_ms = 5000);                          // the close code; 0: ended without one; -1: the line is still open
    void took(std::string_view bytes) { in_.append(bytes); } // that somebody else has read from fd
    [[nodiscard]] bool pinged() const { return pings_ > 0; }

    std::vector<std::string> heard; // every text so far
    std::string client;             // the id of its commands' queue
    std::int64_t n{};               // of its last command
    bool answers_pings{true};
    int fd{-1};

private:
    bool receive(int wait_ms); // false: nothing came
    std::optional<std::string> take();
    void ended();

    std::string in_;
    std::string head_;
    int pings_{};
    int code_{-1};
};

} // namespace bordduk::tests
