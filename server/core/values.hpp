// The small values that everything else is made of: times, names of views, roles.
//
// Nothing here may read a clock or own a resource; times are arguments.
#pragma once

#include <boost/describe.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace bordduk::core {

using instant = std::int64_t;  // milliseconds since 1970-01-01 00:00 UTC
using duration = std::int64_t; // milliseconds
inline constexpr duration minute = 60'000;
using seq = std::int64_t; // a position in a workshop's log; 0 is before the first entry

enum class language { nb, nn, en };
BOOST_DESCRIBE_ENUM(language, nb, nn, en)

// The trailing underscore of a C++ keyword is not part of the name on the wire.
enum class item_kind { arrival, talk, pitch, quote, rules, group_work, poll, questions, break_, closing };
BOOST_DESCRIBE_ENUM(item_kind, arrival, talk, pitch, quote, rules, group_work, poll, questions, break_, closing)

enum class phase_kind { individual, group, plenary };
BOOST_DESCRIBE_ENUM(phase_kind, individual, group, plenary)

enum class stage { round, discuss, wrap_up, done };
BOOST_DESCRIBE_ENUM(stage, round, discuss, wrap_up, done)

enum class progress { pending, running, done };
BOOST_DESCRIBE_ENUM(progress, pending, running, done)

enum class limit_kind { exact, max, about };
BOOST_DESCRIBE_ENUM(limit_kind, exact, max, about)

enum class level { mine, table, room, report };
BOOST_DESCRIBE_ENUM(level, mine, table, room, report)

enum class photo_level { table, room, report };
BOOST_DESCRIBE_ENUM(photo_level, table, room, report)

enum class table_role { time_keeper, writer, guard };
BOOST_DESCRIBE_ENUM(table_role, time_keeper, writer, guard)

enum class table_signal { help, done };
BOOST_DESCRIBE_ENUM(table_signal, help, done)

enum class overlay { attention, blackout, rules, quote };
BOOST_DESCRIBE_ENUM(overlay, attention, blackout, rules, quote)

enum class summary_type { advice, common_ground, key_input, conclusion };
BOOST_DESCRIBE_ENUM(summary_type, advice, common_ground, key_input, conclusion)

enum class slot_state { waiting, presenting, done, skipped };
BOOST_DESCRIBE_ENUM(slot_state, waiting, presenting, done, skipped)

enum class clock_state { running, paused };
BOOST_DESCRIBE_ENUM(clock_state, running, paused)

enum class poll_kind { single, multiple, matrix, scale, text, ranking };
BOOST_DESCRIBE_ENUM(poll_kind, single, multiple, matrix, scale, text, ranking)

enum class poll_names { hidden, organisation, shown }; // what is kept with an answer
BOOST_DESCRIBE_ENUM(poll_names, hidden, organisation, shown)

enum class poll_results_shown { hidden, live, revealed };
BOOST_DESCRIBE_ENUM(poll_results_shown, hidden, live, revealed)

enum class poll_state { pending, open, closed };
BOOST_DESCRIBE_ENUM(poll_state, pending, open, closed)

enum class question_state { waiting, shown, answered, parked, hidden };
BOOST_DESCRIBE_ENUM(question_state, waiting, shown, answered, parked, hidden)

enum class commitment_of { person, organisation };
BOOST_DESCRIBE_ENUM(commitment_of, person, organisation)

enum class sharing { mine, room, report };
BOOST_DESCRIBE_ENUM(sharing, mine, room, report)

enum class role { participant, facilitator, observer, stage, tablecloth };
BOOST_DESCRIBE_ENUM(role, participant, facilitator, observer, stage, tablecloth)

// On the wire only when it is so; absent means no.
using flag = std::optional<bool>;
inline flag when(bool so) { return so ? flag{true} : flag{}; }
inline bool is(flag const& f) { return f.value_or(false); }

// Why a command was not carried out.
enum class refusal_reason {
    invalid,
    not_allowed,
    missing,
    bad_text,
    too_many,
    stale,
    already,
    wrong_phase,
    table_full,
    ended,
    gap,
    reused,
    locked,
    storage_unavailable
};
BOOST_DESCRIBE_ENUM(refusal_reason, invalid, not_allowed, missing, bad_text, too_many, stale, already, wrong_phase, table_full, ended, gap,
                    reused, locked, storage_unavailable)

struct refusal {
    refusal_reason reason{};
    std::string detail; // for people; may be empty
    bool operator==(refusal const&) const = default;
};
BOOST_DESCRIBE_STRUCT(refusal, (), (reason, detail))

// Who acts. A facilitator and a tablecloth have a person id too (it keys exactly-once); a stage never acts.
struct actor {
    core::role role{};
    std::string person;
    int table{}; // a tablecloth's; whoever has a seat may change theirs
    bool operator==(actor const&) const = default;
};

// The unit of visibility: every record is in exactly one view.
struct view {
    enum class kind { room, desk, table, person };
    kind what{kind::room};
    int table{};        // of kind::table
    std::string person; // of kind::person
    auto operator<=>(view const&) const = default;
};
inline view room_view() { return {}; }
inline view desk_view() { return {view::kind::desk, 0, {}}; }
inline view table_view(int number) { return {view::kind::table, number, {}}; }
inline view person_view(std::string person) { return {view::kind::person, 0, std::move(person)}; }

std::string to_string(view const& v); // "room", "desk", "table/3", "person/p7"

} // namespace bordduk::core
