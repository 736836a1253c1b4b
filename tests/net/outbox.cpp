#include "net/outbox.hpp"

#include <chrono>
#include <functional>
#include <thread>
#include <utility>

namespace bordduk::tests {

using namespace std::chrono_literals;

outbox::outbox(served_workshop const& house, guest by, std::string name) : queue{std::move(name)}, who{std::move(by)}, house_{house} {}

bool outbox::connect(std::string_view rest) {
    line_.reset();
    line_.emplace(house_.server.port(), house_.code);
    line_->client = queue;
    line_->hello(who.token, rest);
    auto const welcome = line_->next(R"({"type":"welcome")");
    if (!welcome) return false;
    auto const key = '"' + queue + "\":";
    auto const at = welcome->find(key);
    std::int64_t const settled = at == std::string::npos ? 0 : std::stoll(welcome->substr(at + key.size(), 20));
    if (settled > written) contradiction += "settled more than was said; ";
    // What is settled but not answered is asked again too: the answer must be the one of the first time.
    for (std::int64_t n = 1; n <= written; ++n)
        if (n > settled || !answered.contains(n)) send(n);
    for (auto const& [n, answer] : answered)
        if (n > settled) contradiction += "lost " + answer + "; ";
    return true;
}

// The same number is the same command, however often it is sent.
void outbox::send(std::int64_t n) {
    std::string const number = std::to_string(n);
    std::string const earlier = queue + "n" + std::to_string(n / 2);
    auto const id = [](char const* member, std::string const& value) { return std::string{",\""} + member + "\":\"" + value + '"'; };
    switch (mixed ? (std::hash<std::string>{}(queue) + static_cast<std::uint64_t>(n) * 2654435761U) % 11 : 0) {
    case 6:
        return line_->repeat(n, "note.share", id("note", earlier) + R"(,"level":"table")");
    case 7:
        return line_->repeat(n, "note.remove", id("note", earlier));
    case 8:
        return line_->repeat(n, "seat.rename", id("name", "Guest " + number));
    case 9:
        return line_->repeat(n, "question.ask", id("question", queue + "q" + number) + id("text", queue + " asks " + number));
    case 10:
        return line_->repeat(n, "commitment.write", id("commitment", queue + "c" + number) + id("text", "I will") + id("whose", "person"));
    default:
        return line_->repeat(n, "note.write", note_fields(queue + "n" + number, queue + " says " + number));
    }
}

void outbox::write() {
    ++written;
    if (live()) send(written);
}

void outbox::hear(int wait_ms) {
    if (!line_) return;
    while (auto const text = line_->next(R"({"type":"answer")", wait_ms)) {
        std::int64_t const n = json_number(*text, "n");
        if (text->find("storage_unavailable") != std::string::npos) continue;
        auto const [known, fresh] = answered.try_emplace(n, *text);
        if (!fresh && known->second != *text) contradiction += known->second + " became " + *text + "; ";
    }
}

void outbox::cut() {
    if (line_) line_->cut();
}

void outbox::deliver(int within_ms) {
    for (auto const end = std::chrono::steady_clock::now() + std::chrono::milliseconds{within_ms}; !done();) {
        if (std::chrono::steady_clock::now() > end) return;
        if (!live() && !connect()) std::this_thread::sleep_for(50ms);
        hear(20);
    }
}

} // namespace bordduk::tests
