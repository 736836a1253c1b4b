// A program that listens on a port, started in a process group of its own and killed with all of it at the end.
#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace bordduk::load {

class program {
public:
    program(std::vector<std::string> words, int port); // waits until something listens there; throws with what it printed otherwise
    ~program();
    program(program const&) = delete;
    program& operator=(program const&) = delete;

    [[nodiscard]] std::int64_t cpu_us() const;       // of the whole group
    [[nodiscard]] std::int64_t resident_kib() const; // of the whole group

private:
    void end();
    [[nodiscard]] std::int64_t sum(std::int64_t (*of)(pid_t)) const;
    pid_t group_{-1};
    std::string output_;
};

} // namespace bordduk::load
