#include "room/session.hpp"

#include "core/limits.hpp"
#include "core/state.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace bordduk::room {
namespace {

namespace limits = core::limits;
constexpr core::duration minute = 60'000;

// The view a name stands for; the schema has seen that it is one.
std::optional<core::view> named(std::string_view name) {
    if (name == "room") return core::room_view();
    if (name == "desk") return core::desk_view();
    if (name.starts_with("person/")) return core::person_view(std::string{name.substr(7)});
    if (!name.starts_with("table/")) return {};
    int number{};
    std::from_chars(name.data() + 6, name.data() + name.size(), number);
    return core::table_view(number);
}

bool has_presence(core::view const& v) { return v.what == core::view::kind::room || v.what == core::view::kind::table; }

bool is_client_id(std::string_view id) {
    auto const plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return id.size() >= 8 && id.size() <= 24 && std::all_of(id.begin(), id.end(), plain);
}

// Never in the middle of a code point.
std::string shortened(std::string text) {
    if (text.size() <= limits::detail_bytes_max) return text;
    std::size_t end = limits::detail_bytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    text.resize(end);
    return text;
}

} // namespace

session::session(session_id id, room& workshop, frame_writer& writer, std::string (*hash_token)(std::string_view), core::instant now)
    : room_{workshop}, id_{id}, writer_{writer}, hash_token_{hash_token}, pace_{limits::commands_per_second, limits::commands_burst},
      now_{now}, began_at_{now}, heard_at_{now}, pinged_at_{now} {}

session::~session() {
    unfollow();
    room_.detach(id_);
}

void session::unfollow() {
    for (cursor const& c : cursors_)
        c.of->leave(id_);
    cursors_.clear();
}

// ---- what happened

// A clock that is set back takes every deadline with it; one that jumps ahead is a machine that slept, and ends what was silent.
void session::watch(core::instant now) {
    if (core::duration const by = now - now_; by < 0) {
        for (core::instant* const moment : {&began_at_, &heard_at_, &pinged_at_, &presence_at_})
            *moment += by;
        for (core::instant& error : errors_)
            error += by;
        pace_.shift(by);
    }
    now_ = now;
}

void session::heard(core::instant now) {
    watch(now);
    heard_at_ = now;
}

void session::received(core::client_message const& message, core::instant now) {
    heard(now);
    only_follows_ = false;
    pace_.spent(now);
    turn_out(); // it may not have been pumped since: its socket takes nothing
    if (closing_) return;
    if (auto const* const hello = std::get_if<core::hello>(&message)) {
        if (live_ || waits_) return complain({"", "hello was said already", {}, {}, {}}, now);
        return say_hello(*hello, now);
    }
    if (!live_) return complain({"", "hello comes first", {}, {}, {}}, now);
    if (auto const* const ping = std::get_if<core::ping>(&message)) {
        pong_ = core::pong{ping->t0, now};
    } else {
        command(std::get<core::command_message>(message), now);
    }
}

void session::received(malformed const& what, core::instant now) {
    heard(now);
    only_follows_ = false;
    pace_.spent(now);
    turn_out();
    if (!closing_) complain(what, now);
}

void session::answered(core::answer const& message) {
    answers_.push_back(message);
    only_follows_ = false;
}

void session::close(close_code why) {
    if (!closing_) closing_ = why;
    only_follows_ = false;
}

void session::say_hello(core::hello const& message, core::instant now) {
    if (message.protocol != core::protocol_version) return close(close_code::version);
    if (room_.is_over()) return close(close_code::ended);
    token_hash_ = hash_token_(message.token);
    if (has_to_wait(message)) return;
    std::optional<core::identity> const who = room_.who(token_hash_);
    if (!who) return close(core::is_barred(room_.durable(), token_hash_) ? close_code::removed : close_code::bad_token);
    if (!room_.attach(id_, *who, token_hash_)) return close(close_code::too_many);
    live_ = true;
    who_ = *who;
    pinged_at_ = now;
    if (who_.role == core::role::facilitator) pace_.change(limits::desk_commands_per_second, limits::desk_commands_burst);

    core::welcome& welcome = welcome_.emplace();
    welcome.epoch = epoch_ = room_.key().epoch;
    welcome.you.role = who_.role;
    if (!who_.person.empty()) {
        welcome.you.person = who_.person;
        if (auto const* const seat = core::find(room_.durable().seats, who_.person)) welcome.you.table = seat->table;
        if (who_.role == core::role::tablecloth) welcome.you.table = who_.table;
        welcome.done = room_.done(who_.person);
    }
    welcome.now = now;
    start_cursors(message);
}

