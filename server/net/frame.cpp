#include "net/frame.hpp"

#include "core/check.hpp"
#include "wire/messages.hpp"

#include <boost/mp11.hpp>

#include <memory>
#include <string>

namespace bordduk::net {
namespace {

std::string_view name_of(room::close_code why) {
    std::string_view found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<room::close_code>>([&](auto d) {
        if (d.value == why) found = d.name;
    });
    return found;
}

} // namespace

room::shared_frame framed(opcode what, std::string_view payload) {
    std::string bytes;
    bytes.reserve(payload.size() + 10);
    bytes += static_cast<char>(0x80U | static_cast<unsigned>(what));
    if (payload.size() < 126) {
        bytes += static_cast<char>(payload.size());
    } else {
        bool const wide = payload.size() > 0xFFFF;
        bytes += static_cast<char>(wide ? 127 : 126);
        for (int shift = wide ? 56 : 8; shift >= 0; shift -= 8)
            bytes += static_cast<char>(std::uint64_t{payload.size()} >> shift & 0xFFU);
    }
    bytes += payload;
    return std::make_shared<std::string const>(std::move(bytes));
}

room::shared_frame close_frame(std::uint16_t code, std::string_view reason) {
    std::string payload{static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)};
    payload += reason;
    CHECK(payload.size() < 126); // a control frame holds no more
    return framed(opcode::close, payload);
}

room::shared_frame close_frame(room::close_code why) { return close_frame(static_cast<std::uint16_t>(why), name_of(why)); }

room::shared_frame ping_frame() {
    static room::shared_frame const same = framed(opcode::ping, {});
    return same;
}

room::shared_frame framing_writer::write(core::server_message const& message) { return framed(opcode::text, wire::encode(message)); }

} // namespace bordduk::net
