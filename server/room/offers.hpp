// Another device of a person, offered by a secret that is good once and for a short while. In memory only; one a person, the last one is good.
//
// An offer may be taken up at any server: each tells the others of its own. What makes "once" true is the log: secret and salt make the token
// of the other device, which is let in only while nobody has that token.
#pragma once

#include "core/values.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace bordduk::room {

struct offer {
    std::string secret_hash;
    std::string salt;                  // random: whoever has seen the secret does not know the token
    std::optional<std::string> sealed; // what the first device tells the second; nobody else can read it
    core::instant until{};
    bool operator==(offer const&) const = default;
};
using offers_by_person = std::map<std::string, offer>;

class offers {
public:
    using taken = std::pair<std::string, offer>; // whose it is

    void make(std::string const& person, offer what);
    void hear(std::string const& node, offers_by_person told, core::instant now); // instead of what that server told before
    [[nodiscard]] std::optional<taken> find(std::string_view secret_hash, core::instant now) const;
    [[nodiscard]] offers_by_person const& mine(core::instant now);    // that are still good
    [[nodiscard]] std::uint64_t version() const { return version_; } // moves with mine

private:
    [[nodiscard]] bool is_last(taken const& one) const;

    offers_by_person mine_;
    std::map<std::string, offers_by_person> others_;
    std::uint64_t version_{};
};

} // namespace bordduk::room
