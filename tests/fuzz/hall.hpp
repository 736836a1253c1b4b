// A room with four people, a desk, a tablecloth and a stage, to which anything may be said: each line is who speaks (a letter) and what.
#pragma once

#include "common/small_day.hpp"
#include "room/room.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::fuzz {

std::string_view next_line(std::string_view& rest); // takes it off

class writer_of_text final : public room::frame_writer {
public:
    room::shared_frame write(core::server_message const& message) override;
};

class hall {
public:
    static constexpr std::string_view voices = "abcdDt"; // a, b: table 1; c, d: table 2; the desk; the tablecloth of table 1
    static constexpr std::string_view envelope = R"({"type":"command","n":1,"client":"fuzzfuzz",)";

    hall(); // everybody is let in
    [[nodiscard]] static core::entry founding();
    [[nodiscard]] static core::identity identity_of(char voice);

    // A voice and the command without its envelope (`a"do":"note.write",...}`); `+` lets 41 s pass for each of its characters; `!` makes
    // the disk refuse what is in flight; `=` makes it answer; `%` and a ballot.
    void hears(std::string_view line);
    void settle();      // the disk answers until nothing is asked of it
    void check() const; // the log folds to what is told, and every view is exactly what it may hold

    [[nodiscard]] std::vector<core::entry> const& log() const { return log_; }
    [[nodiscard]] core::state const& state() const { return live_.durable(); }

private:
    void collect(); // takes over what the room wants
    void says(char voice, std::string_view words);
    void ballot(std::string_view body);

    mutable writer_of_text writer_;
    std::vector<core::entry> log_{founding()};
    std::vector<core::entry> in_flight_;
    mutable room::room live_{{"ABCDEF", "epoch"}, log_, writer_};
    core::instant now_ = tests::nine;
    room::ticket tickets_{};
    std::map<char, std::int64_t> sent_;
    std::map<char, std::int64_t> settled_;
};

} // namespace bordduk::fuzz
