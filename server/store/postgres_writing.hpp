// Everything that is written, over one line: appends of all workshops that wait go together, then a part of a picture, then appends again.
//
// What was under way when the line was lost is found out on the next one: it is there, or it is written again, or somebody else was first.
// Used on the log's thread only.
#pragma once

#include "store/postgres_heads.hpp"
#include "store/postgres_line.hpp"
#include "store/postgres_sql.hpp"
#include "store/writer.hpp"

#include <atomic>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::store {

class postgres_writing {
public:
    struct surroundings {
        postgres_heads& heads;
        std::function<void(std::string const& code, core::seq head)> ring_others; // the other servers' bells; 0: not only longer
        std::function<void(std::string const& code, core::seq head)> ring_here;   // after whoever asked has been told
        std::function<void()> sweep;                                              // something was deleted
        std::function<void(std::string_view)> tell;
    };
    postgres_writing(postgres_line& over, surroundings with) : line_{over}, with_{std::move(with)} {}

    void push(request what);
    void push_rewrite(request what, postgres_head over);                           // with the entries as they are to be
    void push_between(std::string sql, std::function<void(postgres_answer)> then); // may be asked twice without harm

    void opened();
    void lost(std::string const& why);
    void go_on();   // after every step of the line
    void give_up(); // all that waits is unavailable
    [[nodiscard]] bool empty() const { return waiting_.empty() && between_.empty() && (!line_.open() || line_.ready()); }
    [[nodiscard]] bool able() const { return able_; } // from any thread
    [[nodiscard]] steady::time_point deadline() const;

private:
    struct waiting : request {
        bool ambiguous{}; // it was sent, and nobody said what became of it
        bool looked{};    // how far its log reaches has just been asked for
        bool there{};     // and it was there
        int tries{};
        postgres_head over{}; // of one that is written anew: what was read
    };
    struct part { // of a group: the appends of one workshop
        postgres_rows rows;
        std::vector<waiting> of;
    };
    struct errand {
        std::string sql;
        std::function<void(postgres_answer)> then;
        int tries{};
    };
    enum class fit { fits, look, overtaken, there };

    void write_next();
    void append_group();
    [[nodiscard]] bool joins(std::vector<part>& group, waiting& one);
    [[nodiscard]] fit fits(waiting const& one) const;
    void look();
    void looked(waiting& one, postgres_answer const& said, int row);
    void appended(std::vector<part>& group, postgres_answer const& said);
    void not_appended(std::vector<part>& group, postgres_answer const& said);
    void settle(part& one, room::append_result result);
    void settle_first(room::append_result result);

    void whole(waiting one);
    void whole_said(waiting one, postgres_answer const& said);
    void whole_settled(waiting& one, room::append_result result);
    void look_who_founded(waiting one);

    void run_between();
    void probe();
    void take_back(waiting one, bool ambiguous);
    [[nodiscard]] room::append_result complain(postgres_answer const& said);
    void set_able(bool able);

    postgres_line& line_;
    surroundings with_;
    std::deque<waiting> waiting_;
    std::deque<errand> between_;
    bool turn_of_between_{};
    bool one_by_one_{}; // a group failed as a whole: it is found out by whose fault
    std::atomic<bool> able_{true};
    std::string why_;
    steady::time_point without_line_since_{}; // or none: there is one
    steady::time_point probed_{};
};

} // namespace bordduk::store
