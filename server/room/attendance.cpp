#include "room/attendance.hpp"

#include "core/check.hpp"
#include "core/limits.hpp"

#include <algorithm>

namespace bordduk::room {
namespace {

int table_of(core::state const& s, std::string const& person) {
    core::seat const* const seat = core::find(s.seats, person);
    return seat == nullptr ? 0 : seat->table;
}

} // namespace

bool attendance::attach(connection id, core::identity const& who, std::string_view token_hash, core::state const& seats) {
    auto const& [of_token, fresh] = by_token_.try_emplace(std::string{token_hash}, 0);
    if (of_token->second >= core::limits::connections_per_token_max) return false;
    ++of_token->second;
    bool const participant = who.role == core::role::participant;
    bool const attached = connections_.try_emplace(id, place{who.person, std::string{token_hash}, participant}).second;
    CHECK(attached);
    if (who.person.empty()) return true;

    guest& g = people_[who.person];
    if (++g.connections == 1) {
        g.is_tablecloth = who.role == core::role::tablecloth;
        g.table = g.is_tablecloth ? who.table : table_of(seats, who.person);
        if (g.table > 0) {
            tables_[g.table].insert(who.person);
            changed(core::table_view(g.table));
        }
    }
    if (participant && ++g.participants == 1) {
        ++participants_;
        changed(core::room_view());
    }
    return true;
}

void attendance::detach(connection id) {
    auto const found = connections_.find(id);
    if (found == connections_.end()) return;
    place const was = found->second;
    connections_.erase(found);
    auto const of_token = by_token_.find(was.token_hash);
    if (--of_token->second == 0) by_token_.erase(of_token);
    if (was.person.empty()) return;

    auto const known = people_.find(was.person);
    guest& g = known->second;
    if (was.participant && --g.participants == 0) {
        --participants_;
        changed(core::room_view());
    }
    if (--g.connections > 0) return;
    if (g.table > 0) {
        tables_[g.table].erase(was.person);
        changed(core::table_view(g.table));
    }
    people_.erase(known);
}

void attendance::reseat(core::state const& seats) {
    for (auto& [person, g] : people_) {
        if (g.is_tablecloth) continue; // it is where it lies
        int const now_at = table_of(seats, person);
        if (now_at == g.table) continue;
        if (g.table > 0) {
            tables_[g.table].erase(person);
            changed(core::table_view(g.table));
        }
        if (now_at > 0) {
            tables_[now_at].insert(person);
            changed(core::table_view(now_at));
        }
        g.table = now_at;
    }
}

core::presence attendance::tell(core::view const& v) const {
    core::presence message{v, {}, 0};
    if (v.what == core::view::kind::room) {
        message.count = participants_;
    } else if (v.what == core::view::kind::table) {
        message.here.emplace();
        if (auto const at = tables_.find(v.table); at != tables_.end()) message.here->assign(at->second.begin(), at->second.end());
        auto const is_person = [this](std::string const& id) { return !people_.at(id).is_tablecloth; };
        message.count = static_cast<int>(std::ranges::count_if(*message.here, is_person));
    }
    return message;
}

std::set<core::view> attendance::take_changed() { return std::exchange(changed_, {}); }

void attendance::changed(core::view const& v) {
    ++version_;
    changed_.insert(v);
}

} // namespace bordduk::room
