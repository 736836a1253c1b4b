#include "net/house_clock.hpp"

#include <ctime>

namespace bordduk::net {
namespace {

core::instant read(clockid_t which) {
    timespec t{};
    ::clock_gettime(which, &t);
    return core::instant{t.tv_sec} * 1000 + t.tv_nsec / 1'000'000;
}

} // namespace

house_clock::house_clock() : offset_{read(CLOCK_REALTIME) - read(CLOCK_BOOTTIME)} {}

core::instant house_clock::now() const { return offset_ + read(CLOCK_BOOTTIME); }

} // namespace bordduk::net
