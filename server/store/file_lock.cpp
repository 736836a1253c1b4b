#include "store/file_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace bordduk::store {

file_lock::file_lock(std::filesystem::path const& file) : descriptor_{::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)} {
    if (descriptor_ < 0) {
        throw std::runtime_error{"The folder of " + file.string() + " cannot be written: " + std::generic_category().message(errno) + "."};
    }
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
    int const reason = errno;
    ::close(descriptor_);
    if (reason == EWOULDBLOCK) throw std::runtime_error{"Another process is using this data: it holds " + file.string() + "."};
    throw std::runtime_error{"The file " + file.string() + " cannot be locked: " + std::generic_category().message(reason) + "."};
}

file_lock::~file_lock() { ::close(descriptor_); }

} // namespace bordduk::store
