#include "wire/fault.hpp"

namespace bordduk::wire {

std::string_view to_string(fault_kind kind) {
    switch (kind) {
    case fault_kind::too_large:
        return "too_large";
    case fault_kind::too_deep:
        return "too_deep";
    case fault_kind::bad_encoding:
        return "bad_encoding";
    case fault_kind::not_json:
        return "not_json";
    case fault_kind::repeated:
        return "repeated";
    case fault_kind::unknown_kind:
        return "unknown_kind";
    case fault_kind::invalid:
        return "invalid";
    }
    return "invalid";
}

std::uint64_t fingerprint(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (char const c : bytes) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    }
    return hash;
}

} // namespace bordduk::wire
