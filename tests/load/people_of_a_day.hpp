// Everybody who is there: the desk that leads through the programme, and people who do at random all that can be done.
#pragma once

#include "core/admission.hpp"
#include "load/figures.hpp"
#include "load/screens.hpp"
#include "load/swarm.hpp"
#include "sim/moves.hpp"

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace bordduk::load {

class people_of_a_day {
public:
    // who: by client; a stage only looks on.
    people_of_a_day(swarm& crowd, std::vector<core::identity> who, std::uint64_t seed);

    void live_through(double seconds, double rate); // rate: of what people do beside the desk's leading, all of them together
    void hear(std::size_t which, std::string_view payload);
    [[nodiscard]] swarm::listener listener() {
        return [this](std::size_t which, std::string_view payload) { hear(which, payload); };
    }

    [[nodiscard]] screens const& shown() const { return shown_; }
    [[nodiscard]] std::uint64_t sent() const { return sent_; }
    [[nodiscard]] std::uint64_t unanswered() const { return sent_ - carried_out_ - refused_; }
    [[nodiscard]] std::uint64_t carried_out() const { return carried_out_; }
    [[nodiscard]] std::uint64_t refused() const { return refused_; }
    [[nodiscard]] std::size_t kinds_sent() const { return kinds_sent_.size(); }
    [[nodiscard]] std::size_t kinds_carried_out() const { return kinds_done_.size(); }
    [[nodiscard]] std::string kinds_missing() const; // of all there are in the protocol
    samples to_answer;

private:
    struct asked {
        std::int64_t n{};
        microseconds at{};
        std::string kind;
    };
    struct step {    // of the desk's way through the day
        double at{}; // from 0 to 1
        core::command what;
    };

    [[nodiscard]] std::vector<step> programme() const;
    void lead(double so_far, std::vector<step>& steps);
    void somebody_does_something();
    void ask(std::size_t which, core::command const& what);
    void answer(std::size_t which, std::string_view payload);

    swarm& crowd_;
    std::vector<core::identity> who_;
    std::size_t desk_{};
    sim::dice chance_;
    sim::taste taste_;
    screens shown_;
    std::vector<std::deque<asked>> waiting_; // by client
    std::vector<int> moves_;                 // by client
    std::set<std::string> kinds_sent_;
    std::set<std::string> kinds_done_;
    std::uint64_t sent_{};
    std::uint64_t carried_out_{};
    std::uint64_t refused_{};
};

} // namespace bordduk::load
