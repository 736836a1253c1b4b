// W*: random walks through a day. BORDDUK_SEED=4711 plays one of them again.
#include "asked.hpp"
#include "walker.hpp"

#include <cstdlib>

namespace bordduk::tests {
namespace {

constexpr std::uint64_t seeds = 60;
constexpr int steps = 350;

void walk(std::uint64_t seed, footprints& prints) {
    SCOPED_TRACE(testing::Message() << "BORDDUK_SEED=" << seed);
    walker w{seed, prints};
    for (int n = 1; n <= steps && !testing::Test::HasFailure(); ++n) {
        SCOPED_TRACE(testing::Message() << "step " << n);
        w.step();
        EXPECT_EQ(broken_promises(w.d.s), "");
        auto const all = w.everyone();
        w.catch_up(all[static_cast<std::size_t>(n) % all.size()]); // each at their own pace, with something to catch up on
    }
    w.take_everything_back();
    for (auto const& who : w.everyone())
        w.catch_up(who);
} // and when the day ends here, its log is folded again

template <class Variant, class F>
void each_tag(F&& f) {
    boost::mp11::mp_for_each<boost::mp11::mp_iota_c<std::variant_size_v<Variant>>>(
        [&](auto k) { f(std::string{std::variant_alternative_t<k, Variant>::tag}); });
}

TEST(Walks, W1WhateverIsAskedByWhomeverTheDayKeepsItsPromises) {
    footprints prints;
    if (char const* const one = std::getenv("BORDDUK_SEED")) {
        walk(std::strtoull(one, nullptr, 10), prints);
        return;
    }
    for (std::uint64_t seed = 1; seed <= seeds && !HasFailure(); ++seed)
        walk(seed, prints);
    if (HasFailure()) return;

    // A green walk shows that it went somewhere.
    each_tag<core::command>([&](std::string const& tag) {
        EXPECT_GT(prints.carried_out[tag], 0) << tag << " was never carried out";
        EXPECT_GT(prints.refused[tag], 0) << tag << " was never refused";
    });
    using enum core::refusal_reason;
    for (auto const reason : {invalid, not_allowed, missing, bad_text, stale, already, wrong_phase, table_full, ended})
        EXPECT_GT(prints.reasons[name_of(reason)], 0) << printed(reason) << " was never the reason";
    EXPECT_GT(prints.ballots, 0) << "nobody ever put a ballot";
    EXPECT_GT(prints.taken_back, 0) << "nothing was ever taken back";
    EXPECT_GT(prints.last_minutes, 0) << "time never did anything by itself";
    RecordProperty("carried_out", printed(prints.carried_out));
    RecordProperty("refused", printed(prints.refused));
}

// The looking itself is looked at: each of these is what one line forgotten in a rule would leave behind.
TEST(Walks, W2APromiseThatIsBrokenIsNoticed) {
    day d;
    d.seated().runs("i2", core::phase_kind::group).does("ann", core::turn_start{1}).does("bob", core::note_write{"n1", "i2", "a"});
    d.does("desk", core::poll_make{"q1", {}, form_of(core::poll_kind::single)}).does("bob", core::question_ask{"s1", {}, "Why?"});
    d.does("bob", core::commitment_write{"c1", core::commitment_of::person, {}, "Ring them", {}});
    EXPECT_EQ(broken_promises(d.s), "");
    std::vector<std::pair<char const*, void (*)(core::state&)>> const faults{
        {"two hosts", [](core::state& s) { s.seats.at("bob").host = true; }},
        {"no host", [](core::state& s) { s.seats.at("dan").host = false; }},
        {"a wrong count", [](core::state& s) { ++s.tables.at("2").taken; }},
        {"an empty seat in the order", [](core::state& s) { s.rounds.at("1").order[2] = "dan"; }},
        {"somebody twice", [](core::state& s) { s.rounds.at("1").order[2] = "bob"; }},
        {"a turn without a clock", [](core::state& s) { s.clocks.erase("turn-1"); }},
        {"a clock without a turn", [](core::state& s) { s.clocks["turn-2"] = s.clocks.at("turn-1"); }},
        {"two items that run", [](core::state& s) { s.items.at("i3").state = core::progress::running; }},
        {"no main", [](core::state& s) { s.clocks.erase("main"); }},
        {"a slot nobody has", [](core::state& s) { s.clocks["slot"] = s.clocks.at("main"); }},
        {"a private note in the room",
         [](core::state& s) {
             s.places.at({core::collection::notes, "n1"}) = core::room_view();
         }},
        {"a point too many", [](core::state& s) { ++s.tables.at("1").points; }},
        {"an answer too many", [](core::state& s) { ++s.polls.at("q1").answered; }},
        {"results the room may not see",
         [](core::state& s) {
             s.places.at({core::collection::results, "q1"}) = core::room_view();
         }},
        {"a vote too many", [](core::state& s) { ++s.questions.at("s1").votes; }},
        {"a commitment shared that is not", [](core::state& s) { s.shared_commitments["c1"]; }},
    };
    for (auto const& [what, plant] : faults) {
        core::state s = d.s;
        plant(s);
        EXPECT_NE(broken_promises(s), "") << what;
    }
}

} // namespace
} // namespace bordduk::tests
