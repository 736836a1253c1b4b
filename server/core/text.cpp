#include "core/text.hpp"

#include "core/limits.hpp"

#include <cstdint>
#include <optional>

namespace bordduk::core {

namespace {

// Takes the next code point off the front; nothing when the bytes are not UTF-8 (overlong forms and surrogates are not).
std::optional<char32_t> take_point(std::string_view& rest) {
    auto const byte = [&](std::size_t i) { return static_cast<std::uint8_t>(rest[i]); };
    auto const first = byte(0);
    std::size_t const size = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (size == 0 || rest.size() < size) return std::nullopt;
    char32_t point = size == 1 ? first : first & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return std::nullopt;
        point = point << 6U | (byte(i) & 0x3FU);
    }
    bool const overlong = (size == 3 && point < 0x800) || (size == 4 && point < 0x10000);
    if (overlong || (point >= 0xD800 && point <= 0xDFFF) || point > 0x10FFFF) return std::nullopt;
    rest.remove_prefix(size);
    return point;
}

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

bool is_blank(char32_t c) {
    return c == ' ' || c == '\n' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Characters that draw nothing: joiners, marks of direction, fillers, tags, variation selectors, controls of shorthand and of music.
bool is_invisible(char32_t c) {
    return is_blank(c) || c == 0xAD || c == 0x34F || c == 0x61C || (c >= 0x115F && c <= 0x1160) || (c >= 0x17B4 && c <= 0x17B5) ||
           (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0x2800 || c == 0x3164 || c == 0xFFA0 || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1BCA0 && c <= 0x1BCA3) || c == 0x1D159 ||
           (c >= 0x1D173 && c <= 0x1D17A) || (c >= 0xE0000 && c <= 0xE0FFF);
}

// Embeddings and overrides end with U+202C, isolates with U+2069; a text that leaves one open, or ends one it did not open, is refused.
class directions {
public:
    bool takes(char32_t c) {
        if ((c >= 0x202A && c <= 0x202B) || c == 0x202D || c == 0x202E) return open(false);
        if (c >= 0x2066 && c <= 0x2068) return open(true);
        if (c == 0x202C) return shut(false);
        if (c == 0x2069) return shut(true);
        return c != '\n' || balanced();
    }
    bool balanced() const { return depth_ == 0; }

private:
    static constexpr int depth_max = 32; // one bit each; deeper nesting is nobody's sentence
    bool open(bool isolate) {
        if (depth_ == depth_max) return false;
        kinds_ = kinds_ << 1U | (isolate ? 1U : 0U);
        ++depth_;
        return true;
    }
    bool shut(bool isolate) {
        if (depth_ == 0 || ((kinds_ & 1U) != 0) != isolate) return false;
        kinds_ >>= 1U;
        --depth_;
        return true;
    }
    std::uint32_t kinds_{};
    int depth_{};
};

} // namespace

std::string_view text_fault(std::string_view text, std::size_t points_max, lines allowed) {
    std::size_t points = 0;
    bool something = false;
    directions direction;
    while (!text.empty()) {
        auto const point = take_point(text);
        if (!point) return "not valid UTF-8";
        if (++points > points_max) return "too long";
        if (is_control(*point) && !(*point == '\n' && allowed == lines::many)) return "control characters";
        if (!direction.takes(*point)) return "unbalanced change of direction";
        something = something || !is_invisible(*point);
    }
    if (!direction.balanced()) return "unbalanced change of direction";
    return something ? std::string_view{} : "nothing to see";
}

std::string_view name_fault(std::string_view text) { return text_fault(text, limits::name_points_max, lines::one); }
std::string_view line_fault(std::string_view text) { return text_fault(text, limits::line_points_max, lines::one); }
std::string_view sentence_fault(std::string_view text) { return text_fault(text, limits::sentence_points_max, lines::many); }
std::string_view long_text_fault(std::string_view text) { return text_fault(text, limits::text_points_max, lines::many); }

} // namespace bordduk::core
