// Any bytes as what another server that shares the log says of itself: believed as it was written, or nobody is there. A NUL parts what two
// servers say in turn.
#include "fuzz/targets.hpp"

#include "core/check.hpp"
#include "core/limits.hpp"
#include "fuzz/hall.hpp"
#include "room/snapshot.hpp"
#include "wire/client_side.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <variant>

namespace bordduk::fuzz {
namespace {

constexpr std::array names{"a", "b"};

core::presence told(hall& here, core::view const& v) {
    auto const heard = wire::decode_server_message(*here.live().presence_frame(here.live().follow(v, 1)));
    CHECK(heard.has_value());
    return std::get<core::presence>(*heard);
}

// The room is told a number and nobody's id; a table who is there, each once, and nobody who sits elsewhere.
void look_around(hall& here, std::size_t said) {
    core::presence const all = told(here, core::room_view());
    CHECK(!all.here && all.count >= 0 && static_cast<std::size_t>(all.count) <= said);
    for (auto const& [id, table] : here.state().tables) {
        core::presence const at = told(here, core::table_view(table.number));
        CHECK(at.here.has_value() && at.count <= std::ssize(*at.here));
        CHECK(std::ranges::adjacent_find(*at.here, std::greater_equal<>{}) == at.here->end());
        for (std::string const& person : *at.here) {
            core::seat const* const seat = core::find(here.state().seats, person);
            CHECK(seat == nullptr || seat->table == table.number);
        }
    }
}

// An offer is good for as long as one may be, however long the other server says.
void take_up(hall& here, room::snapshot const& said) {
    room::offers& devices = here.live().devices();
    for (auto const& [person, offer] : said.offered) {
        auto const found = devices.find(offer.secret_hash, here.now());
        if (found) CHECK(found->second.until <= here.now() + core::limits::device_offer_ms);
        CHECK(!devices.find(offer.secret_hash, here.now() + core::limits::device_offer_ms + 1));
    }
    CHECK(devices.mine(here.now()).empty()); // theirs are not told on as ours
}

} // namespace

void snapshots(std::string_view bytes) {
    static hall here; // nothing that others say is written down
    std::array<std::size_t, 2> said{};
    for (std::size_t node = 0; !bytes.empty(); node = 1 - node) {
        std::string_view const text = bytes.substr(0, bytes.find('\0'));
        bytes.remove_prefix(std::min(bytes.size(), text.size() + 1));
        auto const read = room::decode_snapshot(text);
        if (read) CHECK(room::encode(*read) == text);
        CHECK(here.live().hear_of(names[node], text, here.now()) == (text.empty() || read.has_value()));
        said[node] = read ? read->here.size() : 0;
        look_around(here, said[0] + said[1]);
        if (read) take_up(here, *read);
    }
    for (char const* const node : names)
        CHECK(here.live().hear_of(node, "", here.now()));
    look_around(here, 0);
}

} // namespace bordduk::fuzz
