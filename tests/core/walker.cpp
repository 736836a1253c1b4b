#include "walker.hpp"

namespace bordduk::tests {

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
    if (mood < 13) return ballot();
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

void walker::take_everything_back() {
    while (!d.s.steps.empty() && !testing::Test::HasFailure()) {
        auto const answer = d.ask("desk", core::act_undo{std::to_string(d.s.steps.rbegin()->first)});
        if (answer == "table_full") return; // somebody sits there now
        EXPECT_EQ(answer, "ok");
        EXPECT_EQ(broken_promises(d.s), "");
        ++prints_.taken_back;
    }
}

} // namespace bordduk::tests
