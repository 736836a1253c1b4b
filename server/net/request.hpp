// What was asked over HTTP and what is answered, as values: everything but the socket and the library that reads it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bordduk::net {

enum class method { get, head, post };
enum class door { front, inner }; // the room's; and the one for whoever runs the server, with its figures behind it

struct request {
    net::method method{};
    std::string target; // path and query, as sent
    std::string host;
    bool https{}; // to us, or to a proxy in front that is believed
    std::optional<std::string> origin;
    std::optional<std::string> content_type;
    std::optional<std::string> authorization;
    std::optional<std::string> accept_encoding;
    std::optional<std::string> if_none_match;
    std::uint64_t body_bytes{}; // as its head says
    std::string body;
    std::string address; // who asks; looked at for wrong codes and keys alone, and never written anywhere
    net::door door{};
    bool forwarded{}; // somebody stands between: a proxy, as its lines say
};

struct answer {
    int status{200};
    std::string content_type; // empty: no body
    std::string body;
    std::string_view page; // instead of a body: bytes that outlive the server
    std::vector<std::pair<std::string_view, std::string>> headers;
    std::shared_ptr<std::string const> held{}; // instead of both: bytes that others are sent too
    [[nodiscard]] std::string_view bytes() const { return held ? std::string_view{*held} : page.empty() ? std::string_view{body} : page; }
};

// The path of a target, without its query.
[[nodiscard]] std::string_view path_of(std::string_view target);

[[nodiscard]] answer json_answer(int status, std::string body);
[[nodiscard]] answer text_answer(int status, std::string line);
[[nodiscard]] answer problem_answer(int status, std::string_view error, std::string_view detail = {}, std::string_view path = {});

} // namespace bordduk::net
