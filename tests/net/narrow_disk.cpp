#include "net/narrow_disk.hpp"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <stdexcept>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

namespace bordduk::tests {
namespace {

bool mount_at(std::string const& folder) { return ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=2m") == 0; }

void limit_files(pid_t of, rlim_t bytes) {
    rlimit const limit{bytes, RLIM_INFINITY};
    if (::prlimit(of, RLIMIT_FSIZE, &limit, nullptr) != 0) throw std::runtime_error("the size of files cannot be limited");
}

} // namespace

std::vector<narrow_disk::kind> narrow_disk::possible() {
    std::string folder = (std::filesystem::temp_directory_path() / "bordduk-mount-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) return {kind::file_size_limit};
    bool const may_mount = mount_at(folder);
    if (may_mount) ::umount(folder.c_str());
    ::rmdir(folder.c_str());
    return may_mount ? std::vector{kind::file_size_limit, kind::small_mount} : std::vector{kind::file_size_limit};
}

narrow_disk::narrow_disk(bordduk_process& server, kind how) : server_{server}, how_{how}, data_{server.folder() + "/data"} {
    if (how_ == kind::file_size_limit) return;
    server_.kill_hard();
    if (!mount_at(data_)) throw std::runtime_error("no small disk at " + data_);
    server_.start_again();
}

narrow_disk::~narrow_disk() {
    server_.kill_hard();
    if (how_ == kind::small_mount) ::umount2(data_.c_str(), MNT_DETACH);
}

void narrow_disk::fill() {
    if (how_ == kind::file_size_limit) {
        std::uintmax_t largest = 0;
        for (auto const& each : std::filesystem::directory_iterator{data_}) {
            if (each.is_regular_file()) largest = std::max(largest, each.file_size()); // there is a socket, too
        }
        return limit_files(server_.pid(), largest);
    }
    int const fd = ::open((data_ + "/filler").c_str(), O_WRONLY | O_CREAT, 0600);
    for (std::string const block(4096, 'x'); ::write(fd, block.data(), block.size()) > 0;) {
    }
    ::close(fd);
}

void narrow_disk::free() {
    if (how_ == kind::file_size_limit) return limit_files(server_.pid(), RLIM_INFINITY);
    ::unlink((data_ + "/filler").c_str());
}

} // namespace bordduk::tests
