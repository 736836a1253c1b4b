// The conversation with one client, without a socket.
//
// Input: what the client said, that the room's bell rang, what time it is. Output: pump(), which is called whenever something happened
// and the socket has drained. There is no queue of changes: a member is a cursor per view, and pump() asks the room for what is newer.
// In one pump changes come before answers, so that a client never sees its own command settled before it sees what the command did.
#pragma once

#include "core/messages.hpp"
#include "room/close_code.hpp"
#include "room/pace.hpp"
#include "room/room.hpp"

#include <boost/container/small_vector.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace bordduk::room {

struct output {
    std::vector<shared_frame> frames; // to be written in this order, in one go
    std::optional<close_code> close;  // then close; always the last thing a session says
    bool send_ping = false;           // a protocol ping is due
    bool operator==(output const&) const = default;
};

// A frame that could not be read as a message; n and client as far as they were readable.
struct malformed {
    std::string path; // JSON pointer, or empty
    std::string reason;
    std::optional<std::int64_t> n;
    std::optional<std::string> client;
    std::uint64_t fingerprint{};
};

class session {
public:
    // hash_token: how a token becomes what the log knows (SHA-256, hex); injected, core and room know no cryptography.
    session(session_id id, room& workshop, frame_writer& writer, std::string (*hash_token)(std::string_view), core::instant now);
    ~session(); // detaches
    session(session const&) = delete;
    session& operator=(session const&) = delete;

    // ---- what happened
    void received(core::client_message const& message, core::instant now);
    void received(malformed const& what, core::instant now);
    void heard(core::instant now); // any sign of life: a frame, a protocol pong
    void answered(core::answer const& message);
    void close(close_code why); // the server's wish: restarting, ended

    // ---- what to do next
    // When something happened and the socket has drained; into: empty, its memory is used again. stirred: the room rang for these channels,
    // and nothing else has happened.
    void pump(core::instant now, output& into, std::vector<channel const*> const* stirred = nullptr);
    void missed() { behind_ = true; } // the room rang, and the socket had not drained
    [[nodiscard]] output pump(core::instant now) {
        output all;
        pump(now, all);
        return all;
    }
    [[nodiscard]] bool is_turned_out() const; // its token is worth nothing any more: it is closed, or cut where it takes no goodbye
    [[nodiscard]] core::instant due() const; // when to pump even if nothing happened (hello, ping, silence, presence)
    [[nodiscard]] core::identity const* who() const { return live_ ? &who_ : nullptr; } // nullptr: no hello was believed
    [[nodiscard]] core::seq behind() const; // durable entries that its client has not been told of
    // The throttle: do not read from the socket before this moment. never: not before it has been pumped, because too much waits to be
    // said.
    [[nodiscard]] core::instant may_read_at() const;
    static constexpr core::instant never = std::numeric_limits<core::instant>::max();

private:
    static constexpr std::size_t cursors_of_a_participant = 3; // room, table, person
    struct cursor {
        channel* of{};
        core::seq told{};             // where the client is
        std::uint64_t told_present{}; // which presence it was last told; 0: none
    };

    [[nodiscard]] bool only_follows(core::instant now) const;
    void unfollow();
    void watch(core::instant now);
    void say_hello(core::hello const& message, core::instant now);
    [[nodiscard]] bool has_to_wait(core::hello const& message); // for what other servers may have written
    void start_cursors(core::hello const& message);
    void command(core::command_message const& message, core::instant now);
    void complain(malformed const& what, core::instant now);
    void turn_out();
    void follow_views(output& into);
    void tell_changes(output& into);
    void tell_change(cursor& c, output& into);
    void tell_presence(output& into, core::instant now);

    // What is looked at when a change is told comes first: most that is ever done here is that.
    room& room_;
    bool only_follows_{};         // there is nothing to say but changes, until something happens
    bool behind_{};               // more channels may have moved than those that are rung for
    std::uint64_t stood_{};       // the room's standing that the cursors are up to
    core::instant quiet_until_{}; // when only_follows_ was found, nothing else was due before
    std::uint64_t presence_told_{};
    boost::container::small_vector<cursor, cursors_of_a_participant> cursors_; // here, not elsewhere: it is looked at for every change

    session_id id_;
    frame_writer& writer_;
    std::string (*hash_token_)(std::string_view);

    bool live_{};   // hello was said and believed
    bool closed_{}; // and the client has been told
    std::optional<close_code> closing_;
    core::identity who_;
    std::string token_hash_;
    std::string epoch_; // of the log that it was welcomed to

    struct doubtful {
        core::hello said;
        std::uint64_t doubt{};
    };
    std::optional<doubtful> waits_;
    std::optional<core::welcome> welcome_;
    std::vector<core::view> lost_;   // to be left by name before anything else is told
    std::optional<core::pong> pong_; // only the latest: an overtaken one measures nothing
    std::vector<core::answer> answers_;
    bool presence_due_{}; // a view is new: its presence is told whatever the version

    pace pace_;
    std::vector<core::instant> errors_; // of the last minute
    core::instant now_{};
    core::instant began_at_;
    core::instant heard_at_;
    core::instant pinged_at_;
    core::instant presence_at_{};
};

} // namespace bordduk::room
