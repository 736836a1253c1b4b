// Guessing codes: the only limit that looks at an address, and it never touches who knows a code.
#include "core/limits.hpp"
#include "net/served_workshop.hpp"
#include "net/wrong_codes.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace bordduk::tests {
namespace {

namespace limits = core::limits;

TEST(WrongCodes, G3AfterThirtyAMinuteTheyAreToldNothingWhileRightOnesAreLetIn) {
    served_workshop house;
    house.found(
        R"({"title":"A full house","language":"en","tables":40,"seats_per_table":8,"items":[{"kind":"break","title":"Coffee","start":"09:00","minutes":15}]})");
    int told = 0;
    for (int i = 0; i < limits::wrong_codes_per_minute_max; ++i) {
        std::string const code = "aaaa" + std::to_string(10 + i);
        switch (i % 3) {
        case 0:
            told += house.get("/api/workshops/" + code).status == 404;
            break;
        case 1:
            told += request(house.server.port(), "POST", "/api/workshops/" + code + "/join", "{}")->status == 404;
            break;
        default:
            told += live_client(house.server.port(), code).head().starts_with("HTTP/1.1 404");
        }
    }
    EXPECT_EQ(told, limits::wrong_codes_per_minute_max);

    auto const silenced = house.get("/api/workshops/bbbbbb");
    EXPECT_EQ(silenced.status, 429);
    EXPECT_THAT(std::stoi(silenced.headers.at("retry-after")), testing::AllOf(testing::Ge(55), testing::Le(60)));
    EXPECT_THAT(live_client(house.server.port(), "bbbbbb").head(), testing::StartsWith("HTTP/1.1 429"));

    std::vector<std::thread> all;
    std::atomic<int> joined{};
    std::atomic<int> refused{};
    for (int one = 0; one < 4; ++one)
        all.emplace_back([&] {
            for (int i = 0; i < 75; ++i) {
                joined += request(house.server.port(), "POST", house.path + "/join", "{}")->status == 201;
                refused += house.get("/api/workshops/cccccc").status == 429;
            }
        });
    for (std::thread& each : all)
        each.join();
    EXPECT_EQ(joined, 300);
    EXPECT_EQ(refused, 300);
    EXPECT_EQ(house.get(house.path).status, 200);
    EXPECT_TRUE(house.enter(house.join().token).next("{"));
}

TEST(WrongCodes, G3EveryPauseIsTwiceTheOneBeforeUpToAnHour) {
    net::wrong_codes guard;
    core::instant now = 1'000'000;
    core::duration expected = limits::wrong_codes_pause_ms;
    for (int pause = 0; pause < 10; ++pause) {
        for (int i = 0; i < limits::wrong_codes_per_minute_max; ++i)
            ASSERT_FALSE(guard.one_more("10.0.0.1", now)) << pause << ' ' << i;
        EXPECT_EQ(guard.one_more("10.0.0.1", now), expected) << pause;
        EXPECT_EQ(guard.one_more("10.0.0.1", now + expected - 1), 1) << pause;
        EXPECT_FALSE(guard.one_more("10.0.0.2", now + pause * 60'000)) << "another address";
        now += expected;
        expected = std::min(expected * 2, limits::wrong_codes_pause_ms_max);
    }
    now += limits::wrong_codes_pause_ms_max;
    for (int i = 0; i <= limits::wrong_codes_per_minute_max; ++i)
        if (auto const pause = guard.one_more("10.0.0.1", now))
            EXPECT_EQ(*pause, limits::wrong_codes_pause_ms) << "an hour of quiet is forgiven";
}

TEST(WrongCodes, G3ThirtyAMinuteAreForgottenMinuteByMinute) {
    net::wrong_codes guard;
    for (core::instant now = 1'000'000; now < 2'000'000; now += 60'000)
        for (int i = 0; i < limits::wrong_codes_per_minute_max; ++i)
            ASSERT_FALSE(guard.one_more("10.0.0.1", now));
}

} // namespace
} // namespace bordduk::tests
