// Values to bytes and back: what the server says, what a client says, and what both understand by it.
#include "wire/client_side.hpp"
#include "wire/messages.hpp"

#include <gtest/gtest.h>

namespace bordduk::wire {
namespace {

core::note a_note(std::string text) { return {"p7", "i5", 3, std::move(text), core::level::room, 1764057600000, std::nullopt}; }

core::client_message said(std::string_view bytes) {
    auto read = decode_client_message(bytes);
    if (auto const* found = std::get_if<fault>(&read)) ADD_FAILURE() << found->path << " " << found->reason << " in " << bytes;
    return std::get<core::client_message>(std::move(read));
}

std::uint64_t fingerprint_of(std::string_view bytes) { return std::get<core::command_message>(said(bytes)).fingerprint; }

TEST(RoundTrips, AChangeGroupsItsRecordsByCollection) {
    auto const note = a_note("Hei");
    core::clock const clock{core::clock_state::running, 1000, 60000, 0, std::nullopt};
    core::change change{core::table_view(3), 4, 9, {}};
    change.set.push_back({core::collection::clocks, "turn-3", &clock});
    change.set.push_back({core::collection::notes, "n1", &note});
    change.set.push_back({core::collection::notes, "n2", core::gone{}});
    EXPECT_EQ(encode(change),
              R"({"type":"change","view":"table/3","from":4,"to":9,"set":{)"
              R"("clocks":{"turn-3":{"state":"running","started_at":1000,"duration":60000,"extended":0}},)"
              R"("notes":{"n1":{"author":"p7","item":"i5","table":3,"text":"Hei","level":"room","written_at":1764057600000},)"
              R"("n2":null}}})");
}

TEST(RoundTrips, AChangeWithNothingInItStillMovesThePosition) {
    EXPECT_EQ(encode(core::change{core::room_view(), 4, 9, {}}), R"({"type":"change","view":"room","from":4,"to":9,"set":{}})");
}

TEST(RoundTrips, AClientHearsTheChangeThatWasSaid) {
    auto const note = a_note("«Åpent hus» \"kl. 9\" \\ 👩‍👩‍👧 \n<script>");
    core::item item;
    item.kind = core::item_kind::break_;
    item.title = "Lunsj";
    item.links = {{"Meny", "https://example.org/meny"}};
    core::change change{core::person_view("p7"), 0, 9, {}};
    change.set.push_back({core::collection::items, "i6", &item});
    change.set.push_back({core::collection::notes, "n1", &note});
    change.set.push_back({core::collection::queue, "i5-3", core::gone{}});
    auto const heard = decode_server_message(encode(change));
    ASSERT_TRUE(heard);
    heard_change const wanted{core::person_view("p7"),
                              0,
                              9,
                              {{core::collection::items, "i6", item},
                               {core::collection::notes, "n1", note},
                               {core::collection::queue, "i5-3", std::monostate{}}}};
    EXPECT_EQ(std::get<heard_change>(*heard), wanted);
}

TEST(RoundTrips, EveryCollectionCarriesItsOwnKindOfRecord) {
    core::workshop const workshop{};
    core::item const item{};
    core::phase const phase{};
    core::clock const clock{};
    core::table const table{};
    core::seat const seat{};
    core::round const round{};
    core::note const note{};
    core::theme const theme{};
    core::prioritisation const prioritisation{};
    core::dot const dot{};
    core::summary const summary{};
    core::point const point{};
    core::slot const slot{};
    core::poll const poll{};
    core::poll_answer const answer{};
    core::results const results{};
    core::question const question{};
    core::vote const vote{};
    core::commitment const commitment{};
    core::shared_commitment const shared{};
    core::slide const slide{};
    core::photo const photo{};
    core::message const message{};
    core::act const act{};
    core::change change{core::room_view(), 0, 1, {}};
    std::vector<core::record_ref> const records{&workshop, &item,           &phase, &clock,      &table,  &seat,    &round, &note,
                                                &theme,    &prioritisation, &dot,   &summary,    &point,  &slot,    &poll,  &answer,
                                                &results,  &question,       &vote,  &commitment, &shared, &slide,   &photo, &message,
                                                &act};
    for (std::size_t i = 0; i < records.size(); ++i)
        change.set.push_back({static_cast<core::collection>(i), "x", records[i]});
    auto const heard = decode_server_message(encode(change));
    ASSERT_TRUE(heard);
    auto const& set = std::get<heard_change>(*heard).set;
    ASSERT_EQ(set.size(), records.size());
    for (std::size_t i = 0; i < set.size(); ++i)
        EXPECT_EQ(set[i].record.index(), i + 1);
}

TEST(RoundTrips, WhatTheServerSaysBesideChangesIsHeardToo) {
    core::welcome welcome;
    welcome.epoch = "e1";
    welcome.you = {core::role::participant, "p7", 3};
    welcome.now = 5;
    welcome.done = {{"k3v9x0q2", 12}};
    EXPECT_EQ(encode(welcome),
              R"({"type":"welcome","protocol":1,"epoch":"e1","you":{"role":"participant","person":"p7","table":3},"now":5,)"
              R"("done":{"k3v9x0q2":12}})");
    auto const heard_welcome = std::get<core::welcome>(*decode_server_message(encode(welcome)));
    EXPECT_EQ(heard_welcome.done, welcome.done);
    EXPECT_EQ(heard_welcome.you.table, 3);

    core::answer const answer{13, "k3v9x0q2", std::nullopt, core::refusal_reason::not_allowed, "only the host"};
    EXPECT_EQ(encode(answer), R"({"type":"answer","n":13,"client":"k3v9x0q2","refused":"not_allowed","detail":"only the host"})");
    EXPECT_EQ(std::get<core::answer>(*decode_server_message(encode(answer))), answer);

    core::presence const presence{core::table_view(3), std::vector<std::string>{"p7"}, 1};
    EXPECT_EQ(encode(presence), R"({"type":"presence","view":"table/3","here":["p7"],"count":1})");
    EXPECT_EQ(std::get<core::presence>(*decode_server_message(encode(presence))).here, presence.here);
    EXPECT_EQ(encode(core::presence{core::room_view(), std::nullopt, 64}), R"({"type":"presence","view":"room","count":64})");

    EXPECT_EQ(encode(core::leave{core::table_view(3)}), R"({"type":"leave","view":"table/3"})");
    EXPECT_EQ(std::get<core::leave>(*decode_server_message(encode(core::leave{core::table_view(3)}))).view, core::table_view(3));
    EXPECT_EQ(std::get<core::pong>(*decode_server_message(encode(core::pong{1, 2}))).now, 2);
}

TEST(RoundTrips, TheClientsSideRefusesWhatNoServerSays) {
    for (auto const* const each :
         {"", "[]", "{}", R"({"type":"hello"})", R"({"type":"pong","t0":1})", R"({"type":"pong","t0":1,"now":2,"x":3})",
          R"({"type":"leave","view":"kitchen"})", R"({"type":"change","view":"room","from":0,"to":1,"set":{"cakes":{}}})",
          R"({"type":"change","view":"room","from":0,"to":1,"set":{"notes":{"n1":{}}}})", R"({"type":"leave","view":"table/0"})",
          R"({"type":"leave","view":"table/3x"})", R"({"type":"leave","view":"person/"})"})
        EXPECT_FALSE(decode_server_message(each)) << each;
}

TEST(RoundTrips, AHelloIsReadAsItWasSaid) {
    core::hello hello{1, "Zk9tQ2x5b0d1c3VtVGhpcw", "e1", {{"room", 118}, {"table/3", 9007199254740991}}};
    auto const read = std::get<core::hello>(said(encode(core::client_message{hello})));
    EXPECT_EQ(read.token, hello.token);
    EXPECT_EQ(read.epoch, hello.epoch);
    EXPECT_EQ(read.at, hello.at);
}

TEST(RoundTrips, TheFingerprintIsOfTheCommandNotOfItsBytes) {
    auto const one = fingerprint_of(R"({"type":"command","do":"note.write","n":1,"client":"k3v9x0q2","note":"n1","item":"i1","text":"å"})");
    EXPECT_EQ(one, fingerprint_of(
                       R"( {"text":"\u00e5","item":"i1", "note":"n1","client":"k3v9x0q2","n":1,"do":"note.write","type":"command"} )"));
    EXPECT_EQ(one, fingerprint_of(R"({"type":"command","do":"note.write","n":2,"client":"aaaaaaaa","note":"n1","item":"i1","text":"å"})"));
    EXPECT_NE(one, fingerprint_of(R"({"type":"command","do":"note.write","n":1,"client":"k3v9x0q2","note":"n1","item":"i1","text":"ä"})"));
    EXPECT_NE(fingerprint_of(R"({"type":"command","do":"turn.next","n":1,"client":"k3v9x0q2","table":1,"turn":1})"),
              fingerprint_of(R"({"type":"command","do":"turn.back","n":1,"client":"k3v9x0q2","table":1,"turn":1})"));
    EXPECT_NE(fingerprint_of(R"({"type":"command","do":"seat.rename","n":1,"client":"k3v9x0q2","name":"a"})"),
              fingerprint_of(R"({"type":"command","do":"seat.rename","n":1,"client":"k3v9x0q2","organisation":"a"})"));
}

TEST(RoundTrips, TheFingerprintOfACommandStaysWhatItWas) {
    // It is stored with the answer: if it changed, a repeated command would be taken for another one after an update.
    EXPECT_EQ(canonical(core::turn_next{3, 1}), R"({"do":"turn.next","table":3,"turn":1})");
    EXPECT_EQ(canonical(core::seat_rename{"Åse", std::nullopt}), R"({"do":"seat.rename","name":"Åse"})");
    EXPECT_EQ(canonical(core::table_add{}), R"({"do":"table.add"})");
}

TEST(RoundTrips, TheFingerprintOfASharedNoteDoesNotTellUnderWhichIdItIsNobodys) {
    auto const sharing = [](std::string const& as) {
        return fingerprint_of(R"({"type":"command","do":"note.share","n":1,"client":"k3v9x0q2","note":"n1","level":"table")" + as + "}");
    };
    EXPECT_EQ(sharing(R"(,"as":"x7")"), sharing(R"(,"as":"x8")"));
    EXPECT_EQ(sharing(R"(,"as":"x7")"), sharing(""));
}

} // namespace
} // namespace bordduk::wire
