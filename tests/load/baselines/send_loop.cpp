// The least that can bring one message to many over WebSocket: an epoll loop that frames it once and calls send() for each of a group.
//   bordduk_send_loop PORT
// It answers the generator's key only, checks nothing and drops whoever does not take a whole message: a floor to compare with, not a
// server.
#include <array>
#include <cerrno>
#include <cstdlib>
#include <map>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

struct peer {
    std::string in;
    std::string group;
};

std::map<int, peer> peers;
std::map<std::string, std::vector<int>> groups;

std::string framed(std::string const& payload) {
    std::string bytes("\x81", 1);
    if (payload.size() < 126) {
        bytes += static_cast<char>(payload.size());
    } else {
        bytes += static_cast<char>(126);
        bytes += static_cast<char>(payload.size() >> 8);
        bytes += static_cast<char>(payload.size() & 0xFF);
    }
    return bytes + payload;
}

void leave(int fd) {
    std::erase(groups[peers[fd].group], fd);
    peers.erase(fd);
    ::close(fd);
}

void upgrade(int fd, peer& p) {
    auto const end = p.in.find("\r\n\r\n");
    if (end == std::string::npos) return;
    auto const from = p.in.find('/') + 1;
    p.group = p.in.substr(from, p.in.find(' ', from) - from);
    p.in.erase(0, end + 4);
    groups[p.group].push_back(fd);
    std::string const answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                               "Bz3qJYTGdOe8gUSpLosEdiLKDrk=\r\n\r\n";
    static_cast<void>(::send(fd, answer.data(), answer.size(), MSG_NOSIGNAL));
}

void relay(peer& p) {
    for (;;) {
        if (p.in.size() < 6) return;
        auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(p.in[i]); };
        std::size_t length = byte(1) & 0x7F;
        std::size_t head = 6;
        if (length == 126) {
            if (p.in.size() < 8) return;
            length = static_cast<std::size_t>(byte(2)) << 8 | byte(3);
            head = 8;
        }
        if (p.in.size() < head + length) return;
        std::string payload = p.in.substr(head, length);
        for (std::size_t i = 0; i < length; ++i)
            payload[i] = static_cast<char>(payload[i] ^ p.in[head - 4 + i % 4]);
        bool const is_text = (byte(0) & 0x0F) == 1;
        p.in.erase(0, head + length);
        if (!is_text) continue;
        auto const bytes = framed(payload);
        for (int const fd : groups[p.group])
            static_cast<void>(::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT));
    }
}

} // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    int const listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int const on = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(std::atoi(words[1])));
    if (::bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || ::listen(listener, 4096) != 0) return 1;
    int const poll = ::epoll_create1(EPOLL_CLOEXEC);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = listener;
    ::epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
    std::array<epoll_event, 256> events{};
    std::array<char, 64 * 1024> buffer{};
    for (;;) {
        int const ready = ::epoll_wait(poll, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < ready; ++i) {
            int const fd = events[static_cast<std::size_t>(i)].data.fd;
            if (fd == listener) {
                int const one = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
                if (one < 0) continue;
                ::setsockopt(one, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
                event.data.fd = one;
                ::epoll_ctl(poll, EPOLL_CTL_ADD, one, &event);
                peers[one];
                continue;
            }
            auto const n = ::recv(fd, buffer.data(), buffer.size(), 0);
            if (n <= 0) {
                leave(fd);
                continue;
            }
            peer& p = peers[fd];
            p.in.append(buffer.data(), static_cast<std::size_t>(n));
            if (p.group.empty()) upgrade(fd, p);
            if (!p.group.empty()) relay(p);
        }
    }
}
