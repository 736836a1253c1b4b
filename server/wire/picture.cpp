#include "wire/picture.hpp"

namespace bordduk::wire {

std::string_view media_type(picture_type type) { return type == picture_type::jpeg ? "image/jpeg" : "image/png"; }

std::string_view to_string(picture_fault::kind what) {
    using enum picture_fault::kind;
    switch (what) {
    case not_a_picture:
        return "not_a_picture";
    case broken:
        return "broken_picture";
    case more_than_that:
        return "more_than_a_picture";
    case too_many_pixels:
        return "too_many_pixels";
    }
    return {};
}

picture_verdict look_at_picture(std::string_view bytes) {
    if (bytes.starts_with(jpeg_start)) return look_at_jpeg(bytes);
    if (bytes.starts_with(png_start)) return look_at_png(bytes);
    return picture_fault{picture_fault::kind::not_a_picture, 0, "starts like no JPEG and no PNG"};
}

} // namespace bordduk::wire
