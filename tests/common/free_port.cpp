#include "common/free_port.hpp"

#include <cstdint>
#include <mutex>
#include <netinet/in.h>
#include <random>
#include <set>
#include <sys/socket.h>
#include <unistd.h>

namespace bordduk::tests {

int free_port() {
    static std::mt19937 chance{std::random_device{}()};
    static std::mutex guard;
    static std::set<int> given; // whoever has one may not be listening yet
    std::lock_guard const held(guard);
    for (;;) {
        int const port = std::uniform_int_distribution{10'000, 32'000}(chance);
        int const fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        bool const is_free = ::bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        ::close(fd);
        if (is_free && given.insert(port).second) return port;
    }
}

} // namespace bordduk::tests
