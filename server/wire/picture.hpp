// Are these bytes one whole JPEG or PNG, and nothing else?
//
// Looked at by structure, never drawn: every segment or chunk is one that a picture needs, is as long as it says, and there is nothing
// behind the end. So what is kept holds no text, no place where it was taken, no script and no second file; and no decoder is asked to make
// more of it than its head says. Takes time (a PNG is inflated): not for a thread that others wait for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace bordduk::wire {

enum class picture_type { jpeg, png };
[[nodiscard]] std::string_view media_type(picture_type type);

struct picture_facts {
    picture_type type{};
    int width{};
    int height{};
    bool operator==(picture_facts const&) const = default;
};

struct picture_fault {
    enum class kind {
        not_a_picture,  // neither a JPEG nor a PNG
        broken,         // not whole, or not as it says
        more_than_that, // something in it or behind it that is not the picture
        too_many_pixels
    };
    kind what{};
    std::size_t at{}; // the byte it is seen at
    std::string reason;
};
[[nodiscard]] std::string_view to_string(picture_fault::kind what);

using picture_verdict = std::variant<picture_facts, picture_fault>;
[[nodiscard]] picture_verdict look_at_picture(std::string_view bytes);

// The two of them, by their first bytes; for picture.cpp alone.
inline constexpr std::string_view jpeg_start{"\xFF\xD8\xFF", 3};
inline constexpr std::string_view png_start{"\x89PNG\r\n\x1A\n", 8};
[[nodiscard]] picture_verdict look_at_jpeg(std::string_view bytes);
[[nodiscard]] picture_verdict look_at_png(std::string_view bytes);

} // namespace bordduk::wire
