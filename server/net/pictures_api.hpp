// What is asked about pictures over HTTP: to put one up, and to see one.
//
// Whether somebody may is settled before a byte of it is read; what it is, before anything of it is kept.
#pragma once

#include "net/picture_bench.hpp"
#include "net/request.hpp"
#include "net/venue.hpp"

#include <optional>
#include <string_view>

namespace bordduk::net {

[[nodiscard]] task<std::optional<answer>> refuse_picture(venue& where, request const& asked); // by its head alone; counts it
[[nodiscard]] task<answer> put_picture(venue& where, request const& asked, picture_bench& bench);
[[nodiscard]] task<answer> picture_of(venue& where, request const& asked, std::string_view picture);

} // namespace bordduk::net
