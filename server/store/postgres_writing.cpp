#include "store/postgres_writing.hpp"

#include "core/check.hpp"
#include "core/limits.hpp"
#include "core/limits_database.hpp"

#include <memory>
#include <utility>

namespace bordduk::store {
namespace {

using room::append_result;
using std::chrono::milliseconds;
constexpr milliseconds patience{core::limits::database_patience_ms};
constexpr milliseconds retry{core::limits::storage_retry_ms};
constexpr milliseconds long_patience{core::limits::database_rewrite_ms + core::limits::database_answer_ms};
constexpr std::string_view division_by_zero = "22012";

} // namespace

void postgres_writing::push(request what) {
    CHECK(!what.adds() || !what.entries.empty());
    waiting_.push_back({std::move(what)});
}

void postgres_writing::push_rewrite(request what, postgres_head over) {
    waiting_.push_back({std::move(what)});
    waiting_.back().over = std::move(over);
}

void postgres_writing::push_between(std::string sql, std::function<void(postgres_answer)> then) {
    between_.push_back({std::move(sql), std::move(then)});
}

void postgres_writing::opened() {
    without_line_since_ = {};
    probed_ = {};
}

void postgres_writing::lost(std::string const& why) {
    why_ = why;
    if (without_line_since_ == steady::time_point{}) without_line_since_ = steady::now();
}

void postgres_writing::go_on() {
    if (line_.open()) {
        while (line_.ready() && !(waiting_.empty() && between_.empty()))
            write_next();
        if (line_.ready() && !able_ && steady::now() - probed_ >= retry) probe();
        return;
    }
    if (without_line_since_ == steady::time_point{}) without_line_since_ = steady::now();
    auto const without = steady::now() - without_line_since_;
    if (without >= retry) set_able(false);
    if (without >= patience) give_up();
}

steady::time_point postgres_writing::deadline() const {
    if (line_.open()) return able_ || !line_.ready() ? steady::time_point::max() : probed_ + retry;
    if (able_) return without_line_since_ + retry;
    return empty() ? steady::time_point::max() : without_line_since_ + patience;
}

// A part of a picture comes after every group of appends, so that pictures come forward in a busy room too.
void postgres_writing::write_next() {
    bool const between = !between_.empty() && (turn_of_between_ || waiting_.empty());
    turn_of_between_ = !between;
    if (between) return run_between();
    if (waiting_.front().what == request::kind::append) return append_group();
    waiting one = std::move(waiting_.front());
    waiting_.pop_front();
    whole(std::move(one));
}

void postgres_writing::run_between() {
    line_.ask(between_.front().sql, [this](postgres_answer said) {
        errand& first = between_.front();
        if (said.lost() || (said.in_the_way() && ++first.tries < core::limits::database_tries_max)) return; // again
        if (!said.good()) static_cast<void>(complain(said));
        auto const then = std::move(first.then);
        between_.pop_front();
        then(std::move(said));
    });
}

// A whole log at once: founded, written anew, removed.
void postgres_writing::whole(waiting one) {
    std::string text;
    if (one.what == request::kind::remove) {
        text = postgres_text::remove(one.key.code);
    } else {
        postgres_rows rows{one.key, 0, 0};
        for (core::entry const& e : one.entries)
            rows.add(e);
        text = one.what == request::kind::found ? postgres_text::found(rows)
                                                : postgres_text::rewrite(rows, {one.key.code, one.over.epoch}, one.over.head);
        one.over = {one.key.epoch, rows.last, rows.sum}; // from here on: what it will be
    }
    auto const held = std::make_shared<waiting>(std::move(one));
    line_.ask(
        text, [this, held](postgres_answer said) { whole_said(std::move(*held), said); }, long_patience);
}

void postgres_writing::whole_said(waiting one, postgres_answer const& said) {
    if (said.lost()) return take_back(std::move(one), true);
    if (said.in_the_way() && ++one.tries < core::limits::database_tries_max) return take_back(std::move(one), one.ambiguous);
    if (said.state() == division_by_zero) return whole_settled(one, append_result::overtaken);
    if (!said.good()) return whole_settled(one, complain(said));
    set_able(true);
    bool const did = one.what == request::kind::rewrite || said.rows() > 0;
    if (did) return whole_settled(one, append_result::durable);
    if (one.what == request::kind::remove) return whole_settled(one, one.ambiguous ? append_result::durable : append_result::overtaken);
    if (!one.ambiguous) return whole_settled(one, append_result::unavailable);
    look_who_founded(std::move(one));
}

// That code was there: by the very call that was cut off, or by somebody else? An epoch is given once in the world.
void postgres_writing::look_who_founded(waiting one) {
    auto const held = std::make_shared<waiting>(std::move(one));
    line_.ask(postgres_text::places({{held->key.code, 1, 1}}), [this, held](postgres_answer said) {
        if (said.lost()) return take_back(std::move(*held), true);
        bool const ours = said.good() && said.rows() == 1 && said.text(0, postgres_text::place_column::epoch) == held->key.epoch;
        whole_settled(*held, ours ? append_result::durable : append_result::unavailable);
    });
}

void postgres_writing::whole_settled(waiting& one, append_result result) {
    one.done(result);
    if (result != append_result::durable) return;
    bool const founded = one.what == request::kind::found;
    if (one.what == request::kind::remove)
        with_.heads.forget(one.key.code);
    else
        with_.heads.set(one.key.code, one.over);
    if (!founded) with_.sweep();
    with_.ring_others(one.key.code, founded ? one.over.head : 0);
    with_.ring_here(one.key.code, founded ? one.over.head : 0);
}

void postgres_writing::probe() {
    probed_ = steady::now();
    line_.ask(postgres_text::probe, [this](postgres_answer said) {
        if (said.good()) return set_able(true);
        if (!said.lost()) why_ = said.says();
    });
}

void postgres_writing::take_back(waiting one, bool ambiguous) {
    one.ambiguous = ambiguous;
    one.looked = false;
    waiting_.push_front(std::move(one));
}

room::append_result postgres_writing::complain(postgres_answer const& said) {
    if (!said.lost()) why_ = said.says();
    set_able(false);
    return append_result::unavailable;
}

void postgres_writing::give_up() {
    if (!waiting_.empty() || !between_.empty()) set_able(false);
    for (waiting& one : std::exchange(waiting_, {}))
        one.done(append_result::unavailable);
    for (errand& one : std::exchange(between_, {}))
        one.then({});
}

void postgres_writing::set_able(bool able) {
    if (able_.exchange(able) == able || !with_.tell) return;
    with_.tell(able ? "The log can be written again."
                    : "The log cannot be written: " + (why_.empty() ? "the database does not answer" : why_) + ".");
}

} // namespace bordduk::store
