// P8 and on: who is at another server that shares the log is here all the same. Two rooms at one log, and a board between them.
#include "core/limits.hpp"
#include "hall.hpp"
#include "room/snapshot.hpp"

namespace bordduk::tests {
namespace {

namespace limits = core::limits;

class Neighbours : public testing::Test {
public:
    Neighbours() {
        a = std::make_unique<hall>(log);
        ann = a->join("ann", 1);
        bob = a->join("bob", 1);
        cat = a->join("cat", 2);
        desk = a->facilitate();
        b = std::make_unique<hall>(log);
    }
    // A second goes by everywhere, and what a server posts the other one hears.
    void a_second() {
        for (hall* const h : {a.get(), b.get()}) {
            h->now += limits::presence_every_ms;
            h->live->time(h->now);
            h->perform();
        }
        pass_on(*a, "a", *b);
        pass_on(*b, "b", *a);
    }
    static void pass_on(hall& from, std::string const& name, hall& to) {
        for (std::string const& snapshot : std::exchange(from.told_others, {}))
            EXPECT_TRUE(to.live->hear_of(name, snapshot, to.now)) << snapshot;
        to.perform();
    }
    static std::string seen(hall& at, room::session_id id) {
        std::string line;
        for (core::presence const& p : hearing{at.clients.at(id)->pump(at.now)}.of<core::presence>()) {
            line += core::to_string(p.view) + "=" + std::to_string(p.count) + " ";
            for (std::string const& one : p.here.value_or(std::vector<std::string>{}))
                line += one + " ";
        }
        return line;
    }
    // What somebody who comes now is told.
    static std::string all_seen(hall& at, std::string const& person = "desk1") {
        at.hello(99, person);
        std::string line = seen(at, 99);
        at.clients.erase(99);
        return line;
    }

