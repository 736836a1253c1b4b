// The administrator's line to a running server: a socket in the data folder, for whoever may read the data anyway.
//
// One question a connection: words, each ended by a zero byte; then the end. The answer is one byte ('+' done, '-' not), then text.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace bordduk::app {

struct reply {
    bool done{};
    std::string text;
};

class control {
public:
    using answering = std::function<std::string(std::vector<std::string> const& words)>; // throws std::exception: not done, and why

    // Throws std::runtime_error with a sentence. answer is called on a thread of this object's own, one question after the other.
    control(std::filesystem::path const& data, answering answer);
    ~control(); // what is being answered is answered first
    control(control const&) = delete;
    control& operator=(control const&) = delete;

private:
    void run();

    std::filesystem::path path_;
    answering answer_;
    int door_{-1};
    int bell_{-1}; // rung at the end
    std::thread thread_;
};

// What the server on this data says; nothing: there is none.
[[nodiscard]] std::optional<reply> ask_server(std::filesystem::path const& data, std::vector<std::string> const& words);

} // namespace bordduk::app
