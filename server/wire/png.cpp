// A PNG, chunk by chunk (ISO/IEC 15948): its head, a palette where it needs one, what is drawn, the end.
#include "core/check.hpp"
#include "core/limits.hpp"
#include "wire/big_endian.hpp"
#include "wire/inflating.hpp"
#include "wire/picture.hpp"

#include <optional>
#include <utility>

namespace bordduk::wire {
namespace {

namespace limits = core::limits;
using kind = picture_fault::kind;
using damage = std::optional<picture_fault>;

class png_reader {
public:
    explicit png_reader(std::string_view bytes) : bytes_{bytes} {}

    picture_verdict look() {
        at_ = png_start.size();
        for (std::size_t chunks = 0; chunks < limits::picture_segments_max; ++chunks) {
            if (at_ + 12 > bytes_.size()) return broken("it ends too early");
            std::size_t const size = four_bytes(bytes_, at_);
            if (size > bytes_.size() - at_ - 12) return broken("a chunk reaches beyond the end");
            std::string_view const name = bytes_.substr(at_ + 4, 4);
            std::string_view const body = bytes_.substr(at_ + 8, size);
            if (checksum(bytes_.substr(at_ + 4, 4 + size)) != four_bytes(bytes_, at_ + 8 + size)) return broken("a checksum is wrong");
            if (auto found = contents(name, body)) return *std::move(found);
            at_ += 12 + size;
            if (name == "IEND") return close();
        }
        return broken("too many chunks");
    }

private:
    picture_fault broken(std::string reason) const { return {kind::broken, at_, std::move(reason)}; }

    picture_verdict close() const {
        if (!drawn_.is_whole()) return broken("less is drawn than its head says");
        if (at_ != bytes_.size()) return picture_fault{kind::more_than_that, at_, "there is something behind the end"};
        return seen_;
    }

    damage contents(std::string_view name, std::string_view body) {
        if ((name == "IHDR") != (seen_.width == 0)) return broken("its head must be the first chunk, and the only one");
        if (name == "IHDR") return head(body);
        if (name == "IDAT") return drawing(body);
        bool const is_table = name == "PLTE" || name == "tRNS";
        if (is_table && is_drawn_) return broken("a table behind what it is for");
        if (is_table) return name == "PLTE" ? palette(body) : transparency(body);
        if (name == "IEND") return body.empty() ? std::nullopt : damage{broken("an end that holds something")};
        bool const is_word = name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
        if (!is_word) return broken("a chunk without a name");
        return picture_fault{kind::more_than_that, at_, "a chunk " + std::string{name} + ", which a picture does not need"};
    }

    // What a canvas writes: 8 bits a channel, not interlaced; grey, colours or a palette, with transparency or without.
    damage head(std::string_view body) {
        if (body.size() != 13) return broken("a head of another length");
        std::uint32_t const width = four_bytes(body, 0);
        std::uint32_t const height = four_bytes(body, 4);
        if (width == 0 || height == 0) return broken("a picture without a size");
        constexpr std::uint32_t side_max = limits::picture_side_max;
        if (width > side_max || height > side_max) return picture_fault{kind::too_many_pixels, at_, "more than 4,096 pixels a side"};
        colour_ = byte_at(body, 9);
        std::size_t const channels = colour_ == 0 || colour_ == 3 ? 1 : colour_ == 2 ? 3 : colour_ == 4 ? 2 : colour_ == 6 ? 4 : 0;
        bool const is_usual =
            byte_at(body, 8) == 8 && channels > 0 && byte_at(body, 10) == 0 && byte_at(body, 11) == 0 && byte_at(body, 12) == 0;
        if (!is_usual) return broken("a kind of PNG that no canvas writes");
        seen_ = {picture_type::png, static_cast<int>(width), static_cast<int>(height)};
        drawn_.expect((width * channels + 1) * height); // a byte before each line says how it is coded
        return std::nullopt;
    }

    damage palette(std::string_view body) {
        bool const fits = colour_ == 3 && !has_palette_ && body.size() % 3 == 0 && !body.empty() && body.size() <= std::size_t{3} * 256;
        has_palette_ = true;
        return fits ? std::nullopt : damage{broken("a palette that does not fit")};
    }

    damage transparency(std::string_view body) {
        std::size_t const size_max = colour_ == 0 ? 2 : colour_ == 2 ? 6 : colour_ == 3 && has_palette_ ? 256 : 0;
        bool const fits = !std::exchange(has_transparency_, true) && !body.empty() && body.size() <= size_max;
        return fits ? std::nullopt : damage{broken("a transparency that does not fit")};
    }

    damage drawing(std::string_view body) {
        if (colour_ == 3 && !has_palette_) return broken("a palette is missing");
        is_drawn_ = true;
        switch (drawn_.more(body)) {
        case inflating::outcome::good:
            return std::nullopt;
        case inflating::outcome::too_much:
            return broken("more is drawn than its head says");
        case inflating::outcome::broken:
            break;
        }
        return broken("what is drawn cannot be read");
    }

    std::string_view bytes_;
    std::size_t at_{};
    unsigned colour_{};
    bool has_palette_{};
    bool has_transparency_{};
    bool is_drawn_{};
    inflating drawn_;
    picture_facts seen_{};
};

} // namespace

picture_verdict look_at_png(std::string_view bytes) { return png_reader{bytes}.look(); }

} // namespace bordduk::wire
