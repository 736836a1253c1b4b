#include "net/rights_scene.hpp"

#include "contract/mutants.hpp"

#include <stdexcept>

namespace bordduk::tests {

std::string voice::says(std::string_view what, std::string_view fields) {
    if (said_++ % 15 == 0) line_.emplace(house_.enter(token_));
    auto const answer = line_->answer(line_->command(what, fields)).value_or("no answer, closed with " + std::to_string(line_->closed(0)));
    auto const refused = answer.find("\"refused\":\"");
    if (refused == std::string::npos) return answer.find("\"seq\":") != std::string::npos ? "ok" : answer;
    return answer.substr(refused + 11);
}

std::string fields_of(wire::json::value const& example, other_values const& others) {
    std::string all;
    for (auto const& member : example.GetObject()) {
        std::string const name{wire::json::text(member.name)};
        if (name == "type" || name == "do" || name == "n" || name == "client") continue;
        auto const other = others.find(name);
        std::string const value = other == others.end() ? contract::text_of(member.value) : other->second;
        if (!value.empty()) all += ",\"" + name + "\":" + value;
    }
    return all;
}

namespace {

constexpr std::string_view scenes_programme =
    R"({"title":"Rights","language":"en","tables":3,"seats_per_table":8,"addressees":[{"id":"ministry","name":"The ministry"}],"items":[)"
    R"({"kind":"group_work","title":"Work","start":"09:00","question":"What?","individual":{"minutes":2},)"
    R"("group":{"minutes":20,"round":{"limit":"max","seconds":60},"wrap_up":{"minutes":5,"summary":"advice"}},"plenary":{"minutes":2}},)"
    R"({"kind":"talk","title":"Talk","start":"10:00","minutes":20}]})";

std::string posted(served_workshop const& house, std::string const& target, std::string_view body, std::string const& token = {}) {
    std::map<std::string, std::string> headers{{"Content-Type", "application/json"}};
    if (!token.empty()) headers.emplace("Authorization", "Bearer " + token);
    auto const answer = request(house.server.port(), "POST", house.path + target, body, headers);
    if (!answer || answer->status != 201) throw std::runtime_error(target + ": " + (answer ? answer->body : "no answer"));
    return answer->body;
}

} // namespace

rights_scene::rights_scene(served_workshop& house) {
    house.found(scenes_programme);
    tokens["foreign"] = house.desk_token();
    house.found(scenes_programme);
    for (auto const& [name, table] : std::map<std::string, int>{{"ann", 1}, {"bob", 1}, {"cat", 1}, {"dan", 2}, {"eve", 2}}) {
        people[name] = house.join(table);
        tokens[name] = people[name].token;
    }
    tokens["desk"] = house.desk_token();
    tokens["stage"] = house.stage_token();
    tokens["cloth1"] = json_string(posted(house, "/watch", R"({"table":1})"), "token");
    tokens["cloth2"] = json_string(posted(house, "/watch", R"({"table":2})"), "token");
    std::string const link = json_string(posted(house, "/links", R"({"role":"observer"})", tokens["desk"]), "secret");
    tokens["observer"] = json_string(posted(house, "/facilitate", R"({"secret":")" + link + "\"}"), "token");

    std::map<std::string, voice> voices;
    auto const does = [&](std::string const& who, std::string_view what, std::string const& fields) {
        auto const said = voices.try_emplace(who, house, tokens.at(who)).first->second.says(what, fields);
        if (said != "ok" && !said.starts_with("already")) throw std::runtime_error(who + " " + std::string{what} + ": " + said);
    };
    does("desk", "item.start", R"(,"item":"i1")");
    does("desk", "host.set", R"(,"table":1,"person":")" + people["ann"].person + '"');
    does("desk", "host.set", R"(,"table":2,"person":")" + people["dan"].person + '"');
    does("desk", "phase.start", R"(,"item":"i1","phase":"group")");
    does("ann", "note.write", note_fields("mine1", "for nobody else"));
    for (std::string const note : {"n1", "n2"}) {
        does("bob", "note.write", note_fields(note, "for the table"));
        does("bob", "note.share", R"(,"note":")" + note + R"(","level":"table")");
    }
    does("bob", "point.write", R"(,"point":"p1","item":"i1","table":1,"text":"a suggestion")");
    does("ann", "point.write", R"(,"point":"p2","item":"i1","table":1,"text":"advice")");
    does("ann", "seat.add", R"(,"person":"hal","table":1,"name":"Hal")");
    does("ann", "theme.write", R"(,"theme":"t1","item":"i1","table":1,"name":"Trust")");
    does("ann", "theme.write", R"(,"theme":"t2","item":"i1","table":1,"name":"Time")");
    does("bob", "commitment.write", R"(,"commitment":"c1","whose":"person","text":"I will ask")");
    does("bob", "question.ask", R"(,"question":"s1","text":"Why?")");
    for (std::string const poll : {"q0", "q1"})
        does("desk", "poll.make",
             R"(,"poll":")" + poll +
                 R"(","item":"i1","form":{"kind":"single","title":"Which?","options":["One","Two"],"names":"shown","results":"live"})");
    does("desk", "poll.open", R"(,"poll":"q1")");
    does("desk", "slide.add", R"(,"slide":"sl1","item":"i1","title":"Figures")");
    does("desk", "message.send", R"(,"message":"m1","text":"For table 1","table":1)");
}

} // namespace bordduk::tests
