// The one thread that makes a log durable: it takes everything that waits, has it written in one go, and then says so to each.
//
// What is written where is the medium's business. Group commit over all workshops is here, so that one fsync serves everybody
// who waited for the one before.
#pragma once

#include "room/ports.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace bordduk::store {

struct request {
    enum class kind { append, found, rewrite, remove };
    kind what{};
    room::workshop_key key; // for a log that is written anew: as it is to be
    std::vector<core::entry> entries;
    std::function<void(room::append_result)> done;
    std::vector<room::picture_part> parts{}; // of a workshop that comes whole
    room::event_log::rewriting rewriting{};
    [[nodiscard]] bool adds() const { return what == kind::append || what == kind::found; }
};

class medium {
public:
    virtual ~medium() = default;
    // In this order, and all of it or nothing, but for what was overtaken and for a workshop that exists already. One result for each.
    virtual std::vector<room::append_result> write(std::vector<request> const& requests) = 0;
    virtual room::append_result change(request const& whole_log) = 0; // rewritten or removed
    virtual std::optional<room::tail> read_on(room::workshop_key const& known, core::seq after) = 0;
    virtual bool wants_probe() = 0; // it could not write: try again by yourself, now and then
    virtual void probe() = 0;
};

class writer {
public:
    explicit writer(medium& to);
    ~writer(); // what waits is written first
    writer(writer const&) = delete;
    writer& operator=(writer const&) = delete;

    void push(request what);
    // Something else with the medium, on this thread: one at a time, and never while an append waits.
    void push_between(std::function<void()> work);

    void watch(room::event_log::bell rung) { rung_ = std::move(rung); } // before anything is pushed
    void read_on(room::workshop_key known, core::seq after, std::function<void(std::optional<room::tail>)> done);

private:
    void run();
    void write(std::vector<request> const& requests);
    // Empty: there is something else to do, it is time for a probe, or the end. What changes a whole log comes alone.
    std::vector<request> next();
    bool one_between(); // false: there was nothing
    bool ended();

    medium& to_;
    room::event_log::bell rung_;
    std::mutex guard_;
    std::condition_variable bell_;
    std::vector<request> waiting_;
    std::deque<std::function<void()>> between_;
    bool ending_{};
    std::thread thread_;
};

} // namespace bordduk::store
