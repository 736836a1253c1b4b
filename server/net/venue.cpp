#include "net/venue.hpp"

#include "core/limits.hpp"
#include "net/hub.hpp"
#include "net/on_hub.hpp"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

namespace bordduk::net {
namespace {

constexpr int places_bits = 20; // of an id; the rest counts up, so that none comes twice
constexpr room::session_id places_mask = (room::session_id{1} << places_bits) - 1;

// A thousand connections do not fit where memory is near: those that come soon are fetched while this one is told.
constexpr std::size_t fetched_ahead = 3;
void will_need(member const* next) {
    constexpr std::size_t line = 64;
    constexpr std::size_t what_a_change_goes_through = 6 * line;
    auto const* const begin = reinterpret_cast<char const*>(next);
    for (std::size_t at = 0; next != nullptr && at < what_a_change_goes_through; at += line)
        __builtin_prefetch(begin + at);
}

} // namespace

using steady = std::chrono::steady_clock;

venue::venue(hub& home, room::event_log& log, room::workshop_key key, std::vector<core::entry> const& entries)
    : home_{home}, log_{log}, code_{key.code}, is_first_{true}, room_{std::move(key), entries, writer_}, breath_{home.get_executor()} {
    if (log.shared()) room_.share(room::neighbours::far);
}

venue::venue(hub& home, room::event_log& log, room::knowledge begin)
    : home_{home}, log_{log}, code_{begin.key.code}, is_first_{false}, room_{std::move(begin), writer_}, breath_{home.get_executor()} {
    room_.share(room::neighbours::near);
}

room::session_id venue::enter(member& who) {
    if (free_.empty()) {
        free_.push_back(members_.size());
        members_.emplace_back();
    }
    std::size_t const place = free_.back();
    free_.pop_back();
    members_[place] = {++last_session_ << places_bits | place, &who};
    return members_[place].id;
}

void venue::leave(room::session_id id) {
    std::size_t const place = id & places_mask;
    members_[place] = {};
    free_.push_back(place);
    to_pump_.erase(id);
}

member* venue::find(room::session_id id) const {
    std::size_t const place = id & places_mask;
    return place < members_.size() && members_[place].id == id ? members_[place].who : nullptr;
}

void venue::wake() {
    if (std::exchange(woken_, true)) return;
    asio::post(home_.get_executor(), [this] {
        woken_ = false;
        perform();
    });
}

task<venue::outcome> venue::admit(core::admission what) {
    timer bell{home_.get_executor(), timer::time_point::max()};
    waiting mine{bell, {}};
    room::ticket const number = ++last_ticket_;
    requests_.emplace(number, &mine);
    room_.admit(number, what, home_.now());
    wake();
    while (!mine.settled)
        static_cast<void>(co_await bell.async_wait(awaiting));
    requests_.erase(number);
    co_return *std::move(mine.settled);
}

// By a clock that nobody sets: it would shut the door for as long as it was set back.
bool venue::is_hurried(core::admission const& what) {
    auto const* const join = std::get_if<core::join>(&what);
    bool const returns = join != nullptr && join->key_hash && room_.durable().join_keys.contains(*join->key_hash);
    if (!returns && !std::holds_alternative<core::watch>(what)) return false;
    room::pace& measure = returns ? returns_ : watches_;
    core::instant const now = std::chrono::duration_cast<std::chrono::milliseconds>(steady::now().time_since_epoch()).count();
    if (measure.free_at() > now) return true;
    measure.spent(now);
    return false;
}

// The same picture twice at once is written once: the second one waits for what becomes of the first.
task<venue::outcome> venue::keep(core::keep_picture what, std::string_view bytes, bool& is_new) {
    timer pause{home_.get_executor()};
    while (being_kept_.contains(what.picture)) {
        pause.expires_after(std::chrono::milliseconds{core::limits::tick_ms});
        static_cast<void>(co_await pause.async_wait(awaiting));
    }
    is_new = !room_.durable().pictures.contains(what.picture);
    if (!is_new) co_return core::identity{};
    being_kept_.insert(what.picture);
    outcome const settled = co_await write(what, bytes);
    if (std::holds_alternative<core::refusal>(settled)) log_.forget_parts(code_, what.picture);
    being_kept_.erase(what.picture);
    co_return settled;
}

task<venue::outcome> venue::write(core::keep_picture const& what, std::string_view bytes) {
    std::size_t const size = core::limits::picture_part_bytes_max;
    for (int number = 0; !bytes.empty(); ++number) {
        room::picture_part part{what.picture, number, std::string{bytes.substr(0, size)}};
        bytes.remove_prefix(part.bytes.size());
        if (co_await put_part(log_, code_, std::move(part)) != room::append_result::durable) {
            co_return core::refusal{core::refusal_reason::storage_unavailable, {}};
        }
    }
    co_return co_await admit(what);
}

task<picture_stock::bytes> venue::picture(std::string picture, std::size_t size) {
    co_return co_await home_.pictures().fetch(log_, code_, std::move(picture), size);
}

// Nobody waits for the answer.
void venue::sweep(core::instant now) {
    if (now - swept_at_ < core::limits::pictures_sweep_ms && now >= swept_at_) return;
    swept_at_ = now;
    if (room_.durable().pictures.empty()) return;
    room_.admit(++last_ticket_, core::drop_pictures{}, now);
    wake();
}

task<std::optional<room::offers::taken>> venue::find_offer(std::string secret_hash) {
    timer pause{home_.get_executor()};
    for (core::instant const last = home_.now() + core::limits::device_news_ms;;) {
        auto found = room_.devices().find(secret_hash, home_.now());
        if (found || log_.board() == nullptr || home_.now() > last) co_return found;
        pause.expires_after(std::chrono::milliseconds{core::limits::tick_ms});
        static_cast<void>(co_await pause.async_wait(awaiting));
    }
}

void venue::tick(core::instant now) {
    if (is_first_) sweep(now);
    if (room_.is_shared() && !members_.empty() && (now - looked_at_ >= core::limits::follow_poll_ms || now < looked_at_)) {
        looked_at_ = now;
        room_.heard(0); // a bell may have been lost
    }
    std::optional<core::instant> const due = room_.due();
    if (!due || *due > now) return;
    room_.time(now);
    perform();
}

void venue::perform() {
    for (auto wishes = room_.take_actions(); !wishes.empty(); wishes = room_.take_actions()) {
        for (room::action& wish : wishes)
            std::visit([this](auto& one) { perform(one); }, wish);
    }
    if (room_.is_over()) gone_ = true;
    pump_whom_it_concerns();
}

// Nobody comes or goes while they are pumped: a connection that fails ends in its own turn of the loop.
void venue::pump_whom_it_concerns() {
    core::instant const now = home_.now();
    room::ring const rung = std::exchange(rings_, {});
    auto const heard = std::exchange(heard_at_, {});
    home_.together().open(now, rung.everybody ? members_.size() : rung.whom.size());
    if (rung.everybody) {
        for (seat const& each : members_)
            if (each.who != nullptr) each.who->pump(now);
    } else {
        for (std::size_t i = 0; i < rung.whom.size(); ++i) {
            if (i + fetched_ahead < rung.whom.size()) will_need(find(rung.whom[i + fetched_ahead]));
            if (member* const who = find(rung.whom[i])) who->pump(now, &rung.stirred);
        }
    }
    home_.together().close();
    if (heard != steady::time_point{}) home_.counted().fan_out.observe(steady::now() - heard);
    for (room::session_id const id : std::exchange(to_pump_, {}))
        if (member* const who = find(id)) who->pump(now);
}

room::output& venue::said() {
    said_.frames.clear();
    said_.close.reset();
    said_.send_ping = false;
    return said_;
}

void venue::perform(room::append_entries& wish) {
    std::size_t const count = wish.entries.size();
    auto const asked = steady::now();
    log_.append(room_.key(), std::move(wish.entries), [this, count, asked](room::append_result result) { // on the log's own thread
        asio::post(home_.get_executor(), [this, count, asked, result] {
            if (result == room::append_result::durable) {
                heard_at_ = steady::now();
                home_.counted().append.observe(heard_at_ - asked);
                home_.counted().entries += count;
            }
            if (result == room::append_result::overtaken) ask_siblings_to_give_way();
            room_.appended(result, home_.now());
            perform();
        });
    });
}

void venue::perform(room::read_log const&) {
    log_.read_on(room_.key(), room_.durable().head, [this](std::optional<room::tail> news) { // on the log's own thread
        asio::post(home_.get_executor(), [this, told = std::move(news)] {
            room_.follow(told, home_.now());
            perform();
        });
    });
}

void venue::perform(room::breathe const& wish) {
    breath_.expires_after(std::chrono::milliseconds{wish.how_long});
    breath_.async_wait([this](error_code failed) {
        if (failed) return;
        room_.go_ahead();
        perform();
    });
}

void venue::perform(room::answer_session const& wish) {
    ++home_.counted().answers;
    if (wish.message.refused) ++home_.counted().refusals[static_cast<std::size_t>(*wish.message.refused)];
    member* const who = find(wish.to);
    if (who == nullptr) return;
    who->answered(wish.message);
    to_pump_.insert(wish.to);
}

void venue::perform(room::settle_ticket const& wish) {
    auto const found = requests_.find(wish.to);
    if (found == requests_.end()) return;
    found->second->settled = wish.outcome;
    found->second->bell.cancel();
}

void venue::perform(room::tell_others& wish) {
    for (venue* const each : siblings_)
        asio::post(each->home().get_executor(), [this, each, told = wish.snapshot] { each->hear_of(home_.name(), told); });
    if (room::presence_board* const board = log_.board()) board->post(code_, std::move(wish.snapshot));
}

void venue::perform(room::ring& wish) {
    rings_.everybody = rings_.everybody || wish.everybody;
    rings_.stirred.insert(rings_.stirred.end(), wish.stirred.begin(), wish.stirred.end());
    if (rings_.whom.empty()) {
        rings_.whom = std::move(wish.whom);
    } else {
        rings_.whom.insert(rings_.whom.end(), wish.whom.begin(), wish.whom.end());
    }
}

} // namespace bordduk::net
