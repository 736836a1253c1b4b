#include "net/outlet.hpp"

#include "core/limits.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/uio.h>
#include <utility>

namespace bordduk::net {

namespace limits = core::limits;

std::uint64_t outlet::push(room::shared_frame frame) {
    if (sealed_ || failed_) return written_;
    waiting_frames_.push_back(std::move(frame));
    return written_ + waiting_frames_.size();
}

void outlet::flush(core::instant now) {
    if (waits_ || failed_ || empty()) return;
    progress_at_ = now;
    write_some(now);
    if (!failed_ && !empty()) wait();
}

bool outlet::stuck(core::instant now) const { return !empty() && now >= progress_at_ + limits::write_progress_ms; }

// The socket is asked first and waited for only when it says so: most of the time it takes everything at once.
void outlet::write_some(core::instant now) {
    while (!empty()) {
        std::array<iovec, limits::frames_per_write_max> pieces{};
        std::size_t const count = std::min(pieces.size(), waiting_frames_.size());
        std::size_t wanted = 0;
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t const skipped = i == 0 ? begun_ : 0;
            std::string const& bytes = *waiting_frames_[i];
            pieces[i] = {const_cast<char*>(bytes.data()) + skipped, bytes.size() - skipped};
            wanted += pieces[i].iov_len;
        }
        ssize_t const written = channel_.write_now(pieces.data(), count);
        if (written < 0) {
            if (errno == EINTR) continue;
            if (errno != EAGAIN && errno != EWOULDBLOCK) fail();
            return;
        }
        progress_at_ = now;
        taken(static_cast<std::size_t>(written));
        if (static_cast<std::size_t>(written) < wanted) return;
    }
}

void outlet::taken(std::size_t bytes) {
    bytes_ += bytes;
    bytes += begun_;
    auto first = waiting_frames_.begin();
    while (first != waiting_frames_.end() && bytes >= (*first)->size()) {
        bytes -= (*first)->size();
        ++first;
    }
    begun_ = bytes;
    written_ += static_cast<std::uint64_t>(first - waiting_frames_.begin());
    waiting_frames_.erase(waiting_frames_.begin(), first);
}

void outlet::wait() {
    waits_ = true;
    channel_.socket().async_wait(tcp_socket::wait_write, [this](error_code failed) {
        waits_ = false;
        if (failed) fail();
        owner_.writable();
    });
}

void outlet::fail() {
    failed_ = true;
    waiting_frames_.clear();
}

} // namespace bordduk::net
