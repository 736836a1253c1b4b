// What is said in a frame or a body and cannot be meant: nested, not UTF-8, not a command. It is refused with its path, and changes
// nothing.
#include "common/frames.hpp"
#include "core/limits.hpp"
#include "net/repeated.hpp"
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

namespace bordduk::tests {
namespace {

using namespace std::string_literals;
namespace limits = core::limits;

// bytes as the payload of one text; what the server answered, or the close code in words.
std::string said_to(live_client& peer, std::string_view bytes) {
    peer.say(bytes);
    if (auto answer = peer.next(R"({"type":"answer")", 3000)) return *answer;
    return "closed with " + std::to_string(peer.closed(0));
}

std::string command(std::string_view what, std::string_view rest) {
    std::string text = R"({"type":"command","do":")";
    return text.append(what).append("\",").append(rest).append("}");
}

struct nesting {
    std::string open, inside, close;
    [[nodiscard]] std::string levels(std::size_t count) const { return repeated(open, count) + inside + repeated(close, count); }
};
std::vector<nesting> const kinds{{"[", "", "]"}, {R"({"a":)", "1", "}"}, {R"([{"a":)", "1", "}]"}};

std::vector<std::string> const not_utf8{
    "\x80",             // a continuation alone
    "\xBF",             //
    "\xC0\x80",         // overlong
    "\xC1\xBF",         //
    "\xE0\x80\x80",     //
    "\xE0\x9F\xBF",     //
    "\xF0\x80\x80\x80", //
    "\xF0\x8F\xBF\xBF", //
    "\xED\xA0\x80",     // surrogates
    "\xED\xBF\xBF",     //
    "\xF4\x90\x80\x80", // beyond Unicode
    "\xF5\x80\x80\x80", //
    "\xF8\x88\x80\x80\x80",
    "\xFC\x84\x80\x80\x80\x80",
    "\xFE",         //
    "\xFF",         //
    "\xC3",         // cut short
    "\xE2\x82",     //
    "\xF0\x9F\x98", //
    "\xE2\x28\xA1", // interrupted
    "\xC3\xA6\xA6", // one too many
};

class Messages : public shared_house<Messages> {
public:
    static http_answer posted(std::string_view target, std::string_view body) {
        return request(house->server.port(), "POST", target, body).value_or(http_answer{});
    }
    static std::string report() {
        auto const answer =
            request(house->server.port(), "GET", house->path + "/report.json", {}, {{"Authorization", "Bearer " + house->desk_token()}});
        return answer ? answer->body : "no report";
    }
};

TEST_F(Messages, B1NestingIsReadToTheLimitAndNotOneLevelFurther) {
    std::string const token = house->join().token;
    for (nesting const& kind : kinds) {
        live_client peer = house->enter(token);
        std::size_t const per = kind.close.size();
        EXPECT_THAT(said_to(peer, kind.levels(limits::nesting_max / per)), testing::Not(testing::HasSubstr("nested"))) << kind.open;
        EXPECT_THAT(said_to(peer, kind.levels(limits::nesting_max / per + 1)), testing::HasSubstr("nested deeper than 16")) << kind.open;
        for (auto const& target : {std::string{"/api/workshops"}, house->path + "/join", house->path + "/facilitate"}) {
            auto const at_limit = posted(target, kind.levels(limits::nesting_max / per));
            EXPECT_EQ(at_limit.status, 400) << target;
            EXPECT_EQ(json_string(at_limit.body, "error"), "invalid") << at_limit.body;
            auto const above = posted(target, kind.levels(limits::nesting_max / per + 1));
            EXPECT_EQ(above.status, 400) << target;
            EXPECT_EQ(json_string(above.body, "error"), "too_deep") << above.body;
        }
    }
}

TEST_F(Messages, B1AMessageFullOfBracketsHurtsNobody) {
    std::string const token = house->join().token;
    for (nesting const& kind : kinds) {
        live_client peer = house->enter(token);
        std::string const cut_short = repeated(kind.open, limits::message_bytes_max / kind.open.size());
        std::string const complete = kind.levels(limits::message_bytes_max / (kind.open.size() + kind.close.size()) - 1);
        for (std::string const& bytes : {cut_short, complete}) {
            EXPECT_THAT(said_to(peer, bytes), testing::HasSubstr("nested deeper than 16"));
            EXPECT_EQ(posted(house->path + "/join", bytes).status, 400);
        }
        std::string const large = repeated(kind.open, limits::programme_bytes_max / kind.open.size());
        EXPECT_EQ(posted("/api/workshops", large).status, 400);
        EXPECT_EQ(json_string(posted("/api/workshops", large + large).body, "error"), "too_large");
    }
}

TEST_F(Messages, B4WhatIsNotUtf8EndsTheLineWith1007) {
    std::string const token = house->join().token;
    for (std::string const& bytes : not_utf8) {
        live_client peer = house->enter(token);
        EXPECT_EQ(said_to(peer, R"({"type":"ping","t0":1,"x":")" + bytes + "\"}"), "closed with 1007") << testing::PrintToString(bytes);
        live_client in_pieces = house->enter(token);
        in_pieces.send(masked_frame(text_frame, R"({"x":")" + bytes, false) + masked_frame(0, "\"}"));
        EXPECT_EQ(in_pieces.closed(), 1007) << testing::PrintToString(bytes);
    }
}

