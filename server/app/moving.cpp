#include "app/moving.hpp"

#include "app/imported_pictures.hpp"
#include "app/replay.hpp"
#include "wire/log.hpp"

#include <algorithm>
#include <future>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace bordduk::app {
namespace {

bool same(std::vector<core::entry> const& one, std::vector<core::entry> const& other) {
    return std::ranges::equal(one, other, {}, wire::encode_entry, wire::encode_entry) &&
           core::hash_of_records(replay(one).state) == core::hash_of_records(replay(other).state);
}

std::optional<room::workshop_key> key_of(store::kept_log& log, std::string const& code) {
    auto const keys = log.list();
    auto const found = std::ranges::find(keys, code, &room::workshop_key::code);
    return found == keys.end() ? std::nullopt : std::optional{*found};
}

void copy(store::kept_log& from, store::kept_log& to, room::workshop_key const& key, std::vector<core::entry> const& entries) {
    std::vector<room::picture_part> parts;
    for (auto const& [picture, facts] : replay(entries).state.pictures)
        std::ranges::move(parts_of(picture, whole_picture(from, key.code, picture)), std::back_inserter(parts));
    std::promise<room::append_result> said;
    to.adopt(key, entries, std::move(parts), [&said](room::append_result result) { said.set_value(result); });
    if (said.get_future().get() != room::append_result::durable)
        throw std::runtime_error{"Workshop " + key.code + " cannot be written where it is to go; it stays where it is."};
}

// What is there is read again, every entry and every picture.
void compare(store::kept_log& to, room::workshop_key const& key, std::vector<core::entry> const& entries) {
    auto const there = key_of(to, key.code);
    if (!there || there->epoch != key.epoch || !same(to.load(key.code), entries)) {
        throw std::runtime_error{"Where workshop " + key.code + " is to go there is another one of that code; nothing of it was changed."};
    }
    for (auto const& [picture, facts] : replay(entries).state.pictures)
        static_cast<void>(whole_picture(to, key.code, picture));
}

void delete_from(store::kept_log& from, room::workshop_key const& key, std::vector<core::entry> const& entries) {
    auto const now = key_of(from, key.code);
    if (!now || now->epoch != key.epoch || !same(from.load(key.code), entries)) {
        throw std::runtime_error{"Somebody wrote in workshop " + key.code +
                                 " while it was copied; it was not deleted. Is a server still running on it?"};
    }
    std::promise<room::append_result> said;
    from.remove(key.code, [&said](room::append_result result) { said.set_value(result); });
    if (said.get_future().get() != room::append_result::durable)
        throw std::runtime_error{"Workshop " + key.code + " was copied, and cannot be deleted where it was."};
}

} // namespace

std::string moved(store::kept_log& from, store::kept_log& to, move_orders const& orders) {
    std::vector<room::workshop_key> keys = from.list();
    if (!orders.code.empty()) std::erase_if(keys, [&](room::workshop_key const& key) { return key.code != orders.code; });
    if (keys.empty() && !orders.code.empty()) throw std::runtime_error{"There is no workshop " + orders.code + " to move."};
    std::string said;
    for (room::workshop_key const& key : keys) {
        std::vector<core::entry> const entries = from.load(key.code);
        if (!key_of(to, key.code)) copy(from, to, key, entries); // it may be there from a move that was broken off
        compare(to, key, entries);
        if (orders.delete_source) delete_from(from, key, entries);
        said += line_of(key.code, replay(entries));
    }
    return said.empty() ? "There is no workshop.\n" : said;
}

} // namespace bordduk::app
