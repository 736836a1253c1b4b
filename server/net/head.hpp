// The head of a request: what of it is refused, and what of it matters to anybody; and the head of an answer.
//
// For http_connection alone, because it shows Beast's types. Refused here: what Beast would let pass.
#pragma once

#include "net/request.hpp"
#include "net/trusted_proxies.hpp"

#include <boost/beast/core/error.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bordduk::net {

using incoming = boost::beast::http::request<boost::beast::http::string_body>;

// Nothing: there is nobody to tell (closed, timed out).
[[nodiscard]] std::optional<answer> broken_head(boost::beast::error_code const& failed);
[[nodiscard]] std::optional<answer> refuse(incoming const& head);
[[nodiscard]] request request_of(incoming const& head, std::string address);
[[nodiscard]] bool expects_continue(incoming const& head);

[[nodiscard]] bool wants_upgrade(incoming const& head);
[[nodiscard]] std::optional<answer> refuse_upgrade(incoming const& head);
[[nodiscard]] std::string upgrade_words(request const& asked, incoming const& head); // the request again, with only what the upgrade needs

struct header_line {
    std::string_view name;
    std::string_view value;
};
[[nodiscard]] std::span<header_line const> guards(); // on every answer, also that to an upgrade

inline constexpr std::string_view by_no_other_way = "max-age=31536000"; // but https, for a year

// What a proxy in front of us says of the client it asks for; nothing, if it is none of ours.
void believe(trusted_proxies const& proxies, incoming const& head, request& asked);

// Over plain http from an address on the network a browser ignores the opener policy, and says so as an error in its console.
[[nodiscard]] bool heeds_opener_policy(request const& asked);

// A HEAD is told the length of what a GET would bring. What says nothing else is not to be kept.
struct manner {
    bool keep_alive{};
    bool opener_policy{true};
    bool https{}; // and browsers shall come by no other way
};
[[nodiscard]] std::string head_of(answer const& told, manner how);

} // namespace bordduk::net
