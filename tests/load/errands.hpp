// Many HTTP conversations at once: each asks one thing after another on a connection of its own, as a page that is being loaded.
#pragma once

#include "common/http_client.hpp"
#include "load/swarm.hpp"

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::load {

std::string get(int port, std::string_view target, std::string_view more = {});
std::string post(int port, std::string_view target, std::string_view body, std::string_view more = {});

class errands {
public:
    // Called when one is through, with its place in the order they were added.
    using listener = std::function<void(std::size_t, std::vector<tests::http_answer> const&)>;

    errands(int port, std::size_t at_once, listener done);
    ~errands();
    errands(errands const&) = delete;
    errands& operator=(errands const&) = delete;

    std::size_t add(std::vector<std::string> requests);
    void step(int wait_ms);
    void run(); // until all are through
    [[nodiscard]] bool through() const { return done_count_ == all_.size(); }
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

private:
    struct errand {
        std::vector<std::string> requests;
        std::vector<tests::http_answer> answers;
        int fd{-1};
        std::string in;
        std::string out;
    };
    void begin();
    void proceed(std::size_t which);

    int port_;
    std::size_t at_once_;
    listener done_;
    int epoll_;
    std::deque<errand> all_;
    std::size_t begun_count_{};
    std::size_t done_count_{};
    std::uint64_t bytes_{};
};

} // namespace bordduk::load
