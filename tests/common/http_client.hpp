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

// The string member of a flat JSON object; empty when it is not there. Enough for the few answers tests need.
std::string json_string(std::string_view json, std::string_view name);

// A connected TCP socket to 127.0.0.1, or -1.
int connect_to(int port);

}  // namespace bordduk::tests
