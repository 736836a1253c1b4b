// How much of what is being put up may be in memory at once, over all hubs. A place is taken before the first byte is read.
#pragma once

#include "core/limits.hpp"

#include <atomic>
#include <cstddef>
#include <optional>
#include <utility>

namespace bordduk::net {

class upload_room {
public:
    class place {
    public:
        place(std::atomic<std::size_t>& taken, std::size_t bytes) : taken_{&taken}, bytes_{bytes} {}
        place(place&& other) noexcept : taken_{std::exchange(other.taken_, nullptr)}, bytes_{other.bytes_} {}
        place& operator=(place&&) = delete;
        ~place() {
            if (taken_ != nullptr) *taken_ -= bytes_;
        }

    private:
        std::atomic<std::size_t>* taken_;
        std::size_t bytes_;
    };

    [[nodiscard]] std::optional<place> take(std::size_t bytes) {
        place mine{taken_, bytes};
        if ((taken_ += bytes) > core::limits::uploads_bytes_max) return std::nullopt;
        return mine;
    }

private:
    std::atomic<std::size_t> taken_{};
};

} // namespace bordduk::net
