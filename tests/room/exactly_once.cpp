// X*: (person, client, n) has one effect and one answer, for the workshop's whole life. B*: batches, and append before telling.
#include "hall.hpp"

#include "core/limits.hpp"

namespace bordduk::tests {
namespace {

using core::refusal_reason;

std::string name_of(core::state const& s, std::string const& person) { return core::find(s.seats, person)->name.value_or(""); }

TEST(ExactlyOnce, X1TheSameCommandAgainGetsTheSameAnswerAndHasOneEffect) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    core::answer const first = h.ask(ann, 1, renamed("Ann"));
    ASSERT_TRUE(first.seq.has_value());
    std::size_t const entries = h.log.size();
    for (int again = 0; again < 5; ++again)
        EXPECT_EQ(h.ask(ann, 1, renamed("Ann")), first);
    EXPECT_EQ(h.log.size(), entries);
}

TEST(ExactlyOnce, X2TheAnswerIsTheSameAfterARestartAlsoForWhatWasRefused) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    core::answer const done = h.ask(ann, 1, renamed("Ann"));
    core::answer const refused = h.ask(ann, 2, core::item_start{"i1"});
    EXPECT_EQ(refused.refused, refusal_reason::not_allowed);
    std::uint64_t const before = core::hash(h.live->durable());
    h.restart();
    EXPECT_EQ(core::hash(h.live->durable()), before);
    EXPECT_EQ(h.ask(ann, 1, renamed("Ann")), done);
    EXPECT_EQ(h.ask(ann, 2, core::item_start{"i1"}), refused);
    EXPECT_EQ(h.live->done("ann"), (std::map<std::string, std::int64_t>{{"queue001", 2}}));
}

TEST(ExactlyOnce, X3TheSameNumberWithAnotherCommandIsRefusedAndChangesNothing) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    h.ask(ann, 1, renamed("Ann"));
    core::seq const head = h.live->durable().head;
    core::answer const again = h.ask(ann, 1, renamed("Bob"));
    EXPECT_EQ(again, (core::answer{1, "queue001", {}, refusal_reason::reused, {}}));
    EXPECT_EQ(name_of(h.live->durable(), "ann"), "Ann");
    EXPECT_EQ(h.live->durable().head, head);
}

TEST(ExactlyOnce, X10WhatLaidDownANoteOfNobodysIsKnownByItsNumberAloneAlsoAfterARestart) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    core::actor const desk = h.facilitate();
    h.ask(desk, 1, core::names_hide{{}});
    core::command const lays = core::note_lay{"x7", "i2", 1, "a thought", {}};
    auto const done = h.ask(ann, 1, lays);
    ASSERT_TRUE(done.seq.has_value());
    EXPECT_EQ(h.ask(ann, 1, lays), done);
    auto const own = std::ranges::find(h.log, "ann", &core::entry::person);
    ASSERT_NE(own, h.log.end());
    EXPECT_EQ(own->fingerprint, 0U) << "of the whole command: it would tell which note is hers";
    EXPECT_TRUE(own->events.empty());
    h.restart();
    EXPECT_EQ(h.ask(ann, 1, lays), done);
    core::seq const head = h.live->durable().head;
    EXPECT_EQ(h.ask(ann, 1, core::note_lay{"x8", "i2", 1, "another", {}}), done) << "what is not kept cannot be compared";
    EXPECT_EQ(h.live->durable().head, head);
    EXPECT_FALSE(h.live->durable().notes.contains("x8"));
}

TEST(ExactlyOnce, X4AGapIsRefusedAndConsumesNothing) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    core::seq const head = h.live->durable().head;
    EXPECT_EQ(h.ask(ann, 2, renamed("Two")).refused, refusal_reason::gap);
    EXPECT_EQ(h.live->durable().head, head) << "a gap is not stored";
    EXPECT_TRUE(h.ask(ann, 1, renamed("One")).seq.has_value());
    EXPECT_TRUE(h.ask(ann, 2, renamed("Two")).seq.has_value());
}

TEST(ExactlyOnce, X5ARefusedCommandConsumesItsNumber) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    EXPECT_EQ(h.ask(ann, 1, core::workshop_end{}).refused, refusal_reason::not_allowed);
    EXPECT_TRUE(h.ask(ann, 2, renamed("Ann")).seq.has_value());
    EXPECT_EQ(h.log.size(), 4U) << "founding, joining, the refused and the accepted command";
    EXPECT_EQ(h.log[2].refused->reason, refusal_reason::not_allowed);
}

