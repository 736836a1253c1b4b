// Why bytes could not be read as a message, and where.
//
// Nothing here knows JSON. A fault is a value: it is answered to the sender, it ends nothing by itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bordduk::wire {

// In one word, for programs: the `error` of an HTTP problem.
enum class fault_kind { too_large, too_deep, bad_encoding, not_json, repeated, unknown_kind, invalid };
std::string_view to_string(fault_kind kind);

struct fault {
    fault_kind kind{};
    std::string path;                  // JSON pointer to what is wrong, missing or unknown; empty: the whole
    std::string reason;                // one short English sentence without a full stop
    std::optional<std::int64_t> n;     // of the command, as far as it could be read and is valid
    std::optional<std::string> client; // of the command, as far as it could be read and is valid
    std::uint64_t fingerprint{};       // of the raw bytes
    bool operator==(fault const&) const = default;
};

// FNV-1a, 64 bit: tells one payload from another, protects against nobody.
std::uint64_t fingerprint(std::string_view bytes);

} // namespace bordduk::wire
