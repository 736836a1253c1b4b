// The key that makes workshops from elsewhere: the one that was given, or the one in the data folder, made at the first start.
#pragma once

#include "app/options.hpp"
#include "app/venue_address.hpp"
#include "net/creators.hpp"

#include <string>

namespace bordduk::app {

struct creator_key {
    net::creator_rule rule;
    std::string where; // for people: how to get at the key
};

// Throws std::runtime_error with a sentence. The folder is there.
[[nodiscard]] creator_key take_creator_key(options const& o);

// Who makes workshops here, as one line for whoever started the server.
[[nodiscard]] std::string who_may_create(creator_key const& key, reach const& by);

} // namespace bordduk::app