TEST(ExactlyOnce, X6EveryClientOfEveryPersonHasALineOfItsOwn) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    core::actor const bob = h.join("bob", 1);
    EXPECT_TRUE(h.ask(ann, 1, renamed("a"), "queue001").seq.has_value());
    EXPECT_TRUE(h.ask(ann, 1, renamed("b"), "queue002").seq.has_value());
    EXPECT_TRUE(h.ask(bob, 1, renamed("c"), "queue001").seq.has_value());
    EXPECT_EQ(h.live->done("ann"), (std::map<std::string, std::int64_t>{{"queue001", 1}, {"queue002", 1}}));
    EXPECT_TRUE(h.live->done("nobody").empty());
}

TEST(ExactlyOnce, X7OneQueueTooManyIsRefusedAndConsumesNothing) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    for (int q = 0; q < core::limits::clients_per_person_max; ++q) {
        EXPECT_TRUE(h.ask(ann, 1, renamed("Ann " + std::to_string(q)), "queue" + std::to_string(100 + q)).seq.has_value());
    }
    core::seq const head = h.live->durable().head;
    EXPECT_EQ(h.ask(ann, 1, renamed("More"), "onemore1").refused, refusal_reason::too_many);
    EXPECT_EQ(h.live->durable().head, head);
    EXPECT_TRUE(h.ask(ann, 2, renamed("Less"), "queue100").seq.has_value()) << "the known ones go on";
}

TEST(ExactlyOnce, X8WhatIsNotReadableConsumesItsNumberToo) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    h.live->submit_invalid(1, ann, "queue001", 1, 77, "/text: is missing", h.now);
    h.settle();
    EXPECT_EQ(h.answers.back().message, (core::answer{1, "queue001", {}, refusal_reason::invalid, "/text: is missing"}));
    h.restart();
    h.live->submit_invalid(1, ann, "queue001", 1, 77, "/text: is missing", h.now);
    h.settle();
    EXPECT_EQ(h.answers.back().message, (core::answer{1, "queue001", {}, refusal_reason::invalid, "/text: is missing"}));
    EXPECT_TRUE(h.ask(ann, 2, renamed("Ann")).seq.has_value());
}

TEST(ExactlyOnce, X9ARepetitionOfWhatIsInFlightIsAnsweredOnceDurableToEverySessionThatAsked) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    h.answers.clear();
    h.submit(ann, 1, renamed("Ann"), "queue001", 7);
    h.perform();
    h.submit(ann, 1, renamed("Ann"), "queue001", 8);
    h.submit(ann, 1, renamed("Bob"), "queue001", 9);
    h.perform();
    EXPECT_TRUE(h.answers.empty()) << "nobody is told anything before it is durable";
    h.disk_answers();
    ASSERT_EQ(h.answers.size(), 3U);
    EXPECT_EQ(h.answers[0].to, 7U);
    EXPECT_EQ(h.answers[1].to, 8U);
    EXPECT_EQ(h.answers[1].message, h.answers[0].message);
    EXPECT_EQ(h.answers[2].message.refused, refusal_reason::reused);
    EXPECT_FALSE(h.under_way.has_value()) << "a repetition is not stored";
}

TEST(Batches, B1WhatArrivesDuringAnAppendGathersAndIsAppendedTogether) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    core::actor const bob = h.join("bob", 1);
    h.submit(ann, 1, renamed("A1"));
    h.perform();
    ASSERT_TRUE(h.under_way.has_value());
    h.submit(bob, 1, renamed("B1"));
    h.submit(ann, 2, renamed("A2"));
    h.submit(bob, 2, core::workshop_end{});
    h.perform();
    EXPECT_EQ(h.under_way->size(), 1U);
    h.disk_answers();
    ASSERT_TRUE(h.under_way.has_value());
    EXPECT_EQ(h.under_way->size(), 3U) << "in the order of arrival, the refused one too";
    EXPECT_EQ((*h.under_way)[0].person, "bob");
    EXPECT_EQ((*h.under_way)[2].refused->reason, refusal_reason::not_allowed);
}

