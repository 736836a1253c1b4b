#include "store/postgres_tail.hpp"

#include "core/limits_database.hpp"
#include "store/postgres_sql.hpp"
#include "wire/log.hpp"

#include <algorithm>
#include <utility>

namespace bordduk::store {
namespace {

enum column { log_epoch, log_head, log_sum, seq, entry, entry_sum };

} // namespace

postgres_tail::postgres_tail(room::workshop_key known, core::seq after)
    : known_{std::move(known)}, reached_{known_.epoch.empty() ? 0 : after}, wants_base_{reached_ > 0} {}

core::seq postgres_tail::from() const { return wants_base_ ? reached_ : reached_ + 1; }
std::string postgres_tail::next() const { return postgres_text::page(known_.code, from()); }

postgres_tail::progress postgres_tail::take(postgres_answer const& page) {
    if (page.rows() == 0) {
        tail_ = {};
        return progress::whole;
    }
    std::string const of{page.text(0, log_epoch)};
    if (of != known_.epoch) {
        bool const begins = from() == 1;
        known_.epoch = of;
        tail_ = {};
        reached_ = sum_ = 0;
        wants_base_ = false;
        if (!begins) return progress::more;
    }
    tail_.epoch = of;
    core::seq const end = page.number(0, log_head);
    if (reached_ > end) { // the database has lost what it had said it kept
        reached_ = end;
        sum_ = page.number(0, log_sum);
        return progress::whole;
    }
    core::seq const page_end = std::min(end, from() + static_cast<core::seq>(core::limits::database_page_entries_max) - 1);
    for (int row = 0; row < page.rows() && !page.null(row, seq); ++row) {
        if (!take_row(page, row)) return progress::damaged;
    }
    if (reached_ < page_end || wants_base_) return refuse(wants_base_ ? reached_ : reached_ + 1, "is missing");
    if (reached_ < end) return progress::more;
    if (page.number(0, log_sum) == sum_) return progress::whole;
    return refuse(reached_, "is not the last that was written");
}

bool postgres_tail::take_row(postgres_answer const& page, int row) {
    core::seq const number = page.number(row, seq);
    if (std::exchange(wants_base_, false)) {
        if (number != reached_) return refuse(reached_, "is missing"), false;
        sum_ = page.number(row, entry_sum);
        return true;
    }
    core::seq const expected = reached_ + 1;
    if (number != expected) return refuse(expected, "is missing"), false;
    std::string_view const text = page.text(row, entry);
    sum_ = chained(sum_, text);
    if (page.number(row, entry_sum) != sum_) return refuse(expected, "is not what was written"), false;
    auto read = wire::decode_entry(text);
    if (!read || read->seq != number) {
        damage_ =
            "Entry " + std::to_string(expected) + " of workshop " + known_.code + " cannot be read: it was written by another version.";
        return false;
    }
    tail_.entries.push_back(*std::move(read));
    reached_ = number;
    return true;
}

postgres_tail::progress postgres_tail::refuse(core::seq which, std::string_view why) {
    damage_ = "Entry " + std::to_string(which) + " of workshop " + known_.code + ' ' + std::string{why} + ": the data is damaged.";
    return progress::damaged;
}

} // namespace bordduk::store
