#include "player.hpp"

#include "moves.hpp"
#include "wire/messages.hpp"

#include <algorithm>

namespace bordduk::sim {
namespace {

bool is_final(core::answer const& a) {
    using enum core::refusal_reason;
    return !a.refused || (*a.refused != gap && *a.refused != storage_unavailable && *a.refused != reused);
}

} // namespace

std::string player::hello() {
    core::hello message{core::protocol_version, token_, epoch_, {}};
    for (auto const& [view, r] : views_)
        message.at.emplace(core::to_string(view), r.position);
    return wire::encode(core::client_message{message});
}

std::string player::command(core::command const& what) {
    names_.push_back(name_of(what));
    return keep(wire::encode(core::client_message{core::command_message{moves() + 1, client_, what, 0}}));
}

std::string player::nonsense() {
    names_.emplace_back("nonsense");
    return keep(R"({"type":"command","do":"note.write","n":)" + std::to_string(moves() + 1) + R"(,"client":")" + client_ +
                R"(","note":7})");
}

std::string player::keep(std::string bytes) {
    sent_.push_back(std::move(bytes));
    outbox_.push_back(moves());
    return sent_.back();
}

std::string player::again(dice& chance) { return chance.pick(sent_); }

std::string player::other_payload(dice& chance) {
    std::int64_t const n = chance.pick(answers_).first;
    tampered_.insert(n);
    return wire::encode(core::client_message{core::command_message{n, client_, core::seat_rename{"Somebody else", {}}, 0}});
}

std::vector<std::string> player::outbox() const {
    std::vector<std::string> frames;
    for (std::int64_t const n : outbox_)
        frames.push_back(sent_[static_cast<std::size_t>(n - 1)]);
    return frames;
}

void player::hear(std::string_view bytes, witness& truth) {
    truth.overheard(who_, bytes);
    std::optional<wire::heard> const message = wire::decode_server_message(bytes);
    promise(message.has_value(), "a frame that cannot be read: " + std::string{bytes});
    promise(live_ || std::holds_alternative<core::welcome>(*message), "something came before the welcome");
    std::visit(
        [&](auto const& it) {
            if constexpr (requires { heard(it, truth); }) {
                heard(it, truth);
            } else if constexpr (requires { heard(it); }) {
                heard(it);
            }
        },
        *message);
}

void player::heard(core::welcome const& message) {
    promise(!live_, "a second welcome");
    live_ = true;
    if (epoch_ != message.epoch) views_.clear();
    epoch_ = message.epoch;
    auto const done = message.done.find(client_);
    std::int64_t const settled = done == message.done.end() ? 0 : done->second;
    promise(answers_.empty() || settled >= answers_.rbegin()->first,
            who_.person + " was welcomed back with fewer commands than were answered");
}

void player::heard(wire::heard_change const& message, witness& truth) {
    ++changes_;
    truth.told(who_, message.view);
    promise(message.to > message.from, "a change that goes nowhere");
    replica& r = views_[message.view];
    if (message.from == 0) r = {};
    promise(message.from == r.position, core::to_string(message.view) + " is at " + std::to_string(r.position) +
                                            " but the change is from " + std::to_string(message.from));
    r.position = message.to;
    for (wire::heard_record const& one : message.set) {
        record_key const key{one.collection, one.id};
        if (std::holds_alternative<std::monostate>(one.record)) {
            r.held.erase(key);
        } else {
            r.held.insert_or_assign(key, one.record);
        }
    }
}

void player::heard(core::leave const& message) { views_.erase(message.view); }

void player::heard(core::answer const& message, witness& truth) {
    promise(message.client == client_ && message.n >= 1 && message.n <= moves(), "an answer to what was never asked");
    if (!is_final(message)) {
        bool const tampered = message.refused == core::refusal_reason::reused;
        promise(!tampered || tampered_.contains(message.n), "a command was taken for another one");
        // Only the oldest asks for all of it again: the gaps behind it are its own echo, and would feed each other.
        resend_ = resend_ || (!tampered && !outbox_.empty() && message.n == outbox_.front());
        ++outcomes_[std::string{"not now: "} + (tampered                                        ? "reused"
                                                : *message.refused == core::refusal_reason::gap ? "gap"
                                                                                                : "no storage")];
        return;
    }
    truth.acknowledged(who_.person, message);
    auto const [kept, fresh] = answers_.emplace(message.n, message);
    promise(kept->second == message, "two answers to one command");
    if (!fresh) return;
    ++outcomes_[names_[static_cast<std::size_t>(message.n - 1)] + (message.refused ? " refused" : "")];
    std::erase(outbox_, message.n);
}

void player::check_replica(core::state const& durable) const {
    std::set<core::view> const allowed = may_see(durable, who_);
    for (auto const& [view, r] : views_) {
        promise(allowed.contains(view), who_.person + " still holds " + core::to_string(view));
    }
    for (core::view const& view : allowed) {
        auto const here = views_.find(view);
        records const nothing;
        records const& held = here == views_.end() ? nothing : here->second.held;
        promise(held == all_of(durable, view), who_.person + "'s replica of " + core::to_string(view) + " is not what the server has");
    }
}

} // namespace bordduk::sim
