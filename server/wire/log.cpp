#include "wire/log.hpp"

#include "wire/intake.hpp"

namespace bordduk::wire {

namespace {

template <class What>
std::optional<What> decoded(std::string_view bytes) {
    json::document in;
    What what;
    if (!take_in_own(bytes, in) || !json::read(in, what)) return std::nullopt;
    return what;
}

} // namespace

std::string encode_entry(core::entry const& what) { return json::to_text(what); }
std::optional<core::entry> decode_entry(std::string_view bytes) { return decoded<core::entry>(bytes); }
std::string encode_log_head(log_head const& what) { return json::to_text(what); }
std::string encode_log_picture(log_picture const& what) { return json::to_text(what); }
std::optional<log_picture> decode_log_picture(std::string_view bytes) { return decoded<log_picture>(bytes); }
std::optional<log_head> decode_log_head(std::string_view bytes) { return decoded<log_head>(bytes); }

} // namespace bordduk::wire
