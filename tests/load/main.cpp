// bordduk_load: N phones at T tables, a desk and stages, notes at a steady rate; what it took, as one JSON object.
//
// Every note is written (private) and then shared; the clock runs from the share to each screen that may see it. The run fails
// if any of those screens has missed a note: a fast server that loses something has no figure.
#include "common/bordduk_process.hpp"
#include "common/http_client.hpp"
#include "load/swarm.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace bordduk;
using load::microseconds;

struct options {
    std::string executable;
    int phones = 300;
    int tables = 40;
    int stages = 2;
    double notes_per_second = 20;
    double seconds = 10;
    std::string share = "table";  // or room
    std::string store = "sqlite";
};

options parse(int count, char** words) {
    options o;
    std::map<std::string, std::string> given;
    for (int i = 1; i + 1 < count; i += 2) given[words[i]] = words[i + 1];
    auto take = [&](char const* name, auto& target) {
        auto const found = given.find(name);
        if (found == given.end()) return;
        if constexpr (std::is_same_v<std::decay_t<decltype(target)>, std::string>) target = found->second;
        else target = static_cast<std::decay_t<decltype(target)>>(std::atof(found->second.c_str()));
        given.erase(found);
    };
    take("--server", o.executable);
    take("--phones", o.phones);
    take("--tables", o.tables);
    take("--stages", o.stages);
    take("--rate", o.notes_per_second);
    take("--seconds", o.seconds);
    take("--share", o.share);
    take("--store", o.store);
    if (count % 2 == 0 || !given.empty() || o.executable.empty())
        throw std::runtime_error("usage: bordduk_load --server FILE [--phones N] [--tables N] [--stages N] [--rate NOTES_PER_SECOND] [--seconds S] "
                                 "[--share table|room] [--store sqlite|memory]");
    return o;
}

std::string ask(int port, std::string_view target, std::string_view body, int wanted) {
    auto const answer = tests::request(port, "POST", target, body);
    if (!answer || answer->status != wanted)
        throw std::runtime_error("POST " + std::string(target) + ": " + (answer ? std::to_string(answer->status) + " " + answer->body : "no answer"));
    return answer->body;
}

struct figures {
    std::vector<microseconds> to_screen;
    std::vector<microseconds> to_answer;
};

microseconds percentile(std::vector<microseconds>& values, double share) {
    if (values.empty()) return 0;
    auto const at = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(at));
    return values[at];
}

// A note's text carries #its number#, so that it is found in any frame without parsing.
template <class F>
void each_mark(std::string_view payload, F&& found) {
    for (auto at = payload.find("\"#"); at != std::string_view::npos; at = payload.find("\"#", at + 1))
        found(static_cast<std::size_t>(std::strtoull(payload.data() + at + 2, nullptr, 10)));
}

