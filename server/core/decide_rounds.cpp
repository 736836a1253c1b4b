// The round: every seat speaks once, each table at its own pace; and the stage a table is in.
#include "core/decide_parts.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace bordduk::core {

// ---- steps

std::vector<std::string> seats_by_time(state const& s, int table) {
    std::set<std::pair<instant, std::string_view>> by_time;
    for (auto const& [person, one] : s.seats) {
        if (one.table == table) by_time.emplace(one.joined_at, person);
    }
    std::vector<std::string> people;
    for (auto const& [joined_at, person] : by_time)
        people.emplace_back(person);
    return people;
}

namespace {

round const* round_at(state const& s, int table) { return find(s.rounds, std::to_string(table)); }

// Round the table, so that this one is the last to speak.
void put_last(std::vector<std::string>& order, std::string const& person) {
    auto const at = std::ranges::find(order, person);
    if (at != order.end()) std::rotate(order.begin(), at + 1, order.end());
}

} // namespace

round new_round(state const& s, phase const& group, int table) {
    round made;
    made.table = table;
    made.item = group.item;
    made.limit = group.limit.value_or(limit_kind::about);
    made.per_person = group.per_person.value_or(0);
    made.order = seats_by_time(s, table);
    for (auto const& person : made.order) {
        if (!find(s.seats, person)->host) continue;
        put_last(made.order, std::string{person});
        break;
    }
    return made;
}

// Who has spoken has spoken; who has left is out, and who came since speaks last. A round in which nobody has spoken begins anew.
round round_again(state const& s, phase const& group, int table) {
    auto fresh = new_round(s, group, table);
    auto const* const before = round_at(s, table);
    if (before == nullptr || before->item != group.item || before->turn == 0) return fresh;
    round again = *before;
    again.limit = fresh.limit;
    again.per_person = fresh.per_person;
    again.order.clear();
    again.turn = 0;
    for (std::size_t k = 0; k < before->order.size(); ++k) {
        if (std::ranges::find(fresh.order, before->order[k]) == fresh.order.end()) continue;
        again.order.push_back(before->order[k]);
        if (static_cast<int>(k) < before->turn) ++again.turn;
    }
    for (auto const& person : fresh.order) {
        bool const is_new = std::ranges::find(again.order, person) == again.order.end();
        if (is_new && before->state != progress::done) again.order.push_back(person);
    }
    if (again.turn == 0) return fresh;
    again.state = again.turn == std::ssize(again.order) ? progress::done : progress::pending;
    return again;
}

namespace {

round finished(round r) {
    r.state = progress::done;
    r.turn = static_cast<int>(r.order.size());
    return r;
}

void put_round(state const& s, round r, instant now, events& out) {
    out.push_back(clock_set{turn_clock_id(r.table), clock_in_room(s, r.per_person, now)});
    out.push_back(round_set{std::move(r)});
}

// By the host or the desk: the table is in the round, whatever stage it was in, or nobody would see whose turn it is.
void give_word(state const& s, round r, instant now, events& out) {
    auto const* const at = find_table(s, r.table);
    if (at != nullptr && at->stage != stage::round) out.push_back(stage_set{r.table, stage::round});
    put_round(s, std::move(r), now, out);
}

// The round is over by itself: the table goes on to discuss, unless it is further on.
void finish_round(state const& s, round const& r, events& out) {
    out.push_back(round_set{finished(r)});
    if (auto id = turn_clock_id(r.table); s.clocks.contains(id)) out.push_back(clock_removed{std::move(id)});
    if (auto const* const at = find_table(s, r.table); at != nullptr && at->stage == stage::round) {
        out.push_back(stage_set{r.table, stage::discuss});
    }
}

// What the turn that ends did not use is the table's again.
round with_spared(state const& s, round r, instant now) {
    auto const* const turn = find(s.clocks, turn_clock_id(r.table));
    duration const unused = turn == nullptr || r.limit == limit_kind::about ? 0 : std::max<duration>(left(*turn, now), 0);
    if (unused > 0) r.spared = std::min<duration>(r.spared.value_or(0) + unused, limits::day_ms);
    return r;
}

// Whose turn it is, and whether this command still means it.
std::variant<round const*, refusal> meant(asking const& a, int table, int turn) {
    if (!a.is_desk() && !a.sits_at(table)) return no(refusal_reason::not_allowed, "not your table");
    auto const* const r = round_at(a.s, table);
    if (r == nullptr || !runs(a.s, phase_kind::group)) return no(refusal_reason::wrong_phase, "no round runs here");
    if (r->turn != turn) return no(refusal_reason::stale, "the turn has changed");
    return r;
}

bool speaks(round const& r, std::string const& person) {
    return r.turn < static_cast<int>(r.order.size()) && r.order[static_cast<std::size_t>(r.turn)] == person;
}

// The same for what the speaker may do too. The number of a turn is another's when its speaker went last or left; the name tells.
template <class C>
std::variant<round const*, refusal> meant_by_speaker(asking const& a, C const& c) {
    auto found = meant(a, c.table, c.turn);
    auto const* const* const r = std::get_if<round const*>(&found);
    if (r == nullptr) return found;
    if (c.person && !speaks(**r, *c.person)) return no(refusal_reason::stale, "the turn is somebody else's");
    bool const is_speaker = a.who.role == role::participant && speaks(**r, a.who.person);
    if (!a.leads(c.table) && !is_speaker) return no(refusal_reason::not_allowed, "not your turn");
    if ((*r)->state != progress::running) return no(refusal_reason::wrong_phase, "the round does not run");
    return found;
}

} // namespace

