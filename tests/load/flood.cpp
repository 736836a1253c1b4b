// flood: every phone edits a note that the whole room sees, as fast as it is answered and as fast as its session may.
#include "load/scenarios.hpp"
#include "load/steady.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <map>
#include <stdexcept>

namespace bordduk::load {
namespace {

std::int64_t to_of(std::string_view payload) {
    constexpr std::string_view key = R"("to":)";
    std::int64_t to{};
    auto const at = payload.substr(0, 120).find(key);
    if (at != std::string_view::npos) std::from_chars(payload.data() + at + key.size(), payload.data() + payload.size(), to);
    return to;
}

// The server has ended; what its log did is done again by SQLite alone, in groups as large as its own were.
std::string by_sqlite_alone(served& at, std::string const& programs, double group, double seconds) {
    static_cast<void>(at.server().terminate());
    auto const ended = tests::run_to_the_end({programs + "/bordduk_commits", at.server().folder() + "/data/bordduk.sqlite",
                                              std::to_string(static_cast<int>(group + 0.5)), std::to_string(seconds)},
                                             60'000);
    if (ended.code != 0) throw std::runtime_error("bordduk_commits: " + ended.err);
    return ended.out.substr(0, ended.out.find('\n'));
}

} // namespace

bool flood(options& given) {
    auto const phones = given.number("phones", 1000);
    auto const tables = given.number("tables", 100);
    auto const workshops = given.number("workshops", 1); // the phones and the writers are spread over them
    auto const writing = given.number("writers", phones);
    auto const seconds = given.real("seconds", 10);
    auto const ahead = given.number("ahead", 4); // commands of one phone on their way at once
    auto const programs = given.text("programs");
    bool const at_tables = given.text("level", "room") == "table"; // seen there and at the desk, not by everybody
    served at(given);
    given.finish();

    bordduk_language const wire;
    swarm crowd(at.port(), wire);
    std::vector<std::size_t> writers;
    std::vector<std::size_t> desks;
    for (int made = 0; made < workshops; ++made) {
        auto const day = at.open(tables);
        auto const first = crowd.clients().size();
        at.seat(crowd, day, phones / workshops, tables);
        for (int who = 0; who < std::min(writing, phones) / workshops; ++who)
            writers.push_back(first + static_cast<std::size_t>(who));
        desks.push_back(at.add_desk(crowd, day));
    }
    begin(crowd, desks);
    edits notes(
        crowd, writers, at_tables ? "table" : "room",
        [&](client const& c, client const& by) { return c.place == by.place && (!at_tables || c.sees_tables || c.table == by.table); },
        40);
    notes.lay();

    auto const before_kib = at.server().resident_kib();
    auto highest_kib = before_kib;
    meter const spent(at, crowd);
    auto const begun = now();
    std::map<std::string, std::int64_t> newest; // by workshop
    std::uint64_t groups = 0;                   // each append that is told of ends at a position of its own
    swarm::listener const listener = [&](std::size_t which, std::string_view payload) {
        if (auto const to = to_of(payload); payload.starts_with(R"({"type":"change")") && to > newest[crowd.clients()[which].place]) {
            newest[crowd.clients()[which].place] = to;
            ++groups;
        }
        notes.hear(which, payload);
    };
    std::uint64_t answered_in_time = 0;
    for (auto const end = begun + static_cast<microseconds>(seconds * 1e6); now() < end;) {
        for (std::size_t who = 0; who < notes.writer_count(); ++who)
            while (notes.waiting(who) < static_cast<std::size_t>(ahead))
                notes.change(who);
        crowd.run_until(now() + 2'000, listener);
        highest_kib = std::max(highest_kib, at.server().resident_kib());
        answered_in_time = notes.answered();
    }
    auto const loaded = static_cast<double>(now() - begun) / 1e6;
    bool const all_came = crowd.run_while_not([&] { return notes.complete(); }, 60'000'000, listener);
    object figures;
    figures.text("scenario", "flood").count("phones", static_cast<std::uint64_t>(phones)).count("workshops", static_cast<std::uint64_t>(workshops));
    figures.count("writers", writers.size());
    figures.number("answered_per_second", static_cast<double>(answered_in_time) / loaded, 0);
    figures.number("frames_per_client_and_second",
                   static_cast<double>(spent.frames()) / static_cast<double>(crowd.clients().size()) / spent.seconds());
    figures.count("resident_before_kib", static_cast<std::uint64_t>(before_kib))
        .count("resident_highest_kib", static_cast<std::uint64_t>(highest_kib));
    auto const group = groups ? static_cast<double>(notes.changes()) / static_cast<double>(groups) : 0;
    figures.number("changes_per_append", group, 1);
    tell(figures, crowd, notes, spent, at.server().resident_kib());
    if (!programs.empty()) figures.raw("sqlite_alone", by_sqlite_alone(at, programs, group, seconds));
    std::puts(figures.json().c_str());
    return all_came && crowd.gap_count() == 0 && crowd.lost_count() == 0;
}

} // namespace bordduk::load
