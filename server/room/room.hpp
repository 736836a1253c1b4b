// The live workshop: its single writer, without a socket, a disk or a clock.
//
// Input: what was asked, what became durable, what time it is. Output: actions, in order, to be performed by the hub in net/.
// A workshop may have other writers, on other servers or other hubs. What they wrote is read on and applied to `durable`; a batch of ours
// that they have overtaken is decided anew.
//
// While an append is in flight commands gather; then all of them are decided in order and appended together. Two states are kept:
// `ahead`, against which commands are decided, and `durable`, from which alone anybody is told anything. If an append fails, `ahead` is
// thrown away and the senders get storage_unavailable; nothing half-done is ever visible and readers never wait for the disk.
#pragma once

#include "core/admission.hpp"
#include "core/messages.hpp"
#include "core/state.hpp"
#include "room/attendance.hpp"
#include "room/channel.hpp"
#include "room/ledger.hpp"
#include "room/offers.hpp"
#include "room/ports.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace bordduk::room {

using ticket = std::uint64_t; // an HTTP request that waits, as the hub counts them

// ---- what to do next

struct append_entries { // perform event_log::append, then call appended()
    std::vector<core::entry> entries;
};
struct read_log {};     // perform event_log::read_on after the durable head, then call follow()
struct breathe {        // call go_ahead() then
    core::duration how_long{};
};
struct answer_session { // give it to that session, if it is still there
    session_id to{};
    core::answer message;
};
struct settle_ticket { // an admission is durable (who the token now stands for, and the table), or refused
    ticket to{};
    std::variant<core::identity, core::refusal> outcome;
};
struct ring {                            // durable state has moved, or who is here: let these sessions pump
    bool everybody{};                    // what they may see may have changed, or presence is to be told
    std::vector<session_id> whom;        // otherwise who follows what was stirred
    std::vector<channel const*> stirred; // the channels that have moved; whom may look at these alone
};
struct tell_others { // perform presence_board::post, where there is one
    std::string snapshot;
};
using action = std::variant<append_entries, read_log, breathe, answer_session, settle_ticket, ring, tell_others>;

// The entry that founds a workshop, to be given to event_log::create; a room is then made of it.
[[nodiscard]] std::variant<core::entry, core::refusal> founding_entry(core::found const& what, core::instant now);

// What a room knows of its workshop: all that another one at the same log begins with, without reading it.
struct knowledge {
    workshop_key key;
    core::state durable;
    ledger settled;
    core::instant last_act{}; // when somebody last did something
    core::instant last_at{};  // of the last entry
};

// Others who write to the same log: near ones are all in this process, and say so when they wait.
enum class neighbours { far, near };

class room {
public:
    // Replays the log. entries must not be empty: the first one founds the workshop.
    room(workshop_key key, std::vector<core::entry> const& entries, frame_writer& writer);
    room(knowledge begin, frame_writer& writer);
    [[nodiscard]] knowledge known() const; // what is durable, and nothing that is under way

    // ---- what happened
    void submit(session_id from, core::actor const& who, core::command_message const& message, core::instant now);
    // A command that was not readable as one consumes its n too, so that a queue never sticks.
    void submit_invalid(session_id from, core::actor const& who, std::string client, std::int64_t n, std::uint64_t fingerprint,
                        std::string detail, core::instant now);
    void admit(ticket from, core::admission const& what, core::instant now);
    void appended(append_result result, core::instant now);
    void time(core::instant now);

    // ---- others who write to the same log
    // There may be some, or one more, from now on; who is here is told them at once.
    void share(neighbours whose);
    [[nodiscard]] bool is_shared() const { return others_.has_value(); }
    void heard(core::seq head); // the log reaches that far now; 0: nobody knows, it has to be looked at
    void follow(std::optional<tail> const& news, core::instant now); // what was read; nullopt: it could not be
    void go_ahead();
    void give_way(); // somebody near was overtaken
    // Before somebody is turned away for what is not known here: it may be known elsewhere by now. Sure when has_read() says so.
    [[nodiscard]] std::uint64_t doubt();          // whoever doubts looks by themselves
    [[nodiscard]] std::uint64_t doubt_and_ring(); // everybody is rung for when it is read, whatever it says
    [[nodiscard]] bool has_read(std::uint64_t doubted) const { return doubted <= reads_done_; }

    // Who is at another server; empty: nobody any more. False: it is not to be understood, and nobody is believed to be there.
    [[nodiscard]] bool hear_of(std::string const& node, std::string_view snapshot, core::instant now);

    // ---- the log is written anew: nothing is decided between hold() and become() or go_on(). Whoever is here starts from nothing then.
    [[nodiscard]] bool hold(); // false: an append is under way, ask again later
    void become(workshop_key key, std::vector<core::entry> const& entries, core::instant now);
    void go_on();
    void end(); // there is no log any more, and nothing of it here; is_over() from now on
    [[nodiscard]] bool is_over() const { return over_; }
    [[nodiscard]] core::instant kept_until() const; // of the durable state

    // ---- what to do next
    [[nodiscard]] std::vector<action> take_actions();
    [[nodiscard]] std::optional<core::instant> due() const; // when time() wants to be called

