#include "store/postgres_schema.hpp"

#include "core/limits_database.hpp"

#include <array>
#include <optional>
#include <poll.h>
#include <stdexcept>
#include <thread>

namespace bordduk::store {
namespace {

using core::limits::database_start_ms;

constexpr int oldest_server = 130000; // PostgreSQL 13

constexpr char const* begin = R"(
BEGIN;
SET LOCAL statement_timeout = 60000;
SET LOCAL lock_timeout = 60000;
SELECT pg_advisory_xact_lock(1114793077);
CREATE SCHEMA IF NOT EXISTS bordduk;
CREATE TABLE IF NOT EXISTS bordduk.version (
    one boolean PRIMARY KEY DEFAULT true CHECK (one), version integer NOT NULL, usable_from integer NOT NULL);
INSERT INTO bordduk.version (version, usable_from) VALUES (0, 0) ON CONFLICT DO NOTHING;
SELECT version, usable_from FROM bordduk.version;
)";

// `workshops` is what everybody compares with and sets (head), so its rows change in place; a picture does not get smaller by packing it.
constexpr char const* first_tables = R"(
CREATE TABLE bordduk.workshops (
    code text COLLATE "C" PRIMARY KEY,
    epoch text NOT NULL,
    head bigint NOT NULL CHECK (head > 0),
    sum bigint NOT NULL
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.1);
CREATE TABLE bordduk.entries (
    workshop text COLLATE "C" NOT NULL,
    seq bigint NOT NULL CHECK (seq > 0),
    entry text NOT NULL,
    sum bigint NOT NULL,
    PRIMARY KEY (workshop, seq)
);
CREATE TABLE bordduk.pictures (
    workshop text COLLATE "C" NOT NULL,
    picture text COLLATE "C" NOT NULL,
    PRIMARY KEY (workshop, picture)
);
CREATE TABLE bordduk.picture_parts (
    workshop text COLLATE "C" NOT NULL,
    picture text COLLATE "C" NOT NULL,
    number integer NOT NULL CHECK (number >= 0),
    bytes bytea NOT NULL,
    put_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workshop, picture, number)
);
ALTER TABLE bordduk.picture_parts ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE UNLOGGED TABLE bordduk.presence (
    workshop text COLLATE "C" NOT NULL,
    node text COLLATE "C" NOT NULL,
    snapshot text NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (workshop, node)
) WITH (fillfactor = 50);
CREATE TABLE bordduk.probes (one boolean PRIMARY KEY DEFAULT true CHECK (one), count bigint NOT NULL);
INSERT INTO bordduk.probes (count) VALUES (0);
)";

constexpr std::array steps{first_tables};
static_assert(steps.size() == postgres_version);

// One question after the other, waiting for each: only before the server has started.
class patient_line {
public:
    explicit patient_line(postgres_address const& where) : where_{where}, line_{where, postgres_manners(false)} {
        line_.lost = [this](std::string const& why) { why_ = why; };
        line_.want();
        until([this] { return line_.ready() || is_final(why_); }, database_start_ms);
        if (!line_.ready()) fail(why_);
    }
    postgres_answer ask(std::string const& sql) {
        std::optional<postgres_answer> answer;
        line_.ask(
            sql, [&answer](postgres_answer said) { answer = std::move(said); },
            std::chrono::milliseconds{core::limits::database_rewrite_ms});
        until([&answer] { return answer.has_value(); }, core::limits::database_rewrite_ms);
        if (answer->good()) return *std::move(answer);
        fail(answer->lost() ? why_ : answer->says());
    }
    [[noreturn]] void fail(std::string const& why) const {
        throw std::runtime_error{"The database " + where_.name() + " cannot be used: " + why + "."};
    }

private:
    // A database that is not up yet is waited for; one that says no, or that nobody could ever reach like this, is not.
    static bool is_final(std::string const& why) {
        auto const says = [&why](char const* words) { return why.find(words) != std::string::npos; };
        bool const soon = says("starting up") || says("shutting down") || says("recovery") || says("too many");
        return !why.empty() && !soon && (says("FATAL") || !says("connection to server"));
    }
    template <class Reached>
    void until(Reached reached, std::int64_t patience_ms) {
        auto const end = steady::now() + std::chrono::milliseconds{patience_ms};
        while (!reached()) {
            if (steady::now() >= end) fail(why_.empty() ? "it does not answer" : why_);
            pollfd one = line_.polled();
            constexpr int often = 20;
            ::poll(&one, 1, often);
            line_.step(one.fd < 0 ? short{} : one.revents);
        }
    }
    postgres_address const& where_;
    std::string why_;
    postgres_line line_;
};

// A database that says yes before it is on the disk breaks the first promise there is.
void look_at_durability(patient_line& line, std::function<void(std::string_view)> const& tell) {
    postgres_answer const said =
        line.ask("SELECT current_setting('fsync'), current_setting('server_version_num'), current_setting('server_encoding')");
    if (said.number(0, 1) < oldest_server) line.fail("it is older than PostgreSQL 13");
    if (said.text(0, 2) != "UTF8") line.fail("its encoding is " + std::string{said.text(0, 2)} + ", and must be UTF8");
    if (said.text(0, 0) != "on" && tell)
        tell("The database does not wait for its disk (fsync is off): what it acknowledges may be lost when its machine stops.");
}

// Then nothing is made, and nothing needs to be allowed but reading and writing.
bool is_ready(patient_line& line) {
    if (line.ask("SELECT to_regclass('bordduk.version')").null(0, 0)) return false;
    postgres_answer const found = line.ask("SELECT version, usable_from FROM bordduk.version");
    if (found.rows() == 0) return false;
    core::seq const version = found.number(0, 0);
    if (found.number(0, 1) > postgres_version) {
        line.fail("it was brought up to version " + std::to_string(version) + " by a newer Bordduk, with which this one (" +
                  std::to_string(postgres_version) + ") cannot share it");
    }
    return version >= postgres_version;
}

} // namespace

std::string postgres_manners(bool listening) {
    auto const set = [](std::string_view what, std::int64_t milliseconds) {
        return "SET " + std::string{what} + " = " + std::to_string(milliseconds) + ';';
    };
    std::string sql = set("statement_timeout", core::limits::database_statement_ms) + set("lock_timeout", core::limits::database_lock_ms) +
                      set("idle_in_transaction_session_timeout", core::limits::database_idle_ms) +
                      "SET standard_conforming_strings = on; SET bytea_output = hex; SET default_transaction_isolation = 'read committed';"
                      "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';";
    if (!listening) return sql;
    return sql + "LISTEN " + std::string{bell_channel} + "; LISTEN " + std::string{presence_channel} + ';';
}

void prepare_database(postgres_address const& where, std::function<void(std::string_view)> const& tell) {
    patient_line line{where};
    look_at_durability(line, tell);
    if (is_ready(line)) return;
    postgres_answer const found = line.ask(begin);
    core::seq const version = found.number(0, 0);
    for (auto step = static_cast<std::size_t>(version); step < steps.size(); ++step)
        static_cast<void>(line.ask(steps[step]));
    static_cast<void>(line.ask("UPDATE bordduk.version SET version = " + std::to_string(postgres_version) + ", usable_from = " +
                               std::to_string(postgres_usable_from) + " WHERE version < " + std::to_string(postgres_version) + "; COMMIT"));
}

} // namespace bordduk::store
