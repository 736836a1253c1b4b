// Thousands of WebSocket clients on one thread: they connect, are cut off, come back, listen and speak.
//
// Frames are not parsed as JSON: what a scenario wants to know is found by searching the bytes, so that the generator costs
// less than the server it measures. Plain POSIX and epoll.
#pragma once

#include "load/language.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::load {

using microseconds = std::int64_t;
microseconds now(); // of the steady clock

struct client {
    std::string place; // the workshop's code, or a relay's group
    std::string token;
    std::string person;
    int table{};        // 0: a desk or a stage
    bool sees_tables{}; // a desk

    int fd{-1};
    bool live{};       // it has been let in
    bool lost{};       // the server or the line ended it
    bool open{};       // the upgrade is through
    std::string queue; // the client id of its commands
    std::int64_t n{};
    std::string in;
    std::string out;
    std::uint64_t frames{};
    std::uint64_t bytes{};

    std::map<std::string, std::int64_t, std::less<>> at; // its views' positions
    std::string epoch;
    int gaps{}; // changes that did not begin where the view was
};

class swarm {
public:
    // Called for every message after it was let in: the client's place in clients(), and the payload.
    using listener = std::function<void(std::size_t, std::string_view)>;

    swarm(int port, language const& spoken);
    ~swarm();
    swarm(swarm const&) = delete;
    swarm& operator=(swarm const&) = delete;

    std::size_t add(client c);
    void connect(std::size_t which);
    void connect_all();
    void cut(std::size_t which); // as a line that breaks: what it has heard stays
    void say(std::size_t which, std::string_view text);
    // Says {"type":"command","do":what,...fields}; fields begin with a comma. The command's n.
    std::int64_t command(std::size_t which, std::string_view what, std::string_view fields);

    void run_until(microseconds end, listener const& heard); // handles what comes until that moment
    // The same until `done`, asked after whatever came; false: not within `patience`.
    bool run_while_not(std::function<bool()> const& done, microseconds patience, listener const& heard);

    [[nodiscard]] std::size_t live_count() const { return live_; }
    [[nodiscard]] std::uint64_t lost_count() const;
    [[nodiscard]] std::uint64_t gap_count() const;
    [[nodiscard]] std::uint64_t bytes() const;
    [[nodiscard]] std::uint64_t frames() const;
    [[nodiscard]] std::vector<client>& clients() { return clients_; }
    [[nodiscard]] std::vector<client> const& clients() const { return clients_; }

private:
    void step(microseconds left, listener const& heard);
    void readable(std::size_t which, listener const& heard);
    void take_frames(std::size_t which, listener const& heard);
    void flush(std::size_t which);
    void close(client& c);

    int port_;
    language const& spoken_;
    int epoll_;
    std::size_t live_{};
    std::vector<client> clients_;
};

// What nobody listens to.
inline void ignore(std::size_t, std::string_view) {}

} // namespace bordduk::load
