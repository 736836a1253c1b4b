// What can be asked of one workshop over HTTP: its facts, a seat, a facilitator's, a stage's or a tablecloth's token, links for others, the
// outlook, the report.
//
// Statuses and headers are here, shapes in wire/, rules in core/.
#pragma once

#include "net/askers.hpp"

namespace bordduk::net {

[[nodiscard]] task<answer> facts_of(venue& where, request const& asked);
[[nodiscard]] task<answer> join(venue& where, request const& asked);
[[nodiscard]] task<answer> facilitate(venue& where, request const& asked);
[[nodiscard]] task<answer> watch(venue& where, request const& asked);
[[nodiscard]] task<answer> make_link(venue& where, request const& asked, core::identity const& by);
[[nodiscard]] task<answer> outlook_of(venue& where, request const& asked, core::identity const& by);
[[nodiscard]] task<answer> report_of(venue& where, request const& asked);

[[nodiscard]] answer refusal_answer(core::refusal const& why);

} // namespace bordduk::net
