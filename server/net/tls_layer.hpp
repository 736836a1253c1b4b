// TLS over one socket that does not block: OpenSSL between our bytes and the descriptor.
//
// Never waits: what cannot be done now says what to wait for. After `end` nothing may be asked but to be forgotten; and nothing at all once
// the socket is closed, because its number may be somebody else's by then. OpenSSL works on the descriptor itself: bytes in memory on both
// sides would be a second queue for every slow reader.
#pragma once

#include <cstddef>
#include <memory>
#include <sys/uio.h>

struct ssl_st;

namespace bordduk::net {

class tls_layer {
public:
    enum class waits { nothing, readable, writable, end };
    struct outcome {
        std::size_t bytes{};
        waits next{};
    };

    tls_layer(ssl_st* fresh, int descriptor); // takes it
    ~tls_layer();
    tls_layer(tls_layer const&) = delete;
    tls_layer& operator=(tls_layer const&) = delete;

    [[nodiscard]] outcome shake_hands();
    [[nodiscard]] outcome read(void* into, std::size_t room);
    // As much as the socket takes. What was offered and not taken must be offered again as it was, with more behind it or not.
    [[nodiscard]] outcome write(iovec const* pieces, std::size_t count);
    void finish(); // the peer is told that we say nothing more; best effort

private:
    [[nodiscard]] outcome after(int said);

    ssl_st* ssl_;
    bool broken_{};
};

} // namespace bordduk::net
