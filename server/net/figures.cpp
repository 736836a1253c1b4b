#include "net/figures.hpp"

#include <algorithm>

namespace bordduk::net {
namespace {

template <std::size_t n>
void add(std::array<std::uint64_t, n>& to, std::array<std::uint64_t, n> const& more) {
    for (std::size_t i = 0; i < n; ++i)
        to[i] += more[i];
}

void add(std::map<int, std::uint64_t>& to, std::map<int, std::uint64_t> const& more) {
    for (auto const& [key, count] : more)
        to[key] += count;
}

} // namespace

figures& figures::operator+=(figures const& more) {
    for (auto const one : {&figures::answers, &figures::malformed, &figures::entries, &figures::frames, &figures::frame_bytes, &figures::http_bytes,
                           &figures::presence_ignored, &figures::uploads, &figures::upload_bytes, &figures::http, &figures::strangers, &figures::behind,
                           &figures::pictures, &figures::picture_bytes})
        this->*one += more.*one;
    behind_most = std::max(behind_most, more.behind_most);
    add(refusals, more.refusals);
    add(sessions, more.sessions);
    add(http_answers, more.http_answers);
    add(closes, more.closes);
    append += more.append;
    fan_out += more.fan_out;
    late += more.late;
    return *this;
}

} // namespace bordduk::net
