// The lines of a bad day: what is on its way, what is cut, who does not read.
#include "core/limits.hpp"
#include "wire/messages.hpp"
#include "world.hpp"

#include <algorithm>

namespace bordduk::sim {

// ---- the network

void world::deliver_up(line& l, int most) {
    for (; most > 0 && !l.up.empty() && l.peer && !l.closing && l.peer->may_read_at() <= now_; --most) {
        promise(vow::memory, l.unheard < static_cast<int>(core::limits::waiting_answers_max),
                [&] { return std::to_string(l.unheard) + " answers wait, and more is read"; });
        std::string const bytes = std::move(l.up.front());
        l.up.pop_front();
        happened_.counts["commands by an older line"] += !l.held && line_of(l.page) != nullptr;
        auto const decoded = wire::decode_client_message(bytes);
        if (auto const* const message = std::get_if<core::client_message>(&decoded)) {
            l.peer->received(*message, now_);
        } else {
            auto const& why = std::get<wire::fault>(decoded);
            l.peer->received(room::malformed{why.path, why.reason, why.n, why.client, why.fingerprint}, now_);
        }
        perform();
        pump(l);
    }
}

void world::deliver_down(line& l, int most) {
    if (l.slow) most = chance_.percent(15) ? std::min(most, 1) : 0;
    for (; most > 0 && !l.down.empty() && !l.deaf && !asleep_until_.contains(l.page); --most) {
        room::shared_frame const frame = std::move(l.down.front());
        l.down.pop_front();
        ++happened_.counts["frames"];
        if (!l.held) continue;
        player& p = pages_[l.page];
        bool const was_live = p.live();
        p.hear(*frame, truth_);
        if (!was_live && p.live()) resend(l.page);
    }
    if (l.down.empty()) pump(l);
    if (l.down.empty() && l.closing && l.held) {
        l.held = false;
        pages_[l.page].disconnected();
    }
}

// A page that was told everything there is to tell holds exactly what its person may see, also in the middle of the day.
void world::check_if_current(line& l) {
    pump(l);
    player const& p = pages_[l.page];
    if (!l.peer || !l.held || !p.live() || !l.up.empty() || !l.down.empty()) return;
    ++happened_.counts["replicas compared on the way"];
    p.check_replica(room_->durable());
}

void world::cut(line& l) {
    ++happened_.counts["cuts"];
    deliver_down(l, chance_.below(4)); // some of it still arrives
    if (l.held) {
        l.held = false;
        pages_[l.page].disconnected();
    }
    if (chance_.percent(how_.zombie * 10)) { // the server does not notice: what is on its way up may arrive after the client is back
        ++happened_.counts["half-open lines"];
        return;
    }
    deliver_up(l, chance_.below(4));
    l.peer.reset();
    perform();
}

void world::drop_dead_lines() {
    std::erase_if(lines_, [](auto const& l) { return !l->held && !l->peer; });
}

} // namespace bordduk::sim
