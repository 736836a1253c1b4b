// T*: which texts can be kept. They are never changed, only accepted or refused; lengths are in code points.
#include "core/text.hpp"
#include "core/limits.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace bordduk::tests {
namespace {

std::string utf8(char32_t c) {
    auto const byte = [](std::uint32_t value) { return static_cast<char>(static_cast<std::uint8_t>(value)); };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0U | c >> 6U), byte(0x80U | (c & 0x3FU))};
    if (c < 0x10000) return {byte(0xE0U | c >> 12U), byte(0x80U | (c >> 6U & 0x3FU)), byte(0x80U | (c & 0x3FU))};
    return {byte(0xF0U | c >> 18U), byte(0x80U | (c >> 12U & 0x3FU)), byte(0x80U | (c >> 6U & 0x3FU)), byte(0x80U | (c & 0x3FU))};
}
std::string utf8(std::u32string_view points) {
    std::string bytes;
    for (char32_t const c : points)
        bytes += utf8(c);
    return bytes;
}
std::string times(std::size_t count, std::string const& what) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += what;
    return all;
}
std::string code(char32_t c) {
    std::string digits;
    for (std::uint32_t rest = c; rest > 0 || digits.empty(); rest /= 16)
        digits.insert(digits.begin(), "0123456789ABCDEF"[rest % 16]);
    return "U+" + digits;
}

TEST(Texts, T1ExactlyTheLimitFitsAndOneMoreDoesNotWhateverACodePointWeighs) {
    using namespace core::limits;
    struct one {
        std::string_view (*fault)(std::string_view);
        std::size_t points;
    };
    one const cases[] = {
        {core::name_fault, name_points_max}, {core::line_fault, line_points_max}, {core::long_text_fault, text_points_max}};
    for (auto const& c : cases) {
        for (char32_t const letter : {U'a', U'\u00E5', U'\u20AC', U'\U0001F600', U'\u0301'}) {
            EXPECT_EQ(c.fault(times(c.points, utf8(letter))), "") << c.points << " " << code(letter);
            EXPECT_EQ(c.fault(times(c.points + 1, utf8(letter))), "too long") << c.points << " " << code(letter);
        }
    }
}

TEST(Texts, T2JoinedEmojiAndStacksOfMarksCountEveryCodePointOfTheirs) {
    std::string const family = utf8(U"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"); // 7 code points
    EXPECT_EQ(core::name_fault(times(5, family) + "aaaaa"), "");
    EXPECT_EQ(core::name_fault(times(5, family) + "aaaaaa"), "too long");
    std::string const stack = "a" + times(39, utf8(U'\u0336'));
    EXPECT_EQ(core::name_fault(stack), "");
    EXPECT_EQ(core::name_fault(stack + utf8(U'\u0336')), "too long");
    EXPECT_EQ(core::name_fault(utf8(U"\U0001F1F3\U0001F1F4 \u270D\U0001F3FD\uFE0F")), "") << "a flag, a skin tone, a variation";
}

TEST(Texts, T3ControlCharactersAreRefusedAndALineBreakIsForManyLinesOnly) {
    std::vector<char32_t> controls{0x7F, 0x2028, 0x2029, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF};
    for (char32_t c = 0; c < 0x20; ++c)
        controls.push_back(c);
    for (char32_t c = 0x80; c < 0xA0; ++c)
        controls.push_back(c);
    for (char32_t const c : controls) {
        std::string const text = "a" + utf8(c) + "b";
        EXPECT_EQ(core::line_fault(text), "control characters") << code(c);
        EXPECT_EQ(core::long_text_fault(text), c == U'\n' ? "" : "control characters") << code(c);
    }
    EXPECT_EQ(core::line_fault(utf8(U"\u00A0a\u00A1 \uFFFD \U0001FBF9")), "") << "their neighbours are not controls";
}

TEST(Texts, T4WhatIsNotUtf8IsRefused) {
    for (std::string const bytes : {"\x80",
                                    "\xBF",
                                    "\xC0\x80",
                                    "\xC1\xBF",
                                    "\xC3",
                                    "\xC3\x28",
                                    "\xE0\x80\x80",
                                    "\xE0\x9F\xBF",
                                    "\xE2\x82",
                                    "\xE2\x28\xA1",
                                    "\xE2\x82\x28",
                                    "\xED\xA0\x80",
                                    "\xED\xBF\xBF",
                                    "\xF0\x80\x80\x80",
                                    "\xF0\x8F\xBF\xBF",
                                    "\xF0\x9F\x98",
                                    "\xF0\x9F\x28\x80",
                                    "\xF4\x90\x80\x80",
                                    "\xF5\x80\x80\x80",
                                    "\xF8\x88\x80\x80\x80",
                                    "\xFE",
                                    "\xFF"}) {
        EXPECT_EQ(core::long_text_fault("a" + bytes), "not valid UTF-8") << testing::PrintToString(bytes);
        EXPECT_EQ(core::long_text_fault(bytes + "a"), "not valid UTF-8") << testing::PrintToString(bytes);
    }
    EXPECT_EQ(core::long_text_fault(utf8(U"\u007F").substr(0, 0) + utf8(U"\u07FF\uD7FF\uE000\U0010FFFD")), "") << "the last of each length";
}

