#include "net/head.hpp"

#include "net/origin.hpp"

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/http/status.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

namespace bordduk::net {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using field = http::field;

constexpr std::string_view subprotocol = "bordduk.v1";

std::string_view text(beast::string_view s) { return {s.data(), s.size()}; }

std::optional<std::string> optional_field(incoming const& head, field name) {
    auto const found = head.find(name);
    if (found == head.end()) return {};
    return std::string{text(found->value())};
}

// 24 characters that stand for 16 bytes, and nothing else.
bool is_key(std::string_view key) {
    auto const plain = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '/'; };
    return key.size() == 24 && key.ends_with("==") && std::ranges::all_of(key.substr(0, 22), plain);
}

bool is_host(std::string_view host) {
    auto const plain = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == ':' || c == '[' || c == ']' || c == '_';
    };
    return !host.empty() && host.size() <= 255 && std::ranges::all_of(host, plain);
}

std::uint64_t content_length_of(incoming const& head) {
    std::string_view const said = text(head[field::content_length]);
    std::uint64_t bytes{};
    std::from_chars(said.data(), said.data() + said.size(), bytes); // Beast has read it: it is a number
    return bytes;
}

// Any of these is from a proxy, or from somebody who would like to be taken for one: both are elsewhere.
constexpr std::array proxies_lines{"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"};

constexpr std::string_view opener_policy_name = "Cross-Origin-Opener-Policy";

} // namespace

