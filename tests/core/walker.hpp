// A day that is walked through by chance: commands of every kind by every role, sensible and not, people coming in, time going by.
//
// Everything follows from the seed. A walker also keeps what every screen would hold that is told only what changed.
#pragma once

#include "chance.hpp"
#include "day.hpp"

#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace bordduk::tests {

// What happened in all walks, so that a suite can demand that something did.
struct footprints {
    std::map<std::string, int> carried_out; // by the command's tag
    std::map<std::string, int> refused;
    std::map<std::string, int> reasons;
    int last_minutes = 0;
    int ballots = 0;
    int taken_back = 0; // acts, at the end of the walks
};

using core::kept_record;

class walker {
public:
    explicit walker(std::uint64_t seed, footprints& prints);

    void step();
    // Brings the screen of somebody up to date by what changed; and demands that it is what a new screen would be told.
    void catch_up(std::string const& who);
    void take_everything_back();                             // the acts of the desk, the last one first
    [[nodiscard]] std::vector<std::string> everyone() const; // who has a screen

    day d;

private:
    using screen = std::map<core::record_key, kept_record>;
    struct replica {
        core::seq at{};
        screen records;
    };

    void command();
    void admission();
    void time();
    core::command any_command(std::string const& who);
    core::command at_the_cloth(std::string const& who);
    core::command what_is_next(std::string const& who);
    core::command of_kind(std::size_t kind, std::string const& who);
    template <class C>
    core::command about_seats(std::string const& who, int at);
    template <class C>
    core::command about_cloth(std::string const& who, int at);
    core::command grouping(std::string const& who);
    template <class C>
    core::command dotting(std::string const& who);
    core::command taking_a_dot(std::string const& who);
    template <class C>
    core::command about_all(int at);
    template <class C>
    core::command about_answers(std::string const& who);
    template <class C>
    core::command about_shown(int at);
    core::command what_is_asked(std::string const& who);
    std::string open_poll(bool hides_names);
    void ballot();
    core::poll_form form();
    core::given answer(std::string const& poll);
    std::string own_question(std::string const& who);
    std::string own_commitment(std::string const& who);

    std::string somebody();
    std::string person();
    int table(std::string const& who);
    int turn(int at);
    std::optional<std::string> speaker(int at);
    std::string item();
    std::string work();
    std::string clock();
    std::string note(std::string const& who);
    std::string point(std::string const& who);
    std::string theme();
    std::string target();
    std::string by_hand();
    std::string last_act();
    std::string text();
    std::string fresh(char kind);
    core::duration by();

    chance chance_;
    sim::dice& dice_;
    footprints& prints_;
    std::map<std::string, std::map<core::view, replica>> screens_;
    int made_ = 0;
};

// The id of one of those that fit, or of none.
template <class T, class F>
std::string some_of(sim::dice& dice, core::by_id<T> const& all, F&& fits) {
    std::vector<std::string> ids;
    for (auto const& [id, one] : all) {
        if (fits(one)) ids.push_back(id);
    }
    return ids.empty() ? "none" : dice.pick(ids);
}

// What must be true of any state a day can come to; every sentence that is not, one a line.
std::string broken_promises(core::state const& s);

} // namespace bordduk::tests
