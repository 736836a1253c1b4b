// day: the reference workshop from the first item to the last in a short time, with everybody at their tables, desk, stages and
// tablecloths; the desk leads, and everybody does all there is to do. In the end every screen must show exactly what a new one shows.
#include "load/people_of_a_day.hpp"
#include "load/scenarios.hpp"
#include "load/served.hpp"

#include <cstdio>
#include <stdexcept>

namespace bordduk::load {
namespace {

struct shape {
    int phones{};
    int tables{};
    int stages{};
    int cloths{};
};

void come(swarm& crowd, served& at, workshop const& day, shape const& wanted, std::vector<core::identity>& who) {
    at.seat(crowd, day, wanted.phones, wanted.tables);
    for (client const& c : crowd.clients())
        who.push_back({core::role::participant, c.person, 0});
    at.add_desk(crowd, day);
    who.push_back({core::role::facilitator, "desk", 0});
    for (int table = 1; table <= wanted.cloths; ++table) {
        at.add_tablecloth(crowd, day, table);
        who.push_back({core::role::tablecloth, "cloth-" + std::to_string(table), table});
    }
    for (int stage = 0; stage < wanted.stages; ++stage) {
        at.add_stage(crowd, day);
        who.push_back({core::role::stage, {}, 0});
    }
}

void connect(swarm& crowd, swarm::listener const& heard) {
    crowd.connect_all();
    if (!crowd.run_while_not([&] { return crowd.live_count() == crowd.clients().size(); }, 60'000'000, heard))
        throw std::runtime_error("only " + std::to_string(crowd.live_count()) + " of " + std::to_string(crowd.clients().size()) +
                                 " got in");
}

// Everybody loads their page anew; what it shows then is compared with what was shown before.
std::size_t differences_to_new_screens(swarm& crowd, screens const& lived) {
    screens fresh;
    for (std::size_t which = 0; which < crowd.clients().size(); ++which) {
        crowd.cut(which);
        crowd.clients()[which].at.clear();
        crowd.clients()[which].epoch.clear();
    }
    swarm::listener const heard = [&](std::size_t which, std::string_view payload) { fresh.hear(which, payload); };
    connect(crowd, heard);
    crowd.run_until(now() + 1'500'000, heard);
    return screens::differences(lived, fresh);
}

} // namespace

bool day(options& given) {
    shape const wanted{given.number("phones", 300), given.number("tables", 40), given.number("stages", 2), given.number("cloths", 4)};
    auto const seconds = given.real("seconds", 30);
    auto const rate = given.real("rate", 300);
    auto const seed = given.number("seed", 1);
    auto const programme = given.text("programme", BORDDUK_REFERENCE);
    served at(given);
    given.finish();

    auto const made = at.open_programme(programme, wanted.tables);
    bordduk_language const wire;
    swarm crowd(at.port(), wire);
    std::vector<core::identity> who;
    come(crowd, at, made, wanted, who);
    people_of_a_day people(crowd, std::move(who), static_cast<std::uint64_t>(seed));
    connect(crowd, people.listener());
    crowd.run_until(now() + 1'500'000, people.listener());

    meter const spent(at, crowd);
    people.live_through(seconds, rate);
    bool const all_answered = crowd.run_while_not([&] { return people.unanswered() == 0; }, 10'000'000, people.listener());
    crowd.run_until(now() + 500'000, people.listener());
    auto const cpu = spent.cpu_us();
    auto const frames = spent.frames();
    auto const bytes = spent.bytes();
    auto const lost = crowd.lost_count();
    auto const gaps = crowd.gap_count();
    auto const resident = at.server().resident_kib();
    auto const records = people.shown().record_count();
    auto const different = differences_to_new_screens(crowd, people.shown());

    object figures;
    figures.text("scenario", "day").count("phones", static_cast<std::uint64_t>(wanted.phones));
    figures.count("tables", static_cast<std::uint64_t>(wanted.tables)).count("screens", crowd.clients().size());
    figures.number("seconds", seconds).number("rate", rate, 0).count("commands", people.sent());
    figures.count("carried_out", people.carried_out()).count("refused", people.refused()).count("unanswered", people.unanswered());
    figures.count("kinds", people.kinds_sent())
        .count("kinds_carried_out", people.kinds_carried_out())
        .text("kinds_missing", people.kinds_missing());
    figures.raw("command_to_answer_ms", people.to_answer.json());
    figures.count("records_on_screens", records).count("different_views", different).count("gaps", gaps).count("lost_connections", lost);
    figures.count("delivered_frames", frames).count("delivered_bytes", bytes).number("server_cpu_ms", cpu / 1e3, 1);
    figures.number("server_cpu_us_per_frame", frames ? cpu / static_cast<double>(frames) : 0);
    figures.number("server_cpu_us_per_command", people.sent() ? cpu / static_cast<double>(people.sent()) : 0);
    figures.count("server_resident_kib", static_cast<std::uint64_t>(resident));
    std::puts(figures.json().c_str());
    return all_answered && different == 0 && gaps == 0 && lost == 0 && people.kinds_missing().empty();
}

} // namespace bordduk::load
