// The JSON bodies of the HTTP interface: what is asked, and what is answered.
//
// Statuses, headers and routes are net's. The shapes are definitions of protocol/bordduk.schema.json.
#pragma once

#include "core/outlook.hpp"
#include "core/programme.hpp"
#include "core/report.hpp"
#include "wire/fault.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bordduk::wire {

struct join {
    std::optional<std::string> name;
    std::optional<std::string> organisation;
    std::optional<int> table;
    std::optional<std::string> key;
};
BOOST_DESCRIBE_STRUCT(join, (), (name, organisation, table, key))

struct facilitate {
    std::string secret;
};
BOOST_DESCRIBE_STRUCT(facilitate, (), (secret))

struct watch {
    std::optional<int> table; // a tablecloth's; none: a stage
};
BOOST_DESCRIBE_STRUCT(watch, (), (table))

struct links {
    std::string desk;
    std::string stage;
    std::string phone;
};
BOOST_DESCRIBE_STRUCT(links, (), (desk, stage, phone))

struct created {
    std::string code;
    std::string secret;
    wire::links links;
};
BOOST_DESCRIBE_STRUCT(created, (), (code, secret, links))

struct joined {
    std::string person;
    std::string token;
    int table{};
};
BOOST_DESCRIBE_STRUCT(joined, (), (person, token, table))

struct make_link {
    core::role role{};
    std::optional<bool> revoke;
};
BOOST_DESCRIBE_STRUCT(make_link, (), (role, revoke))

struct made_link {
    std::string secret;
    std::string link;
};
BOOST_DESCRIBE_STRUCT(made_link, (), (secret, link))

struct device_offer {
    std::string secret;
    std::optional<std::string> sealed;
};
BOOST_DESCRIBE_STRUCT(device_offer, (), (secret, sealed))

struct device_take {
    std::string secret;
};
BOOST_DESCRIBE_STRUCT(device_take, (), (secret))

struct device_taken {
    std::string person;
    std::string token;
    int table{};
    std::optional<std::string> sealed;
};
BOOST_DESCRIBE_STRUCT(device_taken, (), (person, token, table, sealed))

struct deletion {
    std::string code; // typed once more
};
BOOST_DESCRIBE_STRUCT(deletion, (), (code))

struct erasure { // none: whoever asks
    std::optional<std::string> person;
};
BOOST_DESCRIBE_STRUCT(erasure, (), (person))

struct token {
    std::string token;
};
BOOST_DESCRIBE_STRUCT(token, (), (token))

struct ballot { // an answer to a poll that hides names; none: it is taken back
    std::string poll;
    std::optional<std::string> key;
    std::optional<core::given> given;
};
BOOST_DESCRIBE_STRUCT(ballot, (), (poll, key, given))

struct counted {
    std::string poll;
    int answered{};
};
BOOST_DESCRIBE_STRUCT(counted, (), (poll, answered))

struct kept_picture {
    std::string picture;
    int width{};
    int height{};
    std::int64_t bytes{};
    std::string type;
};
BOOST_DESCRIBE_STRUCT(kept_picture, (), (picture, width, height, bytes, type))

struct problem {
    std::string error; // one word for programs: a fault_kind, or net's own
    std::optional<std::string> path;
    std::optional<std::string> detail;
};
BOOST_DESCRIBE_STRUCT(problem, (), (error, path, detail))

struct table_facts {
    int number{};
    std::optional<std::string> name;
    int capacity{};
    int taken{};
};
BOOST_DESCRIBE_STRUCT(table_facts, (), (number, name, capacity, taken))

// How a phone in the room may reach this server.
enum class way_kind { given, wifi, cable, other, apart };
BOOST_DESCRIBE_ENUM(way_kind, given, wifi, cable, other, apart)

struct way {
    std::string url; // without a slash at the end
    way_kind kind{};
};
BOOST_DESCRIBE_STRUCT(way, (), (url, kind))

struct network {
    std::vector<way> ways; // the likeliest first
};
BOOST_DESCRIBE_STRUCT(network, (), (ways))

struct facts {
    std::string code;
    std::string title;
    std::string date;
    core::language language{};
    std::vector<std::string> organisers;
    std::vector<std::string> organisations;
    std::vector<table_facts> tables;
    bool ended{};
    int retention_days{};
};
BOOST_DESCRIBE_STRUCT(facts, (), (code, title, date, language, organisers, organisations, tables, ended, retention_days))

[[nodiscard]] std::variant<core::programme, fault> decode_programme(std::string_view bytes);
[[nodiscard]] std::variant<join, fault> decode_join(std::string_view bytes);
[[nodiscard]] std::variant<facilitate, fault> decode_facilitate(std::string_view bytes);
[[nodiscard]] std::variant<watch, fault> decode_watch(std::string_view bytes); // no bytes: a stage
[[nodiscard]] std::variant<make_link, fault> decode_make_link(std::string_view bytes);
[[nodiscard]] std::variant<ballot, fault> decode_ballot(std::string_view bytes);
[[nodiscard]] std::variant<device_offer, fault> decode_device_offer(std::string_view bytes);
[[nodiscard]] std::variant<device_take, fault> decode_device_take(std::string_view bytes);
[[nodiscard]] std::variant<deletion, fault> decode_deletion(std::string_view bytes);
[[nodiscard]] std::variant<erasure, fault> decode_erasure(std::string_view bytes);

[[nodiscard]] problem as_problem(fault const& what);
[[nodiscard]] std::string encode(created const& body);
[[nodiscard]] std::string encode(joined const& body);
[[nodiscard]] std::string encode(token const& body);
[[nodiscard]] std::string encode(device_taken const& body);
[[nodiscard]] std::string encode(made_link const& body);
[[nodiscard]] std::string encode(counted const& body);
[[nodiscard]] std::string encode(network const& body);
[[nodiscard]] std::string encode(kept_picture const& body);
[[nodiscard]] std::string encode(problem const& body);
[[nodiscard]] std::string encode(facts const& body);
[[nodiscard]] std::string encode(core::report const& body);
[[nodiscard]] std::string encode(core::mine const& body);
[[nodiscard]] std::string encode(core::outlook const& body);

} // namespace bordduk::wire
