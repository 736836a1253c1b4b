// The certificate this server shows, and how it is read again while people are connected.
//
// A new one is for whoever comes from then on; who is here keeps theirs. One that cannot be used changes nothing.
#pragma once

#include "net/tls_layer.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

struct ssl_ctx_st;

namespace bordduk::net {

class certificate {
public:
    // Files in PEM: our own first, then those it is signed by. Throws std::runtime_error with a sentence.
    certificate(std::filesystem::path chain, std::filesystem::path key);

    // All from any thread.
    void read_again(); // throws as above, and the one before stays
    [[nodiscard]] std::unique_ptr<tls_layer> over(int descriptor) const;
    struct validity {
        std::string until; // in words
        bool over{};
        std::int64_t at{}; // in seconds since the epoch
    };
    [[nodiscard]] validity valid() const;

private:
    std::filesystem::path chain_;
    std::filesystem::path key_;
    mutable std::mutex guard_;
    std::shared_ptr<ssl_ctx_st> current_;
};

} // namespace bordduk::net
