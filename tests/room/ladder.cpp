// S*: the sharing ladder on the wire: every role x every record x every step, by the bytes that each is sent.
//
// Every record carries a word of its own in its text or its id, so that a frame that tells of it has that word in it, wherever it stands.
// Two kinds of client listen to each step: one that was there all the time, and one that comes only then.
#include "hall.hpp"

namespace bordduk::tests {
namespace {

using core::level;

struct listener {
    std::string who; // as the token says
    std::string letter;
};

// Ann hosts table 1, Bob writes, Cat sits there; Dan hosts table 2, Eve sits there; the helpers have links of their own.
listener const everyone[] = {{"ann", "host"},     {"bob", "author"},     {"cat", "seated"},    {"dan", "host of 2"},
                             {"eve", "of 2"},     {"desk1", "desk"},     {"desk2", "co-desk"}, {"olga", "observer"},
                             {"cloth1", "cloth"}, {"cloth2", "cloth 2"}, {"stage1", "stage"}};

struct step {
    std::string name;
    std::string by;
    core::command what;
    std::map<std::string, std::string> seen_by; // word -> a sign for each of `everyone`, from this step on
};

class Ladder : public testing::Test {
public:
    Ladder() {
        for (auto const& [who, table] : {std::pair{"ann", 1}, {"bob", 1}, {"cat", 1}, {"dan", 2}, {"eve", 2}})
            h.join(who, table);
        h.facilitate("desk1");
        h.facilitate("desk2");
        h.admit(core::issue_secret{"secret of observers", core::role::observer});
        h.admit(core::facilitate{"olga", "secret of observers", hash_of(hall::token_of("olga"))});
        for (int const table : {1, 2}) {
            std::string const id = "cloth" + std::to_string(table);
            h.admit(core::watch{hash_of(hall::token_of(id)), core::cloth{table, id}});
        }
        h.admit(core::watch{hash_of(hall::token_of("stage1"))});
        h.admit(core::keep_picture{std::string(64, 'a'), 1920, 1080, 400'000, "image/jpeg"});
        room::session_id id = 0;
        for (auto const& one : everyone)
            h.hello(++id, one.who);
    }

    void ask(std::string const& by, core::command const& what) {
        auto const who = h.live->who(hash_of(hall::token_of(by)));
        ASSERT_TRUE(who.has_value()) << by;
        auto const answer = h.ask({who->role, who->person, who->table}, ++counts[by], what);
        ASSERT_TRUE(answer.seq.has_value()) << by << ": " << what.index() << " " << answer.detail.value_or("refused");
    }

    // Everything this session is sent now, as bytes.
    std::string heard(room::session_id id) {
        std::string all;
        for (auto const& frame : h.clients.at(id)->pump(h.now).frames)
            all += *frame + "\n";
        return all;
    }
    std::string newcomer(std::string const& who) {
        h.hello(99, who);
        std::string all = heard(99);
        h.clients.erase(99);
        return all;
    }

    hall h;
    std::map<std::string, std::int64_t> counts;
};

bool tells_of(std::string const& bytes, std::string const& word) {
    // "word":null says that it is gone.
    auto const gone = "\"" + word + "\":null";
    for (auto at = bytes.find(word); at != std::string::npos; at = bytes.find(word, at + 1)) {
        if (at == 0 || bytes.compare(at - 1, gone.size(), gone) != 0) return true;
    }
    return false;
}

std::string const for_nobody = "-----------";
std::string const author = "-+---------";
std::string const table_1 = "+++--++++--";
std::string const table_2 = "---+++++-+-";
std::string const desks = "-----+++---";
std::string const all_of_them = "+++++++++++";
core::bare_picture const the_picture{std::string(64, 'a'), 1920, 1080};

std::vector<step> steps() {
    using namespace core;
    auto const bobs = [](std::string who) { return std::map<std::string, std::string>{{"wordofbob", std::move(who)}}; };
    return {
        {"a group work", "desk1", item_start{"i2"}, {}},
        {"its group phase", "desk1", phase_start{"i2", phase_kind::group}, {}},
        {"mine", "bob", note_write{"n1", "i2", "wordofbob"}, bobs(author)},
        {"changed, still mine", "bob", note_write{"n1", "i2", "wordofbob again"}, bobs(author)},
        {"my table's", "bob", note_share{"n1", level::table}, bobs(table_1)},
        {"the room's, by the host", "ann", note_share{"n1", level::room}, bobs(all_of_them)},
        {"the report's, by the desk", "desk2", note_share{"n1", level::report}, bobs(all_of_them)},
        {"the table's again, by its cloth", "cloth1", note_share{"n1", level::table}, bobs(table_1)},
        {"the room's at once", "bob", note_share{"n1", level::room}, bobs(all_of_them)},
        {"mine again", "bob", note_share{"n1", level::mine}, bobs(author)},
        {"my table's again", "bob", note_share{"n1", level::table}, bobs(table_1)},
        {"taken down", "desk1", note_hide{"n1"}, bobs(author)},
        {"the table's own note, by its cloth", "cloth1", note_lay{"n2", "i2", 1, "wordoftable", {}}, {{"wordoftable", table_1}}},
        {"and of the room", "ann", note_share{"n2", level::room}, {{"wordoftable", all_of_them}}},
        {"a slide", "desk1", slide_add{"sl1", "i2", {}, "wordofslide", {}, {}, {}, {}}, {{"wordofslide", desks}}},
        {"the one after it", "desk2", slide_add{"sl2", "i2", {}, "wordofanother", {}, {}, {}, {}}, {{"wordofanother", desks}}},
        {"the first is shown", "desk1", slide_show{"sl1"}, {{"wordofslide", all_of_them}, {"wordofanother", desks}}},
        {"and taken off the stage", "desk1", slide_show{}, {{"wordofslide", all_of_them}}},
        {"the other, moved before it", "desk1", slide_move{"sl2", 1}, {{"wordofanother", desks}}},
        {"a photo", "bob", photo_add{"idofphoto", "i2", 1, the_picture}, {{"idofphoto", table_1}}},
        {"the room's, by the host", "ann", photo_share{"idofphoto", photo_level::room}, {{"idofphoto", all_of_them}}},
        {"the table's again", "cloth1", photo_share{"idofphoto", photo_level::table}, {{"idofphoto", table_1}}},
        {"somebody without a phone", "cloth1", seat_add{"hal1", 1, "nameofhal", {}}, {{"nameofhal", table_1}}},
        {"their note", "ann", note_lay{"n3", "i2", 1, "wordofhal", "hal1"}, {{"wordofhal", table_1}}},
        {"a theme", "cat", theme_write{"t1", "i2", 1, "wordoftheme"}, {{"wordoftheme", table_1}}},
        {"dots", "cloth1", prioritise_open{"i2", 1, 3}, {}},
        {"one dot", "bob", dot_put{"i2", "t1", {}}, {{"t1/bob", author}}},
        {"one for Hal", "cloth1", dot_put{"i2", "t1", "hal1"}, {{"t1/hal1", table_1}}},
        {"a suggestion", "bob", point_write{"p1", "i2", 1, "wordofsuggestion"}, {{"wordofsuggestion", table_1}}},
        {"a point", "cloth1", point_write{"p2", "i2", 1, "wordofpoint"}, {{"wordofpoint", table_1}}},
        {"shared", "ann", summary_share{"i2", 1}, {{"wordofpoint", all_of_them}, {"wordofsuggestion", table_1}}},
        {"withdrawn", "cloth1", summary_withdraw{"i2", 1}, {{"wordofpoint", table_1}}},
        {"taken in and shared", "ann", point_accept{"p1"}, {{"wordofsuggestion", table_1}}},
        {"shared again", "desk1", summary_share{"i2", 1}, {{"wordofpoint", all_of_them}, {"wordofsuggestion", all_of_them}}},
        {"the round", "cloth1", turn_start{1}, {{"turn-1", table_1}}},
        {"another table's note", "dan", note_lay{"n4", "i2", 2, "wordofdan", {}}, {{"wordofdan", table_2}}},
        {"a message to a table", "desk2", message_send{"m1", "wordtotwo", 2}, {{"wordtotwo", table_2}}},
        {"a message to all", "desk2", message_send{"m2", "wordtoall", {}}, {{"wordtoall", all_of_them}}},
        {"what the desk did", "desk1", joining_lock{true}, {{"joining.lock", desks}}},
        {"names are hidden",
         "desk1",
         names_hide{"i2"},
         {{"joining.lock", for_nobody}}}, // it cannot be taken back, nor what was done before
        {"for_nobody's", "cat", note_lay{"n5", "i2", 1, "wordofnobody", {}}, {{"wordofnobody", table_1}}},
        {"and the room's", "cloth1", note_share{"n5", level::room}, {{"wordofnobody", all_of_them}}},
    };
}

TEST_F(Ladder, S12OnTheWireExactlyThoseAreToldOfARecordWhoMayAfterEveryStepWhetherTheyWereThereOrComeThen) {
    room::session_id const count = std::size(everyone);
    for (room::session_id id = 1; id <= count; ++id)
        heard(id);
    std::map<std::string, std::string> seen_by; // as of now
    int checked = 0;
    for (auto const& one : steps()) {
        auto const before = seen_by;
        ask(one.by, one.what);
        if (HasFatalFailure()) return;
        for (auto const& [word, who] : one.seen_by)
            seen_by.insert_or_assign(word, who);
        for (room::session_id id = 1; id <= count; ++id) {
            auto const& [who, role] = everyone[id - 1];
            std::string const change = heard(id);
            std::string const whole = newcomer(who);
            for (auto const& [word, signs] : seen_by) {
                bool const may = signs[id - 1] == '+';
                ++checked;
                EXPECT_EQ(tells_of(whole, word), may) << one.name << ": " << role << ", who comes now, of " << word;
                if (!may) EXPECT_FALSE(tells_of(change, word)) << one.name << ": " << role << " is told of " << word;
                bool const is_new = may && one.seen_by.contains(word) && (!before.contains(word) || before.at(word)[id - 1] == '-');
                if (is_new) EXPECT_TRUE(tells_of(change, word)) << one.name << ": " << role << " is not told of " << word;
            }
        }
    }
    EXPECT_GT(checked, 2000);
}

} // namespace
} // namespace bordduk::tests
