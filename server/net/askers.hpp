// Who may ask what over HTTP, and what the body says: the first two steps of every door that is not open to all, in this order.
//
// Who may not ask is told so whatever the body is, and before it is read.
#pragma once

#include "net/request.hpp"
#include "net/venue.hpp"
#include "wire/fault.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace bordduk::net {

enum class askers { anybody, participants, facilitators, facilitators_and_observers, people }; // people: participants and facilitators

// Whose token the request carries, or 401; 403 where they are none of these. What they were answered on another hub is known to the venue then.
[[nodiscard]] task<std::variant<core::identity, answer>> admitted(venue& where, request const& asked, askers who);
// Whoever they are.
[[nodiscard]] task<std::variant<core::identity, answer>> identified(venue& where, request const& asked);
[[nodiscard]] answer no_token();                             // 401
[[nodiscard]] std::string_view bearer(request const& asked); // empty: it carries none

[[nodiscard]] answer fault_answer(wire::fault const& f);
[[nodiscard]] std::optional<answer> not_json(request const& asked); // 415

// What the body says, or 415 or 400.
template <class Body>
[[nodiscard]] std::variant<Body, answer> body_of(request const& asked, std::variant<Body, wire::fault> (*decode)(std::string_view)) {
    if (auto refused = not_json(asked)) return std::move(*refused);
    auto read = decode(asked.body);
    if (auto const* const fault = std::get_if<wire::fault>(&read)) return fault_answer(*fault);
    return std::get<Body>(std::move(read));
}

} // namespace bordduk::net
