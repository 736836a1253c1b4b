// bordduk: reads the options, opens the log, serves until a signal says stop; or does what an administrator asks of the data.
#include "app/control.hpp"
#include "app/creator_key.hpp"
#include "app/inner_door.hpp"
#include "app/local_calendar.hpp"
#include "app/moving.hpp"
#include "app/opening.hpp"
#include "app/operations.hpp"
#include "app/options.hpp"
#include "app/spd_journal.hpp"
#include "app/shown_certificate.hpp"
#include "app/stores.hpp"
#include "app/supervisor.hpp"
#include "app/venue_address.hpp"
#include "net/server.hpp"
#include "store/file_lock.hpp"
#include "store/kept_log.hpp"
#include "store/memory.hpp"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <exception>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <stop_token>
#include <sys/resource.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace {

using namespace bordduk;
using weight = net::journal::weight;

struct durable_log {
    std::unique_ptr<room::event_log> log;
    store::kept_log* kept{}; // the same one, if it outlives the process
    std::function<bool()> able_to_write;
    std::function<std::uint64_t()> bytes; // on the disk; none: it has no file of ours
};

// A connection is a descriptor; the soft limit is often 1,024 for the sake of programs that are older than large rooms.
void allow_connections() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

std::uint64_t bytes_of(std::filesystem::path const& file) {
    std::uint64_t sum = 0;
    for (char const* const part : {"", "-wal"}) {
        std::error_code failed;
        auto const size = std::filesystem::file_size(file.string() + part, failed);
        if (!failed) sum += size;
    }
    return sum;
}

durable_log open_log(app::options const& o, net::journal& notes) {
    if (o.store == "memory") {
        auto log = std::make_unique<store::memory_log>();
        return {std::move(log), nullptr, [] { return true; }, {}};
    }
    auto const tell = [&notes](std::string_view line) { notes.note(weight::warning, "log", {{"says", std::string{line}}}); };
    auto log = app::open_store(o.store, o.data, tell);
    store::kept_log& kept = *log;
    std::function<std::uint64_t()> bytes;
    if (o.store == "sqlite") bytes = [path = o.data / app::data_file] { return bytes_of(path); };
    return {std::move(log), &kept, [&kept] { return kept.able_to_write(); }, std::move(bytes)};
}

// Nobody else's log lies in the data folder where a database is used; the administrator's line to this server does, if it is the only one there.
std::unique_ptr<store::file_lock> lock_line(app::options const& o, net::journal& notes) try {
    app::make_folder(o.data);
    return std::make_unique<store::file_lock>(o.data / "control.lock");
} catch (std::exception const& failed) {
    notes.note(weight::warning, "no control line", {{"says", failed.what()}});
    return {};
}

sigset_t awaited_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGHUP);
    return set;
}

// SIGHUP asks to read again; but where the terminal that this ran in has gone, it asks to end.
int ending_signal(sigset_t const& awaited, std::function<void()> const& read_again) {
    bool const had_terminal = ::isatty(STDIN_FILENO) != 0;
    for (int signal = 0;;) {
        if (::sigwait(&awaited, &signal) != 0) continue;
        bool const is_gone = had_terminal && ::isatty(STDIN_FILENO) == 0;
        if (signal != SIGHUP || is_gone) return signal;
        read_again();
    }
}

// Whoever signals again does not want to wait.
void pause(sigset_t const& awaited, int seconds) {
    timespec const at_most{seconds, 0};
    ::sigtimedwait(&awaited, nullptr, &at_most);
}

// What waits in the log is written, and calls back into hubs that are still there.
void end(net::server& server, durable_log& kept) {
    server.stop();
    kept.log.reset();
}

