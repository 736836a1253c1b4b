// The pictures of an export, on their way into the log: those that its entries keep, each as it was put up, and no others.
#pragma once

#include "core/entry.hpp"
#include "room/ports.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::app {

[[nodiscard]] std::vector<room::picture_part> parts_of(std::string const& picture, std::string_view bytes);

class imported_pictures {
public:
    [[nodiscard]] bool take(std::string_view line);                       // false: the line is no picture; throws when it is another's
    void must_be_those_of(std::vector<core::entry> const& entries) const; // throws
    [[nodiscard]] std::vector<room::picture_part> parts() const;

private:
    std::map<std::string, std::string> bytes_;
};

} // namespace bordduk::app
