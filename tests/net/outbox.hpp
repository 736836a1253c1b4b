// A client that delivers its commands exactly once, as the pages do: numbered, kept until they are answered, sent again after a cut.
//
// It writes notes of its own, one a command, with the number in the text; or, mixed, commands of many kinds, some of which are refused.
// What it was told about each is kept.
#pragma once

#include "net/served_workshop.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace bordduk::tests {

class outbox {
public:
    outbox(served_workshop const& house, guest who, std::string queue);

    // Connects, says hello and sends again what is not settled there. False: not now.
    bool connect(std::string_view rest = R"("at":{})"); // rest: what hello says besides
    void write();                                       // one more note
    void hear(int wait_ms = 0);                         // what has come
    [[nodiscard]] bool live() const { return line_ && line_->fd >= 0; }
    [[nodiscard]] bool done() const { return answered.size() == static_cast<std::size_t>(written); }
    void cut(); // the line breaks, with what is under way on it
    // The line as it is, which is not this page's any more: nobody reads it, nobody closes it. Nothing: there was none.
    [[nodiscard]] std::optional<live_client> abandon() { return std::exchange(line_, std::nullopt); }
    [[nodiscard]] live_client& line() { return *line_; }
    [[nodiscard]] int closed(int wait_ms) { return line_ ? line_->closed(wait_ms) : 0; }
    void deliver(int within_ms); // until everything is answered

    std::string queue;
    guest who;
    std::int64_t written{};
    std::map<std::int64_t, std::string> answered; // n -> the answer, word for word
    std::string contradiction;                    // an answer that differs from an earlier one
    bool mixed{};                                 // to be set before anything is written

private:
    void send(std::int64_t n);

    served_workshop const& house_;
    std::optional<live_client> line_;
};

} // namespace bordduk::tests
