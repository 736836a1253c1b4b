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

// Every value is a string, so that a field never changes its type.
std::string in_json(std::string_view value) {
    std::string text{'"'};
    for (char const c : value) {
        if (c == '"' || c == '\\') text += '\\';
        text += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
    return text + '"';
}

} // namespace

spd_journal::spd_journal(std::string const& level, std::string const& format)
    : out_{std::make_shared<spdlog::logger>("bordduk", std::make_shared<spdlog::sinks::stderr_sink_mt>())}, json_{format == "json"} {
    out_->set_pattern(json_ ? R"({"time":"%Y-%m-%dT%H:%M:%S.%e%z","level":"%l",%v})" : "time=%Y-%m-%dT%H:%M:%S.%e%z level=%l %v");
    listen_at(level);
    out_->flush_on(spdlog::level::trace);
}

void spd_journal::listen_at(std::string const& level) { out_->set_level(spdlog::level::from_str(level)); }

void spd_journal::note(weight how, std::string_view event, fields with) {
    std::string line = json_ ? "\"event\":" + in_json(event) : "event=" + std::string{event};
    for (auto const& [name, value] : with) {
        if (json_) {
            line.append(",").append(in_json(name)).append(":").append(in_json(value));
        } else {
            line.append(" ").append(name).append("=").append(quoted(value));
        }
    }
    auto const level = how == weight::error ? spdlog::level::err : how == weight::warning ? spdlog::level::warn : spdlog::level::info;
    out_->log(level, "{}", line);
}

} // namespace bordduk::app
