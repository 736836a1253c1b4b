// A text a number of times.
#pragma once

#include <string>
#include <string_view>

namespace bordduk::tests {

inline std::string repeated(std::string_view what, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += what;
    return all;
}

} // namespace bordduk::tests
