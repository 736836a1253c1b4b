#include "load/served.hpp"

#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

namespace bordduk::load {
namespace {

constexpr std::size_t joins_at_once = 64;

std::vector<std::string> words(options& given) {
    std::vector<std::string> all{"--store", given.text("store", "sqlite"), "--log-level", "warning"};
    for (std::string const name : {"hubs", "hub-clients"})
        if (auto const count = given.text(name); !count.empty()) all.insert(all.end(), {"--" + name, count});
    return all;
}

std::string executable(options& given) {
    auto file = given.text("server");
    if (file.empty()) throw std::runtime_error("--server FILE is needed: the executable to measure");
    return file;
}

} // namespace

served::served(options& given) : process_(executable(given), words(given)) {}

std::string served::ask(std::string_view target, std::string_view body) {
    auto const answer = tests::request(port(), "POST", target, body);
    if (!answer || answer->status != 201)
        throw std::runtime_error("POST " + std::string(target) + ": " +
                                 (answer ? std::to_string(answer->status) + " " + answer->body : "no answer"));
    return answer->body;
}

workshop served::open(int tables) {
    std::string const programme =
        R"({"title":"Load","language":"en","tables":)" + std::to_string(tables) +
        R"(,"seats_per_table":12,"items":[{"kind":"group_work","title":"Work","start":"09:00","question":"What?",)"
        R"("group":{"minutes":60}}]})";
    auto const made = ask("/api/workshops", programme);
    return {tests::json_string(made, "code"), tests::json_string(made, "secret")};
}

workshop served::open_programme(std::string const& file, int tables) {
    std::ifstream in(file);
    std::string programme{std::istreambuf_iterator<char>(in), {}};
    static std::regex const number(R"("tables":\s*\d+)");
    programme = std::regex_replace(programme, number, "\"tables\": " + std::to_string(tables));
    auto const made = ask("/api/workshops", programme);
    return {tests::json_string(made, "code"), tests::json_string(made, "secret")};
}

void served::seat(swarm& crowd, workshop const& at, int count, int tables) {
    std::vector<client> let_in(static_cast<std::size_t>(count));
    errands joins(port(), joins_at_once, [&](std::size_t which, std::vector<tests::http_answer> const& answers) {
        let_in[which].token = tests::json_string(answers.front().body, "token");
        let_in[which].person = tests::json_string(answers.front().body, "person");
    });
    for (int who = 0; who < count; ++who) {
        let_in[static_cast<std::size_t>(who)].place = at.code;
        let_in[static_cast<std::size_t>(who)].table = who % tables + 1;
        joins.add({post(port(), at.api() + "/join",
                        R"({"name":"P)" + std::to_string(who) + R"(","table":)" + std::to_string(who % tables + 1) + "}")});
    }
    joins.run();
    for (client& one : let_in)
        crowd.add(std::move(one));
}

std::size_t served::add_desk(swarm& crowd, workshop const& at) {
    client desk;
    desk.place = at.code;
    desk.token = tests::json_string(ask(at.api() + "/facilitate", R"({"secret":")" + at.secret + "\"}"), "token");
    desk.sees_tables = true;
    return crowd.add(std::move(desk));
}

std::size_t served::add_stage(swarm& crowd, workshop const& at) {
    client stage;
    stage.place = at.code;
    stage.token = tests::json_string(ask(at.api() + "/watch", "{}"), "token");
    return crowd.add(std::move(stage));
}

std::size_t served::add_tablecloth(swarm& crowd, workshop const& at, int table) {
    client cloth;
    cloth.place = at.code;
    cloth.token = tests::json_string(ask(at.api() + "/watch", R"({"table":)" + std::to_string(table) + "}"), "token");
    cloth.table = table;
    return crowd.add(std::move(cloth));
}

microseconds begin(swarm& crowd, std::vector<std::size_t> const& desks) {
    auto const connecting = now();
    crowd.connect_all();
    if (!crowd.run_while_not([&] { return crowd.live_count() == crowd.clients().size(); }, 60'000'000, ignore))
        throw std::runtime_error("only " + std::to_string(crowd.live_count()) + " of " + std::to_string(crowd.clients().size()) +
                                 " got in");
    auto const took = now() - connecting;
    for (auto const desk : desks) {
        crowd.command(desk, "item.start", R"(,"item":"i1")");
        crowd.command(desk, "phase.start", R"(,"item":"i1","phase":"group")");
    }
    crowd.run_until(now() + 1'500'000, ignore); // presence and the first changes settle
    return took;
}

meter::meter(served& of, swarm const& crowd)
    : of_(of), crowd_(crowd), cpu_(of.server().cpu_microseconds()), frames_(crowd.frames()), bytes_(crowd.bytes()), at_(now()) {}

double meter::cpu_us() const { return static_cast<double>(of_.server().cpu_microseconds() - cpu_); }

} // namespace bordduk::load
