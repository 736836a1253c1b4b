// The executable on a real PostgreSQL: served from it, looked after beside the server, and workshops moved both ways.
#include "common/bordduk_process.hpp"
#include "common/pictures.hpp"
#include "common/postgres_cluster.hpp"
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <regex>
#include <string>
#include <vector>

namespace bordduk::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

class OnPostgres : public testing::Test {
public:
    OnPostgres() {
        std::string pattern = (std::filesystem::temp_directory_path() / "bordduk-on-postgres-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
    }
    ~OnPostgres() override { std::filesystem::remove_all(folder); }

    static std::string done(std::vector<std::string> words) {
        words.insert(words.begin(), BORDDUK_EXECUTABLE);
        ended_process const ended = run_to_the_end(words, 60'000);
        EXPECT_EQ(ended.code, 0) << ended.err;
        EXPECT_EQ(ended.err, "");
        return ended.out;
    }
    static std::string refused(std::vector<std::string> words) {
        words.insert(words.begin(), BORDDUK_EXECUTABLE);
        ended_process const ended = run_to_the_end(words, 60'000);
        EXPECT_EQ(ended.code, 1) << ended.out;
        return ended.err;
    }
    static std::string hash_in(std::string const& line) {
        std::smatch found;
        EXPECT_TRUE(std::regex_search(line, found, std::regex{"entries=[0-9]+ .* hash=[0-9a-f]{16}"})) << line;
        return found.str();
    }
    static void put_picture(served_workshop& house, unsigned colour) {
        auto const put = request(house.server.port(), "POST", house.path + "/pictures", jpeg(640, 480, colour, {}, 300'000),
                                 {{"Authorization", "Bearer " + house.desk_token()}, {"Content-Type", "image/jpeg"}});
        ASSERT_EQ(put->status, 201) << put->body;
    }
    std::filesystem::path folder;
    postgres_database database;
};

TEST_F(OnPostgres, Q1AWorkshopIsServedFromItAndIsThereAfterARestart) {
    served_workshop house{{"--store", database.address()}};
    static_cast<void>(house.join());
    put_picture(house, 1);
    std::string const listed = done({"list", "--store", database.address()});
    EXPECT_THAT(listed, testing::AllOf(HasSubstr(house.code), HasSubstr("people=1")));
    EXPECT_EQ(done({"list", "--data", house.server.folder() + "/data"}), listed) << "asked of the server itself";
    EXPECT_THAT(done({"check", "--store", database.address()}), HasSubstr("whole: 1 workshops"));
    EXPECT_THAT(house.server.output(), HasSubstr("store=postgres://"));
    ASSERT_EQ(house.server.terminate(), 0);
    house.server.start_again();
    static_cast<void>(house.join());
    EXPECT_THAT(done({"list", "--store", database.address()}), HasSubstr("people=2"));
    EXPECT_THAT(refused({"backup", folder / "copy", "--store", database.address()}), HasSubstr("pg_dump"));
    EXPECT_THAT(refused({"restore", folder / "copy", "--store", database.address()}), HasSubstr("pg_restore"));
    ASSERT_EQ(house.server.terminate(), 0);
    EXPECT_EQ(done({"delete", house.code, "--store", database.address()}), "deleted " + house.code + '\n');
    EXPECT_THAT(done({"list", "--store", database.address()}), HasSubstr("There is no workshop."));
}

TEST_F(OnPostgres, Q1LinksAreToldByEveryServerThatSharesItAndOfWhatIsGoneByNone) {
    served_workshop house{{"--store", database.address(), "--links", "none"}};
    bordduk_process const other{BORDDUK_EXECUTABLE, {"--store", database.address(), "--links", "none"}};
    house.found(); // when the other one runs already
    std::string const there = other.folder() + "/data";
    EXPECT_THAT(done({"links", house.code, "--data", there}), HasSubstr('/' + house.code + "/desk#f="));
    EXPECT_THAT(done({"links", "--data", there}), HasSubstr('/' + house.code + "/desk#f="));
    EXPECT_EQ(done({"delete", house.code, "--store", database.address()}), "deleted " + house.code + '\n');
    EXPECT_THAT(refused({"links", house.code, "--data", there}), HasSubstr("There is no workshop " + house.code));
    EXPECT_THAT(done({"links", "--data", there}), testing::Not(HasSubstr(house.code)));
    EXPECT_EQ(request(other.port(), "GET", "/healthz")->status, 200);
}

TEST_F(OnPostgres, Q2WorkshopsAreMovedBothWaysWithTheirPicturesAndAreTheSame) {
    served_workshop house;
    for (int people = 0; people < 3; ++people)
        static_cast<void>(house.join());
    put_picture(house, 1);
    put_picture(house, 2);
    std::string const data = house.server.folder() + "/data";
    EXPECT_THAT(refused({"move", "--all", "--from", data, "--to", database.address()}), HasSubstr("Another process is using this data"));
    ASSERT_EQ(house.server.terminate(), 0);
    std::string const listed = done({"list", "--data", data});
    std::string const exported = done({"export", house.code, "--data", data});

    EXPECT_EQ(hash_in(done({"move", house.code, "--from", data, "--to", database.address()})), hash_in(listed));
    EXPECT_EQ(done({"list", "--store", database.address()}), listed);
    EXPECT_EQ(done({"export", house.code, "--store", database.address()}), exported);
    EXPECT_THAT(done({"check", "--store", database.address()}), HasSubstr("2 pictures"));
    EXPECT_EQ(done({"list", "--data", data}), listed) << "it is a copy";
    EXPECT_EQ(hash_in(done({"move", "--all", "--from", data, "--to", database.address()})), hash_in(listed)) << "once more does no harm";

    std::string const back = folder / "back";
    EXPECT_EQ(done({"move", "--all", "--from", database.address(), "--to", back, "--delete-source"}), listed);
    EXPECT_EQ(done({"export", house.code, "--data", back}), exported);
    EXPECT_THAT(done({"check", "--data", back}), HasSubstr("2 pictures"));
    EXPECT_THAT(done({"list", "--store", database.address()}), HasSubstr("There is no workshop."));
    EXPECT_EQ(database.ask("SELECT count(*) FROM bordduk.picture_parts"), "0\n");
}

TEST_F(OnPostgres, Q3WhatIsMovedWronglyIsRefusedAndNothingIsChanged) {
    served_workshop house;
    std::string const data = house.server.folder() + "/data";
    ASSERT_EQ(house.server.terminate(), 0);
    static_cast<void>(done({"move", "--all", "--from", data, "--to", database.address()}));
    house.server.start_again();
    static_cast<void>(house.join());
    ASSERT_EQ(house.server.terminate(), 0);
    EXPECT_THAT(refused({"move", "--all", "--from", data, "--to", database.address()}), HasSubstr("there is another one of that code"));
    EXPECT_THAT(refused({"move", "ZZZZZZ", "--from", data, "--to", database.address()}), HasSubstr("There is no workshop zzzzzz"));
    EXPECT_THAT(refused({"move", "--from", data, "--to", database.address()}), HasSubstr("--all"));
    EXPECT_THAT(refused({"list", "--store", "postgres://app:geheim@127.0.0.1:1/x"}),
                testing::AllOf(HasSubstr("cannot be used"), Not(HasSubstr("geheim"))));
    EXPECT_THAT(refused({"list", "--store", "postgrs://app:geheim@127.0.0.1:1/x"}),
                testing::AllOf(HasSubstr("--store"), Not(HasSubstr("geheim"))));
}

} // namespace
} // namespace bordduk::tests
