#include "net/secrets.hpp"

#include "core/check.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <cstddef>

namespace bordduk::net {
namespace {

constexpr std::string_view readable = "abcdefghjkmnpqrstvwxyz346789";
constexpr std::string_view of_ids = "abcdefghijklmnopqrstuvwxyz012345";
constexpr std::string_view of_tokens = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// Every character is equally likely: bytes above the last whole alphabet are thrown away.
std::string random_text(std::string_view alphabet, std::size_t length) {
    std::size_t const fair = 256 - 256 % alphabet.size();
    std::string text;
    while (text.size() < length) {
        std::array<unsigned char, 64> bytes{};
        CHECK(RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) == 1);
        for (unsigned char const byte : bytes)
            if (byte < fair && text.size() < length) text += alphabet[byte % alphabet.size()];
    }
    return text;
}

} // namespace

std::string new_code() { return random_text(readable, 6); }
std::string new_token() { return random_text(of_tokens, 43); }
std::string new_person(std::string_view kind) { return std::string{kind} + random_text(of_ids, 19); }
std::string new_epoch() { return random_text(of_ids, 20); }

std::string hash_token(std::string_view token) { return hash_of(token); }

bool same_hash(std::string_view one, std::string_view other) {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

std::string hash_of(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    CHECK(EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) == 1);
    std::string hex;
    hex.reserve(std::size_t{length} * 2);
    for (unsigned i = 0; i < length; ++i) {
        hex += "0123456789abcdef"[digest[i] >> 4U];
        hex += "0123456789abcdef"[digest[i] & 0xFU];
    }
    return hex;
}

} // namespace bordduk::net
