#include "load/errands.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bordduk::load {
namespace {

std::string head(int port, std::string_view method, std::string_view target, std::string_view more) {
    std::string text(method);
    text.append(" ").append(target).append(" HTTP/1.1\r\nHost: 127.0.0.1:").append(std::to_string(port)).append("\r\n");
    return text.append(more);
}

} // namespace

std::string get(int port, std::string_view target, std::string_view more) { return head(port, "GET", target, more) + "\r\n"; }

std::string post(int port, std::string_view target, std::string_view body, std::string_view more) {
    return head(port, "POST", target, more) + "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + std::string(body);
}

errands::errands(int port, std::size_t at_once, listener done)
    : port_(port), at_once_(at_once), done_(std::move(done)), epoll_(::epoll_create1(EPOLL_CLOEXEC)) {}

errands::~errands() {
    for (auto& one : all_)
        if (one.fd >= 0) ::close(one.fd);
    ::close(epoll_);
}

std::size_t errands::add(std::vector<std::string> requests) {
    all_.push_back({std::move(requests), {}, -1, {}, {}});
    return all_.size() - 1;
}

void errands::run() {
    while (!through())
        step(100);
}

void errands::step(int wait_ms) {
    while (begun_count_ < all_.size() && begun_count_ - done_count_ < at_once_)
        begin();
    std::array<epoll_event, 256> events{};
    int const count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), wait_ms);
    for (int i = 0; i < count; ++i)
        proceed(static_cast<std::size_t>(events[static_cast<std::size_t>(i)].data.u64));
}

void errands::begin() {
    errand& one = all_[begun_count_];
    one.fd = tests::connect_to(port_);
    if (one.fd < 0) throw std::runtime_error("cannot connect for " + one.requests.front().substr(0, 60));
    ::fcntl(one.fd, F_SETFL, O_NONBLOCK);
    one.out = one.requests.front();
    epoll_event event{};
    event.events = std::uint32_t{EPOLLIN} | std::uint32_t{EPOLLOUT} | std::uint32_t{EPOLLET};
    event.data.u64 = begun_count_++;
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, one.fd, &event);
}

void errands::proceed(std::size_t which) {
    errand& one = all_[which];
    if (one.fd < 0) return;
    std::array<char, 64 * 1024> buffer;
    for (bool quiet = false; !quiet;) {
        quiet = true;
        while (!one.out.empty()) {
            auto const n = ::send(one.fd, one.out.data(), one.out.size(), MSG_NOSIGNAL);
            if (n <= 0) break;
            one.out.erase(0, static_cast<std::size_t>(n));
        }
        for (;;) {
            auto const n = ::recv(one.fd, buffer.data(), buffer.size(), 0);
            if (n < 0 && errno == EAGAIN) break;
            if (n <= 0) throw std::runtime_error("closed in the middle of " + one.requests[one.answers.size()].substr(0, 60));
            one.in.append(buffer.data(), static_cast<std::size_t>(n));
            bytes_ += static_cast<std::uint64_t>(n);
        }
        while (auto answer = tests::take_answer(one.in)) {
            if (answer->status >= 400)
                throw std::runtime_error(one.requests[one.answers.size()].substr(0, 60) + ": " + std::to_string(answer->status) + " " +
                                         answer->body);
            one.answers.push_back(std::move(*answer));
            if (one.answers.size() == one.requests.size()) {
                ::close(one.fd);
                one.fd = -1;
                ++done_count_;
                done_(which, one.answers);
                one.requests.clear();
                one.answers.clear();
                return;
            }
            one.out = one.requests[one.answers.size()];
            quiet = false;
        }
    }
}

} // namespace bordduk::load
