// The promises, each by its name, and how often each was looked at. One that does not hold is thrown as `broken`; the driver adds the seed.
#pragma once

#include <boost/describe.hpp>

#include <array>
#include <stdexcept>
#include <string>
#include <utility>

namespace bordduk::sim {

enum class vow {
    order,      // the log is one line of seq, and every change goes on from where its reader is
    once,       // every (person, client, n) is in the log once and in order
    durable,    // what was acknowledged is in the log, after any crash
    one_answer, // a repetition gets the identical answer; a number used twice changes nothing
    fold,       // the log folds to the state that was told, through its bytes; half an entry is none
    replica,    // every replica is the projection of the log for whom it belongs to
    secrecy,    // nobody receives a byte that their role may not see
    known,      // whoever was let in is known, and whoever was asked to leave is not
    clocks,     // what time does by itself it does once, not before its moment, and not never
    memory,     // what is held for anybody and of anything stays within the declared limits
    rest,       // once everything is healed, all comes to rest within the budget
    frames      // every frame can be read, and comes after the welcome
};
BOOST_DESCRIBE_ENUM(vow, order, once, durable, one_answer, fold, replica, secrecy, known, clocks, memory, rest, frames)

struct broken : std::runtime_error {
    using std::runtime_error::runtime_error;
};

[[nodiscard]] std::string name_of(vow one);
[[nodiscard]] std::array<int, 12>& looked_at(); // how often, by vow; since it was last set to zero

// what: a text, or something that gives one.
template <class Words>
void promise(vow one, bool holds, Words&& what) {
    ++looked_at()[static_cast<std::size_t>(one)];
    if (holds) return;
    if constexpr (std::is_invocable_v<Words>)
        throw broken{name_of(one) + ": " + what()};
    else
        throw broken{name_of(one) + ": " + std::string{std::forward<Words>(what)}};
}

} // namespace bordduk::sim
