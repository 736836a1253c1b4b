#include "net/exposition.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace bordduk::net {
namespace {

// Whole numbers stay whole up to 2^53; others are the shortest that reads back as the same, without a power of ten: 0.0005.
std::string text_of(double figure) {
    std::array<char, 400> digits{};
    bool const whole = std::trunc(figure) == figure && std::abs(figure) < 9e15;
    auto const end = whole ? std::to_chars(digits.begin(), digits.end(), static_cast<std::int64_t>(figure)).ptr
                           : std::to_chars(digits.begin(), digits.end(), figure, std::chars_format::fixed).ptr;
    return {digits.begin(), end};
}

} // namespace

void exposition::begin(std::string_view name, std::string_view type, std::string_view help) {
    name_ = name.starts_with("process_") ? std::string{name} : "bordduk_" + std::string{name};
    text_.append("# HELP ").append(name_).append(" ").append(help).append("\n# TYPE ").append(name_).append(" ").append(type).append("\n");
}

void exposition::sample(std::string_view label, std::string_view value, double figure) { line({}, label, value, figure); }

void exposition::counter(std::string_view name, std::string_view help, double value) {
    begin(name, "counter", help);
    line({}, {}, {}, value);
}

void exposition::gauge(std::string_view name, std::string_view help, double value) {
    begin(name, "gauge", help);
    line({}, {}, {}, value);
}

void exposition::durations(std::string_view name, std::string_view help, histogram const& of) {
    begin(name, "histogram", help);
    std::uint64_t so_far = 0;
    for (std::size_t i = 0; i < histogram::bounds.size(); ++i) {
        so_far += of.in_step(i);
        line("_bucket", "le", text_of(histogram::bounds[i]), static_cast<double>(so_far));
    }
    so_far += of.in_step(histogram::bounds.size());
    line("_bucket", "le", "+Inf", static_cast<double>(so_far));
    line("_sum", {}, {}, of.sum());
    line("_count", {}, {}, static_cast<double>(so_far));
}

// Labels are words of ours and numbers: there is nothing in them to be escaped.
void exposition::line(std::string_view suffix, std::string_view label, std::string_view value, double figure) {
    text_.append(name_).append(suffix);
    if (!label.empty()) text_.append("{").append(label).append("=\"").append(value).append("\"}");
    text_.append(" ").append(text_of(figure)).append("\n");
}

} // namespace bordduk::net
