// E*: a person is taken out of a log, and a room becomes another one, while others go on.
#include "hall.hpp"

#include "core/apply.hpp"
#include "core/erase.hpp"
#include "core/project.hpp"
#include "wire/log.hpp"

#include <gmock/gmock.h>

namespace bordduk::tests {
namespace {

using room::close_code;

class Erasing : public testing::Test {
public:
    Erasing() {
        ann = house.join("ann", 1);
        ben = house.join("ben", 1);
        desk = house.facilitate();
        as(ann, core::seat_rename{"Ann Anker", "Anker AS"});
        as(ann, core::note_write{"a1", "i2", "hidden away"});
        as(ann, core::note_write{"a2", "i2", "a first wording"});
        as(ann, core::note_write{"a2", "i2", "what the table has"});
        as(ann, core::note_share{"a2", core::level::table});
        as(ben, core::note_write{"b1", "i2", "of ben"});
    }
    void as(core::actor const& who, core::command what) {
        core::answer const answered = house.ask(who, ++n[who.person], std::move(what));
        EXPECT_TRUE(answered.seq) << answered.detail.value_or("");
    }
    std::vector<core::entry> log_without_ann() {
        core::entry last;
        last.seq = house.live->durable().head + 1;
        last.at = house.now;
        last.events = std::get<std::vector<core::event>>(core::farewell(house.live->durable(), "ann", house.now));
        house.log.push_back(last);
        return core::without(house.log, "ann");
    }
    static std::string bytes(std::vector<core::entry> const& log) {
        std::string all;
        for (core::entry const& e : log)
            all += wire::encode_entry(e) + '\n';
        return all;
    }
    hall house;
    core::actor ann, ben, desk;
    std::map<std::string, std::int64_t> n;
};

TEST_F(Erasing, E1NoWordOfTheirsIsLeftButWhatTheySharedInItsLastWording) {
    std::string const left = bytes(log_without_ann());
    for (std::string const word : {"Ann", "Anker", "hidden away", "a first wording", "key of ann", "token-of-ann"})
        EXPECT_EQ(left.find(word), std::string::npos) << word;
    EXPECT_NE(left.find("what the table has"), std::string::npos);
    EXPECT_NE(left.find("of ben"), std::string::npos);
}

TEST_F(Erasing, E2TheSeqsAreTheSameAndWhatOthersHaveIsToo) {
    core::state before = house.live->durable();
    std::vector<core::entry> const left = log_without_ann();
    core::state after;
    for (core::entry const& e : left) {
        ASSERT_EQ(e.seq, after.head + 1);
        core::apply(after, e);
    }
    EXPECT_EQ(after.notes.at("b1"), before.notes.at("b1"));
    EXPECT_EQ(after.seats.at("ben").table, 1);
    EXPECT_FALSE(after.seats.contains("ann"));
    core::note shared = before.notes.at("a2");
    shared.author.reset();
    EXPECT_EQ(after.notes.at("a2"), shared) << "nobody's";
    EXPECT_EQ(after.tables.at("1").taken, 1);
    EXPECT_EQ(core::without(left, "ann").size(), left.size()) << "twice is once";
    EXPECT_EQ(bytes(core::without(left, "ann")), bytes(left));
}

TEST_F(Erasing, E2TheirPicturesGoAtOnceAndThoseThatOthersNameDoNot) {
    auto log = house.log;
    auto const happens = [&](core::event what) {
        core::entry& e = log.emplace_back();
        e.seq = std::ssize(log);
        e.at = house.now;
        e.events = {std::move(what)};
    };
    auto const writes = [&](std::string const& note, std::string const& author, char letter) {
        core::note one;
        one.item = "i2";
        one.author = author;
        one.table = 1;
        one.level = author == "ann" ? core::level::mine : core::level::table;
        one.picture = core::bare_picture{std::string(64, letter), 10, 10};
        happens(core::note_set{note, one});
    };
    for (char const letter : {'a', 'b', 'c', 'd'})
        happens(core::picture_kept{std::string(64, letter), {10, 10, 100, "image/png", house.now}});
    writes("a3", "ann", 'a');
    writes("a4", "ann", 'b');
    writes("b4", "ben", 'b');
    writes("a5", "ann", 'd');
    happens(core::note_removed{"a5"});
    core::state s;
    for (core::entry const& e : core::without(log, "ann"))
        core::apply(s, e);
    EXPECT_FALSE(s.pictures.contains(std::string(64, 'a')));
    EXPECT_TRUE(s.pictures.contains(std::string(64, 'b'))) << "ben has it too";
    EXPECT_TRUE(s.pictures.contains(std::string(64, 'c'))) << "somebody may be about to name it";
    EXPECT_FALSE(s.pictures.contains(std::string(64, 'd'))) << "taken back before";
}

TEST_F(Erasing, E3WhoWasNeverThereIsMissing) {
    auto const said = core::farewell(house.live->durable(), "carl", house.now);
    EXPECT_EQ(std::get<core::refusal>(said).reason, core::refusal_reason::missing);
}

TEST_F(Erasing, E4ARoomThatIsHeldDecidesNothingAndTurnsAwayWhatCameMeanwhile) {
    ASSERT_TRUE(house.live->hold());
    house.submit(ben, ++n["ben"], core::note_write{"b2", "i2", "meanwhile"});
    house.perform();
    EXPECT_FALSE(house.under_way) << "it decides";
    EXPECT_FALSE(house.live->due().has_value());
    auto const left = log_without_ann();
    house.live->become({"ABCDEF", "epoch-2"}, left, house.now);
    house.perform();
    EXPECT_EQ(house.answers.back().message.refused, core::refusal_reason::storage_unavailable) << "which consumes nothing";
    house.log = left;
    --n["ben"];
    as(ben, core::note_write{"b3", "i2", "afterwards"}); // takes that n
    EXPECT_TRUE(house.live->durable().notes.contains("b3"));
}

TEST_F(Erasing, E5AnAppendThatIsUnderWayIsWaitedFor) {
    house.submit(ben, ++n["ben"], core::note_write{"b2", "i2", "under way"});
    house.perform();
    EXPECT_FALSE(house.live->hold());
    house.submit(ben, ++n["ben"], core::note_write{"b3", "i2", "later"});
    house.disk_answers();
    EXPECT_FALSE(house.under_way) << "nothing new is begun";
    EXPECT_TRUE(house.live->hold());
    house.live->go_on();
    house.settle();
    EXPECT_TRUE(house.live->durable().notes.contains("b3"));
}

TEST_F(Erasing, E6WhoIsConnectedIsToldToComeBackAndNothingOfAnotherLog) {
    room::session& bens = house.hello(7, "ben");
    static_cast<void>(bens.pump(house.now));
    ASSERT_TRUE(house.live->hold());
    house.live->become({"ABCDEF", "epoch-2"}, log_without_ann(), house.now);
    hearing const last{bens.pump(house.now)};
    EXPECT_EQ(last.told(), "");
    EXPECT_EQ(last.close, close_code::restarting);
    room::session& again = house.hello(8, "ben", {{"room", 3}});
    EXPECT_THAT(hearing{again.pump(house.now)}.told(), testing::StartsWith("welcome room:0>"));
}

TEST_F(Erasing, E7WhenThereIsNoLogAnyMoreEverybodyHearsThatItHasEnded) {
    room::session& bens = house.hello(7, "ben");
    static_cast<void>(bens.pump(house.now));
    ASSERT_TRUE(house.live->hold());
    house.live->end();
    EXPECT_EQ(bens.pump(house.now).close, close_code::ended);
    EXPECT_EQ(house.hello(8, "ben").pump(house.now).close, close_code::ended);
    house.live->admit(99, core::watch{"hash"}, house.now);
    house.perform();
    EXPECT_EQ(std::get<core::refusal>(house.settlements.at(99)).reason, core::refusal_reason::storage_unavailable);
    EXPECT_FALSE(house.under_way);
    EXPECT_TRUE(house.live->durable().notes.empty());
}

TEST_F(Erasing, E8KeptSoManyDaysAfterTheEndOrTheLastThatSomebodyDid) {
    constexpr core::duration day = 24 * 3'600'000;
    core::workshop const& w = core::the_workshop(house.live->durable());
    EXPECT_EQ(house.live->kept_until(), *w.planned_end + 30 * day) << "nobody has ended it, and it is planned for longer";
    house.now = *w.planned_end + day;
    as(ben, core::note_write{"b2", "i2", "the day after"});
    EXPECT_EQ(house.live->kept_until(), house.now + 30 * day);
    as(desk, core::workshop_end{});
    house.now += 5 * day;
    house.admit(core::watch{"hash of a stage"});
    EXPECT_EQ(house.live->kept_until(), *core::the_workshop(house.live->durable()).ended_at + 30 * day);
}

} // namespace
} // namespace bordduk::tests