// Who comes from another server, at once, may be ahead of what is known here.
bool session::has_to_wait(core::hello const& message) {
    if (waits_) return false; // it was read on for
    bool const of_another_log = message.epoch && *message.epoch != room_.key().epoch;
    bool const ahead = std::ranges::any_of(message.at, [&](auto const& at) { return at.second > room_.durable().head; });
    if (!of_another_log && !ahead && room_.who(token_hash_)) return false;
    std::uint64_t const doubt = room_.doubt_and_ring();
    if (room_.has_read(doubt)) return false;
    waits_.emplace(message, doubt);
    return true;
}

// A client that comes back goes on from where it was, if this is still the log it knows and it is not ahead of it; otherwise from 0.
void session::start_cursors(core::hello const& message) {
    if (message.epoch != room_.key().epoch) return;
    core::seq const head = room_.durable().head;
    bool const ahead = std::any_of(message.at.begin(), message.at.end(), [&](auto const& at) { return at.second > head; });
    std::vector<core::view> const wanted = core::views_of(room_.durable(), who_);
    for (auto const& [name, position] : message.at) {
        std::optional<core::view> const v = named(name);
        if (!v) continue;
        if (std::find(wanted.begin(), wanted.end(), *v) == wanted.end()) {
            lost_.push_back(*v);
        } else if (!ahead) {
            cursors_.push_back({&room_.follow(*v, id_), position, {}});
        }
    }
}

void session::command(core::command_message const& message, core::instant now) {
    if (who_.person.empty()) return answered(refuse(message.n, message.client, {core::refusal_reason::not_allowed, {}}));
    room_.submit(id_, {who_.role, who_.person, who_.table}, message, now);
}

void session::complain(malformed const& what, core::instant now) {
    errors_.push_back(now);
    std::erase_if(errors_, [&](core::instant error) { return error <= now - minute; });
    if (std::ssize(errors_) > limits::errors_per_minute_max) return close(close_code::abuse);
    std::string detail = shortened(what.path.empty() ? what.reason : what.path + ": " + what.reason);
    bool const numbered = what.n && *what.n > 0 && what.client && is_client_id(*what.client);
    if (live_ && numbered && !who_.person.empty()) {
        room_.submit_invalid(id_, {who_.role, who_.person, who_.table}, *what.client, *what.n, what.fingerprint, std::move(detail), now);
    } else {
        answered(refuse(numbered ? *what.n : 0, numbered ? *what.client : "", {core::refusal_reason::invalid, std::move(detail)}));
    }
}

bool session::is_turned_out() const { return live_ && stood_ != room_.standing() && !room_.who(token_hash_); }

void session::turn_out() {
    if (is_turned_out()) close(core::is_barred(room_.durable(), token_hash_) ? close_code::removed : close_code::bad_token);
}

// ---- what to do next

// Whoever only looks on, which is nearly everybody nearly always, costs no look at the clock, the tokens or the rights.
bool session::only_follows(core::instant now) const {
    return only_follows_ && stood_ == room_.standing() && presence_told_ == room_.presence_version() && now < quiet_until_;
}

