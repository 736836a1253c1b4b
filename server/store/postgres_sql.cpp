#include "store/postgres_sql.hpp"

#include "core/check.hpp"
#include "core/limits_database.hpp"
#include "wire/log.hpp"

#include <variant>

namespace bordduk::store {
namespace {

std::string bigint(core::seq number) { return std::to_string(number) + "::bigint"; }

// ('AAAAAA','picture'), ...
std::string pairs(std::vector<postgres_rows> const& all, std::set<std::string> postgres_rows::*which) {
    std::string values;
    for (postgres_rows const& one : all) {
        for (std::string const& picture : one.*which)
            values += (values.empty() ? "(" : ",(") + as_text(one.key.code) + ',' + as_text(picture) + ')';
    }
    return values;
}

} // namespace

std::string as_text(std::string_view text) {
    std::string out = "'";
    for (char const c : text) {
        if (c == '\'') out += '\'';
        out += c == '\0' ? '?' : c; // no text of ours holds one; a code that somebody made up is not found either way
    }
    return out + '\'';
}

std::string as_bytes(std::string_view bytes) {
    constexpr char const* digits = "0123456789abcdef";
    std::string out = "'\\x";
    out.reserve(bytes.size() * 2 + 12);
    for (char const c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out + "'::bytea";
}

void postgres_rows::add(core::entry const& e) {
    CHECK(e.seq == last + 1);
    std::string const text = wire::encode_entry(e);
    sum = chained(sum, text);
    last = e.seq;
    values += (values.empty() ? "(" : ",(") + as_text(key.code) + ',' + bigint(e.seq) + ',' + as_text(text) + ',' + bigint(sum) + ')';
    for (core::event const& one : e.events) {
        if (auto const* const keeps = std::get_if<core::picture_kept>(&one)) {
            kept.insert(keeps->picture);
            dropped.erase(keeps->picture);
        }
        if (auto const* const drops = std::get_if<core::picture_dropped>(&one)) {
            dropped.insert(drops->picture);
            kept.erase(drops->picture);
        }
    }
}

namespace postgres_text {

std::string append(std::vector<postgres_rows> const& all) {
    std::string asked;
    std::string entries;
    for (postgres_rows const& one : all) {
        asked += (asked.empty() ? "(" : ",(") + as_text(one.key.code) + ',' + as_text(one.key.epoch) + ',' + bigint(one.before) + ',' +
                 bigint(one.last) + ',' + bigint(one.sum) + ')';
        entries += (entries.empty() ? "" : ",") + one.values;
    }
    std::string text =
        "WITH asked (code, epoch, before, last, sum) AS (VALUES " + asked +
        "), fitting AS (SELECT w.code, a.last, a.sum FROM bordduk.workshops w JOIN asked a ON w.code = a.code AND w.epoch = a.epoch "
        "AND w.head = a.before ORDER BY w.code FOR UPDATE OF w), "
        "taken AS (UPDATE bordduk.workshops w SET head = f.last, sum = f.sum FROM fitting f WHERE w.code = f.code RETURNING w.code), "
        "added AS (INSERT INTO bordduk.entries (workshop, seq, entry, sum) SELECT r.workshop, r.seq, r.entry, r.sum FROM (VALUES " +
        entries + ") AS r (workshop, seq, entry, sum) JOIN taken t ON t.code = r.workshop)";
    if (std::string const kept = pairs(all, &postgres_rows::kept); !kept.empty()) {
        text += ", kept AS (INSERT INTO bordduk.pictures (workshop, picture) SELECT k.workshop, k.picture FROM (VALUES " + kept +
                ") AS k (workshop, picture) JOIN taken t ON t.code = k.workshop ON CONFLICT DO NOTHING)";
    }
    if (std::string const dropped = pairs(all, &postgres_rows::dropped); !dropped.empty()) {
        text += ", gone (workshop, picture) AS (SELECT g.workshop, g.picture FROM (VALUES " + dropped +
                ") AS g (workshop, picture) JOIN taken t ON t.code = g.workshop), "
                "unkept AS (DELETE FROM bordduk.pictures p USING gone g WHERE p.workshop = g.workshop AND p.picture = g.picture), "
                "parts AS (DELETE FROM bordduk.picture_parts p USING gone g WHERE p.workshop = g.workshop AND p.picture = g.picture)";
    }
    return text + " SELECT code FROM taken";
}

std::string found(postgres_rows const& first) {
    std::string const patience = "SET LOCAL statement_timeout = " + std::to_string(core::limits::database_rewrite_ms) + "; ";
    std::string text =
        (first.last > 1 ? patience : std::string{}) + "WITH taken AS (INSERT INTO bordduk.workshops (code, epoch, head, sum) VALUES (" +
        as_text(first.key.code) + ',' + as_text(first.key.epoch) + ',' + bigint(first.last) + ',' + bigint(first.sum) +
        ") ON CONFLICT DO NOTHING RETURNING code), "
        "added AS (INSERT INTO bordduk.entries (workshop, seq, entry, sum) SELECT r.workshop, r.seq, r.entry, r.sum FROM (VALUES " +
        first.values + ") AS r (workshop, seq, entry, sum) JOIN taken t ON t.code = r.workshop)";
    std::vector<postgres_rows> const one{first};
    if (std::string const kept = pairs(one, &postgres_rows::kept); !kept.empty()) {
        text += ", kept AS (INSERT INTO bordduk.pictures (workshop, picture) SELECT k.workshop, k.picture FROM (VALUES " + kept +
                ") AS k (workshop, picture) JOIN taken t ON t.code = k.workshop ON CONFLICT DO NOTHING)";
    }
    return text + " SELECT code FROM taken";
}

// One message, and so one transaction: it is given up as a whole where the second statement divides by zero.
std::string rewrite(postgres_rows const& anew, room::workshop_key const& known, core::seq head) {
    std::string const code = as_text(anew.key.code);
    std::string dropped;
    if (std::string const gone = pairs({anew}, &postgres_rows::dropped); !gone.empty())
        for (std::string const table : {"pictures", "picture_parts"})
            dropped += "; DELETE FROM bordduk." + table + " WHERE (workshop, picture) IN (" + gone + ")";
    return "SET LOCAL statement_timeout = " + std::to_string(core::limits::database_rewrite_ms) +
           "; UPDATE bordduk.workshops SET epoch = " + as_text(anew.key.epoch) + ", head = " + bigint(anew.last) +
           ", sum = " + bigint(anew.sum) + " WHERE code = " + code + " AND epoch = " + as_text(known.epoch) +
           " AND head = " + bigint(head) + "; SELECT 1 / count(*) FROM bordduk.workshops WHERE code = " + code +
           " AND epoch = " + as_text(anew.key.epoch) + "; DELETE FROM bordduk.entries WHERE workshop = " + code +
           dropped + "; INSERT INTO bordduk.entries (workshop, seq, entry, sum) VALUES " + anew.values;
}

std::string remove(std::string_view code) {
    std::string const which = as_text(code);
    return "SET LOCAL statement_timeout = " + std::to_string(core::limits::database_rewrite_ms) +
           "; SELECT code FROM bordduk.workshops WHERE code = " + which +
           " FOR UPDATE; DELETE FROM bordduk.workshops WHERE code = " + which + "; DELETE FROM bordduk.entries WHERE workshop = " + which +
           "; DELETE FROM bordduk.pictures WHERE workshop = " + which + "; DELETE FROM bordduk.picture_parts WHERE workshop = " + which +
           "; DELETE FROM bordduk.presence WHERE workshop = " + which;
}

std::string places(std::vector<place> const& asked) {
    std::string values;
    for (std::size_t number = 0; number < asked.size(); ++number) {
        place const& one = asked[number];
        values += (values.empty() ? "(" : ",(") + std::to_string(number) + ',' + as_text(one.code) + ',' + bigint(one.before) + ',' +
                  bigint(one.last) + ')';
    }
    return "SELECT w.epoch, w.head, w.sum, b.sum, l.sum FROM (VALUES " + values +
           ") AS a (number, code, before, last) LEFT JOIN bordduk.workshops w ON w.code = a.code "
           "LEFT JOIN bordduk.entries b ON b.workshop = a.code AND b.seq = a.before "
           "LEFT JOIN bordduk.entries l ON l.workshop = a.code AND l.seq = a.last ORDER BY a.number";
}

std::string page(std::string_view code, core::seq from) {
    return "SELECT w.epoch, w.head, w.sum, e.seq, e.entry, e.sum FROM bordduk.workshops w LEFT JOIN bordduk.entries e ON e.workshop = "
           "w.code AND e.seq >= " +
           std::to_string(from) + " AND e.seq < " + std::to_string(from + static_cast<core::seq>(core::limits::database_page_entries_max)) +
           " WHERE w.code = " + as_text(code) + " ORDER BY e.seq";
}

std::string put_part(std::string_view code, room::picture_part const& part, bool of_a_workshop) {
    std::string const values = as_text(code) + ',' + as_text(part.picture) + ',' + std::to_string(part.number) + ',' + as_bytes(part.bytes);
    std::string const still =
        of_a_workshop ? " WHERE EXISTS (SELECT FROM bordduk.workshops WHERE code = " + as_text(code) + ')' : std::string{};
    return "INSERT INTO bordduk.picture_parts (workshop, picture, number, bytes) SELECT " + values + still +
           " ON CONFLICT (workshop, picture, number) DO UPDATE SET bytes = excluded.bytes, put_at = excluded.put_at";
}

std::string get_part(std::string_view code, std::string_view picture, int number) {
    return "SELECT bytes FROM bordduk.picture_parts WHERE workshop = " + as_text(code) + " AND picture = " + as_text(picture) +
           " AND number = " + std::to_string(number);
}

std::string forget_parts(std::string_view code, std::string_view picture) {
    return "DELETE FROM bordduk.picture_parts p WHERE p.workshop = " + as_text(code) + " AND p.picture = " + as_text(picture) +
           " AND NOT EXISTS (SELECT FROM bordduk.pictures k WHERE k.workshop = p.workshop AND k.picture = p.picture)";
}

std::string forget_unkept() {
    return "DELETE FROM bordduk.picture_parts p WHERE p.put_at < now() - interval '" + std::to_string(core::limits::picture_begun_ms) +
           " milliseconds' AND NOT EXISTS (SELECT FROM bordduk.pictures k WHERE k.workshop = p.workshop AND k.picture = p.picture)";
}

std::string ring(std::set<std::string> const& payloads, std::string_view channel) {
    std::string values;
    for (std::string const& one : payloads)
        values += (values.empty() ? "(" : ",(") + as_text(one) + ')';
    return "SELECT pg_notify(" + as_text(channel) + ", payload) FROM (VALUES " + values + ") AS r (payload)";
}

} // namespace postgres_text
} // namespace bordduk::store
