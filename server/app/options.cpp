#include "app/options.hpp"

#include "app/stores.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace bordduk::app {
namespace {

std::filesystem::path usual_folder() {
    if (char const* const own = std::getenv("XDG_DATA_HOME"); own != nullptr && *own != '\0') return std::filesystem::path{own} / "bordduk";
    char const* const home = std::getenv("HOME");
    return std::filesystem::path{home == nullptr ? "/var/lib" : home} / ".local/share/bordduk";
}

// One line, like every other mistake; --help and --version are none.
[[noreturn]] void end_with(CLI::App const& app, CLI::ParseError const& told) {
    if (told.get_exit_code() == 0) std::exit(app.exit(told));
    std::string why = told.what();
    std::ranges::replace(why, '\n', ' ');
    std::fprintf(stderr, "bordduk: %s; see bordduk --help.\n", why.c_str());
    std::exit(1);
}

std::vector<std::string> const log_levels{"info", "warning", "error"};

void add_data(CLI::App& to, options& o) {
    to.add_option("--data", o.data, "The folder with everything there is to keep; it is made if need be.")
        ->envname("BORDDUK_DATA")->capture_default_str();
}

// As pages show them, in capitals, or as the log has them.
std::string code_of(std::string given) {
    std::ranges::transform(given, given.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return given;
}

// An address may hold a password: what was given is not repeated.
CLI::Validator store_names(bool memory_too) {
    return CLI::Validator{[memory_too](std::string& given) {
        bool const known = given == "sqlite" || (memory_too && given == "memory") || is_shared(given);
        return known ? std::string{} : std::string{"it is sqlite"} + (memory_too ? ", memory" : "") + " or postgres://..., and nothing else";
    }, ""};
}

void add_store(CLI::App& to, options& o, bool memory_too) {
    char const* const help = memory_too ? "Where the log lives: sqlite (a file in the data folder), postgres://user@host/name, or memory (gone at the end)."
                                        : "Where the log lives: sqlite (a file in the data folder) or postgres://user@host/name.";
    to.add_option("--store", o.store, help)->envname("BORDDUK_STORE")->check(store_names(memory_too))->capture_default_str();
}

void add_move(CLI::App& app, options& o) {
    CLI::App& move = *app.add_subcommand("move", "Copy a workshop, or --all, with its pictures from one store to another, and compare; it stays where it was.");
    move.add_option("CODE", o.subject)->option_text(" ")->transform(code_of);
    move.add_flag("--all", o.all, "Every workshop there is.");
    move.add_option("--from", o.from, "A data folder that no server uses, or postgres://user@host/name.")->required();
    move.add_option("--to", o.to, "The same, of where it is to go.")->required();
    add_data(move, o);
    move.add_flag("--delete-source", o.delete_source, "When it has been compared, delete it where it was; refused if somebody has written there meanwhile.");
}

// What an administrator does with the data, beside serving it.
void add_operations(CLI::App& app, options& o) {
    struct operation {
        char const* name;
        char const* subject; // empty: it has none
        char const* help;
    };
    static constexpr operation all[]{
        {"create", "PROGRAMME", "Make a workshop of a programme (JSON) on the running server, and print its links."},
        {"links", "CODE", "Print links to one workshop, or to all, with a new secret for the desk; earlier ones stay valid."},
        {"list", "", "A line a workshop: code, date, how much is in it, a hash of what it says."},
        {"check", "", "Read everything, and say whether each entry is what was written."},
        {"backup", "FILE", "Copy everything into a new file, while the server runs or not."},
        {"restore", "FILE", "Take a backup, checked, into a data folder that holds nothing yet."},
        {"export", "CODE", "Print one workshop's whole log, a JSON line an entry; what people wrote in private is in it."},
        {"import", "FILE", "Take an exported workshop in ('-' is standard input); not while the server runs."},
        {"delete", "CODE", "Delete one workshop for good, in the files too; backups and exports are yours to delete."},
        {"log-level", "LEVEL", "What the running server logs from now on: info, warning or error."},
    };
    for (operation const& one : all) {
        CLI::App& sub = *app.add_subcommand(one.name, one.help);
        CLI::Option* const subject = *one.subject == '\0' ? nullptr : sub.add_option(one.subject, o.subject)->required(one.name != std::string_view{"links"})->option_text(" ");
        if (one.subject == std::string_view{"CODE"}) subject->transform(code_of);
        if (one.name == std::string_view{"log-level"}) subject->check(CLI::IsMember(log_levels));
        add_data(sub, o);
        add_store(sub, o, false);
    }
    add_move(app, o);
}

} // namespace

options read_options(int count, char** words) {
    options o;
    o.data = usual_folder();
    CLI::App app{"Bordduk runs facilitated workshops for a room full of people, live.", "bordduk"};
    app.set_version_flag("--version", BORDDUK_VERSION);
    app.require_subcommand(1);
    app.footer("Every option can also be given in the environment, as in brackets.");
    CLI::App& serve = *app.add_subcommand("serve", "Serve the workshops in the data folder until SIGTERM or Ctrl-C.");
    serve.add_option("--address", o.address, "Listen on this address; 127.0.0.1 for this machine only.")->envname("BORDDUK_ADDRESS")->capture_default_str();
    serve.add_option("--port", o.port, "Listen on this port.")->envname("BORDDUK_PORT")->check(CLI::Range(0, 65535))->capture_default_str();
    add_data(serve, o);
    add_store(serve, o, true);
    serve.add_option("--programme", o.programme, "A programme (JSON) to start a workshop with, if there is none yet.")
        ->envname("BORDDUK_PROGRAMME")->check(CLI::ExistingFile);
    serve.add_option("--hubs", o.hubs, "Threads that serve clients; 0 for one a core.")->envname("BORDDUK_HUBS")->check(CLI::Range(0, 64))->capture_default_str();
    serve.add_option("--hub-clients", o.hub_clients, "Clients of one workshop on one of them; further ones are served by another, if there is one.")
        ->envname("BORDDUK_HUB_CLIENTS")->check(CLI::Range(1, 1'000'000))->capture_default_str();
    serve.add_flag("--no-io-uring", o.no_io_uring, "Send to every socket by itself, even where the kernel would take many at once.")->envname("BORDDUK_NO_IO_URING");
    serve.add_option("--public-url", o.public_url, "How people reach this server, for links and QR: http://192.168.1.20:8080")->envname("BORDDUK_PUBLIC_URL");
    serve.add_option("--origin", o.origins, "Behind a proxy: the origins that pages may have; otherwise the host that was asked.")->envname("BORDDUK_ORIGIN")->delimiter(',');
    serve.add_flag("--require-origin", o.require_origin, "Refuse changes by clients that name no origin: browsers always do.")->envname("BORDDUK_REQUIRE_ORIGIN");
    CLI::Option* const shown = serve.add_option("--tls-certificate", o.tls_certificate, "Speak https, with this certificate and those it is signed by (PEM); read again at SIGHUP.");
    CLI::Option* const kept = serve.add_option("--tls-key", o.tls_key, "Its key (PEM, without a passphrase).");
    shown->envname("BORDDUK_TLS_CERTIFICATE")->needs(kept);
    kept->envname("BORDDUK_TLS_KEY")->needs(shown);
    serve.add_option("--trusted-proxy", o.trusted_proxies, "An address or network (10.0.0.0/8) whose X-Forwarded-For, -Proto and -Host are believed.")->envname("BORDDUK_TRUSTED_PROXY")->delimiter(',');
    serve.add_option("--drain-notice", o.drain_notice_s, "At SIGTERM, seconds in which /readyz says 503 and everything else goes on; behind a balancer, two of its checks.")
        ->envname("BORDDUK_DRAIN_NOTICE")->check(CLI::Range(0, 10))->capture_default_str();
    serve.add_option("--log-level", o.log_level, "info, warning or error.")
        ->envname("BORDDUK_LOG_LEVEL")->check(CLI::IsMember(log_levels))->capture_default_str();
    serve.add_option("--log-format", o.log_format, "logfmt or json: one line an event, on stderr.")
        ->envname("BORDDUK_LOG_FORMAT")->check(CLI::IsMember({"logfmt", "json"}))->capture_default_str();
    serve.add_option("--creator-key", o.creator_key, "What makes workshops from elsewhere than this machine, 16 characters or more; otherwise the key in the data folder.")
        ->envname("BORDDUK_CREATOR_KEY");
    serve.add_option("--metrics-address", o.metrics_address, "Figures for Prometheus at /metrics of this address, which only the administrator should reach: 127.0.0.1:9464")
        ->envname("BORDDUK_METRICS_ADDRESS");
    serve.add_option("--links", o.links, "What the start says of them: print, with secrets, for whoever sits there and reads; none, where it is kept in a log.")
        ->envname("BORDDUK_LINKS")->check(CLI::IsMember({"print", "none"}))->capture_default_str();
    add_operations(app, o);
    // Commands share values, and CLI11 would read the environment for all of them after what was typed: with a callback, each reads its own, if asked for.
    for (CLI::App* const command : app.get_subcommands({})) command->parse_complete_callback([] {});
    try {
        app.parse(count, words);
    } catch (CLI::ParseError const& mistake) {
        end_with(app, mistake);
    }
    o.command = app.get_subcommands().front()->get_name();
    return o;
}

} // namespace bordduk::app
