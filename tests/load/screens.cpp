#include "load/screens.hpp"

#include "core/collections.hpp"

#include <algorithm>
#include <charconv>
#include <type_traits>

namespace bordduk::load {
namespace {

constexpr std::size_t frames_remembered = 4096;

// What the desk has done can be taken back by the number of its act.
void note_act(core::state& s, std::string const& id, bool is_there) {
    core::seq number{};
    std::from_chars(id.data(), id.data() + id.size(), number);
    if (is_there)
        s.steps.try_emplace(number);
    else
        s.steps.erase(number);
}

void keep(core::state& s, std::string const& id, wire::owned_record const& record) {
    std::visit(
        [&](auto const& one) {
            using type = std::remove_cvref_t<decltype(one)>;
            if constexpr (!std::is_same_v<type, std::monostate>) (s.*core::kept<type>::in).insert_or_assign(id, one);
            if constexpr (std::is_same_v<type, core::act>) note_act(s, id, true);
        },
        record);
}

void drop(core::state& s, std::string const& id, wire::owned_record const& record) {
    std::visit(
        [&](auto const& one) {
            using type = std::remove_cvref_t<decltype(one)>;
            if constexpr (!std::is_same_v<type, std::monostate>) (s.*core::kept<type>::in).erase(id);
            if constexpr (std::is_same_v<type, core::act>) note_act(s, id, false);
        },
        record);
}

} // namespace

std::shared_ptr<screens::told const> screens::read(std::string_view payload) {
    if (read_.size() > frames_remembered) read_.clear();
    auto& known = read_[std::string(payload)];
    if (known) return known;
    auto const message = wire::decode_server_message(payload);
    auto const* const change = message ? std::get_if<wire::heard_change>(&*message) : nullptr;
    auto made = std::make_shared<told>();
    if (change != nullptr) {
        *made = {core::to_string(change->view), change->from, change->to, {}};
        for (wire::heard_record const& one : change->set) {
            bool const is_gone = std::holds_alternative<std::monostate>(one.record);
            made->set.emplace_back(record_key{one.collection, one.id},
                                   is_gone ? nullptr : std::make_shared<wire::owned_record const>(one.record));
        }
    }
    return known = std::move(made);
}

void screens::hear(std::size_t which, std::string_view payload) {
    if (shown_.size() <= which) shown_.resize(which + 1);
    if (payload.starts_with(R"({"type":"leave")")) {
        auto const message = wire::decode_server_message(payload);
        if (message) shown_[which].erase(core::to_string(std::get<core::leave>(*message).view));
        return;
    }
    if (!payload.starts_with(R"({"type":"change")")) return;
    auto const change = read(payload);
    held& view = shown_[which][change->view];
    if (change->from == 0) view.clear();
    for (auto const& [key, record] : change->set) {
        if (record)
            view.insert_or_assign(key, record);
        else
            view.erase(key);
    }
    learn(*change);
}

// Whoever is told first tells the day.
void screens::learn(told const& change) {
    core::seq& up_to = learned_[change.view];
    if (change.from > up_to || change.to <= up_to) return;
    up_to = change.to;
    for (auto const& [key, record] : change.set) {
        auto& where = in_[key];
        if (record) {
            where.insert_or_assign(change.view, record);
            keep(known_, key.second, *record);
        } else if (auto const before = where.find(change.view); before != where.end()) {
            auto const last = before->second;
            where.erase(before);
            if (where.empty()) drop(known_, key.second, *last);
        }
    }
}

void screens::forget(std::size_t which) {
    if (which < shown_.size()) shown_[which].clear();
}

std::size_t screens::differences(screens const& a, screens const& b) {
    std::size_t found = a.shown_.size() == b.shown_.size() ? 0 : 1;
    auto const same = [](held const& x, held const& y) {
        return x.size() == y.size() && std::equal(x.begin(), x.end(), y.begin(), [](auto const& one, auto const& other) {
                   return one.first == other.first && (one.second == other.second || *one.second == *other.second);
               });
    };
    for (std::size_t which = 0; which < std::min(a.shown_.size(), b.shown_.size()); ++which) {
        found += a.shown_[which].size() != b.shown_[which].size();
        for (auto const& [view, records] : a.shown_[which]) {
            auto const other = b.shown_[which].find(view);
            found += other == b.shown_[which].end() || !same(records, other->second);
        }
    }
    return found;
}

std::size_t screens::record_count() const {
    std::size_t count = 0;
    for (auto const& one : shown_)
        for (auto const& [view, records] : one)
            count += records.size();
    return count;
}

} // namespace bordduk::load
