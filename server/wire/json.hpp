// How described values become JSON text and come back; the only header that includes RapidJSON.
//
// For wire/*.cpp alone: no other room may include it, so that nobody else knows JSON. Member names come from Boost.Describe; none is typed
// twice. Reading is strict: every member of the text must be a member of the value and, unless it is optional, the other way round.
#pragma once

#include "core/check.hpp"
#include "core/values.hpp"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <rapidjson/document.h>
#include <rapidjson/writer.h>

#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace bordduk::wire::json {

using value = rapidjson::Value;
using document = rapidjson::Document;

// RapidJSON's idea of an output stream, on a string that can be given away without a copy.
class sink {
public:
    using Ch = char;
    explicit sink(std::string& target) : out_(target) {}
    void Put(char c) { out_.push_back(c); }
    void Flush() {}

private:
    std::string& out_;
};
using writer = rapidjson::Writer<sink>;

inline std::string_view text(value const& v) { return {v.GetString(), v.GetStringLength()}; }
inline rapidjson::SizeType length(std::string_view s) { return static_cast<rapidjson::SizeType>(s.size()); }
inline void key(writer& out, std::string_view name) { out.Key(name.data(), length(name)); }
inline void string(writer& out, std::string_view s) { out.String(s.data(), length(s)); }

// nullptr where there is no such member; RapidJSON's own iterators compare ambiguously in C++20.
inline value const* find(value const& object, std::string_view name) {
    for (auto const& member : object.GetObject())
        if (text(member.name) == name) return &member.value;
    return nullptr;
}

template <class T>
using members_of = boost::describe::describe_members<T, boost::describe::mod_public>;
template <class T>
concept described = boost::describe::has_describe_members<T>::value && !std::is_enum_v<T>;
template <class T>
concept tagged = requires {
    { T::tag } -> std::convertible_to<std::string_view>;
};

// Enumerators that would be C++ keywords end in an underscore, which is not part of the name on the wire.
constexpr std::string_view wire_name(std::string_view name) { return name.ends_with('_') ? name.substr(0, name.size() - 1) : name; }

template <class E>
    requires std::is_enum_v<E>
std::string_view name_of(E e) {
    std::string_view found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
        if (d.value == e) found = wire_name(d.name);
    });
    CHECK(!found.empty());
    return found;
}

template <class E>
    requires std::is_enum_v<E>
bool from_name(std::string_view name, E& e) {
    bool found = false;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
        if (!found && wire_name(d.name) == name) {
            e = d.value;
            found = true;
        }
    });
    return found;
}

bool read_view(std::string_view name, core::view& v); // the inverse of core::to_string

// ---- writing

template <class T>
void write_members(writer& out, T const& v);

inline void write(writer& out, bool v) { out.Bool(v); }
template <std::signed_integral T>
void write(writer& out, T v) {
    out.Int64(v);
}
template <std::unsigned_integral T>
    requires(!std::same_as<T, bool>)
void write(writer& out, T v) {
    out.Uint64(v);
}
template <class E>
    requires std::is_enum_v<E>
void write(writer& out, E v) {
    string(out, name_of(v));
}
inline void write(writer& out, std::string const& v) { string(out, v); }
inline void write(writer& out, core::view const& v) { string(out, to_string(v)); }
template <class T>
void write(writer& out, std::vector<T> const& v);
template <class T>
void write(writer& out, std::map<std::string, T> const& v);
template <class... Ts>
void write(writer& out, std::variant<Ts...> const& v);
template <described T>
void write(writer& out, T const& v);

template <class T>
void write(writer& out, std::vector<T> const& v) {
    out.StartArray();
    for (auto const& element : v)
        write(out, element);
    out.EndArray();
}

template <class T>
void write(writer& out, std::map<std::string, T> const& v) {
    out.StartObject();
    for (auto const& [name, element] : v) {
        key(out, name);
        write(out, element);
    }
    out.EndObject();
}

template <class T>
void write_member(writer& out, std::string_view name, T const& field) {
    key(out, name);
    write(out, field);
}
template <class T>
void write_member(writer& out, std::string_view name, std::optional<T> const& field) {
    if (field) write_member(out, name, *field);
}

