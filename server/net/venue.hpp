// One live workshop on its hub: performs what its room wants, and knows who is connected to it.
//
// A workshop with more clients than one hub serves well has further venues on other hubs, each with a room of its own at the same log, as
// if they were servers that share it (room/NEIGHBOURS.md). Whatever comes over HTTP goes to the first one.
//
// Everything here happens on the hub's thread. Commands that arrive in one turn of the loop are taken to the room together.
#pragma once

#include "net/frame.hpp"
#include "net/loop.hpp"
#include "net/picture_stock.hpp"
#include "net/upload_pace.hpp"
#include "room/room.hpp"
#include "room/session.hpp"

#include <atomic>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

namespace bordduk::net {

class hub;

// Whoever has a session in the room.
class member {
public:
    virtual void answered(core::answer const& message) = 0;
    // Tell the client what is new, as far as its socket takes it; stirred: as room::session::pump.
    virtual void pump(core::instant now, std::vector<room::channel const*> const* stirred = nullptr) = 0;

protected:
    ~member() = default;
};

class venue {
public:
    venue(hub& home, room::event_log& log, room::workshop_key key, std::vector<core::entry> const& entries);
    venue(hub& home, room::event_log& log, room::knowledge begin); // a further one
    venue(venue const&) = delete;
    venue& operator=(venue const&) = delete;

    [[nodiscard]] hub& home() { return home_; }
    [[nodiscard]] std::string const& code() const { return code_; } // from any thread
    [[nodiscard]] room::room& hosted() { return room_; }
    [[nodiscard]] framing_writer& writer() { return writer_; }

    // Other venues of this workshop.
    [[nodiscard]] bool is_first() const { return is_first_; }
    [[nodiscard]] std::optional<room::knowledge> begin_another(); // nothing: it is over. From now on others may write
    void meet(venue& other);                                      // who is on another hub, for good
    [[nodiscard]] std::atomic<std::size_t>& clients() { return clients_; } // here, or on their way; from any thread

    [[nodiscard]] room::session_id enter(member& who);
    void leave(room::session_id id);
    void wake();                        // something was asked of the room
    [[nodiscard]] room::output& said(); // empty: for one pump, so that none needs memory of its own

    using outcome = std::variant<core::identity, core::refusal>;
    [[nodiscard]] task<outcome> admit(core::admission what); // when it is durable, or refused
    [[nodiscard]] bool is_hurried(core::admission const& what); // it comes in faster than a room can; counts it

    // Pictures: kept when it is durable, or nothing of it is; is_new: nobody had put it up before.
    [[nodiscard]] task<outcome> keep(core::keep_picture what, std::string_view bytes, bool& is_new);
    [[nodiscard]] task<picture_stock::bytes> picture(std::string picture, std::size_t size);
    [[nodiscard]] upload_pace& uploads() { return uploads_; }

    void tick(core::instant now);

    // What others write to the same log, where there are any.
    void heard(core::seq head); // the bell
    void hear_of(std::string const& node, std::string const& snapshot); // who is at another server, or on another hub
    // What was written elsewhere is known here too; at once where nobody else writes. False: it cannot be read now.
    [[nodiscard]] task<bool> catch_up();
    // What was answered on another hub, likewise. Servers do not wait for each other: a database that is away must not hold up what can be read.
    [[nodiscard]] task<> catch_up_with_siblings();
    // Whose token it is, though they were let in elsewhere a moment ago. This venue has caught up with its siblings then.
    [[nodiscard]] task<std::optional<core::identity>> who(std::string token_hash);
    [[nodiscard]] bool is_gone() const { return gone_; } // deleted, by whomever; from any thread

    // Another device of a person, by a secret that is good once; whose it is, though it was offered at another server a moment ago. What
    // was offered at this one lies here, if this is the first venue.
    [[nodiscard]] task<std::optional<room::offers::taken>> find_offer(std::string secret_hash);

    // For good, in the log's files too. missing: there is nothing of that person, or no workshop any more.
    using gone = std::optional<core::refusal>;
    [[nodiscard]] task<gone> erase(std::string person);
    [[nodiscard]] task<gone> end(); // the whole workshop

private:
    struct waiting {
        timer& bell;
        std::optional<outcome> settled;
    };
    [[nodiscard]] task<outcome> write(core::keep_picture const& what, std::string_view bytes);
    void sweep(core::instant now);
    [[nodiscard]] task<gone> erase(std::string const& person, bool& overtaken);
    [[nodiscard]] task<> hold(); // until nothing is decided and nothing under way
    void ask_siblings_to_give_way(); // we were overtaken: whoever appends next lets us go first
    void perform();
    void perform(room::append_entries& wish);
    void perform(room::read_log const& wish);
    void perform(room::breathe const& wish);
    void perform(room::answer_session const& wish);
    void perform(room::settle_ticket const& wish);
    void perform(room::ring& wish);
    void perform(room::tell_others& wish);
    void pump_whom_it_concerns();

    hub& home_;
    room::event_log& log_;
    std::string const code_;
    bool const is_first_;
    framing_writer writer_;
    room::room room_;
    // By the low bits of their id, so that finding a thousand of them in a row costs next to nothing.
    struct seat {
        room::session_id id{};
        member* who{}; // null: free
    };
    [[nodiscard]] member* find(room::session_id id) const;
    std::vector<seat> members_;
    std::vector<std::size_t> free_;
    std::unordered_set<room::session_id> to_pump_;
    std::map<room::ticket, waiting*> requests_;
    room::session_id last_session_{};
    room::ticket last_ticket_{};
    upload_pace uploads_;
    room::pace watches_{core::limits::watches_per_second, core::limits::watches_burst};
    room::pace returns_{core::limits::returns_per_second, core::limits::returns_burst};
    std::set<std::string> being_kept_;
    core::instant swept_at_{};
    room::output said_;
    room::ring rings_; // of the turn that is performed
    std::chrono::steady_clock::time_point heard_at_{}; // that the last append was durable, until it is told
    core::instant looked_at_{}; // at the log, for what others wrote
    timer breath_;
    std::vector<venue*> siblings_; // on other hubs
    std::atomic<std::size_t> clients_{};
    std::atomic<bool> gone_{};
    bool woken_{};
    bool changing_{}; // the whole log
    std::set<std::string> not_understood_; // servers whose snapshots are not
};

} // namespace bordduk::net
