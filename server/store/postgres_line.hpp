// One connection to PostgreSQL that never waits: it is stepped by a loop, asks one question at a time, and comes back when it is lost.
//
// A question is one message of PostgreSQL's simple protocol: the server begins when it has all of it and has committed before it needs
// anything more from us, so that a machine that stops in the middle of asking never holds a lock. That is why no parameters are bound.
#pragma once

#include "store/postgres_address.hpp"
#include "store/postgres_answer.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

struct pollfd;

namespace bordduk::store {

using steady = std::chrono::steady_clock;

class postgres_line {
public:
    struct notice {
        std::string channel;
        std::string payload;
    };
    // first: to be said on every new connection before anything is asked. heard: of notices by other connections.
    postgres_line(postgres_address const& to, std::string first, std::function<void(notice)> heard = {});

    // Called when the connection stands (again), and with the reason when it is lost or could not be had.
    std::function<void()> opened = [] {};
    std::function<void(std::string const& why)> lost = [](std::string const&) {};

    [[nodiscard]] bool open() const { return state_ == state::open; }
    [[nodiscard]] bool resting() const { return state_ == state::resting; } // nobody wants it
    [[nodiscard]] bool ready() const { return open() && !then_; }
    // Only when ready. `then` is called once, from step; a lost answer says that nobody knows.
    void ask(std::string const& sql, std::function<void(postgres_answer)> then, std::chrono::milliseconds patience);
    void ask(std::string const& sql, std::function<void(postgres_answer)> then);
    void hang_up(); // closed until it is wanted again
    void want();    // connect, if it is not

    [[nodiscard]] pollfd polled() const;               // what to wait for; a negative descriptor: nothing
    [[nodiscard]] steady::time_point deadline() const; // step no later than this
    void step(short happened);                         // poll's revents

private:
    enum class state { resting, closed, connecting, greeting, open };
    struct finish {
        void operator()(PGconn* c) const { libpq().finish(c); }
    };
    void connect();
    void go_on_connecting();
    void send(std::string const& sql, std::function<void(postgres_answer)> then, std::chrono::milliseconds patience);
    void take_in();
    void hear();
    void lose(std::string const& why);
    [[nodiscard]] std::string complaint() const;

    postgres_address const& to_;
    std::string first_;
    std::function<void(notice)> heard_;
    std::unique_ptr<PGconn, finish> connection_;
    state state_{state::resting};
    PostgresPollingStatusType polling_{};
    bool unsent_{};
    std::function<void(postgres_answer)> then_;
    postgres_answer answer_;
    steady::time_point due_{}; // of what is under way: connecting, an answer, the next attempt
    std::chrono::milliseconds pause_{};
};

} // namespace bordduk::store
