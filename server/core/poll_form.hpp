// A poll as it is written (in a programme, at the desk) and what fits it: the checks, and the record it becomes.
#pragma once

#include "core/commands_answers.hpp"
#include "core/records.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::core {

// The choice that is none of the options; its words are the reader's language's.
inline constexpr std::string_view other_choice = "other";

struct form_fault {
    std::string path; // a JSON pointer into the form
    std::string reason;
};
[[nodiscard]] std::vector<form_fault> faults_of(poll_form const& form); // none: it can be asked

// The record of a form without faults; where it stands and in which state is the caller's.
[[nodiscard]] poll poll_of(poll_form const& form);

// Why this cannot be an answer to that poll, in words; empty when it can.
[[nodiscard]] std::string_view fault_of(poll const& asked, given const& one);

// What can be chosen: the options, the steps of a scale, or the places of a ranking.
[[nodiscard]] std::vector<std::string> choices_of(poll const& asked);

} // namespace bordduk::core
