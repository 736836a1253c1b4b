// A disk that takes long to say that something is on it, and one that fails to: what is acknowledged is there, and readers do not wait.
#include "net/crowd.hpp"
#include "net/staged_machine.hpp"

#include <gmock/gmock.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace bordduk::tests {
namespace {

using namespace std::chrono_literals;
using moment = std::chrono::steady_clock;

class SlowSync : public testing::Test {
public:
    // Ends when it fails by itself; -1: it did not.
    [[nodiscard]] static int ended(pid_t server) {
        for (int i = 0; i < 250; ++i, std::this_thread::sleep_for(20ms))
            if (::kill(server, 0) != 0 || zombie(server)) return 1;
        return -1;
    }
    staged_machine machine; // before the server

private:
    static bool zombie(pid_t server) {
        std::ifstream in{"/proc/" + std::to_string(server) + "/stat"};
        std::string const line{std::istreambuf_iterator<char>{in}, {}};
        auto const at = line.rfind(") ");
        return at == std::string::npos || line.at(at + 2) == 'Z';
    }
};

// What is told while an answer waits for the disk is counted, not timed: a slow machine slows both.
TEST_F(SlowSync, C1NoAcknowledgementComesBeforeTheDiskAndReadersAreNotSlowed) {
    served_workshop house;
    live_client writer = house.enter(house.join().token);
    std::string const reads = house.join().token;
    machine.syncing_takes(300);
    for (int i = 0; i < 8; ++i) {
        auto const asked = moment::now();
        std::int64_t const n = writer.command("note.write", note_fields("slow" + std::to_string(i), "is this on the disk?"));
        live_client reader = house.enter(reads); // comes back, and is told everything
        ASSERT_TRUE(reader.next(R"({"type":"change","view":"room","from":0)"));
        int told = 0;
        for (; told < 15 && !writer.answer(n, 0); ++told) {
            std::string const t0 = std::to_string(told);
            reader.say(R"({"type":"ping","t0":)" + t0 + "}");
            ASSERT_TRUE(reader.next(R"({"type":"pong","t0":)" + t0)) << "a reader waits for the disk";
        }
        EXPECT_EQ(told, 15) << "the disk answered before the reader was told";
        ASSERT_TRUE(writer.answer(n));
        EXPECT_GE(moment::now() - asked, 300ms) << "acknowledged before it was on the disk";
    }
}

TEST_F(SlowSync, C1WhoeverIsKilledWhileTheDiskIsSlowLosesNothing) {
    served_workshop house;
    std::vector<outbox> all = crowd(house, 6, "slowdisk");
    machine.syncing_takes(60);
    {
        load writing{all};
        for (int kill = 0; kill < 3; ++kill) {
            writing.wait_for(12);
            house.server.kill_hard();
            house.server.start_again();
        }
    }
    machine.syncing_takes(0);
    expect_all_arrives(house, all, 20'000);
}

// After a failed sync nobody knows what is on the disk, and asking again may be answered yes for nothing: only reading it again helps.
TEST_F(SlowSync, D1AFailedSyncIsNeverAcknowledgedAndStopsTheServerWhichStartsAgainWithAllThatWas) {
    served_workshop house;
    std::vector<outbox> all = crowd(house, 3, "failsync");
    for (outbox& one : all) {
        ASSERT_TRUE(one.connect());
        one.write();
        one.deliver(5000);
        ASSERT_TRUE(one.done());
    }
    machine.syncing_fails(EIO);
    for (outbox& one : all) {
        one.write();
        one.hear(100);
        EXPECT_FALSE(one.done()) << "acknowledged by a disk that failed";
    }
    EXPECT_EQ(ended(house.server.pid()), 1) << "it goes on with a disk that failed";
    EXPECT_THAT(house.server.output(), testing::HasSubstr("The disk did not keep what was written"));
    machine.syncing_fails(0);
    house.server.kill_hard();
    house.server.start_again();
    expect_all_arrives(house, all, 5000, lines::begin_anew);
}

} // namespace
} // namespace bordduk::tests
