#include "app/replay.hpp"

#include "core/apply.hpp"
#include "net/secrets.hpp"

#include <spdlog/fmt/fmt.h>

#include <stdexcept>

namespace bordduk::app {

replayed replay(std::vector<core::entry> const& entries) {
    replayed out;
    for (core::entry const& e : entries) {
        core::apply(out.state, e);
        out.entries = e.seq;
    }
    return out;
}

replayed replay(store::kept_log& log, std::string const& code) { return replay(log.load(code)); }

std::string line_of(std::string const& code, replayed const& r) {
    core::workshop const& w = core::the_workshop(r.state);
    return fmt::format("{}  {}  entries={} people={} notes={} hash={:016x} {}  {}\n", code, w.date, r.entries, r.state.seats.size(),
                       r.state.notes.size(), core::hash_of_records(r.state), w.ended_at ? "ended" : "open", w.title);
}

std::string whole_picture(store::kept_log& log, std::string const& code, std::string const& picture) {
    std::string bytes = log.picture(code, picture);
    if (net::hash_of(bytes) == picture) return bytes;
    throw std::runtime_error{fmt::format("Picture {} of workshop {} is not what was put up: the data is damaged.", picture, code)};
}

} // namespace bordduk::app
