// The parts of a report that are not of one table. Only report*.cpp include this.
#pragma once

#include "core/report.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace bordduk::core {

void find_evidence(std::vector<report_item>& items); // in the order of the programme
[[nodiscard]] std::optional<std::vector<report_slide>> slides_of(state const& s, std::string_view item);
[[nodiscard]] std::optional<std::vector<report_photo>> photos_of(state const& s, std::string_view item, int table);
void keep_public_slides(report_item& one); // those that were shown
void keep_public_photos(report_table& one);
[[nodiscard]] std::vector<report_poll> polls_of(state const& s);
[[nodiscard]] std::vector<report_question> questions_of(state const& s);
[[nodiscard]] std::vector<report_commitments> commitments_of(state const& s);

} // namespace bordduk::core
