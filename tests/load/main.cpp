// bordduk_load SCENARIO --server FILE [--option value ...]: what it took, as one JSON object; exit code 1 if something was missed.
#include "load/scenarios.hpp"

#include <exception>
#include <iostream>
#include <map>
#include <string_view>
#include <sys/resource.h>

namespace {

using namespace bordduk::load;

std::map<std::string_view, bool (*)(options&)> const scenarios{
    {"fanout", fanout}, {"tables", tables}, {"storm", storm}, {"reconnect", reconnect},
    {"flood", flood},   {"idle", idle},     {"day", day},     {"relay", relay}};

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
        return found->second(given) ? 0 : 1;
    } catch (std::exception const& error) {
        std::cerr << "bordduk_load " << words[1] << ": " << error.what() << '\n';
        return 2;
    }
}
