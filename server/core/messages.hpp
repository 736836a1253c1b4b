// What a client and the server say to each other, as values. wire/ turns them into bytes and back; nobody else knows JSON.
#pragma once

#include "core/commands.hpp"
#include "core/projection.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bordduk::core {

inline constexpr int protocol_version = 1;

// ---- client -> server

struct hello {
    static constexpr std::string_view tag = "hello";
    int protocol{};
    std::string token;
    std::optional<std::string> epoch;
    std::map<std::string, seq> at; // view name -> position
};
BOOST_DESCRIBE_STRUCT(hello, (), (protocol, token, epoch, at))

struct command_message {
    static constexpr std::string_view tag = "command";
    std::int64_t n{};
    std::string client;
    command what;
    std::uint64_t fingerprint{}; // of the command's canonical bytes: the same n with another payload is refused
    std::size_t bytes{};         // as it was sent; what waits for the disk is limited by it
};

struct ping {
    static constexpr std::string_view tag = "ping";
    instant t0{};
};
BOOST_DESCRIBE_STRUCT(ping, (), (t0))

using client_message = std::variant<hello, command_message, ping>;

// ---- server -> client

struct you {
    core::role role{};
    std::optional<std::string> person;
    std::optional<int> table;
};
BOOST_DESCRIBE_STRUCT(you, (), (role, person, table))

struct welcome {
    static constexpr std::string_view tag = "welcome";
    int protocol{protocol_version};
    std::string epoch;
    core::you you;
    instant now{};
    std::map<std::string, std::int64_t> done; // client -> its last n that is settled
};
BOOST_DESCRIBE_STRUCT(welcome, (), (protocol, epoch, you, now, done))

struct change {
    static constexpr std::string_view tag = "change";
    core::view view;
    seq from{};
    seq to{};
    projection set;
};

struct leave {
    static constexpr std::string_view tag = "leave";
    core::view view;
};

struct answer {
    static constexpr std::string_view tag = "answer";
    std::int64_t n{};
    std::string client;
    std::optional<core::seq> seq;
    std::optional<refusal_reason> refused;
    std::optional<std::string> detail;
    bool operator==(answer const&) const = default;
};
BOOST_DESCRIBE_STRUCT(answer, (), (n, client, seq, refused, detail))

struct presence {
    static constexpr std::string_view tag = "presence";
    core::view view;
    std::optional<std::vector<std::string>> here;
    int count{};
};

struct pong {
    static constexpr std::string_view tag = "pong";
    instant t0{};
    instant now{};
};
BOOST_DESCRIBE_STRUCT(pong, (), (t0, now))

using server_message = std::variant<welcome, change, leave, answer, presence, pong>;

} // namespace bordduk::core
