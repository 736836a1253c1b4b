// What the steps of a note's life cost by themselves: decode, decide, apply, project, encode; and the replay of a whole log.
//   build/release/tests/bordduk_bench [--benchmark_filter=...]
#include "bench/lived_day.hpp"
#include "common/small_day.hpp"
#include "core/apply.hpp"
#include "core/decide.hpp"
#include "core/project.hpp"
#include "wire/log.hpp"
#include "wire/messages.hpp"

#include <benchmark/benchmark.h>

#include <iterator>
#include <malloc.h>
#include <string>
#include <variant>
#include <vector>

namespace {

using namespace bordduk;

constexpr int tables = 40;
constexpr int people = 300;
constexpr int notes = 1500;

load::lived_day const& day() {
    static load::lived_day const lived(tables, people, notes);
    return lived;
}

// A shared note's author changes it: the commonest command of a day.
core::command edit() { return core::note_write{load::lived_day::note(1), "i2", std::string(119, 'x') + "y"}; }
core::actor author() { return {core::role::participant, load::lived_day::person(1)}; }

core::entry edited(core::state const& s) {
    core::entry e;
    e.seq = s.head + 1;
    e.at = tests::nine;
    e.events = std::get<std::vector<core::event>>(core::decide(s, edit(), author(), tests::nine));
    return e;
}

void decode(benchmark::State& run) {
    std::string const bytes = R"({"type":"command","n":7,"client":"queue001","do":"note.write","note":"n100001","item":"i2","text":")" +
                              std::string(120, 'x') + "\"}";
    if (!std::holds_alternative<core::client_message>(wire::decode_client_message(bytes))) return run.SkipWithError("not readable");
    for (auto _ : run)
        benchmark::DoNotOptimize(wire::decode_client_message(bytes));
}
BENCHMARK(decode);

void decide(benchmark::State& run) {
    auto const what = edit();
    auto const& state = day().state;
    for (auto _ : run)
        benchmark::DoNotOptimize(core::decide(state, what, author(), tests::nine));
}
BENCHMARK(decide);

void apply(benchmark::State& run) {
    auto state = day().state;
    auto e = edited(state);
    for (auto _ : run) {
        core::apply(state, e);
        ++e.seq;
    }
}
BENCHMARK(apply);

void project_one_change(benchmark::State& run) {
    auto state = day().state;
    auto const before = state.head;
    core::apply(state, edited(state));
    for (auto _ : run)
        benchmark::DoNotOptimize(core::project(state, core::room_view(), before));
}
BENCHMARK(project_one_change);

void project_everything(benchmark::State& run) {
    for (auto _ : run)
        benchmark::DoNotOptimize(core::project(day().state, core::room_view(), 0));
}
BENCHMARK(project_everything);

void encode_one_change(benchmark::State& run) {
    auto state = day().state;
    auto const before = state.head;
    core::apply(state, edited(state));
    core::server_message const message =
        core::change{core::room_view(), before, state.head, core::project(state, core::room_view(), before)};
    for (auto _ : run)
        benchmark::DoNotOptimize(wire::encode(message));
}
BENCHMARK(encode_one_change);

void encode_everything(benchmark::State& run) {
    core::server_message const message =
        core::change{core::room_view(), 0, day().state.head, core::project(day().state, core::room_view(), 0)};
    for (auto _ : run)
        benchmark::DoNotOptimize(wire::encode(message));
}
BENCHMARK(encode_everything);

void encode_entry(benchmark::State& run) {
    auto const e = edited(day().state);
    for (auto _ : run)
        benchmark::DoNotOptimize(wire::encode_entry(e));
}
BENCHMARK(encode_entry);

// A log of so many entries from bytes to state, as at the start of the server.
void replay(benchmark::State& run) {
    load::lived_day const lived(tables, people, notes);
    std::vector<std::string> stored;
    for (core::entry const& e : lived.log)
        stored.push_back(wire::encode_entry(e));
    for (core::state s = lived.state; std::ssize(stored) < run.range(0);) {
        auto e = edited(s);
        e.person = load::lived_day::person(1);
        e.client = "queue001";
        e.n = e.seq;
        core::apply(s, e);
        stored.push_back(wire::encode_entry(e));
    }
    for (auto _ : run) {
        core::state s;
        for (std::string const& bytes : stored)
            core::apply(s, *wire::decode_entry(bytes));
        benchmark::DoNotOptimize(s);
    }
    run.SetItemsProcessed(static_cast<std::int64_t>(run.iterations()) * static_cast<std::int64_t>(stored.size()));
}
BENCHMARK(replay)->Arg(5'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

double bytes_of(core::state const& s) {
    auto const before = mallinfo2().uordblks;
    core::state const copy = s;
    benchmark::DoNotOptimize(copy);
    return static_cast<double>(mallinfo2().uordblks - before);
}

// What a workshop in the middle of its day takes in memory (a room keeps two states), and a note of 120 characters in it.
void copy_state(benchmark::State& run) {
    for (auto _ : run) {
        core::state const copy = day().state;
        benchmark::DoNotOptimize(copy);
    }
    double const whole = bytes_of(day().state);
    run.counters["state_KiB"] = whole / 1024;
    run.counters["bytes_a_note"] = (whole - bytes_of(load::lived_day(tables, people, 0).state)) / notes;
}
BENCHMARK(copy_state)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
