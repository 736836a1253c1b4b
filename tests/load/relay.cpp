// relay: what others have written to bring one message to many, under the same load: --kind loop|ws|socketio|nchan|mosquitto.
//
// Each is started as its own documentation says for one machine, without disk, and given messages of `--bytes` to `--phones` clients in
// `--groups` groups. What it lacks of a workshop (a log, who may see what, coming back) is not counted for it or against it.
#include "common/free_port.hpp"
#include "load/program.hpp"
#include "load/relay_languages.hpp"
#include "load/scenarios.hpp"
#include "load/steady.hpp"

#include <cstdio>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace bordduk::load {
namespace {

std::string written(std::string const& file, std::string const& text) {
    std::ofstream(file) << text;
    return file;
}

std::vector<std::string> command_line(std::string const& kind, std::string const& folder, int port) {
    auto const at = std::to_string(port);
    if (kind == "loop") return {folder + "/bordduk_send_loop", at};
    if (kind == "ws") return {"node", BORDDUK_BASELINES "/ws.mjs", at};
    if (kind == "socketio") return {"node", BORDDUK_BASELINES "/socketio.mjs", at};
    if (kind == "mosquitto")
        return {"mosquitto", "-c",
                written("/tmp/bordduk-mosquitto-" + at + ".conf",
                        "listener " + at +
                            " 127.0.0.1\nprotocol websockets\nallow_anonymous true\nset_tcp_nodelay true\nmax_queued_messages 100000\n"
                            "listener 0 /tmp/bordduk-mosquitto-" +
                            at + ".sock\n")}; // 2.0.11 does not start with WebSockets alone
    if (kind == "nchan")
        return {"nginx", "-c",
                written("/tmp/bordduk-nchan-" + at + ".conf",
                        "load_module modules/ngx_nchan_module.so;\ndaemon off;\nmaster_process off;\nworker_rlimit_nofile "
                        "65536;\nerror_log stderr;\npid /tmp/bordduk-nchan-" +
                            at + ".pid;\nevents { worker_connections 30000; }\nhttp { access_log off; server { listen 127.0.0.1:" + at +
                            " backlog=4096; location ~ ^/([a-z0-9]+)$ { nchan_pubsub websocket; nchan_channel_id $1; nchan_store_messages "
                            "off; } } }\n")};
    throw std::runtime_error("no such relay: " + kind);
}

} // namespace

bool relay(options& given) {
    auto const kind = given.text("kind", "loop");
    auto const folder = given.text("programs", ".");
    auto const phones = given.number("phones", 1000);
    auto const groups = given.number("groups", 1);
    auto const rate = given.real("rate", 40);
    auto const seconds = given.real("seconds", 10);
    auto const bytes = given.number("bytes", 200);
    given.finish();

    int const port = tests::free_port();
    program const server(command_line(kind, folder, port), port);
    auto const spoken = relay_language(kind);
    swarm crowd(port, *spoken);
    std::vector<std::size_t> writers;
    for (int who = 0; who < phones; ++who) {
        client c;
        c.place = "g" + std::to_string(who % groups);
        c.table = who % groups;
        auto const which = crowd.add(std::move(c));
        if (who < groups) writers.push_back(which);
    }
    crowd.connect_all();
    if (!crowd.run_while_not([&] { return crowd.live_count() == crowd.clients().size(); }, 60'000'000, ignore))
        throw std::runtime_error("not everybody got in");
    crowd.run_until(now() + 500'000, ignore);

    constexpr std::string_view begins = R"({"type":"change","view":"room","text":")"; // as edits wants to hear it
    auto const padding = std::max(0, bytes - static_cast<int>(begins.size()) - 12);
    edits notes(
        crowd, writers, "room", [](client const& c, client const& by) { return c.table == by.table; }, static_cast<std::size_t>(padding));
    notes.speak([&](std::size_t which, std::size_t, std::string const& text) {
        crowd.say(which, std::string(begins) + text + "\"}");
        return std::nullopt;
    });
    auto const cpu_before = server.cpu_us();
    auto const frames_before = crowd.frames();
    auto const bytes_before = crowd.bytes();
    bool const all_came = keep_changing(crowd, notes, rate, seconds);
    auto const cpu = static_cast<double>(server.cpu_us() - cpu_before);
    auto const frames = crowd.frames() - frames_before;
    object figures;
    figures.text("scenario", "relay")
        .text("kind", kind)
        .count("phones", static_cast<std::uint64_t>(phones))
        .count("groups", static_cast<std::uint64_t>(groups));
    figures.number("rate", rate, 0)
        .count("changes", notes.changes())
        .count("missed", notes.missed())
        .count("lost_connections", crowd.lost_count());
    figures.raw("command_to_screen_ms", notes.to_screen.json())
        .count("made_visible", notes.made_visible())
        .count("delivered_frames", frames);
    figures.count("delivered_bytes", crowd.bytes() - bytes_before).number("server_cpu_ms", cpu / 1e3, 1);
    figures.number("server_cpu_us_per_frame", frames ? cpu / static_cast<double>(frames) : 0);
    figures.number("server_cpu_us_per_visible", notes.made_visible() ? cpu / static_cast<double>(notes.made_visible()) : 0);
    figures.count("server_resident_kib", static_cast<std::uint64_t>(server.resident_kib()));
    std::puts(figures.json().c_str());
    return all_came && crowd.lost_count() == 0;
}

} // namespace bordduk::load
