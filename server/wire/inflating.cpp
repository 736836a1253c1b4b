#include "wire/inflating.hpp"

#include "core/check.hpp"

#include <array>
#include <zlib.h>

namespace bordduk::wire {

struct inflating::stream {
    z_stream z{};
    std::array<unsigned char, 32 * 1024> scratch{};
};

inflating::inflating() : stream_{std::make_unique<stream>()} { CHECK(inflateInit(&stream_->z) == Z_OK); }
inflating::~inflating() { inflateEnd(&stream_->z); }

inflating::outcome inflating::more(std::string_view deflated) {
    if (ended_) return deflated.empty() ? outcome::good : outcome::broken;
    z_stream& z = stream_->z;
    z.next_in = reinterpret_cast<unsigned char*>(const_cast<char*>(deflated.data())); // zlib reads it only
    z.avail_in = static_cast<unsigned>(deflated.size());
    do {
        z.next_out = stream_->scratch.data();
        z.avail_out = static_cast<unsigned>(stream_->scratch.size());
        int const result = inflate(&z, Z_NO_FLUSH);
        std::size_t const made = stream_->scratch.size() - z.avail_out;
        if (made > left_) return outcome::too_much;
        left_ -= made;
        if (result == Z_STREAM_END)
            ended_ = true;
        else if (result == Z_BUF_ERROR && z.avail_in == 0)
            break; // it waits for more
        else if (result != Z_OK)
            return outcome::broken;
    } while (!ended_ && (z.avail_in > 0 || z.avail_out == 0));
    return z.avail_in == 0 ? outcome::good : outcome::broken; // something behind the stream is no part of the picture
}

std::uint32_t checksum(std::string_view bytes) {
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size()));
}

} // namespace bordduk::wire
