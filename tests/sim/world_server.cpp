// The server's half of a bad day: the production room behind seams where it may be killed, and a disk that may fail.
#include "wire/log.hpp"
#include "wire/messages.hpp"
#include "world.hpp"

#include <algorithm>

namespace bordduk::sim {

room::shared_frame world::write(core::server_message const& message) {
    if (auto const* const change = std::get_if<core::change>(&message)) witness::check_change(*change, room_->durable());
    return std::make_shared<std::string const>(wire::encode(message));
}

// ---- the server

void world::start() {
    std::vector<core::entry> log;
    for (std::string const& bytes : kept_)
        log.push_back(wire::decode_entry(bytes).value());
    // As SQLite does with a transaction without its end: it is thrown away, however much of it can be read. What was cut cannot.
    promise(vow::fold, torn_.empty() || !wire::decode_entry(torn_.back()), "half an entry was read");
    torn_.clear();
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
    if (in_flight_) leave_on_disk(*std::exchange(in_flight_, {}));
    stalled_ = false;
    std::vector<std::string> const acknowledged{kept_.begin(), kept_.begin() + told};
    promise(vow::fold, core::hash(folded(acknowledged)) == before, "the log does not fold to what was told");
    if (chance_.percent(how_.jump * 10)) { // while it was down, somebody set the machine's clock
        ++happened_.counts["clock jumps"];
        now_ += chance_.between(-3'600, 3'600) * 1'000;
    }
    start();
    witness::check_sizes(room_->durable());
    truth_.check_acknowledged();
}

// What was not acknowledged is on the disk, or not, or in part: all are right.
void world::leave_on_disk(std::vector<core::entry> const& entries) {
    int const fate = chance_.below(3);
    if (fate == 0) return;
    ++happened_.counts[fate == 1 ? "appends that outlived their server" : "torn tails"];
    auto const whole = fate == 1 ? std::ssize(entries) : chance_.below(static_cast<int>(entries.size()));
    for (core::entry const& e : entries) {
        std::string bytes = wire::encode_entry(e);
        if (fate == 1) {
            truth_.saw(e);
            kept_.push_back(std::move(bytes));
        } else if (std::ssize(torn_) <= whole) {
            torn_.push_back(std::move(bytes));
        }
    }
    if (fate == 2) torn_.back().resize(static_cast<std::size_t>(chance_.below(static_cast<int>(torn_.back().size()))));
}

void world::perform() {
    room::ring rung;
    for (auto wishes = room_->take_actions(); !wishes.empty(); wishes = room_->take_actions()) {
        for (room::action const& wish : wishes) {
            perform(wish);
            if (auto const* const ring = std::get_if<room::ring>(&wish)) {
                rung.everybody = rung.everybody || ring->everybody;
                rung.whom.insert(rung.whom.end(), ring->whom.begin(), ring->whom.end());
            }
        }
    }
    for (auto const& l : lines_) {
        if (rung.everybody || std::ranges::find(rung.whom, l->id) != rung.whom.end()) pump(*l);
    }
}

void world::perform(room::action const& wish) {
    if (auto const* const append = std::get_if<room::append_entries>(&wish)) {
        promise(vow::order, !in_flight_, "two appends at once");
        in_flight_ = append->entries;
        happened_.counts["appends"] += 1;
        happened_.counts["entries"] += static_cast<int>(append->entries.size());
    } else if (auto const* const answer = std::get_if<room::answer_session>(&wish)) {
        for (auto const& l : lines_) {
            if (l->id == answer->to && l->peer) {
                l->peer->answered(answer->message);
                ++l->unheard;
                pump(*l);
            }
        }
    } else if (auto const* const settled = std::get_if<room::settle_ticket>(&wish)) {
        if (auto const* const no = std::get_if<core::refusal>(&settled->outcome)) ++happened_.counts["refusal " + reason(no->reason)];
        auto const mine = joining_.find(settled->to);
        if (mine == joining_.end()) return;
        if (auto const* const who = std::get_if<core::identity>(&settled->outcome)) {
            ++happened_.counts["late joins"];
            joined_[mine->second] = who->person;
        }
        joining_.erase(mine);
    }
}

// One pump says at most: the welcome, a pong, for each view that it leaves, changes and is present in a frame, and the answers that wait.
void world::check_amount(line& l, room::output const& said) {
    std::size_t const views = 3 * (room_->durable().tables.size() + 3);
    std::size_t const answers = static_cast<std::size_t>(std::exchange(l.unheard, 0));
    promise(vow::memory, said.frames.size() <= 2 + views + answers,
            [&] { return "one write is of " + std::to_string(said.frames.size()) + " frames"; });
    for (room::shared_frame const& frame : said.frames)
        promise(vow::memory, frame->size() <= frame_bytes_max, "a frame of more than a MiB");
}

void world::pump(line& l) {
    if (!l.peer || l.closing || !l.down.empty()) return;
    room::output said = l.peer->pump(now_);
    check_amount(l, said);
    if (said.send_ping && l.held && !l.deaf && !asleep_until_.contains(l.page)) l.peer->heard(now_);
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
    room_->appended(result, now_);
    truth_.saw(room_->durable());
    perform();
}

} // namespace bordduk::sim
