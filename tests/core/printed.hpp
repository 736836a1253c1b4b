// Any value of core as one readable line, so that a failing test shows what was and not where.
//
// Found by GoogleTest through core's namespace; nothing here is ever read back.
#pragma once

#include "core/decide.hpp"

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>

#include <concepts>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

namespace bordduk::tests {

template <class T>
concept described = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;
template <class T>
concept listed = requires(T const& all) {
    all.begin();
    all.end();
}
&&!std::convertible_to<T const&, std::string_view>;

template <class T>
std::string printed(T const& value);
template <class A, class B>
std::string printed(std::pair<A, B> const& both);
template <class T>
std::string printed(std::optional<T> const& value);
template <class... T>
std::string printed(std::variant<T...> const& value);

template <class E>
std::string name_of(E value) {
    std::string name = boost::describe::enum_to_string(value, "?");
    if (name.ends_with('_')) name.pop_back();
    return name;
}

template <described T>
std::string members_of(T const& value) {
    std::string line = "{";
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
        [&](auto member) { line += (line.size() > 1 ? ", " : "") + std::string{member.name} + ": " + printed(value.*member.pointer); });
    return line + "}";
}

template <class T>
std::string printed_list(T const& all) {
    std::string line = "[";
    for (auto const& one : all)
        line += (line.size() > 1 ? ", " : "") + printed(one);
    return line + "]";
}

template <class A, class B>
std::string printed(std::pair<A, B> const& both) {
    return printed(both.first) + " -> " + printed(both.second);
}
template <class T>
std::string printed(std::optional<T> const& value) {
    return value ? printed(*value) : "none";
}
template <class... T>
std::string printed(std::variant<T...> const& value) {
    return std::visit([](auto const& one) { return printed(one); }, value);
}

template <class T>
std::string printed(T const& value) {
    if constexpr (std::is_same_v<T, bool>) {
        return value ? "yes" : "no";
    } else if constexpr (std::is_enum_v<T>) {
        return name_of(value);
    } else if constexpr (std::is_integral_v<T>) {
        return std::to_string(value);
    } else if constexpr (std::convertible_to<T const&, std::string_view>) {
        return std::string{value};
    } else if constexpr (std::is_same_v<T, core::view>) {
        return to_string(value);
    } else if constexpr (listed<T>) {
        return printed_list(value);
    } else if constexpr (requires { T::tag; }) {
        return std::string{T::tag} + members_of(value);
    } else {
        return members_of(value);
    }
}

} // namespace bordduk::tests

namespace bordduk::core {

template <class T>
requires bordduk::tests::described<T> || std::is_enum_v<T> || std::is_same_v<T, view>
void PrintTo(T const& value, std::ostream* out) { *out << bordduk::tests::printed(value); }

} // namespace bordduk::core
