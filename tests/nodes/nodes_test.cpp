// C14: several nodes on one PostgreSQL behind HAProxy, people on all of them who write all the time, and everything that can go wrong.
//
// In small for tests/run, whole with BORDDUK_FULL=1: see README.md. Each fault is followed by everybody being current again within ten seconds;
// at the end every answer that anybody was given is in the log, once, in one line of seq.
#include "common/postgres_cluster.hpp"
#include "net/crowd.hpp"
#include "net/extent.hpp"
#include "net/replica.hpp"
#include "net/told_figures.hpp"
#include "nodes/door.hpp"
#include "nodes/phones.hpp"
#include "store/postgres.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace bordduk::tests {
namespace {

using namespace std::chrono_literals;

constexpr double soon = 10; // seconds; C14

void say(std::string const& what, double took) {
    std::printf("  %-62s %5.1f s\n", what.c_str(), took);
    std::fflush(stdout);
}

void say(std::string const& where, phones::latencies const& all) {
    auto const line = [&](char const* what, std::vector<double> const& ms) {
        if (!ms.empty()) std::printf("  %-16s %-34s p50 %6.1f  p99 %6.1f ms  (%zu)\n", where.c_str(), what, percentile(ms, 0.5), percentile(ms, 0.99), ms.size());
    };
    line("command to answer", all.answer_ms);
    line("note to screen, same node", all.same_node_ms);
    line("note to screen, another node", all.other_node_ms);
    std::fflush(stdout);
}

std::string programme_for(int people) {
    return R"({"title":"A full house","language":"en","tables":)" + std::to_string(people / 8 + 2) +
           R"(,"seats_per_table":8,"items":[{"kind":"group_work","title":"Work","start":"09:00","question":"What?","individual":{"minutes":2},"group":{"minutes":20}}]})";
}

struct nodes {
    explicit nodes(int count)
        : house{options(), [&](int port) {
                    std::vector<int> ports{port};
                    for (int i = 1; i < count; ++i)
                        ports.push_back(others.emplace_back(std::make_unique<bordduk_process>(BORDDUK_EXECUTABLE, options()))->port());
                    by.emplace(door::kind::haproxy, ports, ca);
                    std::this_thread::sleep_for(1500ms); // HAProxy has found them all
                    return by->inner_port();
                }} {}
    [[nodiscard]] std::vector<std::string> options() const {
        return {"--store", base.address(), "--trusted-proxy", "127.0.0.1", "--drain-notice", "2"};
    }
    [[nodiscard]] bordduk_process& node(std::size_t which) { return which == 0 ? house.server : *others[which - 1]; }
    [[nodiscard]] std::size_t count() const { return others.size() + 1; }

