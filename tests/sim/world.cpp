#include "world.hpp"

#include "core/decide.hpp"
#include "core/report.hpp"
#include "moves_asked.hpp"
#include "moves_shown.hpp"
#include "wire/bodies.hpp"
#include "wire/log.hpp"

#include <boost/mp11.hpp>

#include <algorithm>

namespace bordduk::sim {
namespace {

std::string hash_of(std::string_view token) { return "hash of " + std::string{token}; }
std::string token_of(std::string const& person) { return "token-of-" + person + "-0000"; }

} // namespace

world::world(std::uint64_t seed) : chance_{seed}, likes_{chance_} {
    looked_at().fill(0);
    auto const some = [&](int most) { return chance_.percent(40) ? 0 : chance_.between(1, most); };
    how_ = {.cut = some(6),
            .zombie = some(4),
            .stall = some(10),
            .disk_error = some(8),
            .crash = some(2),
            .deaf = some(4),
            .slow = some(4),
            .leap = some(3),
            .suspend = some(1),
            .jump = some(5),
            .sleep = some(3),
            .repeat = some(8),
            .flood = some(2),
            .tamper = some(5),
            .nonsense = some(5),
            .move = chance_.between(8, 32)};
    found_and_invite();
}

world::~world() {
    for (auto const& l : lines_)
        l->peer.reset();
}

// ---- people

void world::found_and_invite() {
    int const tables = chance_.between(2, 3);
    core::entry const first = std::get<core::entry>(room::founding_entry(tests::small_workshop("ABCDEF", tables, 6), now_));
    truth_.saw(first);
    kept_.push_back(wire::encode_entry(first));
    start();
    room_->admit(++tickets_, the_picture(), now_);
    perform();
    disk_answers(room::append_result::durable);

    int const people = chance_.between(2, 5);
    for (int p = 0; p < people; ++p) {
        std::string const person = p == 0 ? "desk1" : "p" + std::to_string(p);
        core::admission const what =
            p == 0 ? core::admission{core::facilitate{person, "hash of the secret", hash_of(token_of(person))}}
                   : core::join{person, person, {}, chance_.between(1, tables), "key of " + person, hash_of(token_of(person))};
        room_->admit(++tickets_, what, now_);
        perform();
        disk_answers(room::append_result::durable);
        pages_.emplace_back(room_->who(hash_of(token_of(person))).value(), token_of(person), "queue000" + std::to_string(p));
    }
    if (chance_.percent(40)) { // a second device of the last one
        std::string const person = pages_.back().who().person;
        pages_.emplace_back(pages_.back().who(), token_of(person), "second000");
    }
    if (chance_.percent(30)) let_an_observer_in();
    if (chance_.percent(40)) watch("stage", {});
    if (chance_.percent(50)) watch("cloth", core::cloth{1, "c1"});
    room_->admit(++tickets_, core::watch{hash_of(token_of("left alone")), core::cloth{2, "c2"}}, now_); // that the desk may take away
    perform();
    disk_answers(room::append_result::durable);
}

// Somebody who sees what the desk sees, and may do nothing.
void world::let_an_observer_in() {
    room_->admit(++tickets_, core::issue_secret{"hash of the observers' secret", core::role::observer}, now_);
    perform();
    disk_answers(room::append_result::durable);
    room_->admit(++tickets_, core::facilitate{"look1", "hash of the observers' secret", hash_of(token_of("look1"))}, now_);
    perform();
    disk_answers(room::append_result::durable);
    pages_.emplace_back(room_->who(hash_of(token_of("look1"))).value(), token_of("look1"), "look0000");
}

void world::watch(std::string const& name, std::optional<core::cloth> const& on) {
    room_->admit(++tickets_, core::watch{hash_of(token_of(name)), on}, now_);
    perform();
    disk_answers(room::append_result::durable);
    pages_.emplace_back(room_->who(hash_of(token_of(name))).value(), token_of(name), name + "0000");
}

world::line* world::line_of(std::size_t page) {
    for (auto const& l : lines_) {
        if (l->page == page && l->held) return l.get();
    }
    return nullptr;
}

void world::act(std::size_t page) {
    player& p = pages_[page];
    if (p.who().role == core::role::stage || asleep_until_.contains(page)) return;
    if (chance_.percent(how_.nonsense)) {
        send(page, p.nonsense());
    } else if (p.has_sent() && chance_.percent(how_.repeat)) {
        ++happened_.counts["repetitions"];
        send(page, p.again(chance_));
    } else if (p.has_sent() && chance_.percent(how_.flood)) {
        ++happened_.counts["floods"];
        for (int times = chance_.between(10, 60); times > 0; --times)
            send(page, p.again(chance_));
    } else if (p.has_answers() && chance_.percent(how_.tamper)) {
        ++happened_.counts["numbers used twice"];
        send(page, p.other_payload(chance_));
    } else {
        int const device = static_cast<int>(page) * 1000;
        send(page, p.command(likes_.move(chance_, room_->durable(), p.who(), device + p.moves())));
    }
}

void world::send(std::size_t page, std::string bytes) {
    line* const l = line_of(page);
    if (l != nullptr && pages_[page].live()) l->up.push_back(std::move(bytes));
}

void world::connect(std::size_t page) {
    if (line_of(page) != nullptr || asleep_until_.contains(page)) return;
    auto l = std::make_unique<line>();
    l->page = page;
    l->id = ++sessions_;
    l->peer = std::make_unique<room::session>(l->id, *room_, *this, &hash_of, now_);
    l->up.push_back(pages_[page].hello());
    lines_.push_back(std::move(l));
    ++happened_.counts["connections"];
}

void world::resend(std::size_t page) {
    for (std::string& frame : pages_[page].outbox())
        send(page, std::move(frame));
}

void world::join_late() {
    if (!room_) return;
    std::string const person = "late" + std::to_string(tickets_);
    room_->admit(++tickets_, core::join{person, person, {}, {}, {}, hash_of(person)}, now_);
    joining_[tickets_] = hash_of(person);
    perform();
}

// Somebody answers a poll that hides names. It comes over HTTP, so it has no number and nobody waits for it here.
void world::put_ballot() {
    if (!room_) return;
    auto const& who = pages_[static_cast<std::size_t>(chance_.below(static_cast<int>(pages_.size())))].who();
    if (who.role != core::role::participant) return;
    room_->admit(++tickets_, random_ballot(chance_, room_->durable(), who.person), now_);
    ++happened_.counts["ballots"];
    perform();
}

// ---- the clockwork

void world::let_time_pass(core::duration by) {
    now_ += by;
    std::erase_if(asleep_until_, [&](auto const& one) { return one.second <= now_; });
    serve();
}

void world::serve() {
    if (auto const due = room_->due(); due && *due <= now_) {
        room_->time(now_);
        perform();
    }
    for (auto const& l : lines_) {
        if (l->peer && l->peer->due() <= now_) pump(*l);
    }
    drop_dead_lines();
    for (std::size_t page = 0; page < pages_.size(); ++page) {
        if (pages_[page].live() && pages_[page].wants_to_resend()) resend(page);
    }
}

void world::random_act() {
    for (std::size_t busy = 0; busy < pages_.size(); ++busy) {
        if (chance_.percent(how_.move)) act(busy);
    }
    auto const page = static_cast<std::size_t>(chance_.below(static_cast<int>(pages_.size())));
    if (chance_.percent(2)) join_late();
    if (chance_.percent(3)) put_ballot();
    if (chance_.percent(2)) read_report();
    if (chance_.percent(how_.sleep)) put_to_sleep(page);
    if (line* const l = line_of(page))
        disturb(*l);
    else if (chance_.percent(50))
        connect(page);
}

void world::disturb(line& l) {
    if (chance_.percent(how_.cut)) return cut(l);
    if (chance_.percent(how_.slow)) {
        l.slow = !l.slow;
        happened_.counts["slow readers"] += l.slow;
    }
    if (chance_.percent(how_.deaf)) {
        l.deaf = !l.deaf;
        happened_.counts["stopped readers"] += l.deaf;
    } else if (l.deaf && chance_.percent(10)) {
        l.deaf = false;
    }
}

// Into the pocket: it neither reads nor says anything, not even that it is alive; its line looks open.
void world::put_to_sleep(std::size_t page) {
    ++happened_.counts["phones asleep"];
    asleep_until_[page] = now_ + chance_.between(2, 120) * 1'000;
}

// The report goes out as bytes too: all of it to the desk, and to everybody what was published.
void world::read_report() {
    ++happened_.counts["reports read"];
    core::state const& s = room_->durable();
    truth_.overheard({core::role::facilitator, "desk1", 0}, wire::encode(core::make_report(s, now_)));
    if (s.frozen) truth_.overheard({core::role::stage, "", 0}, wire::encode(*s.frozen));
}

void world::step() {
    if (chance_.percent(how_.suspend)) { // the machine's lid is closed
        ++happened_.counts["suspends"];
        let_time_pass(chance_.between(60, 1'800) * 1'000);
    }
    if (chance_.percent(how_.leap)) {
        ++happened_.counts["leaps of time"];
        let_time_pass(chance_.between(5'000, 40'000));
    }
    let_time_pass(chance_.between(0, 250));
    random_act();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (chance_.percent(70)) deliver_up(*lines_[i], chance_.below(6));
        if (chance_.percent(70)) deliver_down(*lines_[i], chance_.below(6));
        if (chance_.percent(5)) check_if_current(*lines_[i]);
    }
    if (chance_.percent(how_.stall)) {
        stalled_ = !stalled_;
        happened_.counts["disk stalls"] += stalled_;
    }
    if (in_flight_ && (!stalled_ || chance_.percent(5)) && chance_.percent(70)) {
        bool const fails = chance_.percent(how_.disk_error * 5);
        disk_answers(fails ? room::append_result::unavailable : room::append_result::durable);
    }
    if (chance_.percent(how_.crash)) crash();
    drop_dead_lines();
}

void world::run(int count) {
    for (int s = 0; s < count; ++s)
        step();
    happened_.counts["steps"] += count;
    heal();
    check_end();
}

void world::heal() {
    stalled_ = false;
    asleep_until_.clear();
    constexpr int budget = 2'000;
    for (int round = 0; round < budget; ++round) {
        let_time_pass(100);
        for (std::size_t page = 0; page < pages_.size(); ++page)
            connect(page);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            lines_[i]->deaf = lines_[i]->slow = false;
            deliver_up(*lines_[i], 100);
            deliver_down(*lines_[i], 100);
        }
        disk_answers(room::append_result::durable);
        drop_dead_lines();
        if (at_rest()) return promise(vow::rest, true, "");
    }
    promise(vow::rest, false, "it does not come to rest");
}

