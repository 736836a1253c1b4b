// What became of every numbered command: the memory that makes a repeated command harmless, for the workshop's whole life.
//
// Keyed by (person, client, n). Built from entries alone, so it is the same after a restart. An entry is noted when it is decided and
// taken back if it did not become durable; only settled answers may be told.
//
// An accepted command costs 16 bytes; the reasons of refusals, which are rare, are kept beside.
#pragma once

#include "core/entry.hpp"
#include "core/messages.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::room {

class ledger {
public:
    // What a numbered command is to this ledger.
    enum class standing {
        next,    // it may be decided
        known,   // the same command again: answer() says what it became
        reused,  // that n was another command
        gap,     // the one before it is missing
        too_many // one queue more than a person may have
    };
    [[nodiscard]] standing look(std::string_view person, std::string_view client, std::int64_t n, std::uint64_t fingerprint) const;
    [[nodiscard]] bool settled(std::string_view person, std::string_view client, std::int64_t n) const;
    [[nodiscard]] core::answer answer(std::string_view person, std::string_view client, std::int64_t n) const; // of a known one

    void note(core::entry const& e);      // decided; must be the next of its queue; entries without an n are passed over
    void take_back(core::entry const& e); // it was the last noted of its queue, and did not become durable
    void settle(core::entry const& e);    // durable

    [[nodiscard]] std::map<std::string, std::int64_t> done(std::string_view person) const; // client -> last settled n

private:
    struct outcome {
        core::seq seq{};
        std::uint64_t fingerprint{};
    };
    struct queue {
        std::vector<outcome> outcomes; // of n = 1, 2, 3 ...
        std::int64_t settled{};
        std::map<std::int64_t, core::refusal> refused;
    };
    using queues = std::map<std::string, queue, std::less<>>;
    [[nodiscard]] queue const* find(std::string_view person, std::string_view client) const;

    std::map<std::string, queues, std::less<>> people_;
};

// The answer to a command that became this entry.
[[nodiscard]] core::answer answer_to(core::entry const& e);
[[nodiscard]] core::answer refuse(std::int64_t n, std::string client, core::refusal why);

} // namespace bordduk::room
