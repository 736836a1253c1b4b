#include "store/picture_shelf.hpp"

#include "store/sqlite_schema.hpp"

#include <variant>

namespace bordduk::store {

picture_shelf::picture_shelf(database& file)
    : keep_{file.prepare(sqlite_text::keep_picture)}, drop_{file.prepare(sqlite_text::drop_picture)},
      drop_parts_{file.prepare(sqlite_text::drop_parts)}, put_{file.prepare(sqlite_text::put_part)},
      get_{file.prepare(sqlite_text::get_part)}, forget_{file.prepare(sqlite_text::forget_parts)} {
    static_cast<void>(file.try_(sqlite_text::forget_unkept)); // a full disk lets it be until the next start
}

int picture_shelf::put(std::string const& code, room::picture_part const& part) {
    return put_.bind(1, code).bind(2, part.picture).bind(3, part.number).bind_bytes(4, part.bytes).step();
}

std::optional<std::string> picture_shelf::get(std::string const& code, std::string const& picture, int number) {
    if (get_.bind(1, code).bind(2, picture).bind(3, number).step() != SQLITE_ROW) return std::nullopt;
    std::string bytes = get_.bytes(0);
    get_.reset();
    return bytes;
}

int picture_shelf::follow(std::string const& code, core::entry const& e) {
    int result = SQLITE_DONE;
    for (core::event const& one : e.events) {
        if (auto const* const kept = std::get_if<core::picture_kept>(&one)) result = keep_.bind(1, code).bind(2, kept->picture).step();
        if (auto const* const dropped = std::get_if<core::picture_dropped>(&one)) result = drop(code, dropped->picture);
        if (result != SQLITE_DONE) return result;
    }
    return result;
}

int picture_shelf::drop(std::string const& code, std::string const& picture) {
    int const result = drop_.bind(1, code).bind(2, picture).step();
    return result == SQLITE_DONE ? drop_parts_.bind(1, code).bind(2, picture).step() : result;
}

int picture_shelf::forget(std::string const& code, std::string const& picture) { return forget_.bind(1, code).bind(2, picture).step(); }

int picture_shelf::forget_unfinished() {
    for (auto const& [code, picture] : unfinished_) {
        if (int const result = forget(code, picture); result != SQLITE_DONE) return result;
    }
    unfinished_.clear();
    return SQLITE_DONE;
}

} // namespace bordduk::store
