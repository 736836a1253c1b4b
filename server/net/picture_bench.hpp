// Where the bytes of a picture are looked at: a thread of its own, because that takes as long as a hundred frames.
#pragma once

#include "net/loop.hpp"
#include "wire/picture.hpp"

#include <boost/asio/thread_pool.hpp>

#include <string>
#include <string_view>

namespace bordduk::net {

struct looked_at {
    std::string picture; // the hash
    wire::picture_verdict verdict;
};

class picture_bench {
public:
    [[nodiscard]] task<looked_at> look(std::string_view bytes); // they outlive the task

private:
    asio::thread_pool thread_{1};
};

} // namespace bordduk::net
