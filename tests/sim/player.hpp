// One page in one browser, as web/src/sync does it: an outbox that is kept until it is answered, positions, a replica.
//
// It believes the server nothing: what does not fit is a broken promise.
#pragma once

#include "core/messages.hpp"
#include "dice.hpp"
#include "oracle.hpp"
#include "replica.hpp"
#include "wire/client_side.hpp"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::sim {

[[nodiscard]] std::string reason(core::refusal_reason why); // its name

class player {
public:
    player(core::identity who, std::string token, std::string client)
        : who_{std::move(who)}, token_{std::move(token)}, client_{std::move(client)} {}

    // ---- what it does; frames are the bytes to be sent
    [[nodiscard]] std::string hello();
    [[nodiscard]] std::string command(core::command const& what); // numbered, and kept until it is answered
    [[nodiscard]] std::string nonsense();                         // numbered too, but no command
    [[nodiscard]] std::string again(dice& chance);                // something it sent before; only if has_sent()
    [[nodiscard]] std::string other_payload(dice& chance);        // an answered number with another command; only if has_answers()
    [[nodiscard]] std::vector<std::string> outbox() const;        // all that is not answered, in order

    // ---- what it hears
    void hear(std::string_view bytes, witness& truth);
    void disconnected() { live_ = false; }
    [[nodiscard]] bool wants_to_resend() { return std::exchange(resend_, false); }

    [[nodiscard]] core::identity const& who() const { return who_; }
    [[nodiscard]] bool live() const { return live_; }
    [[nodiscard]] bool idle() const { return outbox_.empty(); }
    [[nodiscard]] bool has_sent() const { return !sent_.empty(); }
    [[nodiscard]] bool has_answers() const { return !answers_.empty(); }
    [[nodiscard]] int moves() const { return static_cast<int>(sent_.size()); }
    [[nodiscard]] replica const& held() const { return held_; }
    void remember_frames() { remembers_ = true; }
    [[nodiscard]] std::vector<std::string> const& all_heard() const { return heard_; }
    void check_replica(core::state const& durable) const; // it is exactly what this person may see
    [[nodiscard]] std::map<std::string, int> const& outcomes() const { return outcomes_; }
    [[nodiscard]] int changes() const { return changes_; }

private:
    std::string keep(std::string bytes);
    void heard(core::welcome const& message);
    void heard(wire::heard_change const& message, witness& truth);
    void heard(core::presence const& message, witness& truth);
    void heard(core::leave const& message);
    void heard(core::answer const& message, witness& truth);

    core::identity who_;
    std::string token_;
    std::string client_;
    replica held_;
    bool remembers_{};
    std::vector<std::string> heard_;  // if it remembers
    std::vector<std::string> sent_;   // by n - 1
    std::vector<std::string> names_;  // of what was sent
    std::deque<std::int64_t> outbox_; // numbers without an answer
    std::map<std::int64_t, core::answer> answers_;
    std::set<std::int64_t> tampered_; // numbers that were also sent with another payload
    bool live_{};
    bool resend_{};
    int changes_{};
    std::map<std::string, int> outcomes_;
};

} // namespace bordduk::sim
