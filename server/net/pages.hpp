// The web pages inside the executable, compressed when it was built.
#pragma once

#include "net/request.hpp"

#include <span>
#include <string_view>

namespace bordduk::net {

struct page {
    std::string_view path; // as asked for: /home.html, /assets/...
    std::string_view content_type;
    std::string_view tag; // changes with the bytes
    bool immutable{};     // its name changes with its bytes
    std::string_view plain;
    std::string_view brotli;
    std::string_view gzip;
};

[[nodiscard]] std::span<page const> all_pages(); // sorted by path; empty in a build without pages

// The page that stands at an address of DESIGN's list, or a file they load; 404 otherwise. Nothing outside all_pages() can be named.
[[nodiscard]] answer page_answer(request const& asked);

} // namespace bordduk::net
