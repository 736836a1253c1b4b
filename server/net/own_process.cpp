#include "net/own_process.hpp"

#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <malloc.h>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

namespace bordduk::net {
namespace {

double seconds_of(clockid_t which) {
    timespec t{};
    ::clock_gettime(which, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) / 1e9;
}

// Field 22 of /proc/self/stat is in ticks since the machine started; the name before it may hold anything, but not a later ')'.
double started_at() {
    std::ifstream in{"/proc/self/stat"};
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    std::istringstream fields{text.substr(text.rfind(')') + 1)};
    std::string skipped;
    for (int i = 3; i < 22; ++i)
        fields >> skipped;
    double ticks{};
    fields >> ticks;
    return seconds_of(CLOCK_REALTIME) - seconds_of(CLOCK_BOOTTIME) + ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

} // namespace

own_process look_at_own_process() {
    own_process seen;
    seen.cpu_seconds = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
    seen.started_at = started_at();
    std::uint64_t pages{};
    std::ifstream{"/proc/self/statm"} >> pages >> pages;
    seen.resident_bytes = pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
#ifdef __GLIBC__
    auto const heap = ::mallinfo2();
    seen.allocated_bytes = heap.uordblks + heap.hblkhd;
    seen.spare_bytes = heap.fordblks;
#endif
    std::error_code failed;
    for (std::filesystem::directory_iterator one{"/proc/self/fd", failed}, end; one != end; one.increment(failed))
        ++seen.descriptors;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) seen.descriptors_max = limit.rlim_cur;
    return seen;
}

} // namespace bordduk::net
