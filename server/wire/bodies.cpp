#include "wire/bodies.hpp"

#include "core/limits.hpp"
#include "wire/intake.hpp"
#include "wire/schema.hpp"

#include <utility>

namespace bordduk::wire {
namespace {

template <class T>
std::variant<T, fault> decode(std::string_view bytes, std::size_t bytes_max, std::string_view definition) {
    json::document in;
    T body;
    auto found = take_in(bytes, bytes_max, in);
    if (!found) found = violation(definition, in);
    if (!found && !json::read(in, body)) found = fault{fault_kind::invalid, "", "must be as the schema says", {}, {}, 0};
    if (!found) return body;
    found->fingerprint = fingerprint(bytes);
    return *std::move(found);
}

} // namespace

std::variant<core::programme, fault> decode_programme(std::string_view bytes) {
    return decode<core::programme>(bytes, core::limits::programme_bytes_max, "programme");
}
std::variant<join, fault> decode_join(std::string_view bytes) { return decode<join>(bytes, core::limits::message_bytes_max, "join"); }
std::variant<facilitate, fault> decode_facilitate(std::string_view bytes) {
    return decode<facilitate>(bytes, core::limits::message_bytes_max, "facilitate");
}
std::variant<watch, fault> decode_watch(std::string_view bytes) {
    if (bytes.empty()) return watch{};
    return decode<watch>(bytes, core::limits::message_bytes_max, "watch");
}
std::variant<make_link, fault> decode_make_link(std::string_view bytes) {
    return decode<make_link>(bytes, core::limits::message_bytes_max, "make_link");
}
std::variant<ballot, fault> decode_ballot(std::string_view bytes) {
    return decode<ballot>(bytes, core::limits::message_bytes_max, "ballot");
}
std::variant<device_offer, fault> decode_device_offer(std::string_view bytes) {
    return decode<device_offer>(bytes, core::limits::message_bytes_max, "device_offer");
}
std::variant<device_take, fault> decode_device_take(std::string_view bytes) {
    return decode<device_take>(bytes, core::limits::message_bytes_max, "device_take");
}
std::variant<deletion, fault> decode_deletion(std::string_view bytes) {
    return decode<deletion>(bytes, core::limits::message_bytes_max, "deletion");
}
std::variant<erasure, fault> decode_erasure(std::string_view bytes) {
    return decode<erasure>(bytes, core::limits::message_bytes_max, "erasure");
}

problem as_problem(fault const& what) { return {std::string(to_string(what.kind)), what.path, what.reason}; }

std::string encode(created const& body) { return json::to_text(body); }
std::string encode(joined const& body) { return json::to_text(body); }
std::string encode(token const& body) { return json::to_text(body); }
std::string encode(device_taken const& body) { return json::to_text(body); }
std::string encode(made_link const& body) { return json::to_text(body); }
std::string encode(counted const& body) { return json::to_text(body); }
std::string encode(network const& body) { return json::to_text(body); }
std::string encode(kept_picture const& body) { return json::to_text(body); }
std::string encode(problem const& body) { return json::to_text(body); }
std::string encode(facts const& body) { return json::to_text(body); }
std::string encode(core::report const& body) { return json::to_text(body); }
std::string encode(core::mine const& body) { return json::to_text(body); }
std::string encode(core::outlook const& body) { return json::to_text(body); }

} // namespace bordduk::wire