    // ---- what may be told (durable only)
    [[nodiscard]] core::state const& durable() const;
    [[nodiscard]] workshop_key const& key() const;
    [[nodiscard]] std::optional<core::identity> who(std::string_view token_hash) const;
    [[nodiscard]] std::map<std::string, std::int64_t> done(std::string_view person) const; // client -> last settled n
    // Moves when somebody's token may stand for somebody else, when what somebody may see may be another view, and with another log.
    [[nodiscard]] std::uint64_t standing() const { return standing_; }
    // Who follows a view is rung for when it is stirred. The channel stays where it is as long as the room.
    [[nodiscard]] channel& follow(core::view const& v, session_id who);
    // The frame that moves a view from a position to the durable head; encoded once for everyone at the same cursor.
    [[nodiscard]] shared_frame const& change_frame(channel& of, core::seq from);
    [[nodiscard]] shared_frame change_frame(core::view const& v, core::seq from) { return change_frame(channel_of(v), from); }

    // ---- who is here
    [[nodiscard]] bool attach(session_id id, core::identity const& who,
                              std::string_view token_hash); // false: too many connections of this token
    void detach(session_id id);
    // Presence counts up when somebody comes, goes or moves; a session tells its client at most once a second.
    [[nodiscard]] std::uint64_t presence_version() const;
    [[nodiscard]] shared_frame const& presence_frame(channel& of); // of.presence_version is the same as long as it says the same
    [[nodiscard]] offers& devices() { return offers_; }

private:
    struct question { // a command that was asked; a string is why it was not readable as one
        session_id from{};
        core::actor who;
        std::int64_t n{};
        std::string client;
        std::uint64_t fingerprint{};
        std::variant<core::command, std::string> what;
        std::size_t bytes{};
        bool sure{}; // the log was read on for it
    };
    struct request { // an admission that was asked
        ticket from{};
        core::admission what;
        bool sure{};
    };
    using asked_things = std::vector<std::variant<question, request>>;
    struct visitor { // an admission that is decided
        ticket from{};
        std::string token_hash; // empty: nobody is let in by it
        std::optional<core::refusal> refused;
    };
    struct batch {
        asked_things asked; // what it was decided of
        std::vector<core::entry> entries;
        std::vector<answer_session> answers;
        std::vector<visitor> visitors;
        std::vector<core::event> unsigned_events; // nobody's: appended last, in an entry of their own
    };

    void ask(question asked);
    [[nodiscard]] bool may_wait(std::size_t bytes) const;
    [[nodiscard]] asked_things take_gathered();
    void decide_gathered();
    void read_on();
    void take_back(batch const& undone);
    void decide_again(batch overtaken);
    [[nodiscard]] bool lets_others_go_first();
    [[nodiscard]] core::duration how_long_others_need() const;
    [[nodiscard]] bool decide(question const& asked, batch& into); // false: it is to be put aside
    [[nodiscard]] bool decide(request const& asked, batch& into);
    [[nodiscard]] bool is_doubtful(auto const& asked);
    void decide_what_is_due(batch& into);
    void add_unsigned(batch& into);
    [[nodiscard]] core::instant decided_at() const;
    core::entry& add_entry(batch& into) const;
    void note(core::entry const& e);
    [[nodiscard]] channel& channel_of(core::view const& v);
    void settle(batch const& done);
    void apply(core::entry const& e); // to the durable state
    void stir(channel& followed);
    void ring_for_what_moved();
    void forget_frames();
    void moved(std::vector<core::entry> const& by);
    void put_first(asked_things asked);
    void turn_away(batch const& failed);
    void ring_for_presence();
    void tell_who_is_here();
    [[nodiscard]] std::uint64_t here_version() const { return attendance_.mine_version() + offers_.version(); }
    [[nodiscard]] std::optional<core::instant> telling_due() const;
    [[nodiscard]] std::optional<core::instant> next_decision() const;
    [[nodiscard]] core::instant pause_until(core::instant since, core::duration pause) const;
    void refuse_all(asked_things const& asked);
    [[nodiscard]] bool is_busy() const { return in_flight_ || held_ || reading_; }

    void replay(std::vector<core::entry> const& entries);
    void remember(core::entry const& e);

    workshop_key key_;
    frame_writer& writer_;
    core::state ahead_;
    core::state durable_;
    ledger ledger_;
    attendance attendance_;
    offers offers_;
    core::instant now_{};
    core::instant last_act_{}; // when somebody last did something
    core::instant last_at_{};  // of the last entry
    bool held_{};
    bool over_{};
    std::optional<neighbours> others_; // none: nobody else writes
    bool gives_way_{};        // after the next append
    bool has_news_{};         // there may be something to be read
    bool reading_{};          // it is being read; meanwhile commands gather, as while an append is in flight
    bool breathing_{};        // whoever was overtaken by us goes first
    core::instant append_at_{}; // when the one in flight was asked for
    int appends_alone_{};       // in a row, without a breath
    std::uint64_t rung_read_{}; // the last read that is rung for, whatever it says
    std::uint64_t reads_begun_{};
    std::uint64_t reads_done_{};
    std::optional<core::instant> others_at_; // when somebody else last wrote
    std::uint64_t rung_version_{};           // of the presence that sessions were last rung for
    core::instant rung_at_{};
    std::string told_others_;                // who is here, as the other servers were last told
    core::instant told_others_at_{};
    std::uint64_t told_others_version_{};
    std::optional<core::instant> failed_at_; // the last append, if it failed: time's own entries wait a little
    std::optional<core::instant> read_failed_at_; // the last read, alike; a disk that is full can be read
    asked_things gathered_;
    std::size_t gathered_bytes_{};
    asked_things aside_; // what is decided when the log was read on
    std::optional<batch> in_flight_;
    std::vector<action> actions_;
    std::map<core::view, channel> channels_; // of what somebody follows, or followed
    std::vector<channel*> framed_;           // which of them hold frames
    std::uint64_t standing_{1};
    std::vector<channel*> stirred_; // since the last ring
    bool everybody_{};              // somebody may stand elsewhere since then
};

} // namespace bordduk::room
