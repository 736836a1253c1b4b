#include "load/edits.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace bordduk::load {
namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

// Every "#writer.count# of a payload, without parsing it.
template <class F>
void each_mark(std::string_view payload, F&& found) {
    for (auto at = payload.find("\"#"); at != std::string_view::npos; at = payload.find("\"#", at + 1)) {
        std::size_t writer = 0;
        std::uint32_t count = 0;
        auto const* const end = payload.data() + payload.size();
        auto const dot = std::from_chars(payload.data() + at + 2, end, writer);
        if (dot.ptr == end || *dot.ptr != '.') continue;
        auto const stop = std::from_chars(dot.ptr + 1, end, count);
        if (stop.ptr != end && *stop.ptr == '#') found(writer, count);
    }
}

} // namespace

edits::edits(swarm& crowd, std::vector<std::size_t> writers, std::string level, std::function<bool(client const&, client const&)> sees,
             std::size_t padding)
    : crowd_(crowd), level_(std::move(level)), padding_(padding, 'x'), writer_of_(crowd.clients().size(), nobody),
      shown_(crowd.clients().size(), std::vector<std::uint32_t>(writers.size())) {
    for (std::size_t const which : writers) {
        writer one;
        one.which = which;
        one.audience = static_cast<std::uint64_t>(
            std::ranges::count_if(crowd.clients(), [&](client const& c) { return sees(c, crowd.clients()[which]); }));
        writer_of_[which] = writers_.size();
        writers_.push_back(std::move(one));
    }
    speak_ = [&crowd](std::size_t which, std::size_t writer, std::string const& text) {
        return crowd.command(which, "note.write", R"(,"note":"m)" + std::to_string(writer) + R"(","item":"i1","text":")" + text + "\"");
    };
}

void edits::say(std::size_t at) {
    writer& one = writers_[at];
    one.said_at.push_back(now());
    ++asked_;
    if (auto const n = speak_(one.which, at, "#" + std::to_string(at) + "." + std::to_string(one.said_at.size()) + "# " + padding_))
        one.unanswered.emplace_back(*n, one.said_at.back());
    else
        ++answered_;
}

void edits::change(std::size_t at) {
    say(at);
    wanted_ += writers_[at].audience;
}

void edits::lay() {
    for (std::size_t at = 0; at < writers_.size(); ++at) {
        say(at);
        auto const n =
            crowd_.command(writers_[at].which, "note.share", R"(,"note":"m)" + std::to_string(at) + R"(","level":")" + level_ + "\"");
        writers_[at].unanswered.emplace_back(n, now());
        ++asked_;
        wanted_ += writers_[at].audience;
    }
    if (!crowd_.run_while_not([&] { return complete(); }, 60'000'000, listener()))
        throw std::runtime_error("the first notes do not arrive everywhere");
    laid_ = asked_;
    laid_seen_ = seen_;
    to_screen = {};
    to_answer = {};
}

void edits::answer(std::size_t which, std::string_view payload) {
    if (writer_of_[which] == nobody) return;
    if (payload.find("\"refused\"") != std::string_view::npos) throw std::runtime_error("refused: " + std::string(payload));
    std::int64_t n = 0;
    std::from_chars(payload.data() + payload.find("\"n\":") + 4, payload.data() + payload.size(), n);
    auto& unanswered = writers_[writer_of_[which]].unanswered;
    auto const found = std::ranges::find(unanswered, n, &std::pair<std::int64_t, microseconds>::first);
    if (found == unanswered.end()) return;
    to_answer.add(now() - found->second);
    unanswered.erase(found);
    ++answered_;
}

void edits::hear(std::size_t which, std::string_view payload) {
    if (payload.starts_with(R"({"type":"answer")")) return answer(which, payload);
    if (!payload.starts_with(level_ == "room" ? R"({"type":"change","view":"room")" : R"({"type":"change","view":"table/)")) return;
    auto const at = now();
    each_mark(payload, [&](std::size_t writer, std::uint32_t count) {
        if (writer >= writers_.size() || count > writers_[writer].said_at.size()) return;
        for (auto& shown = shown_[which][writer]; shown < count; ++shown) {
            to_screen.add(at - writers_[writer].said_at[shown]);
            ++seen_;
        }
    });
}

} // namespace bordduk::load
