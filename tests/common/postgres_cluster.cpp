#include "common/postgres_cluster.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <grp.h>
#include <iterator>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace bordduk::tests {
namespace {

namespace fs = std::filesystem;

// Debian keeps each version's programs in a folder of its own: those of the newest.
std::string const& programs() {
    static std::string const found = [] {
        std::string newest;
        std::error_code none;
        for (auto const& version : fs::directory_iterator{"/usr/lib/postgresql", none})
            newest = std::max(newest, version.path().string() + "/bin/");
        return newest;
    }();
    return found;
}
constexpr char const* borrowed_by = "BORDDUK_TEST_POSTGRES";

// PostgreSQL does not run as root: as its own user then, and otherwise as whoever we are.
passwd const* its_user() { return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr; }

// out: a file for what it prints; empty: nowhere. Ends with us.
pid_t run(std::vector<std::string> words, std::string const& out, bool as_its_user) {
    passwd const* const user = as_its_user ? its_user() : nullptr;
    pid_t const parent = ::getpid();
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t const child = ::fork();
    if (child != 0) return child;
    if (user != nullptr && (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)) ::_exit(126);
    if (as_its_user) ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (::getppid() != parent) ::_exit(125);
    int const to = ::open(out.empty() ? "/dev/null" : out.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(to, 1);
    ::dup2(to, 2);
    static_cast<void>(::chdir("/"));
    std::signal(SIGPIPE, SIG_DFL); // what we ignore it would, too
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string text_of(std::string const& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

postgres_cluster& postgres_cluster::ours() {
    static postgres_cluster one;
    return one;
}

postgres_cluster::postgres_cluster() {
    if (char const* const known = std::getenv(borrowed_by); known != nullptr) {
        folder_ = known;
        borrowed_ = true;
        return;
    }
    std::string name = (fs::temp_directory_path() / "bordduk-postgres-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    folder_ = name;
    if (passwd const* const user = its_user(); user != nullptr && ::chown(folder_.c_str(), user->pw_uid, user->pw_gid) != 0) {
        throw std::runtime_error{"the folder cannot be PostgreSQL's"};
    }
    std::string const said = folder_ + "/initdb";
    pid_t const made =
        run({programs() + "initdb", "-D", folder_ + "/data", "-U", "app", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"},
            said, true);
    if (wait_for(made) != 0) throw std::runtime_error{"initdb (is postgresql installed?): " + text_of(said)};
    start();
    ::setenv(borrowed_by, folder_.c_str(), 1);
}

postgres_cluster::~postgres_cluster() {
    if (borrowed_) return;
    end(SIGQUIT);
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void postgres_cluster::start() {
    std::vector<std::string> words{programs() + "postgres", "-D", folder_ + "/data"};
    for (char const* const setting : {"listen_addresses=", "max_connections=60", "shared_buffers=32MB", "fsync=on",
                                      "recovery_init_sync_method=syncfs", "log_min_messages=fatal"}) {
        words.emplace_back("-c");
        words.emplace_back(setting);
    }
    words.emplace_back("-c");
    words.emplace_back("unix_socket_directories=" + folder_);
    fs::remove(folder_ + "/data/postmaster.pid");
    pid_ = run(words, folder_ + "/log", true);
    for (int tenths = 0; tenths < 600; ++tenths) {
        if (text_of(folder_ + "/data/postmaster.pid").find("ready") != std::string::npos) return;
        if (::waitpid(pid_, nullptr, WNOHANG) == pid_) break;
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    throw std::runtime_error{"PostgreSQL does not start: " + text_of(folder_ + "/log")};
}

void postgres_cluster::end(int signal) {
    if (pid_ <= 0) return;
    ::kill(pid_, signal);
    wait_for(pid_);
    pid_ = -1;
}

void postgres_cluster::stop() { end(SIGINT); }
void postgres_cluster::crash() { end(SIGQUIT); }

void postgres_cluster::throw_everybody_out() {
    ask("postgres",
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
}

std::string postgres_cluster::address(std::string const& database) const { return "host=" + folder_ + " user=app dbname=" + database; }

std::string postgres_cluster::ask(std::string const& database, std::string const& sql) {
    static std::atomic<int> count{};
    std::string const out = fs::temp_directory_path() / ("bordduk-psql-" + std::to_string(::getpid()) + '-' + std::to_string(++count));
    int const code =
        wait_for(run({programs() + "psql", address(database), "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-c", sql}, out, false));
    std::string const said = text_of(out);
    fs::remove(out);
    if (code != 0) throw std::runtime_error{"psql: " + said};
    return said;
}

// A database takes longer to make and to drop than to empty.
namespace {
std::vector<std::string> used;
}

postgres_database::postgres_database() {
    static std::atomic<int> count{};
    if (used.empty()) {
        name_ = "test_" + std::to_string(::getpid()) + '_' + std::to_string(++count);
        postgres_cluster::ours().ask("postgres", "CREATE DATABASE " + name_);
    } else {
        name_ = used.back();
        used.pop_back();
        ask("DROP SCHEMA IF EXISTS bordduk CASCADE");
    }
}

postgres_database::~postgres_database() { used.push_back(name_); }

} // namespace bordduk::tests
