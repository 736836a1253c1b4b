#include "net/tls_layer.hpp"

#include "core/check.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace bordduk::net {
namespace {

constexpr std::size_t record_bytes_max = SSL3_RT_MAX_PLAIN_LENGTH;

// The first bytes of these pieces from a place on, in one row: what goes out together is one record.
std::size_t gather(std::array<char, record_bytes_max>& row, iovec const* pieces, std::size_t count, std::size_t skipped) {
    std::size_t filled = 0;
    for (std::size_t i = 0; i < count && filled < row.size(); ++i) {
        std::size_t const left_out = std::min(skipped, pieces[i].iov_len);
        skipped -= left_out;
        std::size_t const taken = std::min(pieces[i].iov_len - left_out, row.size() - filled);
        std::memcpy(row.data() + filled, static_cast<char const*>(pieces[i].iov_base) + left_out, taken);
        filled += taken;
    }
    return filled;
}

} // namespace

tls_layer::tls_layer(ssl_st* fresh, int descriptor) : ssl_{fresh} {
    CHECK(ssl_ != nullptr && ::SSL_set_fd(ssl_, descriptor) == 1); // only memory can have run out
    ::SSL_set_accept_state(ssl_);
}

tls_layer::~tls_layer() { ::SSL_free(ssl_); }

tls_layer::outcome tls_layer::after(int said) {
    switch (::SSL_get_error(ssl_, said)) {
    case SSL_ERROR_WANT_READ:
        return {0, waits::readable};
    case SSL_ERROR_WANT_WRITE:
        return {0, waits::writable};
    case SSL_ERROR_ZERO_RETURN:
        return {0, waits::end};
    default:
        broken_ = true;
        return {0, waits::end};
    }
}

// The queue of errors is the thread's: what another connection left in it would be taken for ours.
tls_layer::outcome tls_layer::shake_hands() {
    ::ERR_clear_error();
    int const said = ::SSL_do_handshake(ssl_);
    return said == 1 ? outcome{} : after(said);
}

tls_layer::outcome tls_layer::read(void* into, std::size_t room) {
    ::ERR_clear_error();
    std::size_t bytes = 0;
    int const said = ::SSL_read_ex(ssl_, into, room, &bytes);
    return said == 1 ? outcome{bytes, waits::nothing} : after(said);
}

tls_layer::outcome tls_layer::write(iovec const* pieces, std::size_t count) {
    std::array<char, record_bytes_max> row;
    for (std::size_t total = 0;;) {
        std::size_t const wanted = gather(row, pieces, count, total);
        if (wanted == 0) return {total, waits::nothing};
        ::ERR_clear_error();
        std::size_t bytes = 0;
        int const said = ::SSL_write_ex(ssl_, row.data(), wanted, &bytes);
        if (said != 1) return {total, after(said).next};
        total += bytes;
    }
}

void tls_layer::finish() {
    if (broken_ || ::SSL_in_init(ssl_) != 0) return;
    ::ERR_clear_error();
    static_cast<void>(::SSL_shutdown(ssl_));
}

} // namespace bordduk::net
