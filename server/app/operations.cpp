#include "app/operations.hpp"

#include "app/base64.hpp"
#include "app/imported_pictures.hpp"
#include "app/replay.hpp"
#include "core/apply.hpp"
#include "store/sqlite.hpp"
#include "wire/log.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <future>
#include <istream>
#include <stdexcept>
#include <vector>

namespace bordduk::app {
namespace {

void must_go_on(std::stop_token const& told) {
    if (told.stop_requested()) throw std::runtime_error{store::told_to_stop};
}

std::string list_of(store::kept_log& log, std::stop_token const& told = {}) {
    std::string text;
    for (room::workshop_key const& key : log.list()) {
        must_go_on(told);
        text += line_of(key.code, replay(log, key.code));
    }
    return text.empty() ? "There is no workshop.\n" : text;
}

std::string check_of(store::kept_log& log, std::stop_token const& told = {}) {
    log.check_medium(told);
    core::seq entries = 0;
    std::size_t pictures = 0;
    std::size_t workshops = 0;
    for (room::workshop_key const& key : log.list()) {
        must_go_on(told);
        replayed const r = replay(log, key.code);
        entries += r.entries;
        ++workshops;
        for (auto const& [picture, facts] : r.state.pictures) {
            must_go_on(told);
            static_cast<void>(whole_picture(log, key.code, picture));
        }
        pictures += r.state.pictures.size();
    }
    return fmt::format("whole: {} workshops, {} entries, {} pictures, each as it was written\n", workshops, entries, pictures);
}

std::string exported(store::kept_log& log, std::string const& code, std::stop_token const& told) {
    auto const keys = log.list();
    auto const key = std::ranges::find(keys, code, &room::workshop_key::code);
    if (key == keys.end()) throw std::runtime_error{"There is no workshop " + code + "."};
    core::state s;
    std::string lines;
    for (core::entry const& e : log.load(code)) {
        lines += wire::encode_entry(e) + '\n';
        core::apply(s, e);
    }
    std::string text = wire::encode_log_head({s.pictures.empty() ? 1 : 2, key->code, key->epoch}) + '\n' + lines;
    for (auto const& [picture, facts] : s.pictures) { // behind the entries that keep them
        must_go_on(told);
        text += wire::encode_log_picture({picture, to_base64(log.picture(code, picture))}) + '\n';
    }
    return text;
}

std::string backed_up(store::kept_log& log, std::filesystem::path const& file, std::stop_token const& told) {
    log.back_up(file, told);
    return fmt::format("backed up to {}\n", file.string());
}

std::string removed(store::kept_log& log, std::string const& code) {
    auto const keys = log.list();
    if (std::ranges::find(keys, code, &room::workshop_key::code) == keys.end())
        throw std::runtime_error{"There is no workshop " + code + "."};
    std::promise<room::append_result> said;
    log.remove(code, [&said](room::append_result result) { said.set_value(result); });
    if (said.get_future().get() != room::append_result::durable) throw std::runtime_error{"The data cannot be written; is the disk full?"};
    return fmt::format("deleted {}\n", code);
}

} // namespace

std::string looked_after(store::kept_log& log, std::vector<std::string> const& words, std::stop_token const& told) {
    std::string const what = words.empty() ? std::string{} : words.front();
    if (what == "list" && words.size() == 1) return list_of(log, told);
    if (what == "check" && words.size() == 1) return check_of(log, told);
    if (what == "export" && words.size() == 2) return exported(log, words[1], told);
    if (what == "delete" && words.size() == 2) return removed(log, words[1]);
    if (what == "backup" && words.size() == 2) return backed_up(log, words[1], told);
    throw std::runtime_error{"This server does not know '" + what + "'; is it of another version?"};
}

std::string imported(store::kept_log& log, std::istream& from) {
    std::string line;
    std::getline(from, line);
    auto const head = wire::decode_log_head(line);
    if (!head) throw std::runtime_error{"Line 1 is not the head of a workshop that was exported."};
    if (head->bordduk_log < 1 || head->bordduk_log > 2) throw std::runtime_error{"This export was written by a newer version of Bordduk."};
    auto const keys = log.list();
    if (std::ranges::find(keys, head->code, &room::workshop_key::code) != keys.end()) {
        throw std::runtime_error{"There is a workshop " + head->code + " already; nothing was changed."};
    }
    std::vector<core::entry> entries;
    imported_pictures pictures;
    while (std::getline(from, line)) {
        if (pictures.take(line)) continue;
        auto e = wire::decode_entry(line);
        core::seq const expected = std::ssize(entries) + 1;
        bool const begins_well = expected != 1 || (e && e->events.size() == 1 && std::holds_alternative<core::founded>(e->events.front()) &&
                                                   std::get<core::founded>(e->events.front()).code == head->code);
        if (!e || e->seq != expected || !begins_well) {
            throw std::runtime_error{
                fmt::format("Line {} is not entry {} of workshop {}; nothing was changed.", expected + 1, expected, head->code)};
        }
        entries.push_back(std::move(*e));
    }
    if (entries.empty()) throw std::runtime_error{"There is no entry in it; nothing was changed."};
    pictures.must_be_those_of(entries);
    std::promise<room::append_result> said;
    log.adopt({head->code, head->epoch}, std::move(entries), pictures.parts(), [&said](room::append_result result) { said.set_value(result); });
    if (said.get_future().get() != room::append_result::durable) {
        throw std::runtime_error{"The data cannot be written; is the disk full? Nothing was changed."};
    }
    return line_of(head->code, replay(log, head->code));
}

std::string restored(std::filesystem::path const& file, std::filesystem::path const& data) {
    std::filesystem::path const to = data / data_file;
    if (std::filesystem::exists(to)) throw std::runtime_error{"There is data in " + data.string() + " already; nothing was changed."};
    if (!std::filesystem::is_regular_file(file)) throw std::runtime_error{file.string() + " is not a file."};
    std::filesystem::path const trial = data / "restoring.sqlite";
    auto const copy = std::filesystem::copy_options::overwrite_existing;
    std::filesystem::copy_file(file, trial, copy);
    std::filesystem::permissions(trial, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::string said;
    try {
        store::sqlite_log log{trial};
        said = check_of(log) + list_of(log);
    } catch (std::exception const&) {
        std::filesystem::remove(trial);
        std::filesystem::remove(trial.string() + ".lock");
        throw;
    }
    std::filesystem::remove(trial.string() + ".lock");
    std::filesystem::rename(trial, to);
    return said;
}

} // namespace bordduk::app
