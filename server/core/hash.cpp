// The hash of a state: FNV-1a over everything that is kept, in order, so that two replicas can be compared with one number.
#include "core/collections.hpp"
#include "core/state.hpp"

#include <boost/mp11/algorithm.hpp>

#include <concepts>
#include <type_traits>

namespace bordduk::core {

namespace {

class fnv {
public:
    void bytes(void const* data, std::size_t size) {
        auto const* const at = static_cast<unsigned char const*>(data);
        for (std::size_t i = 0; i < size; ++i)
            sum_ = (sum_ ^ at[i]) * 0x100000001b3U;
    }
    void number(std::uint64_t value) { // byte by byte, so that every machine agrees
        for (int shift = 0; shift < 64; shift += 8) {
            auto const byte = static_cast<unsigned char>(value >> shift);
            bytes(&byte, 1);
        }
    }
    std::uint64_t sum() const { return sum_; }

private:
    std::uint64_t sum_ = 0xcbf29ce484222325U;
};

template <class T>
requires std::is_integral_v<T> || std::is_enum_v<T>
void add(fnv& h, T value) { h.number(static_cast<std::uint64_t>(value)); }
void add(fnv& h, std::string_view text) {
    h.number(text.size());
    h.bytes(text.data(), text.size());
}
void add(fnv& h, std::string const& text) { add(h, std::string_view{text}); }
void add(fnv& h, view const& v) { add(h, std::string_view{to_string(v)}); }
void add(fnv& h, record_key const& key) {
    add(h, key.collection);
    add(h, key.id);
}
void add(fnv& h, token const& t) {
    add(h, t.whom.role);
    add(h, t.whom.person);
    add(h, t.whom.table);
    add(h, t.since);
}
template <class A, class B>
void add(fnv& h, std::pair<A, B> const& both);
template <class T>
void add(fnv& h, std::optional<T> const& value);
template <class T>
requires requires(T const& all) {
    all.begin();
    all.size();
} &&(!std::convertible_to<T const&, std::string_view>)void add(fnv& h, T const& all);
template <class T>
requires boost::describe::has_describe_members<T>::value void add(fnv& h, T const& record) {
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
        [&](auto member) { add(h, record.*member.pointer); });
}
template <class A, class B>
void add(fnv& h, std::pair<A, B> const& both) {
    add(h, both.first);
    add(h, both.second);
}
template <class T>
void add(fnv& h, std::optional<T> const& value) {
    add(h, value.has_value());
    if (value) add(h, *value);
}
template <class T>
requires requires(T const& all) {
    all.begin();
    all.size();
} &&(!std::convertible_to<T const&, std::string_view>)void add(fnv& h, T const& all) {
    h.number(all.size());
    for (auto const& one : all)
        add(h, one);
}

} // namespace

std::uint64_t hash_of_records(state const& s) {
    fnv h;
    each_collection([&](auto kept) {
        if (kept.where != collection::acts) add(h, s.*kept.in);
    });
    add(h, s.ballots);
    add(h, s.pictures);
    add(h, s.hidden_texts);
    add(h, s.wrapped_up);
    add(h, s.barred);
    return h.sum();
}

std::uint64_t hash(state const& s) {
    fnv h;
    add(h, s.head);
    add(h, s.code);
    each_collection([&](auto kept) { add(h, s.*kept.in); });
    add(h, s.ballots);
    add(h, s.pictures);
    add(h, s.tallies);
    add(h, s.hidden_texts);
    add(h, s.frozen);
    add(h, s.wrapped_up);
    add(h, s.spent);
    add(h, s.tokens);
    add(h, s.secrets);
    add(h, s.barred);
    add(h, s.join_keys);
    for (auto const& [v, shelf] : s.shelves) {
        add(h, v);
        add(h, shelf.changed);
    }
    return h.sum();
}

} // namespace bordduk::core
