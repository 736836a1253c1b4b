// A server that is told to end, and says first that it will: a balancer sends nobody there any more before anybody is told to go.
#include "net/served_workshop.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace bordduk::tests {
namespace {

using namespace std::chrono_literals;

bool says_it_leaves(served_workshop const& house) {
    for (int tries = 0; tries < 100; ++tries, std::this_thread::sleep_for(10ms))
        if (house.get("/readyz").status == 503) return true;
    return false;
}

TEST(Leaving, E12ReadyzSaysSoFirstWhileEverythingElseGoesOn) {
    served_workshop house{{"--drain-notice", "2"}};
    live_client phone = house.enter(house.join().token);
    EXPECT_EQ(house.get("/readyz").status, 200);
    ::kill(house.server.pid(), SIGTERM);
    ASSERT_TRUE(says_it_leaves(house));
    EXPECT_EQ(house.get("/healthz").status, 200);
    EXPECT_TRUE(phone.answer(phone.command("note.write", note_fields("n1", "in the last minute"))));
    EXPECT_TRUE(house.enter(house.join().token).next("{")) << "who comes all the same is let in";
    EXPECT_EQ(phone.closed(4000), 4000);
}

TEST(Leaving, E12WhoSignalsAgainDoesNotWaitAndByItselfThereIsNothingToWaitFor) {
    served_workshop patient{{"--drain-notice", "10"}};
    ::kill(patient.server.pid(), SIGTERM);
    ASSERT_TRUE(says_it_leaves(patient));
    EXPECT_EQ(patient.server.terminate(4000), 0);
    served_workshop alone;
    live_client phone = alone.enter(alone.join().token);
    ::kill(alone.server.pid(), SIGTERM);
    EXPECT_EQ(phone.closed(1000), 4000);
}

TEST(Leaving, E13NobodyAtTheAdministratorsLineHoldsItUp) {
    served_workshop house{{"--drain-notice", "2"}};
    live_client phone = house.enter(house.join().token);
    int const silent = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::ranges::copy(house.server.folder() + "/data/control.socket", address.sun_path);
    ASSERT_EQ(::connect(silent, reinterpret_cast<sockaddr const*>(&address), sizeof address), 0);
    std::this_thread::sleep_for(200ms); // it waits for the question now
    ::kill(house.server.pid(), SIGTERM);
    ASSERT_TRUE(says_it_leaves(house));
    EXPECT_TRUE(phone.answer(phone.command("note.write", note_fields("n1", "in the last minute"))));
    EXPECT_EQ(phone.closed(3500), 4000);
    EXPECT_EQ(house.server.terminate(4000), 0);
    ::close(silent);
}

} // namespace
} // namespace bordduk::tests
