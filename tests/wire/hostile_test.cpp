// Bytes that mean harm: depth, encoding, size, names that are there twice. CHECKS B1, B4, B9.
#include "core/limits.hpp"
#include "wire/bodies.hpp"
#include "wire/messages.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bordduk::wire {
namespace {

std::string repeated(std::string_view what, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += what;
    return all;
}

fault fault_of(std::string_view bytes) {
    auto read = decode_client_message(bytes);
    if (auto* found = std::get_if<fault>(&read)) return *found;
    ADD_FAILURE() << "was accepted: " << bytes.substr(0, 200);
    return {};
}

std::string note_with(std::string_view text) {
    return R"({"type":"command","do":"note.write","n":7,"client":"k3v9x0q2","note":"n1","item":"i1","text":")" + std::string(text) + "\"}";
}

bool accepted(std::string_view bytes) { return std::holds_alternative<core::client_message>(decode_client_message(bytes)); }

TEST(Hostile, B1SixteenLevelsAreReadAndSeventeenAreNot) {
    auto const max = core::limits::nesting_max;
    EXPECT_EQ(fault_of(repeated("[", max) + repeated("]", max)).kind, fault_kind::invalid); // read, and then it is no message
    EXPECT_EQ(fault_of(repeated("[", max + 1) + repeated("]", max + 1)).kind, fault_kind::too_deep);
    EXPECT_EQ(fault_of(repeated("{\"a\":", max) + "1" + repeated("}", max)).path, "/type");
    EXPECT_EQ(fault_of(repeated("{\"a\":", max + 1) + "1" + repeated("}", max + 1)).kind, fault_kind::too_deep);
}

TEST(Hostile, B1BracketsInATextAreNoDepth) {
    EXPECT_TRUE(accepted(note_with(repeated("[{", 100))));
    EXPECT_TRUE(accepted(note_with("\\\"" + repeated("[", 100))));
    EXPECT_FALSE(accepted(note_with("\\\\\",\"x\":" + repeated("[", 100)))); // here the text really has ended
}

TEST(Hostile, B1AFrameFullOfBracketsIsRefusedWhetherItEndsOrNot) {
    auto const half = core::limits::message_bytes_max / 2;
    EXPECT_EQ(fault_of(repeated("[", 2 * half)).kind, fault_kind::too_deep);
    EXPECT_EQ(fault_of(repeated("[", half) + repeated("]", half)).kind, fault_kind::too_deep);
    EXPECT_EQ(fault_of(repeated("{\"a\":", half / 3)).kind, fault_kind::too_deep);
    EXPECT_EQ(fault_of(repeated("{\"a\":", half / 6) + "1" + repeated("}", half / 6)).kind, fault_kind::too_deep);
    EXPECT_EQ(fault_of(repeated("]", 100)).kind, fault_kind::not_json);
}

TEST(Hostile, B1TheLargestFrameIsReadAndOneByteMoreIsNot) {
    auto const ping = std::string(R"({"type":"ping","t0":1})");
    auto const padding = core::limits::message_bytes_max - ping.size();
    EXPECT_TRUE(accepted(ping + repeated(" ", padding)));
    EXPECT_EQ(fault_of(ping + repeated(" ", padding + 1)).kind, fault_kind::too_large);
}

TEST(Hostile, B1ALargeProgrammeIsRefusedBySizeBeforeItIsRead) {
    auto const start = std::string(R"({"title":")");
    auto const read = decode_programme(start + repeated("x", core::limits::programme_bytes_max));
    ASSERT_TRUE(std::holds_alternative<fault>(read));
    EXPECT_EQ(std::get<fault>(read).kind, fault_kind::too_large);
    EXPECT_EQ(as_problem(std::get<fault>(read)).error, "too_large");
}

TEST(Hostile, B4InvalidUtf8IsRefused) {
    std::vector<std::string> const sequences{
        "\x80",                     // a continuation alone
        "\xBF\xBF",                 // two of them
        "\xC0\x80",                 // zero, overlong
        "\xC1\xBF",                 // overlong
        "\xC3",                     // cut
        "\xC3\x28",                 // wrong continuation
        "\xE0\x80\xAF",             // slash, overlong
        "\xE0\x9F\xBF",             // overlong
        "\xE2\x82",                 // cut
        "\xE2\x28\xA1",             // wrong continuation
        "\xED\xA0\x80",             // first half of a surrogate pair
        "\xED\xBF\xBF",             // second half
        "\xED\xA0\xBD\xED\xB8\x80", // both halves, encoded one by one
        "\xF0\x80\x80\xAF",         // overlong
        "\xF0\x8F\xBF\xBF",         // overlong
        "\xF0\x9F\x98",             // cut
        "\xF0\x28\x8C\xBC",         // wrong continuation
        "\xF4\x90\x80\x80",         // beyond the last code point
        "\xF8\x88\x80\x80\x80",     // five bytes
        "\xFC\x84\x80\x80\x80\x80", // six bytes
        "\xFE",
        "\xFF",
    };
    for (auto const& each : sequences) {
        auto const found = fault_of(note_with("a" + each + "b"));
        EXPECT_NE(found.kind, fault_kind::invalid) << testing::PrintToString(each);
        EXPECT_FALSE(accepted(R"({"type":"ping","t0":1,")" + each + R"(":1})")) << testing::PrintToString(each);
    }
}

