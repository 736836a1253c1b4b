#include "walker.hpp"

#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace bordduk::tests {

using core::phase_kind;

walker::walker(std::uint64_t seed, footprints& prints) : d{3, 4}, chance_{seed}, dice_{chance_.dice()}, prints_{prints} { d.seated(); }

std::vector<std::string> walker::everyone() const {
    std::vector<std::string> all{"desk", "stage", "observer", "cloth1"};
    for (auto const& [who, seat] : d.s.seats)
        all.push_back(who);
    return all;
}

// ---- what people do

void walker::step() {
    d.now += dice_.between(0, 5) * second;
    int const mood = dice_.below(100);
    if (mood < 5) return time();
    if (mood < 10) return admission();
    command();
}

void walker::time() {
    auto const before = d.s.wrapped_up.size();
    d.passes(dice_.between(0, 600) * second);
    if (before < d.s.wrapped_up.size()) ++prints_.last_minutes;
}

void walker::admission() {
    std::string const token = "token " + std::to_string(++made_);
    switch (dice_.below(5)) {
    case 0:
        d.ask(core::facilitate{"desk", dice_.percent(80) ? "hash of the secret" : "a guess", token});
        break;
    case 1:
        d.ask(dice_.percent(50) ? core::watch{token} : core::watch{token, core::cloth{dice_.between(1, 3), fresh('c')}});
        break;
    case 2:
        d.ask(core::issue_secret{"secret " + std::to_string(dice_.below(5))});
        break;
    case 3: // somebody who is known, on another page
        d.ask(core::join{fresh('q'), "Again", {}, {}, "key of " + person(), token});
        break;
    default:
        if (d.s.seats.size() < 10) d.join(fresh('q'), dice_.percent(50) ? std::optional{dice_.between(1, 4)} : std::nullopt, "Agder");
    }
}

void walker::command() {
    std::string const who = somebody();
    auto const what = any_command(who);
    auto const before = d.s;
    auto const answer = d.ask(who, what);
    std::string const tag{std::visit([](auto const& c) { return c.tag; }, what)};
    if (answer == "ok") {
        ++prints_.carried_out[tag];
        return;
    }
    ++prints_.refused[tag];
    ++prints_.reasons[answer];
    auto unchanged = d.s;
    unchanged.head = before.head;
    EXPECT_TRUE(unchanged == before) << who << " was refused " << printed(what) << ", and it changed something";
}

template <class T, class F>
std::string some_of(sim::dice& dice, core::by_id<T> const& all, F&& fits) {
    std::vector<std::string> ids;
    for (auto const& [id, one] : all) {
        if (fits(one)) ids.push_back(id);
    }
    return ids.empty() ? "none" : dice.pick(ids);
}

template <class C>
core::command walker::about_seats(std::string const& who, int at) {
    if constexpr (std::is_same_v<C, core::seat_add>)
        return C{fresh('h'), at, text(), dice_.percent(50) ? std::optional<std::string>{"Agder"} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::seat_remove>)
        return C{d.s.seats.size() < 5 || dice_.percent(60) ? by_hand() : person()};
    else if constexpr (std::is_same_v<C, core::role_set>)
        return C{at, dice_.percent(50) ? who : person(),
                 dice_.percent(80) ? std::optional{static_cast<core::table_role>(dice_.below(3))} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::table_extend>)
        return C{at, by()};
    else
        return C{at, dice_.percent(70) ? std::optional{static_cast<core::table_signal>(dice_.below(2))} : std::nullopt};
}

core::command walker::grouping(std::string const& who) {
    std::string const in = theme();
    auto const* const cloth = core::find(d.s.themes, in);
    if (cloth == nullptr || dice_.percent(25)) return core::note_group{note(who), dice_.percent(30) ? std::optional{in} : std::nullopt};
    auto const lies = [&](core::note const& n) { return n.item == cloth->item && n.table == cloth->table && n.level != core::level::mine; };
    return core::note_group{some_of(dice_, d.s.notes, lies), in};
}

// A dot where dots are put now, or one that is there.
template <class C>
core::command walker::dotting(std::string const& who) {
    if (!d.s.dots.empty() && std::is_same_v<C, core::dot_take> && dice_.percent(70)) {
        auto const own = some_of(dice_, d.s.dots, [&](core::dot const& one) { return one.person == who; });
        auto const& [id, put] = own == "none" ? *d.s.dots.begin() : *d.s.dots.find(own);
        return C{put.item, put.target, put.person == who ? std::nullopt : std::optional{put.person}};
    }
    auto const* const seat = core::find(d.s.seats, who);
    auto const lies = [&](core::note const& n) { return seat != nullptr && n.table == seat->table && n.level != core::level::mine; };
    auto const on = dice_.percent(50) ? target() : some_of(dice_, d.s.notes, lies);
    auto const open =
        some_of(dice_, d.s.prioritisations, [&](auto const& p) { return p.open && seat != nullptr && p.table == seat->table; });
    auto const on_item = open == "none" ? work() : d.s.prioritisations.at(open).item;
    return C{on_item, on, dice_.percent(20) ? std::optional{by_hand()} : std::nullopt};
}