void session::pump(core::instant now, output& all, std::vector<channel const*> const* stirred) {
    if (only_follows(now)) {
        if (stirred == nullptr || behind_) return tell_changes(all);
        for (cursor& c : cursors_) {
            if (std::ranges::find(*stirred, c.of) != stirred->end()) tell_change(c, all);
        }
        return;
    }
    watch(now);
    if (closed_) return;
    if (waits_ && room_.has_read(waits_->doubt)) {
        say_hello(waits_->said, now);
        waits_.reset();
    }
    if (!live_ && now >= began_at_ + limits::hello_ms) close(close_code::hello_timeout);
    if (now >= heard_at_ + limits::silence_ms) close(close_code::silent);
    bool const is_another_log = live_ && epoch_ != room_.key().epoch;
    if (is_another_log) close(room_.is_over() ? close_code::ended : close_code::restarting);
    turn_out();

    if (welcome_) all.frames.push_back(writer_.write(*std::exchange(welcome_, {})));
    if (pong_) all.frames.push_back(writer_.write(*std::exchange(pong_, {})));
    bool const is_out = is_another_log || closing_ == close_code::bad_token || closing_ == close_code::removed;
    if (live_ && !is_out) {
        follow_views(all);
        tell_changes(all);
    }
    for (core::answer const& a : std::exchange(answers_, {}))
        all.frames.push_back(writer_.write(a));
    if (closing_) {
        closed_ = true;
        unfollow();
        all.close = closing_;
        return;
    }
    if (!live_) return;
    tell_presence(all, now);
    if (now >= pinged_at_ + limits::ping_every_ms) {
        pinged_at_ = now;
        all.send_ping = true;
    }
    only_follows_ = true;
    quiet_until_ = due();
}

void session::follow_views(output& into) {
    for (core::view const& v : std::exchange(lost_, {}))
        into.frames.push_back(writer_.write(core::leave{v}));
    if (stood_ == room_.standing()) return;
    stood_ = room_.standing();
    std::vector<core::view> const wanted = core::views_of(room_.durable(), who_);
    if (std::ranges::equal(wanted, cursors_, {}, {}, [](cursor const& c) -> core::view const& { return c.of->of; })) return;
    for (cursor const& c : cursors_) {
        if (std::ranges::find(wanted, c.of->of) != wanted.end()) continue;
        into.frames.push_back(writer_.write(core::leave{c.of->of}));
        c.of->leave(id_);
    }
    decltype(cursors_) next;
    next.reserve(wanted.size());
    for (core::view const& v : wanted) {
        auto const known = std::ranges::find_if(cursors_, [&](cursor const& c) { return c.of->of == v; });
        if (known != cursors_.end()) {
            next.push_back(std::move(*known));
        } else {
            next.push_back({&room_.follow(v, id_), 0, {}});
        }
        presence_due_ = presence_due_ || (has_presence(v) && !next.back().told_present);
    }
    cursors_ = std::move(next);
}

void session::tell_changes(output& into) {
    for (cursor& c : cursors_)
        tell_change(c, into);
    behind_ = false;
}

void session::tell_change(cursor& c, output& into) {
    if (c.of->changed <= c.told) return;
    into.frames.push_back(room_.change_frame(*c.of, c.told));
    c.told = room_.durable().head;
}

void session::tell_presence(output& into, core::instant now) {
    if (presence_told_ == room_.presence_version() && !presence_due_) return;
    if (now < presence_at_ + limits::presence_every_ms) return;
    for (cursor& c : cursors_) {
        if (!has_presence(c.of->of)) continue;
        shared_frame const& present = room_.presence_frame(*c.of);
        if (c.told_present == c.of->presence_version) continue;
        into.frames.push_back(present);
        c.told_present = c.of->presence_version;
    }
    presence_at_ = now;
    presence_told_ = room_.presence_version();
    presence_due_ = false;
}

core::instant session::due() const {
    if (closing_) return now_;
    core::instant next = heard_at_ + limits::silence_ms;
    if (!live_) return std::min(next, began_at_ + limits::hello_ms);
    next = std::min(next, pinged_at_ + limits::ping_every_ms);
    if (presence_due_ || presence_told_ != room_.presence_version()) next = std::min(next, presence_at_ + limits::presence_every_ms);
    return next;
}

core::seq session::behind() const {
    core::seq most = 0;
    for (cursor const& c : cursors_)
        if (c.of->changed > c.told) most = std::max(most, room_.durable().head - c.told);
    return most;
}

core::instant session::may_read_at() const { return answers_.size() < limits::waiting_answers_max ? pace_.free_at() : never; }

} // namespace bordduk::room
