#include "net/certificate.hpp"

#include <openssl/asn1.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace bordduk::net {
namespace {

constexpr std::string_view spoken = "\x08http/1.1"; // its length and its name, as ALPN has them

void must(bool done, char const* what, std::filesystem::path const& file) {
    if (done) return;
    char const* const why = ::ERR_reason_error_string(::ERR_peek_last_error());
    throw std::runtime_error{std::string{"The "} + what + ' ' + file.string() +
                             " cannot be used: " + (why == nullptr ? "it is not PEM" : why) + "."};
}

void must_open(char const* what, std::filesystem::path const& file) {
    if (!std::ifstream{file}) throw std::runtime_error{std::string{"The "} + what + ' ' + file.string() + " cannot be opened."};
}

// Browsers offer HTTP/2 first. Who offers nothing that is spoken here is told so by the handshake.
int choose_protocol(SSL*, unsigned char const** chosen, unsigned char* size, unsigned char const* offered, unsigned offered_size, void*) {
    unsigned char* found = nullptr;
    auto const* const ours = reinterpret_cast<unsigned char const*>(spoken.data());
    int const said = ::SSL_select_next_proto(&found, size, ours, static_cast<unsigned>(spoken.size()), offered, offered_size);
    *chosen = found;
    return said == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

int no_passphrase(char*, int, int, void*) { return 0; } // nobody is there to be asked

std::shared_ptr<SSL_CTX> read(std::filesystem::path const& chain, std::filesystem::path const& key) {
    must_open("certificate", chain);
    must_open("key", key);
    ::ERR_clear_error();
    std::shared_ptr<SSL_CTX> made{::SSL_CTX_new(::TLS_server_method()), &::SSL_CTX_free};
    must(made != nullptr, "certificate", chain);
    ::SSL_CTX_set_min_proto_version(made.get(), TLS1_2_VERSION);
    // A line that just ends is an end like any other: who says what is complete is HTTP, or a WebSocket's goodbye.
    ::SSL_CTX_set_options(made.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_IGNORE_UNEXPECTED_EOF);
    // A line that is quiet holds no buffers; a write goes out piece by piece, from wherever our bytes lie then.
    ::SSL_CTX_set_mode(made.get(), SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    ::SSL_CTX_set_session_cache_mode(made.get(), SSL_SESS_CACHE_OFF); // who comes back brings a ticket; nothing is kept here
    ::SSL_CTX_set_alpn_select_cb(made.get(), &choose_protocol, nullptr);
    ::SSL_CTX_set_default_passwd_cb(made.get(), &no_passphrase);
    must(::SSL_CTX_use_certificate_chain_file(made.get(), chain.c_str()) == 1, "certificate", chain);
    must(::SSL_CTX_use_PrivateKey_file(made.get(), key.c_str(), SSL_FILETYPE_PEM) == 1, "key", key);
    must(::SSL_CTX_check_private_key(made.get()) == 1, "key", key);
    return made;
}

} // namespace

certificate::certificate(std::filesystem::path chain, std::filesystem::path key)
    : chain_{std::move(chain)}, key_{std::move(key)}, current_{read(chain_, key_)} {}

void certificate::read_again() {
    std::shared_ptr<SSL_CTX> fresh = read(chain_, key_);
    std::lock_guard const held{guard_};
    current_.swap(fresh);
}

std::unique_ptr<tls_layer> certificate::over(int descriptor) const {
    std::lock_guard const held{guard_};
    return std::make_unique<tls_layer>(::SSL_new(current_.get()), descriptor);
}

certificate::validity certificate::valid() const {
    std::lock_guard const held{guard_};
    ASN1_TIME const* const last = ::X509_get0_notAfter(::SSL_CTX_get0_certificate(current_.get()));
    tm when{};
    std::array<char, 32> words{};
    if (::ASN1_TIME_to_tm(last, &when) == 1) std::strftime(words.data(), words.size(), "%Y-%m-%dT%H:%M:%SZ", &when);
    return {words.data(), ::X509_cmp_current_time(last) <= 0, ::timegm(&when)};
}

} // namespace bordduk::net