TEST(Batches, B2NobodyIsToldAnythingBeforeItIsDurable) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    h.answers.clear();
    h.rings = 0;
    h.submit(ann, 1, renamed("Ann"));
    h.perform();
    EXPECT_EQ(name_of(h.live->durable(), "ann"), "ann");
    EXPECT_TRUE(h.live->done("ann").empty());
    EXPECT_TRUE(h.answers.empty());
    EXPECT_EQ(h.rings, 0);
    h.disk_answers();
    EXPECT_EQ(name_of(h.live->durable(), "ann"), "Ann");
    EXPECT_EQ(h.answers.size(), 1U);
    EXPECT_EQ(h.rings, 1);
}

TEST(Batches, B3WhenTheDiskFailsNothingHappenedAndTheSameNumbersWorkAgain) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    core::actor const bob = h.join("bob", 1);
    std::uint64_t const before = core::hash(h.live->durable());
    h.answers.clear();
    h.submit(ann, 1, renamed("A1"));
    h.submit(ann, 2, core::workshop_end{});
    h.perform();
    h.submit(bob, 1, renamed("B1"));
    h.disk_answers(room::append_result::unavailable);
    ASSERT_EQ(h.answers.size(), 3U) << "those in flight and those that gathered";
    for (auto const& a : h.answers)
        EXPECT_EQ(a.message.refused, refusal_reason::storage_unavailable);
    EXPECT_FALSE(h.under_way.has_value());
    EXPECT_EQ(core::hash(h.live->durable()), before);

    // Also another command may take the number now: it was never consumed.
    EXPECT_TRUE(h.ask(ann, 1, renamed("Other")).seq.has_value());
    EXPECT_EQ(h.ask(ann, 2, core::workshop_end{}).refused, refusal_reason::not_allowed);
    EXPECT_TRUE(h.ask(bob, 1, renamed("B1")).seq.has_value());
    for (std::size_t i = 0; i < h.log.size(); ++i)
        EXPECT_EQ(h.log[i].seq, static_cast<core::seq>(i) + 1);
}

TEST(Batches, B4WhatIsSettledIsAnsweredEvenWhileTheDiskIsSlow) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    core::answer const first = h.ask(ann, 1, renamed("Ann"));
    h.submit(ann, 2, renamed("Later"));
    h.perform();
    h.answers.clear();
    h.submit(ann, 1, renamed("Ann"));
    h.perform();
    ASSERT_EQ(h.answers.size(), 1U);
    EXPECT_EQ(h.answers[0].message, first);
}

TEST(Batches, B5BeyondWhatMayWaitTheSenderIsToldAtOnce) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    h.submit(ann, 1, renamed("first"));
    h.perform();
    h.answers.clear();
    for (int n = 0; n < core::limits::waiting_commands_max; ++n)
        h.submit(ann, n + 2, renamed("x"));
    h.perform();
    EXPECT_TRUE(h.answers.empty());
    h.submit(ann, core::limits::waiting_commands_max + 2, renamed("x"));
    h.perform();
    ASSERT_EQ(h.answers.size(), 1U);
    EXPECT_EQ(h.answers[0].message.refused, refusal_reason::storage_unavailable);
}

TEST(Batches, B5NorMayMoreBytesWaitThanTheirLimitAndWhatHasWaitedMakesRoomAgain) {
    hall h;
    core::actor const ann = h.join("ann", 1);
    h.submit(ann, 1, renamed("first"));
    h.perform();
    h.answers.clear();
    core::command const large = core::note_write{"n1", "i2", std::string(15'000, 'x')};
    auto const fit = static_cast<std::int64_t>(core::limits::waiting_commands_bytes_max / h.message(2, large).bytes);
    ASSERT_LT(fit, core::limits::waiting_commands_max);
    for (std::int64_t n = 2; n < fit + 2; ++n)
        h.submit(ann, n, large);
    h.perform();
    EXPECT_TRUE(h.answers.empty());
    h.submit(ann, fit + 2, large);
    h.perform();
    ASSERT_EQ(h.answers.size(), 1U);
    EXPECT_EQ(h.answers[0].message.refused, refusal_reason::storage_unavailable);
    h.settle();
    EXPECT_NE(h.ask(ann, fit + 2, large).refused, refusal_reason::storage_unavailable);
}

} // namespace
} // namespace bordduk::tests
