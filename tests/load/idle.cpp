// idle: connections that do nothing but answer pings; what each costs in memory, and all of them in time.
#include "load/figures.hpp"
#include "load/scenarios.hpp"
#include "load/served.hpp"

#include <algorithm>
#include <cstdio>

namespace bordduk::load {

bool idle(options& given) {
    auto const connections = given.number("connections", 10'000);
    auto const seconds = given.real("seconds", 20);
    served at(given);
    given.finish();

    constexpr int a_workshop = 1000;
    constexpr int tables_each = 100;
    bordduk_language const wire;
    swarm crowd(at.port(), wire);
    for (int left = connections; left > 0; left -= a_workshop)
        at.seat(crowd, at.open(tables_each), std::min(left, a_workshop), tables_each);
    crowd.run_until(now() + 1'000'000, ignore);
    auto const seated_kib = at.server().resident_kib();
    auto const begun = now();
    crowd.connect_all();
    bool const all = crowd.run_while_not([&] { return crowd.live_count() == crowd.clients().size(); }, 60'000'000, ignore);
    auto const connected = now() - begun;
    crowd.run_until(now() + 3'000'000, ignore);
    auto const live_kib = at.server().resident_kib();
    meter const spent(at, crowd);
    crowd.run_until(now() + static_cast<microseconds>(seconds * 1e6), ignore);
    object figures;
    figures.text("scenario", "idle")
        .count("connections", crowd.clients().size())
        .number("connect_all_ms", static_cast<double>(connected) / 1e3, 1);
    figures.count("seated_resident_kib", static_cast<std::uint64_t>(seated_kib))
        .count("live_resident_kib", static_cast<std::uint64_t>(live_kib));
    figures.number("kib_per_connection", static_cast<double>(live_kib - seated_kib) / static_cast<double>(crowd.clients().size()));
    figures.number("server_cpu_ms_per_second", spent.cpu_us() / 1e3 / spent.seconds()).count("lost_connections", crowd.lost_count());
    std::puts(figures.json().c_str());
    return all && crowd.lost_count() == 0;
}

} // namespace bordduk::load
