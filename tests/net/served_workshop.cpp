#include "net/served_workshop.hpp"

#include <fstream>
#include <map>
#include <stdexcept>

namespace bordduk::tests {
namespace {

// Where the server is told that it stands behind a proxy, even this machine needs it.
std::string creator_key(bordduk_process const& server) {
    std::ifstream in{server.folder() + "/data/creator-key"};
    std::string key;
    std::getline(in, key);
    return key;
}

} // namespace

served_workshop::served_workshop(std::vector<std::string> options) : server{BORDDUK_EXECUTABLE, std::move(options)} { found(); }

served_workshop::served_workshop(std::vector<std::string> options, std::function<int(int)> const& way)
    : server{BORDDUK_EXECUTABLE, std::move(options)} {
    server.reach_at(way(server.port()));
    found();
}

void served_workshop::found(std::string_view programme) {
    std::map<std::string, std::string> headers;
    if (std::string const key = creator_key(server); !key.empty()) headers.emplace("Authorization", "Bearer " + key);
    auto const made = request(server.port(), "POST", "/api/workshops", programme, headers);
    if (!made || made->status != 201) throw std::runtime_error("no workshop was made: " + (made ? made->body : "no answer"));
    code = json_string(made->body, "code");
    secret = json_string(made->body, "secret");
    path = "/api/workshops/" + code;
}

std::string served_workshop::ask(std::string_view target, std::string_view body) const {
    auto const answer = request(server.port(), "POST", target, body);
    if (answer && answer->status == 201) return answer->body;
    throw std::runtime_error("POST " + std::string{target} + ": " +
                             (answer ? std::to_string(answer->status) + ' ' + answer->body : "no answer"));
}

guest served_workshop::join(int table) {
    std::string const joined = ask(path + "/join", table == 0 ? "{}" : R"({"table":)" + std::to_string(table) + "}");
    return {json_string(joined, "person"), json_string(joined, "token"), json_number(joined, "table")};
}

std::string served_workshop::desk_token() { return json_string(ask(path + "/facilitate", R"({"secret":")" + secret + "\"}"), "token"); }
std::string served_workshop::stage_token() { return json_string(ask(path + "/watch", "{}"), "token"); }

live_client served_workshop::enter(std::string_view token) const {
    live_client client = connect();
    client.hello(token);
    if (!client.next(R"({"type":"welcome")")) throw std::runtime_error("not welcomed: " + client.head());
    return client;
}

http_answer served_workshop::get(std::string_view target) const { return request(server.port(), "GET", target).value_or(http_answer{}); }

http_answer served_workshop::posts(std::string_view door, std::string_view body, std::string_view token) const {
    std::map<std::string, std::string> headers;
    if (!token.empty()) headers["Authorization"] = "Bearer " + std::string{token};
    return request(server.port(), "POST", path + std::string{door}, body, headers).value_or(http_answer{});
}

} // namespace bordduk::tests
