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
#include <stdexcept>
#include <sys/resource.h>
#include <system_error>
#include <thread>

namespace {

using namespace bordduk;
using weight = net::journal::weight;

struct durable_log {
    std::unique_ptr<room::event_log> log;
    std::function<bool()> able_to_write;
};

// What people wrote will be in there: a new one is for nobody else. One that was there belongs to whoever made it.
void make_folder(std::filesystem::path const& folder) {
    std::error_code failed;
    bool const made = std::filesystem::create_directories(folder, failed);
    if (!failed && made) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
    if (!failed && !std::filesystem::is_directory(folder, failed) && !failed) failed = std::make_error_code(std::errc::not_a_directory);
    if (failed) throw std::runtime_error{"The data folder " + folder.string() + " cannot be used: " + failed.message() + "."};
}

// A connection is a descriptor; the soft limit is often 1,024 for the sake of programs that are older than large rooms.
void allow_connections() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

durable_log open_log(app::options const& o, net::journal& notes) {
    if (o.store == "memory") {
        auto log = std::make_unique<store::memory_log>();
        return {std::move(log), [] { return true; }};
    }
    make_folder(o.data);
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

// What waits in the log is written, and calls back into hubs that are still there.
void end(net::server& server, durable_log& kept) {
    server.stop();
    kept.log.reset();
}

int serve(app::options const& o) {
    sigset_t const ending = ending_signals();
    ::pthread_sigmask(SIG_BLOCK, &ending, nullptr); // every thread that follows inherits this
    allow_connections();
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is a full disk, not the end

    app::spd_journal notes{o.log_level};
    app::local_calendar const dates;
    durable_log kept = open_log(o, notes);
    int const hubs = o.hubs > 0 ? o.hubs : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    net::server server{{o.address, o.port, hubs, {o.origins, o.require_origin}}, *kept.log, kept.able_to_write, dates, notes};
    server.start();
    try {
        app::found_if_empty(server, o);
    } catch (std::exception const&) {
        end(server, kept);
        throw;
    }
    notes.note(weight::info, "listening", {{"address", o.address}, {"port", std::to_string(server.port())}, {"hubs", std::to_string(hubs)}, {"store", o.store}});
    app::print_links(server, o.public_url.empty() ? app::base_url(o.address, server.port()) : o.public_url);

    int signal = 0;
    ::sigwait(&ending, &signal);
    notes.note(weight::info, "stopping", {{"signal", signal == SIGINT ? "SIGINT" : "SIGTERM"}});
    end(server, kept);
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
