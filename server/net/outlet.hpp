// Everything that is to be written to one socket, in order: whole frames, tried at once, gathered into one call.
//
// The only writer of its socket. Data frames come from the session and control frames from Beast (through control_layer), each complete;
// because all of them wait in this one line, a frame never lands inside another. A socket that takes no more is waited for; meanwhile
// nobody pumps, so that what waits here stays small.
#pragma once

#include "core/values.hpp"
#include "net/channel.hpp"
#include "net/volley.hpp"
#include "room/ports.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace bordduk::net {

class outlet {
public:
    class owner {
    public:
        virtual void writable() = 0; // the socket takes bytes again, or the line has failed; called from the loop, never from flush()

    protected:
        ~owner() = default;
    };

    outlet(channel& over, owner& whose, volley& together) : channel_{over}, owner_{whose}, volley_{together} {}
    outlet(outlet const&) = delete;
    outlet& operator=(outlet const&) = delete;

    // These at once, if nothing waits; what the socket does not take waits then.
    void write(std::vector<room::shared_frame> const& frames, core::instant now);
    std::uint64_t push(room::shared_frame frame); // its place, counted from 1; after seal(): forgotten
    void seal() { sealed_ = true; }               // a close frame is the last thing anybody says
    void flush(core::instant now);
    // What became of a frame that was loaded into the volley and did not go out whole: bytes, or -errno.
    void came_short(room::shared_frame frame, int result, core::instant now);

    [[nodiscard]] bool empty() const { return waiting_frames_.empty(); }
    [[nodiscard]] std::uint64_t written() const { return written_; } // how many of those have gone out whole, or are forgotten
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }     // that the socket has taken
    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] bool busy() const { return waits_; } // a wait for writability is under way: the socket must not be destroyed
    [[nodiscard]] bool stuck(core::instant now) const; // no byte moved for longer than limits::write_progress_ms

private:
    void write_some(core::instant now);
    [[nodiscard]] std::optional<std::size_t> send(std::vector<room::shared_frame> const& frames, std::size_t& wanted);
    void taken(std::size_t bytes);
    void wait();
    void come_after_the_volley();
    void fail();

    channel& channel_;
    owner& owner_;
    volley& volley_;
    std::uint64_t loaded_in_{}; // the last volley that took a frame of ours
    std::vector<room::shared_frame> waiting_frames_;
    std::uint64_t written_{};
    std::uint64_t bytes_{};
    std::size_t begun_{}; // bytes of the first one that are written
    core::instant progress_at_{};
    bool waits_{};
    bool sealed_{};
    bool failed_{};
};

} // namespace bordduk::net
