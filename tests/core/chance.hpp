// Any value of core by chance: small numbers, ids that are often known, short lists. Described structs member by member.
#pragma once

#include "core/events.hpp"
#include "sim/dice.hpp"

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace bordduk::tests {

class chance {
public:
    explicit chance(std::uint64_t seed) : dice_{seed} {}

    sim::dice& dice() { return dice_; }

    void fill(bool& value) { value = dice_.percent(50); }
    void fill(int& value) { value = dice_.pick(std::array{-1, 0, 1, 2, 3, 4, 7, 12, 100}); }
    void fill(std::int64_t& value) { // within what the wire can carry
        value = dice_.pick(std::array<std::int64_t, 7>{-(1LL << 53), -1, 0, 1, 60'000, 1'764'144'000'000, 1LL << 53});
    }
    void fill(std::string& value) {
        value = dice_.pick(
            std::array{"", "i1", "i2", "i4", "i9", "ann", "bob", "eve", "n1", "p1", "main", "slot", "turn-1", "turn-x", "1", "ministry"});
    }
    template <class E>
    requires std::is_enum_v<E>
    void fill(E& value) {
        using all = boost::describe::describe_enumerators<E>;
        auto const at = static_cast<std::size_t>(dice_.below(static_cast<int>(boost::mp11::mp_size<all>::value)));
        boost::mp11::mp_with_index<boost::mp11::mp_size<all>::value>(at,
                                                                     [&](auto k) { value = boost::mp11::mp_at<all, decltype(k)>::value; });
    }
    template <class T>
    void fill(std::optional<T>& value) {
        value.reset();
        if (dice_.percent(50)) fill(value.emplace());
    }
    template <class T>
    void fill(std::vector<T>& value) {
        value.resize(static_cast<std::size_t>(dice_.below(4)));
        for (auto& one : value)
            fill(one);
    }
    template <class T>
    void fill(std::map<std::string, T>& value) {
        for (int n = dice_.below(4); n > 0; --n) {
            std::string id;
            fill(id);
            fill(value[id]);
        }
    }
    template <class T>
    requires boost::describe::has_describe_members<T>::value void fill(T& value) {
        boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
            [&](auto member) { fill(value.*member.pointer); });
    }

    core::event event() {
        constexpr auto kinds = std::variant_size_v<core::event>;
        return boost::mp11::mp_with_index<kinds>(static_cast<std::size_t>(dice_.below(static_cast<int>(kinds))),
                                                 [&](auto k) -> core::event {
                                                     std::variant_alternative_t<k, core::event> made;
                                                     fill(made);
                                                     return made;
                                                 });
    }

private:
    sim::dice dice_;
};

} // namespace bordduk::tests
