#include "load/swarm.hpp"

#include "common/http_client.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <numeric>
#include <stdexcept>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bordduk::load {

microseconds now() {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

swarm::swarm(int port, language const& spoken) : port_(port), spoken_(spoken), epoll_(::epoll_create1(EPOLL_CLOEXEC)) {}

swarm::~swarm() {
    for (auto& c : clients_)
        close(c);
    ::close(epoll_);
}

std::size_t swarm::add(client c) {
    c.queue = "load" + std::to_string(10'000'000 + clients_.size());
    clients_.push_back(std::move(c));
    return clients_.size() - 1;
}

void swarm::connect_all() {
    for (std::size_t which = 0; which < clients_.size(); ++which)
        if (clients_[which].fd < 0) connect(which);
}

void swarm::connect(std::size_t which) {
    client& c = clients_[which];
    c.fd = tests::connect_to(port_);
    if (c.fd < 0) throw std::runtime_error("cannot connect client " + std::to_string(which));
    c.lost = c.open = false;
    c.in.clear();
    c.out = spoken_.request(c, port_);
    ::fcntl(c.fd, F_SETFL, O_NONBLOCK);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = which;
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, c.fd, &event);
    flush(which);
}

void swarm::cut(std::size_t which) {
    client& c = clients_[which];
    linger const at_once{1, 0};
    ::setsockopt(c.fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    close(c);
}

void swarm::say(std::size_t which, std::string_view text) {
    clients_[which].out += spoken_.said(clients_[which], text);
    flush(which);
}

std::int64_t swarm::command(std::size_t which, std::string_view what, std::string_view fields) {
    client& c = clients_[which];
    ++c.n;
    std::string text = R"({"type":"command","do":")";
    text.append(what).append(R"(","n":)").append(std::to_string(c.n)).append(R"(,"client":")").append(c.queue).append("\"");
    text.append(fields).append("}");
    say(which, text);
    return c.n;
}

void swarm::flush(std::size_t which) {
    client& c = clients_[which];
    while (c.fd >= 0 && !c.out.empty()) {
        auto const n = ::send(c.fd, c.out.data(), c.out.size(), MSG_NOSIGNAL);
        if (n > 0) {
            c.out.erase(0, static_cast<std::size_t>(n));
        } else if (errno == EAGAIN) {
            break;
        } else {
            c.lost = true;
            close(c);
            return;
        }
    }
    if (c.fd < 0) return;
    epoll_event event{};
    event.events = c.out.empty() ? std::uint32_t{EPOLLIN} : std::uint32_t{EPOLLIN} | std::uint32_t{EPOLLOUT};
    event.data.u64 = which;
    ::epoll_ctl(epoll_, EPOLL_CTL_MOD, c.fd, &event);
}

void swarm::close(client& c) {
    if (c.fd < 0) return;
    ::close(c.fd);
    c.fd = -1;
    live_ -= c.live;
    c.live = c.open = false;
}

void swarm::step(microseconds left, listener const& heard) {
    std::array<epoll_event, 256> events{};
    int const count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()),
                                   static_cast<int>(std::min<microseconds>(left / 1000 + 1, 100)));
    for (int i = 0; i < count; ++i) {
        auto const which = static_cast<std::size_t>(events[static_cast<std::size_t>(i)].data.u64);
        auto const what = events[static_cast<std::size_t>(i)].events;
        if (what & EPOLLOUT) flush(which);
        if (what & (EPOLLIN | EPOLLHUP | EPOLLERR)) readable(which, heard);
    }
}

void swarm::run_until(microseconds end, listener const& heard) {
    for (microseconds left = 0; (left = end - now()) > 0;)
        step(left, heard);
}

bool swarm::run_while_not(std::function<bool()> const& done, microseconds patience, listener const& heard) {
    auto const end = now() + patience;
    while (!done()) {
        auto const left = end - now();
        if (left <= 0) return false;
        step(std::min<microseconds>(left, 2'000), heard);
    }
    return true;
}

void swarm::readable(std::size_t which, listener const& heard) {
    client& c = clients_[which];
    std::array<char, 64 * 1024> buffer;
    while (c.fd >= 0) {
        auto const n = ::recv(c.fd, buffer.data(), buffer.size(), 0);
        if (n > 0) {
            c.in.append(buffer.data(), static_cast<std::size_t>(n));
            c.bytes += static_cast<std::uint64_t>(n);
            if (static_cast<std::size_t>(n) < buffer.size()) break;
        } else if (n < 0 && errno == EAGAIN) {
            break;
        } else {
            take_frames(which, heard);
            c.lost = true;
            close(c);
            return;
        }
    }
    take_frames(which, heard);
}

void swarm::take_frames(std::size_t which, listener const& heard) {
    client& c = clients_[which];
    std::size_t at = 0;
    bool const was_live = c.live;
    if (!c.open) {
        auto const end = c.in.find("\r\n\r\n");
        if (end == std::string::npos) return;
        if (!c.in.starts_with("HTTP/1.1 101")) throw std::runtime_error("no upgrade: " + c.in.substr(0, c.in.find('\r')));
        at = end + 4;
        c.open = true;
        c.out += spoken_.greeting(c);
    }
    while (auto const one = tests::first_frame(std::string_view(c.in).substr(at))) {
        at += one->size;
        if (one->opcode == tests::ping_frame) c.out += tests::masked_frame(tests::pong_frame, one->payload);
        if (one->opcode != tests::text_frame && one->opcode != tests::binary_frame) continue;
        ++c.frames;
        if (auto const message = spoken_.heard(c, *one)) heard(which, *message);
    }
    live_ += c.live && !was_live;
    c.in.erase(0, at);
    if (!c.out.empty()) flush(which);
}

std::uint64_t swarm::lost_count() const { return static_cast<std::uint64_t>(std::ranges::count_if(clients_, &client::lost)); }

std::uint64_t swarm::gap_count() const {
    return std::accumulate(clients_.begin(), clients_.end(), std::uint64_t{},
                           [](auto sum, client const& c) { return sum + static_cast<std::uint64_t>(c.gaps); });
}

std::uint64_t swarm::bytes() const {
    return std::accumulate(clients_.begin(), clients_.end(), std::uint64_t{}, [](auto sum, client const& c) { return sum + c.bytes; });
}

std::uint64_t swarm::frames() const {
    return std::accumulate(clients_.begin(), clients_.end(), std::uint64_t{}, [](auto sum, client const& c) { return sum + c.frames; });
}

} // namespace bordduk::load
