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
    come_after_the_volley();
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

// The socket is asked first and waited for only when it says so: nearly always it takes everything at once, and nothing is kept here.
void outlet::write(std::vector<room::shared_frame> const& frames, core::instant now) {
    come_after_the_volley();
    if (sealed_ || failed_) return;
    std::size_t went = 0;
    if (empty() && !waits_) {
        if (volley_.is_open() && frames.size() == 1 && !channel_.secure()) {
            loaded_in_ = volley_.number();
            ++written_;
            bytes_ += frames.front()->size();
            return volley_.load(channel_.socket().native_handle(), frames.front(), *this);
        }
        std::size_t wanted = 0;
        auto const bytes = send(frames, wanted);
        if (failed_) return;
        went = bytes.value_or(0);
        if (bytes && went == wanted && frames.size() <= limits::frames_per_write_max) {
            written_ += frames.size();
            bytes_ += went;
            return;
        }
    }
    waiting_frames_.insert(waiting_frames_.end(), frames.begin(), frames.end());
    taken(went);
    flush(now);
}

void outlet::came_short(room::shared_frame frame, int result, core::instant now) {
    --written_;
    bytes_ -= frame->size();
    if (result < 0 && result != -EAGAIN && result != -EINTR) {
        fail();
        return owner_.writable();
    }
    waiting_frames_.insert(waiting_frames_.begin(), std::move(frame));
    taken(static_cast<std::size_t>(std::max(result, 0)));
    flush(now);
}

// Whoever says more in one round, which is never, says it after what is loaded.
void outlet::come_after_the_volley() {
    if (volley_.is_open() && loaded_in_ == volley_.number()) volley_.fire();
}

void outlet::write_some(core::instant now) {
    while (!empty()) {
        std::size_t wanted = 0;
        auto const bytes = send(waiting_frames_, wanted);
        if (!bytes) return;
        progress_at_ = now;
        taken(*bytes);
        if (*bytes < wanted) return;
    }
}

// One call for the first of them, less what of the very first is written; none: the socket takes nothing now, or it has failed.
std::optional<std::size_t> outlet::send(std::vector<room::shared_frame> const& frames, std::size_t& wanted) {
    std::array<iovec, limits::frames_per_write_max> pieces;
    std::size_t const count = std::min(pieces.size(), frames.size());
    wanted = 0;
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t const skipped = i == 0 ? begun_ : 0;
        std::string const& bytes = *frames[i];
        pieces[i] = {const_cast<char*>(bytes.data()) + skipped, bytes.size() - skipped};
        wanted += pieces[i].iov_len;
    }
    for (;;) {
        ssize_t const written = channel_.write_now(pieces.data(), count);
        if (written >= 0) return static_cast<std::size_t>(written);
        if (errno == EINTR) continue;
        if (errno != EAGAIN && errno != EWOULDBLOCK) fail();
        return {};
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
