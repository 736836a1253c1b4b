// reconnect: everybody's line breaks at once (the access point restarts), things happen meanwhile, and everybody is back at once.
#include "load/figures.hpp"
#include "load/scenarios.hpp"
#include "load/served.hpp"

#include <algorithm>
#include <cstdio>

namespace bordduk::load {

bool reconnect(options& given) {
    auto const phones = given.number("phones", 2000);
    auto const tables = given.number("tables", 100);
    auto const meanwhile = given.number("changes", 50);
    served at(given);
    given.finish();

    auto const per_workshop = tables * 12;
    bordduk_language const wire;
    swarm crowd(at.port(), wire);
    std::vector<std::size_t> desks;
    std::vector<std::size_t> desk_of;
    for (int left = phones; left > 0; left -= per_workshop) {
        auto const day = at.open(tables);
        at.seat(crowd, day, std::min(left, per_workshop), tables);
        desk_of.resize(crowd.clients().size(), desks.size());
        desks.push_back(at.add_desk(crowd, day));
        desk_of.push_back(desks.size() - 1);
    }
    for (auto const desk : desks)
        begin(crowd, desk);
    std::vector<std::size_t> gone;
    for (std::size_t which = 0; which < crowd.clients().size(); ++which)
        if (!crowd.clients()[which].sees_tables) gone.push_back(which);

    for (auto const which : gone)
        crowd.cut(which);
    for (int i = 0; i < meanwhile; ++i) {
        for (auto const desk : desks)
            crowd.command(desk, "table.rename",
                          R"(,"table":)" + std::to_string(i % tables + 1) + R"(,"name":"Name )" + std::to_string(i) + "\"");
        crowd.run_until(now() + 100'000, ignore);
    }
    auto const current = [&](std::size_t which) {
        client const& c = crowd.clients()[which];
        auto const own = c.at.find("room");
        auto const desks_own = crowd.clients()[desks[desk_of[which]]].at.find("room");
        return c.live && own != c.at.end() && own->second >= desks_own->second;
    };
    meter const spent(at, crowd);
    auto const back = now();
    for (auto const which : gone)
        crowd.connect(which);
    samples until_current;
    std::vector<std::size_t> waiting = gone;
    bool const all = crowd.run_while_not(
        [&] {
            std::erase_if(waiting, [&](std::size_t which) {
                if (!current(which)) return false;
                until_current.add(now() - back);
                return true;
            });
            return waiting.empty();
        },
        60'000'000, ignore);
    object figures;
    figures.text("scenario", "reconnect")
        .count("phones", gone.size())
        .count("workshops", desks.size())
        .count("changes_meanwhile", static_cast<std::uint64_t>(meanwhile));
    figures.raw("until_current_ms", until_current.json()).count("not_current", waiting.size()).count("gaps", crowd.gap_count());
    figures.count("lost_connections", crowd.lost_count()).count("bytes", spent.bytes()).number("server_cpu_ms", spent.cpu_us() / 1e3, 1);
    figures.number("server_cpu_us_per_phone", spent.cpu_us() / phones).count("server_resident_kib", static_cast<std::uint64_t>(at.server().resident_kib()));
    std::puts(figures.json().c_str());
    return all && crowd.gap_count() == 0 && crowd.lost_count() == 0;
}

} // namespace bordduk::load
