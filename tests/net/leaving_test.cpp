// A server that is told to end, and says first that it will: a balancer sends nobody there any more before anybody is told to go.
#include "net/served_workshop.hpp"

#include <chrono>
#include <csignal>
#include <thread>

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

} // namespace
} // namespace bordduk::tests
