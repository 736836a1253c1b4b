#include "trace.hpp"

#include "core/project.hpp"
#include "wire/json.hpp"
#include "world.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <set>

namespace bordduk::sim {

trace trace_of(player const& page, room::room const& live) {
    core::projection set;
    for (core::view const& v : core::views_of(live.durable(), page.who()))
        for (core::record_change& one : core::project(live.durable(), v, 0))
            set.push_back(std::move(one));
    return {page.who().person.empty() ? "stage" : page.who().person, page.all_heard(), in_json(page.held().positions(), std::move(set))};
}

std::string in_json(trace const& one, std::uint64_t seed) {
    std::string text = R"({"seed":)" + std::to_string(seed) + R"(,"page":")" + one.page + "\",\"heard\":[\n";
    for (std::string const& frame : one.heard)
        text += frame + (&frame == &one.heard.back() ? "\n" : ",\n");
    return text + "],\"end\":" + one.end + "}\n";
}

trace read_trace(std::string const& bytes) {
    auto const text_of = [](wire::json::value const& value) {
        std::string text;
        wire::json::sink target(text);
        wire::json::writer out(target);
        value.Accept(out);
        return text;
    };
    wire::json::document whole;
    whole.Parse<rapidjson::kParseIterativeFlag>(bytes.data(), bytes.size());
    trace one{whole["page"].GetString(), {}, text_of(whole["end"])};
    for (auto const& frame : whole["heard"].GetArray())
        one.heard.push_back(text_of(frame));
    return one;
}

std::string replayed(trace const& one) {
    replica held;
    for (std::string const& frame : one.heard) {
        auto const message = wire::decode_server_message(frame);
        promise(vow::frames, message.has_value(), "a frame that cannot be read: " + frame);
        if (auto const* const welcome = std::get_if<core::welcome>(&*message)) held.begin(welcome->epoch);
        if (auto const* const change = std::get_if<wire::heard_change>(&*message)) held.apply(*change);
        if (auto const* const leave = std::get_if<core::leave>(&*message)) held.leave(leave->view);
    }
    return held.in_json();
}

namespace {

// What this trace shows a replica.
std::set<std::string> shows(trace const& one) {
    std::set<std::string> found{"page " + one.page};
    std::set<core::view> known;
    int welcomes = 0;
    for (std::string const& frame : one.heard) {
        auto const message = wire::decode_server_message(frame);
        welcomes += std::holds_alternative<core::welcome>(*message);
        if (std::holds_alternative<core::leave>(*message)) found.insert("a view that is left");
        auto const* const change = std::get_if<wire::heard_change>(&*message);
        if (change == nullptr) continue;
        bool const is_new = known.insert(change->view).second;
        if (!is_new && change->from == 0) found.insert("a view anew");
        for (wire::heard_record const& record : change->set) {
            if (std::holds_alternative<std::monostate>(record.record)) found.insert("a record that is gone");
            found.insert("collection " + std::to_string(static_cast<int>(record.collection)));
        }
    }
    if (welcomes > 3) found.insert("coming back again and again");
    return found;
}

} // namespace

void record_traces(std::filesystem::path const& folder) {
    constexpr std::uint64_t seeds = 60;
    constexpr std::size_t bytes_max = 32 * 1024;
    constexpr std::size_t traces_max = 14;
    struct candidate {
        std::string name;
        std::string text;
        std::set<std::string> shown;
    };
    std::vector<candidate> all;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        world day{seed};
        day.remember_frames();
        day.run(80);
        for (trace const& one : day.traces()) {
            std::string text = in_json(one, seed);
            if (text.size() <= bytes_max) all.push_back({std::to_string(seed) + "-" + one.page + ".json", std::move(text), shows(one)});
        }
    }
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::set<std::string> shown;
    for (std::size_t kept = 0; kept < traces_max; ++kept) {
        auto const news = [&](candidate const& c) {
            return std::ranges::count_if(c.shown, [&](auto const& what) { return !shown.contains(what); });
        };
        auto const best = std::ranges::max_element(all, {}, news);
        if (best == all.end() || news(*best) == 0) break;
        shown.insert(best->shown.begin(), best->shown.end());
        std::ofstream{folder / best->name, std::ios::binary} << best->text;
    }
    for (std::string const& what : shown)
        std::printf("  %s\n", what.c_str());
}

} // namespace bordduk::sim