template <class T>
void write_members(writer& out, T const& v) {
    boost::mp11::mp_for_each<members_of<T>>([&](auto member) { write_member(out, member.name, v.*member.pointer); });
}

template <described T>
void write(writer& out, T const& v) {
    out.StartObject();
    write_members(out, v);
    out.EndObject();
}

// A variant of tagged structs is one object: its tag, then its members.
inline constexpr std::string_view variant_tag = "is";
template <class... Ts>
void write(writer& out, std::variant<Ts...> const& v) {
    std::visit(
        [&]<class T>(T const& alternative) {
            out.StartObject();
            key(out, variant_tag);
            string(out, T::tag);
            write_members(out, alternative);
            out.EndObject();
        },
        v);
}

template <class T>
std::string to_text(T const& v) {
    std::string text;
    sink target(text);
    writer out(target);
    write(out, v);
    return text;
}

// ---- reading; false leaves a value that must not be used

inline bool read(value const& in, bool& v) {
    if (!in.IsBool()) return false;
    v = in.GetBool();
    return true;
}
template <std::signed_integral T>
bool read(value const& in, T& v) {
    if (!in.IsInt64()) return false;
    auto const wide = in.GetInt64();
    if (wide < std::numeric_limits<T>::min() || wide > std::numeric_limits<T>::max()) return false;
    v = static_cast<T>(wide);
    return true;
}
inline bool read(value const& in, std::uint64_t& v) {
    if (!in.IsUint64()) return false;
    v = in.GetUint64();
    return true;
}
template <class E>
    requires std::is_enum_v<E>
bool read(value const& in, E& v) {
    return in.IsString() && from_name(text(in), v);
}
inline bool read(value const& in, std::string& v) {
    if (!in.IsString()) return false;
    v = text(in);
    return true;
}
inline bool read(value const& in, core::view& v) { return in.IsString() && read_view(text(in), v); }
template <class T>
bool read(value const& in, std::vector<T>& v);
template <class T>
bool read(value const& in, std::map<std::string, T>& v);
template <class... Ts>
bool read(value const& in, std::variant<Ts...>& v);
template <described T>
bool read(value const& in, T& v);

template <class T>
bool read(value const& in, std::vector<T>& v) {
    if (!in.IsArray()) return false;
    v.reserve(in.Size());
    for (auto const& element : in.GetArray())
        if (!read(element, v.emplace_back())) return false;
    return true;
}

template <class T>
bool read(value const& in, std::map<std::string, T>& v) {
    if (!in.IsObject()) return false;
    for (auto const& member : in.GetObject()) {
        auto const [at, fresh] = v.try_emplace(std::string(text(member.name)));
        if (!fresh || !read(member.value, at->second)) return false;
    }
    return true;
}

// Each returns whether the member is in order; seen counts those that were there.
template <class T>
bool read_member(value const* in, T& field, std::size_t& seen) {
    if (in == nullptr) return false;
    ++seen;
    return read(*in, field);
}
template <class T>
bool read_member(value const* in, std::optional<T>& field, std::size_t& seen) {
    return in == nullptr || read_member(in, field.emplace(), seen);
}

// The members of T, in an object that also has `others` members of an envelope.
template <class T>
bool read_members(value const& in, T& v, std::size_t others) {
    if (!in.IsObject()) return false;
    bool fine = true;
    std::size_t seen = others;
    boost::mp11::mp_for_each<members_of<T>>(
        [&](auto member) { fine = fine && read_member(find(in, member.name), v.*member.pointer, seen); });
    return fine && seen == in.MemberCount();
}

template <described T>
bool read(value const& in, T& v) {
    return read_members(in, v, 0);
}

// The alternative whose tag is `tag`, from an object that also has `others` members of an envelope.
template <class... Ts>
bool read_alternative(value const& in, std::string_view tag, std::variant<Ts...>& v, std::size_t others) {
    bool fine = false;
    (void)((tag == Ts::tag ? (fine = read_members(in, v.template emplace<Ts>(), others), true) : false) || ...);
    return fine;
}

template <class... Ts>
bool read(value const& in, std::variant<Ts...>& v) {
    if (!in.IsObject()) return false;
    auto const* tag = find(in, variant_tag);
    return tag != nullptr && tag->IsString() && read_alternative(in, text(*tag), v, 1);
}

} // namespace bordduk::wire::json
