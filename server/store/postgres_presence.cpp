#include "store/postgres_presence.hpp"

#include "core/limits.hpp"
#include "core/limits_database.hpp"
#include "store/postgres_schema.hpp"
#include "store/postgres_sql.hpp"

#include <algorithm>

namespace bordduk::store {
namespace {

constexpr std::chrono::milliseconds lasts{core::limits::presence_expires_ms};
constexpr std::chrono::milliseconds cleared{core::limits::presence_cleared_ms};

std::string interval(std::chrono::milliseconds how_long) { return "interval '" + std::to_string(how_long.count()) + " milliseconds'"; }

// Of servers that are gone: who was there is nobody's business any more.
std::string clear_away() { return "DELETE FROM bordduk.presence WHERE expires_at < now() - " + interval(cleared) + "; "; }

constexpr std::string_view columns = "SELECT workshop, node, snapshot FROM bordduk.presence WHERE expires_at > now() AND ";

} // namespace

postgres_presence::postgres_presence(postgres_errands& over, std::string node, std::function<void(std::function<void()>)> later)
    : over_{over}, node_{std::move(node)}, later_{std::move(later)} {}

void postgres_presence::post(std::string const& code, std::string snapshot) {
    later_([this, code, snapshot = std::move(snapshot)]() mutable {
        to_write_[code] = std::move(snapshot);
        if (!writing_) write();
    });
}

void postgres_presence::watch(listener told) {
    later_([this, told = std::move(told)] {
        told_ = told;
        over_.push(std::string{columns} + "true", [this](postgres_answer const& said) { told_of(said, {}); }); // what was there before
    });
}

void postgres_presence::look(std::string const& code) {
    later_([this, code] {
        over_.push(std::string{columns} + "workshop = " + as_text(code), [this](postgres_answer const& said) { told_of(said, {}); });
    });
}

void postgres_presence::write() {
    std::string values;
    std::set<std::string> payloads;
    while (!to_write_.empty() && values.size() < core::limits::database_group_bytes_max) {
        auto const& [code, snapshot] = *to_write_.begin();
        values +=
            (values.empty() ? "(" : ",(") + as_text(code) + ',' + as_text(node_) + ',' + as_text(snapshot) + ",now() + " + interval(lasts) + ')';
        payloads.insert(code + ' ' + node_);
        to_write_.erase(to_write_.begin());
    }
    writing_ = true;
    bool const clears = steady::now() - cleared_at_ > cleared;
    if (clears) cleared_at_ = steady::now();
    std::string const text =
        (clears ? clear_away() : std::string{}) + "INSERT INTO bordduk.presence (workshop, node, snapshot, expires_at) VALUES " + values +
        " ON CONFLICT (workshop, node) DO UPDATE SET snapshot = excluded.snapshot, expires_at = excluded.expires_at; " +
        postgres_text::ring(payloads, presence_channel);
    over_.push(text, [this](postgres_answer const&) {
        writing_ = false;
        if (!to_write_.empty()) write();
    });
}

void postgres_presence::heard(std::string const& payload) {
    auto const space = payload.find(' ');
    if (space == std::string::npos) return;
    to_read_.emplace(payload.substr(0, space), payload.substr(space + 1));
    if (!reading_) read();
}

void postgres_presence::read() {
    std::set<place> const asked = std::exchange(to_read_, {});
    std::string which;
    for (auto const& [code, node] : asked)
        which += (which.empty() ? "(" : ",(") + as_text(code) + ',' + as_text(node) + ')';
    reading_ = true;
    over_.push(std::string{columns} + "(workshop, node) IN (" + which + ')', [this, asked](postgres_answer const& said) {
        reading_ = false;
        told_of(said, asked);
        if (!to_read_.empty()) read();
    });
}

// Of those that were asked for and are not there nobody is left.
void postgres_presence::told_of(postgres_answer const& said, std::set<place> asked) {
    if (!said.good()) return;
    for (int row = 0; row < said.rows(); ++row) {
        place const where{said.text(row, 0), said.text(row, 1)};
        if (where.second == node_) continue;
        std::string const snapshot{said.text(row, 2)};
        asked.erase(where);
        if (snapshot.empty())
            expire_.erase(where);
        else
            expire_[where] = steady::now() + lasts;
        told_(where.first, where.second, snapshot);
    }
    for (place const& gone : asked) {
        if (expire_.erase(gone) > 0) told_(gone.first, gone.second, {});
    }
}

void postgres_presence::opened() {
    over_.push(clear_away() + std::string{columns} + "true", [this](postgres_answer const& said) { told_of(said, {}); });
}

void postgres_presence::go_on() {
    auto const now = steady::now();
    for (auto one = expire_.begin(); one != expire_.end();) {
        if (one->second > now) {
            ++one;
            continue;
        }
        place const gone = one->first;
        one = expire_.erase(one);
        told_(gone.first, gone.second, {});
    }
}

void postgres_presence::leave() {
    over_.push("WITH gone AS (DELETE FROM bordduk.presence WHERE node = " + as_text(node_) + " RETURNING workshop) SELECT pg_notify(" +
                   as_text(presence_channel) + ", workshop || ' ' || " + as_text(node_) + ") FROM gone",
               [](postgres_answer const&) {});
}

steady::time_point postgres_presence::deadline() const {
    auto first = steady::time_point::max();
    for (auto const& [where, when] : expire_)
        first = std::min(first, when);
    return first;
}

} // namespace bordduk::store
