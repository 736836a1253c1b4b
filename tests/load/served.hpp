// The server under measurement with its log on disk, and workshops full of people on it.
#pragma once

#include "common/bordduk_process.hpp"
#include "load/errands.hpp"
#include "load/options.hpp"
#include "load/swarm.hpp"

#include <string>
#include <vector>

namespace bordduk::load {

struct workshop {
    std::string code;
    std::string secret;
    [[nodiscard]] std::string api() const { return "/api/workshops/" + code; }
};

class served {
public:
    explicit served(options& given); // --server FILE, --store sqlite|memory, --hubs N, --hub-clients N

    [[nodiscard]] tests::bordduk_process& server() { return process_; }
    [[nodiscard]] int port() const { return process_.port(); }
    // One group work that runs all day at so many tables.
    [[nodiscard]] workshop open(int tables);
    [[nodiscard]] workshop open_programme(std::string const& file, int tables); // as it stands there, but for the number of tables
    // What people are let in with: `count` at the tables by turns, many at once. Not connected yet.
    void seat(swarm& crowd, workshop const& at, int count, int tables);
    std::size_t add_desk(swarm& crowd, workshop const& at);
    std::size_t add_stage(swarm& crowd, workshop const& at);
    std::size_t add_tablecloth(swarm& crowd, workshop const& at, int table);
    std::string ask(std::string_view target, std::string_view body); // POST, wants 201

private:
    tests::bordduk_process process_;
};

// Connects everybody and begins the group phase, as the desks would; throws if somebody does not get in. How long the connecting took.
microseconds begin(swarm& crowd, std::vector<std::size_t> const& desks);
inline microseconds begin(swarm& crowd, std::size_t desk) { return begin(crowd, std::vector{desk}); }

// What the server spends from now on.
class meter {
public:
    meter(served& of, swarm const& crowd);
    [[nodiscard]] double cpu_us() const;
    [[nodiscard]] std::uint64_t frames() const { return crowd_.frames() - frames_; }
    [[nodiscard]] std::uint64_t bytes() const { return crowd_.bytes() - bytes_; }
    [[nodiscard]] double seconds() const { return static_cast<double>(now() - at_) / 1e6; }

private:
    served& of_;
    swarm const& crowd_;
    std::int64_t cpu_;
    std::uint64_t frames_;
    std::uint64_t bytes_;
    microseconds at_;
};

} // namespace bordduk::load
