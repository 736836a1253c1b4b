#include "store/database.hpp"

#include "core/check.hpp"

#include <stdexcept>
#include <utility>

namespace bordduk::store {

statement& statement::bind(int index, std::string_view text) {
    // SQLITE_STATIC: what is bound outlives the step that follows.
    CHECK(sqlite3_bind_text64(prepared_.get(), index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8) == SQLITE_OK);
    return *this;
}

statement& statement::bind(int index, core::seq number) {
    CHECK(sqlite3_bind_int64(prepared_.get(), index, number) == SQLITE_OK);
    return *this;
}

statement& statement::bind_bytes(int index, std::string_view bytes) {
    CHECK(sqlite3_bind_blob64(prepared_.get(), index, bytes.data(), bytes.size(), SQLITE_STATIC) == SQLITE_OK);
    return *this;
}

int statement::step() {
    int const result = sqlite3_step(prepared_.get());
    if (result == SQLITE_ROW) return result;
    int const reason = sqlite3_reset(prepared_.get());
    sqlite3_clear_bindings(prepared_.get());
    return result == SQLITE_DONE ? SQLITE_DONE : reason;
}

std::string statement::text(int column) const {
    auto const* const bytes = reinterpret_cast<char const*>(sqlite3_column_text(prepared_.get(), column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(prepared_.get(), column))};
}

std::string statement::bytes(int column) const {
    auto const* const start = static_cast<char const*>(sqlite3_column_blob(prepared_.get(), column));
    if (start == nullptr) return {};
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(prepared_.get(), column))};
}

core::seq statement::number(int column) const { return sqlite3_column_int64(prepared_.get(), column); }
void statement::reset() { sqlite3_reset(prepared_.get()); }

database::database(std::filesystem::path const& file) : name_{file.string()} {
    sqlite3* opened = nullptr;
    int const result = sqlite3_open_v2(name_.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    open_.reset(opened);
    if (result != SQLITE_OK) fail("cannot be opened");
    sqlite3_extended_result_codes(opened, 1);
    sqlite3_busy_timeout(opened, 0);
}

void database::must(std::string const& sql) {
    if (sqlite3_exec(open_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail("does not answer");
}

int database::try_(char const* sql) { return sqlite3_exec(open_.get(), sql, nullptr, nullptr, nullptr); }

statement database::prepare(std::string_view sql) {
    sqlite3_stmt* prepared = nullptr;
    int const result =
        sqlite3_prepare_v3(open_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    if (result != SQLITE_OK) fail("does not answer");
    return statement{prepared};
}

core::seq database::number_of(std::string_view sql) {
    statement asked = prepare(sql);
    if (asked.step() != SQLITE_ROW) fail("does not answer");
    return asked.number(0);
}

backup database::begin_backup(database& to) {
    sqlite3_backup* const begun = sqlite3_backup_init(to.open_.get(), "main", open_.get(), "main");
    if (begun == nullptr) to.fail("cannot be written");
    return backup{begun};
}

void database::heed(std::stop_token const* told) {
    constexpr int between = 1000; // of SQLite's own steps: well below a millisecond
    auto const must_end = [](void* by) { return static_cast<std::stop_token const*>(by)->stop_requested() ? 1 : 0; };
    sqlite3_progress_handler(open_.get(), told == nullptr ? 0 : between, must_end, const_cast<std::stop_token*>(told));
}

bool database::read_only() const { return sqlite3_db_readonly(open_.get(), "main") == 1; }
bool database::in_transaction() const { return sqlite3_get_autocommit(open_.get()) == 0; }
std::string database::complaint() const { return sqlite3_errmsg(open_.get()); }

void database::fail(std::string const& what) const {
    throw std::runtime_error{"The data file " + name_ + " " + what + ": " + complaint() + "."};
}

} // namespace bordduk::store
