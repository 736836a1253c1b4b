// Peers on the secret port that are slow: at shaking hands, at reading, or at nothing but asking. As over plain http.
#include "common/frames.hpp"
#include "net/burst.hpp"
#include "net/extent.hpp"
#include "net/self_made_ca.hpp"
#include "net/stopwatch.hpp"
#include "net/tls_client.hpp"
#include "net/waiting.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace bordduk::tests {
namespace {

using namespace std::chrono_literals;

WAITING_TEST(E8SlowHandshakesOverTlsAreCutOffWhileOthersJoin) {
    self_made_ca ca;
    std::unique_ptr<tls_tunnel> tunnel;
    int real_port = 0;
    served_workshop house{ca.options(), [&](int port) {
                              real_port = port;
                              return (tunnel = std::make_unique<tls_tunnel>(port, ca.root()))->port();
                          }};
    // The head of a record that promises 512 bytes of a greeting, and then a byte a second; or nothing at all.
    std::string const greeting("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);
    std::vector<int> slow;
    for (int i = 0; i < extent(50, 500); ++i) {
        slow.push_back(connect_to(real_port));
        if (i % 2 == 0) ::send(slow.back(), greeting.data(), greeting.size(), MSG_NOSIGNAL);
    }
    auto const begun = steady::now();
    double slowest = 0;
    std::size_t left = slow.size();
    for (int second = 1; second <= 14 && left > 0; ++second) {
        auto const asked = steady::now();
        found.expect(!house.join().token.empty(), "nobody is let in");
        slowest = std::max(slowest, since(asked));
        while (since(begun) < second)
            std::this_thread::sleep_for(50ms);
        for (std::size_t i = 0; i < slow.size(); ++i) {
            if (slow[i] < 0) continue;
            if (has_ended(slow[i])) {
                found.expect(since(begun) > 8, "cut off after " + seconds(since(begun)));
                ::close(slow[i]);
                slow[i] = -1;
                --left;
            } else if (i % 2 == 0) {
                ::send(slow[i], "x", 1, MSG_NOSIGNAL | MSG_DONTWAIT);
            }
        }
    }
    found.expect(left == 0, std::to_string(left) + " are still here after " + seconds(since(begun)));
    found.expect(slowest < at_once, "a join took " + seconds(slowest));
    for (int const fd : slow)
        if (fd >= 0) ::close(fd);
}

// Through a tunnel with little room in it, the server sees a reader that takes nothing, and a writer that does not stop.
WAITING_TEST(E6WhoReadsNothingOrFloodsOverTlsIsClosedAndCostsNothing) {
    self_made_ca ca;
    std::unique_ptr<tls_tunnel> tunnel;
    std::unique_ptr<tls_tunnel> narrow;
    served_workshop house{ca.options(), [&](int port) {
                              narrow = std::make_unique<tls_tunnel>(port, ca.root(), 4096);
                              return (tunnel = std::make_unique<tls_tunnel>(port, ca.root()))->port();
                          }};
    live_client other = house.enter(house.join().token);
    std::vector<std::string> tokens;
    for (int i = 0; i < 10; ++i)
        tokens.push_back(house.join().token);
    burst busy{house, 8};
    std::this_thread::sleep_for(3s); // the room is full of notes, and goes on
    int const before = open_connections(house);
    std::vector<live_client> deaf;
    for (std::string const& token : tokens) {
        deaf.emplace_back(narrow->port(), house.code, std::string_view{}, 4096);
        deaf.back().hello(token);
    }
    std::thread flood{[&] { // of pings, whose answers nobody reads
        std::string pings;
        for (int i = 0; i < 1000; ++i)
            pings += masked_frame(ping_frame, "still there?");
        for (int i = 0; i < 20; ++i)
            for (std::size_t one = 0; one < deaf.size(); one += 2)
                ::send(deaf[one].fd, pings.data(), pings.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    }};
    flood.join();
    auto const begun = steady::now();
    std::this_thread::sleep_for(1s);
    auto const memory = house.server.resident_kib();
    double slowest = 0;
    while (open_connections(house) > before && since(begun) < 30) {
        slowest = std::max(slowest, answer_time(other));
        std::this_thread::sleep_for(300ms);
    }
    found.expect(since(begun) < 20, "the last is still here after " + seconds(since(begun)));
    found.expect(slowest < at_once, "another one's answer took " + seconds(slowest));
    found.expect(house.server.resident_kib() - memory < 10 * 1024,
                 "memory grew by " + std::to_string(house.server.resident_kib() - memory) + " KiB");
}

} // namespace
} // namespace bordduk::tests
