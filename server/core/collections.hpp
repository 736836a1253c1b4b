// Which record type lives in which collection, so that what is done for all of them is written once.
#pragma once

#include "core/state.hpp"

namespace bordduk::core {

template <class T>
struct kept;
template <>
struct kept<workshop> {
    static constexpr auto where = collection::workshops;
    static constexpr auto in = &state::workshops;
};
template <>
struct kept<item> {
    static constexpr auto where = collection::items;
    static constexpr auto in = &state::items;
};
template <>
struct kept<phase> {
    static constexpr auto where = collection::phases;
    static constexpr auto in = &state::phases;
};
template <>
struct kept<clock> {
    static constexpr auto where = collection::clocks;
    static constexpr auto in = &state::clocks;
};
template <>
struct kept<table> {
    static constexpr auto where = collection::tables;
    static constexpr auto in = &state::tables;
};
template <>
struct kept<seat> {
    static constexpr auto where = collection::seats;
    static constexpr auto in = &state::seats;
};
template <>
struct kept<round> {
    static constexpr auto where = collection::rounds;
    static constexpr auto in = &state::rounds;
};
template <>
struct kept<note> {
    static constexpr auto where = collection::notes;
    static constexpr auto in = &state::notes;
};
template <>
struct kept<summary> {
    static constexpr auto where = collection::summaries;
    static constexpr auto in = &state::summaries;
};
template <>
struct kept<point> {
    static constexpr auto where = collection::points;
    static constexpr auto in = &state::points;
};
template <>
struct kept<slot> {
    static constexpr auto where = collection::queue;
    static constexpr auto in = &state::queue;
};
template <>
struct kept<theme> {
    static constexpr auto where = collection::themes;
    static constexpr auto in = &state::themes;
};
template <>
struct kept<prioritisation> {
    static constexpr auto where = collection::prioritisations;
    static constexpr auto in = &state::prioritisations;
};
template <>
struct kept<dot> {
    static constexpr auto where = collection::dots;
    static constexpr auto in = &state::dots;
};
template <>
struct kept<poll> {
    static constexpr auto where = collection::polls;
    static constexpr auto in = &state::polls;
};
template <>
struct kept<poll_answer> {
    static constexpr auto where = collection::answers;
    static constexpr auto in = &state::answers;
};
template <>
struct kept<results> {
    static constexpr auto where = collection::results;
    static constexpr auto in = &state::results;
};
template <>
struct kept<question> {
    static constexpr auto where = collection::questions;
    static constexpr auto in = &state::questions;
};
template <>
struct kept<vote> {
    static constexpr auto where = collection::votes;
    static constexpr auto in = &state::votes;
};
template <>
struct kept<commitment> {
    static constexpr auto where = collection::commitments;
    static constexpr auto in = &state::commitments;
};
template <>
struct kept<shared_commitment> {
    static constexpr auto where = collection::shared_commitments;
    static constexpr auto in = &state::shared_commitments;
};
template <>
struct kept<slide> {
    static constexpr auto where = collection::slides;
    static constexpr auto in = &state::slides;
};
template <>
struct kept<photo> {
    static constexpr auto where = collection::photos;
    static constexpr auto in = &state::photos;
};
template <>
struct kept<message> {
    static constexpr auto where = collection::messages;
    static constexpr auto in = &state::messages;
};
template <>
struct kept<act> {
    static constexpr auto where = collection::acts;
    static constexpr auto in = &state::acts;
};

namespace detail {
template <class F, class... T>
void each_kept(F&& f, std::variant<gone, T const*...> const*) {
    (f(kept<T>{}), ...);
}
} // namespace detail

// Calls f(kept<T>{}) for every collection, in the order of the wire.
template <class F>
void each_collection(F&& f) {
    detail::each_kept(f, static_cast<record_ref const*>(nullptr));
}

// The record with that key, wherever it may be seen; gone when there is none.
[[nodiscard]] record_ref record_at(state const& s, record_key const& key);

} // namespace bordduk::core
