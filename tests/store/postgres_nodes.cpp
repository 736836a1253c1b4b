// What only several servers on one real PostgreSQL can show. N* is about each other, A* about the database going away, S* about standing
// still.
#include "every_log.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <map>
#include <mutex>
#include <random>
#include <set>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace bordduk::tests {
namespace {

using namespace std::chrono_literals;
// What was told on a log's thread, waited for on the test's.
template <class What>
class told {
public:
    void say(What what) {
        std::lock_guard const held{guard_};
        all_.push_back(std::move(what));
        something_.notify_all();
    }
    template <class Which>
    bool wait_for(Which which) {
        std::unique_lock held{guard_};
        bool const came = something_.wait_for(held, 20s, [&] { return std::ranges::any_of(all_, which); });
        EXPECT_TRUE(came) << "was told " << testing::PrintToString(all_);
        return came;
    }

private:
    std::mutex guard_;
    std::condition_variable something_;
    std::vector<What> all_;
};

class Nodes : public testing::Test {
public:
    using bell = std::pair<std::string, core::seq>;
    using who = std::tuple<std::string, std::string, std::string>;
    told<bell> bells; // outlives who rings
    told<who> heard;
    postgres_database database;
    store::postgres_log one{database.address()};
    store::postgres_log other{database.address()};
};

TEST_F(Nodes, N1WhatOneAppendsTheOtherReadsOnAndIsOvertakenByIt) {
    ASSERT_EQ(found(one, "AAAAAA"), durable);
    EXPECT_EQ(found(other, "AAAAAA", "epoch-2"), unavailable);
    auto const heard_of = read_on(other, {"AAAAAA", ""}, 0);
    ASSERT_TRUE(heard_of.has_value());
    EXPECT_EQ(heard_of->epoch, "epoch-1");
    ASSERT_EQ(append_to(one, key, {by("ann", 2, 1)}), durable);
    EXPECT_EQ(append_to(other, key, {by("bob", 2, 1)}), overtaken);
    auto const news = read_on(other, key, 1);
    ASSERT_TRUE(news.has_value());
    ASSERT_EQ(news->entries.size(), 1U);
    EXPECT_EQ(news->entries[0].person, "ann");
    EXPECT_EQ(append_to(other, key, {by("bob", 3, 1)}), durable);
    EXPECT_EQ(append_to(one, key, {by("ann", 3, 2)}), overtaken) << "what it knew was old";
    EXPECT_EQ(read_on(one, key, 2)->entries.size(), 1U);
    EXPECT_EQ(append_to(one, key, {by("ann", 4, 2)}), durable);
    EXPECT_EQ(one.load("AAAAAA").size(), 4U);
}

TEST_F(Nodes, N2TheBellRingsAtTheOther) {
    other.watch([&](std::string const& code, core::seq head) { bells.say({code, head}); });
    auto const rang = [&](core::seq head) {
        return bells.wait_for([head](auto const& bell) { return bell.first == "AAAAAA" && (head == 0 || bell.second >= head); });
    };
    ASSERT_EQ(found(one, "AAAAAA"), durable);
    EXPECT_TRUE(rang(1));
    for (core::seq seq = 2; seq <= 50; ++seq)
        ASSERT_EQ(append_to(one, key, {entry_at(seq)}), durable);
    EXPECT_TRUE(rang(50)) << "of many the last is always heard";
    ASSERT_EQ(remove(one, "AAAAAA"), durable);
    EXPECT_TRUE(bells.wait_for([](auto const& bell) { return bell.first == "AAAAAA" && bell.second == 0; }));
}

TEST_F(Nodes, N3WhoIsAtTheOtherIsToldUntilItIsGone) {
    one.board()->watch([&](std::string const& code, std::string const& node, std::string const& snapshot) {
        heard.say({code, node, snapshot});
    });
    {
        store::postgres_log third{database.address()};
        third.board()->post("AAAAAA", "three people's names");
        third.board()->post("BBBBBB", "one");
        EXPECT_TRUE(heard.wait_for([](who const& w) { return std::get<0>(w) == "AAAAAA" && std::get<2>(w) == "three people's names"; }));
        third.board()->post("BBBBBB", "");
        EXPECT_TRUE(heard.wait_for([](who const& w) { return std::get<0>(w) == "BBBBBB" && std::get<2>(w).empty(); }));
    }
    EXPECT_TRUE(heard.wait_for([](who const& w) { return std::get<0>(w) == "AAAAAA" && std::get<2>(w).empty(); }));
}

TEST_F(Nodes, N4ALogThatWasWrittenAnewElsewhereOvertakes) {
    ASSERT_EQ(found(one, "AAAAAA"), durable);
    ASSERT_EQ(append_to(one, key, {entry_at(2)}), durable);
    ASSERT_TRUE(read_on(other, {"AAAAAA", ""}, 0).has_value());
    auto const as_it_is = [](std::vector<core::entry> before) { return before; };
    ASSERT_EQ(rewrite(one, {"AAAAAA", "epoch-2"}, as_it_is), durable);
    EXPECT_EQ(append_to(other, key, {entry_at(3)}), overtaken);
    EXPECT_EQ(read_on(other, key, 2)->epoch, "epoch-2");
    EXPECT_EQ(append_to(other, room::workshop_key{"AAAAAA", "epoch-2"}, {entry_at(3)}), durable);
    auto const while_the_other_writes = [this](std::vector<core::entry> before) {
        std::promise<void> said;
        std::thread{[&] {
            EXPECT_EQ(append_to(other, room::workshop_key{"AAAAAA", "epoch-2"}, {entry_at(4)}), durable);
            said.set_value();
        }}.join();
        said.get_future().get();
        return before;
    };
    EXPECT_EQ(rewrite(one, {"AAAAAA", "epoch-3"}, while_the_other_writes), overtaken);
    EXPECT_EQ(one.load("AAAAAA").size(), 4U);
    EXPECT_EQ(one.list()[0].epoch, "epoch-2");
}

// A hub of the future: appends until it is told to stop, reads on when overtaken, and knows what it was promised.
class writer_of {
public:
    writer_of(store::postgres_log& log, std::string who, std::atomic<int>& promises, std::atomic<bool> const& enough)
        : log_{log}, who_{std::move(who)}, promises_{promises}, enough_{enough} {}
    void write() {
        std::vector<core::entry> news = read_on(log_, key, 0)->entries;
        core::seq head = news.empty() ? 0 : news.back().seq;
        for (std::int64_t n = 1; !enough_;) {
            room::append_result const said = append_to(log_, key, {by(who_, head + 1, n)});
            if (said == durable) {
                ++head;
                promised.insert(n++);
                ++promises_;
                continue;
            }
            auto const more = read_on(log_, key, head);
            if (!more) continue;
            for (core::entry const& e : more->entries) {
                head = e.seq;
                if (e.person == who_ && e.n == n) ++n; // what was not promised may be there all the same; a room's ledger sees that
            }
        }
    }
    std::set<std::int64_t> promised;

private:
    store::postgres_log& log_;
    std::string who_;
    std::atomic<int>& promises_; // of all writers
    std::atomic<bool> const& enough_;
};

TEST_F(Nodes, A1NothingPromisedIsLostOrDoubledWhenConnectionsAreCutAndTheDatabaseIsRestarted) {
    ASSERT_EQ(found(one, "AAAAAA"), durable);
    std::atomic<int> promises{};
    std::atomic<bool> enough{};
    std::vector<std::unique_ptr<writer_of>> writers;
    std::vector<std::thread> threads;
    for (int w = 0; w < 4; ++w) {
        writers.push_back(std::make_unique<writer_of>(w % 2 == 0 ? one : other, "p" + std::to_string(w), promises, enough));
        threads.emplace_back([&writer = *writers.back()] { writer.write(); });
    }
    // However slow the machine: something was promised before each blow and after it.
    auto const some_are_promised = [&] {
        int const before = promises;
        for (int hundredths = 0; hundredths < 2000 && promises < before + 10; ++hundredths)
            std::this_thread::sleep_for(10ms);
        EXPECT_GE(promises, before + 10);
    };
    postgres_cluster& cluster = postgres_cluster::ours();
    some_are_promised();
    for (int cuts = 0; cuts < 6; ++cuts) {
        std::this_thread::sleep_for(60ms);
        cluster.throw_everybody_out();
    }
    some_are_promised();
    cluster.stop();
    std::this_thread::sleep_for(300ms);
    cluster.start();
    some_are_promised();
    cluster.crash();
    cluster.start();
    some_are_promised();
    enough = true;
    for (std::thread& thread : threads)
        thread.join();

    for (int tenths = 0; tenths < 300 && !read_on(one, key, 0); ++tenths) // it may still be on its way back
        std::this_thread::sleep_for(100ms);
    std::map<std::string, std::multiset<std::int64_t>> there;
    core::seq seq = 0;
    for (core::entry const& e : one.load("AAAAAA")) {
        EXPECT_EQ(e.seq, ++seq);
        there[e.person].insert(e.n);
    }
    for (std::size_t w = 0; w < writers.size(); ++w) {
        auto const& kept = there["p" + std::to_string(w)];
        for (std::int64_t const n : writers[w]->promised)
            EXPECT_EQ(kept.count(n), 1U) << "p" << w << ' ' << n;
        for (std::int64_t n = 1; n <= std::ssize(kept); ++n)
            EXPECT_EQ(kept.count(n), 1U) << "p" << w << ' ' << n;
    }
}

TEST_F(Nodes, A2WhatIsAskedWhileTheDatabaseIsAwayIsKeptUntilItIsBack) {
    ASSERT_EQ(found(one, "AAAAAA"), durable);
    other.watch([&](std::string const& code, core::seq head) { bells.say({code, head}); });
    ASSERT_TRUE(read_on(other, {"AAAAAA", ""}, 0).has_value());
    postgres_cluster::ours().stop();
    std::promise<room::append_result> said;
    auto result = said.get_future();
    one.append(key, {entry_at(2)}, [&said](room::append_result r) { said.set_value(r); });
    EXPECT_EQ(result.wait_for(1500ms), std::future_status::timeout);
    EXPECT_FALSE(one.able_to_write());
    postgres_cluster::ours().start();
    EXPECT_EQ(result.get(), durable);
    EXPECT_TRUE(bells.wait_for([](bell const& one_of) { return one_of.second == 2; })) << "who was away is told what it missed";
    for (int tenths = 0; tenths < 50 && !one.able_to_write(); ++tenths)
        std::this_thread::sleep_for(100ms);
    EXPECT_TRUE(one.able_to_write());
}

// A server that stands still in the middle of whatever it does holds nobody up.
TEST(NodesThatStop, S1AProcessThatIsStoppedHoldsNobody) {
    postgres_database const database;
    pid_t const busy = ::fork(); // before this process has threads
    if (busy == 0) {
        std::atomic<int> promises{};
        std::atomic<bool> const never{};
        store::postgres_log log{database.address()};
        static_cast<void>(found(log, "AAAAAA"));
        writer_of{log, "busy", promises, never}.write();
        ::_exit(0);
    }
    store::postgres_log one{database.address()};
    while (one.list().empty())
        std::this_thread::sleep_for(10ms);
    std::mt19937 chance{4711};
    core::seq head = 1;
    for (int stops = 0; stops < 20; ++stops) {
        std::this_thread::sleep_for(std::chrono::microseconds{chance() % 30'000 + (stops == 0 ? 300'000 : 0)});
        ::kill(busy, SIGSTOP);
        std::this_thread::sleep_for(30ms); // what it had sent arrives
        auto const news = read_on(one, key, head);
        ASSERT_TRUE(news.has_value());
        if (!news->entries.empty()) head = news->entries.back().seq;
        EXPECT_EQ(append_to(one, key, {by("ann", head + 1, stops + 1)}), durable) << "at stop " << stops;
        ++head;
        ::kill(busy, SIGCONT);
    }
    ::kill(busy, SIGKILL);
    ::waitpid(busy, nullptr, 0);
    EXPECT_GT(one.load("AAAAAA").size(), 60U) << "the other was in the middle of something";
}

} // namespace
} // namespace bordduk::tests
