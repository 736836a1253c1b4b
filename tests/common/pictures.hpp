// Pictures made by hand, byte by byte, so that a test can make one that is wrong in one place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bordduk::tests {

// A PNG of that size, in one colour that depends on shade; compressible. chunks stand before what is drawn.
std::string png(int width, int height, unsigned shade = 0, std::string const& chunks = {});
std::string png_chunk(std::string_view name, std::string_view body); // with its checksum
std::string png_head(int width, int height);
std::string deflated(std::size_t zeros); // a stream of so many zero bytes

// A baseline JPEG of that size; what is coded in it is noise that depends on shade. segments stand behind the JFIF head.
std::string jpeg(int width, int height, unsigned shade = 0, std::string const& segments = {}, std::size_t coded = 600);
std::string jpeg_segment(unsigned marker, std::string_view body);
std::string exif_with_position();

} // namespace bordduk::tests
