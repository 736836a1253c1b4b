// What must not be guessed, and what is kept of it: random ids, codes and tokens, and their hashes.
#pragma once

#include <string>
#include <string_view>

namespace bordduk::net {

[[nodiscard]] std::string new_code();                     // 6 of 28 characters without look-alikes
[[nodiscard]] std::string new_token();                    // 256 bits; a facilitator's secret too
[[nodiscard]] std::string new_person(std::string_view kind); // an id that starts with kind
[[nodiscard]] std::string new_epoch();

// Of any bytes: SHA-256, hex. It names a picture.
[[nodiscard]] std::string hash_of(std::string_view bytes);

// What the log knows of a token or a secret: SHA-256, hex. A token is as random as a key, so that it needs no salt.
[[nodiscard]] std::string hash_token(std::string_view token);
[[nodiscard]] bool same_hash(std::string_view one, std::string_view other); // in a time that says nothing of where they differ

} // namespace bordduk::net