    postgres_database base;
    self_made_ca ca;
    std::vector<std::unique_ptr<bordduk_process>> others;
    std::optional<door> by;
    served_workshop house;
};

class trial {
public:
    trial(nodes& all, phones& people) : all_{all}, people_{people} {}
    void expect_current(std::string const& after) {
        double const took = people_.time_to_be_current(soon + 5);
        say("current after " + after, took);
        EXPECT_LT(took, soon) << after << '\n' << testing::PrintToString(people_.unsettled());
    }
    void kill_one(std::size_t which) {
        all_.node(which).kill_hard();
        expect_current("kill -9 of a node");
        all_.node(which).start_again();
    }
    void restart_the_database() {
        postgres_cluster::ours().stop();
        postgres_cluster::ours().start();
        expect_current("a restart of PostgreSQL");
    }
    void terminate_everybody() {
        postgres_cluster::ours().throw_everybody_out();
        expect_current("pg_terminate_backend on every connection");
    }
    void stop_one(std::size_t which, std::chrono::seconds how_long) {
        auto const begun = steady::now();
        ::kill(all_.node(which).pid(), SIGSTOP);
        expect_current("SIGSTOP of a node while it appends");
        terminate_everybody();
        std::this_thread::sleep_until(begun + how_long);
        ::kill(all_.node(which).pid(), SIGCONT);
        expect_current("SIGCONT after " + std::to_string(how_long.count()) + " s");
    }
    void restart_all_by_turns() {
        for (std::size_t which = 0; which < all_.count(); ++which) {
            EXPECT_EQ(all_.node(which).terminate(15'000), 0) << all_.node(which).output();
            all_.node(which).start_again();
        }
        expect_current("a restart of all nodes, one after the other");
    }

private:
    nodes& all_;
    phones& people_;
};

void expect_all_kept(nodes& all, phones const& people) {
    store::postgres_log log{all.base.address()};
    std::map<std::pair<std::string, std::int64_t>, core::seq> kept;
    core::seq last = 0;
    for (core::entry const& e : log.load(all.house.code)) {
        EXPECT_EQ(e.seq, ++last) << "one line of seq";
        if (e.n > 0) EXPECT_TRUE(kept.try_emplace({e.client, e.n}, e.refused ? 0 : e.seq).second) << e.client << ' ' << e.n << " is there twice";
    }
    std::size_t answers = 0;
    for (outbox const& one : people.outboxes()) {
        EXPECT_EQ(one.contradiction, "") << one.queue;
        EXPECT_TRUE(one.done()) << one.queue << ": " << one.answered.size() << " of " << one.written;
        for (auto const& [n, answer] : one.answered) {
            auto const found = kept.find({one.queue, n});
            ASSERT_NE(found, kept.end()) << answer;
            EXPECT_THAT(answer, testing::HasSubstr(found->second == 0 ? "\"refused\":" : "\"seq\":" + std::to_string(found->second)));
            ++answers;
        }
    }
    std::printf("  %zu answers, each kept once; %lld entries in one line of seq\n", answers, static_cast<long long>(last));
    std::fflush(stdout);
}

// Whoever comes fresh to any node sees the same.
void expect_same_everywhere(nodes& all) {
    std::string const token = all.house.stage_token();
    std::vector<replica> seen(all.count());
    for (std::size_t which = 0; which < all.count(); ++which) {
        live_client line{all.node(which).port() == all.house.server.port() ? all.house.server.own_port() : all.node(which).port(), all.house.code};
        line.hello(token);
        while (line.next(500)) {}
        for (std::string const& text : line.heard)
            seen[which].hear(text);
        EXPECT_EQ(seen[which].mismatch, "");
        EXPECT_FALSE(seen[which].views["room"].records.empty()) << which;
        EXPECT_TRUE(seen[which].views == seen[0].views) << "node " << which;
    }
}

// Is somebody told of at a node as present? A desk that comes fresh is told of every table.
bool is_seen_at(nodes& all, std::size_t which, guest const& who) {
    live_client desk{all.node(which).own_port(), all.house.code};
    desk.hello(all.house.desk_token());
    std::string const start = R"({"type":"presence","view":"table/)" + std::to_string(who.table) + '"';
    auto const told = desk.next(start, 3000);
    return told && told->find('"' + who.person + '"') != std::string::npos;
}

void expect_seen_everywhere(nodes& all, guest const& who, bool seen) {
    auto const begun = steady::now();
    for (std::size_t which = 0; which < all.count(); ++which) {
        while (is_seen_at(all, which, who) != seen && since(begun) < 20)
            std::this_thread::sleep_for(500ms);
        EXPECT_EQ(is_seen_at(all, which, who), seen) << "node " << which;
    }
}

void go_through_everything(int count, int people, double rate, std::chrono::seconds stopped, double quiet_for) {
    nodes all{count};
    all.house.found(programme_for(people));
    phones everybody{all.house, people, rate};
    trial given{all, everybody};
    given.expect_current("the start");
    everybody.begin_to_measure();
    std::this_thread::sleep_for(std::chrono::duration<double>{quiet_for});
    say(std::to_string(count) + " nodes", everybody.measured());
    std::printf("  lines at each node: %s\n", testing::PrintToString(everybody.spread()).c_str());
    for (std::size_t which = 0; which < all.count(); ++which)
        std::printf("  node %zu: %.0f answers, %.0f appends in %.2f s\n", which, figure(all.node(which), "bordduk_command_answers_total"),
                    figure(all.node(which), "bordduk_append_seconds_count"), figure(all.node(which), "bordduk_append_seconds_sum"));
    std::fflush(stdout);
    guest const ghost = all.house.join(); // is at the node that is killed, and does not come back
    live_client at_its_node{all.node(1).own_port(), all.house.code};
    at_its_node.hello(ghost.token);
    expect_seen_everywhere(all, ghost, true);
    given.kill_one(1);
    given.stop_one(0, stopped);
    given.restart_the_database();
    given.restart_all_by_turns();
    everybody.stop();
    expect_seen_everywhere(all, ghost, false);
    expect_same_everywhere(all);
    expect_all_kept(all, everybody);
}

TEST(Nodes, C14TwoNodesThroughEverythingThatCanGoWrong) { go_through_everything(2, extent(40, 300), extent(1.0, 0.5), extent(10s, 60s), extent(1.0, 20.0)); }

TEST(Nodes, C14ThreeNodesThroughEverythingThatCanGoWrong) {
    if (in_full()) go_through_everything(3, 300, 0.5, 60s, 20);
}

// For comparison; in full only.
TEST(Nodes, C14OneNodeWithAFileIsWhatTheOthersAreMeasuredBeside) {
    if (!in_full()) return;
    self_made_ca ca;
    std::optional<door> by;
    served_workshop house{{"--trusted-proxy", "127.0.0.1"}, [&](int port) {
                              by.emplace(door::kind::haproxy, std::vector<int>{port}, ca);
                              std::this_thread::sleep_for(1500ms);
                              return by->inner_port();
                          }};
    house.found(programme_for(300));
    phones everybody{house, 300, 0.5};
    say("one node: current after the start", everybody.time_to_be_current(30));
    everybody.begin_to_measure();
    std::this_thread::sleep_for(20s);
    say("one, SQLite", everybody.measured());
    everybody.stop();
}

} // namespace
} // namespace bordduk::tests
