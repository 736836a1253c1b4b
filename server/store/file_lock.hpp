// A file that only one process at a time may hold: two servers on the same data would each overwrite what the other acknowledged.
//
// The kernel lets go of it when the process ends, however it ends, so that a killed server never locks itself out.
#pragma once

#include <filesystem>

namespace bordduk::store {

class file_lock {
public:
    explicit file_lock(std::filesystem::path const& file); // throws std::runtime_error if another holds it, or it cannot be made
    ~file_lock();
    file_lock(file_lock const&) = delete;
    file_lock& operator=(file_lock const&) = delete;

private:
    int descriptor_;
};

} // namespace bordduk::store
