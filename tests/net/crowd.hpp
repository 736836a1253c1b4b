// Many who write at once, and whether all they were told is so: on the disk, once, in one order without a gap.
#pragma once

#include "core/values.hpp"
#include "net/outbox.hpp"

#include <atomic>
#include <cstddef>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace bordduk::tests {

[[nodiscard]] std::vector<outbox> crowd(served_workshop& house, int size, std::string const& name, bool mixed = false);
[[nodiscard]] std::size_t acknowledged(std::vector<outbox> const& all);

// (client, n) -> seq, from the stopped server's own log, read with its own reader, which insists on seq 1, 2, 3 ... without a gap.
[[nodiscard]] std::map<std::pair<std::string, std::int64_t>, core::seq> commands_on_disk(served_workshop const& house);
void expect_all_on_disk(served_workshop const& house, std::vector<outbox> const& all);
// The end of a day on which something broke: everybody delivers what is left, on a new line where the old one may be dead, the server
// stops in order, and all of it is on the disk.
enum class lines { go_on, begin_anew };
void expect_all_arrives(served_workshop& house, std::vector<outbox>& all, int within_ms, lines how = lines::go_on);

// How often, from the environment, for whoever has the time; or as tests/run has it.
[[nodiscard]] int times(char const* variable, int usual);

// Each writes as fast as the server reads, on threads of their own, until told to stop.
class load {
public:
    explicit load(std::vector<outbox>& all);
    ~load() { stop(); }
    void stop();
    void wait_for(std::size_t more) const; // answers from now on, but no longer than 10 s

private:
    std::atomic<std::size_t> answers_{};
    std::atomic<bool> stop_{};
    std::vector<std::thread> threads_;
};

} // namespace bordduk::tests
