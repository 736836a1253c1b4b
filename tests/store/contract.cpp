// The contract of every log, run over each of them: D* is about durability, O* about order.
#include "every_log.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace bordduk::tests {
namespace {

template <class Where>
class Log : public in_every_log<Where> {};
TYPED_TEST_SUITE(Log, all_logs);

TYPED_TEST(Log, D1WhatWasAppendedIsThereWhole) {
    EXPECT_EQ(found(this->log(), "AAAAAA"), durable);
    core::entry second = entry_at(2);
    second.person = "p1";
    second.client = "queue123";
    second.n = 1;
    second.fingerprint = 0xFEDCBA9876543210U;
    second.events = {core::note_set{"n1", {"p1", "i1", 3, "Ærlig talt: \"bra\"\n\U0001F600", core::level::mine, 5, 6}},
                     core::wrap_up_reached{}};
    core::entry third = entry_at(3);
    third.person = "p1";
    third.client = "queue123";
    third.n = 2;
    third.refused = core::refusal{core::refusal_reason::wrong_phase, "/text: too long"};
    EXPECT_EQ(append(this->log(), "AAAAAA", {second, third}), durable);

    std::vector<core::entry> const kept = this->log().load("AAAAAA");
    ASSERT_EQ(kept.size(), 3U);
    EXPECT_EQ(text(kept[0]), text(entry_at(1)));
    EXPECT_EQ(text(kept[1]), text(second));
    EXPECT_EQ(text(kept[2]), text(third));
}

TYPED_TEST(Log, D2WorkshopsAreListedWithTheirEpochs) {
    EXPECT_TRUE(this->log().list().empty());
    EXPECT_EQ(found(this->log(), "BBBBBB", "epoch-b"), durable);
    EXPECT_EQ(found(this->log(), "AAAAAA", "epoch-a"), durable);
    std::vector<room::workshop_key> const keys = this->log().list();
    ASSERT_EQ(keys.size(), 2U);
    EXPECT_EQ(keys[0].code + keys[0].epoch, "AAAAAAepoch-a");
    EXPECT_EQ(keys[1].code + keys[1].epoch, "BBBBBBepoch-b");
}

TYPED_TEST(Log, D3AWorkshopThatIsNotThereCannotBeLoaded) {
    EXPECT_THROW(static_cast<void>(this->log().load("CCCCCC")), std::runtime_error);
}

TYPED_TEST(Log, D4AWorkshopIsFoundedOnce) {
    EXPECT_EQ(found(this->log(), "AAAAAA", "first"), durable);
    EXPECT_EQ(found(this->log(), "AAAAAA", "second"), unavailable);
    ASSERT_EQ(this->log().list().size(), 1U);
    EXPECT_EQ(this->log().list()[0].epoch, "first");
    EXPECT_EQ(append_to(this->log(), {"AAAAAA", "first"}, {entry_at(2)}), durable);
}

TYPED_TEST(Log, D5ALogThatWritesIsAbleToWrite) {
    EXPECT_TRUE(this->log().able_to_write());
    EXPECT_EQ(found(this->log(), "AAAAAA"), durable);
    EXPECT_TRUE(this->log().able_to_write());
}

TYPED_TEST(Log, O1DoneIsCalledInTheOrderOfTheCallsAndOnAThreadOfTheLogsOwn) {
    EXPECT_EQ(found(this->log(), "AAAAAA"), durable);
    std::vector<core::seq> order; // only the log's thread writes it, until the last has come
    std::vector<std::thread::id> threads;
    for (core::seq s = 2; s < 500; ++s) {
        this->log().append({"AAAAAA", "epoch-1"}, {entry_at(s)}, [&, s](room::append_result) {
            order.push_back(s);
            threads.push_back(std::this_thread::get_id());
        });
    }
    EXPECT_EQ(append(this->log(), "AAAAAA", {entry_at(500)}), durable);
    ASSERT_EQ(order.size(), 498U);
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
    EXPECT_EQ(std::count(threads.begin(), threads.end(), std::this_thread::get_id()), 0);
    EXPECT_EQ(this->log().load("AAAAAA").size(), 500U);
}

TYPED_TEST(Log, O2ManyWorkshopsFromManyThreadsKeepALineOfSeqEach) {
    constexpr int workshops = 8;
    constexpr core::seq entries = 60;
    auto const code = [](int w) { return std::string(6, static_cast<char>('A' + w)); };
    std::vector<std::thread> hubs;
    for (int w = 0; w < workshops; ++w) {
        hubs.emplace_back([&, w] {
            EXPECT_EQ(found(this->log(), code(w)), durable);
            for (core::seq s = 2; s <= entries; ++s)
                EXPECT_EQ(append(this->log(), code(w), {entry_at(s)}), durable);
        });
    }
    for (std::thread& hub : hubs)
        hub.join();
    for (int w = 0; w < workshops; ++w) {
        std::vector<core::entry> const kept = this->log().load(code(w));
        ASSERT_EQ(std::ssize(kept), entries);
        for (core::seq s = 1; s <= entries; ++s)
            EXPECT_EQ(kept[static_cast<std::size_t>(s - 1)].seq, s);
    }
}

TYPED_TEST(Log, O3AnEntryThatLeavesAGapStopsTheProcess) {
    testing::GTEST_FLAG(death_test_style) = "threadsafe";
    EXPECT_DEATH(
        {
            static_cast<void>(found(this->log(), "AAAAAA"));
            static_cast<void>(append(this->log(), "AAAAAA", {entry_at(3)}));
        },
        "this must hold");
}

TYPED_TEST(Log, W1ALogIsWrittenAnewUnderAnotherEpochAndGoesOnFromThere) {
    EXPECT_EQ(found(this->log(), "AAAAAA"), durable);
    EXPECT_EQ(found(this->log(), "BBBBBB"), durable);
    EXPECT_EQ(append(this->log(), "AAAAAA", {entry_at(2), entry_at(3)}), durable);
    auto const into = [](std::vector<core::entry> before) {
        EXPECT_EQ(before.size(), 3U);
        before[1].events = {core::secret_issued{"another"}};
        before.push_back(entry_at(4));
        return before;
    };
    EXPECT_EQ(rewrite(this->log(), {"AAAAAA", "epoch-2"}, into), durable);
    EXPECT_EQ(append_to(this->log(), {"AAAAAA", "epoch-2"}, {entry_at(5)}), durable);
    std::vector<core::entry> const left = this->log().load("AAAAAA");
    ASSERT_EQ(left.size(), 5U);
    EXPECT_EQ(left[1].events, (std::vector<core::event>{core::secret_issued{"another"}}));
    EXPECT_EQ(this->log().list()[0].epoch, "epoch-2");
    EXPECT_EQ(this->log().list()[1].epoch, "epoch-1");
    EXPECT_EQ(this->log().load("BBBBBB").size(), 1U);
}

TYPED_TEST(Log, W2ALogIsRemovedAndItsCodeIsFreeAgain) {
    EXPECT_EQ(found(this->log(), "AAAAAA"), durable);
    EXPECT_EQ(found(this->log(), "BBBBBB"), durable);
    EXPECT_EQ(remove(this->log(), "AAAAAA"), durable);
    EXPECT_EQ(this->log().list().size(), 1U);
    EXPECT_THROW(static_cast<void>(this->log().load("AAAAAA")), std::runtime_error);
    EXPECT_EQ(found(this->log(), "AAAAAA", "epoch-2"), durable);
    EXPECT_EQ(append_to(this->log(), {"AAAAAA", "epoch-2"}, {entry_at(2)}), durable);
    EXPECT_EQ(append(this->log(), "BBBBBB", {entry_at(2)}), durable);
}

TYPED_TEST(Log, W3WhatIsNotThereCannotBeRemovedOrWrittenAnew) {
    EXPECT_EQ(remove(this->log(), "AAAAAA"), overtaken);
    EXPECT_EQ(rewrite(this->log(), {"AAAAAA", "epoch-2"}, [](std::vector<core::entry> before) { return before; }), overtaken);
}

TYPED_TEST(Log, W4WhoeverWritesItAnewAndGivesNothingLeavesItAsItIs) {
    EXPECT_EQ(found(this->log(), "AAAAAA"), durable);
    EXPECT_EQ(rewrite(this->log(), {"AAAAAA", "epoch-2"}, [](std::vector<core::entry> const&) { return std::vector<core::entry>{}; }), overtaken);
    EXPECT_EQ(append(this->log(), "AAAAAA", {entry_at(2)}), durable) << "the old epoch";
    EXPECT_EQ(this->log().load("AAAAAA").size(), 2U);
}

} // namespace
} // namespace bordduk::tests
