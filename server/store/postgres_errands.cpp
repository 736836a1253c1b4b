#include "store/postgres_errands.hpp"

#include "core/limits_database.hpp"

#include <utility>

namespace bordduk::store {
namespace {

constexpr std::chrono::milliseconds without_a_line{core::limits::database_patience_ms};

} // namespace

void postgres_errands::push(std::string sql, hearing then) { waiting_.push_back({std::move(sql), std::move(then)}); }

void postgres_errands::push_first(std::string sql, hearing then) {
    waiting_.insert(waiting_.begin() + (under_way_ ? 1 : 0), {std::move(sql), std::move(then)});
}

void postgres_errands::go_on() {
    if (line_.resting()) return;
    if (!line_.open()) {
        if (without_line_since_ == steady::time_point::max()) without_line_since_ = steady::now();
        if (steady::now() - without_line_since_ > without_a_line) give_up();
        return;
    }
    without_line_since_ = steady::time_point::max();
    while (line_.ready() && !waiting_.empty())
        ask_first();
}

void postgres_errands::ask_first() {
    under_way_ = true;
    line_.ask(
        waiting_.front().sql,
        [this](postgres_answer said) {
            under_way_ = false;
            if (said.lost() || (said.in_the_way() && ++tries_ < core::limits::database_tries_max)) return;
            tries_ = 0;
            hearing const then = std::move(waiting_.front().then);
            waiting_.pop_front();
            then(std::move(said));
        },
        patience_);
}

void postgres_errands::give_up() {
    for (errand& one : std::exchange(waiting_, {}))
        one.then({});
}

steady::time_point postgres_errands::deadline() const {
    if (waiting_.empty() || without_line_since_ == steady::time_point::max()) return steady::time_point::max();
    return without_line_since_ + without_a_line + std::chrono::milliseconds{1};
}

} // namespace bordduk::store
