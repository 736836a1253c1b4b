#include "day.hpp"

#include <algorithm>

namespace bordduk::tests {

using core::phase_kind;

day::day(core::laid_out const& plan) { ask(core::found{"ABCDEF", plan, "hash of the secret"}); }

day::~day() {
    auto const again = folded(log);
    EXPECT_EQ(core::hash(again), core::hash(s)) << "the log does not fold to the state that was lived";
    EXPECT_TRUE(again == s) << "the log does not fold to the state that was lived";
}

// ---- asking

core::actor day::actor_of(std::string const& who) {
    if (who == "desk") return {core::role::facilitator, who};
    if (who == "stage") return {core::role::stage, {}};
    if (who == "observer") return {core::role::observer, who};
    if (who.starts_with("cloth")) return {core::role::tablecloth, who, std::stoi(who.substr(5))};
    return {core::role::participant, who};
}

core::identity day::identity_of(std::string const& who) {
    auto const a = actor_of(who);
    return {a.role, a.person, a.table};
}

std::string day::ask(std::string const& who, core::command const& what) {
    return settle(core::decide(s, what, actor_of(who), now), actor_of(who));
}

std::string day::ask(core::admission const& what) { return settle(core::decide(s, what, now), {}); }

std::string day::join(std::string const& person, std::optional<int> table, std::optional<std::string> organisation) {
    return ask(core::join{person, "Name of " + person, std::move(organisation), table, "key of " + person, "token of " + person});
}

std::string day::settle(core::decision const& decided, core::actor const& who) {
    if (auto const* const refused = std::get_if<core::refusal>(&decided)) {
        write({}, who, *refused);
        return name_of(refused->reason);
    }
    auto events = std::get<std::vector<core::event>>(decided);
    EXPECT_FALSE(events.empty()) << "what is carried out has an effect, or it should be refused as done already";
    auto unsigned_events = core::take_unsigned(events);
    write(std::move(events), who);
    if (!unsigned_events.empty()) write(std::move(unsigned_events)); // as a room does: in an entry of nobody's
    return "ok";
}

void day::write(std::vector<core::event> events, core::actor const& who, std::optional<core::refusal> refused) {
    core::entry e;
    e.seq = s.head + 1;
    e.at = now;
    if (!who.person.empty()) {
        e.person = who.person;
        e.client = "queue001";
        e.n = ++asked_;
    }
    e.events = std::move(events);
    e.refused = std::move(refused);
    core::apply(s, e);
    log.push_back(std::move(e));
}

day& day::does(std::string const& who, core::command const& what) {
    now += second;
    EXPECT_EQ(ask(who, what), "ok") << who << ": " << printed(what);
    return *this;
}

day& day::joins(std::string const& person, std::optional<int> table, std::optional<std::string> organisation) {
    now += second;
    EXPECT_EQ(join(person, table, std::move(organisation)), "ok") << person;
    return *this;
}

day& day::happens(std::vector<core::event> events) {
    write(std::move(events));
    return *this;
}

day& day::passes(core::duration time) {
    auto const end = now + time;
    for (auto next = core::due(s); next && *next <= end; next = core::due(s)) {
        now = std::max(now, *next);
        auto const events = core::on_time(s, now);
        EXPECT_FALSE(events.empty()) << "what is due must happen, or time stands still";
        if (events.empty()) break;
        write(events);
    }
    now = end;
    return *this;
}

// ---- scenes

day& day::seated() {
    joins("ann", 1).joins("bob", 1).joins("cat", 1).joins("dan", 2).joins("eve", 2);
    return *this;
}

day& day::runs(std::string const& item, std::optional<phase_kind> phase) {
    if (core::the_workshop(s).item != item) does("desk", core::item_start{item});
    if (phase) does("desk", core::phase_start{item, *phase});
    return *this;
}

// ---- looking

core::duration day::left(std::string const& id) const {
    auto const& c = clock(id);
    return c.duration + c.extended - (c.paused_at.value_or(now) - c.started_at);
}

std::string day::word(int table) const {
    auto const* const r = core::find(s.rounds, std::to_string(table));
    if (r == nullptr) return "none";
    if (r->state == core::progress::pending) return "waits";
    if (r->state == core::progress::done) return "over";
    return r->order.at(static_cast<std::size_t>(r->turn));
}

std::string day::hosts(int table) const {
    std::string names;
    for (auto const& [person, one] : s.seats) {
        if (one.table == table && one.host) names += (names.empty() ? "" : " ") + person;
    }
    return names;
}

std::string day::queue(std::string const& item) const {
    std::vector<core::slot> slots;
    for (auto const& [id, one] : s.queue) {
        if (one.item == item) slots.push_back(one);
    }
    std::ranges::sort(slots, {}, &core::slot::position);
    std::string line;
    for (auto const& one : slots)
        line += (line.empty() ? "" : ", ") + std::to_string(one.table) + " " + name_of(one.state);
    return line;
}

std::string day::seen_by(core::collection where, std::string const& id) const {
    std::vector<std::string> everyone;
    for (auto const& [person, one] : s.seats)
        everyone.push_back(person);
    everyone.insert(everyone.end(), {"desk", "stage"});
    std::string names;
    for (auto const& who : everyone) {
        auto const views = core::views_of(s, identity_of(who));
        bool const sees = std::ranges::any_of(views, [&](core::view const& v) {
            auto const all = core::project(s, v, 0);
            return std::ranges::any_of(all, [&](auto const& one) { return one.collection == where && one.id == id; });
        });
        if (sees) names += (names.empty() ? "" : " ") + who;
    }
    return names;
}

std::string day::person_of(std::string const& token) const {
    auto const whom = core::who(s, token);
    if (!whom) return "nobody";
    return whom->role == core::role::stage ? "stage" : whom->person;
}

std::string told(core::state const& s, core::view const& v, core::seq since) {
    std::string line;
    for (auto const& one : core::project(s, v, since)) {
        bool const is_gone = std::holds_alternative<core::gone>(one.record);
        line += (line.empty() ? "" : " ") + std::string{is_gone ? "-" : "+"} + name_of(one.collection) + "/" + std::string{one.id};
    }
    return line;
}

day in_group() {
    day d;
    d.seated().runs("i2", core::phase_kind::group);
    return d;
}

std::string last_act(day const& d) { return d.s.steps.empty() ? "none" : std::to_string(d.s.steps.rbegin()->first); }

core::report_item const& item_in(core::report const& made, std::string const& id) {
    for (auto const& one : made.items) {
        if (one.id == id) return one;
    }
    static core::report_item const none;
    ADD_FAILURE() << "the report has no " << id;
    return none;
}

} // namespace bordduk::tests
