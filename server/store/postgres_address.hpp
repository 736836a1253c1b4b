// Where the database is, as the administrator says it: a URI or keywords and values, filled up by libpq's own environment (PGHOST,
// PGPASSFILE).
//
// A password may be in there: what was given is never repeated, not in a message and not in the log; only `name` is.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bordduk::store {

class postgres_address {
public:
    // Throws std::runtime_error with a sentence: it cannot be read, or libpq is not there.
    explicit postgres_address(std::string const& given);

    // postgres://..., postgresql://... or host=... dbname=...
    [[nodiscard]] static bool is_one(std::string_view given);

    [[nodiscard]] std::string const& name() const { return name_; } // host, port and database, for people
    [[nodiscard]] std::vector<char const*> keywords() const;        // with a null at the end, as libpq takes them
    [[nodiscard]] std::vector<char const*> values() const;

private:
    std::vector<std::pair<std::string, std::string>> parameters_;
    std::string name_;
};

} // namespace bordduk::store
