// Why a connection was closed, by name: exactly the numbers and names of protocol/close-codes.json (a test holds them against it).
//
// 4000-4499: the client comes back. 4500-4999: it does not. The sentence that explains each code is in the file.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>

namespace bordduk::room {

enum class close_code : std::uint16_t {
    restarting = 4000,
    slow = 4001,
    hello_timeout = 4002,
    silent = 4003,
    rate = 4004,
    internal = 4005,
    bad_token = 4500,
    abuse = 4501,
    version = 4502,
    removed = 4503,
    ended = 4504,
    too_many = 4505,
};
BOOST_DESCRIBE_ENUM(close_code, restarting, slow, hello_timeout, silent, rate, internal, bad_token, abuse, version, removed, ended,
                    too_many)

} // namespace bordduk::room
