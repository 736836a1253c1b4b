// The two halves of laying out a day, each adding what is wrong with its path: the texts and fields, and the method of a group work.
//
// Only programme.cpp includes this.
#pragma once

#include "core/programme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bordduk::core {

class problems {
public:
    void add(std::string path, std::string reason) { found_.push_back({std::move(path), std::move(reason)}); }
    [[nodiscard]] bool none() const { return found_.empty(); }
    [[nodiscard]] std::vector<problem> take() { return std::move(found_); }

private:
    std::vector<problem> found_;
};

// Texts that cannot be shown, fields that do not belong to the item's kind, numbers beyond the limits.
void check_frame(programme const& day, problems& wrong);
void check_item(programme_item const& one, bool anonymous, std::string const& path, problems& wrong); // anonymous: the whole day is

// The phases of a group work and how long they take together, a slot for each of the day's tables.
struct method {
    std::vector<phase> phases; // in the order I, G, P; without their item
    duration length{};
};
[[nodiscard]] method lay_out_method(programme const& day, programme_item const& one, std::string const& path, problems& wrong);

} // namespace bordduk::core
