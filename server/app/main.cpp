// bordduk: reads the options, opens the log, serves until a signal says stop.
#include "app/local_calendar.hpp"
#include "app/opening.hpp"
#include "app/options.hpp"
#include "app/spd_journal.hpp"
#include "app/venue_address.hpp"
#include "net/server.hpp"
#include "store/memory.hpp"
#include "store/sqlite.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <functional>
#include <memory>
#include <thread>

namespace {

using namespace bordduk;
using weight = net::journal::weight;

struct durable_log {
    std::unique_ptr<room::event_log> log;
    std::function<bool()> able_to_write;
};

durable_log open_log(app::options const& o, net::journal& notes) {
    if (o.store == "memory") {
        auto log = std::make_unique<store::memory_log>();
        return {std::move(log), [] { return true; }};
    }
    std::filesystem::create_directories(o.data);
    std::filesystem::permissions(o.data, std::filesystem::perms::owner_all); // what people wrote is in there
    auto const tell = [&notes](std::string_view line) { notes.note(weight::warning, "log", {{"says", std::string{line}}}); };
    auto log = std::make_unique<store::sqlite_log>(o.data / "bordduk.sqlite", tell);
    std::function<bool()> able = [&kept = *log] { return kept.able_to_write(); };
    return {std::move(log), std::move(able)};
}

sigset_t ending_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

int serve(app::options const& o) {
    sigset_t const ending = ending_signals();
    ::pthread_sigmask(SIG_BLOCK, &ending, nullptr); // every thread that follows inherits this
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is a full disk, not the end

    app::spd_journal notes{o.log_level};
    app::local_calendar const dates;
    durable_log kept = open_log(o, notes);
    int const hubs = o.hubs > 0 ? o.hubs : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    net::server server{{o.address, o.port, hubs, {o.origins, o.require_origin}}, *kept.log, kept.able_to_write, dates, notes};
    server.start();
    app::found_if_empty(server, o);
    notes.note(weight::info, "listening", {{"address", o.address}, {"port", std::to_string(server.port())}, {"hubs", std::to_string(hubs)}, {"store", o.store}});
    app::print_links(server, o.public_url.empty() ? app::base_url(o.address, server.port()) : o.public_url);

    int signal = 0;
    ::sigwait(&ending, &signal);
    notes.note(weight::info, "stopping", {{"signal", signal == SIGINT ? "SIGINT" : "SIGTERM"}});
    server.stop();
    kept.log.reset(); // what waits is written; it calls back into hubs that are still there
    notes.note(weight::info, "stopped");
    return 0;
}

} // namespace

int main(int count, char** words) {
    app::options const o = app::read_options(count, words);
    try {
        return serve(o);
    } catch (std::exception const& failed) {
        std::fprintf(stderr, "bordduk: %s\n", failed.what());
        return 1;
    }
}
