#include "store/sqlite_schema.hpp"

#include "store/checksum.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <system_error>
#include <unistd.h>

namespace bordduk::store {
namespace {

constexpr char const* oldest_tables = R"(
CREATE TABLE workshops (code TEXT NOT NULL PRIMARY KEY, epoch TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE entries (
    workshop TEXT NOT NULL REFERENCES workshops (code),
    seq INTEGER NOT NULL CHECK (seq > 0),
    entry TEXT NOT NULL,
    PRIMARY KEY (workshop, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE probes (count INTEGER NOT NULL) STRICT;
INSERT INTO probes VALUES (0);
)";

void add_checksums(database& file) {
    file.must("ALTER TABLE entries ADD COLUMN sum INTEGER NOT NULL DEFAULT 0");
    statement rows = file.prepare("SELECT workshop, seq, entry FROM entries ORDER BY workshop, seq");
    statement keep = file.prepare("UPDATE entries SET sum = ? WHERE workshop = ? AND seq = ?");
    std::string workshop;
    checksum sum{};
    int result{};
    while ((result = rows.step()) == SQLITE_ROW) {
        std::string const code = rows.text(0);
        sum = chained(code == workshop ? sum : checksum{}, rows.text(2));
        workshop = code;
        if (keep.bind(1, sum).bind(2, code).bind(3, rows.number(1)).step() != SQLITE_DONE) file.fail("cannot be brought up to date");
    }
    if (result != SQLITE_DONE) file.fail("cannot be read");
}

// The key comes first in the file, so that the parts of a picture lie together and are not carried along when a key is looked for.
constexpr char const* picture_tables = R"(
CREATE TABLE pictures (
    workshop TEXT NOT NULL REFERENCES workshops (code) ON DELETE CASCADE,
    picture TEXT NOT NULL,
    PRIMARY KEY (workshop, picture)
) STRICT, WITHOUT ROWID;
CREATE TABLE picture_parts (
    id INTEGER PRIMARY KEY,
    workshop TEXT NOT NULL REFERENCES workshops (code) ON DELETE CASCADE,
    picture TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 0),
    bytes BLOB NOT NULL,
    UNIQUE (workshop, picture, number)
) STRICT;
)";

// Entries by one number instead of a key of two columns: fewer pages are written for each.
constexpr char const* places = R"(
ALTER TABLE workshops ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
UPDATE workshops SET number = (SELECT count(*) FROM workshops AS other WHERE other.code <= workshops.code);
CREATE UNIQUE INDEX workshop_numbers ON workshops (number);
ALTER TABLE entries RENAME TO keyed_entries;
CREATE TABLE entries (
    place INTEGER PRIMARY KEY,
    entry TEXT NOT NULL,
    sum INTEGER NOT NULL
) STRICT;
INSERT INTO entries SELECT (number << 32) + seq, entry, sum FROM keyed_entries CROSS JOIN workshops ON code = workshop
    ORDER BY workshop, seq;
DROP TABLE keyed_entries;
CREATE VIEW log AS SELECT code AS workshop, place & 4294967295 AS seq, entry FROM entries JOIN workshops ON number = place >> 32;
)";

// From one version to the next. A file that is new goes all the way, so that old and new ones are made by the same words.
constexpr std::array migrations{+[](database& file) { file.must(oldest_tables); }, &add_checksums,
                                +[](database& file) { file.must(picture_tables); }, +[](database& file) { file.must(places); }};
static_assert(migrations.size() == file_version);

[[noreturn]] void refuse(std::filesystem::path const& file, std::string const& why) {
    throw std::runtime_error{"The data file " + file.string() + " " + why + "."};
}

} // namespace

// What people wrote in confidence is in there: for nobody but who runs the server. SQLite gives its other files the same rights.
void make_private(std::filesystem::path const& file) {
    std::filesystem::path const folder = file.has_parent_path() ? file.parent_path() : ".";
    if (::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0) { // the log before the file would have no place
        throw std::runtime_error{"The folder of " + file.string() + " cannot be written: " + std::generic_category().message(errno) + "."};
    }
    int const descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        throw std::runtime_error{"The data file " + file.string() + " cannot be written: " + std::generic_category().message(errno) + "."};
    }
    ::close(descriptor);
}

database open(std::filesystem::path const& file) {
    make_private(file);
    database opened{file};
    opened.must("PRAGMA locking_mode = EXCLUSIVE");
    core::seq const whose = opened.number_of("PRAGMA application_id");
    core::seq const written_by = opened.number_of("PRAGMA user_version");
    bool const fresh = whose == 0 && written_by == 0 && opened.number_of("SELECT count(*) FROM sqlite_master") == 0;
    if (!fresh && whose != application_id) refuse(file, "is not one of Bordduk's");
    if (written_by > file_version) {
        refuse(file, "was written by a newer version of Bordduk (" + std::to_string(written_by) + "; this one knows up to " +
                         std::to_string(file_version) + ")");
    }
    if (opened.read_only()) refuse(file, "can only be read");
    opened.must("PRAGMA journal_mode = WAL");
    opened.must("PRAGMA synchronous = FULL");
    opened.must("PRAGMA foreign_keys = ON");
    opened.must("PRAGMA secure_delete = ON");
    opened.must("PRAGMA trusted_schema = OFF");
    opened.must("PRAGMA mmap_size = 0");
    if (written_by == file_version) return opened;
    opened.must("BEGIN IMMEDIATE");
    for (auto step = static_cast<std::size_t>(written_by); step < migrations.size(); ++step)
        migrations[step](opened);
    opened.must("PRAGMA application_id = " + std::to_string(application_id) + ";PRAGMA user_version = " + std::to_string(file_version) +
                ";COMMIT");
    return opened;
}

} // namespace bordduk::store
