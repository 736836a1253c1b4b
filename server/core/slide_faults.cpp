#include "core/slide_faults.hpp"

#include "core/limits.hpp"
#include "core/text.hpp"

#include <utility>

namespace bordduk::core {

namespace {

class faults {
public:
    void text(std::string path, std::string_view fault) {
        if (!fault.empty()) found_.push_back({std::move(path), std::string{"bad_text: "}.append(fault)});
    }
    void add(std::string path, std::string reason) { found_.push_back({std::move(path), std::move(reason)}); }
    [[nodiscard]] std::vector<slide_fault> take() { return std::move(found_); }

private:
    std::vector<slide_fault> found_;
};

void look_at_links(slide const& one, faults& found) {
    for (std::size_t i = 0; one.links && i < one.links->size(); ++i) {
        auto const& link = (*one.links)[i];
        auto const path = "/links/" + std::to_string(i);
        found.text(path + "/title", line_fault(link.title));
        found.text(path + "/url", text_fault(link.url, limits::link_points_max, lines::one));
        bool const is_web = link.url.starts_with("http://") || link.url.starts_with("https://");
        if (!is_web) found.add(path + "/url", "a link starts with http:// or https://");
    }
}

} // namespace

std::vector<slide_fault> faults_of(slide const& one) {
    faults found;
    if (!one.title && !one.text && !one.bullets && !one.picture && !one.links) found.add("", "a slide shows something");
    if (one.title) found.text("/title", line_fault(*one.title));
    if (one.text) found.text("/text", long_text_fault(*one.text));
    for (std::size_t i = 0; one.bullets && i < one.bullets->size(); ++i)
        found.text("/bullets/" + std::to_string(i), line_fault((*one.bullets)[i]));
    if (one.picture) {
        found.text("/picture/alt", long_text_fault(one.picture->alt));
        if (one.picture->credit) found.text("/picture/credit", line_fault(*one.picture->credit));
    }
    look_at_links(one, found);
    return found.take();
}

std::optional<refusal> picture_fault(state const& s, std::string_view picture, int width, int height) {
    auto const* const kept = find(s.pictures, picture);
    if (kept == nullptr) return refusal{refusal_reason::missing, "there is no such picture"};
    if (kept->width != width || kept->height != height) return refusal{refusal_reason::invalid, "/picture: it has another size"};
    return std::nullopt;
}

} // namespace bordduk::core
