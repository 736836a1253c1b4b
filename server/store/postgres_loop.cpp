#include "store/postgres_loop.hpp"

#include "core/check.hpp"
#include "core/limits_database.hpp"

#include <algorithm>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace bordduk::store {

postgres_loop::postgres_loop() : bell_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)} { CHECK(bell_ >= 0); }

postgres_loop::~postgres_loop() { ::close(bell_); }

void postgres_loop::start(work what) {
    work_ = std::move(what);
    thread_ = std::thread{[this] { run(); }};
}

void postgres_loop::later(std::function<void()> what) {
    {
        std::lock_guard const held{guard_};
        asked_.push_back(std::move(what));
    }
    std::uint64_t const one = 1;
    static_cast<void>(::write(bell_, &one, sizeof one));
}

void postgres_loop::end() {
    ending_ = true;
    later([] {});
    thread_.join();
}

void postgres_loop::run() {
    for (postgres_line* const line : work_.lines)
        line->want();
    steady::time_point end_by{};
    for (;;) {
        do_what_was_asked();
        work_.go_on();
        if (ending_) {
            if (end_by == steady::time_point{}) {
                end_by = steady::now() + std::chrono::milliseconds{core::limits::database_goodbye_ms};
                do_what_was_asked();
                work_.ending();
                work_.go_on();
            }
            if (work_.done() || steady::now() >= end_by) return;
        }
        wait();
    }
}

void postgres_loop::do_what_was_asked() {
    std::vector<std::function<void()>> now;
    {
        std::lock_guard const held{guard_};
        now.swap(asked_);
    }
    for (std::function<void()> const& one : now)
        one();
}

// Until something happens on a line, somebody asks for something, or it is time.
void postgres_loop::wait() {
    steady::time_point until = work_.deadline();
    std::vector<pollfd> polled{{bell_, POLLIN, 0}};
    for (postgres_line* const line : work_.lines) {
        polled.push_back(line->polled());
        until = std::min(until, line->deadline());
    }
    using std::chrono::milliseconds;
    constexpr milliseconds longest{1000}; // an end is not overslept
    auto const left = until == steady::time_point::max() ? longest : std::chrono::ceil<milliseconds>(until - steady::now());
    ::poll(polled.data(), polled.size(), static_cast<int>(std::clamp(left, milliseconds{0}, ending_ ? milliseconds{20} : longest).count()));
    std::uint64_t rung{};
    static_cast<void>(::read(bell_, &rung, sizeof rung));
    for (std::size_t i = 0; i < work_.lines.size(); ++i)
        work_.lines[i]->step(polled[i + 1].fd < 0 ? short{} : polled[i + 1].revents);
}

} // namespace bordduk::store
