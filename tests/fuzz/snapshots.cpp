// Any bytes as what another server that shares the log says of itself: believed as it was written, or nobody is there. A NUL parts what two
// servers say in turn.
#include "fuzz/targets.hpp"

#include "core/check.hpp"
#include "core/limits.hpp"
#include "fuzz/hall.hpp"
#include "room/snapshot.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <variant>

namespace bordduk::fuzz {
namespace {

constexpr std::array names{"a", "b"};

// What is told is kept as it is: written and read as text, it would be most of the work.
class listener final : public room::frame_writer {
public:
    room::shared_frame write(core::server_message const& message) override {
        auto const& told = std::get<core::presence>(message);
        told_.insert_or_assign(told.view, told);
        return std::make_shared<std::string const>();
    }
    [[nodiscard]] core::presence const& of(core::view const& v) const { return told_.at(v); }

private:
    std::map<core::view, core::presence> told_;
};

// The room of a hall into which everybody was let in, and nobody came.
struct place {
    core::presence const& told(core::view const& v) {
        auto const followed = followed_.contains(v) ? followed_.at(v) : followed_.emplace(v, &served.follow(v, 1)).first->second;
        static_cast<void>(served.presence_frame(*followed));
        return heard_.of(v);
    }

    core::instant now = tests::nine;
    listener heard_;
    room::room served{{"ABCDEF", "epoch"}, hall{}.log(), heard_};
    std::map<core::view, room::channel*> followed_;
};

// The room is told a number and nobody's id; a table who is there, each once, and nobody who sits elsewhere.
void look_around(place& here, std::size_t said) {
    core::state const& known = here.served.durable();
    core::presence const& all = here.told(core::room_view());
    CHECK(!all.here && all.count >= 0 && static_cast<std::size_t>(all.count) <= said);
    for (auto const& [id, table] : known.tables) {
        core::presence const& at = here.told(core::table_view(table.number));
        CHECK(at.here.has_value() && at.count <= std::ssize(*at.here));
        CHECK(std::ranges::adjacent_find(*at.here, std::greater_equal<>{}) == at.here->end());
        for (std::string const& person : *at.here) {
            core::seat const* const seat = core::find(known.seats, person);
            CHECK(seat == nullptr || seat->table == table.number);
        }
    }
}

// An offer is good for as long as one may be, however long the other server says.
void take_up(place& here, room::snapshot const& said) {
    room::offers& devices = here.served.devices();
    for (auto const& [person, offer] : said.offered) {
        auto const found = devices.find(offer.secret_hash, here.now);
        if (found) CHECK(found->second.until <= here.now + core::limits::device_offer_ms);
        CHECK(!devices.find(offer.secret_hash, here.now + core::limits::device_offer_ms + 1));
    }
    CHECK(devices.mine(here.now).empty()); // theirs are not told on as ours
}

} // namespace

void snapshots(std::string_view bytes) {
    static place here; // nothing that others say is written down
    std::array<std::size_t, 2> said{};
    for (std::size_t node = 0; !bytes.empty(); node = 1 - node) {
        std::string_view const text = bytes.substr(0, bytes.find('\0'));
        bytes.remove_prefix(std::min(bytes.size(), text.size() + 1));
        auto const read = room::decode_snapshot(text);
        if (read) CHECK(room::encode(*read) == text);
        CHECK(here.served.hear_of(names[node], text, here.now) == (text.empty() || read.has_value()));
        said[node] = read ? read->here.size() : 0;
        look_around(here, said[0] + said[1]);
        if (read) take_up(here, *read);
    }
    for (char const* const node : names)
        CHECK(here.served.hear_of(node, "", here.now));
    look_around(here, 0);
}

} // namespace bordduk::fuzz
