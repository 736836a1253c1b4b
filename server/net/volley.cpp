#include "net/volley.hpp"

#include "core/check.hpp"
#include "net/outlet.hpp"

#include <algorithm>
#include <liburing.h>
#include <sys/socket.h>

namespace bordduk::net {
namespace {

constexpr std::size_t worth_it = 4; // sockets; fewer are sent to one by one

} // namespace

struct volley::ring {
    io_uring kernel{};
    ~ring() { io_uring_queue_exit(&kernel); }
};

volley::volley() = default;
volley::~volley() = default;

bool volley::start(unsigned at_once) {
    io_uring made{};
    if (io_uring_queue_init(at_once, &made, 0) != 0) return false;
    auto open = std::make_unique<ring>(made);
    io_uring_probe* const known = io_uring_get_probe_ring(&made);
    bool const sends = known != nullptr && io_uring_opcode_supported(known, IORING_OP_SEND) != 0;
    io_uring_free_probe(known);
    if (!sends) return false;
    ring_ = std::move(open);
    at_once_ = at_once;
    shots_.reserve(at_once);
    return true;
}

void volley::open(core::instant now, std::size_t expected) {
    now_ = now;
    open_ = ring_ != nullptr && expected >= worth_it;
}

void volley::load(int socket, room::shared_frame const& frame, outlet& whose) {
    if (shots_.size() == at_once_) fire();
    if (!is_open()) return whose.came_short(frame, 0, now_);
    if (frames_.empty() || frames_.back() != frame) frames_.push_back(frame);
    io_uring_sqe* const one = io_uring_get_sqe(&ring_->kernel);
    CHECK(one != nullptr);
    io_uring_prep_send(one, socket, frame->data(), frame->size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    one->user_data = shots_.size();
    shots_.push_back({&whose, frames_.size() - 1});
}

// None of them waits for its socket (MSG_DONTWAIT), so all that the kernel has taken are over when it returns. It takes fewer only when it
// has no memory; then the others are sent one by one, from now on for good.
void volley::fire() {
    ++number_;
    if (shots_.empty()) return;
    auto const count = static_cast<unsigned>(shots_.size());
    auto const taken = static_cast<unsigned>(std::max(0, io_uring_submit_and_wait(&ring_->kernel, count)));
    for (unsigned i = 0; i < taken; ++i) {
        io_uring_cqe* one{};
        CHECK(io_uring_peek_cqe(&ring_->kernel, &one) == 0);
        auto const which = static_cast<std::size_t>(one->user_data);
        int const result = one->res;
        io_uring_cqe_seen(&ring_->kernel, one);
        if (result != static_cast<int>(frame_of(which)->size())) shots_[which].whose->came_short(frame_of(which), result, now_);
    }
    if (taken < count) {
        close_ring();
        for (unsigned i = taken; i < count; ++i)
            shots_[i].whose->came_short(frame_of(i), 0, now_);
    }
    shots_.clear();
    frames_.clear();
}

void volley::close() {
    fire();
    open_ = false;
}

void volley::close_ring() {
    open_ = false;
    ring_.reset();
}

} // namespace bordduk::net
