#include "load/people_of_a_day.hpp"

#include <boost/mp11.hpp>

#include <algorithm>
#include <charconv>

namespace bordduk::load {
namespace {

constexpr std::size_t waiting_max = 4; // of one client, before it does more

template <class F>
void each_kind(F&& f) {
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, core::command>>(
        [&](auto kind) { f(std::string{decltype(kind)::type::tag}); });
}

// Some things would end the day before its time, or somebody's connection: those come last, from the desk.
bool is_for_the_end(core::command const& what) {
    return std::holds_alternative<core::workshop_end>(what) || std::holds_alternative<core::tablecloth_remove>(what) ||
           std::holds_alternative<core::joining_lock>(what) || std::holds_alternative<core::names_hide>(what);
}

} // namespace

people_of_a_day::people_of_a_day(swarm& crowd, std::vector<core::identity> who, std::uint64_t seed)
    : crowd_{crowd}, who_{std::move(who)}, chance_{seed}, waiting_(who_.size()), moves_(who_.size()) {
    auto const is_desk = [](core::identity const& one) { return one.role == core::role::facilitator; };
    desk_ = static_cast<std::size_t>(std::ranges::find_if(who_, is_desk) - who_.begin());
}

// Item by item, phase by phase; in plenary a few tables get the word.
std::vector<people_of_a_day::step> people_of_a_day::programme() const {
    auto const& s = shown_.known();
    std::vector<std::pair<int, std::string>> order;
    for (auto const& [id, one] : s.items)
        order.emplace_back(std::stoi(id.substr(1)), id);
    std::ranges::sort(order);
    std::vector<step> steps;
    double const each = 0.97 / static_cast<double>(order.size());
    double at = 0;
    for (auto const& [number, id] : order) {
        steps.push_back({at, core::item_start{id}});
        if (s.items.at(id).kind == core::item_kind::group_work) {
            steps.push_back({at + each * 0.15, core::phase_start{id, core::phase_kind::individual}});
            steps.push_back({at + each * 0.35, core::phase_start{id, core::phase_kind::group}});
            steps.push_back({at + each * 0.70, core::phase_start{id, core::phase_kind::plenary}});
            for (int table = 1; table <= 3; ++table) {
                steps.push_back({at + each * (0.70 + 0.08 * table), core::queue_present{table}});
                steps.push_back({at + each * (0.74 + 0.08 * table), core::queue_finish{table}});
            }
        }
        at += each;
    }
    steps.push_back({0.975, core::names_hide{}});
    steps.push_back({0.98, core::tablecloth_remove{static_cast<int>(s.tables.size())}}); // where none lies
    steps.push_back({0.985, core::joining_lock{true}});
    if (!s.polls.empty()) steps.push_back({0.987, core::poll_remove{s.polls.begin()->first}}); // rare, as what follows
    steps.push_back({0.988, core::report_freeze{}});
    steps.push_back({0.99, core::workshop_end{}});
    return steps;
}

void people_of_a_day::lead(double so_far, std::vector<step>& steps) {
    while (!steps.empty() && steps.front().at <= so_far && waiting_[desk_].size() < waiting_max) {
        ask(desk_, steps.front().what);
        steps.erase(steps.begin());
    }
}

void people_of_a_day::live_through(double seconds, double rate) {
    auto steps = programme();
    auto const heard = listener();
    auto const begun = now();
    auto const whole = static_cast<microseconds>(seconds * 1e6);
    for (std::uint64_t done = 0; now() - begun < whole;) {
        auto const passed = now() - begun;
        lead(static_cast<double>(passed) / static_cast<double>(whole), steps);
        for (auto const due = static_cast<std::uint64_t>(static_cast<double>(passed) / 1e6 * rate); done < due; ++done)
            somebody_does_something();
        crowd_.run_until(now() + 2'000, heard);
    }
    while (!steps.empty()) {
        lead(1, steps);
        crowd_.run_until(now() + 20'000, heard);
    }
}

// One thing in five is the desk's; whoever waits for answers does nothing more.
void people_of_a_day::somebody_does_something() {
    auto const who = chance_.percent(20) ? desk_ : static_cast<std::size_t>(chance_.below(static_cast<int>(who_.size())));
    if (who_[who].role == core::role::stage || waiting_[who].size() >= waiting_max || (who == desk_ && waiting_[who].size() > 1)) return;
    core::command const what = taste_.move(chance_, shown_.known(), who_[who], ++moves_[who]);
    if (!is_for_the_end(what)) ask(who, what);
}

void people_of_a_day::ask(std::size_t which, core::command const& what) {
    client& c = crowd_.clients()[which];
    core::command_message const message{++c.n, c.queue, what, 0, 0};
    waiting_[which].push_back({message.n, now(), sim::name_of(what)});
    kinds_sent_.insert(sim::name_of(what));
    ++sent_;
    crowd_.say(which, wire::encode(core::client_message{message}));
}

void people_of_a_day::hear(std::size_t which, std::string_view payload) {
    if (payload.starts_with(R"({"type":"answer")"))
        answer(which, payload);
    else
        shown_.hear(which, payload);
}

void people_of_a_day::answer(std::size_t which, std::string_view payload) {
    constexpr std::string_view key = R"("n":)";
    auto const at = payload.find(key) + key.size();
    std::int64_t n{};
    std::from_chars(payload.data() + at, payload.data() + payload.size(), n);
    auto& waiting = waiting_[which];
    auto const found = std::ranges::find(waiting, n, &asked::n);
    if (found == waiting.end()) return;
    bool const is_done = payload.find(R"("refused":)") == std::string_view::npos;
    if (is_done) kinds_done_.insert(found->kind);
    ++(is_done ? carried_out_ : refused_);
    to_answer.add(now() - found->at);
    waiting.erase(found);
}

std::string people_of_a_day::kinds_missing() const {
    std::string missing;
    each_kind([&](std::string const& tag) {
        if (!kinds_sent_.contains(tag)) missing += (missing.empty() ? "" : " ") + tag;
    });
    return missing;
}

} // namespace bordduk::load
