// O*: one workshop, several writers. Two rooms at one log: what one of them has decided the other one follows, and nothing happens twice.
#include "core/limits.hpp"
#include "core/project.hpp"
#include "hall.hpp"

namespace bordduk::tests {
namespace {

namespace limits = core::limits;
using core::refusal_reason;
using room::close_code;

std::string name_at(hall const& h, std::string const& person) { return h.live->durable().seats.at(person).name.value_or(""); }

class Others : public testing::Test {
public:
    Others() {
        a = std::make_unique<hall>(log);
        ann = a->join("ann", 1);
        bob = a->join("bob", 1);
        b = std::make_unique<hall>(log);
    }
    void expect_one_truth() {
        a->hears();
        b->hears();
        core::seq seq = 0;
        for (core::entry const& e : log.entries)
            EXPECT_EQ(e.seq, ++seq);
        EXPECT_EQ(core::hash(a->live->durable()), core::hash(b->live->durable()));
        std::vector<core::entry> const whole = log.entries;
        room::room const folded{{"ABCDEF", log.epoch}, whole, a->writer};
        EXPECT_EQ(core::hash(folded.durable()), core::hash(a->live->durable()));
    }

    common_log log{"epoch-1", {std::get<core::entry>(room::founding_entry(small_workshop("ABCDEF", 3, 8), nine))}};
    std::unique_ptr<hall> a;
    std::unique_ptr<hall> b;
    core::actor ann;
    core::actor bob;
};

TEST_F(Others, O1WhatIsOvertakenIsDecidedAnew) {
    a->submit(ann, 1, renamed("Ann"));
    a->perform();
    b->submit(bob, 1, renamed("Bob"));
    b->perform();
    a->disk_answers(); // both were under way: the first one wins
    b->answers.clear();
    b->settle();
    ASSERT_EQ(b->answers.size(), 1U);
    EXPECT_EQ(b->answers[0].message.seq, a->answers.back().message.seq.value() + 1);
    EXPECT_EQ(name_at(*b, "ann"), "Ann");
    EXPECT_EQ(name_at(*b, "bob"), "Bob");
    expect_one_truth();
}

TEST_F(Others, O2WhatIsOvertakenIsDecidedByWhatTheOthersDid) {
    core::actor const desk = a->facilitate();
    b->hears();
    a->submit(desk, 1, core::workshop_end{});
    a->perform();
    b->submit(desk, 1, core::workshop_end{}, "queue002");
    b->perform();
    a->settle();
    b->settle();
    EXPECT_TRUE(a->answers.back().message.seq);
    EXPECT_TRUE(b->answers.back().message.refused) << "it had ended";
    expect_one_truth();
}

TEST_F(Others, O3TheSameCommandAskedAtBothHappensOnceAndIsAnsweredAlike) {
    a->submit(ann, 1, renamed("Ann"));
    b->submit(ann, 1, renamed("Ann"));
    a->perform();
    b->perform();
    a->settle();
    b->settle();
    EXPECT_EQ(a->answers.back().message, b->answers.back().message);
    EXPECT_EQ(std::ranges::count_if(log.entries, [](core::entry const& e) { return e.n == 1 && e.person == "ann"; }), 1);
    b->submit(ann, 2, renamed("Anne"));
    b->settle();
    EXPECT_TRUE(a->ask(ann, 3, renamed("Anna")).seq.has_value()) << "it would be a gap, but for what was asked elsewhere";
    EXPECT_EQ(name_at(*a, "ann"), "Anna");
    expect_one_truth();
}

TEST_F(Others, O4AGapThatIsOneIsRefusedWhenTheLogWasReadOn) {
    int const before = b->reads;
    EXPECT_EQ(b->ask(ann, 2, renamed("Ann")).refused, refusal_reason::gap);
    EXPECT_EQ(b->reads, before + 1);
    EXPECT_TRUE(b->ask(ann, 1, renamed("Ann")).seq.has_value());
    expect_one_truth();
}

TEST_F(Others, O5ClocksFireOnce) {
    core::actor const desk = a->facilitate();
    a->ask(desk, 1, core::item_start{"i2"});
    a->ask(desk, 2, core::phase_start{"i2", core::phase_kind::group});
    b->hears();
    a->now = b->now = *a->live->due();
    for (hall* const h : {a.get(), b.get()}) {
        h->live->time(h->now);
        h->perform();
        EXPECT_TRUE(h->under_way.has_value());
    }
    std::size_t const entries = log.entries.size();
    b->settle();
    a->settle();
    EXPECT_EQ(log.entries.size(), entries + 1);
    EXPECT_EQ(a->live->durable().tables.at("1").stage, core::stage::wrap_up);
    expect_one_truth();
}

TEST_F(Others, O6WhoeverWasLetInElsewhereIsKnownHere) {
    a->join("cat", 2);
    room::session& cat = b->hello(7, "cat");
    EXPECT_EQ(hearing{cat.pump(b->now)}.told(), "") << "it may be known elsewhere";
    b->perform();
    hearing const heard{cat.pump(b->now)};
    ASSERT_EQ(heard.of<core::welcome>().size(), 1U);
    EXPECT_EQ(heard.of<core::welcome>().front().you.table, 2);
}

TEST_F(Others, O7WhoIsKnownNowhereIsTurnedAwayWhenTheLogWasReadOn) {
    room::session& nobody = b->hello(7, "nobody");
    EXPECT_EQ(nobody.pump(b->now).close, std::nullopt);
    int const rung_before = b->rings;
    b->perform();
    EXPECT_GT(b->rings, rung_before) << "whoever waits is told, though nothing has changed";
    EXPECT_EQ(nobody.pump(b->now).close, close_code::bad_token);
}

TEST_F(Others, O8WhoComesFromAServerThatWasFurtherGoesOnFromThere) {
    a->ask(ann, 1, renamed("Ann"));
    core::seq const there = a->live->durable().head;
    room::session& phone = b->hello(7, "ann", {{"room", there}, {"table/1", there}, {"person/ann", there}});
    b->perform();
    hearing const heard{phone.pump(b->now)};
    ASSERT_EQ(heard.of<core::welcome>().size(), 1U);
    EXPECT_EQ(heard.of<core::welcome>().front().done.at("queue001"), 1);
    EXPECT_TRUE(heard.of<wire::heard_change>().empty()) << heard.told();
}

TEST_F(Others, O9ASecretThatWasMadeElsewhereOpensTheDeskHere) {
    a->admit(core::issue_secret{"hash of another secret"});
    b->live->admit(70, core::facilitate{"desk2", "hash of another secret", hash_of("t2")}, b->now);
    b->settle();
    EXPECT_EQ(std::get<core::identity>(b->settlements.at(70)).person, "desk2");
    b->live->admit(71, core::facilitate{"desk3", "not a secret", hash_of("t3")}, b->now);
    b->settle();
    EXPECT_EQ(std::get<core::refusal>(b->settlements.at(71)).reason, refusal_reason::not_allowed);
    expect_one_truth();
}

TEST_F(Others, O10AnotherEpochStartsFromNothingAndALogThatIsGoneEndsIt) {
    room::session& phone = b->hello(7, "ann");
    EXPECT_EQ(hearing{phone.pump(b->now)}.of<core::welcome>().size(), 1U);
    log.epoch = "epoch-2";
    b->hears();
    EXPECT_EQ(b->live->key().epoch, "epoch-2");
    EXPECT_EQ(phone.pump(b->now).close, close_code::restarting);
    a->submit(ann, 1, renamed("Ann")); // who did not hear of it is overtaken
    a->settle();
    EXPECT_EQ(a->live->key().epoch, "epoch-2");
    room::session& again = b->hello(8, "bob", {}, "epoch-2");
    EXPECT_EQ(hearing{again.pump(b->now)}.of<core::welcome>().size(), 1U);
    log.epoch.clear();
    b->hears();
    EXPECT_TRUE(b->live->is_over());
    EXPECT_EQ(again.pump(b->now).close, close_code::ended);
}

TEST_F(Others, O11AnEntrysTimeDoesNotGoBackButAClockThatWasSetIsBelieved) {
    a->now += 10'000;
    a->ask(ann, 1, renamed("Ann"));
    EXPECT_TRUE(b->ask(bob, 1, renamed("Bob")).seq.has_value());
    EXPECT_EQ(log.entries.back().at, a->now);
    a->now += limits::clock_difference_ms_max;
    a->ask(ann, 2, renamed("Anne"));
    EXPECT_TRUE(b->ask(bob, 2, renamed("Bo")).seq.has_value());
    EXPECT_EQ(log.entries.back().at, b->now);
}

TEST_F(Others, O12WhatCannotBeReadIsNoStorageAndIsTriedAgain) {
    a->submit(ann, 1, renamed("Ann"));
    a->settle();
    log.readable = false;
    EXPECT_EQ(b->ask(bob, 1, renamed("Bob")).refused, refusal_reason::storage_unavailable);
    EXPECT_EQ(b->live->due(), b->now + limits::storage_retry_ms);
    log.readable = true;
    b->now += limits::storage_retry_ms;
    b->live->time(b->now);
    EXPECT_TRUE(b->ask(bob, 1, renamed("Bob")).seq.has_value());
    expect_one_truth();
}

TEST_F(Others, O13WhileItIsReadCommandsGather) {
    b->reads_wait = true;
    a->ask(ann, 1, renamed("Ann"));
    b->hears(a->live->durable().head);
    b->submit(bob, 1, renamed("Bob"));
    b->perform();
    EXPECT_FALSE(b->under_way.has_value());
    b->read();
    b->settle();
    EXPECT_EQ(name_at(*b, "bob"), "Bob");
    int const reads = b->reads;
    b->hears(b->live->durable().head);
    EXPECT_EQ(b->reads, reads) << "its own bell tells it nothing new";
    b->reads_wait = false;
    expect_one_truth();
}

TEST_F(Others, O14WhoeverWinsLetsTheOthersGoFirst) {
    b->ask(bob, 1, renamed("Bob"));
    a->hears();
    a->breaths_wait = true;
    a->ask(ann, 1, renamed("Ann"));
    EXPECT_EQ(a->breaths, 1);
    a->submit(ann, 2, renamed("Anne"));
    a->perform();
    EXPECT_FALSE(a->under_way.has_value());
    a->live->go_ahead();
    a->settle();
    EXPECT_EQ(name_at(*a, "ann"), "Anne");
    hall alone;
    core::actor const eve = alone.join("eve", 1);
    alone.ask(eve, 1, renamed("Eve"));
    EXPECT_EQ(alone.breaths + alone.reads, 0) << "who writes alone waits for nobody";
}

// They have to read on and append, which takes them as long as it takes us, twice: with three milliseconds they would lose again and again
// where a disk or a machine is slow.
TEST_F(Others, O15TheSlowerItIsTheLongerOthersAreLetGoFirst) {
    b->ask(bob, 1, renamed("Bob"));
    a->hears();
    auto const after = [&](std::int64_t n, core::duration took) {
        a->submit(ann, n, renamed("Ann " + std::to_string(n)));
        a->perform();
        a->now += took;
        a->disk_answers();
        return a->breath_ms;
    };
    EXPECT_EQ(after(1, 0), limits::breath_ms);
    EXPECT_EQ(after(2, 20), limits::breath_ms + 40);
    EXPECT_EQ(after(3, 9'000), limits::breath_ms_max);
}

TEST_F(Others, O16WhoeverWritesWithoutAPauseMakesRoomForWhoeverNeverGotIn) {
    int const before = a->breaths;
    for (std::int64_t n = 1; n <= limits::appends_alone_max; ++n)
        a->ask(ann, n, renamed("Ann " + std::to_string(n)));
    EXPECT_EQ(a->breaths, before + 1);
}

TEST_F(Others, O19WhereNothingCanBeWrittenTheLogIsReadOnAllTheSame) {
    a->submit(ann, 1, renamed("Ann"));
    a->perform();
    a->disk_answers(room::append_result::unavailable);
    int const before = a->reads;
    std::uint64_t const doubt = a->live->doubt(); // somebody with a token that is not known here
    a->perform();
    EXPECT_EQ(a->reads, before + 1);
    EXPECT_TRUE(a->live->has_read(doubt)) << "they are turned away at once, or let in";
}

TEST_F(Others, O17AnotherRoomBeginsWithWhatThisOneKnowsAndReadsOnForWhatWasUnderWay) {
    a->ask(ann, 1, renamed("Ann"));
    a->submit(ann, 2, renamed("Anne"));
    a->perform();
    hall c{log};
    c.live = std::make_unique<room::room>(a->live->known(), c.writer);
    c.live->share(room::neighbours::far);
    EXPECT_EQ(core::hash(c.live->durable()), core::hash(a->live->durable()));
    EXPECT_EQ(c.live->kept_until(), a->live->kept_until());
    EXPECT_EQ(c.live->done("ann"), (std::map<std::string, std::int64_t>{{"queue001", 1}}));
    c.submit(ann, 2, renamed("Anne")); // she has come back, to that one
    c.perform();
    a->settle();
    c.settle();
    EXPECT_EQ(c.answers.back().message, a->answers.back().message);
    EXPECT_TRUE(c.ask(ann, 3, renamed("Anna")).seq.has_value());
    a->hears();
    EXPECT_EQ(core::hash(c.live->durable()), core::hash(a->live->durable()));
    expect_one_truth();
}

TEST_F(Others, O18WhereWhoeverWaitsSaysSoNobodyWaitsForAnybodyElse) {
    for (hall* const h : {a.get(), b.get()})
        h->live->share(room::neighbours::near);
    b->ask(bob, 1, renamed("Bob"));
    a->hears();
    for (int n = 1; n <= 2 * limits::appends_alone_max; ++n)
        a->ask(ann, n, renamed("Ann"));
    EXPECT_EQ(a->breaths, 0) << "others write, and none of them waits";
    a->breaths_wait = true;
    a->live->give_way();
    a->ask(ann, 2 * limits::appends_alone_max + 1, renamed("Anne"));
    EXPECT_EQ(a->breaths, 1);
    a->submit(ann, 2 * limits::appends_alone_max + 2, renamed("Anna"));
    a->perform();
    EXPECT_FALSE(a->under_way.has_value()) << "until somebody was first";
    b->ask(bob, 2, renamed("Bo"));
    a->hears();
    EXPECT_TRUE(a->under_way.has_value());
    a->settle();
    EXPECT_EQ(a->breaths, 1);
    expect_one_truth();
}

} // namespace
} // namespace bordduk::tests
