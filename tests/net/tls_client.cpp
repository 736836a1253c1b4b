#include "net/tls_client.hpp"

#include "common/http_client.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <array>
#include <chrono>
#include <csignal>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace bordduk::tests {
namespace {

// OpenSSL writes as anybody writes: to a socket that the other side has closed that would be our end.
[[maybe_unused]] auto const ignored = std::signal(SIGPIPE, SIG_IGN);

} // namespace

tls_client::tls_client(int port, std::string const& root, manner how)
    : fd{connect_to(port, how.receive_buffer)}, context_{::SSL_CTX_new(::TLS_client_method()), &::SSL_CTX_free} {
    ::SSL_CTX_load_verify_locations(context_.get(), root.c_str(), nullptr);
    ::SSL_CTX_set_verify(context_.get(), SSL_VERIFY_PEER, nullptr);
    if (how.version_max != 0) {
        ::SSL_CTX_set_security_level(context_.get(), 0);
        ::SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
        ::SSL_CTX_set_max_proto_version(context_.get(), how.version_max);
    }
    ssl_ = ::SSL_new(context_.get());
    if (!how.alpn.empty())
        ::SSL_set_alpn_protos(ssl_, reinterpret_cast<unsigned char const*>(how.alpn.data()), static_cast<unsigned>(how.alpn.size()));
    ::X509_VERIFY_PARAM_set1_ip_asc(::SSL_get0_param(ssl_), "127.0.0.1");
    ::SSL_set_fd(ssl_, fd);
    ::ERR_clear_error();
    connected_ = fd >= 0 && ::SSL_connect(ssl_) == 1;
}

tls_client::~tls_client() {
    if (connected_) {
        ::ERR_clear_error();
        ::SSL_shutdown(ssl_);
    }
    ::SSL_free(ssl_);
    if (fd >= 0) ::close(fd);
}

std::string tls_client::subject() const {
    std::array<char, 200> name{};
    if (X509 const* const shown = ::SSL_get0_peer_certificate(ssl_))
        ::X509_NAME_get_text_by_NID(::X509_get_subject_name(shown), NID_commonName, name.data(), int{name.size()});
    return name.data();
}

std::string tls_client::protocol() const {
    unsigned char const* name = nullptr;
    unsigned size = 0;
    ::SSL_get0_alpn_selected(ssl_, &name, &size);
    return {reinterpret_cast<char const*>(name), size};
}

bool tls_client::say(std::string_view bytes) {
    std::size_t said = 0;
    ::ERR_clear_error();
    return bytes.empty() || ::SSL_write_ex(ssl_, bytes.data(), bytes.size(), &said) == 1;
}

std::string tls_client::hear() {
    std::string bytes(16 * 1024, '\0');
    std::size_t heard = 0;
    ::ERR_clear_error();
    if (::SSL_read_ex(ssl_, bytes.data(), bytes.size(), &heard) != 1) heard = 0;
    bytes.resize(heard);
    return bytes;
}

std::optional<std::string> tls_client::hear_some() {
    ::SSL_clear_mode(ssl_, SSL_MODE_AUTO_RETRY);
    std::string bytes(16 * 1024, '\0');
    std::size_t heard = 0;
    ::ERR_clear_error();
    int const said = ::SSL_read_ex(ssl_, bytes.data(), bytes.size(), &heard);
    bool const only_tickets = said != 1 && ::SSL_get_error(ssl_, said) == SSL_ERROR_WANT_READ;
    ::SSL_set_mode(ssl_, SSL_MODE_AUTO_RETRY);
    if (only_tickets) return {};
    bytes.resize(said == 1 ? heard : 0);
    return bytes;
}

bool tls_client::holds_more() const { return ::SSL_has_pending(ssl_) != 0; }

std::string exchange_in_secret(int port, std::string const& root, std::string_view bytes) {
    tls_client line{port, root};
    if (!line.connected() || !line.say(bytes)) return {};
    std::string all;
    for (std::string some = line.hear(); !some.empty(); some = line.hear())
        all += some;
    return all;
}

tls_tunnel::tls_tunnel(int to, std::string root, int receive_buffer)
    : to_{to}, root_{std::move(root)}, receive_buffer_{receive_buffer}, door_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(door_, reinterpret_cast<sockaddr*>(&address), size);
    ::listen(door_, 1000);
    ::getsockname(door_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread{[this] { listen(); }};
}

tls_tunnel::~tls_tunnel() {
    ends_ = true;
    thread_.join();
    ::close(door_);
    while (carried_ > 0)
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
}

void tls_tunnel::listen() {
    while (!ends_) {
        pollfd one{door_, POLLIN, 0};
        if (::poll(&one, 1, 50) <= 0) continue;
        int const plain = ::accept4(door_, nullptr, nullptr, SOCK_CLOEXEC);
        if (plain < 0) continue;
        if (receive_buffer_ > 0) ::setsockopt(plain, SOL_SOCKET, SO_SNDBUF, &receive_buffer_, sizeof receive_buffer_);
        ++carried_;
        std::thread{[this, plain] {
            carry(plain);
            ::close(plain);
            --carried_;
        }}.detach();
    }
}

// What one side does not take is not read from the other.
void tls_tunnel::carry(int plain) {
    tls_client line{to_, root_, {0, {}, receive_buffer_}};
    std::array<char, 16 * 1024> some{};
    while (line.connected() && !ends_) {
        std::array<pollfd, 2> both{pollfd{plain, POLLIN, 0}, pollfd{line.fd, POLLIN, 0}};
        bool const held = line.holds_more();
        if (::poll(both.data(), both.size(), held ? 0 : 100) < 0) return;
        if (both[0].revents != 0) {
            auto const got = ::recv(plain, some.data(), some.size(), 0);
            if (got <= 0 || !line.say({some.data(), static_cast<std::size_t>(got)})) return;
        }
        if (held || both[1].revents != 0) {
            auto const got = line.hear_some();
            if (!got) continue;
            if (got->empty()) return;
            for (std::size_t sent = 0; sent < got->size();) {
                pollfd there{plain, POLLOUT, 0};
                if (ends_ || (::poll(&there, 1, 100) > 0 && (there.revents & (POLLERR | POLLHUP)) != 0)) return;
                auto const taken = ::send(plain, got->data() + sent, got->size() - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
                if (taken > 0) sent += static_cast<std::size_t>(taken);
            }
        }
    }
}

} // namespace bordduk::tests
