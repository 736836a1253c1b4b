// The rules: decide may refuse, apply may not. Neither reads a clock, a random source or a file.
#pragma once

#include "core/admission.hpp"
#include "core/commands.hpp"
#include "core/entry.hpp"
#include "core/state.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace bordduk::core {

using decision = std::variant<std::vector<event>, refusal>;

[[nodiscard]] decision decide(state const& now_state, command const& what, actor const& who, instant now);
[[nodiscard]] decision decide(state const& now_state, admission const& what, instant now);

// What must not stand in the entry of whoever asked for it (a note without its author): it is taken out, to be appended in an entry of
// nobody's, together with that of others.
[[nodiscard]] std::vector<event> take_unsigned(std::vector<event>& events);
void sort_unsigned(std::vector<event>& events); // by their random ids: what stands beside what says nothing about who came when

// Time itself decides too: the next moment something is due without anybody's command (the reserved last minutes), and what it then is.
[[nodiscard]] std::optional<instant> due(state const& s);
[[nodiscard]] std::vector<event> on_time(state const& s, instant now);

} // namespace bordduk::core
