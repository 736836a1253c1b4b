#include "app/spd_journal.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace bordduk::app {
namespace {

// A value with anything but plain characters is quoted, so that a line can be taken apart again.
std::string quoted(std::string const& value) {
    if (!value.empty() && value.find_first_of(" \"=\\\n\r\t") == std::string::npos) return value;
    std::string text{'"'};
    for (char const c : value) {
        if (c == '"' || c == '\\') text += '\\';
        text += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return text + '"';
}

} // namespace

spd_journal::spd_journal(std::string const& level) : out_{std::make_shared<spdlog::logger>("bordduk", std::make_shared<spdlog::sinks::stderr_sink_mt>())} {
    out_->set_pattern("time=%Y-%m-%dT%H:%M:%S.%e%z level=%l %v");
    listen_at(level);
    out_->flush_on(spdlog::level::trace);
}

void spd_journal::listen_at(std::string const& level) { out_->set_level(spdlog::level::from_str(level)); }

void spd_journal::note(weight how, std::string_view event, fields with) {
    std::string line = "event=" + std::string{event};
    for (auto const& [name, value] : with)
        line.append(" ").append(name).append("=").append(quoted(value));
    auto const level = how == weight::error ? spdlog::level::err : how == weight::warning ? spdlog::level::warn : spdlog::level::info;
    out_->log(level, "{}", line);
}

} // namespace bordduk::app
