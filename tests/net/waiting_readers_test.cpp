// Peers that are slow to read, or in a hurry to write: what they are told, and that nobody else notices.
#include "common/frames.hpp"
#include "core/limits.hpp"
#include "net/burst.hpp"
#include "net/replica.hpp"
#include "net/stopwatch.hpp"
#include "net/waiting.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <utility>
#include <vector>

namespace bordduk::tests {
namespace {

using namespace std::chrono_literals;
namespace limits = core::limits;

WAITING_TEST(E6WhoReadsNothingIsClosedWithin15SecondsAndCostsNothing) {
    served_workshop house;
    live_client other = house.enter(house.join().token);
    std::vector<std::string> tokens;
    for (int i = 0; i < 10; ++i)
        tokens.push_back(house.join().token);
    burst busy{house, 8};
    std::this_thread::sleep_for(3s); // the room is full of notes, and goes on
    auto const count = [&] { return open_connections(house); };
    int const before = count();
    std::vector<live_client> deaf;
    for (std::string const& token : tokens) {
        deaf.emplace_back(house.server.port(), house.code, std::string_view{}, 4096);
        deaf.back().hello(token);
    }
    auto const begun = steady::now();
    std::this_thread::sleep_for(1s);
    found.expect(count() == before + 10, "they did not come in");
    auto const memory = house.server.resident_kib();
    double slowest = 0;
    while (count() > before && since(begun) < 20) {
        slowest = std::max(slowest, answer_time(other));
        std::this_thread::sleep_for(300ms);
    }
    found.expect(since(begun) < 15, "the last is still here after " + seconds(since(begun)));
    found.expect(slowest < at_once, "another one's answer took " + seconds(slowest));
    found.expect(house.server.resident_kib() - memory < 10 * 1024,
                 "memory grew by " + std::to_string(house.server.resident_kib() - memory) + " KiB");
}

WAITING_TEST(E6ASlowReaderIsToldTheNewestAndNotDropped) {
    served_workshop house;
    std::string const token = house.join().token;
    live_client fast = house.enter(house.join().token);
    replica of_fast;
    burst busy{house, 5};
    std::this_thread::sleep_for(5s); // some 100 notes of 2 KB
    live_client slow{house.server.port(), house.code, {}, 4096};
    slow.hello(token);
    auto const memory = house.server.resident_kib();
    auto const begun = steady::now();
    std::string read; // by hand, and nothing is answered: there is nothing to answer while the first frame is under way
    while (since(begun) < 40) {
        char some[512];
        auto const got = ::recv(slow.fd, some, sizeof some, MSG_DONTWAIT);
        if (got == 0) break;
        if (got > 0) read.append(some, static_cast<std::size_t>(got));
        while (fast.next(0)) {
        }
        std::this_thread::sleep_for(150ms); // 3.3 KiB/s
    }
    found.expect(since(begun) >= 40, "dropped after " + seconds(since(begun)));
    found.expect(house.server.resident_kib() - memory < 10 * 1024,
                 "memory grew by " + std::to_string(house.server.resident_kib() - memory) + " KiB");
    found.expect(read.size() < 200'000, "it was not slow");
    busy.stop();
    // Now it reads on, as fast as it can, and ends where everybody is.
    slow.took(read);
    replica of_slow;
    while (slow.next(1000)) {
    }
    found.expect(slow.closed(0) == -1, "closed with " + std::to_string(slow.closed(0)));
    found.expect(answer_time(slow) < 5, "it is not heard");
    for (std::string const& text : slow.heard)
        of_slow.hear(text);
    found.expect(answer_time(fast) < at_once, "the fast one is not heard");
    for (std::string const& text : fast.heard)
        of_fast.hear(text);
    replica fresh;
    live_client again = house.enter(token);
    found.expect(answer_time(again) < at_once, "a third one is not heard");
    for (std::string const& text : again.heard)
        fresh.hear(text);
    found.expect(of_slow.mismatch.empty(), of_slow.mismatch);
    found.expect(of_slow.views["room"].records == fresh.views["room"].records, "it ended elsewhere");
    found.expect(of_slow.frames * 4 < of_fast.frames,
                 "it was told " + std::to_string(of_slow.frames) + " changes, the fast one " + std::to_string(of_fast.frames));
}

// Protocol pings among much that it is told: Beast answers them, and reads no further until its answer has gone out.
WAITING_TEST(E6ASlowReaderIsHeardWhileItIsToldMuch) {
    served_workshop house;
    std::string const token = house.join().token;
    burst busy{house, 5};
    std::this_thread::sleep_for(5s);
    live_client slow{house.server.port(), house.code, {}, 4096};
    slow.hello(token);
    auto const begun = steady::now();
    std::string const mark = R"("text":"from the slow one")";
    bool pinged = false;
    bool said = false;
    std::string read;
    while (since(begun) < 40 && read.find(mark) == std::string::npos) {
        char some[2048];
        auto const got = ::recv(slow.fd, some, sizeof some, MSG_DONTWAIT);
        if (got == 0) break;
        if (got > 0) read.append(some, static_cast<std::size_t>(got));
        if (since(begun) > 2 && !std::exchange(pinged, true)) slow.send(masked_frame(ping_frame, "still there?"));
        if (since(begun) > 3 && !std::exchange(said, true)) slow.command("note.write", note_fields("mine", "from the slow one"));
        std::this_thread::sleep_for(60ms); // 33 KiB/s
    }
    found.expect(read.find(mark) != std::string::npos, "not heard within " + seconds(since(begun)));
}

// ---- G10

WAITING_TEST(G10AThousandCommandsInASecondAreSlowedAndNotLost) {
    served_workshop house;
    live_client other = house.enter(house.join().token);
    live_client desk = house.enter(house.desk_token());
    live_client phone = house.enter(house.join().token);
    auto const begun = steady::now();
    for (int i = 0; i < 1000; ++i)
        desk.command("table.rename", R"(,"table":1,"name":"T)" + std::to_string(i) + '"');
    for (int i = 0; i < 100; ++i)
        phone.command("seat.rename", R"(,"name":"P)" + std::to_string(i) + '"');
    double slowest = 0;
    double phone_took = 0;
    std::int64_t next_of_desk = 1;
    std::int64_t next_of_phone = 1;
    auto const hear = [&](live_client& line, std::int64_t& next) {
        while (auto const text = line.next(R"({"type":"answer")", 0)) {
            found.expect(json_number(*text, "n") == next, "answered out of order: " + *text);
            found.expect(text->find("\"seq\":") != std::string::npos, "refused: " + *text);
            ++next;
        }
    };
    while (next_of_desk <= 1000 && since(begun) < 70) {
        hear(desk, next_of_desk);
        hear(phone, next_of_phone);
        if (next_of_phone > 100 && phone_took == 0) phone_took = since(begun);
        slowest = std::max(slowest, answer_time(other));
        std::this_thread::sleep_for(250ms);
    }
    double const took = since(begun);
    found.expect(next_of_desk == 1001, "the desk was answered " + std::to_string(next_of_desk - 1));
    found.expect(took > 1000.0 / limits::desk_commands_per_second - 10, "not slowed: " + seconds(took));
    found.expect(next_of_phone == 101, "the phone was answered " + std::to_string(next_of_phone - 1));
    found.expect(phone_took > 12 && phone_took < 25, "the phone's hundred took " + seconds(phone_took));
    found.expect(slowest < at_once, "another one's answer took " + seconds(slowest));
}

} // namespace
} // namespace bordduk::tests
