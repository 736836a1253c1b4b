#include "net/hub.hpp"

#include "core/check.hpp"
#include "core/limits.hpp"

#include <boost/asio/co_spawn.hpp>

#include <algorithm>
#include <exception>
#include <utility>

namespace bordduk::net {

namespace limits = core::limits;

namespace {
constexpr std::size_t looked_ahead = 4; // so far is memory away
}

hub::hub(house_clock const& clock, journal& notes, std::string name) : clock_{clock}, notes_{notes}, name_{std::move(name)} {}
hub::~hub() = default;

void hub::run() {
    spawn(tick());
    loop_.run();
}

venue& hub::open(room::event_log& log, room::workshop_key key, std::vector<core::entry> const& entries) {
    return *venues_.emplace_back(std::make_unique<venue>(*this, log, std::move(key), entries));
}

venue& hub::open(room::event_log& log, room::knowledge begin) {
    return *venues_.emplace_back(std::make_unique<venue>(*this, log, std::move(begin)));
}

void hub::spawn(task<> work, std::atomic<std::size_t>* counted) {
    ++spawned_;
    asio::co_spawn(loop_, std::move(work), [this, counted](std::exception_ptr const& thrown) {
        --spawned_;
        if (counted != nullptr) --*counted;
        if (!thrown) return;
        // Only memory can have run out: nothing else here throws. Going on without that connection would leave half of it behind.
        notes_.note(journal::weight::error, "coroutine_failed");
        std::rethrow_exception(thrown);
    });
}

void hub::enter(connection& c) {
    c.place_ = connections_.size();
    connections_.push_back(&c);
    count_ = connections_.size();
    if (ending_) c.end();
}

void hub::leave(connection& c) {
    connections_.back()->place_ = c.place_;
    connections_[c.place_] = connections_.back();
    connections_.pop_back();
    count_ = connections_.size();
}

void hub::end() {
    ending_ = true;
    for (connection* const c : connections_)
        c->end();
}

void hub::drop() {
    for (connection* const c : connections_)
        c->drop();
}

void hub::close() { closing_ = true; }

figures hub::take_stock() const {
    figures all = counted_;
    for (connection const* const c : connections_)
        c->count(all);
    for (auto const& each : venues_) {
        if (!each->is_first()) continue; // the same pictures
        for (auto const& [hash, picture] : each->hosted().durable().pictures) {
            ++all.pictures;
            all.picture_bytes += static_cast<std::uint64_t>(picture.bytes);
        }
    }
    return all;
}

task<> hub::tick() {
    timer pause{loop_.get_executor()};
    while (!closing_ || !quiet()) {
        pause.expires_after(std::chrono::milliseconds{limits::tick_ms});
        static_cast<void>(co_await pause.async_wait(awaiting));
        counted_.late.observe(std::max(timer::duration{}, timer::clock_type::now() - pause.expiry()));
        core::instant const moment = now();
        for (auto const& each : venues_)
            each->tick(moment);
        for (std::size_t i = 0; i < connections_.size(); ++i) {
            if (i + looked_ahead < connections_.size()) __builtin_prefetch(connections_[i + looked_ahead]);
            connections_[i]->tick(moment);
        }
    }
    open_for_work_.reset();
}

} // namespace bordduk::net
