#include "store/postgres_line.hpp"

#include "core/check.hpp"
#include "core/limits_database.hpp"

#include <algorithm>
#include <poll.h>
#include <utility>

namespace bordduk::store {
namespace {

using std::chrono::milliseconds;
constexpr milliseconds usual_patience{core::limits::database_answer_ms};
constexpr milliseconds first_pause{50};

} // namespace

postgres_line::postgres_line(postgres_address const& to, std::string first, std::function<void(notice)> heard)
    : to_{to}, first_{std::move(first)}, heard_{std::move(heard)} {}

void postgres_line::want() {
    if (state_ != state::resting) return;
    state_ = state::closed;
    due_ = steady::now();
}

void postgres_line::hang_up() {
    connection_.reset();
    state_ = state::resting;
    pause_ = {};
}

void postgres_line::ask(std::string const& sql, std::function<void(postgres_answer)> then) { ask(sql, std::move(then), usual_patience); }

void postgres_line::ask(std::string const& sql, std::function<void(postgres_answer)> then, milliseconds patience) {
    CHECK(ready());
    send(sql, std::move(then), patience);
}

void postgres_line::send(std::string const& sql, std::function<void(postgres_answer)> then, milliseconds patience) {
    then_ = std::move(then);
    answer_ = {};
    due_ = steady::now() + patience;
    unsent_ = true;
    if (libpq().send_query(connection_.get(), sql.c_str()) != 1) { // told from step, never from within ask
        due_ = steady::now();
        return;
    }
    unsent_ = libpq().flush(connection_.get()) == 1;
}

pollfd postgres_line::polled() const {
    if (!connection_) return {-1, 0, 0};
    short wanted = POLLIN;
    if (state_ == state::connecting) wanted = polling_ == PGRES_POLLING_WRITING ? POLLOUT : POLLIN;
    if (unsent_) wanted = static_cast<short>(wanted | POLLOUT);
    return {libpq().socket(connection_.get()), wanted, 0};
}

steady::time_point postgres_line::deadline() const {
    bool const idle = state_ == state::resting || (state_ == state::open && !then_);
    return idle ? steady::time_point::max() : due_;
}

// What has come is taken in before the time is looked at: a process that was stopped for a minute finds its answer waiting.
void postgres_line::step(short happened) {
    if (state_ == state::resting) return;
    if (state_ == state::closed) {
        if (steady::now() >= due_) connect();
        return;
    }
    if (state_ == state::connecting) {
        if (happened != 0) go_on_connecting();
        if (state_ == state::connecting && steady::now() >= due_) lose("it did not answer in time");
        return;
    }
    if ((happened & POLLOUT) != 0) unsent_ = libpq().flush(connection_.get()) == 1;
    if ((happened & ~POLLOUT) != 0) take_in();
    if (state_ != state::closed && then_ && steady::now() >= due_) lose("it did not answer in time");
}

void postgres_line::connect() {
    auto const keywords = to_.keywords();
    auto const values = to_.values();
    connection_.reset(libpq().connect_start(keywords.data(), values.data(), 0));
    if (!connection_ || libpq().status(connection_.get()) == CONNECTION_BAD) return lose(complaint());
    libpq().set_notice_processor(
        connection_.get(), [](void*, char const*) {}, nullptr);
    state_ = state::connecting;
    polling_ = PGRES_POLLING_WRITING;
    due_ = steady::now() + milliseconds{core::limits::database_connect_ms};
}

void postgres_line::go_on_connecting() {
    polling_ = libpq().connect_poll(connection_.get());
    if (polling_ == PGRES_POLLING_FAILED) return lose(complaint());
    if (polling_ != PGRES_POLLING_OK) return;
    libpq().set_nonblocking(connection_.get(), 1);
    state_ = state::greeting;
    send(
        first_,
        [this](postgres_answer said) {
            if (said.lost()) return;
            if (!said.good()) return lose(said.says());
            state_ = state::open;
            pause_ = {};
            opened();
        },
        usual_patience);
}

void postgres_line::take_in() {
    if (libpq().consume_input(connection_.get()) != 1) return lose(complaint());
    hear();
    while (then_ && libpq().is_busy(connection_.get()) == 0) {
        if (PGresult* const said = libpq().get_result(connection_.get())) {
            answer_.add(said);
            continue;
        }
        if (answer_.lost() || answer_.wrong_server()) return lose(answer_.lost() ? complaint() : answer_.says());
        std::exchange(then_, nullptr)(std::exchange(answer_, {}));
        if (!connection_) return;
    }
    hear(); // what came behind the answer, in the same piece: nothing more may come for long
    if (libpq().status(connection_.get()) == CONNECTION_BAD) lose(complaint());
}

void postgres_line::hear() {
    while (PGnotify* const one = libpq().notifies(connection_.get())) {
        bool const ours = one->be_pid == libpq().backend(connection_.get());
        notice heard{one->relname, one->extra};
        libpq().free_memory(one);
        if (!ours && heard_) heard_(std::move(heard));
    }
}

void postgres_line::lose(std::string const& why) {
    connection_.reset();
    unsent_ = false;
    state_ = state::closed;
    due_ = steady::now() + pause_;
    pause_ = std::clamp(pause_ * 2, first_pause, milliseconds{core::limits::database_retry_ms_max});
    answer_ = {};
    auto const then = std::exchange(then_, nullptr);
    lost(why);
    if (then) then({});
}

std::string postgres_line::complaint() const {
    std::string words = connection_ ? libpq().error_message(connection_.get()) : "there is no memory";
    std::ranges::replace(words, '\n', ' ');
    while (words.ends_with(' '))
        words.pop_back();
    return words;
}

} // namespace bordduk::store
