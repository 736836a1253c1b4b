// A disk under the server's data that a test can fill and empty again.
//
// Where mounting is allowed it is a small file system of its own; everywhere it is a limit on how large the server's files may grow.
#pragma once

#include "common/bordduk_process.hpp"

#include <string>
#include <vector>

namespace bordduk::tests {

class narrow_disk {
public:
    enum class kind { file_size_limit, small_mount };
    [[nodiscard]] static std::vector<kind> possible();

    // Restarts the server, with an empty log if it is a mount.
    narrow_disk(bordduk_process& server, kind how);
    ~narrow_disk(); // kills the server
    narrow_disk(narrow_disk const&) = delete;
    narrow_disk& operator=(narrow_disk const&) = delete;

    void fill();
    void free();

private:
    bordduk_process& server_;
    kind how_;
    std::string data_;
};

} // namespace bordduk::tests
