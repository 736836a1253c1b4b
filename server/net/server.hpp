// The running server: its hubs and their threads, the door, and how all of it ends.
#pragma once

#include "core/limits.hpp"
#include "net/directory.hpp"
#include "net/http_connection.hpp"
#include "net/origin.hpp"
#include "net/site.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace bordduk::net {

struct listening {
    std::string address;
    int port{};
};

struct server_options {
    std::string address;
    int port{};
    int hubs{1};
    std::size_t hub_clients{core::limits::clients_a_hub}; // of one workshop, before it goes on on one more hub
    bool io_uring{true}; // where the kernel lets us
    origin_rule origins;
    doorway door{}; // what it shows outlives the server
    creator_rule making{};
    std::string version{};
    std::optional<listening> inner{};           // where the figures are; none: nowhere
    std::function<wire::network()> network{};   // how the room may reach us; from any thread
    std::function<std::uint64_t()> log_bytes{}; // on the disk, where the log knows; from any thread
};

class server {
public:
    // Opens everything the log holds. Throws std::exception with a sentence. able_to_write may be asked from any thread.
    server(server_options options, room::event_log& log, std::function<bool()> able_to_write, calendar const& dates, journal& notes);
    ~server(); // everything has ended
    server(server const&) = delete;
    server& operator=(server const&) = delete;

    void start();                   // the threads run and the door is open; throws when the address cannot be had
    [[nodiscard]] int port() const; // the real one
    [[nodiscard]] std::optional<listening> inner() const; // with the real port
    [[nodiscard]] bool sends_together() const { return sends_together_; }
    void stop();                    // polite for limits::drain_ms, then hard; returns when all have ended

    // For whoever starts the server; they wait until it is durable. After start().
    [[nodiscard]] std::variant<wire::created, core::problem, core::refusal> found(core::programme const& day);
    [[nodiscard]] std::vector<std::string> codes() const;
    [[nodiscard]] std::optional<core::refusal> remove(std::string const& code); // missing: there is no such workshop
    [[nodiscard]] std::variant<std::string, core::refusal> issue_secret(std::string const& code); // missing, as above

private:
    using acceptor = asio::basic_socket_acceptor<asio::ip::tcp, executor>;
    [[nodiscard]] task<> listen(acceptor& at, doorway const& by);
    [[nodiscard]] task<> clear_out(); // what has been kept as long as it may be
    [[nodiscard]] task<std::string> figures() const;
    template <class Work>
    auto ask(Work work); // from a thread that is not a hub's

    server_options options_;
    journal& notes_;
    house_clock clock_;
    std::vector<std::unique_ptr<hub>> hubs_;
    directory workshops_;
    std::function<bool()> able_to_write_;
    site site_;
    acceptor door_;
    acceptor inner_door_;
    doorway const inner_way_{nullptr, {}, door::inner};
    timer look_; // at what has been kept long enough
    std::vector<std::thread> threads_;
    std::atomic<bool> closed_{};
    core::instant started_at_{};
    bool sends_together_{}; // by io_uring
};

} // namespace bordduk::net
