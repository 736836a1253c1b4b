#include "room/room.hpp"

#include "core/apply.hpp"
#include "core/check.hpp"
#include "core/decide.hpp"
#include "core/limits.hpp"
#include "core/project.hpp"
#include "core/retention.hpp"

#include <boost/mp11/algorithm.hpp>

#include <algorithm>
#include <iterator>
#include <type_traits>

namespace bordduk::room {
namespace {

core::refusal const no_storage{core::refusal_reason::storage_unavailable, {}};

std::string token_of(core::admission const& what) {
    return std::visit(
        [](auto const& asked) -> std::string {
            if constexpr (requires { asked.token_hash; }) return asked.token_hash;
            return {};
        },
        what);
}

// May it change who a token stands for, or which views somebody may see? Rather too often than once too seldom.
bool moves_somebody(core::event const& it) {
    using namespace core;
    return std::visit(
        []<class E>(E const&) {
            return boost::mp11::mp_contains<
                boost::mp11::mp_list<founded, links_revoked, barred, let_in, token_dropped, table_added, seat_set, seat_removed, undone>,
                E>::value;
        },
        it);
}

// What an event that writes down one record writes; none: it may do more.
std::optional<core::record_key> only_record(core::event const& it) {
    using core::collection;
    using found = std::optional<core::record_key>;
    return std::visit(
        []<class E>(E const& e) -> found {
            if constexpr (boost::mp11::mp_contains<boost::mp11::mp_list<core::note_set, core::note_removed, core::note_laid_unsigned>,
                                                   E>::value)
                return core::record_key{collection::notes, e.id};
            else if constexpr (std::is_same_v<E, core::clock_set>)
                return core::record_key{collection::clocks, e.id};
            else
                return {};
        },
        it);
}

bool seats_somebody(core::entry const& e) {
    return std::any_of(e.events.begin(), e.events.end(), [](core::event const& it) { return std::holds_alternative<core::seat_set>(it); });
}

} // namespace

std::variant<core::entry, core::refusal> founding_entry(core::found const& what, core::instant now) {
    core::decision decided = core::decide(core::state{}, core::admission{what}, now);
    if (auto const* const refused = std::get_if<core::refusal>(&decided)) return *refused;
    core::entry first;
    first.seq = 1;
    first.at = now;
    first.events = std::get<std::vector<core::event>>(std::move(decided));
    return first;
}

room::room(workshop_key key, std::vector<core::entry> const& entries, frame_writer& writer) : key_{std::move(key)}, writer_{writer} {
    replay(entries);
}

room::room(knowledge begin, frame_writer& writer)
    : key_{std::move(begin.key)}, writer_{writer}, ahead_{begin.durable}, durable_{std::move(begin.durable)},
      ledger_{std::move(begin.settled)}, last_act_{begin.last_act}, last_at_{begin.last_at} {}

knowledge room::known() const {
    knowledge told{key_, durable_, ledger_, last_act_, last_at_};
    if (in_flight_)
        std::for_each(in_flight_->entries.rbegin(), in_flight_->entries.rend(), [&](auto const& e) { told.settled.take_back(e); });
    return told;
}

void room::replay(std::vector<core::entry> const& entries) {
    CHECK(!entries.empty());
    durable_ = {};
    ledger_ = {};
    for (core::entry const& e : entries) {
        CHECK(e.seq == durable_.head + 1);
        core::apply(durable_, e);
        ledger_.note(e);
        ledger_.settle(e);
        remember(e);
    }
    ahead_ = durable_;
}

// Only people count, and what founds the workshop: that the server starts, or time does something, is no use of it.
void room::remember(core::entry const& e) {
    last_at_ = e.at;
    if (!e.person.empty() || e.seq == 1 || seats_somebody(e)) last_act_ = std::max(last_act_, e.at);
}

core::instant room::kept_until() const { return core::kept_until(durable_, last_act_); }

// ---- the log is written anew

bool room::hold() {
    held_ = true;
    return !in_flight_ && !reading_;
}

void room::go_on() { held_ = false; }

void room::become(workshop_key key, std::vector<core::entry> const& entries, core::instant now) {
    CHECK(held_ && !in_flight_ && !reading_);
    now_ = now;
    refuse_all(std::exchange(aside_, {}));
    refuse_all(take_gathered());
    key_ = std::move(key);
    replay(entries);
    attendance_.reseat(durable_);
    forget_frames();
    for (auto& [v, followed] : channels_) {
        followed.changed = core::changed_at(durable_, v);
        followed.present.reset();
    }
    ++standing_;
    held_ = false;
    actions_.push_back(ring{true, {}, {}});
}

// An empty shell is left, for whoever still holds on to it: nobody's token is known there.
void room::end() {
    core::entry shell;
    shell.seq = 1;
    shell.events.push_back(core::founded{key_.code, {}, {}});
    shell.events.push_back(core::workshop_ended{});
    become({key_.code, {}}, {shell}, now_);
    over_ = held_ = true;
}

// ---- what happened

void room::submit(session_id from, core::actor const& who, core::command_message const& message, core::instant now) {
    now_ = now;
    ask({from, who, message.n, message.client, message.fingerprint, message.what, message.bytes, false});
}

void room::submit_invalid(session_id from, core::actor const& who, std::string client, std::int64_t n, std::uint64_t fingerprint,
                          std::string detail, core::instant now) {
    now_ = now;
    std::size_t const bytes = detail.size();
    ask({from, who, n, std::move(client), fingerprint, std::move(detail), bytes, false});
}

// What is settled is answered from memory at once; everything else waits for its turn.
void room::ask(question asked) {
    CHECK(!asked.who.person.empty() && asked.n > 0);
    if (ledger_.settled(asked.who.person, asked.client, asked.n)) {
        batch at_once;
        static_cast<void>(decide(asked, at_once)); // never doubtful
        settle(at_once);
    } else if (!may_wait(asked.bytes)) {
        actions_.push_back(answer_session{asked.from, refuse(asked.n, asked.client, no_storage)});
    } else {
        gathered_bytes_ += asked.bytes;
        gathered_.push_back(std::move(asked));
    }
}

bool room::may_wait(std::size_t bytes) const {
    return !over_ && gathered_.size() < core::limits::waiting_commands_max &&
           gathered_bytes_ + bytes <= core::limits::waiting_commands_bytes_max;
}

room::asked_things room::take_gathered() {
    gathered_bytes_ = 0;
    return std::exchange(gathered_, {});
}

void room::admit(ticket from, core::admission const& what, core::instant now) {
    now_ = now;
    if (!may_wait(0)) { // an admission is a name, and small
        actions_.push_back(settle_ticket{from, no_storage});
    } else {
        gathered_.push_back(request{from, what, false});
    }
}

void room::appended(append_result result, core::instant now) {
    now_ = now;
    CHECK(in_flight_.has_value());
    batch done = *std::exchange(in_flight_, {});
    if (result == append_result::durable) {
        failed_at_.reset();
        settle(done);
        breathing_ = lets_others_go_first();
        if (breathing_) actions_.push_back(breathe{how_long_others_need()});
    } else if (result == append_result::overtaken) {
        decide_again(std::move(done));
    } else {
        failed_at_ = now;
        turn_away(done);
    }
}

void room::time(core::instant now) { now_ = now; }

// ---- what to do next

std::vector<action> room::take_actions() {
    read_on();
    if (!is_busy() && !breathing_) decide_gathered();
    read_on();
    ring_for_presence();
    tell_who_is_here();
    return std::exchange(actions_, {});
}

std::optional<core::instant> room::due() const {
    std::optional<core::instant> next = next_decision();
    if (has_news_ && !is_busy()) {
        core::instant const again = read_failed_at_ ? pause_until(*read_failed_at_, core::limits::storage_retry_ms) : now_;
        next = next ? std::min(*next, again) : again;
    }
    if (rung_version_ != attendance_.version()) {
        core::instant const moment = pause_until(rung_at_, core::limits::presence_every_ms);
        next = next ? std::min(*next, moment) : moment;
    }
    if (std::optional<core::instant> const moment = telling_due()) next = next ? std::min(*next, *moment) : *moment;
    return next;
}

// When time itself wants to decide; after a failed append only after a pause.
std::optional<core::instant> room::next_decision() const {
    if (is_busy() || breathing_) return {};
    std::optional<core::instant> const moment = core::due(ahead_);
    std::optional<core::instant> const failed = std::max(failed_at_, read_failed_at_);
    if (!moment || !failed) return moment;
    return std::max(*moment, pause_until(*failed, core::limits::storage_retry_ms));
}

// The clock may have been set back since: never longer than the pause itself.
core::instant room::pause_until(core::instant since, core::duration pause) const { return std::min(since, now_) + pause; }

// An entry's time does not go back, though two servers never quite agree. A clock that is further back was set, and is believed.
core::instant room::decided_at() const {
    return last_at_ - now_ <= core::limits::clock_difference_ms_max ? std::max(now_, last_at_) : now_;
}

void room::decide_gathered() {
    batch next;
    decide_what_is_due(next);
    next.asked = take_gathered();
    std::erase_if(next.asked, [&](auto& asked) {
        bool const decided = std::visit([&](auto const& one) { return decide(one, next); }, asked);
        if (!decided) aside_.push_back(std::move(asked));
        return !decided;
    });
    add_unsigned(next);
    if (next.entries.empty()) return settle(next);
    actions_.push_back(append_entries{next.entries});
    append_at_ = now_;
    in_flight_ = std::move(next);
}

void room::decide_what_is_due(batch& into) {
    std::optional<core::instant> const moment = gathered_.empty() ? next_decision() : core::due(ahead_);
    if (!moment || *moment > now_) return;
    std::vector<core::event> events = core::on_time(ahead_, decided_at());
    if (events.empty()) return;
    core::entry& e = add_entry(into);
    e.events = std::move(events);
    note(e);
}

bool room::decide(question const& asked, batch& into) {
    auto const tell = [&](core::answer message) {
        into.answers.push_back({asked.from, std::move(message)});
        return true;
    };
    using enum ledger::standing;
    switch (ledger_.look(asked.who.person, asked.client, asked.n, asked.fingerprint)) {
    case known:
        return tell(ledger_.answer(asked.who.person, asked.client, asked.n));
    case reused:
        return tell(refuse(asked.n, asked.client, {core::refusal_reason::reused, {}}));
    case gap:
        return !is_doubtful(asked) && tell(refuse(asked.n, asked.client, {core::refusal_reason::gap, {}}));
    case too_many:
        return tell(refuse(asked.n, asked.client, {core::refusal_reason::too_many, {}}));
    case next:
        break;
    }
    core::entry& e = add_entry(into);
    e.person = asked.who.person;
    e.client = asked.client;
    e.n = asked.n;
    e.fingerprint = asked.fingerprint;
    if (auto const* const unreadable = std::get_if<std::string>(&asked.what)) {
        e.refused = core::refusal{core::refusal_reason::invalid, *unreadable};
    } else {
        core::decision decided = core::decide(ahead_, std::get<core::command>(asked.what), asked.who, decided_at());
        if (auto* const refused = std::get_if<core::refusal>(&decided)) {
            e.refused = std::move(*refused);
        } else {
            e.events = std::get<std::vector<core::event>>(std::move(decided));
            auto taken = core::take_unsigned(e.events);
            if (!taken.empty()) e.fingerprint = 0; // of the whole command: it would tell whose the note is
            std::ranges::move(taken, std::back_inserter(into.unsigned_events));
        }
    }
    note(e);
    return tell(answer_to(e));
}

void room::add_unsigned(batch& into) {
    if (into.unsigned_events.empty()) return;
    core::sort_unsigned(into.unsigned_events);
    core::entry& e = add_entry(into);
    e.events = std::move(into.unsigned_events);
    note(e);
}

bool room::decide(request const& asked, batch& into) {
    core::decision decided = core::decide(ahead_, asked.what, decided_at());
    auto* const refused = std::get_if<core::refusal>(&decided);
    if (refused != nullptr && is_doubtful(asked)) return false;
    visitor& v = into.visitors.emplace_back(visitor{asked.from, token_of(asked.what), {}});
    if (refused != nullptr) {
        v.refused = std::move(*refused);
        return true;
    }
    auto& events = std::get<std::vector<core::event>>(decided);
    if (events.empty()) return true;
    core::entry& e = add_entry(into);
    e.events = std::move(events);
    note(e);
    return true;
}

// What would be turned away for what is not known here: it may be known elsewhere by now, and is decided when the log was read on.
bool room::is_doubtful(auto const& asked) {
    if (!is_shared() || asked.sure) return false;
    has_news_ = true;
    return true;
}

core::entry& room::add_entry(batch& into) const {
    core::entry& e = into.entries.emplace_back();
    e.seq = ahead_.head + 1;
    e.at = decided_at();
    return e;
}

void room::note(core::entry const& e) {
    core::apply(ahead_, e);
    CHECK(ahead_.head == e.seq);
    ledger_.note(e);
}

void room::settle(batch const& done) {
    for (core::entry const& e : done.entries) {
        apply(e);
        ledger_.settle(e);
        remember(e);
    }
    for (answer_session const& a : done.answers)
        actions_.push_back(a);
    for (visitor const& v : done.visitors) {
        if (v.refused) {
            actions_.push_back(settle_ticket{v.from, *v.refused});
        } else {
            core::identity const nobody{core::role::facilitator, {}};
            actions_.push_back(settle_ticket{v.from, v.token_hash.empty() ? nobody : who(v.token_hash).value_or(nobody)});
        }
    }
    if (!done.entries.empty()) moved(done.entries);
}

void room::moved(std::vector<core::entry> const& by) {
    if (std::any_of(by.begin(), by.end(), seats_somebody)) attendance_.reseat(durable_);
    ring_for_what_moved();
}

// Brings the durable state on, and finds the views in which that changed something for somebody who follows them. Most that is done all day
// long writes down one record: it was in one view and is in one now. After anything else every view is looked at.
void room::apply(core::entry const& e) {
    auto const place = [this](core::record_key const& key) {
        auto const found = durable_.places.find(key);
        return found == durable_.places.end() ? std::optional<core::view>{} : std::optional{found->second};
    };
    auto const key = e.events.size() == 1 ? only_record(e.events.front()) : std::optional<core::record_key>{};
    auto const before = key ? place(*key) : std::nullopt;
    core::apply(durable_, e);
    forget_frames();
    if (std::ranges::any_of(e.events, moves_somebody)) everybody_ = true;
    if (e.events.empty()) return;
    if (!key) {
        for (auto& [v, followed] : channels_)
            stir(followed);
        return;
    }
    for (auto const& v : {before, place(*key)}) {
        if (auto const found = v ? channels_.find(*v) : channels_.end(); found != channels_.end()) stir(found->second);
    }
}

void room::stir(channel& followed) {
    followed.changed = core::changed_at(durable_, followed.of);
    if (followed.changed == durable_.head && std::ranges::find(stirred_, &followed) == stirred_.end()) stirred_.push_back(&followed);
}

void room::ring_for_what_moved() {
    ring wish{std::exchange(everybody_, false), {}, {}};
    wish.stirred.assign(stirred_.begin(), stirred_.end());
    stirred_.clear();
    if (wish.everybody) ++standing_;
    for (channel const* const each : wish.stirred)
        wish.whom.insert(wish.whom.end(), each->followers.begin(), each->followers.end());
    if (wish.stirred.size() > 1) { // whoever follows several is rung for once
        std::ranges::sort(wish.whom);
        wish.whom.erase(std::unique(wish.whom.begin(), wish.whom.end()), wish.whom.end());
    }
    actions_.push_back(std::move(wish));
}

// As if it had never been decided.
void room::take_back(batch const& undone) {
    ahead_ = durable_;
    for (auto e = undone.entries.rbegin(); e != undone.entries.rend(); ++e)
        ledger_.take_back(*e);
}

void room::turn_away(batch const& failed) {
    take_back(failed);
    for (answer_session const& a : failed.answers) {
        actions_.push_back(answer_session{a.to, refuse(a.message.n, a.message.client, no_storage)});
    }
    for (visitor const& v : failed.visitors)
        actions_.push_back(settle_ticket{v.from, no_storage});
    refuse_all(take_gathered());
}

void room::refuse_all(asked_things const& asked) {
    for (auto const& one : asked) {
        if (auto const* const q = std::get_if<question>(&one)) {
            actions_.push_back(answer_session{q->from, refuse(q->n, q->client, no_storage)});
        } else {
            actions_.push_back(settle_ticket{std::get<request>(one).from, no_storage});
        }
    }
}

// ---- what may be told

core::state const& room::durable() const { return durable_; }
workshop_key const& room::key() const { return key_; }
std::optional<core::identity> room::who(std::string_view token_hash) const { return core::who(durable_, token_hash); }
std::map<std::string, std::int64_t> room::done(std::string_view person) const { return ledger_.done(person); }

channel& room::channel_of(core::view const& v) {
    auto const [at, is_new] = channels_.try_emplace(v);
    if (is_new) at->second.of = v;
    if (is_new) at->second.changed = core::changed_at(durable_, v);
    return at->second;
}

channel& room::follow(core::view const& v, session_id who) {
    channel& followed = channel_of(v);
    followed.followers.push_back(who);
    return followed;
}

shared_frame const& room::change_frame(channel& of, core::seq from) {
    for (auto const& [begin, frame] : of.frames)
        if (begin == from) return frame;
    if (of.frames.empty()) framed_.push_back(&of);
    core::change const message{of.of, from, durable_.head, core::project(durable_, of.of, from)};
    return of.frames.emplace_back(from, writer_.write(message)).second;
}

void room::forget_frames() {
    for (channel* const each : std::exchange(framed_, {}))
        each->frames.clear();
}

} // namespace bordduk::room
