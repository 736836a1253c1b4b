#include "player.hpp"

#include "moves.hpp"
#include "wire/messages.hpp"

#include <boost/mp11.hpp>

#include <algorithm>

namespace bordduk::sim {
namespace {

bool is_final(core::answer const& a) {
    using enum core::refusal_reason;
    return !a.refused || (*a.refused != gap && *a.refused != storage_unavailable && *a.refused != reused);
}

} // namespace

std::string reason(core::refusal_reason why) {
    std::string found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<core::refusal_reason>>([&](auto d) {
        if (d.value == why) found = d.name;
    });
    return found;
}

std::string player::hello() {
    core::hello const message{core::protocol_version, token_, held_.epoch(), held_.positions()};
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
    if (remembers_) heard_.emplace_back(bytes);
    std::optional<wire::heard> const message = wire::decode_server_message(bytes);
    promise(vow::frames, message.has_value(), [&] { return "a frame that cannot be read: " + std::string{bytes}; });
    promise(vow::frames, live_ || std::holds_alternative<core::welcome>(*message), "something came before the welcome");
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
    promise(vow::frames, !live_, "a second welcome");
    live_ = true;
    held_.begin(message.epoch);
    auto const done = message.done.find(client_);
    std::int64_t const settled = done == message.done.end() ? 0 : done->second;
    promise(vow::durable, answers_.empty() || settled >= answers_.rbegin()->first,
            who_.person + " was welcomed back with fewer commands than were answered");
}

void player::heard(wire::heard_change const& message, witness& truth) {
    ++changes_;
    truth.told(who_, message.view);
    held_.apply(message);
}

void player::heard(core::presence const& message, witness& truth) { truth.told(who_, message); }

void player::heard(core::leave const& message) { held_.leave(message.view); }

void player::heard(core::answer const& message, witness& truth) {
    if (message.refused) ++outcomes_["refusal " + reason(*message.refused)];
    promise(vow::frames, message.client == client_ && message.n >= 1 && message.n <= moves(), "an answer to what was never asked");
    if (!is_final(message)) {
        bool const tampered = message.refused == core::refusal_reason::reused;
        promise(vow::one_answer, !tampered || tampered_.contains(message.n), "a command was taken for another one");
        // Only the oldest asks for all of it again: the gaps behind it are its own echo, and would feed each other.
        resend_ = resend_ || (!tampered && !outbox_.empty() && message.n == outbox_.front());
        ++outcomes_[std::string{"command not now: "} + (tampered                                        ? "reused"
                                                        : *message.refused == core::refusal_reason::gap ? "gap"
                                                                                                        : "no storage")];
        return;
    }
    truth.acknowledged(who_.person, message);
    auto const [kept, fresh] = answers_.emplace(message.n, message);
    promise(vow::one_answer, kept->second == message, "two answers to one command");
    if (!fresh) return;
    ++outcomes_["command " + names_[static_cast<std::size_t>(message.n - 1)] + (message.refused ? " refused" : "")];
    std::erase(outbox_, message.n);
}

void player::check_replica(core::state const& durable) const {
    std::set<core::view> const allowed = may_see(durable, who_);
    held_.each_view([&](core::view const& view) {
        promise(vow::secrecy, allowed.contains(view), [&] { return who_.person + " still holds " + core::to_string(view); });
    });
    for (core::view const& view : allowed) {
        records const nothing;
        records const* const held = held_.held(view);
        promise(vow::replica, (held == nullptr ? nothing : *held) == all_of(durable, view),
                [&] { return who_.person + "'s replica of " + core::to_string(view) + " is not what the server has"; });
    }
}

} // namespace bordduk::sim