std::span<header_line const> guards() {
    // Our pages load from here and nowhere else, and nobody frames them.
    static constexpr std::array lines{
        header_line{"Server", "bordduk"},
        header_line{"Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
                    "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
        header_line{"X-Content-Type-Options", "nosniff"},
        header_line{"Referrer-Policy", "no-referrer"},
        header_line{opener_policy_name, "same-origin"},
        header_line{"Cross-Origin-Resource-Policy", "same-origin"},
    };
    return lines;
}

std::optional<answer> broken_head(beast::error_code const& failed) {
    if (failed == http::error::header_limit) return problem_answer(431, "head_too_large");
    if (failed == http::error::body_limit) return problem_answer(413, "too_large");
    if (failed.category() != http::make_error_code(http::error::bad_method).category()) return {};
    if (failed == http::error::end_of_stream || failed == http::error::partial_message) return {};
    return problem_answer(400, "not_http", failed.message());
}

std::optional<answer> refuse(incoming const& head) {
    if (head.version() != 11 && head.version() != 10) return problem_answer(505, "version_not_supported");
    if (head.method() == http::verb::unknown) return problem_answer(501, "method_unknown");
    auto const known = {http::verb::get, http::verb::head, http::verb::post};
    if (std::ranges::find(known, head.method()) == known.end()) {
        answer told = problem_answer(405, "method_not_allowed");
        told.headers.emplace_back("Allow", "GET, HEAD, POST");
        return told;
    }
    if (head.count(field::host) != 1 || !is_host(text(head[field::host]))) return problem_answer(400, "not_http", "exactly one Host is needed");
    if (head.count(field::transfer_encoding) != 0) return problem_answer(501, "transfer_encoding", "a body must have a length");
    if (head.count(field::content_length) > 1) return problem_answer(400, "not_http", "two lengths");
    if (head.count(field::origin) > 1) return problem_answer(400, "not_http", "two origins");
    return {};
}

request request_of(incoming const& head, std::string address) {
    request asked;
    asked.method = head.method() == http::verb::post ? method::post : head.method() == http::verb::head ? method::head : method::get;
    asked.target = text(head.target());
    asked.host = text(head[field::host]);
    asked.origin = optional_field(head, field::origin);
    asked.content_type = optional_field(head, field::content_type);
    asked.authorization = optional_field(head, field::authorization);
    asked.accept_encoding = optional_field(head, field::accept_encoding);
    asked.if_none_match = optional_field(head, field::if_none_match);
    asked.body_bytes = content_length_of(head);
    asked.address = std::move(address);
    asked.forwarded = std::ranges::any_of(proxies_lines, [&](char const* name) { return head.count(name) != 0; });
    return asked;
}

bool expects_continue(incoming const& head) { return beast::iequals(head[field::expect], "100-continue"); }

void believe(trusted_proxies const& proxies, incoming const& head, request& asked) {
    if (!proxies.trusts(asked.address)) return;
    std::string listed;
    auto const [first, last] = head.equal_range("X-Forwarded-For"); // each proxy may add a line or a word to the last one
    for (auto line = first; line != last; ++line)
        listed.append(listed.empty() ? "" : ",").append(text(line->value()));
    asked.address = proxies.client(listed, std::move(asked.address));
    if (std::string_view const host = text(head["X-Forwarded-Host"]); is_host(host)) asked.host = host;
    asked.https = asked.https || beast::iequals(head["X-Forwarded-Proto"], "https");
}

bool heeds_opener_policy(request const& asked) { return asked.https || asked.host.empty() || is_loopback_name(asked.host); }

bool wants_upgrade(incoming const& head) {
    return head.version() == 11 && http::token_list{head[field::connection]}.exists("upgrade") &&
           http::token_list{head[field::upgrade]}.exists("websocket");
}

std::optional<answer> refuse_upgrade(incoming const& head) {
    if (head.method() != http::verb::get) return problem_answer(405, "method_not_allowed");
    if (text(head[field::sec_websocket_version]) != "13") {
        answer told = problem_answer(426, "upgrade_required");
        told.headers.emplace_back("Sec-WebSocket-Version", "13");
        return told;
    }
    if (head.count(field::sec_websocket_key) != 1 || !is_key(text(head[field::sec_websocket_key]))) {
        return problem_answer(400, "not_a_handshake", "Sec-WebSocket-Key must be 16 bytes");
    }
    if (!http::token_list{head[field::sec_websocket_protocol]}.exists(beast::string_view{subprotocol.data(), subprotocol.size()})) {
        return problem_answer(400, "not_a_handshake", "the subprotocol is bordduk.v1");
    }
    if (head.payload_size().value_or(0) != 0 || head.count(field::content_length) != 0) {
        return problem_answer(400, "not_a_handshake", "an upgrade has no body");
    }
    return {};
}

std::string upgrade_words(request const& asked, incoming const& head) {
    return "GET " + std::string{path_of(asked.target)} + " HTTP/1.1\r\nHost: " + asked.host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " +
           std::string{text(head[field::sec_websocket_key])} + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: " + std::string{subprotocol} +
           "\r\n\r\n";
}

std::string head_of(answer const& told, manner how) {
    auto const reason = http::obsolete_reason(static_cast<http::status>(told.status));
    std::string text = "HTTP/1.1 " + std::to_string(told.status) + ' ';
    text.append(reason.data(), reason.size()).append("\r\n");
    auto const line = [&](std::string_view name, std::string_view value) { text.append(name).append(": ").append(value).append("\r\n"); };
    auto const has_own = [&](std::string_view name) {
        return std::ranges::find(told.headers, name, &std::pair<std::string_view, std::string>::first) != told.headers.end();
    };
    for (auto const& [name, value] : guards())
        if ((how.opener_policy || name != opener_policy_name) && !has_own(name)) line(name, value);
    if (how.https) line("Strict-Transport-Security", by_no_other_way);
    for (auto const& [name, value] : told.headers)
        line(name, value);
    if (!has_own("Cache-Control")) line("Cache-Control", "no-store");
    if (!told.content_type.empty()) text.append("Content-Type: ").append(told.content_type).append("\r\n");
    if (told.status != 304) text.append("Content-Length: ").append(std::to_string(told.bytes().size())).append("\r\n");
    if (!how.keep_alive) text.append("Connection: close\r\n");
    return text.append("\r\n");
}

} // namespace bordduk::net
