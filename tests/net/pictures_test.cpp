// Pictures over HTTP: put up by whoever may, kept once, seen by whoever may see what names them. What is none leaves no byte behind.
#include "common/pictures.hpp"
#include "core/limits.hpp"
#include "net/narrow_disk.hpp"
#include "net/picture_house.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

namespace bordduk::tests {
namespace {

namespace limits = core::limits;
using testing::HasSubstr;
using testing::Not;

class Pictures : public testing::Test {
public:
    static void SetUpTestSuite() { house = new picture_house{}; }
    static void TearDownTestSuite() {
        delete house;
        house = nullptr;
    }
    void SetUp() override {
        house->found();
        desk = house->desk_token();
        stage = house->stage_token();
        ann = house->join(1).token;
        dan = house->join(2).token;
    }
    void TearDown() override { EXPECT_EQ(house->get("/healthz").status, 200) << house->server.output(); }
    static inline picture_house* house{};
    std::string desk;
    std::string stage;
    std::string ann;
    std::string dan;
};

TEST_F(Pictures, TheSameBytesAreKeptOnceAndTheAnswerSaysWhatTheyAre) {
    std::string const bytes = png(64, 48, 1);
    auto const first = house->puts(ann, bytes);
    EXPECT_EQ(first.status, 201) << first.body;
    EXPECT_EQ(named(first).size(), 64U);
    EXPECT_THAT(first.body, HasSubstr(R"("width":64,"height":48,"bytes":)" + std::to_string(bytes.size()) + R"(,"type":"image/png"})"));
    auto const again = house->puts(desk, bytes);
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(house->puts(ann, jpeg(200, 100, 1), "image/jpeg").status, 201);
}

TEST_F(Pictures, OnlyWhoHasAPartInTheDayPutsOneUp) {
    std::string const bytes = png(8, 8, 2);
    EXPECT_EQ(house->puts(stage, bytes).status, 403);
    EXPECT_EQ(house->puts("no-such-token-0123456789", bytes).status, 401);
    EXPECT_EQ(house->puts("", bytes).status, 401);
    auto const foreign = request(house->server.port(), "POST", house->path + "/pictures", bytes,
                                 {{"Authorization", "Bearer " + ann}, {"Content-Type", "image/png"}, {"Origin", "http://evil.example"}});
    EXPECT_EQ(foreign->status, 403);
    EXPECT_EQ(request(house->server.port(), "GET", house->path + "/pictures")->status, 405);
    EXPECT_EQ(request(house->server.port(), "POST", house->path + "/pictures/" + std::string(64, 'a'), "{}")->status, 405);
}

TEST_F(Pictures, OneIsSeenByWhoeverMaySeeARecordThatNamesItAndByNobodyElse) {
    std::string const bytes = png(300, 200, 3);
    auto const put = house->puts(desk, bytes);
    std::string const picture = named(put);
    for (auto const& who : {desk, ann, stage})
        EXPECT_EQ(house->sees(who, picture).status, 404) << "nothing names it yet";
    EXPECT_EQ(house->sees("", picture).status, 401);
    EXPECT_THAT(house->does(desk, "slide.add", R"(,"slide":"s1","item":"i1",)" + picture_fields(put, R"(,"alt":"A chart")")),
                HasSubstr("seq"));
    EXPECT_EQ(house->sees(desk, picture).body, bytes);
    EXPECT_EQ(house->sees(ann, picture).status, 404) << "it was not shown";
    EXPECT_THAT(house->does(desk, "slide.show", R"(,"slide":"s1")"), HasSubstr("seq"));
    for (auto const& who : {desk, ann, dan, stage}) {
        auto const seen = house->sees(who, picture);
        EXPECT_EQ(seen.status, 200);
        EXPECT_EQ(seen.body, bytes);
        EXPECT_EQ(seen.headers.at("content-type"), "image/png");
        EXPECT_EQ(seen.headers.at("x-content-type-options"), "nosniff");
        EXPECT_EQ(seen.headers.at("content-security-policy"), "default-src 'none'; sandbox; frame-ancestors 'none'");
        EXPECT_THAT(seen.headers.at("cache-control"), testing::AllOf(HasSubstr("private"), HasSubstr("immutable")));
    }
    EXPECT_EQ(house->sees("", picture).status, 401) << "it is not published";
    EXPECT_EQ(house->sees("no-such-token-0123456789", picture).status, 401);
    EXPECT_EQ(house->sees(desk, "../../" + picture).status, 404);
    EXPECT_EQ(house->sees(desk, std::string(64, 'A')).status, 404);
    EXPECT_THAT(house->does(desk, "report.freeze", ""), HasSubstr("seq"));
    EXPECT_EQ(house->sees("", picture).body, bytes) << "what was published is everybody's";
    EXPECT_EQ(
        request(house->server.port(), "GET", house->path + "/pictures/" + picture, {}, {{"If-None-Match", '"' + picture + '"'}})->status,
        304);
}

TEST_F(Pictures, ATablesPhotoIsItsOwnUntilItIsShownAndAnotherWorkshopsIsNobodysHere) {
    auto const put = house->puts(ann, jpeg(640, 480, 4), "image/jpeg");
    std::string const picture = named(put);
    EXPECT_THAT(house->does(ann, "photo.add", R"(,"photo":"f1","item":"i1","table":1,)" + picture_fields(put)), HasSubstr("seq"));
    EXPECT_EQ(house->sees(ann, picture).status, 200);
    EXPECT_EQ(house->sees(desk, picture).status, 200);
    EXPECT_EQ(house->sees(dan, picture).status, 404);
    EXPECT_EQ(house->sees(stage, picture).status, 404);
    EXPECT_THAT(house->does(ann, "photo.share", R"(,"photo":"f1","level":"room")"), HasSubstr("seq"));
    EXPECT_EQ(house->sees(stage, picture).status, 200);
    house->found();
    EXPECT_EQ(house->sees(house->desk_token(), picture).status, 404);
    EXPECT_EQ(house->sees(desk, picture).status, 401);
}

TEST_F(Pictures, OneOfTenMegabytesGoesUpAndComesBackWholeAlsoAfterAKill) {
    std::string const bytes = jpeg(4096, 4096, 5, {}, limits::picture_bytes_max - 1000);
    auto const put = house->puts(desk, bytes, "image/jpeg");
    ASSERT_EQ(put.status, 201) << put.body;
    EXPECT_THAT(house->does(desk, "slide.add", R"(,"slide":"s1","item":"i1",)" + picture_fields(put, R"(,"alt":"Large")")),
                HasSubstr("seq"));
    house->server.kill_hard();
    house->server.start_again();
    EXPECT_EQ(house->sees(desk, named(put)).body, bytes);
}

// ---- what is none

struct refusal {
    char const* what;
    std::string bytes;
    char const* type;
    int status;
    char const* error;
};

std::vector<refusal> hostile() {
    std::string const mark = "THIS-MUST-NOT-BE-KEPT";
    std::string wrong_sum = png(64, 64, 7);
    wrong_sum[wrong_sum.size() - 14] = static_cast<char>(wrong_sum[wrong_sum.size() - 14] ^ 1);
    std::string const whole = jpeg(64, 64, 7, {}, 4000);
    return {
        {"an SVG with a script", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert('" + mark + "')</script></svg>", "image/png", 415,
         "not_a_picture"},
        {"an SVG that says so", "<svg>" + mark + "</svg>", "image/svg+xml", 415, "not_a_picture"},
        {"a PDF with a script", "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>" + mark, "image/jpeg", 415,
         "not_a_picture"},
        {"a zip with another name", "PK\x03\x04" + mark, "image/png", 415, "not_a_picture"},
        {"a page", "<!doctype html><script>" + mark + "</script>", "image/png", 415, "not_a_picture"},
        {"text that says it is JSON", "{}" + mark, "application/json", 415, "not_a_picture"},
        {"nothing", "", "image/png", 415, "not_a_picture"},
        {"a JPEG that says it is a PNG", jpeg(64, 64, 8), "image/png", 415, "wrong_type"},
        {"a bomb", png_head(10, 10) + png_chunk("IDAT", deflated(60'000'000)) + png_chunk("IEND", ""), "image/png", 422, "broken_picture"},
        {"one that is cut off", whole.substr(0, whole.size() / 2), "image/jpeg", 422, "broken_picture"},
        {"one with a wrong checksum", wrong_sum, "image/png", 422, "broken_picture"},
        {"where it was taken", jpeg(64, 64, 9, exif_with_position()), "image/jpeg", 422, "more_than_a_picture"},
        {"a comment", jpeg(64, 64, 9, jpeg_segment(0xFE, mark)), "image/jpeg", 422, "more_than_a_picture"},
        {"words in a PNG", png(64, 64, 9, png_chunk("tEXt", mark)), "image/png", 422, "more_than_a_picture"},
        {"a page behind the end", png(64, 64, 9) + "<html><script>" + mark + "</script>", "image/png", 422, "more_than_a_picture"},
        {"a zip behind the end", jpeg(64, 64, 9) + "PK\x03\x04" + mark, "image/jpeg", 422, "more_than_a_picture"},
        {"a poster", png_head(30'000, 30'000), "image/png", 422, "too_many_pixels"},
    };
}

TEST_F(Pictures, WhatIsNoPictureIsRefusedWithItsPlaceAndNothingOfItIsKept) {
    auto const entries = house->get(house->path).body;
    auto const before = house->kept();
    for (refusal const& one : hostile()) {
        auto const told = house->puts(desk, one.bytes, one.type);
        EXPECT_EQ(told.status, one.status) << one.what << ": " << told.body;
        EXPECT_EQ(json_string(told.body, "error"), one.error) << one.what;
        if (one.status == 422) EXPECT_THAT(json_string(told.body, "path"), testing::MatchesRegex("/[0-9]+")) << one.what;
    }
    auto const after = house->kept();
    EXPECT_EQ(after, before) << "not a byte of it is on the disk";
    EXPECT_THAT(after, Not(HasSubstr("THIS-MUST-NOT-BE-KEPT")));
    EXPECT_EQ(house->get(house->path).body, entries);
    EXPECT_THAT(house->does(ann, "note.write", note_fields("n1", "goes on")), HasSubstr("seq")) << "nobody else has noticed";
}

TEST_F(Pictures, FiftyMegabytesAreRefusedBeforeTheyAreRead) {
    std::string const head = "POST " + house->path + "/pictures HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(house->server.port()) +
                             "\r\nAuthorization: Bearer " + desk + "\r\nContent-Type: image/png\r\nContent-Length: ";
    EXPECT_THAT(exchange(house->server.port(), head + "52428800\r\n\r\n", 1), testing::StartsWith("HTTP/1.1 413 "));
    EXPECT_THAT(exchange(house->server.port(), head + "10485761\r\n\r\n", 1), testing::StartsWith("HTTP/1.1 413 "));
    EXPECT_THAT(exchange(house->server.port(), head + "52428800\r\n\r\n" + std::string(1'000'000, 'x'), 1),
                testing::StartsWith("HTTP/1.1 413 "));
    auto const memory = house->server.resident_kib();
    for (int n = 0; n < 5; ++n)
        EXPECT_THAT(exchange(house->server.port(), head + "52428800\r\n\r\n", 1), testing::StartsWith("HTTP/1.1 413 "));
    EXPECT_LT(house->server.resident_kib(), memory + 4096);
}

TEST_F(Pictures, ALengthThatIsNotTrueKeepsNothingAndHoldsUpNobody) {
    std::string const bytes = png(64, 64, 11);
    std::string const head = "POST " + house->path + "/pictures HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(house->server.port()) +
                             "\r\nAuthorization: Bearer " + desk + "\r\nContent-Type: image/png\r\nContent-Length: ";
    EXPECT_THAT(exchange(house->server.port(), head + std::to_string(bytes.size() - 3) + "\r\n\r\n" + bytes, 1),
                testing::StartsWith("HTTP/1.1 422 "));
    auto const before = house->kept();
    int const fd = connect_to(house->server.port()); // says more than it sends, and is gone
    std::string const begun = head + "5000000\r\n\r\n" + bytes;
    ASSERT_EQ(::send(fd, begun.data(), begun.size(), MSG_NOSIGNAL), static_cast<ssize_t>(begun.size()));
    EXPECT_THAT(house->does(ann, "note.write", note_fields("n1", "meanwhile")), HasSubstr("seq"));
    ::close(fd);
    EXPECT_EQ(house->puts(desk, png(65, 64, 11)).status, 201);
    EXPECT_THAT(house->kept(), Not(HasSubstr(bytes.substr(0, 60)))) << before.size();
}

TEST_F(Pictures, OnePersonPutsUpSoManyAMinuteAndOthersAreNotHeldUp) {
    int taken = 0;
    http_answer last;
    for (int n = 0; n <= limits::pictures_per_minute_max; ++n) {
        last = house->puts(ann, png(16, 16, static_cast<unsigned>(n) + 20));
        if (last.status == 201) ++taken;
    }
    EXPECT_EQ(taken, limits::pictures_per_minute_max);
    EXPECT_EQ(last.status, 429);
    EXPECT_EQ(json_string(last.body, "error"), "too_fast");
    EXPECT_EQ(last.headers.count("retry-after"), 1U);
    EXPECT_EQ(house->puts(dan, png(17, 16)).status, 201);
}

// ---- a full disk

class FullDiskOfPictures : public testing::TestWithParam<narrow_disk::kind> {};
INSTANTIATE_TEST_SUITE_P(Kinds, FullDiskOfPictures, testing::ValuesIn(narrow_disk::possible()),
                         [](auto const& info) { return info.param == narrow_disk::kind::small_mount ? "SmallMount" : "FileSizeLimit"; });

TEST_P(FullDiskOfPictures, OneThatDoesNotFitIsRefusedAndForgottenAndNotesGoOnWhenThereIsSpace) {
    picture_house house;
    narrow_disk disk{house.server, GetParam()};
    house.found();
    std::string const ann = house.join().token;
    std::string const bytes = jpeg(2048, 2048, 31, {}, 1'500'000);
    disk.fill();
    auto const told = house.puts(ann, bytes, "image/jpeg");
    EXPECT_EQ(told.status, 503) << told.body;
    EXPECT_EQ(json_string(told.body, "error"), "storage_unavailable");
    disk.free();
    std::string said;
    for (int tenths = 0; tenths < 80 && said.find("seq") == std::string::npos; ++tenths) {
        said = house.does(ann, "note.write", note_fields("n" + std::to_string(tenths), "after"));
        if (said.find("seq") == std::string::npos) ::usleep(100'000);
    }
    EXPECT_THAT(said, HasSubstr("seq"));
    house.server.kill_hard();
    house.server.start_again();
    EXPECT_EQ(house.server.terminate(), 0);
    EXPECT_THAT(house.kept(), Not(HasSubstr(bytes.substr(1000, 60))));
}

} // namespace
} // namespace bordduk::tests
