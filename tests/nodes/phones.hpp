// Many who write all the time through whatever door there is, and notice when they were last told what everybody sees.
//
// Each is an outbox on a thread of its own. One of them, the beat, edits a note that the whole room sees once in a while; a phone is
// current again after a fault when it has heard a beat, and an answer to a command of its own, that were both written after it.
#pragma once

#include "net/outbox.hpp"
#include "net/stopwatch.hpp"

#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace bordduk::tests {

class phones {
public:
    // rate: commands a second of each.
    phones(served_workshop& house, int count, double rate);
    ~phones() { stop(); }
    phones(phones const&) = delete;
    phones& operator=(phones const&) = delete;

    void stop();             // nobody writes any more, and all is delivered
    void begin_to_measure(); // latencies from now on
    // From now on until the last one is current; more than at_most: somebody was not by then.
    [[nodiscard]] double time_to_be_current(double at_most);

    struct latencies {
        std::vector<double> answer_ms;     // from a command to its answer
        std::vector<double> same_node_ms;  // from a beat to a screen on its writer's node
        std::vector<double> other_node_ms; // and on another one
    };
    [[nodiscard]] latencies measured() const;
    [[nodiscard]] std::vector<outbox> const& outboxes() const { return all_; }
    [[nodiscard]] std::map<std::string, int> spread() const;  // node -> lines, as the door says it
    [[nodiscard]] std::vector<std::string> unsettled() const; // who is not current, in words

private:
    struct state {
        std::map<std::int64_t, steady::time_point> sent; // commands that are not answered yet
        std::string node;
        steady::time_point connected{};
        steady::time_point beat{};   // the newest that it has heard of was written then
        steady::time_point answer{}; // and of its own that are answered
    };
    void live(std::size_t which);
    void beat(std::string const& token);
    void take_in(std::size_t which);

    served_workshop& house_;
    double rate_;
    std::vector<outbox> all_;
    mutable std::mutex guard_;
    std::vector<state> states_;
    std::map<std::int64_t, std::pair<steady::time_point, std::string>> beats_; // number -> when it was said, and at which node
    latencies measured_;
    bool measuring_{};
    std::atomic<bool> quiet_{};
    std::atomic<bool> stop_{};
    std::vector<std::thread> threads_;
};

[[nodiscard]] double percentile(std::vector<double> all, double share);

} // namespace bordduk::tests
