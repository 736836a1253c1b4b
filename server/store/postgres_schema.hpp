// What the tables in PostgreSQL look like, which version of them, and how a database becomes ready for use.
//
// All of it lies in a schema of its own, `bordduk`. Steps only go forward; a step that servers of the release before can live with leaves
// `usable_from` where it is, so that the nodes of a cluster are upgraded one after the other.
#pragma once

#include "store/postgres_line.hpp"

#include <string_view>

namespace bordduk::store {

inline constexpr int postgres_version = 1;
inline constexpr int postgres_usable_from = 1; // the oldest version that can live with it

inline constexpr std::string_view bell_channel = "bordduk_log";
inline constexpr std::string_view presence_channel = "bordduk_presence";

// What is said first on every connection: limits, so that nothing that stops can hold anything.
[[nodiscard]] std::string postgres_manners(bool listening);

// Makes or brings up to date what is there, and asks what must hold; other servers doing the same wait for each other. Waits. Throws
// std::runtime_error with a sentence. tell gets what an administrator should know.
void prepare_database(postgres_address const& where, std::function<void(std::string_view)> const& tell);

} // namespace bordduk::store
