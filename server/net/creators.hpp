// Who may make a workshop: whoever sits at this machine, and from elsewhere whoever has the creator's key.
//
// A workshop takes memory and disk, so that a server on a network is not everybody's. What came through a proxy came from elsewhere, however
// near the proxy is. Guesses are slowed down like wrong codes; the right key is never refused, because a proxy is one address for all.
#pragma once

#include "net/request.hpp"
#include "net/wrong_codes.hpp"

#include <optional>
#include <string>

namespace bordduk::net {

struct creator_rule {
    std::string key_hash;     // as hash_token makes it
    bool this_machine_too{};  // is asked for the key as well: there is a proxy on it
};

class creators {
public:
    explicit creators(creator_rule rule) : rule_{std::move(rule)} {}
    [[nodiscard]] std::optional<answer> refuse(request const& asked, core::instant now); // nothing: it may; from any thread

private:
    creator_rule const rule_;
    wrong_codes wrong_keys_;
};

// Asked over the loopback, by a name of the loopback's, and by nobody in between.
[[nodiscard]] bool from_this_machine(request const& asked);

} // namespace bordduk::net
