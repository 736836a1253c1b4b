// One HTTP request on one connection to 127.0.0.1, blocking, in plain POSIX: what a test asks and what came back.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace bordduk::tests {

struct http_answer {
    int status{};
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
};

// Nothing: no connection, or no readable answer within ten seconds.
std::optional<http_answer> request(int port, std::string_view method, std::string_view target, std::string_view body = {},
                                   std::map<std::string, std::string> const& headers = {});

// Sends bytes as they are; all that came back until the other side closed, so many whole answers were there, or nothing came for ten seconds.
std::string exchange(int port, std::string_view bytes, int answers = 0);

// Takes the first answer off what came back; nothing: it is not whole. To a HEAD there is no body, whatever the length says.
std::optional<http_answer> take_answer(std::string& bytes, bool to_head = false);
std::optional<http_answer> ask(int port, std::string_view bytes); // exchange for one answer

// The string member of a flat JSON object; empty when it is not there. Enough for the few answers tests need.
std::string json_string(std::string_view json, std::string_view name);
int json_number(std::string_view json, std::string_view name); // -1 when it is not there

// A connected TCP socket to 127.0.0.1, or -1. receive_buffer: how many bytes the kernel keeps for a reader that is slow; 0: as usual.
int connect_to(int port, int receive_buffer = 0);
bool has_ended(int fd); // the other side has closed it; whoever only writes hears of it too. What was unread is lost.

}  // namespace bordduk::tests
