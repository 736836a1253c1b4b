// What people do, at random: every command there is, mostly such as make sense at the moment.
#pragma once

#include "core/commands.hpp"
#include "core/state.hpp"
#include "dice.hpp"

#include <cstddef>
#include <functional>
#include <set>
#include <string>

namespace bordduk::sim {

// What the people of one day like to do: some kinds of command are left out, others come more often, as the day's chance has it.
class taste {
public:
    taste() = default; // for everything
    explicit taste(dice& chance);
    // number: of this person's moves, for ids and words that are theirs alone.
    [[nodiscard]] core::command move(dice& chance, core::state const& s, core::identity const& who, int number) const;
    [[nodiscard]] std::size_t left_out() const { return off_.size(); }

private:
    [[nodiscard]] core::command one_move(dice& chance, core::state const& s, core::identity const& who, int number) const;

    std::set<std::string, std::less<>> off_;
    int desk_leads_{40};
    int asks_{30};
    int shows_{35};
};

[[nodiscard]] std::string name_of(core::command const& what);

} // namespace bordduk::sim
