// What must be true, said a second time and more simply than the server says it.
//
// A promise that does not hold is thrown as `broken`, with what was expected; the driver adds the seed.
#pragma once

#include "core/state.hpp"
#include "room/room.hpp"
#include "wire/client_side.hpp"

#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bordduk::sim {

struct broken : std::runtime_error {
    using std::runtime_error::runtime_error;
};
inline void promise(bool holds, std::string const& what) {
    if (!holds) throw broken{what};
}

using record_key = std::pair<core::collection, std::string>;
using records = std::map<record_key, wire::owned_record>;

// What a view holds, found by looking at every record there is.
[[nodiscard]] records all_of(core::state const& s, core::view const& v);
// What somebody may see, in the words of DESIGN.
[[nodiscard]] std::set<core::view> may_see(core::state const& s, core::identity const& who);
// Folds a log anew, through its bytes.
[[nodiscard]] core::state folded(std::vector<std::string> const& log);

// The log as it grows: one line of seq, every (person, client, n) once and in order, and where a note's words may have been read.
class witness {
public:
    void saw(core::entry const& e);       // it is on the disk
    void saw(core::state const& durable); // it may now be told
    void acknowledged(std::string const& person, core::answer const& answer);
    void check_acknowledged() const; // all of it is in the log, as it was answered

    // bytes that reached this person's device: nobody's private words are in there.
    void overheard(core::identity const& who, std::string_view bytes) const;
    // A view that was told to somebody is, or was, theirs to see.
    void told(core::identity const& who, core::view const& v) const;
    static std::string secret(std::string const& person, int number) { return "<<" + person + "/" + std::to_string(number) + ">>"; }

    [[nodiscard]] core::seq head() const { return std::ssize(log_); }

private:
    struct line {
        std::string person;
        std::string client;
        std::int64_t n{};
        std::optional<core::refusal> refused;
    };
    struct shown {
        bool to_all{};
        std::set<int> tables;
    };
    std::vector<line> log_;
    std::map<std::pair<std::string, std::string>, std::int64_t> last_;
    std::map<std::pair<std::string, std::string>, std::map<std::int64_t, core::answer>> acknowledged_;
    std::map<std::string, shown, std::less<>> shown_;          // a note's words -> where they were shown
    std::map<std::string, std::set<int>, std::less<>> sat_at_; // person -> every table they ever sat at
};

} // namespace bordduk::sim
