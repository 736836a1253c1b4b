// What one hub counts for whoever runs the server, and what it holds at a moment.
//
// Plain numbers: each hub writes its own on its own thread, and is asked for a copy there. No lock and no atomic is on the way of a frame.
// Nothing here says whose, what or where: no code of a workshop, no person, no address.
#pragma once

#include "core/values.hpp"
#include "net/histogram.hpp"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>

namespace bordduk::net {

template <class E>
inline constexpr std::size_t enumerators = boost::mp11::mp_size<boost::describe::describe_enumerators<E>>::value;

struct figures {
    // ---- since the start; these only grow
    std::uint64_t answers{}; // to commands; one that is sent again is answered again
    std::array<std::uint64_t, enumerators<core::refusal_reason>> refusals{};
    std::uint64_t malformed{}; // frames that were no message
    std::uint64_t entries{};   // appended to the log
    std::uint64_t frames{};    // written to WebSockets
    std::uint64_t frame_bytes{};
    std::uint64_t http_bytes{};
    std::uint64_t presence_ignored{}; // snapshots of other servers that were not to be understood
    std::uint64_t uploads{};
    std::uint64_t upload_bytes{};
    std::map<int, std::uint64_t> http_answers; // by status
    std::map<int, std::uint64_t> closes;       // by close code
    histogram append;  // from the log being asked until the hub hears that it is durable
    histogram fan_out; // from that until every socket that takes it has it
    histogram late;    // how late the hub's own tick came: what anything on it had to wait for

    // ---- now
    std::uint64_t http{};                                         // connections
    std::uint64_t strangers{};                                    // WebSockets that have not said hello
    std::array<std::uint64_t, enumerators<core::role>> sessions{}; // that have, by role
    std::uint64_t behind{};       // sessions whose socket takes nothing at the moment
    std::uint64_t behind_most{};  // entries that the one furthest behind has not been told
    std::uint64_t pictures{};
    std::uint64_t picture_bytes{};

    figures& operator+=(figures const& more);
};

} // namespace bordduk::net
