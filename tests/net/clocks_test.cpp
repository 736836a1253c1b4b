// The machine's clock is set while people are at work, or summer time ends: running clocks keep what is left, and nine is nine.
#include "net/onlooker.hpp"
#include "net/staged_machine.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <string>
#include <variant>

namespace bordduk::tests {
namespace {

class environment_of_the_server {
public:
    environment_of_the_server(std::string name, std::string const& value) : name_{std::move(name)} {
        ::setenv(name_.c_str(), value.c_str(), 1);
    }
    ~environment_of_the_server() { ::unsetenv(name_.c_str()); }
    environment_of_the_server(environment_of_the_server const&) = delete;
    environment_of_the_server& operator=(environment_of_the_server const&) = delete;

private:
    std::string name_;
};

core::clock main_clock(served_workshop& house) {
    return std::get<core::clock>(seen_by(house, house.stage_token()).views.at("room").records.at({core::collection::clocks, "main"}));
}

std::int64_t left(core::clock const& c, std::int64_t now) { return c.duration + c.extended - (c.paused_at.value_or(now) - c.started_at); }

TEST(Clocks, E13WhenTheMachinesClockIsSetWhatIsLeftStaysToTheSecond) {
    staged_machine machine; // before the server
    served_workshop house;
    live_client desk = house.enter(house.desk_token());
    ASSERT_THAT(desk.answer(desk.command("item.start", R"(,"item":"i1")")).value_or(""), testing::HasSubstr("\"seq\""));
    ASSERT_THAT(desk.answer(desk.command("phase.start", R"(,"item":"i1","phase":"group")")).value_or(""), testing::HasSubstr("\"seq\""));
    core::clock const before = main_clock(house);
    std::int64_t const first = time_told(desk);
    auto const begun = std::chrono::steady_clock::now();
    auto const passed = [&] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun).count();
    };
    ASSERT_NEAR(static_cast<double>(left(before, first)), 20 * 60'000, 3000);
    constexpr std::int64_t second = 1000;
    for (std::int64_t const by : {3'600'000, -3'600'000, 30'000, -30'000, 0}) {
        machine.clock_is_set(by);
        std::int64_t const earliest = passed();
        std::int64_t const now = time_told(desk);
        EXPECT_GE(now - first, earliest - second) << "set by " << by;
        EXPECT_LE(now - first, passed() + second) << "set by " << by;
        EXPECT_EQ(left(main_clock(house), now), left(before, first) - (now - first)) << by;
        live_client late = house.enter(house.join().token); // what begins after the step begins now
        std::int64_t const then = time_told(late);
        EXPECT_GE(then, now) << by;
        EXPECT_LE(then - first, passed() + second) << by;
        EXPECT_TRUE(desk.answer(desk.command("clock.extend", R"(,"clock":"main","by":60000)"))) << "everybody is still here";
        EXPECT_TRUE(desk.answer(desk.command("clock.extend", R"(,"clock":"main","by":-60000)")));
    }
}

TEST(Clocks, E13TheClockThatIsSetIsReallyTheServers) { // or the test above would look at nothing
    staged_machine machine;
    served_workshop house;
    machine.clock_is_set(7'200'000);
    house.server.kill_hard();
    house.server.start_again();
    live_client line = house.enter(house.stage_token());
    EXPECT_NEAR(static_cast<double>(time_told(line) / 1000), static_cast<double>(std::time(nullptr) + 7200), 30);
}

TEST(Clocks, E13AMachineThatSleptTenMinutesGoesOnWithTheTimeThatHasPassedAndEverybodyComesBack) {
    staged_machine machine;
    served_workshop house;
    std::string const token = house.desk_token();
    live_client desk = house.enter(token);
    ASSERT_TRUE(desk.answer(desk.command("item.start", R"(,"item":"i1")")));
    ASSERT_TRUE(desk.answer(desk.command("phase.start", R"(,"item":"i1","phase":"group")")));
    std::int64_t const before = left(main_clock(house), time_told(desk));
    machine.clock_is_ahead(600'000); // the lid was closed
    EXPECT_EQ(desk.closed(), 4003) << "a line that was silent for ten minutes is dead, and says so if it is not";
    live_client again = house.enter(token);
    std::int64_t const after = left(main_clock(house), time_told(again));
    EXPECT_NEAR(static_cast<double>(after), static_cast<double>(before - 600'000), 3000);
    EXPECT_THAT(again.answer(again.command("table.add")).value_or(""), testing::HasSubstr("\"seq\""));
}

std::int64_t start_of_the_item(served_workshop& house) {
    auto const page = seen_by(house, house.stage_token());
    return std::get<core::item>(page.views.at("room").records.at({core::collection::items, "i1"})).planned_start;
}

TEST(Clocks, E13ProgrammeTimesAreLocalWhereverTheServerStandsAlsoOnTheDaysOnWhichTheClockIsSet) {
    struct day {
        std::string date;
        std::string start;
        std::int64_t seconds; // since the epoch
    };
    std::vector<day> const days{
        {"2026-10-24", "09:00", 1'792'825'200}, // the last day of summer time in Norway: 07.00 UTC
        {"2026-10-25", "09:00", 1'792'915'200}, // it has ended in the night: 08.00 UTC
        {"2026-10-25", "15:00", 1'792'936'800}, {"2026-10-26", "09:00", 1'793'001'600}, {"2026-03-28", "09:00", 1'774'684'800}, // 08.00 UTC
        {"2026-03-29", "09:00", 1'774'767'600}, // summer time has begun in the night: 07.00 UTC
    };
    for (std::string const zone : {"UTC", "America/New_York"}) {
        environment_of_the_server const there{"TZ", zone};
        served_workshop house;
        for (day const& one : days) {
            house.found(R"({"title":"A day","language":"nb","date":")" + one.date +
                        R"(","tables":2,"items":[{"kind":"talk","title":"T","start":")" + one.start + R"(","minutes":10}]})");
            EXPECT_EQ(start_of_the_item(house), one.seconds * 1000) << one.date << ' ' << one.start << ' ' << zone;
        }
    }
}

} // namespace
} // namespace bordduk::tests
