// The bytes of pictures in the SQLite file, part by part; and which of them an entry keeps.
//
// Only within a transaction of the log, but for reading. Results are SQLite's.
#pragma once

#include "room/ports.hpp"
#include "store/database.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>

namespace bordduk::store {

class picture_shelf {
public:
    explicit picture_shelf(database& file); // what a server that ended had begun is forgotten

    [[nodiscard]] int put(std::string const& code, room::picture_part const& part);
    [[nodiscard]] std::optional<std::string> get(std::string const& code, std::string const& picture, int number);
    [[nodiscard]] int follow(std::string const& code, core::entry const& e); // what the entry keeps and drops
    [[nodiscard]] int drop(std::string const& code, std::string const& picture);
    [[nodiscard]] int forget(std::string const& code, std::string const& picture);

    // A full disk cannot even forget: it is done when it can be written again.
    void forget_later(std::string const& code, std::string const& picture) { unfinished_.emplace(code, picture); }
    [[nodiscard]] bool has_unfinished() const { return !unfinished_.empty(); }
    [[nodiscard]] int forget_unfinished();

private:
    statement keep_;
    statement drop_;
    statement drop_parts_;
    statement put_;
    statement get_;
    statement forget_;
    std::set<std::pair<std::string, std::string>> unfinished_;
};

} // namespace bordduk::store
