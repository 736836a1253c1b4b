// Others who write to this workshop's log, at other servers or on other hubs: how far this venue has read what they wrote.
#include "core/limits.hpp"
#include "net/hub.hpp"
#include "net/venue.hpp"

#include <boost/asio/post.hpp>

#include <chrono>
#include <utility>

namespace bordduk::net {

std::optional<room::knowledge> venue::begin_another() {
    if (room_.is_over()) return std::nullopt;
    room_.share(room::neighbours::near);
    return room_.known();
}

// What was written since the other one began with what another knew: no bell has told it.
void venue::meet(venue& other) {
    siblings_.push_back(&other);
    room_.share(room::neighbours::near);
    room_.heard(0);
    wake();
}

void venue::ask_siblings_to_give_way() {
    for (venue* const each : siblings_)
        asio::post(each->home().get_executor(), [each] { each->room_.give_way(); });
}

void venue::heard(core::seq head) {
    room_.heard(head);
    wake();
}

// Said once of a server as long as it goes on, which is every few seconds.
void venue::hear_of(std::string const& node, std::string const& snapshot) {
    if (room_.hear_of(node, snapshot, home_.now())) {
        not_understood_.erase(node);
    } else {
        ++home_.counted().presence_ignored;
        if (not_understood_.size() >= core::limits::presence_nodes_max) not_understood_.clear();
        if (not_understood_.insert(node).second) home_.notes().note(journal::weight::warning, "presence_ignored", {{"code", code_}, {"node", node}});
    }
    wake();
}

task<bool> venue::catch_up() {
    if (!room_.is_shared()) co_return true;
    std::uint64_t const doubt = room_.doubt();
    wake();
    timer pause{home_.get_executor()};
    for (core::instant const last = home_.now() + core::limits::request_ms; !room_.has_read(doubt);) {
        if (room_.is_over() || home_.now() > last) co_return room_.is_over();
        pause.expires_after(std::chrono::milliseconds{core::limits::breath_ms});
        static_cast<void>(co_await pause.async_wait(awaiting));
    }
    co_return true;
}

task<> venue::catch_up_with_siblings() {
    if (!siblings_.empty()) static_cast<void>(co_await catch_up());
}

task<std::optional<core::identity>> venue::who(std::string token_hash) {
    co_await catch_up_with_siblings(); // it may have been revoked there
    std::optional<core::identity> known = room_.who(token_hash);
    if (!known && siblings_.empty() && co_await catch_up()) known = room_.who(token_hash);
    co_return known;
}

} // namespace bordduk::net
