#include "load/program.hpp"

#include "common/bordduk_process.hpp"
#include "common/http_client.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace bordduk::load {
namespace {

// The fields of /proc/PID/stat behind the name, which is in brackets and may hold anything: state, ppid, pgrp, ...
std::vector<std::string> fields_of(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string const text{std::istreambuf_iterator<char>(file), {}};
    auto const end = text.rfind(')');
    std::istringstream rest(end == std::string::npos ? std::string() : text.substr(end + 1));
    return {std::istream_iterator<std::string>(rest), {}};
}

constexpr std::size_t group_field = 2;
constexpr std::size_t resident_field = 21;

std::int64_t resident_of(pid_t process) {
    auto const fields = fields_of(process);
    return fields.size() > resident_field ? std::atoll(fields[resident_field].c_str()) * ::sysconf(_SC_PAGESIZE) / 1024 : 0;
}

} // namespace

program::program(std::vector<std::string> words, int port) : output_("/tmp/bordduk-load-" + std::to_string(::getpid()) + ".out") {
    group_ = ::fork();
    if (group_ == 0) {
        ::setpgid(0, 0);
        int const out = ::open(output_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(out, STDERR_FILENO);
        std::vector<char*> pointers;
        for (auto& word : words)
            pointers.push_back(word.data());
        pointers.push_back(nullptr);
        ::execvp(pointers[0], pointers.data());
        ::_exit(127);
    }
    ::setpgid(group_, group_);
    for (int tries = 0; tries < 100; ++tries) {
        if (int const fd = tests::connect_to(port); fd >= 0) {
            ::close(fd);
            return;
        }
        ::usleep(100'000);
    }
    std::ifstream said(output_);
    std::string const text{std::istreambuf_iterator<char>(said), {}};
    end();
    throw std::runtime_error(words.front() + " does not listen: " + text);
}

program::~program() { end(); }

void program::end() {
    ::kill(-group_, SIGTERM);
    ::usleep(200'000);
    ::kill(-group_, SIGKILL);
    ::waitpid(group_, nullptr, 0);
    ::unlink(output_.c_str());
}

std::int64_t program::sum(std::int64_t (*of)(pid_t)) const {
    std::int64_t total = 0;
    DIR* const all = ::opendir("/proc");
    while (dirent const* const entry = ::readdir(all)) {
        auto const process = static_cast<pid_t>(std::atoi(entry->d_name));
        if (process <= 0) continue;
        auto const fields = fields_of(process);
        if (fields.size() > group_field && std::atoi(fields[group_field].c_str()) == group_) total += of(process);
    }
    ::closedir(all);
    return total;
}

std::int64_t program::cpu_us() const { return sum(tests::cpu_microseconds_of); }
std::int64_t program::resident_kib() const { return sum(resident_of); }

} // namespace bordduk::load
