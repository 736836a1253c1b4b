// One connection to a real PostgreSQL, driven by hand.
#include "common/postgres_cluster.hpp"
#include "store/postgres_line.hpp"

#include <chrono>
#include <gtest/gtest.h>
#include <poll.h>
#include <string>
#include <thread>
#include <vector>

namespace bordduk::tests {
namespace {

using namespace std::chrono_literals;
using store::steady;

TEST(PostgresLine, B1ABellThatComesWithAnAnswerIsHeardAtOnce) {
    postgres_database const database;
    store::postgres_address const address{database.address()};
    std::vector<std::string> heard;
    store::postgres_line line{address, "LISTEN bell", [&](store::postgres_line::notice const& one) { heard.push_back(one.payload); }};
    auto const step_until = [&](auto const& done) {
        for (auto const last = steady::now() + 5s; !done() && steady::now() < last;) {
            pollfd polled = line.polled();
            ::poll(&polled, 1, 20);
            line.step(polled.fd < 0 ? short{} : polled.revents);
        }
        return done();
    };
    line.want();
    ASSERT_TRUE(step_until([&] { return line.ready(); }));
    bool answered = false;
    line.ask("SELECT 1", [&](store::postgres_answer const& said) { answered = said.good(); });
    std::this_thread::sleep_for(300ms); // the answer has come, and nobody has looked yet
    static_cast<void>(database.ask("NOTIFY bell, 'just after it'"));
    std::this_thread::sleep_for(300ms);
    ASSERT_TRUE(step_until([&] { return answered; }));
    EXPECT_EQ(heard, std::vector<std::string>{"just after it"}) << "nothing more comes that would make it look";
}

} // namespace
} // namespace bordduk::tests
