// Slides and photos in a walk, of the one picture that is kept and of one that is not.
#include "shown.hpp"
#include "walker.hpp"

#include <algorithm>

namespace bordduk::tests {

template <class C>
core::command walker::about_shown(int at) {
    auto const any = [&](auto const& all) { return some_of(dice_, all, [](auto const&) { return true; }); };
    auto const slide = some_of(dice_, d.s.slides, [&](auto const& one) { return one.item == "i1" || dice_.percent(20); });
    auto const photo = any(d.s.photos);
    char const letter = dice_.percent(80) ? 'a' : 'f';
    if (!d.s.pictures.contains(hash_of('a'))) d.ask(picture_of('a'));
    auto const pictured = dice_.percent(40) ? std::optional{told_of(letter)} : std::nullopt;
    auto const here = std::ranges::count_if(d.s.slides, [](auto const& one) { return one.second.item == "i1"; });
    bool const is_about_slides = !requires(C one) { one.photo; };
    if (is_about_slides && here < 2 && dice_.percent(80)) return text_slide(fresh('l'), "i1", text()); // something to move and to show
    if constexpr (std::is_same_v<C, core::slide_add>)
        return C{dice_.percent(85) ? fresh('l') : slide,
                 dice_.percent(70) ? "i1" : item(),
                 dice_.percent(50) ? std::optional{dice_.between(1, 6)} : std::nullopt,
                 text(),
                 {},
                 {},
                 pictured,
                 {}};
    else if constexpr (std::is_same_v<C, core::slide_change>)
        return C{slide, text(), {}, {}, pictured, {}};
    else if constexpr (std::is_same_v<C, core::slide_move>)
        return C{slide, dice_.between(1, 6)};
    else if constexpr (std::is_same_v<C, core::slide_remove>)
        return C{slide};
    else if constexpr (std::is_same_v<C, core::slide_show>)
        return C{dice_.percent(80) ? std::optional{slide} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::photo_add>)
        return C{dice_.percent(85) ? fresh('f') : photo, item(), at, bare(letter)};
    else if constexpr (std::is_same_v<C, core::photo_share>)
        return C{photo, static_cast<core::photo_level>(dice_.below(3))};
    else
        return C{photo};
}

template core::command walker::about_shown<core::slide_add>(int);
template core::command walker::about_shown<core::slide_change>(int);
template core::command walker::about_shown<core::slide_move>(int);
template core::command walker::about_shown<core::slide_remove>(int);
template core::command walker::about_shown<core::slide_show>(int);
template core::command walker::about_shown<core::photo_add>(int);
template core::command walker::about_shown<core::photo_share>(int);
template core::command walker::about_shown<core::photo_remove>(int);

} // namespace bordduk::tests
