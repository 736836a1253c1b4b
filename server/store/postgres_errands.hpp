// Questions that may be asked twice without harm, one after the other over a line of their own: when the line is lost, again on the next.
#pragma once

#include "store/postgres_line.hpp"

#include <deque>
#include <functional>
#include <string>

namespace bordduk::store {

class postgres_errands {
public:
    postgres_errands(postgres_line& over, std::chrono::milliseconds patience) : line_{over}, patience_{patience} {}

    using hearing = std::function<void(postgres_answer)>; // lost: it could not be asked in limits::database_patience_ms
    void push(std::string sql, hearing then);
    void push_first(std::string sql, hearing then); // before all that waits

    void go_on();   // after every step of the line
    void give_up(); // all that waits is told that it is lost
    [[nodiscard]] bool empty() const { return waiting_.empty(); }
    [[nodiscard]] steady::time_point deadline() const;

private:
    struct errand {
        std::string sql;
        hearing then;
    };
    void ask_first();

    postgres_line& line_;
    std::chrono::milliseconds patience_; // with one answer
    std::deque<errand> waiting_;         // the first is under way, if any is
    bool under_way_{};
    int tries_{};
    steady::time_point without_line_since_{steady::time_point::max()};
};

} // namespace bordduk::store
