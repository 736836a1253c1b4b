// A workshop in a test's hand: its state, its log and its time. People are called by name; "desk" is the facilitator, "stage" the screen,
// "cloth2" the tablecloth of table 2.
//
// Everything that is asked goes the production way: decide, then an entry, then apply. When a day ends here its log is folded once more
// and must give the same state, so every test of this suite proves that too.
#pragma once

#include "common/small_day.hpp"
#include "core/apply.hpp"
#include "core/decide.hpp"
#include "core/limits.hpp"
#include "core/project.hpp"
#include "core/report.hpp"
#include "printed.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bordduk::tests {

inline constexpr core::duration second = 1000;
inline constexpr core::duration minute = 60 * second;

class day {
public:
    explicit day(int tables = 3, int seats = 8) : day{small_day(tables, seats)} {}
    explicit day(core::laid_out const& plan);
    ~day();
    day(day const&) = default;
    day& operator=(day const&) = default;

    // ---- asking: "ok", or the name of the reason why not

    std::string ask(std::string const& who, core::command const& what);
    std::string ask(core::admission const& what);
    std::string join(std::string const& person, std::optional<int> table = {}, std::optional<std::string> organisation = {});
    // What must be carried out for the test to mean anything; a second later each time, so that order in time is order in the test.
    day& does(std::string const& who, core::command const& what);
    day& joins(std::string const& person, std::optional<int> table = {}, std::optional<std::string> organisation = {});
    // What nobody could ask for in a short test: events as if they had been decided.
    day& happens(std::vector<core::event> events);
    // Time goes by; what falls due on the way is done at its moment.
    day& passes(core::duration time);

    // ---- scenes

    // Ann (host), Bob and Cat at table 1, Dan (host) and Eve at table 2, nobody at table 3.
    day& seated();
    day& runs(std::string const& item, std::optional<core::phase_kind> phase = {});

    // ---- looking

    [[nodiscard]] core::table const& table(int number) const { return *core::find_table(s, number); }
    [[nodiscard]] core::round const& round(int table) const { return s.rounds.at(std::to_string(table)); }
    [[nodiscard]] core::clock const& clock(std::string const& id) const { return s.clocks.at(id); }
    [[nodiscard]] core::seat const& seat(std::string const& person) const { return s.seats.at(person); }
    [[nodiscard]] core::slot const& slot(int table, std::string const& item = "i2") const {
        return s.queue.at(core::at_table_id(item, table));
    }
    [[nodiscard]] core::duration left(std::string const& clock) const;                      // as the README of protocol/ says it
    [[nodiscard]] std::string word(int table) const;                                        // who speaks: "bob", "waits", "over" or "none"
    [[nodiscard]] std::string hosts(int table) const;                                       // names, in order
    [[nodiscard]] std::string queue(std::string const& item = "i2") const;                  // "1 waiting, 2 done"
    [[nodiscard]] std::string seen_by(core::collection where, std::string const& id) const; // "ann bob desk stage"
    [[nodiscard]] std::string person_of(std::string const& token) const;                    // "ann", "stage" or "nobody"

    static core::actor actor_of(std::string const& who);
    static core::identity identity_of(std::string const& who);

    core::state s;
    std::vector<core::entry> log;
    core::instant now = nine;

private:
    std::string settle(core::decision const& decided, core::actor const& who);
    void write(std::vector<core::event> events, core::actor const& who = {}, std::optional<core::refusal> refused = {});
    std::int64_t asked_{};
};

day in_group();                   // three tables, people at two of them, group work i2 in its group phase
std::string last_act(day const&); // what the desk could take back now
core::report_item const& item_in(core::report const& made, std::string const& id);

inline core::state folded(std::vector<core::entry> const& log) {
    core::state s;
    for (auto const& one : log)
        core::apply(s, one);
    return s;
}

// Every seq of s.head's view from `since`, as ids by collection: "+notes/n1 -notes/n2".
std::string told(core::state const& s, core::view const& v, core::seq since);

} // namespace bordduk::tests