TEST_F(Messages, B4ACharacterMayBeCutInTwoByFragments) {
    live_client peer = house->enter(house->join().token);
    std::string const text = R"({"type":"command","do":"seat.rename","n":1,"client":"cutcutcut","name":")"
                             "\xC3\xA6"
                             R"("})";
    auto const middle = text.find('\xA6');
    peer.send(masked_frame(text_frame, text.substr(0, middle), false) + masked_frame(ping_frame, "x") +
              masked_frame(0, text.substr(middle)));
    auto const answer = peer.next(R"({"type":"answer")");
    ASSERT_TRUE(answer);
    EXPECT_THAT(*answer, testing::HasSubstr("\"seq\":"));
}

TEST_F(Messages, B4ABodyThatIsNotUtf8Is400) {
    for (std::string const& bytes : not_utf8) {
        auto const answer = posted(house->path + "/join", R"({"name":")" + bytes + "\"}");
        EXPECT_EQ(answer.status, 400);
        EXPECT_EQ(json_string(answer.body, "error"), "bad_encoding") << testing::PrintToString(bytes) << answer.body;
    }
}

TEST_F(Messages, B4HalfSurrogatesZeroesAndByteOrderMarksAreRefused) {
    std::string const token = house->join().token;
    std::vector<std::string> const escapes{R"(\ud800)",       R"(\udc00)", R"(\ud800x)", R"(\ud800\ud800)",
                                           R"(\udc00\ud800)", R"(\u0000)", "\0"s};
    live_client peer = house->enter(token);
    for (std::string const& bytes : escapes) {
        std::string const name = R"({"name":")" + bytes + "\"}";
        EXPECT_EQ(posted(house->path + "/join", name).status, 400) << name;
        std::string const queue = "escapes" + std::to_string(&bytes - escapes.data());
        EXPECT_THAT(said_to(peer, command("seat.rename", R"("n":1,"client":")" + queue + R"(","name":")" + bytes + "\"")),
                    testing::HasSubstr(R"("refused":"invalid")"))
            << bytes;
    }
    EXPECT_THAT(said_to(peer, "\xEF\xBB\xBF{\"type\":\"ping\",\"t0\":1}"), testing::HasSubstr("byte order mark"));
    EXPECT_EQ(posted(house->path + "/join", "\xEF\xBB\xBF{}").status, 400);
}

// ---- B6

