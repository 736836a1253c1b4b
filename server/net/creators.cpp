#include "net/creators.hpp"

#include "net/askers.hpp"
#include "net/origin.hpp"
#include "net/secrets.hpp"

namespace bordduk::net {

bool from_this_machine(request const& asked) {
    std::string_view const from = asked.address;
    bool const near = from.starts_with("127.") || from == "::1" || from.starts_with("::ffff:127.");
    return near && !asked.forwarded && is_loopback_name(asked.host);
}

std::optional<answer> creators::refuse(request const& asked, core::instant now) {
    if (!rule_.this_machine_too && from_this_machine(asked)) return {};
    std::string_view const key = bearer(asked);
    if (!key.empty() && same_hash(hash_token(key), rule_.key_hash)) return {};
    if (!key.empty()) {
        if (auto const silence = wrong_keys_.one_more(asked.address, now)) {
            answer told = problem_answer(429, "too_many_wrong_keys");
            told.headers.emplace_back("Retry-After", std::to_string((*silence + 999) / 1000));
            return told;
        }
    }
    answer told = problem_answer(401, key.empty() ? "key_needed" : "wrong_key", "the creator's key goes into the Authorization header");
    told.headers.emplace_back("WWW-Authenticate", "Bearer");
    return told;
}

} // namespace bordduk::net
