#include "common/http_client.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace bordduk::tests {

int connect_to(int port) {
    int const fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return -1;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    timeval const patience{10, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
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
    int const fd = connect_to(port);
    if (fd < 0) return std::nullopt;
    std::string text = std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\nConnection: close\r\n";
    for (auto const& [name, value] : headers) text += name + ": " + value + "\r\n";
    if (!body.empty() || method == "POST")
        text += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
    text += "\r\n";
    text += body;
    for (std::size_t sent = 0; sent < text.size();) {
        auto const n = ::send(fd, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
        if (n <= 0) break;  // the server may answer before it has read everything
        sent += static_cast<std::size_t>(n);
    }
    std::string got;
    char buffer[16 * 1024];
    for (ssize_t n = 0; (n = ::recv(fd, buffer, sizeof buffer, 0)) > 0;) got.append(buffer, static_cast<std::size_t>(n));
    ::close(fd);

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
    answer.body = got.substr(end + 4);
    return answer;
}

std::string json_string(std::string_view json, std::string_view name) {
    auto const key = "\"" + std::string(name) + "\":\"";
    auto const at = json.find(key);
    if (at == std::string_view::npos) return {};
    auto const from = at + key.size();
    return std::string(json.substr(from, json.find('"', from) - from));
}

}  // namespace bordduk::tests