TEST_F(Messages, B6EveryMutantIsRefusedWithItsPathAndNothingChanges) {
    house->found();
    std::string const head = R"("n":@,"client":"mutants01")";
    std::string const note = R"(,"note":"m1","item":"i1")";
    std::vector<std::pair<std::string, std::string>> const mutants{
        {command("note.write", head + note), "/text: is missing"},
        {command("note.write", head + note + R"(,"text":1)"), "/text: must be of type string"},
        {command("note.write", head + note + R"(,"text":null)"), "/text: "},
        {command("note.write", head + note + R"(,"text":["x"])"), "/text: "},
        {command("note.write", head + note + R"(,"text":"")"), "/text: must not be empty"},
        {command("note.write", head + note + R"(,"text":")" + std::string(2001, 'x') + "\""), "/text: must have at most 2000 characters"},
        {command("note.write", head + note + R"(,"text":"x","more":1)"), "/more: is not known here"},
        {command("note.write", head + note + R"(,"text":"x","__proto__":{})"), "/__proto__: "},
        {command("note.write", head + R"(,"note":"M 1","item":"i1","text":"x")"), "/note: must look like"},
        {command("note.write", head + R"(,"note":"m1","item":"i1","text":"x","text":"y")"), "/text: is there twice"},
        {command("note.write", R"("n":"1","client":"mutants01")" + note + R"(,"text":"x")"), "/n: "},
        {command("note.write", R"("n":1.5,"client":"mutants01")" + note + R"(,"text":"x")"), "/n: "},
        {command("note.write", R"("n":1,"client":"short")" + note + R"(,"text":"x")"), "/client: "},
        {command("note.write", R"("client":"mutants01")" + note + R"(,"text":"x")"), "/n: is missing"},
        {command("note.read", head + note), "/do: is not a command"},
        {command("turn.start", head + R"(,"table":101,"person":"p1")"), "/"},
        {R"({"type":"command"})", "/do: is missing"},
        {R"({"type":"welcome"})", "/type: must be one of"},
        {"[]", "must be of type object"},
        {"", "is not JSON"},
        {"{\"type\":", "is not JSON"},
        {"nonsense", "is not JSON"},
    };
    ASSERT_LE(mutants.size(), 2U * limits::errors_per_minute_max);
    std::string const before = report();
    std::size_t const half = mutants.size() / 2; // so that neither line is closed
    for (std::size_t const first : {std::size_t{0}, half}) {
        live_client peer = house->enter(house->join().token);
        int n = 0; // what can be read of a command consumes its number
        for (std::size_t i = first; i < first + half; ++i) {
            auto [bytes, told] = mutants[i];
            if (auto const at = bytes.find('@'); at != std::string::npos) bytes.replace(at, 1, std::to_string(++n));
            std::string const answer = said_to(peer, bytes);
            EXPECT_THAT(answer, testing::HasSubstr(R"("refused":"invalid")")) << bytes;
            EXPECT_THAT(answer, testing::HasSubstr(R"("detail":")" + told)) << bytes;
        }
        EXPECT_TRUE(peer.answer(peer.command("seat.rename", R"(,"name":"Still here")"))) << "the line lives on";
    }
    EXPECT_THAT(report(), testing::Not(testing::HasSubstr("m1")));
    EXPECT_EQ(json_string(report(), "title"), json_string(before, "title"));
}

TEST_F(Messages, B6TwentyErrorsAMinuteAreBorneAndTheNextIsNot) {
    live_client peer = house->enter(house->join().token);
    for (int i = 1; i <= limits::errors_per_minute_max; ++i)
        ASSERT_THAT(said_to(peer, "nonsense"), testing::HasSubstr("invalid")) << i;
    EXPECT_TRUE(peer.answer(peer.command("seat.rename", R"(,"name":"Clumsy")")));
    peer.say("nonsense");
    EXPECT_EQ(peer.closed(), 4501);
}

TEST_F(Messages, B6BeforeHelloOnlyHelloIsHeard) {
    live_client early = house->connect();
    EXPECT_THAT(said_to(early, R"({"type":"ping","t0":1})"), testing::HasSubstr("hello comes first"));
    EXPECT_THAT(said_to(early, R"({"type":"hello","protocol":1,"token":"short","at":{}})"), testing::HasSubstr("/token: "));
    early.hello(house->join().token);
    EXPECT_TRUE(early.next(R"({"type":"welcome")"));
    live_client stranger = house->connect();
    stranger.hello("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    EXPECT_EQ(stranger.closed(), 4500);
    live_client older = house->connect();
    older.say(R"({"type":"hello","protocol":2,"token":"AAAAAAAAAAAAAAAAAAAAAAAAAAAA","at":{}})");
    EXPECT_EQ(older.closed(), 4502);
}

TEST_F(Messages, B6ATokenOfAnotherWorkshopIsNoTokenHere) {
    std::string const desk = house->desk_token();
    std::string const person = house->join().token;
    house->found();
    for (std::string const& token : {desk, person}) {
        live_client peer = house->connect();
        peer.hello(token);
        EXPECT_EQ(peer.closed(), 4500);
        auto const answer = request(house->server.port(), "GET", house->path + "/report.json", {}, {{"Authorization", "Bearer " + token}});
        EXPECT_EQ(answer->status, 401);
    }
}

} // namespace
} // namespace bordduk::tests
