// What can be asked of one workshop over HTTP: its facts, a seat, a facilitator's, a stage's or a tablecloth's token, links for others, the
// outlook, the report.
//
// Statuses and headers are here, shapes in wire/, rules in core/.
#pragma once

#include "net/request.hpp"
#include "net/venue.hpp"
#include "wire/fault.hpp"

#include <optional>
#include <string_view>
#include <variant>

namespace bordduk::net {

[[nodiscard]] task<answer> facts_of(venue& where, request const& asked);
[[nodiscard]] task<answer> join(venue& where, request const& asked);
[[nodiscard]] task<answer> facilitate(venue& where, request const& asked);
[[nodiscard]] task<answer> watch(venue& where, request const& asked);
[[nodiscard]] task<answer> make_link(venue& where, request const& asked);
[[nodiscard]] task<answer> outlook_of(venue& where, request const& asked);
[[nodiscard]] task<answer> report_of(venue& where, request const& asked);

// Whose token the request carries, or 401.
[[nodiscard]] task<std::variant<core::identity, answer>> identified(venue& where, request const& asked);
[[nodiscard]] answer no_token(); // 401
[[nodiscard]] std::string_view bearer(request const& asked); // empty: it carries none

[[nodiscard]] answer fault_answer(wire::fault const& f);
[[nodiscard]] std::optional<answer> not_json(request const& asked); // 415
[[nodiscard]] answer refusal_answer(core::refusal const& why);

} // namespace bordduk::net