template <class C>
core::command walker::about_cloth(std::string const& who, int at) {
    if constexpr (std::is_same_v<C, core::note_lay>)
        return C{dice_.percent(70) ? fresh('n') : note(who), work(), at, text(),
                 dice_.percent(40) ? std::optional{by_hand()} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::note_place>)
        return C{note(who), dice_.between(0, 1000), dice_.between(0, 1000)};
    else if constexpr (std::is_same_v<C, core::note_group>)
        return grouping(who);
    else if constexpr (std::is_same_v<C, core::note_match>)
        return C{note(who), dice_.percent(80) ? std::optional{note(who)} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::note_hide>)
        return C{note(who)};
    else if constexpr (std::is_same_v<C, core::theme_write>)
        return C{dice_.percent(70) ? fresh('t') : theme(), work(), at, text()};
    else if constexpr (std::is_same_v<C, core::theme_remove>)
        return C{theme()};
    else if constexpr (std::is_same_v<C, core::theme_merge>)
        return C{theme(), theme()};
    else if constexpr (std::is_same_v<C, core::theme_move>)
        return C{theme(), dice_.between(-1, 5)};
    else if constexpr (std::is_same_v<C, core::prioritise_open>)
        return C{work(), at, dice_.between(1, 4)};
    else if constexpr (std::is_same_v<C, core::prioritise_close>)
        return C{work(), at};
    else
        return dotting<C>(who);
}

template <class C>
core::command walker::about_all(int at) {
    if constexpr (std::is_same_v<C, core::point_star>)
        return C{point("desk"), dice_.percent(60)};
    else if constexpr (std::is_same_v<C, core::point_match>)
        return C{point("desk"), dice_.percent(80) ? std::optional{point("desk")} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::queue_order>)
        return C{{at, dice_.between(1, 4), dice_.between(1, 4)}};
    else if constexpr (std::is_same_v<C, core::overlay_set>)
        return C{dice_.percent(80) ? std::optional{static_cast<core::overlay>(dice_.below(4))} : std::nullopt, {}};
    else if constexpr (std::is_same_v<C, core::message_send>)
        return C{fresh('m'), text(), dice_.percent(50) ? std::optional{at} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::message_remove>)
        return C{d.s.messages.empty() ? "none" : dice_.pick(d.s.messages).first};
    else if constexpr (std::is_same_v<C, core::joining_lock>)
        return C{dice_.percent(30)};
    else if constexpr (std::is_same_v<C, core::tablecloth_remove>)
        return C{at};
    else if constexpr (std::is_same_v<C, core::names_hide>)
        return C{dice_.percent(80) ? std::optional{item()} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::plan_change>) {
        auto const length = std::optional<core::duration>{dice_.between(0, 40) * 60 * second};
        auto const part = std::optional{static_cast<phase_kind>(dice_.below(3))};
        return dice_.percent(50) ? C{{{item(), {}, length, {}, {}, dice_.percent(30)}}} : C{{{work(), part, length, {}, {}, {}}}};
    } else
        return C{last_act()};
}

core::command walker::any_command(std::string const& who) {
    auto const& day = core::the_workshop(d.s);
    if (who == "desk" && !day.phase && dice_.percent(50)) {
        if (day.item == "i2" || day.item == "i4")
            return core::phase_start{*day.item, dice_.percent(60) ? phase_kind::group : phase_kind::plenary};
        return core::item_start{work()};
    }
    if (day.phase && dice_.percent(20)) return what_is_next(who);
    if (d.s.seats.contains(who) && dice_.percent(20)) return at_the_cloth(who);
    bool const has_dots = std::ranges::any_of(d.s.dots, [&](auto const& one) { return one.second.person == who; });
    if (has_dots && dice_.percent(15)) return dotting<core::dot_take>(who);
    auto const kind = static_cast<std::size_t>(dice_.below(static_cast<int>(std::variant_size_v<core::command>)));
    auto const made = of_kind(kind, who);
    bool const breaks_off = std::holds_alternative<core::item_start>(made) || std::holds_alternative<core::phase_start>(made);
    if (breaks_off && dice_.percent(60)) return any_command(who); // so that something is going on most of the time
    bool const is_for_good = std::holds_alternative<core::workshop_end>(made) || std::holds_alternative<core::names_hide>(made);
    if (is_for_good && dice_.percent(90)) return any_command(who);
    return made;
}