    common_log log{"epoch-1", {std::get<core::entry>(room::founding_entry(small_workshop("ABCDEF", 3, 8), nine))}};
    std::unique_ptr<hall> a;
    std::unique_ptr<hall> b;
    core::actor ann;
    core::actor bob;
    core::actor cat;
    core::actor desk;
};

TEST_F(Neighbours, P8WhoIsAtAnotherServerIsSeenHereAndCountsOnce) {
    a->hello(1, "ann");
    b->hello(1, "bob");
    b->hello(2, "desk1");
    EXPECT_EQ(seen(*b, 2), "room=1 table/1=1 bob table/2=0 table/3=0 ");
    a_second();
    a_second();
    EXPECT_EQ(seen(*b, 2), "room=2 table/1=2 ann bob ");
    EXPECT_EQ(seen(*a, 1), "room=2 table/1=2 ann bob ");
    a->hello(2, "bob"); // a second page, at the other server
    a_second();
    a_second();
    EXPECT_EQ(all_seen(*a), "room=2 table/1=2 ann bob table/2=0 table/3=0 ");
    b->clients.erase(1);
    a_second();
    a_second();
    EXPECT_EQ(seen(*b, 2), "") << "bob has only closed one of them";
    a->clients.clear();
    a_second();
    a_second();
    EXPECT_EQ(seen(*b, 2), "room=0 table/1=0 ");
}

TEST_F(Neighbours, P9WhoeverMovesOrIsLetInElsewhereSitsWhereTheLogSays) {
    core::actor const dan = a->join("dan", 3);
    a->hello(1, "ann");
    a->hello(2, "dan");
    b->hello(2, "desk1");
    seen(*b, 2);
    a_second();
    a_second();
    EXPECT_EQ(seen(*b, 2), "room=2 table/1=1 ann ") << "dan is there, and b has not read where";
    b->hears();
    a_second();
    EXPECT_EQ(seen(*b, 2), "table/3=1 dan ");
    b->ask(desk, 1, core::seat_move{"ann", 3});
    a_second();
    EXPECT_EQ(seen(*b, 2), "table/1=0 table/3=2 ann dan ");
    static_cast<void>(dan);
}

TEST_F(Neighbours, P10ATableclothAtAnotherServerLiesThereAndIsNobody) {
    a->admit(core::watch{hash_of(hall::token_of("cloth")), core::cloth{1, "c1"}});
    a->hello(1, "cloth");
    a->hello(2, "ann");
    a_second();
    EXPECT_EQ(all_seen(*b), "room=1 table/1=1 ann c1 table/2=0 table/3=0 ");
}

TEST_F(Neighbours, P11AServerThatIsGoneTakesItsPeopleAlong) {
    a->hello(1, "ann");
    a_second();
    EXPECT_EQ(all_seen(*b), "room=1 table/1=1 ann table/2=0 table/3=0 ");
    EXPECT_TRUE(b->live->hear_of("a", "", b->now));
    EXPECT_EQ(all_seen(*b), "room=0 table/1=0 table/2=0 table/3=0 ");
}

TEST_F(Neighbours, P11WhoeverHasASeatIsNoTableclothWhateverAnotherServerSays) {
    a->hello(1, "ann");
    EXPECT_TRUE(b->live->hear_of("a", "bordduk presence 1\nc ann 2\n", b->now));
    EXPECT_TRUE(b->live->hear_of("c", "bordduk presence 1\np ann\n", b->now));
    EXPECT_EQ(all_seen(*b), "room=1 table/1=1 ann table/2=0 table/3=0 ");
}

TEST_F(Neighbours, P12ItIsToldAtMostOnceASecondAndAgainAsLongAsAnybodyIsThere) {
    a->hello(1, "ann");
    a->live->time(a->now);
    a->perform();
    EXPECT_EQ(a->told_others, (std::vector<std::string>{"bordduk presence 1\np ann\n"}));
    a->hello(2, "bob");
    a->perform();
    EXPECT_EQ(a->told_others.size(), 1U) << "not yet";
    EXPECT_EQ(a->live->due(), a->now + limits::presence_every_ms);
    auto const later = [&](core::duration by) {
        a->now += by;
        a->live->time(a->now);
        a->perform();
        return std::exchange(a->told_others, {});
    };
    EXPECT_EQ(later(limits::presence_every_ms).size(), 2U);
    EXPECT_EQ(later(limits::presence_every_ms).size(), 0U) << "nothing is new";
    EXPECT_EQ(a->live->due(), a->now + limits::presence_again_ms - limits::presence_every_ms);
    EXPECT_EQ(later(limits::presence_again_ms).size(), 1U);
    a->hello(3, "bob");
    EXPECT_EQ(later(limits::presence_every_ms).size(), 0U) << "he was there";
    a->clients.clear();
    EXPECT_EQ(later(limits::presence_every_ms), (std::vector<std::string>{""}));
    EXPECT_EQ(later(limits::presence_again_ms).size(), 0U);
    EXPECT_EQ(a->live->due(), std::nullopt);
}

TEST_F(Neighbours, P12OneMoreWhoListensIsToldAtOnce) {
    a->live->share(room::neighbours::far);
    EXPECT_FALSE(a->live->due() && *a->live->due() <= a->now) << "nobody is here";
    a->hello(1, "ann");
    a_second();
    a->live->share(room::neighbours::far);
    EXPECT_LE(a->live->due(), a->now);
    a->live->time(a->now);
    a->perform();
    ASSERT_EQ(a->told_others.size(), 1U);
    EXPECT_NE(a->told_others.front().find("p ann"), std::string::npos);
}

TEST_F(Neighbours, P13ItTellsNoMoreThanPresenceDoes) {
    a->admit(core::watch{hash_of(hall::token_of("stage"))});
    a->hello(1, "ann");
    a->hello(2, "ann");
    a->hello(3, "desk1");
    a->hello(4, "stage");
    a->live->time(a->now);
    a->perform();
    EXPECT_EQ(a->told_others, (std::vector<std::string>{"bordduk presence 1\np ann\n"}));
}

TEST_F(Neighbours, P14WhatIsNotUnderstoodIsNobody) {
    a->hello(1, "ann");
    a_second();
    EXPECT_FALSE(b->live->hear_of("a", "bordduk presence 2\np ann\n", b->now));
    EXPECT_EQ(all_seen(*b), "room=0 table/1=0 table/2=0 table/3=0 ");
    for (std::size_t i = 0; i < limits::presence_nodes_max; ++i)
        EXPECT_TRUE(b->live->hear_of("n" + std::to_string(i), "bordduk presence 1\np ann\n", b->now));
    EXPECT_FALSE(b->live->hear_of("one more", "bordduk presence 1\np bob\n", b->now));
    EXPECT_EQ(all_seen(*b), "room=1 table/1=1 ann table/2=0 table/3=0 ");
}

TEST_F(Neighbours, P15AServerThatIsAloneTellsNobody) {
    hall alone;
    alone.join("eve", 1);
    alone.hello(1, "eve");
    alone.now += limits::presence_again_ms;
    alone.live->time(alone.now);
    alone.perform();
    EXPECT_EQ(alone.told_others.size(), 0U);
}

// ---- another device

TEST_F(Neighbours, P16AnOfferMadeElsewhereIsFoundHereAndTheLogLetsInOnce) {
    std::string const hash = "5ec12e7";
    a->live->devices().make("ann", {hash, "some-salt", "sealed-for-it", a->now + limits::device_offer_ms});
    EXPECT_FALSE(b->live->devices().find(hash, b->now));
    a_second();
    auto const found = b->live->devices().find(hash, b->now);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->first, "ann");
    EXPECT_EQ(found->second.sealed, "sealed-for-it");
    for (hall* const h : {a.get(), b.get()}) { // both at once
        h->live->admit(50, core::accompany{"ann", hash_of("token of salt and secret")}, h->now);
        h->perform();
    }
    b->disk_answers();
    a->settle();
    b->settle();
    EXPECT_EQ(std::get<core::identity>(b->settlements.at(50)).person, "ann");
    EXPECT_EQ(std::get<core::refusal>(a->settlements.at(50)).reason, core::refusal_reason::not_allowed);
    EXPECT_FALSE(b->live->devices().find(hash, a->now + limits::device_offer_ms)) << "it is too old";
}

TEST_F(Neighbours, P17OnlyTheLastOfferOfAPersonIsGoodWhereverItWasMade) {
    a->live->devices().make("ann", {"first", "salt", {}, a->now + limits::device_offer_ms});
    a_second();
    b->live->devices().make("ann", {"second", "salt", {}, b->now + limits::device_offer_ms});
    EXPECT_FALSE(b->live->devices().find("first", b->now));
    a_second();
    EXPECT_FALSE(a->live->devices().find("first", a->now));
    EXPECT_TRUE(a->live->devices().find("second", a->now));
    EXPECT_TRUE(b->live->devices().find("second", b->now));
}

TEST_F(Neighbours, P18NoClockElsewhereMakesAnOfferLastLonger) {
    b->live->devices().hear("a", {{"ann", {"hash", "salt", {}, b->now + 100 * limits::device_offer_ms}}}, b->now);
    EXPECT_TRUE(b->live->devices().find("hash", b->now));
    EXPECT_FALSE(b->live->devices().find("hash", b->now + limits::device_offer_ms));
}

// ---- the text

room::snapshot const a_full_one{{{"ann", true, 0}, {"c1", false, 3}, {"desk", false, 0}},
                                {{"ann", {"0af", "Salt-_1", "x-Y_z", 1'700'000'000'000}}, {"bob", {"0b", "S", {}, 5}}}};

TEST(Snapshots, P19WhatIsWrittenIsReadAgain) {
    EXPECT_EQ(encode(a_full_one), "bordduk presence 1\np ann\nc c1 3\ns desk\no ann 0af Salt-_1 1700000000000 x-Y_z\no bob 0b S 5\n");
    EXPECT_EQ(room::decode_snapshot(encode(a_full_one)), a_full_one);
    EXPECT_EQ(encode(room::snapshot{}), "");
    EXPECT_EQ(room::decode_snapshot(""), std::nullopt);
}

TEST(Snapshots, P20NothingElseIsRead) {
    std::string const first = "bordduk presence 1\n";
    for (std::string const text :
         {"", "p ann\n", "p\n", "p \n", "p  ann\n", "p ann \n", "p ann 3\n", " p ann\n", "x ann\n", "p ann", "p a\xC3\xA5\n", "p ann\r\n", "c c1\n",
          "c c1 0\n", "c c1 101\n", "c c1 03\n", "c c1 3x\n", "c c1 -1\n", "c c1 99999999999\n", "p bob\np ann\n", "p ann\np ann\n", "p ann\ns ann\n",
          "o ann h s\n", "o ann h s 0\n", "o ann h s -5\n", "o ann h s 5 x y\n", "o ann h s 5x\n", "o ann h s 99999999999999999999\n",
          "o ann h s 5\no ann h s 6\n", "o ann h s 5\np ann\n"}) {
        EXPECT_EQ(room::decode_snapshot(text), std::nullopt) << text;
        bool const is_one = text == "p ann\n";
        EXPECT_EQ(room::decode_snapshot(first + text).has_value(), is_one) << text;
    }
    EXPECT_FALSE(room::decode_snapshot(first + "p " + std::string(65, 'a') + "\n"));
}

// Whatever is cut off, changed or put in: nothing, or exactly what the text says.
TEST(Snapshots, P21EveryByteCounts) {
    std::string const whole = encode(a_full_one);
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (char const other : {'\n', ' ', '0', 'z', '\0', '\xFF'}) {
            std::string changed = whole;
            changed[at] = other;
            std::string longer = whole;
            longer.insert(at, 1, other);
            for (std::string const& text : {changed, longer, whole.substr(0, at)}) {
                auto const read = room::decode_snapshot(text);
                if (read) EXPECT_EQ(encode(*read), text);
            }
        }
    }
}

TEST(Snapshots, P22AFullHouseFits) {
    room::snapshot full;
    std::string const tail(16, 'x');
    for (int i = 0; i < limits::people_max; ++i)
        full.here.push_back({"p" + std::to_string(10'000 + i).substr(1) + tail.substr(1), true, 0});
    for (int i = 0; i < limits::tables_max * limits::tablecloths_per_table_max; ++i)
        full.here.push_back({"t" + std::to_string(10'000 + i).substr(1) + tail.substr(1), false, limits::tables_max});
    auto with_offers = full;
    std::string const hash(64, 'f');
    for (room::somebody const& one : full.here)
        with_offers.offered.emplace(one.person, room::offer{hash, std::string(43, 's'), std::string(43, 'x'), 1'700'000'000'000});
    EXPECT_EQ(room::decode_snapshot(encode(full)), full);
    std::string const text = encode(with_offers);
    EXPECT_LE(text.size(), limits::presence_snapshot_bytes_max);
    auto const read = room::decode_snapshot(text);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->here, full.here) << "people come first";
    EXPECT_GE(read->offered.size(), 300U);
}

} // namespace
} // namespace bordduk::tests
