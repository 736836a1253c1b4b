// One thread, one loop, and everything that lives on it: connections and the workshops they talk in.
//
// Only get_executor(), name() and what says so may be used from other threads; everything else belongs to the hub's own. Nothing runs here
// uncounted: a coroutine is spawned through spawn(), a connection enters and leaves, and run() returns when all of them have ended and no
// other hub can need this one.
#pragma once

#include "net/figures.hpp"
#include "net/house_clock.hpp"
#include "net/journal.hpp"
#include "net/loop.hpp"
#include "net/picture_stock.hpp"
#include "net/venue.hpp"
#include "net/volley.hpp"

#include <boost/asio/executor_work_guard.hpp>

#include <atomic>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace bordduk::net {

// A socket somebody talks over, as its hub sees it.
class connection {
public:
    virtual void tick(core::instant now) = 0;    // a few times a second: is something due, has something taken too long?
    virtual void end() = 0;                      // say goodbye (the server restarts) and then close
    virtual void drop() = 0;                     // close now
    virtual void count(figures& into) const = 0; // what it is at this moment, and what it alone has counted so far

protected:
    ~connection() = default;

private:
    friend class hub;
    std::size_t place_{}; // among the hub's
};

class hub {
public:
    hub(house_clock const& clock, journal& notes, std::string name);
    ~hub();
    hub(hub const&) = delete;
    hub& operator=(hub const&) = delete;

    void run(); // until ended
    [[nodiscard]] executor get_executor() { return loop_.get_executor(); }
    [[nodiscard]] std::string const& name() const { return name_; } // among the hubs of this server; from any thread
    [[nodiscard]] core::instant now() const { return clock_.now(); }
    [[nodiscard]] journal& notes() { return notes_; }
    [[nodiscard]] picture_stock& pictures() { return pictures_; }
    [[nodiscard]] volley& together() { return together_; }
    [[nodiscard]] figures& counted() { return counted_; } // since the start
    [[nodiscard]] figures take_stock() const;             // that, and what is here now

    venue& open(room::event_log& log, room::workshop_key key, std::vector<core::entry> const& entries);
    venue& open(room::event_log& log, room::knowledge begin);             // one more of a workshop that has one elsewhere
    void spawn(task<> work, std::atomic<std::size_t>* counted = nullptr); // counted: one less when it has ended
    void enter(connection& c);
    void leave(connection& c);

    // The end, in three steps, each for all hubs before the next: what one has begun may need another one to finish.
    void end();   // every connection is told to come back
    void drop();  // whoever is still here is cut off
    void close(); // run() returns
    [[nodiscard]] bool ending() const { return ending_; }
    [[nodiscard]] std::size_t connections() const { return count_; } // from any thread
    [[nodiscard]] bool quiet() const { return spawned_ <= 1; }       // nothing is under way but the tick; from any thread

private:
    task<> tick();

    asio::io_context loop_{1};
    asio::executor_work_guard<executor> open_for_work_{loop_.get_executor()};
    house_clock const& clock_;
    journal& notes_;
    std::string const name_;
    picture_stock pictures_{loop_.get_executor()};
    volley together_;
    std::vector<std::unique_ptr<venue>> venues_;
    std::vector<connection*> connections_; // all of them are looked at ten times a second: in a row
    figures counted_;
    std::atomic<std::size_t> count_{};
    std::atomic<std::size_t> spawned_{};
    bool ending_{};
    bool closing_{};
};

} // namespace bordduk::net
