// CHECKS B7 and B9 on the real server: how long a text may be, in code points, what may stand in it, and names that mean something to a
// language and nothing to us.
#include "core/limits.hpp"
#include "net/onlooker.hpp"
#include "net/repeated.hpp"

#include <gmock/gmock.h>

#include <cstdio>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bordduk::tests {
namespace {

namespace limits = core::limits;

// A text of so many code points, made of these, each of which has `size` of them; plain letters fill what is left.
struct script {
    std::string name;
    std::string piece;
    std::size_t size;
    [[nodiscard]] std::string of(std::size_t points) const { return repeated("a", points % size) + repeated(piece, points / size); }
};
std::vector<script> const scripts{
    {"letters", "a", 1},
    {"two bytes", "\xC3\xA6", 1},
    {"three bytes", "\xE6\xBC\xA2", 1},
    {"emoji", "\xF0\x9F\x98\x80", 1},
    {"a family of joined emoji", "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7\xE2\x80\x8D\xF0\x9F\x91\xA6", 7},
    {"a stack of combining marks", "e\xCC\x81\xCC\x82\xCC\x83\xCC\x84", 5},
    {"a flag", "\xF0\x9F\x87\xB3\xF0\x9F\x87\xB4", 2},
    {"words from right to left", "\xD7\xA9", 1},
    {"overrides that end",
     "\xE2\x80\xAE"
     "b"
     "\xE2\x80\xAC",
     3},
};

std::string escaped(std::string_view text) {
    std::string all;
    for (char const c : text)
        if (static_cast<unsigned char>(c) < 0x20) {
            char made[8];
            std::snprintf(made, sizeof made, "\\u%04x", static_cast<unsigned>(c));
            all += made;
        } else {
            all += c;
        }
    return all;
}

// Where people's words come in.
struct place {
    std::string name;
    std::size_t points_max;
    std::string does;   // the command; empty: by joining
    std::string fields; // before the text; @ is an id that nobody has used
    bool by_desk{};
    bool many_lines{};
};
std::vector<place> const places{
    {"a name at the door", limits::name_points_max, "", R"({"name":)"},
    {"an organisation", limits::line_points_max, "", R"({"organisation":)"},
    {"a name", limits::name_points_max, "seat.rename", R"(,"name":)"},
    {"a note", limits::text_points_max, "note.write", R"(,"note":"@","item":"i1","text":)", false, true},
    {"a question", limits::sentence_points_max, "question.ask", R"(,"question":"@","text":)", false, true},
    {"a commitment", limits::sentence_points_max, "commitment.write", R"(,"commitment":"@","whose":"person","text":)", false, true},
    {"a theme", limits::line_points_max, "theme.write", R"(,"theme":"@","item":"i1","table":1,"name":)", true},
    {"a point", limits::text_points_max, "point.write", R"(,"point":"@","item":"i1","table":1,"text":)", true, true},
    {"a table's name", limits::name_points_max, "table.rename", R"(,"table":1,"name":)", true},
    {"a message", limits::line_points_max, "message.send", R"(,"message":"@","text":)", true},
};

auto const is_kept = testing::HasSubstr("\"seq\":");
auto const is_refused = testing::AnyOf(testing::HasSubstr(R"("refused":"bad_text")"), testing::HasSubstr(R"("refused":"invalid")"),
                                       testing::HasSubstr(R"("error":"bad_text")"), testing::HasSubstr(R"("error":"invalid")"));

class Texts : public shared_house<Texts> {
public:
    static void SetUpTestSuite() { house = new served_workshop{{"--store", "memory"}}; }
    void SetUp() override {
        house->found();
        desk = house->desk_token();
        phone = house->join(1).token;
        live_client starts = house->enter(desk);
        EXPECT_TRUE(starts.answer(starts.command("item.start", R"(,"item":"i1")")));
    }
    // A line for each place, so that nothing waits for a client in a hurry; what was said there.
    std::string said(place const& at, std::string_view text) {
        std::string fields = at.fields;
        if (auto const id = fields.find('@'); id != std::string::npos) fields.replace(id, 1, "x" + std::to_string(++made));
        fields += '"' + escaped(text) + '"';
        if (at.does.empty()) {
            auto const answer = request(house->server.port(), "POST", house->path + "/join", fields + "}");
            return answer->status == 201 ? R"("seq":)" : answer->body;
        }
        if (said_there++ % 18 == 0 || &at != there) line.emplace(house->enter(at.by_desk ? desk : phone)), said_there = 1, there = &at;
        return line->answer(line->command(at.does, fields)).value_or("no answer");
    }
    std::string desk, phone;
    std::optional<live_client> line;
    place const* there{};
    int said_there{}, made{};
};

TEST_F(Texts, B7AsManyCodePointsAsFitAndNotOneMoreInEveryScript) {
    for (place const& at : places)
        for (script const& in : scripts) {
            EXPECT_THAT(said(at, in.of(at.points_max)), is_kept) << at.name << " of " << in.name;
            EXPECT_THAT(said(at, in.of(at.points_max) + "a"), is_refused) << at.name << " of " << in.name;
        }
}

TEST_F(Texts, B7WhatCannotBeSeenOrTurnsTheLineIsRefused) {
    std::vector<std::string> odd{"", " ", "\xC2\xA0", "\xE2\x80\x8B\xE2\x80\x8D", "\xE3\x85\xA4", "\xE2\xA0\x80", "\xEF\xB8\x8F"};
    for (std::string const open :
         {"\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAD", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8"})
        odd.push_back("a" + open + "b");
    for (std::string const shut : {"\xE2\x80\xAC", "\xE2\x81\xA9"})
        odd.push_back("a" + shut + "b");
    for (place const& at : places)
        for (std::string const& text : odd)
            EXPECT_THAT(said(at, text), is_refused) << at.name << ' ' << testing::PrintToString(text);
}

TEST_F(Texts, B7ControlsAreRefusedAndALineMayEndOnlyWhereThereAreSeveral) {
    std::vector<std::string> controls{"\x7F",         "\xC2\x80",     "\xC2\x85",     "\xC2\x9F",
                                      "\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBF", "\xEF\xBF\xBF"};
    for (char c = 1; c < 0x20; ++c)
        if (c != '\n') controls.emplace_back(1, c);
    for (place const& at : {places[0], places[3], places[8]})
        for (std::string const& text : controls)
            EXPECT_THAT(said(at, "a" + text + "b"), is_refused) << at.name << ' ' << testing::PrintToString(text);
    for (place const& at : places) {
        std::string const outcome = said(at, "one\ntwo");
        EXPECT_EQ(outcome.find("\"seq\":") != std::string::npos, at.many_lines) << at.name << ' ' << outcome;
    }
}

TEST_F(Texts, B9NamesThatMeanSomethingElsewhereAreOnlyNamesHere) {
    live_client ann = house->enter(phone);
    std::vector<std::string> const ids{"constructor",    "prototype", "proto",     "tostring", "valueof",
                                       "hasownproperty", "null",      "undefined", "0"};
    for (std::string const& id : ids)
        EXPECT_THAT(ann.answer(ann.command("note.write", note_fields(id, "a note called " + id))).value_or(""), is_kept) << id;
    ann.client = "constructor"; // a queue may be called so
    ann.n = 0;
    for (std::string const name : {"__proto__", "constructor", "toString", "hasOwnProperty"})
        EXPECT_THAT(ann.answer(ann.command("seat.rename", R"(,"name":")" + name + '"')).value_or(""), is_kept) << name;
    for (std::string const id : {"__proto__", "toString", "__defineGetter__"}) {
        ann.command("note.write", note_fields(id, "x"));
        EXPECT_THAT(ann.next(R"({"type":"answer")").value_or(""), testing::HasSubstr(R"("refused":"invalid","detail":"/note: )")) << id;
    }
    replica const page = seen_by(*house, phone);
    std::size_t notes = 0;
    for (auto const& [view, part] : page.views)
        for (auto const& [key, record] : part.records)
            if (auto const* const note = std::get_if<core::note>(&record)) {
                EXPECT_EQ(note->text, "a note called " + key.second);
                ++notes;
            }
    EXPECT_EQ(notes, ids.size());
    EXPECT_EQ(request(house->server.port(), "GET", "/api/workshops/__proto__")->status, 404);
    EXPECT_EQ(request(house->server.port(), "GET", house->path + "/constructor")->status, 404);
}

} // namespace
} // namespace bordduk::tests
