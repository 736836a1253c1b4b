// One frame each for many sockets, handed to the kernel in one call: io_uring does there what as many calls of send() would do, and has
// done it when the call returns.
//
// Open only while a hub tells many of one change, on its thread, and fired before anything else happens: meanwhile no socket is closed,
// so that none of their numbers can come to mean another one. Where io_uring may not be used (an older kernel, a container that refuses
// it) a volley never opens, and every outlet sends for itself.
#pragma once

#include "core/values.hpp"
#include "room/ports.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace bordduk::net {

class outlet;

class volley {
public:
    volley(); // never opens before start()
    ~volley();
    volley(volley const&) = delete;
    volley& operator=(volley const&) = delete;

    static constexpr unsigned at_once_max = 1024;             // sockets a call; with more it is several calls
    [[nodiscard]] bool start(unsigned at_once = at_once_max); // false: the kernel does not let us

    void open(core::instant now, std::size_t expected); // for so many; if that is not worth it, it stays closed
    [[nodiscard]] bool is_open() const { return open_; }
    [[nodiscard]] std::uint64_t number() const { return number_; } // moves when it is fired
    // Counts as written. If it was not, or not whole, its outlet is told when it is fired: came_short().
    void load(int socket, room::shared_frame const& frame, outlet& whose);
    void fire();  // what is loaded
    void close(); // and fire

private:
    struct ring;
    struct shot {
        outlet* whose{};
        std::size_t frame{};
    };
    [[nodiscard]] room::shared_frame const& frame_of(std::size_t which) const { return frames_[shots_[which].frame]; }
    void close_ring();

    std::unique_ptr<ring> ring_;
    std::vector<shot> shots_;
    std::vector<room::shared_frame> frames_; // nearly always all of them carry the same one
    std::uint64_t number_{1};
    std::size_t at_once_{};
    core::instant now_{};
    bool open_{};
};

} // namespace bordduk::net
