// A workshop as it stands: its records by collection, who may come in, and for every view what in it changed last, and when.
//
// Written by put() and take_away() only, or a view would miss a change. Containers are ordered: the same log gives the same state and the
// same bytes on any machine. A state can be copied and compared, and knows no rules: those are in decide.
#pragma once

#include "core/admission.hpp"
#include "core/commands_answers.hpp"
#include "core/projection.hpp"
#include "core/records.hpp"
#include "core/report.hpp"
#include "core/values.hpp"

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace bordduk::core {

template <class T>
using by_id = std::map<std::string, T, std::less<>>;

// A record's place in the house: its collection and its id there.
struct record_key {
    core::collection collection{};
    std::string id;
    auto operator<=>(record_key const&) const = default;
};

// What a view has ever held, with the seq of its last change there. A key stays when its record has left: that is the tombstone.
struct shelf {
    std::map<record_key, seq> changed;
    std::set<std::pair<seq, record_key>> order;
    bool operator==(shelf const&) const = default;
};

struct token {
    identity whom;
    seq since{};
    bool operator==(token const&) const = default;
};

// An answer that is nobody's. Its id is made of a secret that only the phone has.
struct ballot {
    std::optional<core::given> given; // none: taken back
    int changes{};
    bool operator==(ballot const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ballot, (), (given, changes))

// A record as it was, or that there was none.
using kept_record =
    std::variant<std::monostate, workshop, item, phase, clock, table, seat, round, note, theme, prioritisation, dot, summary, point, slot,
                 poll, poll_answer, results, question, vote, commitment, shared_commitment, slide, photo, message, act>;

// What one act of a facilitator has changed, and what was there before: enough to take it back.
struct step {
    struct change {
        kept_record before;
        kept_record after;
        bool operator==(change const&) const = default;
    };
    template <class T>
    struct both {
        T before;
        T after;
        bool operator==(both const&) const = default;
    };
    std::map<record_key, change> changes;
    both<std::set<int>> wrapped_up;
    both<std::set<std::string, std::less<>>> barred;
    both<std::set<std::pair<std::string, std::string>>> hidden_texts;
    bool operator==(step const&) const = default;
};

struct state {
    seq head{}; // the seq of the last entry that was applied

    std::string code; // the id of the one workshop
    by_id<workshop> workshops;
    by_id<item> items;
    by_id<phase> phases; // <item>-<kind>
    by_id<clock> clocks; // main, slot, turn-<n>
    by_id<table> tables; // <n>
    by_id<seat> seats;   // the person
    by_id<round> rounds; // <n>
    by_id<note> notes;
    by_id<theme> themes;
    by_id<prioritisation> prioritisations; // <item>-<n>
    by_id<dot> dots;                       // <target>/<person>
    by_id<summary> summaries;              // <item>-<n>
    by_id<point> points;
    by_id<slot> queue; // <item>-<n>
    by_id<poll> polls;
    by_id<poll_answer> answers;   // <poll>/<person>
    by_id<core::results> results; // the poll
    by_id<question> questions;
    by_id<vote> votes; // <question>/<person>
    by_id<commitment> commitments;
    by_id<shared_commitment> shared_commitments; // the commitment
    by_id<slide> slides;
    by_id<photo> photos;
    by_id<message> messages;
    by_id<act> acts; // the seq of its entry

    by_id<std::map<std::string, ballot>> ballots;               // of polls that hide names: by poll, then by the ballot's id
    by_id<tally> tallies;                                       // of earlier surveys, by poll
    std::set<std::pair<std::string, std::string>> hidden_texts; // (poll, text) that the results leave out
    std::optional<report> frozen;                               // the last one that was published
    by_id<kept_picture> pictures;                               // whose bytes are kept, by their hash

    std::set<int> wrapped_up;   // tables whose reserved last minutes have begun in the group phase that runs
    std::set<record_key> spent; // ids of notes and points that were taken away: never used again

    by_id<token> tokens;                                       // by the token's hash
    std::map<std::string, role, std::less<>> secrets;          // hash of a link's secret -> whom it lets in
    std::set<std::string, std::less<>> barred;                 // people who were removed
    std::map<std::string, std::string, std::less<>> join_keys; // hash of a join request's key -> person

    std::map<seq, step> steps;     // of the acts that can be undone, by their seq
    std::optional<step> recording; // while an act is applied

    std::map<view, shelf> shelves;
    std::map<record_key, view> places; // which view a record is in now

    bool operator==(state const&) const = default;
};

// ---- reading

[[nodiscard]] std::optional<identity> who(state const& s, std::string_view token_hash);
[[nodiscard]] std::vector<view> views_of(state const& s, identity const& whom); // in the order a client should be told them
[[nodiscard]] seq changed_at(state const& s, view const& v);                    // of the view's last change; 0: it never held anything
[[nodiscard]] std::uint64_t hash(state const& s);            // of everything that is kept; equal states have equal hashes
[[nodiscard]] std::uint64_t hash_of_records(state const& s); // of what the records say, whenever they came to say it; without the acts

[[nodiscard]] workshop const& the_workshop(state const& s);                         // it must be founded
[[nodiscard]] table const* find_table(state const& s, int number);                  // null: there is no such table
[[nodiscard]] std::string phase_id(std::string_view item, phase_kind kind);         // <item>-<kind>
[[nodiscard]] std::string at_table_id(std::string_view item, int table);            // <item>-<n>: of a summary or a slot
[[nodiscard]] std::string turn_clock_id(int table);                                 // turn-<n>
[[nodiscard]] std::string dot_id(std::string_view target, std::string_view person); // <target>/<person>
[[nodiscard]] std::string answer_id(std::string_view poll, std::string_view person);   // <poll>/<person>
[[nodiscard]] std::string vote_id(std::string_view question, std::string_view person); // <question>/<person>
[[nodiscard]] bool names_are_hidden(state const& s, std::string_view item);
[[nodiscard]] bool is_barred(state const& s, std::string_view token_hash);

template <class T>
[[nodiscard]] T const* find(by_id<T> const& records, std::string_view id) {
    auto const found = records.find(id);
    return found == records.end() ? nullptr : &found->second;
}

// The view a record belongs to, by its contents (and for a point, by its summary).
[[nodiscard]] view view_of(state const& s, std::string_view id, record_ref const& record);

// ---- writing, at the seq of s.head

// Keeps the record under its id. A record that moves from one view to another leaves a tombstone in the first.
template <class T>
void put(state& s, std::string const& id, T record);
template <class T>
void take_away(state& s, std::string const& id);
[[nodiscard]] kept_record copy_at(state const& s, record_key const& key);

} // namespace bordduk::core
