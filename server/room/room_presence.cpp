// Who is here, as the room's people and the other servers are told.
#include "core/limits.hpp"
#include "room/room.hpp"

namespace bordduk::room {

bool room::attach(session_id id, core::identity const& who, std::string_view token_hash) {
    return attendance_.attach(id, who, token_hash, durable_);
}
void room::detach(session_id id) { attendance_.detach(id); }
std::uint64_t room::presence_version() const { return attendance_.version(); }

shared_frame const& room::presence_frame(channel& of) {
    for (core::view const& changed : attendance_.take_changed()) {
        if (auto const found = channels_.find(changed); found != channels_.end()) found->second.present.reset();
    }
    if (!of.present) {
        of.present = writer_.write(attendance_.tell(of.of));
        ++of.presence_version;
    }
    return of.present;
}

// Many come and go at once, after a cut: they are told of together, at most once a second.
void room::ring_for_presence() {
    if (rung_version_ == attendance_.version() || now_ < pause_until(rung_at_, core::limits::presence_every_ms)) return;
    rung_version_ = attendance_.version();
    rung_at_ = now_;
    actions_.push_back(ring{true, {}, {}});
}

// ---- the other servers

std::optional<core::instant> room::telling_due() const {
    if (!is_shared()) return {};
    if (told_others_version_ != here_version()) return pause_until(told_others_at_, core::limits::presence_every_ms);
    if (told_others_.empty()) return {};
    return pause_until(told_others_at_, core::limits::presence_again_ms);
}

// What has changed as soon as may be, and what has not so often that it is believed.
void room::tell_who_is_here() {
    std::optional<core::instant> const moment = telling_due();
    if (!moment || *moment > now_) return;
    std::string snapshot = encode({attendance_.mine(), over_ ? offers_by_person{} : offers_.mine(now_)});
    told_others_version_ = here_version();
    bool const again = !snapshot.empty() && now_ >= pause_until(told_others_at_, core::limits::presence_again_ms);
    if (snapshot == told_others_ && !again) return;
    told_others_ = std::move(snapshot);
    told_others_at_ = now_;
    actions_.push_back(tell_others{told_others_});
}

// What it said before is not believed on: it would be believed for ever, since whatever it says now keeps it from expiring.
bool room::hear_of(std::string const& node, std::string_view snapshot, core::instant now) {
    now_ = now;
    bool const fits = attendance_.knows(node) || attendance_.nodes() < core::limits::presence_nodes_max;
    std::optional<bordduk::room::snapshot> const told = fits ? decode_snapshot(snapshot) : std::nullopt;
    attendance_.hear(node, told ? told->here : std::vector<somebody>{}, durable_);
    offers_.hear(node, told ? told->offered : offers_by_person{}, now);
    return told.has_value() || snapshot.empty();
}

} // namespace bordduk::room
