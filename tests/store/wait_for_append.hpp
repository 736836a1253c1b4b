// Asks a log and waits for what it says; entries to ask it with; a folder that is gone afterwards.
#pragma once

#include "room/ports.hpp"
#include "wire/log.hpp"

#include <cstdlib>
#include <filesystem>
#include <future>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace bordduk::tests {

inline constexpr auto durable = room::append_result::durable;
inline constexpr auto unavailable = room::append_result::unavailable;
inline constexpr auto overtaken = room::append_result::overtaken;

struct temporary_folder {
    std::filesystem::path path;
    temporary_folder() {
        std::string name = (std::filesystem::temp_directory_path() / "bordduk-store-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
        path = name;
    }
    ~temporary_folder() { std::filesystem::remove_all(path); }
    temporary_folder(temporary_folder const&) = delete;
    temporary_folder& operator=(temporary_folder const&) = delete;
};

inline core::entry entry_at(core::seq seq) {
    core::entry e;
    e.seq = seq;
    e.at = 1'000'000 + seq;
    e.events = {core::secret_issued{"hash-" + std::to_string(seq)}};
    return e;
}

inline std::string text(core::entry const& e) { return wire::encode_entry(e); }

inline room::append_result append_to(room::event_log& log, room::workshop_key key, std::vector<core::entry> entries) {
    std::promise<room::append_result> said;
    log.append(std::move(key), std::move(entries), [&said](room::append_result result) { said.set_value(result); });
    return said.get_future().get();
}
inline room::append_result append(room::event_log& log, std::string code, std::vector<core::entry> entries) {
    return append_to(log, {std::move(code), "epoch-1"}, std::move(entries));
}

inline std::optional<room::tail> read_on(room::event_log& log, room::workshop_key known, core::seq after) {
    std::promise<std::optional<room::tail>> said;
    log.read_on(std::move(known), after, [&said](std::optional<room::tail> news) { said.set_value(std::move(news)); });
    return said.get_future().get();
}

inline room::append_result found(room::event_log& log, std::string code, std::string epoch = "epoch-1") {
    std::promise<room::append_result> said;
    log.create({std::move(code), std::move(epoch)}, entry_at(1), [&said](room::append_result result) { said.set_value(result); });
    return said.get_future().get();
}

inline room::append_result remove(room::event_log& log, std::string code) {
    std::promise<room::append_result> said;
    log.remove(std::move(code), [&said](room::append_result result) { said.set_value(result); });
    return said.get_future().get();
}

inline room::append_result rewrite(room::event_log& log, room::workshop_key as, room::event_log::rewriting into) {
    std::promise<room::append_result> said;
    log.rewrite(std::move(as), std::move(into), [&said](room::append_result result) { said.set_value(result); });
    return said.get_future().get();
}

} // namespace bordduk::tests
