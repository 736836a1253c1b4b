// What the server believes of its disk and its clocks, as a test wants it: loaded in front of libc (LD_PRELOAD).
//
// The file named by BORDDUK_STAGED holds four numbers, mapped, so that they may change while the server runs; net/staged_machine writes
// them. Plain system calls only: nothing here may allocate or lock.
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

struct staging {
    std::int64_t sync_delay_ms;
    std::int64_t sync_fails; // not 0: this errno
    std::int64_t ahead_ms;   // of both clocks that count from outside: the wall's, and the one that counts sleep
    std::int64_t set_by_ms;  // the wall's alone: somebody has set it
};

staging const volatile* stage() {
    static staging const* const mapped = []() -> staging const* {
        static constexpr staging nothing{};
        char const* const file = std::getenv("BORDDUK_STAGED");
        int const fd = file == nullptr ? -1 : ::open(file, O_RDONLY | O_CLOEXEC);
        if (fd < 0) return &nothing;
        void* const at = ::mmap(nullptr, sizeof(staging), PROT_READ, MAP_SHARED, fd, 0);
        ::close(fd);
        return at == MAP_FAILED ? &nothing : static_cast<staging const*>(at);
    }();
    return mapped;
}

int synced(long call, int fd) {
    if (std::int64_t const delay = stage()->sync_delay_ms; delay > 0) {
        timespec const pause{delay / 1000, delay % 1000 * 1'000'000};
        ::syscall(SYS_nanosleep, &pause, nullptr);
    }
    if (std::int64_t const why = stage()->sync_fails; why != 0) {
        errno = static_cast<int>(why);
        return -1;
    }
    return static_cast<int>(::syscall(call, fd));
}

} // namespace

extern "C" {

int fsync(int fd) { return synced(SYS_fsync, fd); }
int fdatasync(int fd) { return synced(SYS_fdatasync, fd); }

int clock_gettime(clockid_t which, timespec* told) noexcept {
    int const result = static_cast<int>(::syscall(SYS_clock_gettime, which, told));
    if (result != 0 || (which != CLOCK_REALTIME && which != CLOCK_BOOTTIME)) return result;
    std::int64_t const ahead = stage()->ahead_ms + (which == CLOCK_REALTIME ? stage()->set_by_ms : 0);
    told->tv_sec += ahead / 1000;
    return 0;
}

} // extern "C"
