// Any bytes as the body of a request. The first byte chooses whose; a programme that is taken is laid out, founded and reported on.
#include "fuzz/targets.hpp"

#include "common/small_day.hpp"
#include "core/check.hpp"
#include "core/outlook.hpp"
#include "core/report.hpp"
#include "room/room.hpp"
#include "wire/bodies.hpp"
#include "wire/log.hpp"
#include "wire/messages.hpp"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace bordduk::fuzz {
namespace {

class writer final : public room::frame_writer {
public:
    room::shared_frame write(core::server_message const& message) override {
        return std::make_shared<std::string const>(wire::encode(message));
    }
};

void found(core::programme const& day) {
    auto laid = core::lay_out(day, "2025-11-26", tests::midnight);
    if (auto const* const problems = std::get_if<std::vector<core::problem>>(&laid)) {
        CHECK(!problems->empty());
        return;
    }
    auto const made = room::founding_entry({"ABCDEF", std::get<core::laid_out>(laid), "hash"}, tests::nine);
    auto const* const first = std::get_if<core::entry>(&made);
    if (first == nullptr) return;
    auto const kept = wire::decode_entry(wire::encode_entry(*first));
    CHECK(kept && wire::encode_entry(*kept) == wire::encode_entry(*first));
    writer out;
    room::room live{{"ABCDEF", "epoch"}, {*first}, out};
    CHECK(!live.change_frame(core::room_view(), 0)->empty());
    CHECK(!wire::encode(core::make_report(live.durable(), tests::nine)).empty());
    CHECK(!wire::encode(core::look_ahead(live.durable(), tests::nine)).empty());
}

} // namespace

void bodies(std::string_view bytes) {
    if (bytes.empty()) return;
    std::string_view const body = bytes.substr(1);
    switch (bytes.front()) {
    case 'j':
        static_cast<void>(wire::decode_join(body));
        break;
    case 'f':
        static_cast<void>(wire::decode_facilitate(body));
        break;
    case 'w':
        static_cast<void>(wire::decode_watch(body));
        break;
    case 'l':
        static_cast<void>(wire::decode_make_link(body));
        break;
    case 'b':
        static_cast<void>(wire::decode_ballot(body));
        break;
    default: {
        auto const day = wire::decode_programme(body);
        if (auto const* const good = std::get_if<core::programme>(&day)) found(*good);
    }
    }
}

} // namespace bordduk::fuzz
