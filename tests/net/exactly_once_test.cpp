// Every command has one effect and one answer, however often and over however many lines it comes.
#include "net/crowd.hpp"

#include <gmock/gmock.h>

#include <set>
#include <string>
#include <vector>

namespace bordduk::tests {
namespace {

class ExactlyOnce : public shared_house<ExactlyOnce> {
public:
    void SetUp() override { house->found(); }
    static int tables() {
        std::string const facts = house->get(house->path).body;
        int count = 0;
        for (auto at = facts.find("\"number\":"); at != std::string::npos; at = facts.find("\"number\":", at + 1))
            ++count;
        return count;
    }
};

TEST_F(ExactlyOnce, C3OneToFiveTimesInARowIsOneEffectAndOneAnswer) {
    live_client desk = house->enter(house->desk_token());
    int const before = tables();
    for (int times = 1; times <= 5; ++times) {
        for (int i = 0; i < times; ++i)
            desk.repeat(times, "table.add");
        std::set<std::string> answers;
        for (int i = 0; i < times; ++i)
            answers.insert(desk.answer(times).value_or("none"));
        EXPECT_EQ(answers.size(), 1U) << testing::PrintToString(answers);
        EXPECT_EQ(tables(), before + times);
    }
}

TEST_F(ExactlyOnce, C3AtOnceOnTwoSocketsIsOneEffectAndOneAnswer) {
    std::string const token = house->desk_token();
    live_client one = house->enter(token);
    live_client two = house->enter(token);
    two.client = one.client;
    int const before = tables();
    for (int n = 1; n <= 20; ++n) {
        for (int i = 0; i < 3; ++i) {
            one.repeat(n, "table.add");
            two.repeat(n, "table.add");
        }
        std::set<std::string> answers;
        for (int i = 0; i < 3; ++i) {
            answers.insert(one.answer(n).value_or("none"));
            answers.insert(two.answer(n).value_or("none"));
        }
        EXPECT_EQ(answers.size(), 1U) << testing::PrintToString(answers);
    }
    EXPECT_EQ(tables(), before + 20);
}

TEST_F(ExactlyOnce, C3TheSameQueueOfAnotherPersonIsAnotherQueue) {
    live_client one = house->enter(house->join().token);
    live_client two = house->enter(house->join().token);
    two.client = one.client;
    auto const first = one.answer(one.command("seat.rename", R"(,"name":"One")"));
    auto const second = two.answer(two.command("seat.rename", R"(,"name":"Two")"));
    ASSERT_TRUE(first && second);
    EXPECT_NE(*first, *second);
    EXPECT_THAT(*second, testing::HasSubstr("\"seq\":"));
}

TEST_F(ExactlyOnce, C5AnotherPayloadAGapAndNumbersThatAreNoneHaveNoEffect) {
    live_client desk = house->enter(house->desk_token());
    int const before = tables();
    EXPECT_THAT(desk.answer(desk.command("table.add")).value_or(""), testing::HasSubstr("\"seq\":"));
    desk.repeat(1, "table.rename", R"(,"table":1,"name":"Reused")");
    EXPECT_THAT(desk.answer(1).value_or(""), testing::HasSubstr(R"("refused":"reused")"));
    desk.repeat(3, "table.add");
    EXPECT_THAT(desk.answer(3).value_or(""), testing::HasSubstr(R"("refused":"gap")"));
    desk.repeat(9007199254740991, "table.add");
    EXPECT_THAT(desk.answer(9007199254740991).value_or(""), testing::HasSubstr(R"("refused":"gap")"));
    for (std::string const n : {"0", "-1", "9007199254740992", "9223372036854775808", "1e3", "2.5", "\"2\"", "null"}) {
        desk.say(R"({"type":"command","do":"table.add","client":")" + desk.client + R"(","n":)" + n + "}");
        auto const answer = desk.next(R"({"type":"answer")");
        ASSERT_TRUE(answer) << n;
        EXPECT_THAT(*answer, testing::HasSubstr(R"("refused":"invalid")")) << n;
        EXPECT_THAT(*answer, testing::HasSubstr("/n: ")) << n;
    }
    EXPECT_EQ(tables(), before + 1);
    EXPECT_THAT(house->get(house->path).body, testing::Not(testing::HasSubstr("Reused")));
    EXPECT_THAT(desk.answer(desk.command("table.add")).value_or(""), testing::HasSubstr("\"seq\":")) << "the queue does not stick";
    EXPECT_EQ(tables(), before + 2);
}

TEST_F(ExactlyOnce, C12ALineCutRightAfterACommandLosesAndDoublesNothing) {
    std::vector<outbox> all;
    for (int i = 0; i < 8; ++i)
        all.emplace_back(*house, house->join(), "cutqueue" + std::to_string(i));
    int const rounds = times("BORDDUK_CUTS", 96) / 8;
    for (int round = 0; round < rounds; ++round)
        for (outbox& one : all) {
            ASSERT_TRUE(one.connect());
            one.write();
            if (round % 3 == 1) one.hear(1);
            one.cut();
        }
    for (outbox& one : all) {
        one.deliver(120'000); // as fast as one person may send
        EXPECT_EQ(one.contradiction, "");
        EXPECT_EQ(one.answered.size(), static_cast<std::size_t>(rounds)) << one.queue;
    }
    std::set<std::string> seqs;
    for (outbox const& one : all)
        for (auto const& [n, answer] : one.answered) {
            EXPECT_THAT(answer, testing::HasSubstr("\"seq\":"));
            seqs.insert(answer.substr(answer.find("\"seq\":")));
        }
    EXPECT_EQ(seqs.size(), static_cast<std::size_t>(8 * rounds));
}

} // namespace
} // namespace bordduk::tests
