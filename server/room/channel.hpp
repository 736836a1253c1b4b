// One view as those see it who follow it: who they are, when it changed last, and the frame for everybody at the same cursor.
//
// A change is told through here: a ring names the followers of what was stirred and nobody else, and of each position there is one frame.
// The frames are as of the durable head and are thrown away when it moves.
#pragma once

#include "core/values.hpp"
#include "room/ports.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace bordduk::room {

using session_id = std::uint64_t; // a connection, as the hub counts them

struct channel {
    core::view of;
    core::seq changed{}; // of the durable state; 0: it never held anything
    std::vector<session_id> followers;
    std::vector<std::pair<core::seq, shared_frame>> frames; // from that position; nearly always there is one
    shared_frame present;                                   // who is here; null: it is to be told anew
    std::uint64_t presence_version{};                       // counts what `present` has said

    void leave(session_id id) {
        auto const place = std::ranges::find(followers, id);
        if (place == followers.end()) return;
        *place = followers.back();
        followers.pop_back();
    }
};

} // namespace bordduk::room
