// How far every workshop's log reaches as far as this server has seen, and what it adds up to there: what the next append is built on.
//
// It may be behind the truth, never wrong: whoever builds on an old one is overtaken, looks, and goes on from there.
#pragma once

#include "store/checksum.hpp"

#include <map>
#include <string>

namespace bordduk::store {

struct postgres_head {
    std::string epoch;
    core::seq head{};
    checksum sum{};
};

class postgres_heads {
public:
    void set(std::string const& code, postgres_head to) { seen_[code] = std::move(to); }
    void forget(std::string const& code) { seen_.erase(code); }

    // Read beside what is being written: it may be older than what is known, also by an epoch.
    void learn(std::string const& code, postgres_head const& read) {
        auto const [at, fresh] = seen_.try_emplace(code, read);
        if (fresh) return;
        if (at->second.epoch != read.epoch)
            seen_.erase(at);
        else if (at->second.head < read.head)
            at->second = read;
    }

    [[nodiscard]] postgres_head const* find(std::string const& code) const {
        auto const found = seen_.find(code);
        return found == seen_.end() ? nullptr : &found->second;
    }
    [[nodiscard]] std::map<std::string, postgres_head> const& all() const { return seen_; }

private:
    std::map<std::string, postgres_head> seen_;
};

} // namespace bordduk::store
