// One TLS connection to 127.0.0.1, blocking, that believes one root only; and a way for clients that know no TLS.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

struct ssl_st;
struct ssl_ctx_st;

namespace bordduk::tests {

class tls_client {
public:
    struct manner {
        int version_max{};    // 0: the newest
        std::string alpn;     // as on the wire: lengths and names
        int receive_buffer{}; // as for connect_to
    };
    tls_client(int port, std::string const& root, manner how);
    tls_client(int port, std::string const& root) : tls_client(port, root, manner{}) {}
    ~tls_client();
    tls_client(tls_client const&) = delete;
    tls_client& operator=(tls_client const&) = delete;

    [[nodiscard]] bool connected() const { return connected_; } // and the certificate is one of the root's, for this address
    [[nodiscard]] std::string subject() const;                  // of the certificate
    [[nodiscard]] std::string protocol() const;                 // of ALPN
    bool say(std::string_view bytes);
    std::string hear(); // what has come, waiting for something; empty: the end, or nothing for ten seconds
    // Where something has come: nothing, if it was the peer's tickets alone, which hear() would wait behind.
    [[nodiscard]] std::optional<std::string> hear_some();
    [[nodiscard]] bool holds_more() const;
    int fd{-1};

private:
    std::unique_ptr<ssl_ctx_st, void (*)(ssl_ctx_st*)> context_;
    ssl_st* ssl_{};
    bool connected_{};
};

std::string exchange_in_secret(int port, std::string const& root, std::string_view bytes); // until the server closes

// Listens on a port of its own, and whatever comes there is said over TLS at the other.
class tls_tunnel {
public:
    tls_tunnel(int to, std::string root, int receive_buffer = 0);
    ~tls_tunnel();
    tls_tunnel(tls_tunnel const&) = delete;
    tls_tunnel& operator=(tls_tunnel const&) = delete;
    [[nodiscard]] int port() const { return port_; }

private:
    void listen();
    void carry(int plain);

    int to_;
    std::string root_;
    int receive_buffer_;
    int door_{-1};
    int port_{};
    std::atomic<int> carried_{};
    std::atomic<bool> ends_{};
    std::thread thread_;
};

} // namespace bordduk::tests
