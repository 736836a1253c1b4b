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

#include <variant>

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

// A whole log from bytes to state; items are entries.
void replay(benchmark::State& run) {
    std::vector<std::string> stored;
    for (core::entry const& e : day().log)
        stored.push_back(wire::encode_entry(e));
    for (auto _ : run) {
        core::state s;
        for (std::string const& bytes : stored)
            core::apply(s, *wire::decode_entry(bytes));
        benchmark::DoNotOptimize(s);
    }
    run.SetItemsProcessed(static_cast<std::int64_t>(run.iterations()) * static_cast<std::int64_t>(stored.size()));
}
BENCHMARK(replay)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
