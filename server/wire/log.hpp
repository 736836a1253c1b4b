// Entries of the log to bytes and back: what the store keeps.
//
// Reading is strict: an unknown event, an unknown, missing or mistyped member gives nothing at all, never a half-read value, because a log
// that is read differently from how it was written is a different workshop. A new member of an event must therefore be optional.
#pragma once

#include "core/entry.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace bordduk::wire {

[[nodiscard]] std::string encode_entry(core::entry const& what);
[[nodiscard]] std::optional<core::entry> decode_entry(std::string_view bytes);

// The first line of a log that is taken out as text; an entry a line follows, and then (version 2) a picture a line.
struct log_head {
    int bordduk_log{1}; // the version of this form
    std::string code;
    std::string epoch;
};
BOOST_DESCRIBE_STRUCT(log_head, (), (bordduk_log, code, epoch))

struct log_picture { // a line of an export, behind the entries
    std::string picture;
    std::string base64;
};
BOOST_DESCRIBE_STRUCT(log_picture, (), (picture, base64))

[[nodiscard]] std::string encode_log_picture(log_picture const& what);
[[nodiscard]] std::optional<log_picture> decode_log_picture(std::string_view bytes);
[[nodiscard]] std::string encode_log_head(log_head const& what);
[[nodiscard]] std::optional<log_head> decode_log_head(std::string_view bytes);

} // namespace bordduk::wire