TEST(Hostile, B4ValidTextOfEveryLengthIsRead) {
    EXPECT_TRUE(accepted(note_with("\x7F \xC2\x80 \xE0\xA0\x80 \xED\x9F\xBF \xEE\x80\x80 \xF0\x90\x80\x80 \xF4\x8F\xBF\xBF")));
    EXPECT_TRUE(accepted(note_with("\\ud83d\\ude00 og \\u00e5")));
}

TEST(Hostile, B4HalfASurrogatePairIsRefused) {
    for (auto const* const each : {"\\ud800", "\\udbff", "\\udc00", "\\udfff", "\\ud800\\ud800", "\\ud800\\u0041", "\\udc00\\ud800"})
        EXPECT_EQ(fault_of(note_with(each)).kind, fault_kind::bad_encoding) << each;
}

TEST(Hostile, B4AZeroIsRefusedInTextInNamesAndBetween) {
    EXPECT_EQ(fault_of(note_with("a\\u0000b")).path, "/text");
    EXPECT_EQ(fault_of(note_with("a\\u0000b")).kind, fault_kind::bad_encoding);
    EXPECT_EQ(fault_of(R"({"type":"ping","t0":1,"a\u0000b":1})").kind, fault_kind::bad_encoding);
    EXPECT_EQ(fault_of(std::string(R"({"type":"ping","t0":1})") + '\0' + "more").kind, fault_kind::bad_encoding);
    EXPECT_EQ(fault_of(std::string(1, '\0')).kind, fault_kind::bad_encoding);
}

TEST(Hostile, B4ARawControlCharacterIsRefused) {
    for (char c = 1; c < 0x20; ++c)
        EXPECT_FALSE(accepted(note_with(std::string("a") + c))) << static_cast<int>(c);
}

TEST(Hostile, B4AByteOrderMarkIsRefused) {
    auto const found = fault_of("\xEF\xBB\xBF{\"type\":\"ping\",\"t0\":1}");
    EXPECT_EQ(found.kind, fault_kind::bad_encoding);
    EXPECT_EQ(found.reason, "starts with a byte order mark");
}

TEST(Hostile, WhatIsNotJsonIsRefused) {
    for (auto const* const each :
         {"", " ", "nothing", "{", "}", "{\"type\":\"ping\",\"t0\":1}x", "{\"type\":\"ping\",\"t0\":1}{}", "{'type':'ping'}",
          "{\"type\":\"ping\",\"t0\":01}", "{\"type\":\"ping\",\"t0\":NaN}", "{\"type\":\"ping\",\"t0\":1,}",
          "{\"type\":\"ping\",/**/\"t0\":1}", "{\"type\":\"ping\",\"t0\":1e400}", "\"", "\"\\", "\"\\u12"})
        EXPECT_EQ(fault_of(each).kind, fault_kind::not_json) << each;
}

TEST(Hostile, ANumberMadeToOverflowAnExponentIsRefused) {
    EXPECT_FALSE(accepted(R"({"type":"ping","t0":1e2147483648})"));
    EXPECT_FALSE(accepted(R"({"type":"ping","t0":1.)" + repeated("1", 2000) + R"(e-2147483647})"));
    EXPECT_FALSE(accepted(R"({"type":"ping","t0":0.)" + repeated("0", 2000) + R"(1e-2147483640})"));
    EXPECT_FALSE(accepted(R"({"type":"ping","t0":)" + repeated("9", 2000) + "}"));
}

TEST(Hostile, ANameThatIsThereTwiceIsRefusedAtAnyDepth) {
    EXPECT_EQ(fault_of(R"({"type":"ping","t0":1,"t0":1})").path, "/t0");
    EXPECT_EQ(fault_of(R"({"type":"ping","t0":1,"t0":1})").kind, fault_kind::repeated);
    EXPECT_EQ(fault_of(R"({"type":"ping","type":"hello","t0":1})").path, "/type");
    EXPECT_EQ(fault_of(R"({"type":"hello","protocol":1,"token":"abcdefghijklmnop","at":{"room":1,"room":2}})").path, "/at/room");
    EXPECT_EQ(fault_of(R"({"type":"ping","t0":1,"\u0074\u0030":1})").path, "/t0"); // spelled differently, the same name
}

