// Others who write to the same log: what they wrote is read on, what they were quicker with is decided anew, and they are let in.
#include "core/apply.hpp"
#include "core/check.hpp"
#include "core/limits.hpp"
#include "room/room.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace bordduk::room {

void room::share(neighbours whose) {
    others_ = whose;
    told_others_at_ = {};
}

void room::heard(core::seq head) { has_news_ = has_news_ || (is_shared() && (head == 0 || head > durable_.head)); }

std::uint64_t room::doubt() {
    if (!is_shared()) return 0;
    has_news_ = true;
    return reads_begun_ + 1;
}

std::uint64_t room::doubt_and_ring() { return rung_read_ = doubt(); }

void room::go_ahead() { breathing_ = false; }
void room::give_way() { gives_way_ = true; }

// Somebody who has never got in cannot be known of: now and then whoever writes without a pause makes room for them too.
bool room::lets_others_go_first() {
    if (!is_shared()) return false;
    if (others_ == neighbours::near) return std::exchange(gives_way_, false);
    bool const others = others_at_ && now_ - *others_at_ < core::limits::others_remembered_ms;
    if (!others && ++appends_alone_ < core::limits::appends_alone_max) return false;
    appends_alone_ = 0;
    return true;
}

// To read what we have written and to append after it, on machines and a database that are as fast as this append of ours was.
core::duration room::how_long_others_need() const {
    core::duration const took = std::max<core::duration>(now_ - append_at_, 0);
    return std::min(core::limits::breath_ms + 2 * took, core::limits::breath_ms_max);
}

void room::read_on() {
    if (!has_news_ || is_busy()) return;
    if (read_failed_at_ && now_ < pause_until(*read_failed_at_, core::limits::storage_retry_ms)) return;
    has_news_ = false;
    reading_ = true;
    ++reads_begun_;
    actions_.push_back(read_log{});
}

void room::follow(std::optional<tail> const& news, core::instant now) {
    now_ = now;
    CHECK(reading_);
    reading_ = false;
    if (!news) {
        read_failed_at_ = now;
        has_news_ = true;
        refuse_all(std::exchange(aside_, {}));
        return refuse_all(take_gathered());
    }
    read_failed_at_.reset();
    if (std::exchange(reads_done_, reads_begun_) < rung_read_) actions_.push_back(ring{true, {}, {}});
    if (news->epoch != key_.epoch) {
        held_ = true;
        return news->epoch.empty() ? end() : become({key_.code, news->epoch}, news->entries, now);
    }
    for (core::entry const& e : news->entries) {
        CHECK(e.seq == durable_.head + 1);
        core::apply(ahead_, e);
        apply(e);
        remember(e);
        ledger_.note(e);
        ledger_.settle(e);
    }
    for (auto& one : aside_)
        std::visit([](auto& asked) { asked.sure = true; }, one);
    put_first(std::exchange(aside_, {}));
    if (news->entries.empty()) return;
    others_at_ = now;
    breathing_ = gives_way_ = false;
    moved(news->entries);
}

void room::decide_again(batch overtaken) {
    take_back(overtaken);
    put_first(std::exchange(aside_, {}));
    put_first(std::move(overtaken.asked));
    has_news_ = true;
}

void room::put_first(asked_things asked) {
    for (auto const& one : asked) {
        if (auto const* const q = std::get_if<question>(&one)) gathered_bytes_ += q->bytes;
    }
    std::ranges::move(gathered_, std::back_inserter(asked));
    gathered_ = std::move(asked);
}

} // namespace bordduk::room
