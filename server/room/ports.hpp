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

enum class append_result { durable, unavailable };

// What a log knows of a workshop before its room is opened.
struct workshop_key {
    std::string code;
    std::string epoch; // a random id of this log
};

// A piece of a picture's bytes; they count from 0.
struct picture_part {
    std::string picture; // the hash of the whole
    int number{};
    std::string bytes;
};

// The durable log of all workshops. append and create never block: `done` is called later, on the log's own thread, exactly once,
// in the order of the calls for one workshop; `durable` means on disk. Of an `unavailable` call nothing is kept; founding a workshop whose
// code exists is `unavailable` too.
class event_log {
public:
    virtual ~event_log() = default;
    [[nodiscard]] virtual std::vector<workshop_key> list() = 0; // before the server has started; throws
    [[nodiscard]] virtual std::vector<core::entry>
    load(std::string const& code) = 0; // in the order of seq; before the server has started; throws
    virtual void create(workshop_key key, core::entry first, std::function<void(append_result)> done) = 0;
    virtual void append(std::string code, std::vector<core::entry> entries, std::function<void(append_result)> done) = 0;

    // The bytes of pictures lie beside the entries, in parts of at most limits::picture_part_bytes_max. A picture is kept from the entry on
    // that says so (picture_kept), and goes with the one that drops it; parts that no entry keeps are forgotten when the log is opened.
    // None of these holds up an append for longer than one part takes.
    virtual void put_part(std::string code, picture_part part, std::function<void(append_result)> done) = 0;
    virtual void get_part(std::string code, std::string picture, int number, std::function<void(std::optional<std::string>)> done) = 0;
    virtual void forget_parts(std::string code, std::string picture) = 0; // of one that is not kept: what was begun is not finished

    // The whole log anew, under a new epoch: `into` is called on the log's thread with what is there. Or no log of that code any more.
    // What was there before is gone from the medium too. `done` as above; no append of that workshop may be under way.
    using rewriting = std::function<std::vector<core::entry>(std::vector<core::entry> before)>;
    virtual void rewrite(workshop_key as, rewriting into, std::function<void(append_result)> done) = 0;
    virtual void remove(std::string code, std::function<void(append_result)> done) = 0;
};

} // namespace bordduk::room
