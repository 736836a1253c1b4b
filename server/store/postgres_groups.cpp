// The appends of postgres_writing: which go together, and what became of each.
#include "store/postgres_writing.hpp"

#include "core/check.hpp"
#include "core/limits_database.hpp"
#include "wire/log.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

namespace bordduk::store {
namespace {

using room::append_result;

core::seq begin_of(request const& one) { return one.entries.front().seq; }

} // namespace

void postgres_writing::append_group() {
    std::vector<part> group;
    std::size_t bytes = 0;
    while (!waiting_.empty() && waiting_.front().what == request::kind::append && bytes < core::limits::database_group_bytes_max &&
           (group.empty() || !one_by_one_)) {
        waiting& one = waiting_.front();
        if (!joins(group, one)) {
            if (std::ranges::any_of(group, [&](part const& p) { return p.rows.key.code == one.key.code; })) break; // the next time
            fit const how = fits(one);
            if (how == fit::look && group.empty()) return look();
            if (how == fit::look) break;
            if (how != fit::fits) {
                settle_first(how == fit::there ? append_result::durable : append_result::overtaken);
                continue;
            }
            postgres_head const& at = *with_.heads.find(one.key.code);
            group.push_back({postgres_rows{one.key, at.head, at.sum}, {}});
        }
        part& of = *std::ranges::find(group, one.key.code, [](part const& p) -> std::string const& { return p.rows.key.code; });
        std::size_t const before = of.rows.values.size();
        for (core::entry const& e : one.entries)
            of.rows.add(e);
        bytes += of.rows.values.size() - before;
        of.of.push_back(std::move(one));
        waiting_.pop_front();
    }
    if (group.empty()) return;
    std::vector<postgres_rows> rows;
    for (part& one : group) {
        rows.push_back(one.rows);
        one.rows.values.clear();
    }
    auto const held = std::make_shared<std::vector<part>>(std::move(group));
    line_.ask(postgres_text::append(rows), [this, held](postgres_answer said) { appended(*held, said); });
}

// Without another question: it was there, or it is known to be late.
void postgres_writing::settle_first(append_result result) {
    waiting one = std::move(waiting_.front());
    waiting_.pop_front();
    one.done(result);
    if (result != append_result::durable) return;
    with_.ring_others(one.key.code, one.entries.back().seq);
    with_.ring_here(one.key.code, one.entries.back().seq);
}

// It goes on where another that is on its way ends.
bool postgres_writing::joins(std::vector<part>& group, waiting& one) {
    return !one.ambiguous && std::ranges::any_of(group, [&](part const& p) {
        return p.rows.key.code == one.key.code && p.rows.key.epoch == one.key.epoch && p.rows.last + 1 == begin_of(one);
    });
}

postgres_writing::fit postgres_writing::fits(waiting const& one) const {
    postgres_head const* const at = with_.heads.find(one.key.code);
    bool const same_log = at != nullptr && at->epoch == one.key.epoch;
    if (one.there) return fit::there;
    if (same_log && at->head == begin_of(one) - 1 && (one.looked || !one.ambiguous)) return fit::fits;
    if (same_log && at->head >= begin_of(one) && (one.looked || !one.ambiguous)) return fit::overtaken;
    if (!one.looked) return fit::look;
    if (same_log && with_.tell) {
        with_.tell("Workshop " + one.key.code + " has " + std::to_string(at->head) + " entries in the database and had " +
                   std::to_string(begin_of(one) - 1) + ": what was acknowledged is lost, or this server is wrong. It stops.");
    }
    CHECK(!same_log);
    return fit::overtaken;
}

// Where do the logs end that are not known, and what became of the appends that were cut off? The queue only grows until that is answered.
void postgres_writing::look() {
    std::vector<postgres_text::place> asked;
    std::vector<waiting*> who;
    for (waiting& one : waiting_) {
        if (one.what != request::kind::append || fits(one) != fit::look) continue;
        asked.push_back({one.key.code, begin_of(one) - 1, one.entries.back().seq});
        who.push_back(&one);
    }
    line_.ask(postgres_text::places(asked), [this, who](postgres_answer said) {
        if (said.good()) {
            for (std::size_t row = 0; row < who.size(); ++row)
                looked(*who[row], said, static_cast<int>(row));
        } else if (!said.lost() && (!said.in_the_way() || ++waiting_.front().tries >= core::limits::database_tries_max)) {
            waiting first = std::move(waiting_.front());
            waiting_.pop_front();
            first.done(complain(said));
        }
    });
}

void postgres_writing::looked(waiting& one, postgres_answer const& said, int row) {
    using enum postgres_text::place_column;
    one.looked = true;
    if (said.null(row, epoch)) return with_.heads.forget(one.key.code);
    with_.heads.set(one.key.code, {std::string{said.text(row, epoch)}, said.number(row, head), said.number(row, sum)});
    if (!one.ambiguous || said.text(row, epoch) != one.key.epoch || said.null(row, sum_before) || said.null(row, sum_last)) return;
    checksum adds_up = said.number(row, sum_before);
    for (core::entry const& e : one.entries)
        adds_up = chained(adds_up, wire::encode_entry(e));
    one.there = adds_up == said.number(row, sum_last);
}

void postgres_writing::appended(std::vector<part>& group, postgres_answer const& said) {
    if (!said.good()) return not_appended(group, said);
    set_able(true);
    if (waiting_.empty()) one_by_one_ = false;
    std::set<std::string, std::less<>> taken;
    for (int row = 0; row < said.rows(); ++row)
        taken.emplace(said.text(row, 0));
    for (part& one : group) {
        postgres_rows const& rows = one.rows;
        if (!taken.contains(rows.key.code)) {
            with_.heads.forget(rows.key.code);
            continue;
        }
        with_.heads.set(rows.key.code, {rows.key.epoch, rows.last, rows.sum});
        with_.ring_others(rows.key.code, rows.last);
    }
    for (part& one : group)
        settle(one, taken.contains(one.rows.key.code) ? append_result::durable : append_result::overtaken);
    for (part const& one : group) {
        if (taken.contains(one.rows.key.code)) with_.ring_here(one.rows.key.code, one.rows.last);
    }
}

void postgres_writing::settle(part& one, append_result result) {
    std::vector<waiting> again;
    for (waiting& each : one.of) {
        if (result == append_result::overtaken && each.ambiguous) { // by itself, perhaps: now that nothing is under way it can be seen
            again.push_back(std::move(each));
            continue;
        }
        each.done(result);
    }
    for (auto each = again.rbegin(); each != again.rend(); ++each)
        take_back(std::move(*each), true);
}

void postgres_writing::not_appended(std::vector<part>& group, postgres_answer const& said) {
    one_by_one_ = !said.lost();
    bool const alone = group.size() == 1;
    for (auto one = group.rbegin(); one != group.rend(); ++one) {
        for (auto each = one->of.rbegin(); each != one->of.rend(); ++each) {
            bool const again = said.lost() || (said.in_the_way() ? ++each->tries < core::limits::database_tries_max : !alone);
            if (again)
                take_back(std::move(*each), each->ambiguous || said.lost());
            else
                each->done(complain(said));
        }
        with_.heads.forget(one->rows.key.code);
    }
}

} // namespace bordduk::store
