#include "room/offers.hpp"

#include "core/limits.hpp"

#include <algorithm>

namespace bordduk::room {

void offers::make(std::string const& person, offer what) {
    mine_.insert_or_assign(person, std::move(what));
    ++version_;
}

// However another server's clock goes: none is good for longer than if it had been made now.
void offers::hear(std::string const& node, offers_by_person told, core::instant now) {
    if (told.empty()) {
        others_.erase(node);
        return;
    }
    for (auto& [person, one] : told)
        one.until = std::min(one.until, now + core::limits::device_offer_ms);
    others_.insert_or_assign(node, std::move(told));
}

std::optional<offers::taken> offers::find(std::string_view secret_hash, core::instant now) const {
    auto const in = [&](offers_by_person const& some) -> std::optional<taken> {
        auto const fits = [&](auto const& one) { return one.second.secret_hash == secret_hash && one.second.until > now; };
        auto const found = std::ranges::find_if(some, fits);
        if (found == some.end() || !is_last(*found)) return {};
        return *found;
    };
    std::optional<taken> found = in(mine_);
    for (auto other = others_.begin(); !found && other != others_.end(); ++other)
        found = in(other->second);
    return found;
}

bool offers::is_last(taken const& one) const {
    auto const is_later = [&](offers_by_person const& some) {
        auto const own = some.find(one.first);
        return own != some.end() && own->second.until > one.second.until;
    };
    return !is_later(mine_) && std::ranges::none_of(others_, is_later, [](auto const& other) -> auto const& { return other.second; });
}

offers_by_person const& offers::mine(core::instant now) {
    if (std::erase_if(mine_, [&](auto const& one) { return one.second.until <= now; }) > 0) ++version_;
    return mine_;
}

} // namespace bordduk::room
