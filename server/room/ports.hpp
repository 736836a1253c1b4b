// What a room needs from the outside, as interfaces: the durable log (store/) and the writer of frames (net/ with wire/).
#pragma once

#include "core/entry.hpp"
#include "core/messages.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bordduk::room {

// A complete encoded frame, shared by everyone at the same cursor.
using shared_frame = std::shared_ptr<std::string const>;

class frame_writer {
public:
    virtual ~frame_writer() = default;
    virtual shared_frame write(core::server_message const& message) = 0;
};

// overtaken: somebody else's entries stand where these would begin, or the log has another epoch, or is gone. Whoever was overtaken reads on.
enum class append_result { durable, unavailable, overtaken };

// What a log knows of a workshop before its room is opened.
struct workshop_key {
    std::string code;
    std::string epoch; // a random id of this log
};

// What is in a log after a seq.
struct tail {
    std::string epoch; // empty: there is no such log (any more)
    std::vector<core::entry> entries;
};

// A piece of a picture's bytes; they count from 0.
struct picture_part {
    std::string picture; // the hash of the whole
    int number{};
    std::string bytes;
};

// Who is at the other servers that share a log; never durable.
class presence_board {
public:
    virtual ~presence_board() = default;
    // Mine, of a workshop: at most once in limits::presence_every_ms, and again every limits::presence_again_ms as long as it is to be believed;
    // it expires after limits::presence_expires_ms. Empty: nobody is here. From any thread.
    virtual void post(std::string const& code, std::string snapshot) = 0;
    // Set once, before the server starts. Told of others, on the board's own thread, and of all that is there at once; an empty snapshot: gone.
    using listener = std::function<void(std::string const& code, std::string const& node, std::string const& snapshot)>;
    virtual void watch(listener told) = 0;
    virtual void look(std::string const& code) = 0; // at one workshop again: the listener is told of all there are. From any thread.
};

// The durable log of all workshops. Nothing here blocks: `done` is called exactly once, later, on the log's own thread, in the order
// of the calls for one workshop; `durable` means on disk. Of a call that is not `durable` nothing is kept.
//
// A workshop may have several writers: the servers that share the log. Nobody locks it: an append says where it begins, by its first seq and
// its epoch, and loses if somebody was there first.
class event_log {
public:
    virtual ~event_log() = default;
    [[nodiscard]] virtual std::vector<workshop_key> list() = 0; // before the server has started; throws
    [[nodiscard]] virtual std::vector<core::entry>
    load(std::string const& code) = 0; // in the order of seq; before the server has started; throws
    virtual void create(workshop_key key, core::entry first,
                        std::function<void(append_result)> done) = 0; // unavailable, too, if that code exists
    // Entries that leave a gap are a bug, and stop the process.
    virtual void append(workshop_key key, std::vector<core::entry> entries, std::function<void(append_result)> done) = 0;

    // ---- what others write

    // What there is after that seq of the log as it is known; of another epoch everything from 1; nullopt: cannot be read now.
    virtual void read_on(workshop_key known, core::seq after, std::function<void(std::optional<tail>)> done) = 0;
    // Set once, before the server starts. Rung on the log's own thread, after `done`, when a log has grown or changed, whoever did it, and
    // for every log after a lost connection. head: how far it reaches now; 0: not known, or it was written anew, or removed. It may ring
    // without reason; one that is lost is made good by looking every limits::follow_poll_ms.
    using bell = std::function<void(std::string const& code, core::seq head)>;
    virtual void watch(bell rung) = 0;
    [[nodiscard]] virtual bool shared() const = 0; // may other servers write to these logs?
    [[nodiscard]] virtual presence_board* board() { return nullptr; } // of those servers; none where there are none

    // ---- pictures

    // The bytes of pictures lie beside the entries, in parts of at most limits::picture_part_bytes_max. A picture is kept from the entry on
    // that says so (picture_kept), and goes with the one that drops it; parts that no entry keeps are forgotten when the log is opened.
    // None of these holds up an append for longer than one part takes.
    virtual void put_part(std::string code, picture_part part, std::function<void(append_result)> done) = 0;
    virtual void get_part(std::string code, std::string picture, int number, std::function<void(std::optional<std::string>)> done) = 0;
    virtual void forget_parts(std::string code, std::string picture) = 0; // of one that is not kept: what was begun is not finished

    // ---- the whole log

    // Anew, under the epoch of `as`: `into` is called on the log's thread with what is there; if it gives nothing, nothing is changed, and
    // the answer is `overtaken`, as it is where there is no such log. What was there before is gone from the medium too.
    using rewriting = std::function<std::vector<core::entry>(std::vector<core::entry> before)>;
    virtual void rewrite(workshop_key as, rewriting into, std::function<void(append_result)> done) = 0;
    virtual void remove(std::string code, std::function<void(append_result)> done) = 0; // overtaken: there is no such log any more
};

} // namespace bordduk::room