// What a table does with its notes: a theme, a note under it, dots on both.
core::command walker::at_the_cloth(std::string const& who) {
    int const at = d.s.seats.at(who).table;
    auto const here = [&](auto const& one) { return one.table == at; };
    auto const lying = some_of(dice_, d.s.notes, [&](core::note const& n) { return here(n) && n.level != core::level::mine; });
    auto const theme_here = some_of(dice_, d.s.themes, here);
    auto const own = some_of(dice_, d.s.notes, [&](core::note const& n) { return n.author == who && n.level == core::level::mine; });
    auto const* const poll = core::find(d.s.prioritisations, core::at_table_id("i2", at));
    switch (dice_.below(7)) {
    case 0:
        return own == "none" ? core::command{core::note_write{fresh('n'), "i2", text()}}
                             : core::note_share{own, core::level::table, fresh('n')};
    case 1:
        return theme_here == "none" ? core::command{core::theme_write{fresh('t'), "i2", at, text()}} : core::theme_move{theme_here, 1};
    case 2:
        return core::note_group{lying, theme_here};
    case 3:
        return core::note_match{lying,
                                some_of(dice_, d.s.notes, [&](core::note const& n) { return here(n) && n.level != core::level::mine; })};
    case 4:
        return poll == nullptr || !poll->open ? core::command{core::prioritise_open{"i2", at, 3}} : core::dot_put{"i2", theme_here, {}};
    default:
        return core::dot_put{"i2", dice_.percent(50) ? lying : theme_here, {}};
    }
}

// What somebody who knows what goes on would do: rounds and queues need many right steps in a row to come to their end.
core::command walker::what_is_next(std::string const& who) {
    int const at = table(who);
    if (core::the_workshop(d.s).phase == phase_kind::plenary) {
        auto const* const slot = core::find(d.s.queue, core::at_table_id(*core::the_workshop(d.s).item, at));
        bool const speaks = slot != nullptr && slot->state == core::slot_state::presenting;
        return speaks ? core::command{core::queue_finish{at}} : core::queue_present{at};
    }
    auto const* const r = core::find(d.s.rounds, std::to_string(at));
    if (r == nullptr || r->state == core::progress::pending) return core::turn_start{at};
    if (r->state == core::progress::running) return core::turn_next{at, r->turn};
    return core::turn_back{at, r->turn};
}
template <class C, class... Some>
constexpr bool is_any = (std::is_same_v<C, Some> || ...);

