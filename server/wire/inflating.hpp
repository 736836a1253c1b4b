// Counts what a deflated stream becomes, without keeping it; a stream that becomes more than was expected is left at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace bordduk::wire {

class inflating {
public:
    inflating();
    ~inflating();
    inflating(inflating const&) = delete;
    inflating& operator=(inflating const&) = delete;

    void expect(std::size_t bytes) { left_ = bytes; }
    enum class outcome { good, too_much, broken };
    [[nodiscard]] outcome more(std::string_view deflated);
    [[nodiscard]] bool is_whole() const { return ended_ && left_ == 0; } // the stream's own checksum was right

private:
    struct stream;
    std::unique_ptr<stream> stream_;
    std::size_t left_{};
    bool ended_{};
};

[[nodiscard]] std::uint32_t checksum(std::string_view bytes); // CRC-32, as in a PNG

} // namespace bordduk::wire
