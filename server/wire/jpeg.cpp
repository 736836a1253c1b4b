// A JPEG, segment by segment (ITU-T T.81, annex B): tables, one frame, scans, the end.
#include "core/limits.hpp"
#include "wire/big_endian.hpp"
#include "wire/picture.hpp"

#include <optional>
#include <utility>

namespace bordduk::wire {
namespace {

namespace limits = core::limits;
using kind = picture_fault::kind;
using damage = std::optional<picture_fault>;

constexpr std::size_t scans_max = 64; // a progressive picture has about ten; a decoder works through the whole picture for each

class jpeg_reader {
public:
    explicit jpeg_reader(std::string_view bytes) : bytes_{bytes} {}

    picture_verdict look() {
        at_ = 2; // behind the start of the image
        for (std::size_t segments = 0; segments < limits::picture_segments_max; ++segments) {
            if (at_ + 2 > bytes_.size()) return broken("it ends too early");
            if (byte_at(bytes_, at_) != 0xFF) return broken("no segment begins here");
            unsigned const marker = byte_at(bytes_, at_ + 1);
            if (marker == 0xFF) { // filling
                ++at_;
                continue;
            }
            if (marker == end_of_image) return close();
            if (auto found = segment(marker)) return *std::move(found);
        }
        return broken("too many segments");
    }

private:
    static constexpr unsigned end_of_image = 0xD9;

    picture_fault broken(std::string reason) const { return {kind::broken, at_, std::move(reason)}; }
    picture_fault more(std::string reason) const { return {kind::more_than_that, at_, std::move(reason)}; }

    picture_verdict close() const {
        if (scans_ == 0) return broken("it ends before there is anything to see");
        if (at_ + 2 != bytes_.size()) return picture_fault{kind::more_than_that, at_ + 2, "there is something behind the end"};
        return seen_;
    }

    damage segment(unsigned marker) {
        std::size_t const size = at_ + 4 <= bytes_.size() ? two_bytes(bytes_, at_ + 2) : 0;
        if (size < 2 || at_ + 2 + size > bytes_.size()) return broken("a segment reaches beyond the end");
        std::string_view const body = bytes_.substr(at_ + 4, size - 2);
        damage found = contents(marker, body);
        if (found) return found;
        at_ += 2 + size;
        return marker == start_of_scan ? scan() : std::nullopt;
    }

    static constexpr unsigned start_of_scan = 0xDA;

    damage contents(unsigned marker, std::string_view body) {
        switch (marker) {
        case 0xC0: // baseline, extended, progressive
        case 0xC1:
        case 0xC2:
            return frame(body);
        case 0xC4:
            return huffman_tables(body) ? std::nullopt : damage{broken("a table that is not as long as it says")};
        case 0xDB:
            return quantisation_tables(body) ? std::nullopt : damage{broken("a table that is not as long as it says")};
        case 0xDD:
            return body.size() == 2 ? std::nullopt : damage{broken("a restart interval of another length")};
        case start_of_scan:
            return scan_head(body);
        case 0xE0:
            return is_plain_jfif(body) ? std::nullopt : damage{more("an APP0 that holds more than the usual")};
        case 0xFE:
            return more("a comment");
        case 0xE1:
            return more("an APP1 (Exif or XMP): when and where it was taken may stand there");
        default:
            if (marker > 0xE1 && marker <= 0xEF) return more("an APP" + std::to_string(marker - 0xE0));
            return broken("a segment that no picture from a browser has");
        }
    }

    damage frame(std::string_view body) {
        if (seen_.width != 0) return broken("a second frame");
        std::size_t const parts = body.size() < 6 ? 0 : byte_at(body, 5);
        if ((parts != 1 && parts != 3) || body.size() != 6 + 3 * parts || byte_at(body, 0) != 8) return broken("a frame of another kind");
        seen_ = {picture_type::jpeg, static_cast<int>(two_bytes(body, 3)), static_cast<int>(two_bytes(body, 1))};
        if (seen_.width == 0 || seen_.height == 0) return broken("a frame without a size");
        if (seen_.width > limits::picture_side_max || seen_.height > limits::picture_side_max)
            return picture_fault{kind::too_many_pixels, at_, "more than 4,096 pixels a side"};
        return std::nullopt;
    }

    static bool huffman_tables(std::string_view body) {
        while (!body.empty()) {
            if (body.size() < 17) return false;
            std::size_t codes = 0;
            for (std::size_t i = 1; i <= 16; ++i)
                codes += byte_at(body, i);
            if (codes > 256 || body.size() < 17 + codes) return false;
            body.remove_prefix(17 + codes);
        }
        return true;
    }

    static bool quantisation_tables(std::string_view body) {
        while (!body.empty()) {
            std::size_t const size = (byte_at(body, 0) >> 4U) == 0 ? 65 : 129;
            if (body.size() < size) return false;
            body.remove_prefix(size);
        }
        return true;
    }

    static bool is_plain_jfif(std::string_view body) { // without a thumbnail
        return body.size() == 14 && body.starts_with(std::string_view{"JFIF", 5}) && two_bytes(body, 12) == 0;
    }

    damage scan_head(std::string_view body) {
        if (seen_.width == 0) return broken("a scan before its frame");
        std::size_t const parts = body.empty() ? 0 : byte_at(body, 0);
        if (parts < 1 || parts > 3 || body.size() != 4 + 2 * parts) return broken("a scan of another length");
        if (++scans_ > scans_max) return broken("too many scans");
        return std::nullopt;
    }

    // What is coded, up to the next marker that is neither a stuffed byte nor a restart.
    damage scan() {
        for (std::size_t mark = at_; (mark = bytes_.find('\xFF', mark)) != std::string_view::npos; mark += 2) {
            if (mark + 1 == bytes_.size()) break;
            unsigned const next = byte_at(bytes_, mark + 1);
            if (next == 0 || (next >= 0xD0 && next <= 0xD7)) continue;
            if (mark == at_) return broken("an empty scan");
            at_ = mark;
            return std::nullopt;
        }
        at_ = bytes_.size();
        return broken("it ends too early");
    }

    std::string_view bytes_;
    std::size_t at_{};
    std::size_t scans_{};
    picture_facts seen_{};
};

} // namespace

picture_verdict look_at_jpeg(std::string_view bytes) { return jpeg_reader{bytes}.look(); }

} // namespace bordduk::wire
