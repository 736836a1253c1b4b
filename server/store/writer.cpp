#include "store/writer.hpp"

#include "core/check.hpp"
#include "core/limits.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace bordduk::store {

writer::writer(medium& to) : to_{to}, thread_{[this] { run(); }} {}

writer::~writer() {
    {
        std::lock_guard const held{guard_};
        ending_ = true;
    }
    bell_.notify_one();
    thread_.join();
}

void writer::push(request what) {
    {
        std::lock_guard const held{guard_};
        waiting_.push_back(std::move(what));
    }
    bell_.notify_one();
}

void writer::push_between(std::function<void()> work) {
    {
        std::lock_guard const held{guard_};
        between_.push_back(std::move(work));
    }
    bell_.notify_one();
}

bool writer::one_between() {
    std::function<void()> work;
    {
        std::lock_guard const held{guard_};
        if (between_.empty()) return false;
        work = std::move(between_.front());
        between_.pop_front();
    }
    work();
    return true;
}

std::vector<request> writer::next() {
    bool const troubled = to_.wants_probe();
    std::unique_lock held{guard_};
    auto const called = [this] { return ending_ || !waiting_.empty() || !between_.empty(); };
    if (troubled) {
        bell_.wait_for(held, std::chrono::milliseconds{core::limits::storage_retry_ms}, called);
    } else {
        bell_.wait(held, called);
    }
    auto const whole = std::ranges::find_if(waiting_, [](request const& r) { return !r.adds(); });
    auto const end = whole == waiting_.begin() && whole != waiting_.end() ? whole + 1 : whole;
    std::vector<request> first{std::make_move_iterator(waiting_.begin()), std::make_move_iterator(end)};
    waiting_.erase(waiting_.begin(), end);
    return first;
}

bool writer::ended() {
    std::lock_guard const held{guard_};
    return ending_ && waiting_.empty() && between_.empty();
}

void writer::read_on(room::workshop_key known, core::seq after, std::function<void(std::optional<room::tail>)> done) {
    push_between([this, known = std::move(known), after, done = std::move(done)] { done(to_.read_on(known, after)); });
}

void writer::write(std::vector<request> const& requests) {
    bool const adds = requests.front().adds();
    auto const results = adds ? to_.write(requests) : std::vector{to_.change(requests.front())};
    CHECK(results.size() == requests.size());
    for (std::size_t i = 0; i < requests.size(); ++i)
        requests[i].done(results[i]);
    if (!rung_) return;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (results[i] == room::append_result::durable) rung_(requests[i].key.code, adds ? requests[i].entries.back().seq : 0);
    }
}

void writer::run() {
    for (;;) {
        std::vector<request> const requests = next();
        if (!requests.empty()) {
            write(requests);
            one_between(); // so that pictures come forward in a busy room too
        } else if (!one_between()) {
            if (ended()) return;
            if (to_.wants_probe()) to_.probe();
        }
    }
}

} // namespace bordduk::store
