#include "replica.hpp"

#include "wire/messages.hpp"

#include <algorithm>

namespace bordduk::sim {

void replica::begin(std::string const& epoch) {
    if (epoch_ != epoch) views_.clear();
    epoch_ = epoch;
}

void replica::apply(wire::heard_change const& told) {
    promise(vow::order, told.to > told.from, "a change that goes nowhere");
    part& p = views_[told.view];
    if (told.from == 0) p = {};
    promise(vow::order, told.from == p.position, [&] {
        return core::to_string(told.view) + " is at " + std::to_string(p.position) + " but the change is from " + std::to_string(told.from);
    });
    p.position = told.to;
    for (wire::heard_record const& one : told.set) {
        record_key const key{one.collection, one.id};
        if (std::holds_alternative<std::monostate>(one.record))
            p.held.erase(key);
        else
            p.held.insert_or_assign(key, one.record);
    }
}

std::map<std::string, core::seq> replica::positions() const {
    std::map<std::string, core::seq> at;
    for (auto const& [view, p] : views_)
        at.emplace(core::to_string(view), p.position);
    return at;
}

records const* replica::held(core::view const& v) const {
    auto const found = views_.find(v);
    return found == views_.end() ? nullptr : &found->second.held;
}

std::string replica::in_json() const {
    core::projection set;
    for (auto const& [view, p] : views_)
        for (auto const& [key, record] : p.held)
            std::visit(
                [&](auto const& it) {
                    if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(it)>, std::monostate>)
                        set.push_back({key.first, key.second, &it});
                },
                record);
    return sim::in_json(positions(), std::move(set));
}

std::string in_json(std::map<std::string, core::seq> const& at, core::projection set) {
    std::ranges::sort(set, {}, [](core::record_change const& one) { return std::pair{one.collection, one.id}; });
    std::string const whole = wire::encode(core::server_message{core::change{core::room_view(), 0, 1, std::move(set)}});
    std::string const before = R"("set":)"; // the last member
    std::string positions;
    for (auto const& [view, position] : at)
        positions += (positions.empty() ? "\"" : ",\"") + view + "\":" + std::to_string(position);
    std::size_t const from = whole.find(before) + before.size();
    return R"({"at":{)" + positions + R"(},"records":)" + whole.substr(from, whole.size() - from - 1) + "}";
}

} // namespace bordduk::sim
