// What one server tells the others that share its log: who is there, and who has offered themselves another device. Never durable.
//
// It says no more than presence tells people: no name, no device, no address, and nobody of whom presence does not tell. Text, a line each, by
// person; read strictly, because one that is read differently from how it was written is another room.
#pragma once

#include "room/offers.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::room {

struct somebody {
    std::string person;
    bool counts{};    // as a participant
    int tablecloth{}; // of that table; 0: a person, who sits where the log says
    auto operator<=>(somebody const&) const = default;
};

struct snapshot {
    std::vector<somebody> here; // by person, each once
    offers_by_person offered;
    bool operator==(snapshot const&) const = default;
};

// Empty: there is nothing to tell. At most limits::presence_snapshot_bytes_max; offers that do not fit are good at their own server only.
[[nodiscard]] std::string encode(snapshot const& what);
[[nodiscard]] std::optional<snapshot> decode_snapshot(std::string_view text); // nothing: it is none of this version

} // namespace bordduk::room
