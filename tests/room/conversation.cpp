// P*: who is here. T*: pace and patience. L*: liveness. A*: admissions. D*: what time does. C*: goodbyes.
#include "hall.hpp"

#include "core/decide.hpp"
#include "core/limits.hpp"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <fstream>
#include <iterator>
#include <regex>

namespace bordduk::tests {
namespace {

namespace limits = core::limits;

struct Conversation : testing::Test {
    hall h;
    core::actor ann = h.join("ann", 1);
    core::actor bob = h.join("bob", 1);
    core::actor desk = h.facilitate();
    hearing pump(room::session_id id) { return hearing{h.clients.at(id)->pump(h.now)}; }
    std::string presence_of(room::session_id id) {
        std::string line;
        for (core::presence const& p : pump(id).of<core::presence>()) {
            line += core::to_string(p.view) + "=" + std::to_string(p.count) + " ";
            if (p.here) {
                for (std::string const& one : *p.here)
                    line += one + " ";
            }
        }
        return line;
    }
};
struct Presence : Conversation {};
struct Throttle : Conversation {};
struct Liveness : Conversation {};
struct Admissions : Conversation {};
struct Time : Conversation {};

TEST_F(Presence, P1TheRoomIsToldHowManyAndATableWho) {
    h.hello(1, "ann");
    EXPECT_EQ(presence_of(1), "room=1 table/1=1 ann ");
    h.hello(2, "bob");
    EXPECT_EQ(presence_of(2), "room=2 table/1=2 ann bob ");
    h.now += limits::presence_every_ms;
    EXPECT_EQ(presence_of(1), "room=2 table/1=2 ann bob ");
}

TEST_F(Presence, P2APersonWithTwoDevicesCountsOnce) {
    h.hello(1, "ann");
    h.hello(2, "ann");
    EXPECT_EQ(presence_of(1), "room=1 table/1=1 ann ");
    h.clients.erase(2);
    h.now += limits::presence_every_ms;
    EXPECT_EQ(presence_of(1), "") << "nothing that anybody could see has changed";
    h.hello(3, "bob");
    h.clients.erase(1);
    EXPECT_EQ(presence_of(3), "room=1 table/1=1 bob ");
}

TEST_F(Presence, P3ItIsToldAtMostOnceASecondAndTheRoomRingsForIt) {
    h.hello(1, "ann");
    h.perform();
    pump(1);
    h.hello(2, "bob");
    h.hello(3, "desk1");
    EXPECT_EQ(presence_of(1), "");
    EXPECT_EQ(h.clients.at(1)->due(), h.now + limits::presence_every_ms);
    EXPECT_EQ(h.live->due(), h.now + limits::presence_every_ms);
    h.rings = 0;
    h.perform();
    EXPECT_EQ(h.rings, 0);
    h.now += limits::presence_every_ms;
    h.live->time(h.now);
    h.perform();
    EXPECT_EQ(h.rings, 1);
    EXPECT_EQ(presence_of(1), "room=2 table/1=2 ann bob ") << "the desk is no participant";
}

TEST_F(Presence, P4TheDeskIsToldOfEveryTableAndThenOnlyOfThoseThatChanged) {
    h.hello(1, "desk1");
    EXPECT_EQ(presence_of(1), "room=0 table/1=0 table/2=0 table/3=0 ");
    h.hello(2, "ann");
    h.now += limits::presence_every_ms;
    EXPECT_EQ(presence_of(1), "room=1 table/1=1 ann ");
}

TEST_F(Presence, P5WhoMovesIsMissedHereAndMetThere) {
    h.hello(1, "desk1");
    h.hello(2, "ann");
    presence_of(1);
    h.ask(desk, 1, core::seat_move{"ann", 3});
    h.now += limits::presence_every_ms;
    EXPECT_EQ(presence_of(1), "table/1=0 table/3=1 ann ");
}

TEST_F(Presence, P6AStageIsNobody) {
    h.admit(core::watch{hash_of(hall::token_of("stage"))});
    h.hello(1, "stage");
    EXPECT_EQ(presence_of(1), "room=0 ");
}

TEST_F(Presence, P7ATablesClothIsThereButIsNobodyAndStaysWhoeverMoves) {
    h.admit(core::watch{hash_of(hall::token_of("cloth")), core::cloth{1, "c1"}});
    h.hello(1, "desk1");
    h.hello(2, "ann");
    presence_of(1);
    h.hello(3, "cloth");
    h.now += limits::presence_every_ms;
    EXPECT_EQ(presence_of(1), "table/1=1 ann c1 ");
    h.ask(desk, 1, core::seat_move{"ann", 3});
    h.now += limits::presence_every_ms;
    EXPECT_EQ(presence_of(1), "table/1=0 c1 table/3=1 ann ");
    h.clients.erase(3);
    h.now += limits::presence_every_ms;
    EXPECT_EQ(presence_of(1), "table/1=0 ");
}

TEST_F(Throttle, T1AParticipantHasABurstAndThenFiveASecond) {
    room::session& s = h.hello(1, "ann");
    for (int n = 1; n < limits::commands_burst; ++n) {
        ASSERT_LE(s.may_read_at(), h.now) << n;
        s.received(core::client_message{core::ping{n}}, h.now);
    }
    EXPECT_EQ(s.may_read_at(), h.now + 1000 / limits::commands_per_second);
    h.now = s.may_read_at();
    s.received(core::client_message{core::ping{99}}, h.now);
    EXPECT_EQ(s.may_read_at(), h.now + 1000 / limits::commands_per_second);
    h.now += 60'000;
    EXPECT_LE(s.may_read_at(), h.now);
}

TEST_F(Throttle, T2ADeskIsGivenMore) {
    room::session& s = h.hello(1, "desk1");
    int sent = 0;
    for (; s.may_read_at() <= h.now; ++sent)
        s.received(core::client_message{core::ping{sent}}, h.now);
    EXPECT_GE(sent, limits::desk_commands_burst - 4);
    EXPECT_LE(sent, limits::desk_commands_burst);
}

TEST_F(Throttle, T3OnlyTheLatestPingIsAnswered) {
    room::session& s = h.hello(1, "ann");
    pump(1);
    for (int t0 = 1; t0 <= 10; ++t0)
        s.received(core::client_message{core::ping{t0}}, h.now);
    auto const pongs = pump(1).of<core::pong>();
    ASSERT_EQ(pongs.size(), 1U);
    EXPECT_EQ(pongs[0].t0, 10);
    EXPECT_EQ(pongs[0].now, h.now);
}

TEST_F(Throttle, T4AClockThatIsSetBackDoesNotSilenceAnybody) {
    room::session& s = h.hello(1, "ann");
    for (int n = 0; n < limits::commands_burst; ++n)
        s.received(core::client_message{core::ping{n}}, h.now);
    h.now -= 3'600'000;
    pump(1);
    EXPECT_LE(s.may_read_at(), h.now + 1000);
    EXPECT_LE(s.due(), h.now + limits::ping_every_ms);
}

TEST_F(Throttle, T5NonsenseIsAnsweredWithItsPathAndEndsTheConnectionWhenItIsTooMuch) {
    room::session& s = h.hello(1, "ann");
    pump(1);
    for (int e = 0; e < limits::errors_per_minute_max; ++e)
        s.received(room::malformed{"/do", "is not known", {}, {}, 7}, h.now);
    hearing const heard = pump(1);
    EXPECT_FALSE(heard.close.has_value());
    ASSERT_EQ(heard.of<core::answer>().size(), static_cast<std::size_t>(limits::errors_per_minute_max));
    EXPECT_EQ(heard.of<core::answer>()[0], (core::answer{0, "", {}, core::refusal_reason::invalid, "/do: is not known"}));
    s.received(room::malformed{"", "is not JSON", {}, {}, 7}, h.now);
    EXPECT_EQ(pump(1).close, room::close_code::abuse);
}

TEST_F(Throttle, T6AnErrorIsForgivenAfterAMinute) {
    room::session& s = h.hello(1, "ann");
    for (int e = 0; e < 3 * limits::errors_per_minute_max; ++e) {
        s.received(room::malformed{"", "is not JSON", {}, {}, 7}, h.now);
        h.now += 60'000 / limits::errors_per_minute_max;
        EXPECT_FALSE(pump(1).close.has_value()) << e;
    }
}

TEST_F(Throttle, T7NonsenseWithANumberConsumesIt) {
    room::session& s = h.hello(1, "ann");
    pump(1);
    s.received(room::malformed{"/text", "is missing", 1, "queue001", 7}, h.now);
    h.settle();
    EXPECT_EQ(pump(1).of<core::answer>()[0], (core::answer{1, "queue001", {}, core::refusal_reason::invalid, "/text: is missing"}));
    EXPECT_EQ(h.live->done("ann"), (std::map<std::string, std::int64_t>{{"queue001", 1}}));
    s.received(room::malformed{"/client", "does not match", 1, "NO", 7}, h.now);
    h.settle();
    EXPECT_EQ(pump(1).of<core::answer>()[0].n, 0) << "a queue that cannot be one is not begun";
    s.received(room::malformed{"/" + std::string(3 * limits::detail_bytes_max, 'x'), "is unknown", {}, {}, 7}, h.now);
    EXPECT_EQ(pump(1).of<core::answer>()[0].detail->size(), limits::detail_bytes_max);
}

TEST_F(Throttle, T8WhoseAnswersWaitIsNotReadFromUntilTheSocketHasTakenThem) {
    room::session& s = h.hello(1, "ann");
    pump(1);
    for (std::size_t waiting = 0; waiting < limits::waiting_answers_max; ++waiting) {
        h.now += 60'000;
        ASSERT_LE(s.may_read_at(), h.now) << waiting;
        s.answered(core::answer{1, "clientid", 7, {}, {}});
    }
    EXPECT_EQ(s.may_read_at(), room::session::never);
    pump(1);
    EXPECT_LE(s.may_read_at(), h.now);
}

TEST_F(Liveness, L1APingGoesOutEveryFifteenSeconds) {
    room::session& s = h.hello(1, "ann");
    EXPECT_FALSE(pump(1).ping);
    EXPECT_EQ(s.due(), h.now + limits::ping_every_ms);
    h.now += limits::ping_every_ms;
    s.heard(h.now);
    EXPECT_TRUE(pump(1).ping);
    EXPECT_FALSE(pump(1).ping);
}

TEST_F(Liveness, L2WhoIsNotHeardOfIsTakenForDead) {
    room::session& s = h.hello(1, "ann");
    pump(1);
    h.now += limits::silence_ms - 1;
    EXPECT_FALSE(pump(1).close.has_value());
    s.heard(h.now);
    h.now += limits::silence_ms - 1;
    EXPECT_FALSE(pump(1).close.has_value());
    h.now += 1;
    EXPECT_EQ(pump(1).close, room::close_code::silent);
}

TEST_F(Liveness, L3WhatIsDurableIsStillToldBeforeTheServersGoodbye) {
    room::session& s = h.hello(1, "ann");
    pump(1);
    s.received(core::client_message{h.message(1, core::seat_rename{"Ann", {}})}, h.now);
    h.settle();
    s.close(room::close_code::restarting);
    hearing const heard = pump(1);
    EXPECT_EQ(heard.close, room::close_code::restarting);
    ASSERT_EQ(heard.of<core::answer>().size(), 1U);
    EXPECT_EQ(heard.of<wire::heard_change>().size(), 1U);
}

TEST_F(Liveness, L4ATokenThatIsNoLongerKnownEndsTheConversation) {
    h.hello(1, "ann");
    pump(1);
    for (int device = 0; device < limits::tokens_per_person_max; ++device) {
        h.admit(core::join{"ann2", {}, {}, {}, "key of ann", "another device " + std::to_string(device)});
    }
    EXPECT_EQ(pump(1).close, room::close_code::bad_token);
}

// Its socket took nothing since, so that it was not pumped.
TEST_F(Liveness, L4ATokenThatIsNoLongerKnownCommandsNothing) {
    room::session& s = h.hello(1, "ann");
    pump(1);
    for (int device = 0; device < limits::tokens_per_person_max; ++device)
        h.admit(core::join{"ann2", {}, {}, {}, "key of ann", "another device " + std::to_string(device)});
    auto const before = h.log.size();
    s.received(core::client_message{h.message(1, core::seat_rename{"Eve", {}})}, h.now);
    h.settle();
    EXPECT_EQ(h.log.size(), before);
    EXPECT_EQ(pump(1).close, room::close_code::bad_token);
}

TEST_F(Admissions, A1AJoinIsSettledWhenItIsDurable) {
    h.live->admit(70, core::join{"dan", "Dan", {}, 2, {}, "hash of dan"}, h.now);
    h.perform();
    EXPECT_FALSE(h.settlements.contains(70));
    EXPECT_FALSE(h.live->who("hash of dan").has_value());
    h.disk_answers();
    EXPECT_EQ(std::get<core::identity>(h.settlements.at(70)), (core::identity{core::role::participant, "dan"}));
    EXPECT_EQ(h.live->who("hash of dan"), (core::identity{core::role::participant, "dan"}));
    EXPECT_EQ(h.live->durable().seats.at("dan").table, 2);
}

TEST_F(Admissions, A2TheSameKeyIsTheSamePersonAlsoWhileTheFirstIsInFlight) {
    h.live->admit(70, core::join{"dan", "Dan", {}, 2, "key", "hash 1"}, h.now);
    h.perform();
    h.live->admit(71, core::join{"dan2", "Dan", {}, 2, "key", "hash 2"}, h.now);
    h.settle();
    EXPECT_EQ(std::get<core::identity>(h.settlements.at(71)).person, "dan");
    h.restart();
    EXPECT_EQ(h.admit(core::join{"dan3", "Dan", {}, 2, "key", "hash 3"}).person, "dan");
    EXPECT_EQ(h.live->durable().seats.size(), 3U);
}

TEST_F(Admissions, A3ARefusedAdmissionIsNotStored) {
    std::size_t const entries = h.log.size();
    h.live->admit(70, core::facilitate{"desk2", "not the secret", "hash"}, h.now);
    h.settle();
    EXPECT_EQ(std::get<core::refusal>(h.settlements.at(70)).reason, core::refusal_reason::not_allowed);
    EXPECT_EQ(h.log.size(), entries);
}

TEST_F(Admissions, A4WithoutADiskNobodyIsLetIn) {
    h.live->admit(70, core::join{"dan", "Dan", {}, 2, {}, "hash 1"}, h.now);
    h.perform();
    h.live->admit(71, core::join{"eve", "Eve", {}, 2, {}, "hash 2"}, h.now);
    h.disk_answers(room::append_result::unavailable);
    for (room::ticket t : {70U, 71U}) {
        EXPECT_EQ(std::get<core::refusal>(h.settlements.at(t)).reason, core::refusal_reason::storage_unavailable);
    }
    EXPECT_FALSE(h.live->who("hash 1").has_value());
}

TEST_F(Time, D1WhatIsDueByItselfIsWrittenLikeEverythingElse) {
    h.ask(desk, 1, core::item_start{"i2"});
    h.ask(desk, 2, core::phase_start{"i2", core::phase_kind::group});
    std::optional<core::instant> const due = h.live->due();
    ASSERT_EQ(due, nine + 15 * 60'000) << "five minutes before the end of twenty";
    std::size_t const entries = h.log.size();
    h.now = *due - 1;
    h.live->time(h.now);
    h.settle();
    EXPECT_EQ(h.log.size(), entries);
    h.now = *due;
    h.live->time(h.now);
    h.settle();
    ASSERT_EQ(h.log.size(), entries + 1);
    EXPECT_EQ(h.log.back().n, 0);
    EXPECT_EQ(h.log.back().person, "");
    EXPECT_EQ(h.live->durable().tables.at("1").stage, core::stage::wrap_up);
    EXPECT_NE(h.live->due(), due);
    std::uint64_t const before = core::hash(h.live->durable());
    h.restart();
    EXPECT_EQ(core::hash(h.live->durable()), before);
}

TEST_F(Time, D2WhenTheDiskFailsTimeTriesAgainButNotAtOnce) {
    h.ask(desk, 1, core::item_start{"i2"});
    h.ask(desk, 2, core::phase_start{"i2", core::phase_kind::group});
    h.now = *h.live->due();
    h.live->time(h.now);
    h.perform();
    EXPECT_EQ(h.live->due(), std::nullopt) << "nothing can be decided while an append is in flight";
    h.disk_answers(room::append_result::unavailable);
    EXPECT_FALSE(h.under_way.has_value());
    EXPECT_EQ(h.live->due(), h.now + limits::storage_retry_ms);
    h.now += limits::storage_retry_ms;
    h.live->time(h.now);
    h.settle();
    EXPECT_EQ(h.live->durable().tables.at("1").stage, core::stage::wrap_up);
}

TEST_F(Time, D3WhatIsDueComesBeforeTheCommandThatArrivesWithIt) {
    h.ask(desk, 1, core::item_start{"i2"});
    h.ask(desk, 2, core::phase_start{"i2", core::phase_kind::group});
    h.now = *h.live->due();
    h.ask(ann, 1, core::seat_rename{"Ann", {}});
    EXPECT_EQ(h.log[h.log.size() - 2].n, 0);
    EXPECT_EQ(h.log.back().n, 1);
}

TEST(CloseCodes, C1TheyAreExactlyThoseOfTheProtocol) {
    std::ifstream file{std::string{BORDDUK_SOURCE_DIR} + "/protocol/close-codes.json"};
    std::string const text{std::istreambuf_iterator<char>{file}, {}};
    std::map<std::string, int> written;
    std::regex const line{R"re("(\d+)": \{"name": "(\w+)", "reconnect": (true|false))re"};
    for (std::sregex_iterator it{text.begin(), text.end(), line}, end; it != end; ++it) {
        int const code = std::stoi((*it)[1]);
        written[(*it)[2]] = code;
        EXPECT_EQ((*it)[3] == "true", code < 4500) << (*it)[2];
    }
    std::map<std::string, int> named;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<room::close_code>>(
        [&](auto one) { named[one.name] = static_cast<int>(one.value); });
    EXPECT_FALSE(written.empty());
    EXPECT_EQ(named, written);
}

} // namespace
} // namespace bordduk::tests