int run(options const& o) {
    tests::bordduk_process server(o.executable, {"--store", o.store, "--log-level", "warning"});
    int const port = server.port();

    std::string const programme = R"({"title":"Load","language":"en","tables":)" + std::to_string(o.tables) +
                                  R"(,"seats_per_table":12,"items":[{"kind":"group_work","title":"Work","start":"09:00","question":"What?",)"
                                  R"("group":{"minutes":60}}]})";
    auto const made = ask(port, "/api/workshops", programme, 201);
    auto const code = tests::json_string(made, "code");
    auto const base = "/api/workshops/" + code;

    load::swarm crowd(port, code);
    for (int phone = 0; phone < o.phones; ++phone) {
        int const table = phone % o.tables + 1;
        auto const joined = ask(port, base + "/join", R"({"name":"P)" + std::to_string(phone) + R"(","table":)" + std::to_string(table) + "}", 201);
        crowd.add(tests::json_string(joined, "token"), table, false);
    }
    auto const secret = tests::json_string(made, "secret");
    auto const desk = crowd.add(tests::json_string(ask(port, base + "/facilitate", R"({"secret":")" + secret + "\"}", 201), "token"), 0, true);
    for (int stage = 0; stage < o.stages; ++stage) crowd.add(tests::json_string(ask(port, base + "/watch", "{}", 201), "token"), 0, false);

    auto const nothing = [](std::size_t, std::string_view) {};
    auto const connecting = load::now();
    crowd.connect_all();
    while (crowd.live_count() < crowd.clients().size() && load::now() - connecting < 30'000'000) crowd.run_until(load::now() + 1'000, nothing);
    if (crowd.live_count() < crowd.clients().size()) throw std::runtime_error("not everyone got in");
    auto const connected = load::now() - connecting;
    crowd.command(desk, "item.start", R"(,"item":"i1")");
    crowd.command(desk, "phase.start", R"(,"item":"i1","phase":"group")");
    crowd.run_until(load::now() + 1'500'000, nothing);  // presence and the first changes settle

    auto const count = static_cast<std::size_t>(o.notes_per_second * o.seconds);
    std::vector<microseconds> shared_at(count);
    std::vector<std::uint32_t> seen(count);
    std::map<std::pair<std::size_t, std::int64_t>, microseconds> unanswered;
    std::vector<std::vector<bool>> has(crowd.clients().size(), std::vector<bool>(count));
    figures result;
    std::uint64_t delivered = 0;
    bool const to_room = o.share == "room";

    auto const heard = [&](std::size_t which, std::string_view payload) {
        auto const at = load::now();
        ++delivered;
        if (payload.starts_with(R"({"type":"answer")")) {
            auto const n = std::strtoll(payload.data() + payload.find("\"n\":") + 4, nullptr, 10);
            if (payload.find("\"refused\"") != std::string_view::npos) throw std::runtime_error("refused: " + std::string(payload));
            if (auto const found = unanswered.find({which, n}); found != unanswered.end()) {
                result.to_answer.push_back(at - found->second);
                unanswered.erase(found);
            }
            return;
        }
        if (!payload.starts_with(to_room ? R"({"type":"change","view":"room")" : R"({"type":"change","view":"table/)")) return;
        each_mark(payload, [&](std::size_t mark) {
            if (mark >= count || has[which][mark]) return;
            has[which][mark] = true;
            ++seen[mark];
            result.to_screen.push_back(at - shared_at[mark]);
        });
    };

    std::uint64_t bytes_before = 0;
    for (auto const& c : crowd.clients()) bytes_before += c.bytes;
    auto const cpu_before = server.cpu_microseconds();
    auto const begun = load::now();
    auto const phones = static_cast<std::size_t>(o.phones);
    std::string const padding(150, 'x');
    for (std::size_t mark = 0; mark < count; ++mark) {
        auto const writer = mark * 7919 % phones;  // a prime: neighbours in time sit at different tables
        auto const id = "m" + std::to_string(mark);
        crowd.command(writer, "note.write", R"(,"note":")" + id + R"(","item":"i1","text":"#)" + std::to_string(mark) + "# " + padding + "\"");
        shared_at[mark] = load::now();
        auto const n = crowd.command(writer, "note.share", R"(,"note":")" + id + R"(","level":")" + o.share + "\"");
        unanswered[{writer, n}] = shared_at[mark];
        crowd.run_until(begun + static_cast<microseconds>(static_cast<double>(mark + 1) * 1e6 / o.notes_per_second), heard);
    }
    auto const expected = [&](std::size_t mark) {
        auto const table = static_cast<int>(mark * 7919 % phones) % o.tables + 1;
        return static_cast<std::uint32_t>(std::ranges::count_if(crowd.clients(), [&](auto const& c) { return to_room || c.table == table || c.sees_tables; }));
    };
    auto const complete = [&] {
        for (std::size_t mark = 0; mark < count; ++mark)
            if (seen[mark] != expected(mark)) return false;
        return unanswered.empty();
    };
    for (auto const last = load::now() + 10'000'000; !complete() && load::now() < last;) crowd.run_until(load::now() + 20'000, heard);
    auto const cpu = server.cpu_microseconds() - cpu_before;
    auto const took = load::now() - begun;

    std::uint64_t missed = unanswered.size();
    for (std::size_t mark = 0; mark < count; ++mark) missed += expected(mark) - std::min(expected(mark), seen[mark]);
    std::uint64_t bytes = 0;
    std::uint64_t lost = 0;
    for (auto const& c : crowd.clients()) {
        bytes += c.bytes;
        lost += c.lost;
    }
    std::printf("{\"phones\":%d,\"tables\":%d,\"stages\":%d,\"notes_per_second\":%g,\"seconds\":%.2f,\"share\":\"%s\",\"store\":\"%s\",\n"
                " \"connect_all_ms\":%.1f,\"notes\":%zu,\"missed\":%llu,\"lost_connections\":%llu,\n"
                " \"command_to_screen_ms\":{\"samples\":%zu,\"p50\":%.2f,\"p99\":%.2f,\"max\":%.2f},\n"
                " \"command_to_answer_ms\":{\"samples\":%zu,\"p50\":%.2f,\"p99\":%.2f,\"max\":%.2f},\n"
                " \"delivered_frames\":%llu,\"delivered_bytes\":%llu,\"server_cpu_ms\":%.1f,\"server_cpu_us_per_frame\":%.2f,\"server_resident_kib\":%lld}\n",
                o.phones, o.tables, o.stages, o.notes_per_second, static_cast<double>(took) / 1e6, o.share.c_str(), o.store.c_str(),
                static_cast<double>(connected) / 1e3, count, static_cast<unsigned long long>(missed), static_cast<unsigned long long>(lost),
                result.to_screen.size(), static_cast<double>(percentile(result.to_screen, 0.5)) / 1e3,
                static_cast<double>(percentile(result.to_screen, 0.99)) / 1e3, static_cast<double>(percentile(result.to_screen, 1)) / 1e3,
                result.to_answer.size(), static_cast<double>(percentile(result.to_answer, 0.5)) / 1e3,
                static_cast<double>(percentile(result.to_answer, 0.99)) / 1e3, static_cast<double>(percentile(result.to_answer, 1)) / 1e3,
                static_cast<unsigned long long>(delivered), static_cast<unsigned long long>(bytes - bytes_before), static_cast<double>(cpu) / 1e3,
                delivered ? static_cast<double>(cpu) / static_cast<double>(delivered) : 0.0, static_cast<long long>(server.resident_kib()));
    return missed || lost ? 1 : 0;
}

}  // namespace

int main(int count, char** words) {
    try {
        return run(parse(count, words));
    } catch (std::exception const& error) {
        std::cerr << "bordduk_load: " << error.what() << '\n';
        return 2;
    }
}
