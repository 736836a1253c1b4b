// The structured log: one line an event on stderr, as key=value or as a JSON object.
#pragma once

#include "net/journal.hpp"

#include <memory>

namespace spdlog {
class logger;
}

namespace bordduk::app {

class spd_journal final : public net::journal {
public:
    spd_journal(std::string const& level, std::string const& format);
    void listen_at(std::string const& level); // from any thread
    void note(weight how, std::string_view event, fields with = {}) override;

private:
    std::shared_ptr<spdlog::logger> out_;
    bool json_;
};

} // namespace bordduk::app
