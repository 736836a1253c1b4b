#include "net/wrong_codes.hpp"

#include "core/limits.hpp"

#include <algorithm>

namespace bordduk::net {

namespace limits = core::limits;
namespace {
constexpr core::duration minute = 60'000;
}

std::optional<core::duration> wrong_codes::one_more(std::string const& address, core::instant now) {
    std::lock_guard const held{guard_};
    auto const [place, fresh] = addresses_.try_emplace(address, tries{now, 0, 0, limits::wrong_codes_pause_ms});
    tries& by = place->second;
    if (now < by.silent_until) return by.silent_until - now;
    if (now >= std::max(by.since, by.silent_until) + limits::wrong_codes_pause_ms_max) by = {now, 0, 0, limits::wrong_codes_pause_ms};
    if (now >= by.since + minute) {
        by.since = now;
        by.count = 0;
    }
    if (++by.count > limits::wrong_codes_per_minute_max) {
        by.silent_until = now + by.next_pause;
        by.next_pause = std::min(by.next_pause * 2, limits::wrong_codes_pause_ms_max);
        return by.silent_until - now;
    }
    if (fresh && addresses_.size() > limits::wrong_codes_addresses_max) forget_one();
    return {};
}

void wrong_codes::forget_one() {
    auto const last_heard = [](auto const& one) { return std::max(one.second.since, one.second.silent_until); };
    addresses_.erase(std::ranges::min_element(addresses_, {}, last_heard));
}

} // namespace bordduk::net