bool world::at_rest() const {
    bool const quiet = std::all_of(lines_.begin(), lines_.end(), [](auto const& l) { return l->up.empty() && l->down.empty(); });
    bool const settled = std::all_of(pages_.begin(), pages_.end(), [](player const& p) { return p.live() && p.idle(); });
    return quiet && settled && !in_flight_;
}

void world::check_end() {
    for (player const& p : pages_)
        p.check_replica(room_->durable());
    truth_.check_acknowledged();
    promise(vow::durable, truth_.head() == room_->durable().head, "the log and the room end at different places");
    promise(vow::fold, core::hash(folded(kept_)) == core::hash(room_->durable()), "the log does not fold to what everybody sees");
    witness::check_sizes(room_->durable());
    auto const due = core::due(room_->durable());
    constexpr core::duration late_max = 1'000;
    promise(vow::clocks, !due || *due > now_ - late_max, "what time should have done was not done");
    for (auto const& [token_hash, person] : joined_) {
        auto const who = room_->who(token_hash);
        bool const was_removed = room_->durable().barred.contains(person);
        happened_.counts["people asked to leave"] += was_removed;
        promise(vow::known, was_removed != (who && who->person == person),
                person + (was_removed ? " was asked to leave, and is let in" : " joined, and is not known any more"));
    }
    for (player const& p : pages_) {
        for (auto const& [what, times] : p.outcomes())
            happened_.counts[what] += times;
        happened_.counts["changes applied"] += p.changes();
    }
    happened_.counts["kinds of command left out"] += static_cast<int>(likes_.left_out());
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<vow>>([&](auto one) {
        happened_.counts[std::string{"promise looked at: "} + one.name] += looked_at()[static_cast<std::size_t>(one.value)];
    });
}

void world::remember_frames() {
    for (player& p : pages_)
        p.remember_frames();
}

std::vector<trace> world::traces() const {
    std::vector<trace> all;
    for (player const& p : pages_)
        all.push_back(trace_of(p, *room_));
    return all;
}

} // namespace bordduk::sim
