// The members of a described struct held against an object of a schema: the same names, and the same ones required.
#pragma once

#include "contract/files.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>

namespace bordduk::contract {

namespace json = wire::json;
using names = std::set<std::string, std::less<>>;

template <class T>
struct optional_member : std::false_type {};
template <class T>
struct optional_member<std::optional<T>> : std::true_type {};

inline names properties_of(json::value const& object) {
    names all;
    for (auto const& member : object["properties"].GetObject())
        all.emplace(json::text(member.name));
    return all;
}

inline names strings_of(json::value const* array) {
    names all;
    if (array != nullptr)
        for (auto const& name : array->GetArray())
            all.emplace(json::text(name));
    return all;
}

template <class T>
void expect_same_members(json::value const& object, std::string_view name, names const& envelope) {
    names members = envelope;
    names required = envelope;
    boost::mp11::mp_for_each<json::members_of<T>>([&](auto member) {
        members.emplace(member.name);
        if (!optional_member<std::remove_cvref_t<decltype(T{}.*member.pointer)>>::value) required.emplace(member.name);
    });
    EXPECT_EQ(properties_of(object), members) << name;
    EXPECT_EQ(strings_of(json::find(object, "required")), required) << name;
    ASSERT_NE(json::find(object, "additionalProperties"), nullptr) << name;
    EXPECT_TRUE(object["additionalProperties"].IsFalse()) << name;
}

} // namespace bordduk::contract
