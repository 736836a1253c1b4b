// How often an address may name a code that does not exist: the only limit that looks at an address.
//
// A right code is never counted and never refused: a whole venue is one address. Nothing of this is stored.
#pragma once

#include "core/values.hpp"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace bordduk::net {

class wrong_codes {
public:
    // One more wrong code. Nothing: it may be told that there is no such workshop; else how long this address is told nothing.
    [[nodiscard]] std::optional<core::duration> one_more(std::string const& address, core::instant now); // from any thread

private:
    struct tries {
        core::instant since{};
        int count{};
        core::instant silent_until{};
        core::duration next_pause{};
    };
    void forget_one();

    std::mutex guard_;
    std::map<std::string, tries> addresses_;
};

} // namespace bordduk::net
