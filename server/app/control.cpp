#include "app/control.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <poll.h>
#include <stdexcept>
#include <string_view>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <system_error>
#include <unistd.h>

namespace bordduk::app {
namespace {

constexpr std::size_t question_bytes_max = 128 * 1024; // a programme, as an argument of `create`
constexpr timeval patience{5, 0};                      // with somebody who connects and says nothing

std::filesystem::path socket_in(std::filesystem::path const& data) { return data / "control.socket"; }

sockaddr_un address_of(std::filesystem::path const& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::string const text = path.string();
    if (text.size() >= sizeof address.sun_path) throw std::runtime_error{"The path " + text + " is too long for a socket."};
    std::ranges::copy(text, address.sun_path);
    return address;
}

int new_socket() {
    int const fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0) throw std::system_error{errno, std::generic_category(), "socket"};
    return fd;
}

bool send_all(int fd, std::string_view text) {
    while (!text.empty()) {
        ssize_t const sent = ::send(fd, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

// Until the other side has nothing more to say, or it is more than may be said.
std::string receive_all(int fd, std::size_t at_most) {
    std::string text;
    std::array<char, 16 * 1024> part{};
    while (text.size() <= at_most) {
        ssize_t const got = ::recv(fd, part.data(), part.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        text.append(part.data(), static_cast<std::size_t>(got));
    }
    return text;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t end; (end = text.find('\0')) != std::string_view::npos; text.remove_prefix(end + 1))
        words.emplace_back(text.substr(0, end));
    return words;
}

std::string replied(control::answering const& answer, std::string const& asked) {
    if (asked.size() > question_bytes_max) return "-The question is too long.";
    try {
        return '+' + answer(words_of(asked));
    } catch (std::exception const& failed) {
        return std::string{'-'} + failed.what();
    }
}

} // namespace

control::control(std::filesystem::path const& data, answering answer) : path_{socket_in(data)}, answer_{std::move(answer)} {
    sockaddr_un const address = address_of(path_);
    std::filesystem::remove(path_); // of a server that was killed: whoever is here holds the data's lock
    door_ = new_socket();
    mode_t const before = ::umask(0177);
    bool const open = ::bind(door_, reinterpret_cast<sockaddr const*>(&address), sizeof address) == 0 && ::listen(door_, 8) == 0;
    int const why = errno;
    ::umask(before);
    if (!open) {
        ::close(door_);
        throw std::runtime_error{"The socket " + path_.string() + " cannot be made: " + std::generic_category().message(why) + "."};
    }
    bell_ = ::eventfd(0, EFD_CLOEXEC);
    thread_ = std::thread{[this] { run(); }};
}

control::~control() {
    std::uint64_t const one = 1;
    static_cast<void>(::write(bell_, &one, sizeof one));
    {
        std::lock_guard const held{guard_};
        ends_ = true;
        if (asker_ >= 0) ::shutdown(asker_, SHUT_RD);
    }
    thread_.join();
    ::close(door_);
    ::close(bell_);
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

void control::run() {
    for (;;) {
        std::array<pollfd, 2> both{pollfd{door_, POLLIN, 0}, pollfd{bell_, POLLIN, 0}};
        if (::poll(both.data(), both.size(), -1) < 0) continue;
        if ((both[1].revents & POLLIN) != 0) return;
        int const fd = ::accept4(door_, nullptr, nullptr, SOCK_CLOEXEC);
        if (fd < 0) continue;
        if (takes(fd)) serve(fd);
        static_cast<void>(takes(-1));
        ::close(fd);
    }
}

bool control::takes(int fd) {
    std::lock_guard const held{guard_};
    asker_ = fd;
    return !ends_;
}

void control::serve(int fd) {
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    std::string const asked = receive_all(fd, question_bytes_max);
    if (takes(fd)) send_all(fd, replied(answer_, asked)); // half a question is none
}

std::optional<reply> ask_server(std::filesystem::path const& data, std::vector<std::string> const& words) {
    std::filesystem::path const path = socket_in(data);
    if (!std::filesystem::exists(path)) return {};
    sockaddr_un const address = address_of(path);
    int const fd = new_socket();
    if (::connect(fd, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0) { // a server that was killed left it behind
        ::close(fd);
        return {};
    }
    std::string question;
    for (std::string const& word : words)
        question.append(word).push_back('\0');
    send_all(fd, question);
    ::shutdown(fd, SHUT_WR);
    std::string const text = receive_all(fd, SIZE_MAX - 1);
    ::close(fd);
    if (text.empty()) throw std::runtime_error{"The server did not answer; has it just ended?"};
    return reply{text.front() == '+', text.substr(1)};
}

} // namespace bordduk::app
