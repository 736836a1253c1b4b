// CHECKS G5 on the real server: every command of the schema by everybody who might say it, as the table in protocol/README.md has it; and
// what is somebody else's answers as what is not there.
//
// What a command does when it is allowed is core's to test; here it is the door: who is let through with which token.
#include "contract/files.hpp"
#include "contract/mutants.hpp"
#include "net/onlooker.hpp"
#include "net/rights.hpp"
#include "net/rights_scene.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <vector>

namespace bordduk::tests {
namespace {

namespace json = wire::json;

// What such a command would be about in that workshop; ids that a command makes are new ones.
other_values values_for(std::string const& what, rights_scene const& scene) {
    static int made = 0;
    std::string const fresh = "\"new" + std::to_string(++made) + '"';
    other_values all{{"note", "\"n1\""},
                     {"item", "\"i1\""},
                     {"table", "1"},
                     {"point", "\"p1\""},
                     {"theme", "\"t1\""},
                     {"into", "\"t2\""},
                     {"target", "\"t1\""},
                     {"commitment", "\"c1\""},
                     {"poll", "\"q1\""},
                     {"question", "\"s1\""},
                     {"message", "\"m1\""},
                     {"slide", "\"sl1\""},
                     {"photo", "\"ph1\""},
                     {"clock", "\"turn-1\""},
                     {"same_as", "\"n2\""},
                     {"tables", "[2,1]"},
                     {"turn", "0"},
                     {"due", ""},
                     {"addressee", "\"ministry\""},
                     {"person", '"' + scene.people.at("bob").person + '"'}};
    static std::map<std::string, std::string> const makes{
        {"note.write", "note"},      {"note.lay", "note"},   {"point.write", "point"},     {"theme.write", "theme"},
        {"seat.add", "person"},      {"poll.make", "poll"},  {"question.ask", "question"}, {"commitment.write", "commitment"},
        {"message.send", "message"}, {"slide.add", "slide"}, {"photo.add", "photo"},
    };
    if (auto const id = makes.find(what); id != makes.end()) all[id->second] = fresh;
    if (what == "point.match") all["same_as"] = "\"p2\"";
    if (what == "note.share") all["as"] = "", all["level"] = "\"room\"";
    if (what == "note.lay") all["person"] = "";
    if (what == "commitment.write") all["whose"] = "\"person\"";
    if (what == "answer.give") all["given"] = R"({"choices":["o1"]})";
    static std::set<std::string> const for_who_has_no_phone{"answer.give", "answer.take_back", "dot.put", "dot.take", "seat.remove"};
    if (for_who_has_no_phone.contains(what)) all["person"] = "\"hal\"";
    return all;
}

// Commands about nothing but what is one's own, whoever says them.
bool is_ones_own(std::string const& what) {
    static std::set<std::string> const all{"note.write", "seat.rename", "question.vote", "question.unvote", "commitment.write"};
    return all.contains(what);
}

enum class may { yes, no, depends };

may as_a_seated_one(std::string const& what, std::string const& cell, bool bob) {
    if (cell.starts_with("-")) return may::no;
    if (what == "turn.next" || what == "turn.pass" || what == "question.vote" || what == "question.unvote") return may::depends;
    if (cell == "own" && (what == "answer.give" || what == "answer.take_back" || what == "dot.put" || what == "dot.take")) return may::no;
    bool const his = cell.starts_with("own") || cell.ends_with("to oneself"); // the values are Bob's
    return !his || bob || is_ones_own(what) ? may::yes : may::no;
}

may as_host(std::string const& what, std::string const& cell) {
    if (what == "turn.next" || what == "turn.pass") return may::depends; // on a round that runs
    if (cell.starts_with("-") || what == "note.remove") return may::no;  // the note is Bob's
    return cell == "own" && !is_ones_own(what) ? may::no : may::yes;
}

may as_elsewhere(std::string const& what, std::string const& cell) { return cell == "any" || is_ones_own(what) ? may::yes : may::no; }

may as_cloth(std::string const& what, std::string const& cell) {
    if (cell == "own") return may::no;
    return as_host(what, cell);
}

may expected(std::string const& who, std::string const& what, rights const& row) {
    if (who == "desk") return row.facilitator.starts_with("-") ? may::no : may::yes;
    if (who == "ann") return as_host(what, row.host);
    if (who == "bob" || who == "cat") return as_a_seated_one(what, row.participant, who == "bob");
    if (who == "dan") return as_elsewhere(what, row.host);
    if (who == "eve") return as_elsewhere(what, row.participant);
    if (who == "cloth1") return as_cloth(what, row.host);
    if (who == "cloth2") return row.host == "any" ? may::yes : may::no;
    return may::no; // a stage, an observer
}

std::map<std::string, json::document> every_command() {
    std::map<std::string, json::document> all;
    for (auto& [name, message] : contract::originals())
        if (contract::is_command(name)) {
            std::string const what{json::text(message["do"])};
            json::document copy;
            copy.CopyFrom(message, copy.GetAllocator());
            all.emplace(what, std::move(copy));
        }
    return all;
}

// What makes somebody else of whoever says it comes last.
std::vector<std::string> in_order(std::map<std::string, rights> const& table) {
    std::vector<std::string> const last{"seat.remove", "host.set", "seat.move", "workshop.end"};
    std::vector<std::string> all;
    for (auto const& [what, row] : table)
        if (std::ranges::find(last, what) == last.end()) all.push_back(what);
    all.insert(all.end(), last.begin(), last.end());
    return all;
}

class Rights : public shared_house<Rights> {
public:
    static void SetUpTestSuite() { house = new served_workshop{{"--store", "memory"}}; }
};

TEST_F(Rights, G5EveryCommandByEverybodyIsAsTheTableInTheProtocolSays) {
    auto const table = rights_in_the_readme();
    auto const commands = every_command();
    ASSERT_EQ(commands.size(), table.size());
    for (std::string const who : {"stage", "observer", "cloth2", "eve", "dan", "cat", "bob", "ann", "cloth1", "desk"}) {
        rights_scene const scene{*house};
        voice by{*house, scene.tokens.at(who)};
        auto const before = records_seen_by(*house, scene.tokens.at("desk"));
        bool nothing_was_allowed = true;
        for (std::string const& what : in_order(table)) {
            may const right = expected(who, what, table.at(what));
            std::string const outcome = by.says(what, fields_of(commands.at(what), values_for(what, scene)));
            nothing_was_allowed = nothing_was_allowed && outcome != "ok";
            if (who == "stage" || who == "observer") EXPECT_THAT(outcome, testing::StartsWith("not_allowed")) << who << ' ' << what;
            if (right == may::yes) EXPECT_THAT(outcome, testing::Not(testing::StartsWith("not_allowed"))) << who << ' ' << what;
            if (right == may::no)
                EXPECT_THAT(outcome, testing::AnyOf(testing::StartsWith("not_allowed"), testing::StartsWith("missing"),
                                                    testing::StartsWith("wrong_phase")))
                    << who << ' ' << what;
            EXPECT_THAT(outcome, testing::Not(testing::StartsWith("invalid"))) << who << ' ' << what << ": nothing is tried by that";
        }
        if (nothing_was_allowed) EXPECT_TRUE(records_seen_by(*house, scene.tokens.at("desk")) == before) << who;
    }
}

// What stands somewhere in the bytes of whom: every secret of the scene x everybody.
TEST_F(Rights, G5NobodyHearsAByteOfWhatTheirRoleMayNotSee) {
    rights_scene const scene{*house};
    struct secret {
        std::string bytes;
        std::set<std::string> heard_by;
    };
    std::set<std::string> const at_table_1{"ann", "bob", "cat", "cloth1", "desk", "observer"};
    std::vector<secret> const all{
        {"for nobody else", {"ann"}},        {"I will ask", {"bob"}},
        {"for the table", at_table_1},       {"a suggestion", at_table_1},
        {R"("name":"Trust")", at_table_1},   {R"("name":"Hal")", at_table_1},
        {"For table 1", at_table_1},         {R"("q0":)", {"desk", "observer"}},
        {R"("sl1":)", {"desk", "observer"}}, {"Why?", {"ann", "bob", "cat", "dan", "eve", "cloth1", "cloth2", "desk", "observer", "stage"}},
    };
    for (auto const& [who, token] : scene.tokens) {
        if (who == "foreign") continue;
        live_client line = house->enter(token);
        ASSERT_NE(time_told(line), 0);
        std::string bytes;
        for (std::string const& text : line.heard)
            bytes += text;
        for (secret const& one : all)
            EXPECT_EQ(bytes.find(one.bytes) != std::string::npos, one.heard_by.contains(who)) << who << ": " << one.bytes;
    }
}

TEST_F(Rights, G5WithoutATokenOfThisWorkshopNobodyIsHeard) {
    rights_scene const scene{*house};
    for (std::string const& token : {scene.tokens.at("foreign"), std::string(43, 'A')}) {
        live_client line = house->connect();
        line.hello(token);
        EXPECT_EQ(line.closed(), 4500);
    }
    auto const before = records_seen_by(*house, scene.tokens.at("desk"));
    std::optional<live_client> line;
    int said = 0;
    for (auto const& [what, example] : every_command()) {
        if (said++ % 20 == 0) line.emplace(house->connect());
        line->command(what, fields_of(example, values_for(what, scene)));
        EXPECT_THAT(line->next(R"({"type":"answer")").value_or(""), testing::HasSubstr("hello comes first")) << what;
    }
    EXPECT_TRUE(records_seen_by(*house, scene.tokens.at("desk")) == before);
}

TEST_F(Rights, G5AnIdOfSomebodyElsesAnswersAsAnIdThatIsNotThere) {
    struct stranger {
        std::string who;
        other_values foreign; // what there is of others' that this one does not see
    };
    rights_scene const scene{*house};
    std::string const bob = '"' + scene.people.at("bob").person + '"';
    other_values const at_table_1{{"note", "\"n1\""}, {"same_as", "\"n1\""}, {"point", "\"p1\""},  {"theme", "\"t1\""},
                                  {"into", "\"t2\""}, {"target", "\"t1\""},  {"person", bob},      {"commitment", "\"c1\""},
                                  {"poll", "\"q0\""}, {"message", "\"m1\""}, {"photo", "\"ph1\""}, {"slide", "\"sl1\""}};
    other_values const at_ones_table{{"note", "\"mine1\""}, {"same_as", "\"mine1\""}, {"commitment", "\"c1\""}, {"poll", "\"q0\""}};
    std::vector<stranger> const all{
        {"eve", at_table_1},       {"dan", at_table_1},
        {"cloth2", at_table_1},    {"cat", at_ones_table},
        {"cloth1", at_ones_table}, {"desk", {{"note", "\"mine1\""}, {"same_as", "\"mine1\""}, {"commitment", "\"c1\""}}}};
    std::size_t compared = 0;
    auto const commands = every_command();
    for (auto const& [who, foreign] : all) {
        voice by{*house, scene.tokens.at(who)};
        for (auto const& [what, example] : commands) {
            for (auto const& [member, id] : foreign) {
                if (json::find(example, member) == nullptr) continue;
                if (what == "workshop.end" || what == "seat.move" || what == "host.set") continue; // people are no secret to who moves them
                other_values values = values_for(what, scene);
                if (values.contains(member) && values.at(member).starts_with("\"new")) continue; // it makes that one
                if (who != "desk" && who != "cat" && who != "cloth1") values["table"] = "2";     // so that only the id is somebody else's
                values[member] = id;
                std::string const there = by.says(what, fields_of(example, values));
                values[member] = "\"nosuch1\"";
                EXPECT_EQ(there, by.says(what, fields_of(example, values))) << who << ' ' << what << ' ' << member;
                EXPECT_NE(there, "ok") << who << ' ' << what << ' ' << member;
                ++compared;
            }
        }
    }
    EXPECT_GT(compared, 150U);
}

} // namespace
} // namespace bordduk::tests
