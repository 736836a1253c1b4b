// bordduk_load SCENARIO --server FILE [--option value ...]: what it took, as one JSON object; exit code 1 if something was missed.
#include "load/scenarios.hpp"

#include <cstdio>
#include <exception>
#include <iostream>
#include <map>
#include <pthread.h>
#include <sched.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/resource.h>

namespace {

using namespace bordduk::load;

std::map<std::string_view, bool (*)(options&)> const scenarios{
    {"fanout", fanout}, {"tables", tables}, {"storm", storm}, {"reconnect", reconnect},
    {"flood", flood},   {"idle", idle},     {"day", day},     {"relay", relay}};

int server_core = 0;

bool stay_on(int core) {
    cpu_set_t only;
    CPU_ZERO(&only);
    CPU_SET(static_cast<std::size_t>(core), &only);
    return ::sched_setaffinity(0, sizeof only, &only) == 0;
}

// What is measured has one core to itself and the generator another: neither waits for the other's turns or loses its caches to it.
void keep_apart(std::string const& cores) {
    int own_core = 0;
    if (std::sscanf(cores.c_str(), "%d,%d", &own_core, &server_core) != 2) throw std::runtime_error("--cores wants OWN,SERVER");
    if (!stay_on(server_core) || !stay_on(own_core)) throw std::runtime_error("--cores " + cores + ": there is no such core");
    ::pthread_atfork(nullptr, nullptr, [] { stay_on(server_core); }); // in a process that is begun from here
}

// Both sides of every connection are open at once; the server inherits what is allowed here.
void allow_many_sockets() {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

int main(int count, char** words) {
    auto const found = count > 1 ? scenarios.find(words[1]) : scenarios.end();
    if (found == scenarios.end()) {
        std::cerr << "usage: bordduk_load SCENARIO --server FILE [--option value ...]; scenarios:";
        for (auto const& [name, run] : scenarios)
            std::cerr << ' ' << name;
        std::cerr << '\n';
        return 2;
    }
    try {
        allow_many_sockets();
        options given(count - 2, words + 2);
        if (auto const cores = given.text("cores"); !cores.empty()) keep_apart(cores);
        return found->second(given) ? 0 : 1;
    } catch (std::exception const& error) {
        std::cerr << "bordduk_load " << words[1] << ": " << error.what() << '\n';
        return 2;
    }
}
