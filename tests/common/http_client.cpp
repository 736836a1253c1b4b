#include "common/http_client.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace bordduk::tests {

int connect_to(int port, int receive_buffer) {
    int const fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return -1;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    timeval const patience{10, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (receive_buffer > 0) ::setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    int const on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::close(fd);
        return -1;
    }
    return fd;
}

std::optional<http_answer> request(int port, std::string_view method, std::string_view target, std::string_view body,
                                   std::map<std::string, std::string> const& headers) {
    std::string text = std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nConnection: close\r\n";
    if (!headers.contains("Host")) text += "Host: 127.0.0.1:" + std::to_string(port) + "\r\n";
    for (auto const& [name, value] : headers) text += name + ": " + value + "\r\n";
    if ((!body.empty() || method == "POST") && !headers.contains("Content-Type")) text += "Content-Type: application/json\r\n";
    if (!body.empty() || method == "POST") text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    text += "\r\n";
    text += body;
    return ask(port, text);
}

namespace {

int whole_answers(std::string got, bool to_head) {
    int count = 0;
    while (take_answer(got, to_head)) ++count;
    return count;
}

}  // namespace

std::string exchange(int port, std::string_view bytes, int answers) {
    int const fd = connect_to(port);
    if (fd < 0) return {};
    bool const to_head = bytes.starts_with("HEAD ");
    while (!bytes.empty()) {
        auto const n = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (n <= 0) break;  // the server may answer before it has read everything
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    std::string got;
    char buffer[16 * 1024];
    for (pollfd one{fd, POLLIN, 0}; ::poll(&one, 1, 10'000) > 0;) {
        auto const n = ::recv(fd, buffer, sizeof buffer, 0);
        if (n <= 0) break;
        got.append(buffer, static_cast<std::size_t>(n));
        if (answers > 0 && whole_answers(got, to_head) >= answers) break;
    }
    ::close(fd);
    return got;
}

std::optional<http_answer> ask(int port, std::string_view bytes) {
    std::string got = exchange(port, bytes, 1);
    return take_answer(got, bytes.starts_with("HEAD "));
}

std::optional<http_answer> take_answer(std::string& got, bool to_head) {
    auto const end = got.find("\r\n\r\n");
    if (end == std::string::npos || !got.starts_with("HTTP/1.1 ")) return std::nullopt;
    http_answer answer;
    answer.status = std::atoi(got.c_str() + 9);
    for (auto at = got.find("\r\n") + 2; at < end;) {
        auto const stop = got.find("\r\n", at);
        auto const colon = got.find(':', at);
        std::string name = got.substr(at, colon - at);
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        answer.headers[name] = got.substr(std::min(colon + 2, stop), stop - std::min(colon + 2, stop));
        at = stop + 2;
    }
    auto const length = answer.headers.find("content-length");
    std::size_t const size = to_head || length == answer.headers.end() ? 0 : std::strtoull(length->second.c_str(), nullptr, 10);
    if (got.size() < end + 4 + size) return std::nullopt;
    answer.body = got.substr(end + 4, size);
    got.erase(0, end + 4 + size);
    return answer;
}

std::string json_string(std::string_view json, std::string_view name) {
    auto const key = "\"" + std::string(name) + "\":\"";
    auto const at = json.find(key);
    if (at == std::string_view::npos) return {};
    auto const from = at + key.size();
    return std::string(json.substr(from, json.find('"', from) - from));
}

int json_number(std::string_view json, std::string_view name) {
    auto const key = "\"" + std::string(name) + "\":";
    auto const at = json.find(key);
    return at == std::string_view::npos ? -1 : std::atoi(std::string(json.substr(at + key.size(), 12)).c_str());
}

bool has_ended(int fd) {
    pollfd one{fd, POLLIN | POLLRDHUP, 0};
    if (::poll(&one, 1, 0) <= 0) return false;
    std::array<char, 4096> unread;
    return (one.revents & (POLLHUP | POLLERR)) != 0 || ::recv(fd, unread.data(), unread.size(), MSG_DONTWAIT) == 0;
}

}  // namespace bordduk::tests
