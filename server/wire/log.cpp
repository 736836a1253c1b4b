#include "wire/log.hpp"

#include "wire/intake.hpp"

namespace bordduk::wire {

std::string encode_entry(core::entry const& what) { return json::to_text(what); }

std::optional<core::entry> decode_entry(std::string_view bytes) {
    json::document in;
    core::entry what;
    if (!take_in_own(bytes, in) || !json::read(in, what)) return std::nullopt;
    return what;
}

} // namespace bordduk::wire
