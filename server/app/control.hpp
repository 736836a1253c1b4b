// The administrator's line to a running server: a socket in the data folder, for whoever may read the data anyway.
//
// One question a connection: words, each ended by a zero byte; then the end. The answer is one byte ('+' done, '-' not), then text.
#pragma once

#include <filesystem>
#include <functional>
#include <mutex>
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
    ~control(); // what is being answered is answered first; who has not asked yet is not waited for
    control(control const&) = delete;
    control& operator=(control const&) = delete;

private:
    void run();
    void serve(int fd);
    [[nodiscard]] bool takes(int fd); // -1: whoever was here is done with; not any more, if it ends

    std::filesystem::path path_;
    answering answer_;
    int door_{-1};
    int bell_{-1}; // rung at the end
    std::mutex guard_;
    int asker_{-1}; // guarded; who is listened to or answered
    bool ends_{};   // guarded
    std::thread thread_;
};

// What the server on this data says; nothing: there is none.
[[nodiscard]] std::optional<reply> ask_server(std::filesystem::path const& data, std::vector<std::string> const& words);

} // namespace bordduk::app
