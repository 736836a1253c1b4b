// Peers that are silent, or slow to ask: how long they may be, and that nobody else notices.
#include "core/limits.hpp"
#include "net/extent.hpp"
#include "net/stopwatch.hpp"
#include "net/waiting.hpp"

#include <algorithm>
#include <chrono>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace bordduk::tests {
namespace {

using namespace std::chrono_literals;
namespace limits = core::limits;

WAITING_TEST(E2ASilentClientIsDroppedWithin45SecondsAndOneThatAnswersPingsIsNot) {
    served_workshop house;
    live_client silent = house.enter(house.join().token);
    live_client idle = house.enter(house.join().token);
    silent.answers_pings = false;
    auto const begun = steady::now();
    double took = 0;
    while (since(begun) < 46 && took == 0) {
        idle.next(50);
        if (silent.closed(50) >= 0) took = since(begun);
    }
    found.expect(silent.closed(0) == 4003, "closed with " + std::to_string(silent.closed(0)));
    found.expect(took > 25 && took < 45, "after " + seconds(took));
    found.expect(silent.pinged(), "it was not asked");
    found.expect(idle.closed(0) == -1, "the idle one was dropped");
    found.expect(answer_time(idle) < at_once, "the idle one is not heard");
}

// ---- E8: fifty of each at once (five hundred in full), and real people come in meanwhile

struct slow_peers {
    std::string name;
    double at_most{};
    std::vector<int> sockets;
    std::string says; // at the start
    std::string drip; // every second
    std::vector<double> ended;
};

WAITING_TEST(E8SlowHeadersBodiesReadersAndSilenceAreCutOffWhileOthersJoin) {
    served_workshop house;
    int const port = house.server.port();
    std::string const host = " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n";
    std::string pipelined;
    for (int i = 0; i < 3000; ++i)
        pipelined += "GET " + house.path + host + "\r\n";
    std::vector<slow_peers> all{
        {"silent", 11.5, {}, "", "", {}},
        {"slow head", 11.5, {}, "GET " + house.path + host, "X", {}},
        {"slow body",
         11.5,
         {},
         "POST " + house.path + "/join" + host + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
         " ",
         {}},
        {"slow second request", 21.5, {}, "GET /healthz" + host + "\r\nGET", "X", {}},
        {"reads nothing", 21.5, {}, pipelined, "", {}},
    };
    std::size_t const each = extent<std::size_t>(50, 500);
    for (slow_peers& kind : all)
        for (std::size_t i = 0; i < each; ++i) {
            int const fd = connect_to(port, kind.name == "reads nothing" ? 4096 : 0);
            kind.sockets.push_back(fd);
            ::send(fd, kind.says.data(), kind.says.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        }
    auto const begun = steady::now();
    double slowest_join = 0;
    constexpr int joins_a_second = 4; // in every other of the 23 seconds: half of the workshop's 108 seats, however fast the machine is
    for (int second = 1; second <= 23; ++second) {
        int joins = 0;
        while (since(begun) < second) {
            for (slow_peers& kind : all)
                for (int& fd : kind.sockets)
                    if (fd >= 0 && kind.name != "reads nothing" && kind.name != "slow second request" && has_ended(fd)) {
                        kind.ended.push_back(since(begun));
                        ::close(fd);
                        fd = -1;
                    }
            auto const asked = steady::now();
            if (second % 2 == 0 && joins++ < joins_a_second && house.join().token.empty()) found.expect(false, "nobody is let in");
            slowest_join = std::max(slowest_join, since(asked));
            std::this_thread::sleep_for(100ms);
        }
        for (slow_peers& kind : all)
            for (int const fd : kind.sockets)
                if (fd >= 0 && !kind.drip.empty()) ::send(fd, kind.drip.data(), kind.drip.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (second > 12 && slowest_join > at_once) break;
    }
    found.expect(slowest_join < at_once, "a join took " + seconds(slowest_join));
    for (slow_peers& kind : all) {
        if (kind.name == "reads nothing" || kind.name == "slow second request") continue;
        found.expect(kind.ended.size() == each, kind.name + ": only " + std::to_string(kind.ended.size()) + " were cut off");
        double const last = kind.ended.empty() ? 0 : *std::ranges::max_element(kind.ended);
        found.expect(last < kind.at_most, kind.name + ": the last after " + seconds(last));
    }
    // Those who do not read do not see their end; the server's own count does.
    found.expect(open_connections(house) == 0, std::to_string(open_connections(house)) + " are still here");
    for (slow_peers& kind : all)
        for (int const fd : kind.sockets)
            if (fd >= 0) ::close(fd);
}

WAITING_TEST(E8AnUpgradeWithoutHelloIsClosedAfterFiveSeconds) {
    served_workshop house;
    std::vector<live_client> all;
    auto const begun = steady::now();
    for (int i = 0; i < extent(50, 500); ++i)
        all.push_back(house.connect());
    for (live_client& one : all)
        found.expect(one.closed(8000) == 4002, "closed with " + std::to_string(one.closed(0)));
    found.expect(since(begun) > 4 && since(begun) < 6.5, "after " + seconds(since(begun)));
}

// ---- and who makes one workshop after the other

WAITING_TEST(I2AServerHoldsSoManyWorkshopsAndTellsWhenItIsFull) {
    served_workshop house{{"--store", "memory"}};
    std::string const head = "POST /api/workshops HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(house.server.port()) + "\r\n";
    std::string const body = "Content-Type: application/json\r\nContent-Length: " + std::to_string(small_programme.size()) + "\r\n\r\n" +
                             std::string{small_programme};
    std::string many;
    for (int i = 0; i < 99; ++i)
        many += head + body;
    many += head + "Connection: close\r\n" + body;
    std::size_t made = 1;
    std::size_t refused = 0;
    for (std::size_t round = 0; round <= limits::workshops_max / 100; ++round) {
        std::string got = exchange(house.server.port(), many);
        for (auto answer = take_answer(got); answer; answer = take_answer(got)) {
            made += answer->status == 201;
            refused += answer->status == 409 && json_string(answer->body, "error") == "too_many";
        }
    }
    found.expect(made == limits::workshops_max, std::to_string(made) + " were made");
    found.expect(refused == 101, std::to_string(refused) + " were refused");
    found.expect(!house.join().token.empty(), "the first one is not served any more");
}

} // namespace
} // namespace bordduk::tests
