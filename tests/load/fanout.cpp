// fanout: a few people edit a note that is shown to the room, and a thousand phones, a desk and the stages see it.
// tables: every table has one who edits a note there, and only that table and the desk see it.
#include "load/scenarios.hpp"
#include "load/steady.hpp"

#include <cstdio>

namespace bordduk::load {
namespace {

constexpr double edits_per_second_and_person = 4; // a participant may send five commands a second

bool changing(char const* scenario, options& given, bool to_room, int phones, int tables, double rate) {
    phones = given.number("phones", phones);
    auto const devices = given.number("devices", 1); // of each person: a workshop seats 1,200 people, and more lines than that
    tables = given.number("tables", tables);
    auto const workshops = given.number("workshops", 1); // the phones, the writers and the rate are spread over them
    rate = given.real("rate", rate);
    auto const stages = given.number("stages", 2);
    auto const seconds = given.real("seconds", 10);
    auto const padding = static_cast<std::size_t>(given.number("bytes", 40));
    served at(given);
    given.finish();

    bordduk_language const wire;
    swarm crowd(at.port(), wire);
    std::vector<std::size_t> first; // client of each workshop
    std::vector<std::size_t> desks;
    for (int made = 0; made < workshops; ++made) {
        auto const day = at.open(tables);
        first.push_back(crowd.clients().size());
        at.seat(crowd, day, phones / workshops / devices, tables);
        for (std::size_t last = crowd.clients().size(), more = 1; more < static_cast<std::size_t>(devices); ++more)
            for (std::size_t who = first.back(); who < last; ++who)
                crowd.add(client{crowd.clients()[who]});
        desks.push_back(at.add_desk(crowd, day));
        for (int stage = 0; stage < stages; ++stage)
            at.add_stage(crowd, day);
    }
    auto const connected = begin(crowd, desks);

    // As few as may write so fast, but one at least: in a room of those who came first and of those who came last, otherwise at every table.
    auto const writer_count = std::max(to_room ? workshops : tables, static_cast<int>(rate / edits_per_second_and_person + 0.999));
    std::vector<std::size_t> writers;
    auto const apart = static_cast<std::size_t>(to_room ? std::max(1, phones / workshops / writer_count) : 1);
    for (int who = 0; who < std::min(writer_count, phones); ++who)
        writers.push_back(first[static_cast<std::size_t>(who % workshops)] + static_cast<std::size_t>(who / workshops) * apart);
    edits notes(
        crowd, writers, to_room ? "room" : "table",
        [&](client const& c, client const& by) { return c.place == by.place && (to_room || c.sees_tables || c.table == by.table); },
        padding);
    notes.lay();

    meter const spent(at, crowd);
    bool const all_came = keep_changing(crowd, notes, rate, seconds);
    object figures;
    figures.text("scenario", scenario)
        .count("phones", static_cast<std::uint64_t>(phones))
        .count("tables", static_cast<std::uint64_t>(tables))
        .count("workshops", static_cast<std::uint64_t>(workshops));
    figures.number("rate", rate, 0).number("connect_all_ms", static_cast<double>(connected) / 1e3, 1);
    tell(figures, crowd, notes, spent, at.server().resident_kib());
    std::puts(figures.json().c_str());
    return all_came && crowd.gap_count() == 0 && crowd.lost_count() == 0;
}

} // namespace

bool fanout(options& given) { return changing("fanout", given, true, 1000, 100, 40); }
bool tables(options& given) { return changing("tables", given, false, 1000, 100, 200); }

} // namespace bordduk::load