int serve(app::options const& o) {
    sigset_t const awaited = awaited_signals();
    ::pthread_sigmask(SIG_BLOCK, &awaited, nullptr); // every thread that follows inherits this
    allow_connections();
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is a full disk, not the end

    app::spd_journal notes{o.log_level, o.log_format};
    app::local_calendar const dates;
    durable_log kept = open_log(o, notes);
    int const hubs = o.hubs > 0 ? o.hubs : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    auto const shown = app::certificate_of(o, notes);
    app::creator_key const key = app::take_creator_key(o);
    std::atomic<bool> leaves{};
    std::atomic<int> port{o.port}; // the real one, once it is known
    auto const ready = [&] { return !leaves && kept.able_to_write(); };
    auto const by = [&o, &port, &shown] { return app::reach{o.address, port, shown != nullptr, o.public_url}; };
    auto const ways = [&by] { return app::ways_in(app::own_addresses(), by()); };
    net::server server{{.address = o.address, .port = o.port, .hubs = hubs, .hub_clients = o.hub_clients, .io_uring = !o.no_io_uring, .origins = {o.origins, o.require_origin},
                        .door = {shown.get(), net::trusted_proxies{o.trusted_proxies}}, .making = key.rule, .version = BORDDUK_VERSION,
                        .inner = app::inner_door(o.metrics_address), .network = ways, .log_bytes = kept.bytes},
                       *kept.log, ready, dates, notes};
    try {
        server.start();
        port = server.port();
        app::found_if_empty(server, o);
    } catch (std::exception const&) { // the log goes before the server: it tells it of others until then
        end(server, kept);
        throw;
    }
    notes.note(weight::info, "listening", {{"address", o.address}, {"port", std::to_string(server.port())}, {"hubs", std::to_string(hubs)},
                                             {"io_uring", server.sends_together() ? "used" : o.no_io_uring ? "off" : "refused"}, {"store", app::name_of(o.store)}});
    if (auto const inner = server.inner()) notes.note(weight::info, "figures_told", {{"address", inner->address}, {"port", std::to_string(inner->port)}});
    std::string const base = app::base_url(ways(), by());
    std::stop_source leaving; // for what is being done for an administrator
    auto const links = [&](std::vector<std::string> const& words) {
        std::vector<std::string> codes(words.begin() + 1, words.end());
        if (codes.empty()) std::ranges::transform(kept.kept->list(), std::back_inserter(codes), &room::workshop_key::code);
        std::string text = app::renewed(server, codes, base, leaving.get_token());
        if (text.empty()) throw std::runtime_error{"There is no workshop" + (words.size() > 1 ? ' ' + words[1] : "") + "."};
        return text;
    };
    std::unique_ptr<app::control> line;
    auto const whose = app::is_shared(o.store) ? lock_line(o, notes) : nullptr;
    if (kept.kept != nullptr && (whose || !app::is_shared(o.store))) {
        line = std::make_unique<app::control>(o.data, [&](std::vector<std::string> const& words) {
            notes.note(weight::info, "administrator", {{"asks", words.empty() ? "" : words.front()}});
            if (words.size() == 2 && words[0] == "delete") return app::removed(server, words[1]);
            if (words.size() == 2 && words[0] == "create") return app::founded(server, words[1], base);
            if (!words.empty() && words[0] == "links") return links(words);
            if (words.size() == 2 && words[0] == "log-level") {
                notes.listen_at(words[1]);
                return std::string{};
            }
            return app::looked_after(*kept.kept, words, leaving.get_token());
        });
    }
    if (o.prints_links()) app::print_links(server, base, app::who_may_create(key, by()));
    else app::print_door(base, line != nullptr, app::who_may_create(key, by()));
    app::tell_supervisor("READY=1");

    int const signal = ending_signal(awaited, [&] { app::read_again(shown.get(), notes); });
    leaves = true;
    app::tell_supervisor("STOPPING=1");
    notes.note(weight::info, "stopping", {{"signal", signal == SIGINT ? "SIGINT" : signal == SIGHUP ? "SIGHUP" : "SIGTERM"}});
    if (o.drain_notice_s > 0) pause(awaited, o.drain_notice_s);
    leaving.request_stop();
    line.reset();
    end(server, kept);
    notes.note(weight::info, "stopped");
    return 0;
}

std::string text_of(std::string const& file) {
    std::ifstream opened;
    if (file != "-") opened.open(file, std::ios::binary);
    std::istream& in = file == "-" ? std::cin : opened;
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in) throw std::runtime_error{file + " cannot be read."};
    return text;
}

int print(std::string const& text) {
    std::fputs(text.c_str(), stdout);
    return 0;
}

int move(app::options const& o) {
    bool const none = !o.all && o.subject.empty();
    if (none || (o.all && !o.subject.empty())) throw std::runtime_error{"Either one workshop's code or --all says what is to be moved."};
    app::must_hold_data(o.from, o.data);
    auto const from = app::open_store(o.from, o.data);
    auto const to = app::open_store(o.to, o.data);
    return print(app::moved(*from, *to, {o.subject, o.delete_source}));
}

// What is done to the data: by the server that runs on it, or here if none does. A database is open to both.
int operate(app::options const& o) {
    std::vector<std::string> words{o.command};
    if (!o.subject.empty()) words.push_back(o.subject);
    if (o.command == "create") words[1] = text_of(o.subject);
    if (o.command == "backup") words[1] = std::filesystem::absolute(o.subject).string();
    bool const of_a_server = o.command == "create" || o.command == "links" || o.command == "log-level";
    bool const of_the_file = o.command == "import" || o.command == "restore";
    bool const shared = app::is_shared(o.store);
    if (of_a_server || (!of_the_file && !shared)) {
        if (auto const said = app::ask_server(o.data, words)) {
            if (!said->done) throw std::runtime_error{said->text};
            // A service has a /tmp of its own.
            if (o.command == "backup" && !std::filesystem::exists(words[1]))
                throw std::runtime_error{"The server has put it where only the server sees it; choose a name in " + o.data.string() + "."};
            return print(said->text);
        }
    }
    if (of_a_server) throw std::runtime_error{"No server is running on " + o.data.string() + "."};
    if (o.command == "restore" && shared) throw std::runtime_error{"A database is restored with PostgreSQL's own pg_restore; 'bordduk move' brings workshops from a file into it."};
    if (o.command == "restore") {
        app::make_folder(o.data);
        return print(app::restored(o.subject, o.data));
    }
    if (!of_the_file) app::must_hold_data(o.store, o.data);
    auto const log = app::open_store(o.store, o.data, [](std::string_view line) { std::cerr << "bordduk: " << line << '\n'; });
    if (o.command != "import") return print(app::looked_after(*log, words));
    std::istringstream in{text_of(o.subject)};
    return print(app::imported(*log, in));
}

} // namespace

int main(int count, char** words) {
    app::options const o = app::read_options(count, words);
    try {
        return o.command == "serve" ? serve(o) : o.command == "move" ? move(o) : operate(o);
    } catch (std::exception const& failed) {
        std::fprintf(stderr, "bordduk: %s\n", failed.what());
        return 1;
    }
}
