// People who keep a room busy: notes shown to everybody, edited again and again.
#pragma once

#include "net/served_workshop.hpp"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace bordduk::tests {

class burst {
public:
    burst(served_workshop& house, int writers) {
        for (int i = 0; i < writers; ++i)
            tokens_.push_back(house.join().token);
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            threads_.emplace_back([this, &house, i] { write(house, tokens_[i], "w" + std::to_string(i)); });
    }
    ~burst() { stop(); }
    void stop() {
        stop_ = true;
        for (std::thread& each : threads_)
            each.join();
        threads_.clear();
    }

private:
    void write(served_workshop const& house, std::string const& token, std::string const& note) {
        live_client line = house.enter(token);
        std::string const text(1900, 'x');
        for (int i = 0; !stop_; ++i) {
            std::string const id = note + "n" + std::to_string(i % 20);
            line.answer(line.command("note.write", note_fields(id, text + std::to_string(i))));
            if (i < 20) line.answer(line.command("note.share", R"(,"note":")" + id + R"(","level":"room")"));
        }
    }
    std::vector<std::string> tokens_;
    std::vector<std::thread> threads_;
    std::atomic<bool> stop_{};
};

} // namespace bordduk::tests
