#include "net/staged_machine.hpp"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <sys/mman.h>
#include <unistd.h>

namespace bordduk::tests {

staged_machine::staged_machine() : file_{(std::filesystem::temp_directory_path() / "bordduk-staged-XXXXXX").string()} {
    int const fd = ::mkstemp(file_.data());
    void* const at = fd < 0 || ::ftruncate(fd, sizeof(staging)) != 0
                         ? MAP_FAILED
                         : ::mmap(nullptr, sizeof(staging), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (fd >= 0) ::close(fd);
    if (at == MAP_FAILED) throw std::runtime_error("the machine cannot be staged: " + file_);
    stage_ = static_cast<staging*>(at);
    ::setenv("BORDDUK_STAGED", file_.c_str(), 1);
    ::setenv("LD_PRELOAD", BORDDUK_STAGED_LIBRARY, 1); // whoever is started from now on
}

staged_machine::~staged_machine() {
    ::unsetenv("LD_PRELOAD");
    ::unsetenv("BORDDUK_STAGED");
    ::munmap(stage_, sizeof(staging));
    std::filesystem::remove(file_);
}

} // namespace bordduk::tests
