// Entries as the store keeps them: exact both ways, or nothing.
#include "wire/log.hpp"

#include <boost/mp11.hpp>
#include <gtest/gtest.h>

#include <string>

namespace bordduk::wire {
namespace {

core::entry a_full_entry() {
    core::entry what;
    what.seq = 42;
    what.at = 1764057600000;
    what.person = "p7";
    what.client = "k3v9x0q2";
    what.n = 9007199254740991;
    what.fingerprint = 0xffffffffffffffffU;
    what.events.emplace_back(core::note_set{"n1", {"p7", "i5", 3, "«Hei» \n 👋", core::level::table, 5, 6}});
    what.events.emplace_back(core::wrap_up_reached{});
    return what;
}

void expect_same(core::entry const& a, core::entry const& b) {
    EXPECT_EQ(a.seq, b.seq);
    EXPECT_EQ(a.at, b.at);
    EXPECT_EQ(a.person, b.person);
    EXPECT_EQ(a.client, b.client);
    EXPECT_EQ(a.n, b.n);
    EXPECT_EQ(a.fingerprint, b.fingerprint);
    EXPECT_EQ(a.events, b.events);
    EXPECT_EQ(a.refused, b.refused);
}

TEST(Log, AnEntryIsReadAsItWasWritten) {
    auto const what = a_full_entry();
    auto const read = decode_entry(encode_entry(what));
    ASSERT_TRUE(read);
    expect_same(*read, what);
}

TEST(Log, ARefusalIsReadAsItWasWritten) {
    core::entry what;
    what.seq = 1;
    what.refused = core::refusal{core::refusal_reason::wrong_phase, "not now"};
    auto const read = decode_entry(encode_entry(what));
    ASSERT_TRUE(read);
    expect_same(*read, what);
}

TEST(Log, EveryKindOfEventIsReadAsItWasWritten) {
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, core::event>>([](auto alternative) {
        using event = decltype(alternative)::type;
        core::entry what;
        what.events.emplace_back(event{});
        auto const read = decode_entry(encode_entry(what));
        ASSERT_TRUE(read) << event::tag;
        expect_same(*read, what);
    });
}

TEST(Log, TheFoundingOfAWholeDayIsReadAsItWasWritten) {
    core::founded founding;
    founding.code = "k7m2qd";
    founding.day.workshop.title = "En dag";
    founding.day.workshop.addressees = {{"national", "Nasjonale myndigheter"}};
    founding.day.items["i1"].links = {{"Notat", "https://example.org/n"}};
    founding.day.items["i1"].kind = core::item_kind::break_;
    founding.day.phases["i1-group"].limit = core::limit_kind::max;
    founding.day.tables = 8;
    core::entry what;
    what.events.emplace_back(founding);
    auto const read = decode_entry(encode_entry(what));
    ASSERT_TRUE(read);
    expect_same(*read, what);
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    auto const at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

TEST(Log, WhatIsNotExactlyAnEntryIsNothing) {
    auto const good = encode_entry(a_full_entry());
    ASSERT_TRUE(decode_entry(good));
    EXPECT_FALSE(decode_entry(replaced(good, R"("is":"note_set")", R"("is":"note_burned")"))) << "unknown event";
    EXPECT_FALSE(decode_entry(replaced(good, R"("is":"note_set",)", ""))) << "event without a tag";
    EXPECT_FALSE(decode_entry(replaced(good, R"("author")", R"("writer")"))) << "unknown member";
    EXPECT_FALSE(decode_entry(replaced(good, R"("item":"i5",)", ""))) << "missing member";
    EXPECT_FALSE(decode_entry(replaced(good, R"("author":"p7",)", R"("author":"p7","colour":"red",)"))) << "additional member";
    EXPECT_FALSE(decode_entry(replaced(good, R"("author":"p7",)", R"("author":"p7","author":"p8",)"))) << "member twice";
    EXPECT_FALSE(decode_entry(replaced(good, R"("table":3)", R"("table":"3")"))) << "wrong type";
    EXPECT_FALSE(decode_entry(replaced(good, R"("table":3)", R"("table":3000000000)"))) << "does not fit";
    EXPECT_FALSE(decode_entry(replaced(good, R"("level":"table")", R"("level":"everyone")"))) << "unknown name";
    EXPECT_FALSE(decode_entry(replaced(good, R"("seq":42)", R"("seq":42.0)"))) << "no integer";
    EXPECT_FALSE(decode_entry(good + "x"));
    EXPECT_FALSE(decode_entry(good.substr(0, good.size() - 1)));
    EXPECT_FALSE(decode_entry(""));
    EXPECT_FALSE(decode_entry("null"));
}

TEST(Log, EveryPrefixOfAnEntryIsNothing) {
    auto const good = encode_entry(a_full_entry());
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_FALSE(decode_entry(good.substr(0, length))) << length;
}

} // namespace
} // namespace bordduk::wire
