// A workshop on a bad day: the production core, room and sessions, with a clock, a network and a disk that do what a seed says.
//
// First faults are allowed and every promise is watched (safety). Then everything is healed, nobody does anything new, and all must come to
// hold the same within a budget (liveness). The faults that may be planted are compiled into a copy of the production code (plants/).
#pragma once

#include "common/small_day.hpp"
#include "dice.hpp"
#include "moves.hpp"
#include "oracle.hpp"
#include "player.hpp"
#include "room/room.hpp"
#include "room/session.hpp"
#include "trace.hpp"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bordduk::sim {

struct summary {
    std::map<std::string, int> counts;
    void add(summary const& other) {
        for (auto const& [what, times] : other.counts)
            counts[what] += times;
    }
};

class world final : public room::frame_writer {
public:
    explicit world(std::uint64_t seed);
    ~world() override;

    void run(int count); // steps; throws broken
    [[nodiscard]] summary const& happened() const { return happened_; }
    void remember_frames();
    [[nodiscard]] std::vector<trace> traces() const; // of every page, when the day is over

    room::shared_frame write(core::server_message const& message) override;

private:
    struct options { // how bad the day is, by the seed
        int cut, zombie, stall, disk_error, crash, deaf, slow, leap, suspend, jump, sleep, repeat, flood, tamper, nonsense, move;
    };
    struct line { // a connection, as the server has it and as the client has it
        std::size_t page{};
        room::session_id id{};
        std::unique_ptr<room::session> peer; // null: the server is done with it
        std::deque<std::string> up;          // on its way to the server
        std::deque<room::shared_frame> down; // on its way to the client
        bool closing{};                      // the server has said goodbye; it follows what is on its way
        bool held{true};                     // the client still has it
        bool deaf{};                         // the client does not read
        bool slow{};                         // the client reads a frame now and then
        int unheard{};                       // answers given to the session, and not yet in a frame
    };

    // the world's clockwork
    void step();
    void random_act();
    void disturb(line& l);
    void let_time_pass(core::duration by);
    void serve(); // everything the server would do by itself now
    void heal();
    [[nodiscard]] bool at_rest() const;
    void check_end();

    // people
    void found_and_invite();
    void watch(std::string const& name, std::optional<core::cloth> const& on); // a stage, or a tablecloth
    void act(std::size_t page);
    void send(std::size_t page, std::string bytes);
    void connect(std::size_t page);
    void put_to_sleep(std::size_t page);
    void read_report();
    void let_an_observer_in();
    void resend(std::size_t page);
    void join_late();
    void put_ballot();
    line* line_of(std::size_t page);

    // the network
    void check_if_current(line& l);
    void deliver_up(line& l, int most);
    void deliver_down(line& l, int most);
    void cut(line& l);
    void drop_dead_lines();

    // the server
    void start();
    void crash();
    void leave_on_disk(std::vector<core::entry> const& entries);
    void perform();
    void perform(room::action const& wish);
    void pump(line& l);
    static constexpr std::size_t frame_bytes_max = 1024 * 1024; // what a connection may cost
    void check_amount(line& l, room::output const& said);

    // the disk
    void disk_answers(room::append_result result);

    dice chance_;
    taste likes_;
    options how_{};
    core::instant now_{tests::nine};
    summary happened_;
    witness truth_;

    std::vector<std::string> kept_; // what is on the disk, as bytes: whole appends
    std::vector<std::string> torn_; // the beginning of an append that a crash has cut short; its end mark is missing
    std::optional<std::vector<core::entry>> in_flight_;
    bool stalled_{};
    std::unique_ptr<room::room> room_;

    std::vector<player> pages_;
    std::map<std::size_t, core::instant> asleep_until_; // pages in somebody's pocket
    std::vector<std::unique_ptr<line>> lines_;
    room::session_id sessions_{};
    room::ticket tickets_{};
    std::map<room::ticket, std::string> joining_; // ticket -> token hash
    std::map<std::string, std::string> joined_;   // token hash -> person, acknowledged
    bool healing_{};
};

} // namespace bordduk::sim
