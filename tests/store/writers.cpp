// The contract of every log about several writers of one workshop: M* is about being overtaken, R* about reading on, B* about the bell.
#include "every_log.hpp"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace bordduk::tests {
namespace {

std::vector<core::seq> seqs(std::vector<core::entry> const& entries) {
    std::vector<core::seq> all;
    std::ranges::transform(entries, std::back_inserter(all), &core::entry::seq);
    return all;
}

// Rung on the log's thread, waited for on the test's.
class doorbell {
public:
    void hang_on(room::event_log& log) {
        log.watch([this](std::string const& code, core::seq head) {
            std::lock_guard const held{guard_};
            heads_[code].push_back(head);
            rung_.notify_all();
        });
    }
    // Until it has rung for that workshop and said that.
    template <class That>
    bool rings(std::string const& code, That said) {
        std::unique_lock held{guard_};
        return rung_.wait_for(held, std::chrono::seconds{20}, [&] { return std::ranges::any_of(heads_[code], said); });
    }
    void forget() {
        std::lock_guard const held{guard_};
        heads_.clear();
    }

private:
    std::mutex guard_;
    std::condition_variable rung_;
    std::map<std::string, std::vector<core::seq>> heads_;
};

template <class Where>
class Writers : public in_every_log<Where> {};
TYPED_TEST_SUITE(Writers, all_logs);

TYPED_TEST(Writers, M1WhoeverWritesWhereSomebodyElseHasWrittenIsOvertakenAndNothingOfItIsKept) {
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    EXPECT_EQ(append_to(this->log(), key, {by("ann", 2, 1), by("ann", 3, 2)}), durable);
    EXPECT_EQ(append_to(this->log(), key, {by("bob", 2, 1), by("bob", 3, 2), by("bob", 4, 3)}), overtaken);
    EXPECT_EQ(append_to(this->log(), key, {by("bob", 3, 1)}), overtaken);
    EXPECT_EQ(append_to(this->log(), key, {by("bob", 4, 1)}), durable);
    std::vector<core::entry> const kept = this->log().load("AAAAAA");
    ASSERT_EQ(seqs(kept), (std::vector<core::seq>{1, 2, 3, 4}));
    EXPECT_EQ(kept[1].person + kept[2].person + kept[3].person, "annannbob");
}

TYPED_TEST(Writers, M2AnotherEpochOvertakesAndSoDoesALogThatIsGone) {
    EXPECT_EQ(append_to(this->log(), key, {entry_at(1)}), overtaken);
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    ASSERT_EQ(rewrite(this->log(), {"AAAAAA", "epoch-2"}, [](std::vector<core::entry> before) { return before; }), durable);
    EXPECT_EQ(append_to(this->log(), key, {entry_at(2)}), overtaken);
    EXPECT_EQ(append_to(this->log(), {"AAAAAA", "epoch-2"}, {entry_at(2)}), durable);
    ASSERT_EQ(remove(this->log(), "AAAAAA"), durable);
    EXPECT_EQ(append_to(this->log(), {"AAAAAA", "epoch-2"}, {entry_at(3)}), overtaken);
}

TYPED_TEST(Writers, M3WhatWasAskedTogetherIsDecidedInOrder) {
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    ASSERT_EQ(found(this->log(), "BBBBBB"), durable);
    std::vector<room::append_result> said(3);
    this->log().append(key, {by("ann", 2, 1)}, [&](room::append_result result) { said[0] = result; });
    this->log().append(key, {by("bob", 2, 1)}, [&](room::append_result result) { said[1] = result; });
    this->log().append(key, {by("ann", 3, 2)}, [&](room::append_result result) { said[2] = result; });
    EXPECT_EQ(append_to(this->log(), {"BBBBBB", "epoch-1"}, {entry_at(2)}), durable) << "the others' trouble is theirs";
    EXPECT_EQ(append_to(this->log(), key, {by("ann", 4, 3)}), durable); // those before have been answered then
    EXPECT_EQ(said, (std::vector{durable, overtaken, durable}));
}

// Each reads on when it is overtaken, and tries again: one line, everybody's once.
TYPED_TEST(Writers, M4ManyWritersMakeOneLine) {
    constexpr int writers = 4;
    constexpr std::int64_t each = 25;
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    std::vector<std::thread> all;
    for (int w = 0; w < writers; ++w) {
        all.emplace_back([&, me = "p" + std::to_string(w)] {
            core::seq head = 1;
            for (std::int64_t n = 1; n <= each;) {
                room::append_result const said = append_to(this->log(), key, {by(me, head + 1, n)});
                if (said == durable) {
                    ++head;
                    ++n;
                    continue;
                }
                ASSERT_EQ(said, overtaken);
                auto const news = read_on(this->log(), key, head);
                ASSERT_TRUE(news.has_value());
                for (core::entry const& e : news->entries)
                    ASSERT_EQ(e.seq, ++head);
            }
        });
    }
    for (std::thread& one : all)
        one.join();
    std::map<std::string, std::int64_t> last;
    core::seq seq = 0;
    for (core::entry const& e : this->log().load("AAAAAA")) {
        EXPECT_EQ(e.seq, ++seq);
        if (e.n > 0) {
            EXPECT_EQ(e.n, ++last[e.person]);
        }
    }
    EXPECT_EQ(seq, 1 + writers * each);
}

TYPED_TEST(Writers, R1WhatOthersWroteIsReadOnWhole) {
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    ASSERT_EQ(append_to(this->log(), key, {by("ann", 2, 1), by("bob", 3, 1)}), durable);
    auto const news = read_on(this->log(), key, 1);
    ASSERT_TRUE(news.has_value());
    EXPECT_EQ(news->epoch, "epoch-1");
    ASSERT_EQ(seqs(news->entries), (std::vector<core::seq>{2, 3}));
    EXPECT_EQ(text(news->entries[1]), text(by("bob", 3, 1)));
    EXPECT_EQ(seqs(read_on(this->log(), key, 3)->entries), std::vector<core::seq>{});
    ASSERT_EQ(append_to(this->log(), key, {by("ann", 4, 2)}), durable);
    EXPECT_EQ(seqs(read_on(this->log(), key, 3)->entries), (std::vector<core::seq>{4}));
    EXPECT_EQ(seqs(read_on(this->log(), key, 1)->entries), (std::vector<core::seq>{2, 3, 4}));
}

TYPED_TEST(Writers, R2OfAnotherEpochAllIsTold) {
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    ASSERT_EQ(append_to(this->log(), key, {entry_at(2)}), durable);
    EXPECT_EQ(seqs(read_on(this->log(), {"AAAAAA", ""}, 0)->entries), (std::vector<core::seq>{1, 2}))
        << "of a workshop one has only heard of";
    ASSERT_EQ(rewrite(this->log(), {"AAAAAA", "epoch-2"}, [](std::vector<core::entry> before) { return before; }), durable);
    auto const news = read_on(this->log(), key, 2);
    ASSERT_TRUE(news.has_value());
    EXPECT_EQ(news->epoch, "epoch-2");
    EXPECT_EQ(seqs(news->entries), (std::vector<core::seq>{1, 2}));
    EXPECT_EQ(seqs(read_on(this->log(), {"AAAAAA", "epoch-2"}, 2)->entries), std::vector<core::seq>{});
}

TYPED_TEST(Writers, R3OfNoLogNothingIsTold) {
    ASSERT_TRUE(read_on(this->log(), key, 0).has_value());
    EXPECT_EQ(read_on(this->log(), key, 0)->epoch, "");
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    EXPECT_EQ(read_on(this->log(), key, 1)->epoch, "epoch-1");
    ASSERT_EQ(remove(this->log(), "AAAAAA"), durable);
    auto const news = read_on(this->log(), key, 1);
    ASSERT_TRUE(news.has_value());
    EXPECT_EQ(news->epoch, "");
    EXPECT_TRUE(news->entries.empty());
}

TYPED_TEST(Writers, B1TheBellRingsAndSaysHowFarTheLogReaches) {
    doorbell bell;
    bell.hang_on(this->log());
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    ASSERT_EQ(append_to(this->log(), key, {entry_at(2), entry_at(3)}), durable);
    EXPECT_TRUE(bell.rings("AAAAAA", [](core::seq head) { return head == 3 || head == 0; }));
    EXPECT_EQ(seqs(read_on(this->log(), key, 1)->entries), (std::vector<core::seq>{2, 3}));
}

TYPED_TEST(Writers, B2ItRingsWhenALogIsWrittenAnewAndWhenItIsGone) {
    doorbell bell;
    bell.hang_on(this->log());
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    ASSERT_TRUE(bell.rings("AAAAAA", [](core::seq) { return true; }));
    bell.forget();
    auto const changed = [](core::seq head) { return head == 0; };
    ASSERT_EQ(rewrite(this->log(), {"AAAAAA", "epoch-2"}, [](std::vector<core::entry> before) { return before; }), durable);
    EXPECT_TRUE(bell.rings("AAAAAA", changed));
    bell.forget();
    ASSERT_EQ(remove(this->log(), "AAAAAA"), durable);
    EXPECT_TRUE(bell.rings("AAAAAA", changed));
}

// Somebody who only listens and reads on misses nothing and sees one order.
TYPED_TEST(Writers, B3AFollowerHearsAllOfIt) {
    doorbell bell;
    bell.hang_on(this->log());
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    constexpr core::seq last = 120;
    std::thread hub{[&] {
        for (core::seq s = 2; s <= last; ++s)
            ASSERT_EQ(append_to(this->log(), key, {entry_at(s)}), durable);
    }};
    for (core::seq head = 1; head < last;) {
        ASSERT_TRUE(bell.rings("AAAAAA", [&](core::seq told) { return told > head || told == 0; }))
            << "it rang too seldom; heard up to " << head;
        bell.forget();
        auto const news = read_on(this->log(), key, head);
        ASSERT_TRUE(news.has_value());
        for (core::entry const& e : news->entries)
            ASSERT_EQ(e.seq, ++head);
    }
    hub.join();
}

} // namespace
} // namespace bordduk::tests
