// Figures as text that Prometheus reads (text format 0.0.4): a family's two lines, then its samples.
//
// A library was refused: its counters are shared between threads and locked, and what is left to do without them is this file.
#pragma once

#include "net/histogram.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace bordduk::net {

class exposition {
public:
    // Names are given without the "bordduk_" that all of ours begin with; a name that begins with "process_" is everybody's, and stays.
    void counter(std::string_view name, std::string_view help, double value);
    void gauge(std::string_view name, std::string_view help, double value);
    void durations(std::string_view name, std::string_view help, histogram const& of);

    // One of several: begin(), then a sample for each.
    void begin(std::string_view name, std::string_view type, std::string_view help);
    void sample(std::string_view label, std::string_view value, double figure);

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void line(std::string_view suffix, std::string_view label, std::string_view value, double figure);

    std::string name_;
    std::string text_;
};

} // namespace bordduk::net
