// CHECKS E1: the access point starts again. Every phone is away, its old line dead without a word; all of them come back at once.
//   BORDDUK_FULL=1 build/release/tests/test_net --gtest_filter='Waiting.E1*'     300 phones, 20 of them writing, away for a minute
#include "net/extent.hpp"
#include "net/onlooker.hpp"
#include "net/outbox.hpp"
#include "net/stopwatch.hpp"
#include "net/waiting.hpp"
#include "store/sqlite.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace bordduk::tests {
namespace {

using namespace std::chrono_literals;

constexpr double longest_pause = 5; // between two tries of a browser: see web/src/sync/socket.ts

double chance() { // splitmix64, between 0 and 1; the seed is fixed, so that every run has the same crowd
    static std::uint64_t state = 20261125;
    std::uint64_t z = state += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return static_cast<double>((z ^ (z >> 31U)) >> 11U) / 9007199254740992.0;
}

struct phone {
    outbox box;
    replica page;
    double tries_at{}; // seconds after the network is back
    void hears() {
        for (std::string const& text : std::exchange(box.line().heard, {}))
            page.hear(text);
    }
};

void tell_of_the_spread(std::vector<double> const& came, double slowest) {
    std::array<int, 12> by_half_second{};
    for (double const at : came)
        ++by_half_second.at(std::min<std::size_t>(static_cast<std::size_t>(at * 2), 11));
    std::string line = "E1: " + std::to_string(came.size()) + " came back, by half seconds:";
    for (int const count : by_half_second)
        line += ' ' + std::to_string(count);
    std::printf("%s; the slowest welcome took %.3f s\n", line.c_str(), slowest);
}

WAITING_TEST(E1WhenTheAccessPointStartsAgainEverybodyIsCurrentWithinTenSecondsAndNothingIsLost) {
    served_workshop house;
    house.found(R"({"title":"A full house","language":"en","tables":40,"seats_per_table":8,"items":[)"
                R"({"kind":"group_work","title":"Work","start":"09:00","question":"What?","individual":{"minutes":2}}]})");
    int const people = extent(40, 300);
    int const writers = extent(8, 20);
    double const away = extent(8, 60);
    std::vector<phone> all;
    for (int i = 0; i < people; ++i)
        all.push_back({outbox{house, house.join(), "returns" + std::to_string(100 + i)}, {}, {}});
    for (phone& one : all)
        if (one.box.connect()) static_cast<void>(time_told(one.box.line())), one.hears();
    live_client desk = house.enter(house.desk_token()); // on a cable

    std::vector<live_client> dead; // half open: the server is not told
    for (phone& one : all)
        dead.push_back(*one.box.abandon());
    auto const gone = steady::now();
    for (int i = 0; since(gone) < away; ++i) {
        for (int writer = 0; writer < writers && i % 2 == 0; ++writer) // a sentence every two seconds
            all[static_cast<std::size_t>(writer)].box.write();
        desk.answer(
            desk.command("table.rename", R"(,"table":)" + std::to_string(i % 40 + 1) + R"(,"name":"Turn )" + std::to_string(i) + '"'));
        std::this_thread::sleep_for(1s);
    }

    std::vector<phone*> in_turn; // each one's last try failed somewhere in the last seconds before
    for (phone& one : all) {
        one.tries_at = chance() * longest_pause;
        in_turn.push_back(&one);
    }
    std::ranges::sort(in_turn, {}, &phone::tries_at);
    auto const back = steady::now();
    std::vector<double> came;
    double slowest = 0;
    for (phone* const each : in_turn) {
        phone& one = *each;
        if (double const early = one.tries_at - since(back); early > 0) std::this_thread::sleep_for(std::chrono::duration<double>(early));
        auto const asked = steady::now();
        found.expect(one.box.connect(one.page.hello_rest()), one.box.queue + " is not welcomed");
        slowest = std::max(slowest, since(asked));
        came.push_back(since(back));
    }
    for (phone& one : all) {
        one.box.deliver(10'000);
        static_cast<void>(time_told(one.box.line()));
    }
    double const current = since(back);
    found.expect(current < 10 * at_once, "the last was current after " + seconds(current));
    tell_of_the_spread(came, slowest);
    std::printf("E1: everybody was current %.2f s after the network was back\n", current);

    auto const room = seen_by(house, house.stage_token()).views.at("room").records;
    std::size_t written = 0;
    for (phone& one : all) {
        one.hears();
        found.expect(one.page.mismatch.empty(), one.page.mismatch);
        found.expect(one.page.views["room"].records == room, one.box.queue + " sees another room");
        found.expect(one.box.done() && one.box.contradiction.empty(), one.box.queue + ' ' + one.box.contradiction);
        written += static_cast<std::size_t>(one.box.written);
    }
    found.expect(house.server.terminate() == 0, "it did not end well");
    std::set<std::pair<std::string, std::int64_t>> stored;
    std::size_t entries = 0;
    for (core::entry const& e : store::sqlite_log{house.server.folder() + "/data/bordduk.sqlite"}.load(house.code))
        if (e.client.starts_with("returns")) ++entries, stored.emplace(e.client, e.n);
    found.expect(written > 0 && stored.size() == written && entries == written,
                 std::to_string(written) + " were written, " + std::to_string(entries) + " are on the disk");
}

} // namespace
} // namespace bordduk::tests
