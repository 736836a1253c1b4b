// The server's half of a bad day: the production room behind seams where it may be killed, and a disk that may fail.
#include "wire/log.hpp"
#include "wire/messages.hpp"
#include "world.hpp"

#include <algorithm>

namespace bordduk::sim {

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

} // namespace bordduk::sim
