// The conversation with one client, without a socket.
//
// Input: what the client said, that the room's bell rang, what time it is. Output: pump(), which is called whenever something happened
// and the socket has drained. There is no queue of changes: a member is a cursor per view, and pump() asks the room for what is newer.
// In one pump changes come before answers, so that a client never sees its own command settled before it sees what the command did.
#pragma once

#include "core/messages.hpp"
#include "room/close_code.hpp"
#include "room/room.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bordduk::room {

struct output {
    std::vector<shared_frame> frames;       // to be written in this order, in one go
    std::optional<close_code> close;        // then close; always the last thing a session says
    bool send_ping = false;                 // a protocol ping is due
    bool operator==(output const&) const = default;
};

// A frame that could not be read as a message; n and client as far as they were readable.
struct malformed {
    std::string path;    // JSON pointer, or empty
    std::string reason;
    std::optional<std::int64_t> n;
    std::optional<std::string> client;
    std::uint64_t fingerprint{};
};

class session {
public:
    // hash_token: how a token becomes what the log knows (SHA-256, hex); injected, core and room know no cryptography.
    session(session_id id, room& workshop, frame_writer& writer, std::string (*hash_token)(std::string_view), core::instant now);
    ~session();  // detaches
    session(session const&) = delete;
    session& operator=(session const&) = delete;

    // ---- what happened
    void received(core::client_message const& message, core::instant now);
    void received(malformed const& what, core::instant now);
    void heard(core::instant now);  // any sign of life: a frame, a protocol pong
    void answered(core::answer const& message);
    void close(close_code why);  // the server's wish: restarting, ended

    // ---- what to do next
    [[nodiscard]] output pump(core::instant now);  // when something happened and the socket has drained
    [[nodiscard]] core::instant due() const;       // when to pump even if nothing happened (hello, ping, silence, presence)
    [[nodiscard]] core::instant may_read_at() const;  // the throttle: do not read from the socket before this moment
};

}  // namespace bordduk::room