core::command walker::of_kind(std::size_t kind, std::string const& who) {
    int const at = table(who);
    return boost::mp11::mp_with_index<std::variant_size_v<core::command>>(kind, [&](auto k) -> core::command {
        using type = std::variant_alternative_t<k, core::command>;
        if constexpr (std::is_same_v<type, core::note_write>)
            return type{dice_.percent(60) ? fresh('n') : note(who), item(), text()};
        else if constexpr (std::is_same_v<type, core::note_share>)
            return type{note(who), static_cast<core::level>(dice_.below(4)), dice_.percent(70) ? std::optional{fresh('n')} : std::nullopt};
        else if constexpr (std::is_same_v<type, core::note_remove>)
            return type{note(who)};
        else if constexpr (std::is_same_v<type, core::turn_start>)
            return type{at};
        else if constexpr (std::is_same_v<type, core::turn_next> || std::is_same_v<type, core::turn_pass>)
            return type{at, turn(at), speaker(at)};
        else if constexpr (std::is_same_v<type, core::turn_back>)
            return type{at, turn(at)};
        else if constexpr (std::is_same_v<type, core::stage_start>)
            return type{at, static_cast<core::stage>(dice_.below(4))};
        else if constexpr (std::is_same_v<type, core::point_write>)
            return type{dice_.percent(60) ? fresh('p') : point(who), work(), at, text()};
        else if constexpr (std::is_same_v<type, core::point_accept> || std::is_same_v<type, core::point_remove>)
            return type{point(who)};
        else if constexpr (std::is_same_v<type, core::summary_address>)
            return type{work(), at, dice_.percent(80) ? "ministry" : "nobody"};
        else if constexpr (std::is_same_v<type, core::summary_share> || std::is_same_v<type, core::summary_withdraw>)
            return type{work(), at};
        else if constexpr (std::is_same_v<type, core::host_set>)
            return type{at, person()};
        else if constexpr (std::is_same_v<type, core::seat_move>)
            return type{dice_.percent(70) ? who : person(), dice_.between(0, static_cast<int>(d.s.tables.size()) + 1)};
        else if constexpr (std::is_same_v<type, core::seat_rename>)
            return type{dice_.percent(60) ? std::optional{text()} : std::nullopt, dice_.percent(60) ? std::optional{text()} : std::nullopt};
        else if constexpr (std::is_same_v<type, core::item_start>)
            return type{item()};
        else if constexpr (std::is_same_v<type, core::phase_start>)
            return type{item(), static_cast<phase_kind>(dice_.below(3))};
        else if constexpr (std::is_same_v<type, core::clock_pause> || std::is_same_v<type, core::clock_resume>)
            return type{clock()};
        else if constexpr (std::is_same_v<type, core::clock_extend> || std::is_same_v<type, core::clock_shift>)
            return type{clock(), by()};
        else if constexpr (std::is_same_v<type, core::queue_move>)
            return type{at, dice_.between(-1, 6)};
        else if constexpr (std::is_same_v<type, core::table_add>)
            return d.s.tables.size() < 6 ? core::command{type{}} : core::queue_present{at};
        else if constexpr (std::is_same_v<type, core::table_rename>)
            return type{at, text()};
        else if constexpr (std::is_same_v<type, core::workshop_end>)
            return type{};
        else if constexpr (is_any<type, core::seat_add, core::seat_remove, core::role_set, core::table_extend, core::signal_set>)
            return about_seats<type>(who, at);
        else if constexpr (is_any<type, core::note_lay, core::note_place, core::note_group, core::note_match, core::note_hide,
                                  core::theme_write, core::theme_remove, core::theme_merge, core::theme_move, core::prioritise_open,
                                  core::prioritise_close, core::dot_put, core::dot_take>)
            return about_cloth<type>(who, at);
        else if constexpr (is_any<type, core::point_star, core::point_match, core::queue_order, core::overlay_set, core::message_send,
                                  core::message_remove, core::joining_lock, core::tablecloth_remove, core::names_hide, core::plan_change,
                                  core::act_undo>)
            return about_all<type>(at);
        else
            return type{at}; // the queue
    });
}

// ---- of what: mostly of what there is

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

void walker::take_everything_back() {
    while (!d.s.steps.empty() && !testing::Test::HasFailure()) {
        auto const answer = d.ask("desk", core::act_undo{std::to_string(d.s.steps.rbegin()->first)});
        if (answer == "table_full") return; // somebody sits there now
        EXPECT_EQ(answer, "ok");
        EXPECT_EQ(broken_promises(d.s), "");
        ++prints_.taken_back;
    }
}

std::string walker::text() {
    if (dice_.percent(94)) return "text " + std::to_string(++made_);
    return dice_.pick(std::array<std::string, 4>{"", "\x07", "\xFF", std::string(core::limits::text_points_max + 1, 'x')});
}

std::string walker::fresh(char kind) { return kind + std::to_string(++made_); }

core::duration walker::by() { return dice_.between(-3600, 3600) * second; }

// ---- what a screen holds

void walker::catch_up(std::string const& who) {
    auto& mine = screens_[who];
    auto const views = core::views_of(d.s, day::identity_of(who));
    std::erase_if(mine, [&](auto const& held) { return std::ranges::find(views, held.first) == views.end(); });
    for (auto const& v : views) {
        auto& r = mine[v];
        auto const set = [&](screen& on, core::record_change const& one) {
            core::record_key const key{one.collection, std::string{one.id}};
            std::visit(
                [&](auto const& record) {
                    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(record)>, core::gone>)
                        on.erase(key);
                    else
                        on.insert_or_assign(key, kept_record{*record});
                },
                one.record);
        };
        for (auto const& one : core::project(d.s, v, r.at)) {
            if (r.at > 0 || one.record.index() != 0) set(r.records, one);
        }
        r.at = d.s.head;
        screen whole;
        for (auto const& one : core::project(d.s, v, 0))
            set(whole, one);
        EXPECT_TRUE(r.records == whole) << who << "'s " << to_string(v) << " is not what a new screen is told";
        for (auto const& [key, record] : r.records) {
            auto const* const n = std::get_if<core::note>(&record);
            bool const taken_down = n != nullptr && !n->author && (who == "desk" || who == "observer");
            bool const is_theirs = n == nullptr || n->level != core::level::mine || n->author == who || taken_down;
            EXPECT_TRUE(is_theirs) << who << " was told the private note " << key.id << " of " << printed(n->author);
        }
    }
}

} // namespace bordduk::tests
