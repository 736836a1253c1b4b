#include "app/imported_pictures.hpp"

#include "app/base64.hpp"
#include "core/apply.hpp"
#include "core/limits.hpp"
#include "net/secrets.hpp"
#include "wire/log.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace bordduk::app {

bool imported_pictures::take(std::string_view line) {
    if (!line.starts_with(R"({"picture":)")) return false;
    auto const read = wire::decode_log_picture(line);
    auto bytes = read ? from_base64(read->base64) : std::nullopt;
    if (!bytes || net::hash_of(*bytes) != read->picture) throw std::runtime_error{"A picture is not what was put up; nothing was changed."};
    bytes_.insert_or_assign(read->picture, *std::move(bytes));
    return true;
}

void imported_pictures::must_be_those_of(std::vector<core::entry> const& entries) const {
    core::state s;
    for (core::entry const& e : entries)
        core::apply(s, e);
    for (auto const& [picture, facts] : s.pictures) {
        if (!bytes_.contains(picture)) throw std::runtime_error{fmt::format("Picture {} is missing; nothing was changed.", picture)};
    }
    if (s.pictures.size() != bytes_.size()) throw std::runtime_error{"There is a picture too many; nothing was changed."};
}

std::vector<room::picture_part> parts_of(std::string const& picture, std::string_view bytes) {
    std::vector<room::picture_part> all;
    for (int number = 0; !bytes.empty(); ++number) {
        all.push_back({picture, number, std::string{bytes.substr(0, core::limits::picture_part_bytes_max)}});
        bytes.remove_prefix(all.back().bytes.size());
    }
    return all;
}

std::vector<room::picture_part> imported_pictures::parts() const {
    std::vector<room::picture_part> all;
    for (auto const& [picture, bytes] : bytes_)
        std::ranges::move(parts_of(picture, bytes), std::back_inserter(all));
    return all;
}

} // namespace bordduk::app
