#include "nodes/phones.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace bordduk::tests {

using namespace std::chrono_literals;
namespace {

constexpr auto beat_every = 250ms; // under the pace of a participant
constexpr double impatience = 2;   // seconds without an answer, and a page asks again on a new line
constexpr std::string_view mark = R"("text":"beat )";

std::string node_of(live_client& line) {
    std::string const& head = line.head();
    auto const at = head.find("x-node: ");
    return at == std::string::npos ? std::string{} : head.substr(at + 8, head.find('\r', at) - at - 8);
}

double ms_since(steady::time_point then) { return since(then) * 1000; }

} // namespace

phones::phones(served_workshop& house, int count, double rate) : house_{house}, rate_{rate} {
    for (int i = 0; i < count; ++i)
        all_.emplace_back(house, house.join(), "phone" + std::to_string(10'000 + i));
    states_.resize(all_.size());
    for (std::size_t i = 0; i < all_.size(); ++i)
        threads_.emplace_back([this, i] { live(i); });
    threads_.emplace_back([this, token = house_.join().token] { beat(token); });
}

void phones::live(std::size_t which) {
    outbox& mine = all_[which];
    auto const pause = std::chrono::duration<double>{1 / rate_};
    auto next = steady::now() + std::chrono::duration_cast<steady::duration>(pause * static_cast<double>(which % 16) / 16);
    while (!stop_) {
        if (!mine.live()) {
            if (!mine.connect()) {
                mine.cut();
                std::this_thread::sleep_for(50ms + 10ms * (which % 16));
                continue;
            }
            std::lock_guard const held{guard_};
            states_[which].node = node_of(mine.line());
            states_[which].connected = steady::now();
        }
        if (!quiet_ && steady::now() >= next) {
            next = std::max(next, steady::now() - 1s) + std::chrono::duration_cast<steady::duration>(pause);
            {
                std::lock_guard const held{guard_};
                states_[which].sent[mine.written + 1] = steady::now();
            }
            mine.write();
        }
        mine.hear(20);
        take_in(which);
    }
    mine.deliver(20'000);
}

void phones::take_in(std::size_t which) {
    outbox& mine = all_[which];
    std::int64_t newest = 0;
    for (std::string const& text : mine.line().heard)
        if (auto const at = text.rfind(mark); at != std::string::npos)
            newest = std::max(newest, std::int64_t{std::stoll(text.substr(at + mark.size(), 18))});
    mine.line().heard.clear();
    std::lock_guard const held{guard_};
    state& s = states_[which];
    if (auto const found = beats_.find(newest); found != beats_.end() && found->second.first > s.beat) {
        s.beat = found->second.first;
        if (measuring_) (found->second.second == s.node ? measured_.same_node_ms : measured_.other_node_ms).push_back(ms_since(s.beat));
    }
    for (auto one = s.sent.begin(); one != s.sent.end();) {
        if (!mine.answered.contains(one->first)) {
            bool const in_vain = since(std::max(one->second, s.connected)) > impatience; // a new line has its time, too
            if (in_vain && mine.live()) mine.cut();
            ++one;
            continue;
        }
        s.answer = std::max(s.answer, one->second);
        if (measuring_) measured_.answer_ms.push_back(ms_since(one->second));
        one = s.sent.erase(one);
    }
}

void phones::beat(std::string const& token) {
    std::int64_t number = 0;
    while (!stop_) {
        live_client line = house_.connect();
        line.hello(token);
        if (!line.next(R"({"type":"welcome")", 3000)) {
            std::this_thread::sleep_for(100ms);
            continue;
        }
        std::string const node = node_of(line);
        for (bool answered = true; answered && !stop_ && line.fd >= 0;) {
            ++number;
            {
                std::lock_guard const held{guard_};
                beats_[number] = {steady::now(), node};
            }
            auto const n = line.command("note.write", note_fields("beat", "beat " + std::to_string(number)));
            answered = line.answer(n, 2000).has_value();
            if (answered && line.n == 1) line.answer(line.command("note.share", R"(,"note":"beat","level":"room")"), 2000);
            line.heard.clear();
            std::this_thread::sleep_for(beat_every);
        }
    }
}

void phones::begin_to_measure() {
    std::lock_guard const held{guard_};
    measured_ = {};
    measuring_ = true;
}

phones::latencies phones::measured() const {
    std::lock_guard const held{guard_};
    return measured_;
}

double phones::time_to_be_current(double at_most) {
    auto const fault = steady::now();
    {
        std::lock_guard const held{guard_};
        measuring_ = false;
    }
    auto const all_are = [&] {
        std::lock_guard const held{guard_};
        return std::ranges::all_of(states_, [&](state const& s) { return s.beat > fault && s.answer > fault; });
    };
    while (since(fault) < at_most && !all_are())
        std::this_thread::sleep_for(20ms);
    return since(fault);
}

std::map<std::string, int> phones::spread() const {
    std::lock_guard const held{guard_};
    std::map<std::string, int> count;
    for (state const& s : states_)
        ++count[s.node];
    return count;
}

std::vector<std::string> phones::unsettled() const {
    std::lock_guard const held{guard_};
    std::vector<std::string> words;
    for (std::size_t i = 0; i < states_.size(); ++i)
        if (since(states_[i].beat) > 5 || since(states_[i].answer) > 5)
            words.push_back(all_[i].queue + " at " + states_[i].node + ": beat " + seconds(since(states_[i].beat)) + " ago, answer " +
                            seconds(since(states_[i].answer)) + " ago");
    return words;
}

void phones::stop() {
    quiet_ = true;
    stop_ = true;
    for (std::thread& each : threads_)
        each.join();
    threads_.clear();
}

double percentile(std::vector<double> all, double share) {
    if (all.empty()) return std::nan("");
    std::ranges::sort(all);
    return all[std::min(all.size() - 1, static_cast<std::size_t>(share * static_cast<double>(all.size())))];
}

} // namespace bordduk::tests
