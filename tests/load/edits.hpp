// People who edit their own shared note, and everybody who must see it: each text carries who wrote it and the how-manieth it is.
//
// A client that shows somebody's text number 9 has been shown what became of number 8 too, so what was overtaken counts as seen. In the end
// every client must have everybody's last text; the clock runs from the command to each screen.
#pragma once

#include "load/figures.hpp"
#include "load/swarm.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::load {

class edits {
public:
    using speaker =
        std::function<std::optional<std::int64_t>(std::size_t which, std::size_t writer, std::string const& text)>; // the n to be answered

    // sees(client, writer): who may see what this writer shares. `padding`: how long a text is, beside its mark.
    edits(swarm& crowd, std::vector<std::size_t> writers, std::string level, std::function<bool(client const&, client const&)> sees,
          std::size_t padding);
    void speak(speaker other) { speak_ = std::move(other); } // otherwise: note.write

    void lay();                      // everybody's first text, shared; waits until all have it, and forgets what that took
    void change(std::size_t writer); // by its place in `writers`
    void hear(std::size_t which, std::string_view payload);
    [[nodiscard]] swarm::listener listener() {
        return [this](std::size_t which, std::string_view payload) { hear(which, payload); };
    }
    [[nodiscard]] bool complete() const { return seen_ == wanted_ && answered_ == asked_; }
    [[nodiscard]] std::size_t waiting(std::size_t writer) const { return writers_[writer].unanswered.size(); }

    [[nodiscard]] std::size_t writer_count() const { return writers_.size(); }
    [[nodiscard]] std::uint64_t changes() const { return asked_ - laid_; }
    [[nodiscard]] std::uint64_t answered() const { return answered_ - laid_; }
    [[nodiscard]] std::uint64_t made_visible() const { return seen_ - laid_seen_; } // (change, client)
    [[nodiscard]] std::uint64_t missed() const { return wanted_ - seen_ + (asked_ - answered_); }
    samples to_screen;
    samples to_answer;

private:
    struct writer {
        std::size_t which{};
        std::uint64_t audience{};
        std::vector<microseconds> said_at;                             // of its 1st, 2nd, ... text
        std::vector<std::pair<std::int64_t, microseconds>> unanswered; // n, when
    };
    void say(std::size_t at);
    void answer(std::size_t which, std::string_view payload);

    swarm& crowd_;
    speaker speak_;
    std::string level_;
    std::string padding_;
    std::vector<writer> writers_;
    std::vector<std::size_t> writer_of_;            // by client
    std::vector<std::vector<std::uint32_t>> shown_; // by client and writer: the newest text it has
    std::uint64_t asked_{};
    std::uint64_t answered_{};
    std::uint64_t wanted_{};
    std::uint64_t seen_{};
    std::uint64_t laid_{};
    std::uint64_t laid_seen_{};
};

} // namespace bordduk::load