TEST(Hostile, B9NamesThatMeanSomethingElsewhereAreOnlyNames) {
    for (auto const* const each : {"__proto__", "constructor", "toString", "hasOwnProperty", "prototype"}) {
        EXPECT_EQ(fault_of(R"({"type":"ping","t0":1,")" + std::string(each) + R"(":{}})").path, "/" + std::string(each));
        EXPECT_TRUE(accepted(note_with(each)));
        EXPECT_EQ(fault_of(R"({"type":"command","do":")" + std::string(each) + R"(","n":1,"client":"k3v9x0q2"})").kind,
                  fault_kind::unknown_kind);
        EXPECT_EQ(fault_of(R"({"type":")" + std::string(each) + R"("})").path, "/type");
    }
    EXPECT_EQ(fault_of(R"({"type":"command","do":"note.remove","n":1,"client":"k3v9x0q2","note":"__proto__"})").path, "/note");
    EXPECT_EQ(fault_of(R"({"type":"command","do":"note.remove","n":1,"client":"k3v9x0q2","note":"toString"})").path, "/note");
}

TEST(Hostile, APathIsAJsonPointerAndNeverLong) {
    EXPECT_EQ(fault_of(R"({"type":"ping","t0":1,"a/b~c":1})").path, "/a~1b~0c");
    EXPECT_EQ(fault_of(R"({"type":"ping","t0":1,"":1})").path, "/");
    EXPECT_LE(fault_of(R"({"type":"ping","t0":1,")" + repeated("å", 5000) + R"(":1})").path.size(), 300U);
    EXPECT_LE(fault_of(R"({"type":"ping","t0":1,"x":1,")" + repeated("å", 3000) + R"(":1,")" + repeated("å", 3000) + R"(":1})").path.size(),
              300U);
}

TEST(Hostile, AnUnknownTagIsNamedAsOne) {
    EXPECT_EQ(fault_of("[]").path, "");
    EXPECT_EQ(fault_of("{}").path, "/type");
    EXPECT_EQ(fault_of(R"({"type":7})").path, "/type");
    EXPECT_EQ(fault_of(R"({"type":"welcome"})").path, "/type");
    EXPECT_EQ(fault_of(R"({"type":"command"})").path, "/do");
    EXPECT_EQ(fault_of(R"({"type":"command","do":null})").path, "/do");
    EXPECT_EQ(fault_of(R"({"type":"command","do":"note_write"})").path, "/do");
}

TEST(Hostile, APositionIsOfAView) {
    auto const hello = [](std::string_view view) {
        return R"({"type":"hello","protocol":1,"token":"abcdefghijklmnop","at":{")" + std::string(view) + R"(":1}})";
    };
    for (auto const* const each : {"room", "desk", "table/3", "table/100", "person/p7"})
        EXPECT_TRUE(accepted(hello(each))) << each;
    EXPECT_EQ(fault_of(hello("kitchen")).path, "/at/kitchen");
    EXPECT_EQ(fault_of(hello("table/")).path, "/at/table~1");
    for (auto const* const each : {"", "Room", "room ", "table/x", "table/1000", "person/", "person/P7", "person/<script>", "__proto__"})
        EXPECT_EQ(fault_of(hello(each)).reason, "is not a view") << each;
}

TEST(Hostile, AFaultKnowsItsSenderWhereThatCouldBeRead) {
    auto const found = fault_of(note_with(""));
    EXPECT_EQ(found.n, 7);
    EXPECT_EQ(found.client, "k3v9x0q2");
    EXPECT_EQ(fault_of(note_with("a\\u0000b")).n, 7);
    EXPECT_EQ(fault_of(R"({"type":"command","do":"dance","n":7,"client":"k3v9x0q2"})").n, 7);
    for (auto const* const each :
         {R"({"type":"command","do":"dance","n":0,"client":"k3v9x0q2"})", R"({"type":"command","do":"dance","n":7})",
          R"({"type":"command","do":"dance","n":7,"client":"K"})", R"({"type":"command","do":"dance","client":"k3v9x0q2"})",
          R"({"type":"command","do":"table.add","n":7,"n":8,"client":"k3v9x0q2"})", "[7]", "{"}) {
        EXPECT_FALSE(fault_of(each).n) << each;
        EXPECT_FALSE(fault_of(each).client) << each;
    }
}

TEST(Hostile, AFaultsFingerprintTellsPayloadsApart) {
    EXPECT_EQ(fault_of("{").fingerprint, fault_of("{").fingerprint);
    EXPECT_NE(fault_of("{").fingerprint, fault_of("[").fingerprint);
    EXPECT_EQ(fault_of("{").fingerprint, fingerprint("{"));
    EXPECT_EQ(fingerprint(""), 0xcbf29ce484222325U); // the empty text's value in FNV-1a's own definition
    EXPECT_EQ(fingerprint("a"), 0xaf63dc4c8601ec8cU);
}

} // namespace
} // namespace bordduk::wire
