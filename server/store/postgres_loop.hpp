// The log's one thread: what the others want of it is done here, and the lines to the database are stepped whenever something happens on
// them.
#pragma once

#include "store/postgres_line.hpp"

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace bordduk::store {

class postgres_loop {
public:
    // go_on: after every step. deadline: when it must be called again at the latest. done: asked when it is to end.
    struct work {
        std::vector<postgres_line*> lines;
        std::function<void()> go_on;
        std::function<steady::time_point()> deadline;
        std::function<void()> ending;
        std::function<bool()> done;
    };
    postgres_loop();
    ~postgres_loop();
    postgres_loop(postgres_loop const&) = delete;
    postgres_loop& operator=(postgres_loop const&) = delete;

    void start(work what);
    void end();                             // returns when the thread has ended: what waits has limits::database_goodbye_ms
    void later(std::function<void()> what); // on the loop's thread; from any

private:
    void run();
    void wait();
    void do_what_was_asked();

    work work_;
    int bell_{-1};
    std::mutex guard_;
    std::vector<std::function<void()>> asked_;
    std::atomic<bool> ending_{};
    std::thread thread_;
};

} // namespace bordduk::store
