#include "fuzz/seeds.hpp"

#include "contract/files.hpp"
#include "fuzz/hall.hpp"
#include "room/snapshot.hpp"
#include "sim/moves.hpp"
#include "wire/log.hpp"
#include "wire/messages.hpp"

#include <map>
#include <utility>

namespace bordduk::fuzz {
namespace {

// Every example in which `wanted` finds a first byte, or nothing to be put before it.
template <class Wanted>
std::vector<std::string> examples(Wanted wanted) {
    std::vector<std::string> all;
    for (char const* folder : {"protocol/examples/good", "protocol/examples/bad"})
        for (auto const& file : contract::files_in(contract::source(folder))) {
            auto const whole = contract::json_of(file);
            std::optional<std::string> const before = wanted(std::string_view{whole["definition"].GetString()}, whole["message"]);
            if (!before) continue;
            std::string bytes;
            wire::json::sink target(bytes);
            wire::json::writer out(target);
            whole["message"].Accept(out);
            all.push_back(*before + bytes);
        }
    return all;
}

std::vector<std::string> frames() {
    return examples([](std::string_view, wire::json::value const& message) -> std::optional<std::string> {
        bool const said = message.IsObject() && message.HasMember("type") && message["type"].IsString();
        std::string_view const type = said ? message["type"].GetString() : "";
        return type == "command" || type == "hello" || type == "ping" ? std::optional<std::string>{""} : std::nullopt;
    });
}

std::vector<std::string> bodies_of_requests() {
    std::map<std::string_view, std::string> const known{{"join", "j"},      {"facilitate", "f"}, {"watch", "w"},
                                                        {"make_link", "l"}, {"ballot", "b"},     {"programme", "p"}};
    auto all = examples([&](std::string_view definition, wire::json::value const&) {
        auto const found = known.find(definition);
        return found == known.end() ? std::nullopt : std::optional{found->second};
    });
    all.push_back("p" + contract::bytes_of(contract::source("deploy/reference-workshop.json")));
    return all;
}

// What the simulation's people would do, one line each. The hall hears it too, so that what is said fits.
std::pair<std::string, std::vector<core::entry>> conversation(std::uint64_t seed) {
    sim::dice chance{seed};
    sim::taste const likes{chance};
    hall here;
    std::string said;
    constexpr int lines = 24; // short ones, or few are played in a minute
    for (int i = 0; i < lines; ++i) {
        char const voice =
            chance.percent(35) ? 'D' : hall::voices[static_cast<std::size_t>(chance.below(static_cast<int>(hall::voices.size())))];
        std::string const words = wire::canonical(likes.move(chance, here.state(), hall::identity_of(voice), i)).substr(1);
        std::string const line = chance.percent(4) ? std::string(static_cast<std::size_t>(chance.between(1, 9)), '+') : voice + words;
        said += line + "\n";
        if (chance.percent(70)) said += "=\n";
        here.hears(line);
        here.settle();
    }
    return {std::move(said), here.log()};
}
constexpr std::uint64_t conversations = 60;

std::vector<std::string> said() {
    std::vector<std::string> all;
    for (std::uint64_t seed = 1; seed <= conversations; ++seed)
        all.push_back(conversation(seed).first);
    all.push_back("%{\"poll\":\"q1\",\"key\":\"0123456789abcdef\",\"given\":{\"choices\":[\"o1\"]}}\n!\n++\n");
    return all;
}

std::vector<std::string> logs() {
    std::vector<std::string> all;
    for (std::uint64_t seed = 1; seed <= conversations; ++seed) {
        std::string lines;
        for (core::entry const& e : conversation(seed).second)
            if (e.seq > 1) lines += wire::encode_entry(e) + "\n";
        all.push_back(std::move(lines));
    }
    all.push_back(wire::encode_entry(hall::founding()) + "\n");
    return all;
}

std::vector<std::string> heads() {
    std::string const upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                                "dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: bordduk.v1\r\n\r\n";
    std::string const host = "Host: 192.168.1.20:8080\r\n";
    return {
        "\xffGET / HTTP/1.1\r\n" + host + "\r\n",
        "\x05GET /K7MPQ3/table/3?a=b#f HTTP/1.1\r\n" + host + "Accept-Encoding: gzip, br;q=0\r\nIf-None-Match: \"a\"\r\n\r\n",
        "\xffPOST /api/workshops/K7MPQ3/join HTTP/1.1\r\n" + host +
            "Origin: http://192.168.1.20:8080\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
        "\xffGET /live/K7MPQ3 HTTP/1.1\r\n" + host + "Origin: http://192.168.1.20:8080\r\n" + upgrade,
        "\x01GET /live/K7MPQ3?x HTTP/1.1\r\n" + host + upgrade,
        "\xffHEAD /..%2f..%2fetc/passwd HTTP/1.0\r\n" + host + "Connection: keep-alive\r\n\r\n",
        "\xffTRACE * HTTP/1.1\r\n" + host + "\r\n",
        "\xffPOST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n0\r\n\r\n",
        "\xffGET / HTTP/1.1\r\n" + host + host + "\r\n",
        "\xffGET http://[::1]/ HTTP/1.1\r\nHost: [::1]\r\nX-Forwarded-Proto: https\r\nAuthorization: Bearer abc\r\n\r\n",
        "\xffGET /a HTTP/1.1\nHost: a\n folded: b\n\n",
    };
}

std::vector<std::string> told_by_others() {
    constexpr std::int64_t until = tests::nine + 60'000;
    std::string const hash(43, 'h');
    std::string const salt(22, 's');
    std::string const both = room::encode({{{"c2", false, 2}, {"pa", true, 0}, {"pb", true, 0}}, {}});
    std::string const offered = room::encode({{{"pa", true, 0}}, {{"pa", {hash, salt, {}, until}}, {"pb", {"other", salt, "sealed", until}}}});
    std::string const elsewhere = room::encode({{{"desk1", false, 0}, {"pa", true, 0}, {"unknown", true, 0}}, {{"pa", {hash, salt, {}, until + 1}}}});
    std::string const nul(1, '\0');
    return {both, offered, elsewhere, both + nul + elsewhere, offered + nul + elsewhere + nul + both + nul + nul + offered, nul + both + nul + both};
}

} // namespace

std::vector<std::string> seeds_of(std::string_view target) {
    if (target == "messages") return frames();
    if (target == "bodies") return bodies_of_requests();
    if (target == "commands") return said();
    if (target == "log") return logs();
    if (target == "snapshots") return told_by_others();
    return heads();
}

} // namespace bordduk::fuzz
