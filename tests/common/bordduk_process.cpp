#include "common/bordduk_process.hpp"

#include "common/free_port.hpp"
#include "common/http_client.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace bordduk::tests {
namespace {

using namespace std::chrono_literals;

std::string read_file(std::string const& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The output files are appended to.
pid_t spawn(std::vector<std::string>& words, std::string const& out, std::string const& err) {
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t const pid = ::fork();
    if (pid < 0) throw std::runtime_error("cannot fork");
    if (pid > 0) return pid;
    ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), STDOUT_FILENO);
    ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), STDERR_FILENO);
    std::signal(SIGPIPE, SIG_DFL); // what we ignore it would, too
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
}

std::string new_folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "bordduk-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder: " + pattern);
    return pattern;
}

// Its exit code, or -1 when it has not ended in time.
int wait_for(pid_t pid, int wait_ms) {
    for (int waited = 0; waited < wait_ms; waited += 20) {
        int status = 0;
        if (::waitpid(pid, &status, WNOHANG) == pid) return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        std::this_thread::sleep_for(20ms);
    }
    return -1;
}

}  // namespace

bordduk_process::bordduk_process(std::string executable, std::vector<std::string> options)
    : executable_(std::move(executable)), options_(std::move(options)) {
    folder_ = new_folder();
    output_ = folder_ + "/output.log";
    port_ = free_port();
    start();
}

bordduk_process::~bordduk_process() {
    kill_hard();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void bordduk_process::start() {
    std::vector<std::string> words{executable_, "serve", "--address", "127.0.0.1", "--port", std::to_string(port_), "--metrics-address", "127.0.0.1:0",
                                   "--data", folder_ + "/data"};
    words.insert(words.end(), options_.begin(), options_.end());
    pid_ = spawn(words, output_, output_);
    for (int attempt = 0; attempt < 600; ++attempt) {
        int status = 0;
        if (::waitpid(pid_, &status, WNOHANG) == pid_) {
            pid_ = -1;
            throw std::runtime_error("the server ended at once:\n" + read_file(output_));
        }
        if (auto const answer = request(port_, "GET", "/healthz"); answer && (answer->status == 200 || answer->status == 308)) return; // 308: it listens, for https
        std::this_thread::sleep_for(50ms);
    }
    kill_hard();
    throw std::runtime_error("the server did not listen within 30 s:\n" + read_file(output_));
}

void bordduk_process::start_again() { start(); }

void bordduk_process::kill_hard() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = -1;
}

int bordduk_process::terminate(int wait_ms) {
    if (pid_ <= 0) return -1;
    ::kill(pid_, SIGTERM);
    int const code = wait_for(pid_, wait_ms);
    if (code >= 0) pid_ = -1;
    return code;
}

std::string bordduk_process::output() const { return read_file(output_); }

// To the nanosecond: what /proc tells is rounded to hundredths of a second, which is all that a quiet server spends in a while.
std::int64_t cpu_microseconds_of(pid_t process) {
    clockid_t clock{};
    timespec spent{};
    if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &spent) != 0) return 0;
    return spent.tv_sec * 1'000'000LL + spent.tv_nsec / 1'000;
}

std::int64_t bordduk_process::cpu_microseconds() const { return cpu_microseconds_of(pid_); }

std::int64_t bordduk_process::resident_kib() const {
    std::istringstream status(read_file("/proc/" + std::to_string(pid_) + "/status"));
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::strtoll(line.c_str() + 6, nullptr, 10);
    return 0;
}

ended_process run_to_the_end(std::vector<std::string> words, int wait_ms) {
    std::string const folder = new_folder();
    pid_t const pid = spawn(words, folder + "/out", folder + "/err");
    ended_process ended{wait_for(pid, wait_ms), {}, {}};
    if (ended.code < 0) {
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, 0);
    }
    ended.out = read_file(folder + "/out");
    ended.err = read_file(folder + "/err");
    std::filesystem::remove_all(folder);
    return ended;
}

}  // namespace bordduk::tests
