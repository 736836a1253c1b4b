#include "moves.hpp"

#include "moves_asked.hpp"
#include "moves_shown.hpp"
#include "oracle.hpp"

#include <boost/mp11.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace bordduk::sim {
namespace {

template <class T, class Wanted>
std::optional<std::string> some(dice& chance, core::by_id<T> const& from, Wanted wanted) {
    std::vector<std::string> fitting;
    for (auto const& [id, record] : from) {
        if (wanted(record)) fitting.push_back(id);
    }
    if (fitting.empty()) return {};
    return chance.pick(fitting);
}

struct mover {
    dice& chance;
    core::state const& s;
    core::identity const& who;
    int number;

    bool at_desk() const { return who.role == core::role::facilitator; }
    std::string fresh(char kind) const { return std::string{kind} + std::to_string(number) + "-" + who.person; }
    std::string words() {
        if (chance.percent(2)) return chance.percent(50) ? " " : std::string(2, '\x01'); // no text at all
        return its_own_words();
    }
    std::string its_own_words() const {
        return witness::secret(who.person, number) + (number % 3 == 0 ? " og så \"videre\"\n\U0001F600" : "");
    }
    int table() {
        auto const* const seat = core::find(s.seats, who.person);
        int const home = seat != nullptr ? seat->table : who.table;
        if (home != 0 && chance.percent(90)) return home;
        return chance.between(1, static_cast<int>(s.tables.size()) + (chance.percent(3) ? 1 : 0));
    }
    int turn(int at) {
        auto const* const round = core::find(s.rounds, std::to_string(at));
        return round != nullptr && chance.percent(90) ? round->turn : chance.between(0, 4);
    }
    std::string item() {
        auto const& running = core::the_workshop(s).item;
        return running && chance.percent(75) ? *running : "i" + std::to_string(chance.between(1, 6));
    }
    bool is_work(std::string const& id) const {
        auto const* const one = core::find(s.items, id);
        return one != nullptr && one->kind == core::item_kind::group_work;
    }
    // The one that runs, or the first or the last of the day.
    std::string work() {
        auto const& running = core::the_workshop(s).item;
        if (running && is_work(*running)) return *running;
        auto const works = [this](auto const& one) { return is_work(one.first); };
        if (chance.percent(50)) return std::ranges::find_if(s.items, works)->first;
        return std::ranges::find_if(s.items.rbegin(), s.items.rend(), works)->first;
    }
    std::string person() { return s.seats.empty() ? who.person : chance.pick(s.seats).first; }
    std::string clock() {
        auto const any = some(chance, s.clocks, [](core::clock const&) { return true; });
        return any && chance.percent(90) ? *any : (chance.percent(50) ? "main" : "turn-1");
    }
    std::string note(bool own) {
        auto const found = some(chance, s.notes, [&](core::note const& n) { return (n.author == who.person) == own; });
        return found.value_or(fresh('n'));
    }
    std::string point() {
        return some(chance, s.points, [](core::point const&) { return true; }).value_or(fresh('p'));
    }
    core::duration by() { return chance.between(-300, 600) * 1000; }

