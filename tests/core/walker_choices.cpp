// Of whom and of what: mostly of what there is.
#include "walker.hpp"

#include <array>

namespace bordduk::tests {

std::string walker::somebody() {
    int const role = dice_.below(100);
    if (role < 35) return "desk";
    if (role < 37) return "stage";
    if (role < 38) return "nobody";
    if (role < 48) return "cloth" + std::to_string(dice_.between(1, 3));
    return person();
}

std::string walker::person() { return dice_.percent(97) ? dice_.pick(d.s.seats).first : "nobody"; }

int walker::table(std::string const& who) {
    auto const* const own = core::find(d.s.seats, who);
    int const home = own != nullptr ? own->table : day::actor_of(who).table;
    if (home != 0 && dice_.percent(85)) return home;
    if (dice_.percent(95)) return dice_.between(1, static_cast<int>(d.s.tables.size()));
    return dice_.pick(std::array{-1, 0, 99, 100, 101});
}

int walker::turn(int at) {
    auto const* const r = core::find(d.s.rounds, std::to_string(at));
    return r != nullptr && dice_.percent(85) ? r->turn : dice_.between(-1, 12);
}

std::optional<std::string> walker::speaker(int at) {
    auto const* const r = core::find(d.s.rounds, std::to_string(at));
    if (r == nullptr || dice_.percent(50)) return std::nullopt;
    auto const now = static_cast<std::size_t>(r->turn);
    return now < r->order.size() && dice_.percent(80) ? r->order[now] : person();
}

std::string walker::item() {
    auto const& running = core::the_workshop(d.s).item;
    if (running && dice_.percent(40)) return *running;
    return "i" + std::to_string(dice_.between(1, 6));
}

std::string walker::work() {
    auto const& running = core::the_workshop(d.s).item;
    if ((running == "i2" || running == "i4") && dice_.percent(80)) return *running;
    return dice_.percent(95) ? (dice_.percent(50) ? "i2" : "i4") : item();
}

std::string walker::clock() {
    if (!d.s.clocks.empty() && dice_.percent(80)) return dice_.pick(d.s.clocks).first;
    return dice_.pick(std::array{"main", "slot", "turn-1", "turn-2", "turn-0", "turn-x"});
}

std::string walker::note(std::string const& who) {
    bool const own = dice_.percent(60);
    return some_of(dice_, d.s.notes, [&](core::note const& n) { return !own || n.author == who; });
}

std::string walker::point(std::string const& who) {
    int const at = table(who);
    bool const here = dice_.percent(70);
    return some_of(dice_, d.s.points, [&](core::point const& p) { return !here || p.table == at; });
}

std::string walker::theme() {
    return some_of(dice_, d.s.themes, [](core::theme const&) { return true; });
}

std::string walker::target() { return dice_.percent(50) ? theme() : note("desk"); }

std::string walker::by_hand() {
    return some_of(dice_, d.s.seats, [](core::seat const& one) { return core::is(one.by_hand); });
}

std::string walker::last_act() {
    if (d.s.steps.empty() || dice_.percent(15)) return d.s.acts.empty() ? "none" : dice_.pick(d.s.acts).first;
    return std::to_string(d.s.steps.rbegin()->first);
}

std::string walker::text() {
    if (dice_.percent(94)) return "text " + std::to_string(++made_);
    return dice_.pick(std::array<std::string, 4>{"", "\x07", "\xFF", std::string(core::limits::text_points_max + 1, 'x')});
}

std::string walker::fresh(char kind) { return kind + std::to_string(++made_); }

core::duration walker::by() { return dice_.between(-3600, 3600) * second; }

} // namespace bordduk::tests
