// Where names are hidden: what lies in the data file, looked at byte by byte.
#include "net/served_workshop.hpp"
#include "store/sqlite.hpp"
#include "wire/fault.hpp"
#include "wire/log.hpp"
#include "wire/messages.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace bordduk::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string every_byte_below(std::string const& folder) {
    std::string all;
    for (auto const& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file{entry.path(), std::ios::binary};
        all.append(std::istreambuf_iterator<char>{file}, {});
    }
    return all;
}

TEST(Unsigned, S10TheDataFileSaysOfANoteOfNobodysNeitherWhoWroteItNorByWhatDigestItCouldBeFound) {
    served_workshop house;
    auto const ann = house.join(1);
    live_client desk = house.enter(house.desk_token());
    ASSERT_THAT(desk.answer(desk.command("names.hide")).value_or(""), HasSubstr("seq"));
    live_client phone = house.enter(ann.token);
    EXPECT_THAT(phone.answer(phone.command("note.write", note_fields("draft1", "a half-finished draft"))).value_or(""),
                HasSubstr("wrong_phase"));
    core::command const lays = core::note_lay{"lain1", "i1", 1, "unmistakable words", {}};
    auto const n = phone.command("note.lay", R"(,"note":"lain1","item":"i1","table":1,"text":"unmistakable words")");
    auto const answer = phone.answer(n).value_or("");
    ASSERT_THAT(answer, HasSubstr("seq"));
    EXPECT_EQ(house.server.terminate(), 0);

    std::string const bytes = every_byte_below(house.server.folder() + "/data");
    EXPECT_THAT(bytes, HasSubstr("unmistakable words"));
    EXPECT_THAT(bytes, HasSubstr(ann.person)) << "or nothing is looked for";
    EXPECT_THAT(bytes, Not(HasSubstr("half-finished"))) << "what was refused was never written down";
    EXPECT_THAT(bytes, Not(HasSubstr(std::to_string(wire::fingerprint(wire::canonical(lays))))));

    int told = 0;
    for (core::entry const& e : store::sqlite_log{house.server.folder() + "/data/bordduk.sqlite"}.load(house.code)) {
        std::string const line = wire::encode_entry(e);
        if (line.find("lain1") == std::string::npos && line.find("unmistakable") == std::string::npos) continue;
        ++told;
        EXPECT_THAT(line, Not(HasSubstr(ann.person)));
        EXPECT_THAT(line, Not(HasSubstr(phone.client)));
    }
    EXPECT_EQ(told, 1);

    house.server.start_again();
    live_client again = house.enter(ann.token);
    again.client = phone.client;
    again.repeat(n, "note.lay", R"(,"note":"lain1","item":"i1","table":1,"text":"unmistakable words")");
    EXPECT_EQ(again.answer(n).value_or(""), answer) << "and yet it is laid down once, whatever happens";
}

} // namespace
} // namespace bordduk::tests
