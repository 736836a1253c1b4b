// What must be true, said a second time and more simply than the server says it.
//
// A promise that does not hold is thrown as `broken` (promises.hpp).
#pragma once

#include "core/entry.hpp"
#include "core/messages.hpp"
#include "core/state.hpp"
#include "promises.hpp"
#include "replica.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bordduk::sim {

// What a view holds, found by looking at every record there is.
[[nodiscard]] records all_of(core::state const& s, core::view const& v);
// What somebody may see, in the words of DESIGN.
[[nodiscard]] std::set<core::view> may_see(core::state const& s, core::identity const& who);
// Folds a log anew, through its bytes.
[[nodiscard]] core::state folded(std::vector<std::string> const& log);

// The log as it grows: one line of seq, every (person, client, n) once and in order, time's own entries once and at their moment, and where
// people's words stood, so that nobody else reads them.
class witness {
public:
    void saw(core::entry const& e);       // it is on the disk
    void saw(core::state const& durable); // it may now be told
    void acknowledged(std::string const& person, core::answer const& answer);
    void check_acknowledged() const; // all of it is in the log, as it was answered

    // bytes that reached this person's device: no words are in there that never stood where this person may look.
    void overheard(core::identity const& who, std::string_view bytes) const;
    // A view that was told to somebody is, or was, theirs to see; and so is who is said to be there.
    void told(core::identity const& who, core::view const& v) const;
    void told(core::identity const& who, core::presence const& there) const;
    // What a change says of a view is what belongs there now, by the words of DESIGN.
    static void check_change(core::change const& told, core::state const& durable);
    static void check_sizes(core::state const& s); // every collection within its limit
    static std::string secret(std::string const& person, int number) { return "<<" + person + "/" + std::to_string(number) + ">>"; }

    [[nodiscard]] core::seq head() const { return std::ssize(log_); }

private:
    struct line {
        std::string person;
        std::string client;
        std::int64_t n{};
        std::optional<core::refusal> refused;
    };
    [[nodiscard]] bool may_look(core::identity const& who, core::view const& v) const; // now or at any time before
    void look_at_time(core::entry const& e);
    void look_around(core::state const& s); // which words stand where

    std::vector<line> log_;
    core::state so_far_;    // of what is on the disk
    std::set<int> reached_; // tables whose last minutes came by themselves in the phase that runs
    std::map<std::pair<std::string, std::string>, std::int64_t> last_;
    std::map<std::pair<std::string, std::string>, std::map<std::int64_t, core::answer>> acknowledged_;
    std::map<std::string, std::set<core::view>, std::less<>> stood_in_; // somebody's words -> the views they have stood in
    std::map<std::string, std::set<int>, std::less<>> sat_at_;          // person -> every table they ever sat at
    core::seq looked_up_to_{};
};

} // namespace bordduk::sim
