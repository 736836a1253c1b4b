// The parts of a report that are not of one table. Only report*.cpp include this.
#pragma once

#include "core/report.hpp"

#include <vector>

namespace bordduk::core {

void find_evidence(std::vector<report_item>& items); // in the order of the programme
[[nodiscard]] std::vector<report_poll> polls_of(state const& s);
[[nodiscard]] std::vector<report_question> questions_of(state const& s);
[[nodiscard]] std::vector<report_commitments> commitments_of(state const& s);

} // namespace bordduk::core