    core::command writing() {
        switch (chance.below(20)) {
        case 0:
        case 1:
        case 2:
        case 3:
            return core::note_write{fresh('n'), chance.percent(80) ? work() : item(), words()};
        case 4:
        case 5: {
            std::string const known = note(true);
            auto const* const before = core::find(s.notes, known);
            return core::note_write{known, before == nullptr ? work() : before->item, words()};
        }
        case 6:
        case 7:
        case 8:
        case 9:
            return core::note_share{note(chance.percent(85)), static_cast<core::level>(chance.below(4)), fresh('a')};
        case 10:
        case 11:
            return core::note_remove{note(chance.percent(90))};
        case 12:
        case 13:
        case 14:
            return core::point_write{chance.percent(70) ? fresh('p') : point(), work(), table(),
                                     "Point " + witness::secret(who.person, number)};
        case 15:
        case 16:
            return core::point_accept{point()};
        case 17:
            return core::point_remove{point()};
        case 18:
            return chance.percent(50) ? core::command{core::summary_share{work(), table()}} : core::summary_withdraw{work(), table()};
        default:
            return core::summary_address{work(), table(), chance.percent(90) ? "ministry" : "nobody"};
        }
    }
    core::command talking() {
        int const at = table();
        bool const goes_on = core::find(s.rounds, std::to_string(at)) != nullptr;
        switch (chance.below(10)) {
        case 0:
            return core::turn_start{at};
        case 1:
            return goes_on ? core::command{core::turn_next{at, turn(at)}} : core::turn_start{at};
        case 2:
        case 3:
            return core::turn_next{at, turn(at)};
        case 4:
            return core::turn_pass{at, turn(at)};
        case 5:
        case 6:
            return core::turn_back{at, turn(at)};
        case 7:
            return core::stage_start{at, static_cast<core::stage>(chance.below(4))};
        default:
            return core::host_set{at, person()};
        }
    }
    std::string theme() {
        return some(chance, s.themes, [](core::theme const&) { return true; }).value_or(fresh('t'));
    }
    std::string by_hand() {
        return some(chance, s.seats, [](core::seat const& one) { return core::is(one.by_hand); }).value_or("nobody");
    }
    // Who came late has no page here, and can be asked to leave without one that never comes to rest.
    std::string without_a_page() {
        std::vector<std::string> fitting;
        for (auto const& [id, one] : s.seats) {
            if (id.starts_with("late")) fitting.push_back(id);
        }
        return fitting.empty() ? "nobody" : chance.pick(fitting);
    }
    core::command laying(int at) {
        std::string const item = work();
        bool const unsigned_there = core::names_are_hidden(s, item);
        return core::note_lay{fresh('n'), item, at, unsigned_there ? words() : "Of the table " + witness::secret(who.person, number),
                              !unsigned_there && chance.percent(40) ? std::optional{by_hand()} : std::nullopt};
    }
    // What lies on a table's cloth for a group work: a theme or a note.
    std::string target(std::string const& item, int at) {
        std::vector<std::string> lying;
        for (auto const& [id, one] : s.themes)
            if (one.item == item && one.table == at) lying.push_back(id);
        for (auto const& [id, one] : s.notes)
            if (one.item == item && one.table == at && one.level != core::level::mine) lying.push_back(id);
        return lying.empty() || chance.percent(10) ? theme() : chance.pick(lying);
    }
    core::command voting(int at) {
        auto const open = some(chance, s.prioritisations, [&](core::prioritisation const& one) { return one.open && one.table == at; });
        std::string const item = open ? core::find(s.prioritisations, *open)->item : work();
        auto const for_whom = chance.percent(20) ? std::optional{by_hand()} : std::nullopt;
        if (open && chance.percent(15)) return core::prioritise_close{item, at};
        auto const own = some(chance, s.dots, [&](core::dot const& d) { return d.person == who.person && d.item == item; });
        if (own && chance.percent(40)) return core::dot_take{item, core::find(s.dots, *own)->target, {}};
        return core::dot_put{item, target(item, at), for_whom};
    }
    core::command matching(std::string const& lying) {
        auto const* const one = core::find(s.notes, lying);
        auto const like_it = [&](core::note const& n) {
            return one != nullptr && &n != one && n.item == one->item && n.table == one->table && !n.same_as;
        };
        return core::note_match{lying,
                                chance.percent(85) ? std::optional{some(chance, s.notes, like_it).value_or(note(false))} : std::nullopt};
    }
    core::command on_the_cloth() {
        int const at = table();
        std::string const lying =
            some(chance, s.notes, [&](core::note const& n) { return n.level != core::level::mine && n.table == at; }).value_or(fresh('n'));
        std::string const in = theme();
        switch (chance.below(16)) {
        case 0:
            return laying(at);
        case 1:
            return core::note_place{lying, chance.below(1000), chance.below(1000)};
        case 2:
        case 3:
            return core::note_group{lying, chance.percent(85) ? std::optional{in} : std::nullopt};
        case 4:
            return matching(lying);
        case 5:
        case 6:
            return core::theme_write{chance.percent(80) ? fresh('t') : in, work(), at, "Theme " + witness::secret(who.person, number)};
        case 7:
            return chance.percent(50) ? core::command{core::theme_remove{in}} : core::theme_merge{in, theme()};
        case 8:
            return core::theme_move{in, chance.between(1, 3)};
        case 9:
        case 10:
            return core::prioritise_open{work(), at, chance.between(1, 5)};
        default:
            return voting(at);
        }
    }
    core::command for_all() {
        auto const shared = some(chance, s.notes, [](core::note const& n) { return n.level != core::level::mine; });
        switch (chance.below(13)) {
        case 12:
            return core::plan_change{{{work(), core::phase_kind::group, chance.between(6, 30) * 60'000, {}, {}, {}}}};
        case 0:
            return core::point_star{point(), chance.percent(60)};
        case 1:
            return core::point_match{point(), chance.percent(80) ? std::optional{point()} : std::nullopt};
        case 2:
            return core::note_hide{shared.value_or(fresh('n'))};
        case 3:
            return core::overlay_set{chance.percent(60) ? std::optional{static_cast<core::overlay>(chance.below(3))} : std::nullopt, {}};
        case 4:
            return core::message_send{fresh('m'), "Message " + witness::secret(who.person, number),
                                      chance.percent(50) ? std::optional{table()} : std::nullopt};
        case 5:
            return core::message_remove{some(chance, s.messages, [](core::message const&) { return true; }).value_or(fresh('m'))};
        case 6:
            return chance.percent(20) ? core::command{core::tablecloth_remove{2}} : core::joining_lock{chance.percent(30)};
        case 7:
            return chance.percent(5) ? core::command{core::names_hide{work()}} : core::table_extend{table(), by()};
        case 8:
            return core::table_extend{table(), by()};
        default:
            return core::act_undo{s.steps.empty() ? "1" : std::to_string(s.steps.rbegin()->first)};
        }
    }
    core::command sitting() {
        switch (chance.below(8)) {
        case 4:
            return core::seat_add{fresh('h'), table(), "Without a phone", {}};
        case 5:
            return core::seat_remove{at_desk() && chance.percent(50) ? without_a_page() : by_hand()};
        case 6:
            return core::role_set{table(), chance.percent(50) ? who.person : person(),
                                  chance.percent(80) ? std::optional{static_cast<core::table_role>(chance.below(3))} : std::nullopt};
        case 7:
            return core::signal_set{table(),
                                    chance.percent(60) ? std::optional{static_cast<core::table_signal>(chance.below(2))} : std::nullopt};
        case 0:
            return core::seat_rename{chance.percent(80) ? std::optional<std::string>{"Name " + std::to_string(number)} : std::nullopt,
                                     "A county"};
        case 1:
            return core::table_rename{table(), "Table " + std::to_string(number)};
        default:
            return core::seat_move{at_desk() ? person() : who.person, chance.between(1, static_cast<int>(s.tables.size()))};
        }
    }
    core::command timing() {
        switch (chance.below(4)) {
        case 0:
            return core::clock_pause{clock()};
        case 1:
            return core::clock_resume{clock()};
        case 2:
            return core::clock_extend{clock(), by()};
        default:
            return core::clock_shift{clock(), by()};
        }
    }
    core::command next_phase() {
        int const which = chance.below(10);
        return core::phase_start{work(), which < 2   ? core::phase_kind::individual
                                         : which < 7 ? core::phase_kind::group
                                                     : core::phase_kind::plenary};
    }
    core::command leading() {
        auto const& workshop = core::the_workshop(s);
        bool const working = workshop.item && is_work(*workshop.item);
        if (!working && chance.percent(60)) return core::item_start{work()};
        if (working && !workshop.phase && chance.percent(60)) return next_phase();
        if (workshop.phase == core::phase_kind::plenary && chance.percent(50)) return calling();
        switch (chance.below(12)) {
        case 0:
            return core::item_start{item()};
        case 1:
        case 2:
        case 3:
            return next_phase();
        case 4:
        case 5:
            return calling();
        case 6:
            return core::table_add{};
        case 7:
            return chance.percent(10) ? core::command{core::workshop_end{}} : core::turn_start{table()};
        default:
            return timing();
        }
    }
    core::command calling() {
        switch (chance.below(9)) {
        case 0:
        case 1:
        case 2:
            return core::queue_present{table()};
        case 3:
        case 4:
            return core::queue_finish{table()};
        case 5:
            return core::queue_skip{table()};
        case 6:
            return core::queue_order{{table(), chance.between(1, 3)}};
        default:
            return core::queue_move{table(), chance.between(1, 4)};
        }
    }
};

} // namespace

taste::taste(dice& chance) {
    int const dull = chance.percent(30) ? 0 : chance.between(5, 40);
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, core::command>>([&](auto kind) {
        if (chance.percent(dull)) off_.insert(std::string{decltype(kind)::type::tag});
    });
    desk_leads_ = chance.between(25, 60);
    asks_ = chance.between(10, 55);
    shows_ = chance.between(10, 60);
}

core::command taste::one_move(dice& chance, core::state const& s, core::identity const& who, int number) const {
    mover m{chance, s, who, number};
    int const mood = who.role == core::role::tablecloth ? chance.between(45, 99) : chance.below(100); // it has no notes of its own
    if (m.at_desk() ? mood < desk_leads_ : mood < 3) return m.leading();
    if (m.at_desk() ? mood < desk_leads_ + 15 : mood < 4) return m.for_all();
    if (chance.percent(asks_)) return asking_move(chance, s, who, number);
    if (chance.percent(m.at_desk() ? shows_ : shows_ / 3)) return showing_move(chance, s, who, number);
    if (m.at_desk() ? mood < 70 : mood < 50) return m.writing();
    if (m.at_desk() ? mood < 78 : mood < 68) return m.on_the_cloth();
    if (m.at_desk() ? mood < 88 : mood < 85) return m.talking();
    return mood < 96 ? m.sitting() : m.timing();
}

core::command taste::move(dice& chance, core::state const& s, core::identity const& who, int number) const {
    core::command what = one_move(chance, s, who, number);
    constexpr int tries = 6;
    for (int again = 0; again < tries && off_.contains(name_of(what)); ++again)
        what = one_move(chance, s, who, number);
    return what;
}

std::string name_of(core::command const& what) {
    return std::visit([](auto const& it) { return std::string{it.tag}; }, what);
}

} // namespace bordduk::sim
