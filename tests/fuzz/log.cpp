// Any bytes as a stored log, an entry a line after a real beginning: whatever can be read can be applied, served and reported, and gives
// the same state when it is read once more.
#include "fuzz/targets.hpp"

#include "core/apply.hpp"
#include "core/check.hpp"
#include "core/outlook.hpp"
#include "core/report.hpp"
#include "fuzz/hall.hpp"
#include "wire/bodies.hpp"
#include "wire/log.hpp"

#include <map>
#include <utility>
#include <vector>

namespace bordduk::fuzz {
namespace {

// The store guards the counts (seq, and n of each queue), so they are right here, whatever the bytes say.
std::vector<core::entry> entries_of(std::string_view text) {
    std::vector<core::entry> all{hall::founding()};
    std::map<std::pair<std::string, std::string>, std::int64_t> last;
    while (!text.empty() && all.size() < 150) {
        auto e = wire::decode_entry(next_line(text));
        if (!e) continue;
        auto const again = wire::decode_entry(wire::encode_entry(*e));
        CHECK(again && wire::encode_entry(*again) == wire::encode_entry(*e));
        e->seq = std::ssize(all) + 1;
        e->n = e->n == 0 ? 0 : ++last[{e->person, e->client}];
        all.push_back(*std::move(e));
    }
    return all;
}

core::state folded(std::vector<core::entry> const& all) {
    core::state s;
    for (core::entry const& e : all)
        core::apply(s, e);
    return s;
}

} // namespace

void log(std::string_view bytes) {
    std::vector<core::entry> const all = entries_of(bytes);
    core::state const s = folded(all);
    static_cast<void>(wire::encode(core::make_report(s, tests::nine)));
    static_cast<void>(wire::encode(core::look_ahead(s, tests::nine)));
    writer_of_text out;
    room::room served{{"ABCDEF", "epoch"}, all, out};
    CHECK(core::hash(served.durable()) == core::hash(s)); // folded twice, the same
    static_cast<void>(served.change_frame(core::room_view(), 0));
    static_cast<void>(served.change_frame(core::desk_view(), 0));
}

} // namespace bordduk::fuzz
