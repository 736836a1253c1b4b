// What is done to a whole workshop while it is live: one person's data is taken out of it, or all of it goes.
//
// The room holds still meanwhile. Whoever is connected comes back to another log, or hears that there is none any more.
#include "core/erase.hpp"
#include "core/limits.hpp"
#include "net/hub.hpp"
#include "net/secrets.hpp"
#include "net/venue.hpp"

#include <boost/asio/post.hpp>

#include <chrono>
#include <memory>
#include <utility>

namespace bordduk::net {
namespace {

core::refusal const no_storage{core::refusal_reason::storage_unavailable, {}};
core::refusal const nobody{core::refusal_reason::missing, "there is nothing of that here"};

// The log calls back on its own thread, once; the coroutine goes on here.
template <class Start>
task<room::append_result> done_by_log(hub& home, Start start) {
    timer bell{home.get_executor(), timer::time_point::max()};
    std::optional<room::append_result> said;
    start([&](room::append_result result) {
        asio::post(home.get_executor(), [&, result] {
            said = result;
            bell.cancel();
        });
    });
    while (!said)
        static_cast<void>(co_await bell.async_wait(awaiting));
    co_return *said;
}

} // namespace

task<> venue::hold() {
    timer pause{home_.get_executor()};
    while (changing_ || !room_.hold()) {
        pause.expires_after(std::chrono::milliseconds{core::limits::tick_ms});
        static_cast<void>(co_await pause.async_wait(awaiting));
    }
    changing_ = true;
}

// Where somebody else wrote meanwhile it is done again, with what they wrote.
task<venue::gone> venue::erase(std::string person) {
    for (;;) {
        bool overtaken = false;
        gone const refused = co_await erase(person, overtaken);
        if (!overtaken) co_return refused;
        ask_siblings_to_give_way();
        if (!co_await catch_up()) co_return no_storage;
    }
}

task<venue::gone> venue::erase(std::string const& person, bool& overtaken) {
    co_await hold();
    core::instant const now = home_.now();
    core::decision decided = core::farewell(room_.durable(), person, now);
    gone refused;
    if (auto const* const why = std::get_if<core::refusal>(&decided)) refused = *why;
    if (room_.is_over()) refused = nobody;
    if (!refused) {
        core::entry last;
        last.seq = room_.durable().head + 1;
        last.at = now;
        last.events = std::get<std::vector<core::event>>(std::move(decided));
        room::workshop_key const key{code_, new_epoch()};
        auto const left = std::make_shared<std::vector<core::entry>>();
        auto const into = [left, last, person](std::vector<core::entry> before) {
            if (std::ssize(before) + 1 != last.seq) return std::vector<core::entry>{};
            before.push_back(last);
            *left = core::without(before, person);
            return *left;
        };
        auto const result = co_await done_by_log(home_, [&](auto done) { log_.rewrite(key, into, std::move(done)); });
        overtaken = result == room::append_result::overtaken;
        if (result == room::append_result::durable) {
            room_.become(key, *left, home_.now());
        } else {
            refused = no_storage;
        }
    }
    if (refused && !room_.is_over()) room_.go_on();
    changing_ = false;
    wake();
    co_return refused;
}

task<venue::gone> venue::end() {
    co_await hold();
    gone refused;
    if (room_.is_over()) {
        refused = nobody;
    } else if (co_await done_by_log(home_, [&](auto done) { log_.remove(code_, std::move(done)); }) == room::append_result::unavailable) {
        refused = no_storage;
        room_.go_on();
    } else {
        room_.end(); // by us, or by somebody else
    }
    changing_ = false;
    wake();
    co_return refused;
}

} // namespace bordduk::net
