// The real executable, started on a free port of 127.0.0.1 with a data folder of its own; killed and cleaned up at the end.
//
// No mock: tests and load talk to this process only through its sockets and signals.
#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace bordduk::tests {

[[nodiscard]] std::int64_t cpu_microseconds_of(pid_t process); // user and system time so far; 0: there is no such process

class bordduk_process {
public:
    // options are added to `serve --port 0 --address 127.0.0.1 --data <folder>`; waits until it listens, throws with its output otherwise.
    explicit bordduk_process(std::string executable, std::vector<std::string> options = {});
    ~bordduk_process();  // SIGKILL, and the folder is removed
    bordduk_process(bordduk_process const&) = delete;
    bordduk_process& operator=(bordduk_process const&) = delete;

    [[nodiscard]] int port() const { return reached_at_ > 0 ? reached_at_ : port_; }
    [[nodiscard]] int own_port() const { return port_; }
    void reach_at(int port) { reached_at_ = port; } // by a way of its own
    [[nodiscard]] pid_t pid() const { return pid_; }
    [[nodiscard]] std::string const& folder() const { return folder_; }

    void kill_hard();                                   // SIGKILL, waits until it is gone
    [[nodiscard]] int terminate(int wait_ms = 10'000);  // SIGTERM; its exit code, or -1 when it did not end in time
    void start_again();                                 // on the same port and folder

    [[nodiscard]] std::string output() const;           // what it has printed and logged so far

    [[nodiscard]] std::int64_t cpu_microseconds() const;
    [[nodiscard]] std::int64_t resident_kib() const;

private:
    void start();
    std::string executable_;
    std::vector<std::string> options_;
    std::string folder_;
    std::string output_;  // the file its stdout and stderr go to
    pid_t pid_{-1};
    int port_{};
    int reached_at_{};
};

// A program that is expected to end by itself, with words[0] as its file; code -1: it did not within wait_ms and was killed.
struct ended_process {
    int code{};
    std::string out;
    std::string err;
};
[[nodiscard]] ended_process run_to_the_end(std::vector<std::string> words, int wait_ms = 10'000);

}  // namespace bordduk::tests
