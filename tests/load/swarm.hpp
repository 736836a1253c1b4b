// Thousands of WebSocket clients on one thread: phones, desks and stages that say hello, follow their views and send commands.
//
// Frames are not parsed as JSON: what a scenario wants to know is found by searching the bytes, so that the generator costs
// less than the server it measures. Plain POSIX and epoll.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::load {

using microseconds = std::int64_t;
microseconds now();  // of the steady clock

struct client {
    int fd{-1};
    bool live{};   // welcome has come
    int table{};   // 0: a desk or a stage
    bool sees_tables{};  // a desk
    std::string token;
    std::string queue;  // the client id of its commands
    std::int64_t n{};
    std::string in;
    std::string out;
    std::uint64_t frames{};
    std::uint64_t bytes{};
    bool lost{};  // the server or the line ended it
};

class swarm {
public:
    // Called for every text frame after welcome: the client's place in clients(), and the payload.
    using listener = std::function<void(std::size_t, std::string_view)>;

    swarm(int port, std::string code);
    ~swarm();
    swarm(swarm const&) = delete;
    swarm& operator=(swarm const&) = delete;

    std::size_t add(std::string token, int table, bool sees_tables);  // connects when run
    void connect_all();
    // Sends {"type":"command","do":what,...fields}; fields begin with a comma. The command's n.
    std::int64_t command(std::size_t which, std::string_view what, std::string_view fields);
    void run_until(microseconds end, listener const& heard);  // handles what comes until that moment
    [[nodiscard]] std::size_t live_count() const;
    [[nodiscard]] std::vector<client>& clients() { return clients_; }

private:
    void connect(std::size_t which);
    void readable(std::size_t which, listener const& heard);
    void take_frames(std::size_t which, listener const& heard);
    void flush(std::size_t which);
    void lose(client& c);

    int port_;
    std::string code_;
    int epoll_;
    std::vector<client> clients_;
};

}  // namespace bordduk::load
