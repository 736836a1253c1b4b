#include "moves_shown.hpp"

#include "oracle.hpp"

#include <string>

namespace bordduk::sim {
namespace {

template <class T>
std::string some(dice& chance, core::by_id<T> const& from, std::string fresh) {
    return from.empty() || chance.percent(5) ? std::move(fresh) : chance.pick(from).first;
}

core::command at_the_desk(dice& chance, core::state const& s, core::identity const& who, std::string const& fresh, int number) {
    auto const slide = some(chance, s.slides, fresh);
    std::string const title = "Slide " + witness::secret(who.person, number);
    switch (chance.below(10)) {
    case 0:
    case 1:
    case 2:
        return core::slide_add{fresh, chance.percent(70) ? s.items.begin()->first : chance.pick(s.items).first, {}, title, {}, {}, {}, {}};
    case 3:
    case 9:
        return core::slide_change{slide, title, {}, {}, {}, {}};
    case 4:
    case 8:
        return core::slide_move{slide, chance.between(1, 5)};
    case 5:
        return chance.percent(50) ? core::command{core::slide_remove{slide}} : core::slide_show{};
    default:
        return core::slide_show{slide};
    }
}

core::command at_a_table(dice& chance, core::state const& s, core::identity const& who, std::string const& fresh) {
    auto const photo = some(chance, s.photos, fresh);
    auto const* const seat = core::find(s.seats, who.person);
    int const at = who.table > 0 ? who.table : seat != nullptr ? seat->table : 1;
    core::keep_picture const taken = the_picture();
    if (chance.percent(50)) return core::photo_add{fresh, chance.pick(s.items).first, at, {taken.picture, taken.width, taken.height}};
    if (chance.percent(70)) return core::photo_share{photo, static_cast<core::photo_level>(chance.below(3))};
    return core::photo_remove{photo};
}

} // namespace

core::keep_picture the_picture() { return {std::string(64, 'a'), 1920, 1080, 400'000, "image/jpeg"}; }

core::command showing_move(dice& chance, core::state const& s, core::identity const& who, int number) {
    std::string const fresh = "x" + std::to_string(number) + "-" + who.person;
    bool const is_desk = who.role == core::role::facilitator;
    return is_desk && chance.percent(70) ? at_the_desk(chance, s, who, fresh, number) : at_a_table(chance, s, who, fresh);
}

} // namespace bordduk::sim
