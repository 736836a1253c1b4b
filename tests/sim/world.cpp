#include "world.hpp"

#include "moves.hpp"
#include "wire/log.hpp"
#include "wire/messages.hpp"

#include <algorithm>

namespace bordduk::sim {
namespace {

std::string hash_of(std::string_view token) { return "hash of " + std::string{token}; }
std::string token_of(std::string const& person) { return "token-of-" + person + "-0000"; }

} // namespace

world::world(std::uint64_t seed, fault planted) : chance_{seed}, planted_{planted} {
    auto const some = [&](int most) { return chance_.percent(40) ? 0 : chance_.between(1, most); };
    how_ = {some(6), some(4), some(10), some(8), some(2), some(4), some(3), some(8), some(5), some(5), chance_.between(8, 32)};
    found_and_invite();
}

world::~world() {
    for (auto const& l : lines_)
        l->peer.reset();
}

room::shared_frame world::write(core::server_message const& message) {
    auto const* const change = std::get_if<core::change>(&message);
    if (change != nullptr && planted_ == fault::resume) {
        core::change less = *change;
        std::erase_if(less.set, [](core::record_change const& one) { return std::holds_alternative<core::gone>(one.record); });
        return std::make_shared<std::string const>(wire::encode(core::server_message{less}));
    }
    if (change != nullptr && planted_ == fault::visibility && change->view.what == core::view::kind::table) {
        core::change more = *change;
        for (auto const& [id, note] : room_->durable().notes) {
            bool const leaks = note.level == core::level::mine && note.table == change->view.table;
            if (leaks) more.set.push_back({core::collection::notes, id, &note});
        }
        return std::make_shared<std::string const>(wire::encode(core::server_message{more}));
    }
    return std::make_shared<std::string const>(wire::encode(message));
}

// ---- people

void world::found_and_invite() {
    int const tables = chance_.between(2, 3);
    core::entry const first = std::get<core::entry>(room::founding_entry(tests::small_workshop("ABCDEF", tables, 6), now_));
    truth_.saw(first);
    kept_.push_back(wire::encode_entry(first));
    start();

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
    if (chance_.percent(40)) {
        room_->admit(++tickets_, core::watch{hash_of(token_of("stage"))}, now_);
        perform();
        disk_answers(room::append_result::durable);
        pages_.emplace_back(core::identity{core::role::stage, {}}, token_of("stage"), "stage0000");
    }
}

world::line* world::line_of(std::size_t page) {
    for (auto const& l : lines_) {
        if (l->page == page && l->held) return l.get();
    }
    return nullptr;
}

void world::act(std::size_t page) {
    player& p = pages_[page];
    if (p.who().role == core::role::stage) return;
    if (chance_.percent(how_.nonsense)) {
        send(page, p.nonsense());
    } else if (p.has_sent() && chance_.percent(how_.repeat)) {
        ++happened_.counts["repetitions"];
        send(page, p.again(chance_));
    } else if (p.has_answers() && chance_.percent(how_.tamper)) {
        ++happened_.counts["numbers used twice"];
        send(page, p.other_payload(chance_));
    } else {
        int const device = static_cast<int>(page) * 1000;
        send(page, p.command(random_move(chance_, room_->durable(), p.who(), device + p.moves())));
    }
}

void world::send(std::size_t page, std::string bytes) {
    line* const l = line_of(page);
    if (l != nullptr && pages_[page].live()) l->up.push_back(std::move(bytes));
}

void world::connect(std::size_t page) {
    if (!room_ || line_of(page) != nullptr) return;
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

// ---- the network

void world::deliver_up(line& l, int most) {
    for (; most > 0 && !l.up.empty() && l.peer && !l.closing && l.peer->may_read_at() <= now_; --most) {
        std::string const bytes = std::move(l.up.front());
        l.up.pop_front();
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
    for (; most > 0 && !l.down.empty() && !l.deaf; --most) {
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

// ---- the server

void world::start() {
    std::vector<core::entry> log;
    for (std::string const& bytes : kept_)
        log.push_back(wire::decode_entry(bytes).value());
    if (planted_ == fault::dedupe) {
        std::map<std::pair<std::string, std::string>, core::entry*> last;
        for (core::entry& e : log)
            last[{e.person, e.client}] = &e;
        for (auto const& [queue, e] : last)
            e->n = 0;
    }
    room_ = std::make_unique<room::room>(room::workshop_key{"ABCDEF", "epoch"}, log, *this);
    truth_.saw(room_->durable());
}

void world::crash() {
    ++happened_.counts["restarts"];
    core::seq const told = room_->durable().head;
    std::uint64_t const before = core::hash(room_->durable());
    for (auto const& l : lines_) {
        deliver_down(*l, chance_.below(3));
        if (l->held) pages_[l->page].disconnected();
        l->held = false;
        l->peer.reset();
    }
    drop_dead_lines();
    room_.reset();
    joining_.clear();
    // What was not acknowledged is on the disk or not: both are right.
    if (in_flight_ && planted_ != fault::durability && chance_.percent(50)) {
        ++happened_.counts["appends that outlived their server"];
        for (core::entry const& e : *in_flight_) {
            truth_.saw(e);
            kept_.push_back(wire::encode_entry(e));
        }
    }
    in_flight_.reset();
    stalled_ = false;
    if (planted_ != fault::durability) {
        std::vector<std::string> const acknowledged{kept_.begin(), kept_.begin() + told};
        promise(core::hash(folded(acknowledged)) == before, "the log does not fold to what was told");
    }
    start();
    truth_.check_acknowledged();
}

void world::perform() {
    bool rang = false;
    for (auto wishes = room_->take_actions(); !wishes.empty(); wishes = room_->take_actions()) {
        for (room::action const& wish : wishes) {
            perform(wish);
            rang = rang || std::holds_alternative<room::ring>(wish);
        }
    }
    if (!rang) return;
    for (auto const& l : lines_)
        pump(*l);
}

void world::perform(room::action const& wish) {
    if (auto const* const append = std::get_if<room::append_entries>(&wish)) {
        promise(!in_flight_ || planted_ == fault::durability, "two appends at once");
        if (!in_flight_) in_flight_.emplace();
        in_flight_->insert(in_flight_->end(), append->entries.begin(), append->entries.end());
        happened_.counts["appends"] += 1;
        happened_.counts["entries"] += static_cast<int>(append->entries.size());
        if (planted_ == fault::durability) {
            room_->appended(room::append_result::durable, now_);
            truth_.saw(room_->durable());
        }
    } else if (auto const* const answer = std::get_if<room::answer_session>(&wish)) {
        for (auto const& l : lines_) {
            if (l->id == answer->to && l->peer) {
                l->peer->answered(answer->message);
                pump(*l);
            }
        }
    } else if (auto const* const settled = std::get_if<room::settle_ticket>(&wish)) {
        auto const mine = joining_.find(settled->to);
        if (mine == joining_.end()) return;
        if (auto const* const who = std::get_if<core::identity>(&settled->outcome)) {
            ++happened_.counts["late joins"];
            joined_[mine->second] = who->person;
        }
        joining_.erase(mine);
    }
}

void world::pump(line& l) {
    if (!l.peer || l.closing || !l.down.empty()) return;
    room::output said = l.peer->pump(now_);
    if (said.send_ping && l.held && !l.deaf) l.peer->heard(now_);
    l.down.insert(l.down.end(), said.frames.begin(), said.frames.end());
    if (!said.close) return;
    ++happened_.counts["closes by the server"];
    l.closing = true;
    l.peer.reset();
}

// ---- the disk

void world::disk_answers(room::append_result result) {
    if (!in_flight_) return;
    std::vector<core::entry> const entries = *std::exchange(in_flight_, {});
    if (result == room::append_result::durable) {
        for (core::entry const& e : entries) {
            truth_.saw(e);
            kept_.push_back(wire::encode_entry(e));
        }
    } else {
        ++happened_.counts["disk errors"];
    }
    if (planted_ == fault::durability) return perform();
    room_->appended(result, now_);
    truth_.saw(room_->durable());
    perform();
}

// ---- the clockwork

void world::let_time_pass(core::duration by) {
    now_ += by;
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
    if (line* const l = line_of(page)) {
        if (chance_.percent(how_.cut)) return cut(*l);
        if (chance_.percent(how_.deaf)) {
            l->deaf = !l->deaf;
            happened_.counts["stopped readers"] += l->deaf;
        } else if (l->deaf && chance_.percent(10)) {
            l->deaf = false;
        }
    } else if (chance_.percent(50)) {
        connect(page);
    }
}

void world::step() {
    let_time_pass(chance_.percent(how_.leap) ? chance_.between(5'000, 40'000) : chance_.between(0, 250));
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
        bool const fails = planted_ != fault::durability && chance_.percent(how_.disk_error * 5);
        disk_answers(fails ? room::append_result::unavailable : room::append_result::durable);
    }
    if (chance_.percent(how_.crash)) crash();
    drop_dead_lines();
}

void world::run(int steps) {
    for (int s = 0; s < steps; ++s)
        step();
    happened_.counts["steps"] += steps;
    heal();
    check_end();
}

void world::heal() {
    stalled_ = false;
    constexpr int budget = 2'000;
    for (int round = 0; round < budget; ++round) {
        let_time_pass(100);
        for (std::size_t page = 0; page < pages_.size(); ++page)
            connect(page);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            lines_[i]->deaf = false;
            deliver_up(*lines_[i], 100);
            deliver_down(*lines_[i], 100);
        }
        disk_answers(room::append_result::durable);
        drop_dead_lines();
        if (at_rest()) return;
    }
    throw broken{"it does not come to rest"};
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
    promise(truth_.head() == room_->durable().head, "the log and the room end at different places");
    promise(core::hash(folded(kept_)) == core::hash(room_->durable()), "the log does not fold to what everybody sees");
    for (auto const& [token_hash, person] : joined_) {
        auto const who = room_->who(token_hash);
        promise(who && who->person == person, person + " joined, and is not known any more");
    }
    for (player const& p : pages_) {
        for (auto const& [what, times] : p.outcomes())
            happened_.counts["command " + what] += times;
        happened_.counts["changes applied"] += p.changes();
    }
}

} // namespace bordduk::sim
