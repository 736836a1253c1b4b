// What is taken for a picture: one whole JPEG or PNG and nothing else, whatever it is called.
#include "common/pictures.hpp"
#include "wire/picture.hpp"

#include <gtest/gtest.h>

namespace bordduk::wire {
namespace {

using namespace tests;
using kind = picture_fault::kind;

std::string verdict_on(std::string const& bytes) {
    auto const seen = look_at_picture(bytes);
    if (auto const* const facts = std::get_if<picture_facts>(&seen))
        return std::string{media_type(facts->type)} + " " + std::to_string(facts->width) + "x" + std::to_string(facts->height);
    auto const& fault = std::get<picture_fault>(seen);
    EXPECT_LE(fault.at, bytes.size());
    EXPECT_FALSE(fault.reason.empty());
    return std::string{to_string(fault.what)};
}

std::string without_start(std::string const& png) { return png.substr(8); }

TEST(Pictures, APlainOneIsKnownByItsBytesAndSaysItsSize) {
    EXPECT_EQ(verdict_on(png(3, 2)), "image/png 3x2");
    EXPECT_EQ(verdict_on(png(1920, 1080, 7)), "image/png 1920x1080");
    EXPECT_EQ(verdict_on(jpeg(2048, 1536)), "image/jpeg 2048x1536");
    EXPECT_EQ(verdict_on(png(4096, 1)), "image/png 4096x1");
}

TEST(Pictures, AnythingElseIsNoneWhateverItIsCalled) {
    for (std::string const other : {"", "x", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "%PDF-1.7\n1 0 obj",
                                    "PK\x03\x04 a zip", "GIF89a", "RIFF....WEBP", "<!doctype html><script>alert(1)</script>", "\x89PN"})
        EXPECT_EQ(verdict_on(other), "not_a_picture") << other;
}

TEST(Pictures, EveryOneThatIsCutOffAnywhereIsBroken) {
    for (std::string const& whole : {png(40, 30, 5), jpeg(40, 30, 5, {}, 60)}) {
        for (std::size_t size = 8; size < whole.size(); ++size)
            EXPECT_EQ(verdict_on(whole.substr(0, size)), "broken_picture") << size;
    }
}

TEST(Pictures, WhatStandsBehindTheEndIsNoPartOfIt) {
    for (std::string const& whole : {png(4, 4), jpeg(4, 4)}) {
        EXPECT_EQ(verdict_on(whole + "<html><script>alert(1)</script></html>"), "more_than_a_picture");
        EXPECT_EQ(verdict_on(whole + '\0'), "more_than_a_picture");
        EXPECT_EQ(verdict_on(whole + "PK\x05\x06"), "more_than_a_picture");
        auto const seen = look_at_picture(whole + "x");
        EXPECT_EQ(std::get<picture_fault>(seen).at, whole.size()) << "and where it is";
    }
}

TEST(Pictures, AJpegThatTellsMoreThanWhatIsSeenIsRefused) {
    EXPECT_EQ(verdict_on(jpeg(8, 8, 0, exif_with_position())), "more_than_a_picture");
    EXPECT_EQ(verdict_on(jpeg(8, 8, 0, jpeg_segment(0xE1, "http://ns.adobe.com/xap/1.0/ <x/>"))), "more_than_a_picture");
    EXPECT_EQ(verdict_on(jpeg(8, 8, 0, jpeg_segment(0xFE, "by Ann"))), "more_than_a_picture");
    EXPECT_EQ(verdict_on(jpeg(8, 8, 0, jpeg_segment(0xED, "Photoshop 3.0"))), "more_than_a_picture");
    EXPECT_EQ(verdict_on(jpeg(8, 8, 0, jpeg_segment(0xE0, std::string{"JFXX\0\x10", 6} + std::string(40, 't')))), "more_than_a_picture");
}

TEST(Pictures, AJpegWhoseSegmentsDoNotFitIsBroken) {
    EXPECT_EQ(verdict_on(jpeg(8, 8, 0, jpeg_segment(0xDB, "short"))), "broken_picture");
    EXPECT_EQ(verdict_on(jpeg(8, 8, 0, jpeg_segment(0xC4, "<script>alert(1)</script>"))), "broken_picture");
    EXPECT_EQ(verdict_on(jpeg(8, 8, 0, jpeg_segment(0xDD, "abc"))), "broken_picture");
    EXPECT_EQ(verdict_on(jpeg(8, 8, 0, jpeg_segment(0xC9, "arithmetic"))), "broken_picture");
    EXPECT_EQ(verdict_on(jpeg(8, 8, 0, jpeg_segment(0xDA, std::string{"\1\1\0\0\x3F\0", 6}))), "broken_picture")
        << "a scan before its frame";
    EXPECT_EQ(verdict_on(jpeg(0, 8)), "broken_picture");
    EXPECT_EQ(verdict_on(jpeg(8, 8, 0, {}, 0)), "broken_picture");
}

TEST(Pictures, MoreThanFourThousandPixelsASideAreTooMany) {
    EXPECT_EQ(verdict_on(jpeg(4097, 8)), "too_many_pixels");
    EXPECT_EQ(verdict_on(jpeg(8, 65535)), "too_many_pixels");
    EXPECT_EQ(verdict_on(png(4097, 1)), "too_many_pixels");
    EXPECT_EQ(verdict_on(png_head(0x7FFFFFFF, 0x7FFFFFFF)), "too_many_pixels");
}

TEST(Pictures, APngIsWhatItsHeadSaysToTheByte) {
    std::string const end = png_chunk("IEND", "");
    auto const drawn = [&](std::size_t bytes) { return verdict_on(png_head(10, 10) + png_chunk("IDAT", deflated(bytes)) + end); };
    EXPECT_EQ(drawn(310), "image/png 10x10");
    EXPECT_EQ(drawn(309), "broken_picture");
    EXPECT_EQ(drawn(311), "broken_picture");
    EXPECT_EQ(drawn(60'000'000), "broken_picture") << "a small file that would become 60 MB";
    EXPECT_EQ(verdict_on(png_head(10, 10) + end), "broken_picture");
    std::string const stream = deflated(310);
    EXPECT_EQ(verdict_on(png_head(10, 10) + png_chunk("IDAT", stream + "<script>") + end), "broken_picture")
        << "something behind the stream";
    std::string pieces;
    for (char const c : stream)
        pieces += png_chunk("IDAT", std::string(1, c));
    EXPECT_EQ(verdict_on(png_head(10, 10) + pieces + end), "image/png 10x10") << "in any number of pieces";
}

TEST(Pictures, APngWithAWrongChecksumOrAChunkTooManyIsRefused) {
    std::string wrong = png(10, 10);
    wrong[wrong.size() - 20] = static_cast<char>(wrong[wrong.size() - 20] ^ 1);
    EXPECT_EQ(verdict_on(wrong), "broken_picture");
    for (auto const* const name : {"tEXt", "zTXt", "iTXt", "eXIf", "tIME", "iCCP", "acTL", "scRi"})
        EXPECT_EQ(verdict_on(png(10, 10, 0, png_chunk(name, "anything"))), "more_than_a_picture") << name;
    EXPECT_EQ(verdict_on(png(10, 10, 0, png_chunk("IHDR", std::string(13, '\1')))), "broken_picture");
    EXPECT_EQ(verdict_on(png(10, 10, 0, png_chunk("IEND", ""))), "broken_picture");
    EXPECT_EQ(verdict_on(std::string{"\x89PNG\r\n\x1A\n", 8} + png_chunk("tEXt", "first") + without_start(png(10, 10))), "broken_picture");
    EXPECT_EQ(verdict_on(png(10, 10, 0, png_chunk("<a>\n", ""))), "broken_picture");
}

TEST(Pictures, RandomBytesAndFlippedBitsAreLookedAtToTheEnd) {
    for (std::string const& whole : {png(30, 20, 9), jpeg(30, 20, 9)}) {
        for (std::size_t bit = 0; bit < whole.size() * 8; bit += 3) {
            std::string flipped = whole;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            verdict_on(flipped);
        }
    }
}

} // namespace
} // namespace bordduk::wire
