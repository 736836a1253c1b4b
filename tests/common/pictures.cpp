#include "common/pictures.hpp"

#include <stdexcept>
#include <zlib.h>

namespace bordduk::tests {
namespace {

std::string number(std::uint32_t value, int bytes) {
    std::string text;
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        text += static_cast<char>(value >> static_cast<unsigned>(shift));
    return text;
}

std::string compressed(std::string const& raw) {
    uLongf size = compressBound(static_cast<uLong>(raw.size()));
    std::string text(size, '\0');
    auto const* const from = reinterpret_cast<Bytef const*>(raw.data());
    if (compress2(reinterpret_cast<Bytef*>(text.data()), &size, from, static_cast<uLong>(raw.size()), 6) != Z_OK)
        throw std::runtime_error{"cannot be compressed"};
    text.resize(size);
    return text;
}

} // namespace

std::string png_chunk(std::string_view name, std::string_view body) {
    std::string const checked = std::string{name}.append(body);
    auto const sum = crc32(0, reinterpret_cast<Bytef const*>(checked.data()), static_cast<uInt>(checked.size()));
    return number(static_cast<std::uint32_t>(body.size()), 4) + checked + number(static_cast<std::uint32_t>(sum), 4);
}

std::string png_head(int width, int height) {
    return std::string{"\x89PNG\r\n\x1A\n", 8} +
           png_chunk("IHDR", number(static_cast<std::uint32_t>(width), 4) + number(static_cast<std::uint32_t>(height), 4) +
                                 std::string{"\x08\x02\x00\x00\x00", 5});
}

std::string deflated(std::size_t zeros) { return compressed(std::string(zeros, '\0')); }

std::string png(int width, int height, unsigned shade, std::string const& chunks) {
    std::string line(1 + 3 * static_cast<std::size_t>(width), static_cast<char>(shade));
    line[0] = '\0';
    std::string raw;
    for (int y = 0; y < height; ++y)
        raw += line;
    return png_head(width, height) + chunks + png_chunk("IDAT", compressed(raw)) + png_chunk("IEND", "");
}

std::string jpeg_segment(unsigned marker, std::string_view body) {
    std::string text{"\xFF"};
    text += static_cast<char>(marker);
    return text + number(static_cast<std::uint32_t>(body.size()) + 2, 2) + std::string{body};
}

std::string jpeg(int width, int height, unsigned shade, std::string const& segments, std::size_t coded) {
    std::string const jfif{"JFIF\0\1\1\0\0\1\0\1\0\0", 14};
    std::string const frame = '\x08' + number(static_cast<std::uint32_t>(height), 2) + number(static_cast<std::uint32_t>(width), 2) +
                              std::string{"\1\1\x11\0", 4};
    std::string const table = std::string(1, '\0') + std::string(64, '\1');
    std::string const codes = std::string{"\0\0\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 17} + '\0';
    std::string noise;
    for (std::uint32_t state = shade * 2654435761U + 1; noise.size() < coded; state = state * 1664525U + 1013904223U) {
        noise += static_cast<char>(state >> 24U);
        if (noise.back() == '\xFF') noise += '\0';
    }
    return "\xFF\xD8" + jpeg_segment(0xE0, jfif) + segments + jpeg_segment(0xDB, table) + jpeg_segment(0xC0, frame) +
           jpeg_segment(0xC4, codes) + jpeg_segment(0xDA, std::string{"\1\1\0\0\x3F\0", 6}) + noise + "\xFF\xD9";
}

// 59 degrees north, 10 degrees east.
std::string exif_with_position() {
    std::string const header{"Exif\0\0MM\0\x2A\0\0\0\x08", 14};
    std::string const entry{"\0\1\x88\x25\0\4\0\0\0\1\0\0\0\x1A\0\0\0\0", 18};
    std::string const position{"\0\2\0\1\0\2\0\0\0\2N\0\0\0\0\3\0\2\0\0\0\2E\0\0\0\0\0\0\0", 30};
    return jpeg_segment(0xE1, header + entry + position);
}

} // namespace bordduk::tests
