// Pictures that stop on their way: how long they may, that nothing of them is kept, and that nobody else notices.
#include "common/pictures.hpp"
#include "core/limits.hpp"
#include "net/stopwatch.hpp"
#include "net/waiting.hpp"

#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace bordduk::tests {
namespace {

WAITING_TEST(E8PicturesThatStopOnTheirWayAreCutOffWhileOthersPutTheirsUp) {
    served_workshop house{{"--store", "memory"}};
    std::string const token = house.join().token;
    std::string const begun = "POST " + house.path + "/pictures HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(house.server.port()) +
                              "\r\nAuthorization: Bearer " + token + "\r\nContent-Type: image/png\r\nContent-Length: 100000\r\n\r\n" +
                              png(64, 64, 1);
    std::vector<int> sockets;
    auto const since_when = steady::now();
    for (int i = 0; i < 20; ++i) {
        sockets.push_back(connect_to(house.server.port()));
        found.expect(::send(sockets.back(), begun.data(), begun.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(begun.size()), "not sent");
    }
    auto const asked = steady::now();
    auto const other = request(house.server.port(), "POST", house.path + "/pictures", png(65, 64, 2),
                               {{"Authorization", "Bearer " + house.join().token}, {"Content-Type", "image/png"}});
    found.expect(other && other->status == 201, "another one's did not go up");
    found.expect(since(asked) < at_once, "it took " + seconds(since(asked)));
    for (int const fd : sockets) {
        pollfd one{fd, POLLIN | POLLRDHUP, 0};
        found.expect(::poll(&one, 1, 15'000) == 1, "one is still there after " + seconds(since(since_when)));
        ::close(fd);
    }
    double const took = since(since_when);
    found.expect(took > 8 && took < 15 * at_once, "cut off after " + seconds(took));
}

} // namespace
} // namespace bordduk::tests
