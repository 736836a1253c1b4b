// Any bytes as a client's frame: a value or a fault, never anything else; and what was a value is the same value once it is said again.
#include "fuzz/targets.hpp"

#include "core/check.hpp"
#include "core/limits.hpp"
#include "wire/client_side.hpp"
#include "wire/messages.hpp"

#include <variant>

namespace bordduk::fuzz {

void messages(std::string_view bytes) {
    auto const read = wire::decode_client_message(bytes);
    if (auto const* const fault = std::get_if<wire::fault>(&read)) {
        CHECK(!fault->reason.empty() && fault->reason.size() < 1000); // it goes back to whoever sent it
        return;
    }
    auto const& message = std::get<core::client_message>(read);
    std::string const said = wire::encode(message);
    auto const again = wire::decode_client_message(said);
    if (said.size() > core::limits::message_bytes_max) return; // it is written with longer escapes than it came with
    CHECK(std::holds_alternative<core::client_message>(again));
    CHECK(wire::encode(std::get<core::client_message>(again)) == said);
    if (auto const* const command = std::get_if<core::command_message>(&message)) {
        auto const& twin = std::get<core::command_message>(std::get<core::client_message>(again));
        CHECK(twin.what == command->what && twin.n == command->n && twin.client == command->client);
        CHECK(wire::canonical(twin.what) == wire::canonical(command->what));
    }
}

} // namespace bordduk::fuzz
