#include "room/attendance.hpp"

#include "core/check.hpp"
#include "core/limits.hpp"

#include <algorithm>
#include <iterator>

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
    ++mine_version_;
    come({who.person, participant, who.role == core::role::tablecloth ? who.table : 0}, seats);
    return true;
}

void attendance::come(somebody const& one, core::state const& seats) {
    guest& g = people_[one.person];
    if (++g.connections == 1) {
        int const seat = table_of(seats, one.person);
        g.is_tablecloth = one.tablecloth > 0 && seat == 0; // whoever has a seat is none, whatever another server says
        g.table = g.is_tablecloth ? one.tablecloth : seat;
        if (g.table > 0) {
            tables_[g.table].insert(one.person);
            changed(core::table_view(g.table));
        }
    }
    if (one.counts && ++g.participants == 1) {
        ++participants_;
        changed(core::room_view());
    }
}

void attendance::detach(connection id) {
    auto const found = connections_.find(id);
    if (found == connections_.end()) return;
    place const was = found->second;
    connections_.erase(found);
    auto const of_token = by_token_.find(was.token_hash);
    if (--of_token->second == 0) by_token_.erase(of_token);
    if (was.person.empty()) return;
    ++mine_version_;
    go(was.person, was.participant);
}

void attendance::go(std::string const& person, bool counts) {
    auto const known = people_.find(person);
    guest& g = known->second;
    if (counts && --g.participants == 0) {
        --participants_;
        changed(core::room_view());
    }
    if (--g.connections > 0) return;
    if (g.table > 0) {
        tables_[g.table].erase(person);
        changed(core::table_view(g.table));
    }
    people_.erase(known);
}

// Whoever is in both is left alone; whoever has gone from one server to another comes first, and so was never away.
void attendance::hear(std::string const& node, std::vector<somebody> there, core::state const& seats) {
    std::vector<somebody> const before = others_.contains(node) ? others_.at(node) : std::vector<somebody>{};
    std::vector<somebody> fresh;
    std::vector<somebody> gone;
    std::ranges::set_difference(there, before, std::back_inserter(fresh));
    std::ranges::set_difference(before, there, std::back_inserter(gone));
    for (somebody const& one : fresh)
        come(one, seats);
    for (somebody const& one : gone)
        go(one.person, one.counts);
    if (there.empty())
        others_.erase(node);
    else
        others_.insert_or_assign(node, std::move(there));
}

std::vector<somebody> attendance::mine() const {
    std::map<std::string_view, somebody> all;
    for (auto const& [id, p] : connections_) {
        if (p.person.empty()) continue;
        guest const& g = people_.at(p.person);
        if (!p.participant && g.table == 0) continue;
        somebody& one = all.try_emplace(p.person, somebody{p.person, false, g.is_tablecloth ? g.table : 0}).first->second;
        one.counts = one.counts || p.participant;
    }
    std::vector<somebody> told;
    told.reserve(all.size());
    for (auto& [person, one] : all)
        told.push_back(std::move(one));
    return told;
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
