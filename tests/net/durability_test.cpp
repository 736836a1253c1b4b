// What was acknowledged is on the disk: whoever kills the server, and whatever the disk does.
#include "net/crowd.hpp"
#include "net/narrow_disk.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace bordduk::tests {
namespace {

using namespace std::chrono_literals;

TEST(Durability, C1KilledUnderLoadNothingAcknowledgedIsLostOrDoubled) {
    served_workshop house;
    std::vector<outbox> all = crowd(house, 20, "killed0", true);
    int const kills = times("BORDDUK_KILLS", 5);
    {
        load writing{all};
        for (int kill = 0; kill < kills; ++kill) {
            writing.wait_for(30);
            std::this_thread::sleep_for(kill * 17ms % 200ms);
            house.server.kill_hard();
            house.server.start_again();
        }
        writing.wait_for(20);
    }
    expect_all_arrives(house, all, 20'000);
    RecordProperty("kills", kills);
    RecordProperty("acknowledged", static_cast<int>(acknowledged(all)));
}

TEST(Durability, E12ToldToStopTheServerSaysSoAndEverybodyGoesOnAfterwards) {
    served_workshop house;
    std::vector<outbox> all = crowd(house, 6, "stopped");
    std::string const bystander = house.join().token;
    live_client phone = house.enter(bystander);
    live_client stage = house.enter(house.stage_token());
    live_client undecided = house.connect(); // has not said hello
    ASSERT_THAT(undecided.head(), testing::StartsWith("HTTP/1.1 101"));
    int const idle = connect_to(house.server.port());
    {
        load writing{all};
        writing.wait_for(20);
        auto const begun = std::chrono::steady_clock::now();
        std::thread hears{[&] { EXPECT_EQ(phone.closed(5000), 4000); }};
        EXPECT_EQ(house.server.terminate(), 0);
        EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
        hears.join();
        EXPECT_EQ(stage.closed(), 4000);
        EXPECT_EQ(undecided.closed(), 4000);
        house.server.start_again();
        writing.wait_for(20);
    }
    ::close(idle);
    EXPECT_TRUE(house.enter(bystander).next("{"));
    expect_all_arrives(house, all, 10'000);
}

// The question arrives on one hub, its second half when the server is on its way out, and the workshop lives on the other hub, or the same.
TEST(Durability, E12AQuestionThatIsStillBeingAskedIsAnsweredOrCutOffButNeverHoldsUpTheEnd) {
    for (bool const other_hub : {false, true}) {
        served_workshop house{{"--hubs", "2"}};
        if (other_hub) ::close(connect_to(house.server.port())); // connections go round the hubs
        std::string const half = "POST " + house.path + "/join HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(house.server.port()) +
                                 "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{";
        int const asking = connect_to(house.server.port());
        ASSERT_EQ(::send(asking, half.data(), half.size(), MSG_NOSIGNAL), static_cast<ssize_t>(half.size()));
        std::this_thread::sleep_for(100ms);
        std::thread late{[&] {
            std::this_thread::sleep_for(1s);
            ::send(asking, "}", 1, MSG_NOSIGNAL);
        }};
        auto const begun = std::chrono::steady_clock::now();
        EXPECT_EQ(house.server.terminate(), 0);
        EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
        late.join();
        std::string got(12, '\0');
        got.resize(static_cast<std::size_t>(std::max<ssize_t>(0, ::recv(asking, got.data(), got.size(), 0))));
        EXPECT_EQ(got, "HTTP/1.1 201");
        ::close(asking);
    }
}

TEST(Durability, D5ASecondProcessOnTheSameDataIsRefused) {
    served_workshop house;
    std::string const data = house.server.folder() + "/data";
    ended_process const second = run_to_the_end({BORDDUK_EXECUTABLE, "serve", "--address", "127.0.0.1", "--port", "0", "--data", data});
    EXPECT_EQ(second.code, 1);
    EXPECT_THAT(second.err, testing::HasSubstr("Another process is using this data"));
    live_client peer = house.enter(house.join().token);
    EXPECT_TRUE(peer.answer(peer.command("seat.rename", R"(,"name":"First come")")));
}

// ---- D1

class FullDisk : public testing::TestWithParam<narrow_disk::kind> {};
INSTANTIATE_TEST_SUITE_P(Kinds, FullDisk, testing::ValuesIn(narrow_disk::possible()),
                         [](auto const& info) { return info.param == narrow_disk::kind::small_mount ? "SmallMount" : "FileSizeLimit"; });

TEST_P(FullDisk, D1NothingIsAcknowledgedReadingGoesOnAndWritingComesBackByItself) {
    served_workshop house;
    narrow_disk disk{house.server, GetParam()};
    house.found(); // on that disk
    std::vector<outbox> all = crowd(house, 3, "diskful");
    std::string const reader = house.join().token;
    for (outbox& one : all) {
        ASSERT_TRUE(one.connect());
        one.write();
        one.deliver(5000);
        ASSERT_TRUE(one.done());
    }
    EXPECT_EQ(house.get("/readyz").status, 200);

    disk.fill();
    live_client writer = house.enter(all[0].who.token);
    std::optional<std::string> refused;
    for (int i = 0; i < 40 && (!refused || refused->find("refused") == std::string::npos);
         ++i) { // what is left of the last page still fits
        refused = writer.answer(writer.command("note.write", note_fields("full" + std::to_string(i), std::string(1500, 'x'))));
    }
    ASSERT_TRUE(refused);
    EXPECT_THAT(*refused, testing::HasSubstr(R"("refused":"storage_unavailable")"));
    EXPECT_EQ(house.get("/readyz").status, 503);
    EXPECT_EQ(house.get("/healthz").status, 200);
    auto const join = request(house.server.port(), "POST", house.path + "/join", "{}");
    EXPECT_EQ(join->status, 503);
    EXPECT_EQ(join->headers.at("retry-after"), "1");
    EXPECT_EQ(request(house.server.port(), "POST", "/api/workshops", small_programme)->status, 503);
    for (outbox& one : all) {
        one.write();
        one.hear(200);
        EXPECT_FALSE(one.done()) << "acknowledged on a full disk";
    }
    live_client still = house.enter(reader);
    EXPECT_TRUE(still.next(R"({"type":"change","view":"room","from":0)"));

    disk.free();
    auto const freed = std::chrono::steady_clock::now();
    while (house.get("/readyz").status != 200 && std::chrono::steady_clock::now() - freed < 6s)
        std::this_thread::sleep_for(50ms);
    EXPECT_LT(std::chrono::steady_clock::now() - freed, 5s);
    writer.repeat(writer.n, "note.write", note_fields("after", "there is room"));
    EXPECT_THAT(writer.answer(writer.n).value_or(""), testing::HasSubstr("\"seq\":")) << "an n that was not stored is not consumed";
    expect_all_arrives(house, all, 5000, lines::begin_anew);
}

} // namespace
} // namespace bordduk::tests