TEST(Texts, T5ThereMustBeSomethingToSee) {
    struct range {
        char32_t first;
        char32_t last;
    };
    range const ranges[] = {{0xAD, 0xAD},     {0x34F, 0x34F},     {0x61C, 0x61C},     {0x115F, 0x1160},   {0x1680, 0x1680},
                            {0x17B4, 0x17B5}, {0x180B, 0x180F},   {0x2000, 0x200F},   {0x202F, 0x202F},   {0x205F, 0x2065},
                            {0x206A, 0x206F}, {0x2800, 0x2800},   {0x3000, 0x3000},   {0x3164, 0x3164},   {0xFE00, 0xFE0F},
                            {0xFFA0, 0xFFA0}, {0x1BCA0, 0x1BCA3}, {0x1D159, 0x1D159}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
                            {0x20, 0x20},     {0xA0, 0xA0}};
    std::vector<char32_t> invisible;
    for (auto const& r : ranges)
        invisible.insert(invisible.end(), {r.first, r.last});
    EXPECT_EQ(core::name_fault(""), "nothing to see");
    for (char32_t const c : invisible) {
        EXPECT_EQ(core::name_fault(times(3, utf8(c))), "nothing to see") << code(c);
        EXPECT_EQ(core::name_fault(utf8(c) + "a"), "") << code(c) << " beside something";
    }
    for (char32_t const c : std::initializer_list<char32_t>{0x115E, 0x1161, 0x180A, 0x1810, 0x2010, 0x27FF, 0xFDF0, 0xFE10, 0x1BC9F,
                                                            0x1D172, 0x1D17B, 0xE1000}) {
        EXPECT_EQ(core::name_fault(utf8(c)), "") << code(c) << " is next to them";
    }
    EXPECT_EQ(core::long_text_fault(" \n \n"), "nothing to see");
}

TEST(Texts, T6AChangeOfDirectionEndsInItsOwnTextAndOnItsOwnLine) {
    struct one {
        std::u32string text;
        bool balanced;
    };
    one const cases[] = {
        {U"a\u202Eb\u202Cc", true},
        {U"\u2067\u05D0\u2069 a", true},
        {U"a\u2066b\u202Ac\u202Cd\u2069", true},
        {U"\u05D0\u05D1 a", true},
        {U"a\u202Eb", false},
        {U"a\u2066b", false},
        {U"a\u202Cb", false},
        {U"a\u2069b", false},
        {U"a\u202E\u2069b\u202C", false},
        {U"a\u2066\u202Cb\u2069", false},
        {U"\u202Aa\nb\u202C", false},
        {U"\u202Aa\u202C\nb", true},
        {U"\u2068\u202Da\u2069\u202C", false},
    };
    for (auto const& c : cases) {
        EXPECT_EQ(core::long_text_fault(utf8(c.text)), c.balanced ? "" : "unbalanced change of direction")
            << testing::PrintToString(utf8(c.text));
    }
    for (char32_t const opens : std::initializer_list<char32_t>{0x202A, 0x202B, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068}) {
        char32_t const ends = opens < 0x2066 ? 0x202C : 0x2069;
        EXPECT_EQ(core::line_fault("a" + utf8(opens) + "b" + utf8(ends)), "") << code(opens);
        EXPECT_EQ(core::line_fault("a" + utf8(opens) + "b"), "unbalanced change of direction") << code(opens);
    }
    EXPECT_EQ(core::long_text_fault("a" + times(32, utf8(U'\u202A')) + times(32, utf8(U'\u202C'))), "");
    EXPECT_EQ(core::long_text_fault("a" + times(33, utf8(U'\u202A')) + times(33, utf8(U'\u202C'))), "unbalanced change of direction");
}

TEST(Texts, T7NamesThatMeanSomethingElsewhereAreOnlyTextsHere) {
    for (std::string const text :
         {"__proto__", "constructor", "toString", "=1+1", "<script>alert(1)</script>", "'; drop table", "NULL", "%00"})
        EXPECT_EQ(core::line_fault(text), "") << text;
}

} // namespace
} // namespace bordduk::tests