void end_round(state const& s, int table, events& out) {
    auto const* const r = round_at(s, table);
    if (r == nullptr || r->state == progress::done) return;
    out.push_back(round_set{finished(*r)});
    if (auto id = turn_clock_id(table); s.clocks.contains(id)) out.push_back(clock_removed{std::move(id)});
}

void break_off_round(state const& s, int table, events& out) {
    auto const* const r = round_at(s, table);
    if (r == nullptr || r->state != progress::running) return;
    round waits = *r;
    waits.state = progress::pending;
    out.push_back(round_set{std::move(waits)});
    out.push_back(clock_removed{turn_clock_id(table)});
}

void join_round(state const& s, int table, std::string const& person, events& out) {
    auto const* const r = round_at(s, table);
    if (r == nullptr || r->state == progress::done || !runs(s, phase_kind::group)) return;
    round longer = *r;
    longer.order.push_back(person);
    out.push_back(round_set{std::move(longer)});
}

void host_speaks_last(state const& s, int table, std::string const& host, events& out) {
    auto const* const r = round_at(s, table);
    if (r == nullptr || r->state != progress::pending || r->turn > 0 || !runs(s, phase_kind::group)) return;
    round again = *r;
    put_last(again.order, host);
    if (again != *r) out.push_back(round_set{std::move(again)});
}

void leave_round(state const& s, int table, std::string const& person, std::optional<std::string> const& next_host, instant now,
                 events& out) {
    auto const* const r = round_at(s, table);
    if (r == nullptr || !runs(s, phase_kind::group)) return;
    auto const seat = std::ranges::find(r->order, person);
    if (seat == r->order.end()) return;
    int const place = static_cast<int>(seat - r->order.begin());
    round shorter = *r;
    shorter.order.erase(shorter.order.begin() + place);
    if (r->state == progress::done) {
        out.push_back(round_set{finished(std::move(shorter))}); // or going back would give an empty seat the word
    } else if (r->state == progress::pending && r->turn == 0) {
        if (next_host) put_last(shorter.order, *next_host);
        out.push_back(round_set{std::move(shorter)});
    } else if (place < r->turn) {
        --shorter.turn;
        out.push_back(round_set{std::move(shorter)});
    } else if (shorter.turn < static_cast<int>(shorter.order.size())) {
        if (r->state == progress::running && place == r->turn)
            put_round(s, std::move(shorter), now, out);
        else
            out.push_back(round_set{std::move(shorter)});
    } else {
        finish_round(s, *r, out);
        out.push_back(round_set{finished(std::move(shorter))});
    }
}

// ---- commands

decision rule(asking const& a, turn_start const& c) {
    if (!a.leads(c.table)) return no(refusal_reason::not_allowed, "the host starts the round");
    auto const* const r = round_at(a.s, c.table);
    if (r == nullptr || r->order.empty() || !runs(a.s, phase_kind::group)) return no(refusal_reason::wrong_phase, "no round waits here");
    if (r->state != progress::pending) return no(refusal_reason::already, "the round has started");
    round started = *r;
    started.state = progress::running;
    events out;
    give_word(a.s, std::move(started), a.now, out);
    return out;
}

decision rule(asking const& a, turn_next const& c) {
    auto const found = meant_by_speaker(a, c);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    round next = with_spared(a.s, *std::get<round const*>(found), a.now);
    events out;
    if (next.turn + 1 == static_cast<int>(next.order.size())) {
        finish_round(a.s, next, out);
    } else {
        ++next.turn;
        put_round(a.s, std::move(next), a.now, out);
    }
    return out;
}

decision rule(asking const& a, turn_pass const& c) {
    auto const found = meant_by_speaker(a, c);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    round passed = *std::get<round const*>(found);
    auto const seat = passed.order.begin() + passed.turn;
    if (seat + 1 == passed.order.end()) return no(refusal_reason::already, "nobody is left to speak before");
    std::rotate(seat, seat + 1, passed.order.end());
    events out;
    put_round(a.s, std::move(passed), a.now, out);
    return out;
}

decision rule(asking const& a, turn_back const& c) {
    if (!a.leads(c.table)) return no(refusal_reason::not_allowed, "the host goes back");
    auto const found = meant(a, c.table, c.turn);
    if (auto const* const refused = std::get_if<refusal>(&found)) return *refused;
    round before = *std::get<round const*>(found);
    if (before.state == progress::pending) return no(refusal_reason::wrong_phase, "the round has not started");
    if (before.turn == 0) return no(refusal_reason::already, "nobody spoke before");
    --before.turn;
    before.state = progress::running;
    events out;
    give_word(a.s, std::move(before), a.now, out);
    return out;
}

decision rule(asking const& a, stage_start const& c) {
    if (!a.leads(c.table)) return no(refusal_reason::not_allowed, "the host moves the table on");
    auto const* const at = find_table(a.s, c.table);
    if (at == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (!runs(a.s, phase_kind::group)) return no(refusal_reason::wrong_phase, "the tables do not work now");
    if (at->stage == c.stage) return no(refusal_reason::already, "it is there");
    auto const& group = *running_phase(a.s);
    events out;
    if (c.stage != stage::round) {
        end_round(a.s, c.table, out);
    } else {
        if (!group.limit) return no(refusal_reason::wrong_phase, "this group work has no round");
        auto const* const r = round_at(a.s, c.table);
        bool const has_open_round = r != nullptr && r->state != progress::done;
        auto again = new_round(a.s, group, c.table);
        if (!has_open_round && again.order.empty()) return no(refusal_reason::wrong_phase, "nobody sits there");
        if (!has_open_round) out.push_back(round_set{std::move(again)});
    }
    out.push_back(stage_set{c.table, c.stage});
    return out;
}

} // namespace bordduk::core
