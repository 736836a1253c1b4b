// The statements of the log in PostgreSQL, as text: what is written, what is looked up.
//
// Everything of a question stands in its text (see postgres_line); `as_text` and `as_bytes` are the only ways data gets there.
#pragma once

#include "room/ports.hpp"
#include "store/checksum.hpp"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bordduk::store {

[[nodiscard]] std::string as_text(std::string_view text); // standard_conforming_strings is on
[[nodiscard]] std::string as_bytes(std::string_view bytes);

// Entries of one workshop as rows, ready to be written after `before`.
struct postgres_rows {
    room::workshop_key key;
    core::seq before{};
    core::seq last{};
    checksum sum{};             // after the last
    std::string values;         // (workshop, seq, entry, sum), ...
    std::set<std::string> kept; // pictures
    std::set<std::string> dropped;
    postgres_rows(room::workshop_key of, core::seq head, checksum sum_there)
        : key{std::move(of)}, before{head}, last{head}, sum{sum_there} {}
    void add(core::entry const& e);
};

namespace postgres_text {

// All of them in one statement and so in one transaction, each for itself only if its log still ends where it begins. Gives the codes of
// those that were written. Rows are locked in the order of their codes, so that two servers never wait for each other.
[[nodiscard]] std::string append(std::vector<postgres_rows> const& all);
[[nodiscard]] std::string found(postgres_rows const& first); // gives a row if there was no such workshop
[[nodiscard]] std::string rewrite(postgres_rows const& anew, room::workshop_key const& known,
                                  core::seq head);       // divides by zero if it is not that any more
[[nodiscard]] std::string remove(std::string_view code); // gives a row if it was there

// Where these logs end, and what they add up to at two of their entries: a row each, in this order; nulls where there is no such log or
// entry.
enum place_column { epoch, head, sum, sum_before, sum_last };
struct place {
    std::string_view code;
    core::seq before{};
    core::seq last{};
};
[[nodiscard]] std::string places(std::vector<place> const& asked);

// epoch, head, sum of the workshop, then seq, entry, sum of at most a page of entries from `from`
[[nodiscard]] std::string page(std::string_view code, core::seq from);
inline constexpr char const* list = "SELECT code, epoch, head FROM bordduk.workshops ORDER BY code";
// What was deleted leaves its rows behind until they are swept away.
inline constexpr char const* vacuum = "VACUUM (SKIP_LOCKED) bordduk.workshops, bordduk.entries, bordduk.pictures, bordduk.picture_parts";
inline constexpr char const* probe = "UPDATE bordduk.probes SET count = count + 1";

[[nodiscard]] std::string put_part(std::string_view code, room::picture_part const& part, bool of_a_workshop);
[[nodiscard]] std::string get_part(std::string_view code, std::string_view picture, int number);
[[nodiscard]] std::string forget_parts(std::string_view code, std::string_view picture);
[[nodiscard]] std::string forget_unkept(); // by anybody, begun long ago

[[nodiscard]] std::string ring(std::set<std::string> const& payloads, std::string_view channel);

} // namespace postgres_text
} // namespace bordduk::store
