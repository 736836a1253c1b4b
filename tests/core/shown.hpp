// A day with pictures: what an item shows, a photo of a table's cloth.
#pragma once

#include "day.hpp"

#include <string>

namespace bordduk::tests {

// The hash of a picture, as far as a rule looks at it: 64 times that letter.
inline std::string hash_of(char letter) { return std::string(64, letter); }

inline core::keep_picture picture_of(char letter, std::int64_t bytes = 400'000) {
    return {hash_of(letter), 1920, 1080, bytes, "image/jpeg"};
}
inline core::bare_picture bare(char letter) { return {hash_of(letter), 1920, 1080}; }
inline core::picture told_of(char letter) { return {hash_of(letter), 1920, 1080, "Nine columns", "Photo: Agder"}; }

inline core::slide_add text_slide(std::string id, std::string item, std::string title, std::optional<int> position = {}) {
    core::slide_add made;
    made.slide = std::move(id);
    made.item = std::move(item);
    made.title = std::move(title);
    made.position = position;
    return made;
}

// At i1: s1 (with picture a), s2; nothing is shown yet. At i2 table 1 has the photo f1 (picture b), and the pictures a, b, c are kept.
inline day shown() {
    day d;
    d.seated().runs("i1");
    for (char const letter : {'a', 'b', 'c'})
        d.ask(picture_of(letter));
    auto first = text_slide("s1", "i1", "Nine of fifteen");
    first.picture = told_of('a');
    d.does("desk", first).does("desk", text_slide("s2", "i1", "Thank you"));
    d.does("bob", core::photo_add{"f1", "i2", 1, bare('b')});
    return d;
}

} // namespace bordduk::tests
