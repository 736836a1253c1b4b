#include "room/ledger.hpp"

#include "core/check.hpp"
#include "core/limits.hpp"

#include <utility>

namespace bordduk::room {

namespace {

constexpr std::uint64_t not_kept = 0; // of what laid down a note of nobody's: it would tell which one

} // namespace

ledger::queue const* ledger::find(std::string_view person, std::string_view client) const {
    auto const of_person = people_.find(person);
    if (of_person == people_.end()) return nullptr;
    auto const found = of_person->second.find(client);
    return found == of_person->second.end() ? nullptr : &found->second;
}

ledger::standing ledger::look(std::string_view person, std::string_view client, std::int64_t n, std::uint64_t fingerprint) const {
    CHECK(n > 0);
    queue const* const known = find(person, client);
    auto const last = known == nullptr ? 0 : std::ssize(known->outcomes);
    if (n <= last) {
        auto const kept = known->outcomes[static_cast<std::size_t>(n - 1)].fingerprint;
        return kept == fingerprint || kept == not_kept ? standing::known : standing::reused;
    }
    if (n > last + 1) return standing::gap;
    if (known == nullptr) {
        auto const of_person = people_.find(person);
        if (of_person != people_.end() && std::ssize(of_person->second) >= core::limits::clients_per_person_max) return standing::too_many;
    }
    return standing::next;
}

bool ledger::settled(std::string_view person, std::string_view client, std::int64_t n) const {
    queue const* const known = find(person, client);
    return known != nullptr && n <= known->settled;
}

core::answer ledger::answer(std::string_view person, std::string_view client, std::int64_t n) const {
    queue const* const known = find(person, client);
    CHECK(known != nullptr && n > 0 && n <= std::ssize(known->outcomes));
    if (auto const refused = known->refused.find(n); refused != known->refused.end()) {
        return refuse(n, std::string{client}, refused->second);
    }
    return {n, std::string{client}, known->outcomes[static_cast<std::size_t>(n - 1)].seq, {}, {}};
}

void ledger::note(core::entry const& e) {
    if (e.n == 0) return;
    auto& known = people_[e.person][e.client];
    CHECK(e.n == std::ssize(known.outcomes) + 1);
    known.outcomes.push_back({e.seq, e.fingerprint});
    if (e.refused) known.refused.emplace(e.n, *e.refused);
}

void ledger::take_back(core::entry const& e) {
    if (e.n == 0) return;
    auto const of_person = people_.find(e.person);
    CHECK(of_person != people_.end());
    auto const found = of_person->second.find(e.client);
    CHECK(found != of_person->second.end() && e.n == std::ssize(found->second.outcomes) && e.n > found->second.settled);
    found->second.outcomes.pop_back();
    found->second.refused.erase(e.n);
    if (!found->second.outcomes.empty()) return;
    of_person->second.erase(found);
    if (of_person->second.empty()) people_.erase(of_person);
}

void ledger::settle(core::entry const& e) {
    if (e.n == 0) return;
    auto& known = people_[e.person][e.client];
    CHECK(e.n == known.settled + 1 && e.n <= std::ssize(known.outcomes));
    known.settled = e.n;
}

std::map<std::string, std::int64_t> ledger::done(std::string_view person) const {
    std::map<std::string, std::int64_t> last;
    auto const of_person = people_.find(person);
    if (of_person == people_.end()) return last;
    for (auto const& [client, known] : of_person->second) {
        if (known.settled > 0) last.emplace(client, known.settled);
    }
    return last;
}

core::answer answer_to(core::entry const& e) {
    if (e.refused) return refuse(e.n, e.client, *e.refused);
    return {e.n, e.client, e.seq, {}, {}};
}

core::answer refuse(std::int64_t n, std::string client, core::refusal why) {
    core::answer message{n, std::move(client), {}, why.reason, {}};
    if (!why.detail.empty()) message.detail = std::move(why.detail);
    return message;
}

} // namespace bordduk::room
