// storm: everybody scans the code at once. Each loads the phone's page and what it names, asks for the facts, joins, connects, and has the
// room.
#include "load/figures.hpp"
#include "load/scenarios.hpp"
#include "load/served.hpp"

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace bordduk::load {
namespace {

// What the page loads before it can be used, as it names it.
std::vector<std::string> assets(std::string const& page) {
    std::vector<std::string> found;
    for (std::string const name : {"src=\"", "href=\""})
        for (auto at = page.find(name); at != std::string::npos; at = page.find(name, at + 1)) {
            auto const from = at + name.size();
            auto const target = page.substr(from, page.find('"', from) - from);
            if (target.starts_with("/assets/") && std::ranges::find(found, target) == found.end()) found.push_back(target);
        }
    return found;
}

} // namespace

bool storm(options& given) {
    auto const phones = given.number("phones", 2000);
    auto const tables = given.number("tables", 100);
    served at(given);
    given.finish();

    auto const per_workshop = tables * 12;
    std::vector<workshop> days;
    for (int left = phones; left > 0; left -= per_workshop)
        days.push_back(at.open(tables));
    auto const day_of = [&](int who) -> workshop const& { return days[static_cast<std::size_t>(who / per_workshop)]; };
    auto const page = tests::request(at.port(), "GET", "/" + days.front().code);
    if (!page || page->status != 200) throw std::runtime_error("no page for the phone: build with BORDDUK_WEB=ON");
    auto const named = assets(page->body);

    bordduk_language const wire;
    swarm crowd(at.port(), wire);
    samples until_joined;
    samples until_current;
    microseconds begun = 0;
    errands visits(at.port(), static_cast<std::size_t>(phones), [&](std::size_t which, std::vector<tests::http_answer> const& answers) {
        until_joined.add(now() - begun);
        client c;
        c.place = day_of(static_cast<int>(which)).code;
        c.token = tests::json_string(answers.back().body, "token");
        crowd.connect(crowd.add(std::move(c)));
    });
    for (int who = 0; who < phones; ++who) {
        constexpr auto packed = "Accept-Encoding: br, gzip\r\n";
        std::vector<std::string> requests{get(at.port(), "/" + day_of(who).code, packed)};
        for (auto const& target : named)
            requests.push_back(get(at.port(), target, packed));
        requests.push_back(get(at.port(), day_of(who).api()));
        requests.push_back(post(at.port(), day_of(who).api() + "/join", R"({"name":"P)" + std::to_string(who) + "\"}"));
        visits.add(std::move(requests));
    }
    meter const spent(at, crowd);
    begun = now();
    std::vector<bool> here(static_cast<std::size_t>(phones));
    auto const heard = [&](std::size_t which, std::string_view payload) {
        if (here[which] || !payload.starts_with(R"({"type":"change","view":"room")")) return;
        here[which] = true;
        until_current.add(now() - begun);
    };
    while (until_current.count() < static_cast<std::uint64_t>(phones) && now() - begun < 60'000'000) {
        visits.step(0);
        crowd.run_until(now() + 500, heard);
    }
    object figures;
    figures.text("scenario", "storm")
        .count("phones", static_cast<std::uint64_t>(phones))
        .count("workshops", days.size())
        .count("files_a_phone", named.size() + 1);
    figures.raw("until_joined_ms", until_joined.json()).raw("until_current_ms", until_current.json());
    figures.count("not_current", static_cast<std::uint64_t>(phones) - until_current.count()).count("lost_connections", crowd.lost_count());
    figures.count("http_bytes", visits.bytes()).count("live_bytes", spent.bytes()).number("server_cpu_ms", spent.cpu_us() / 1e3, 1);
    figures.number("server_cpu_us_per_phone", spent.cpu_us() / phones).count("server_resident_kib", static_cast<std::uint64_t>(at.server().resident_kib()));
    std::puts(figures.json().c_str());
    return until_current.count() == static_cast<std::uint64_t>(phones) && crowd.lost_count() == 0;
}

} // namespace bordduk::load
