#include "net/server.hpp"

#include "core/limits.hpp"
#include "net/on_hub.hpp"
#include "net/secrets.hpp"

#include <boost/asio/use_future.hpp>

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

namespace bordduk::net {
namespace {

namespace limits = core::limits;
using address = asio::ip::address;

std::vector<std::unique_ptr<hub>> make_hubs(int count, house_clock const& clock, journal& notes) {
    std::vector<std::unique_ptr<hub>> hubs;
    for (int i = 0; i < count; ++i)
        hubs.push_back(std::make_unique<hub>(clock, notes, "hub " + std::to_string(i)));
    return hubs;
}

template <class Acceptor>
void open(Acceptor& door, std::string const& on, int port) {
    try {
        asio::ip::tcp::endpoint const where{asio::ip::make_address(on), static_cast<std::uint16_t>(port)};
        door.open(where.protocol());
        door.set_option(asio::socket_base::reuse_address{true});
        door.bind(where);
        door.listen(limits::waiting_connections_max);
    } catch (boost::system::system_error const& failed) {
        throw std::runtime_error{"Cannot listen on " + on + " port " + std::to_string(port) + ": " + failed.code().message() + "."};
    }
}

} // namespace

server::server(server_options options, room::event_log& log, std::function<bool()> able_to_write, calendar const& dates, journal& notes)
    : options_{std::move(options)}, notes_{notes}, hubs_{make_hubs(options_.hubs, clock_, notes_)},
      workshops_{log, dates, hubs_, options_.hub_clients}, able_to_write_{std::move(able_to_write)}, site_{workshops_, options_.origins, options_.making, able_to_write_, [this] { return figures(); }, options_.network},
      door_{hubs_.front()->get_executor()}, inner_door_{hubs_.front()->get_executor()}, look_{hubs_.front()->get_executor()} {
    if (log.shared() || hubs_.size() > 1) log.watch([this](std::string const& code, core::seq head) { workshops_.heard(code, head); });
    workshops_.open_all();
    if (room::presence_board* const board = log.board())
        board->watch([this](std::string const& code, std::string const& node, std::string const& snapshot) { workshops_.heard_of(code, node, snapshot); });
}

server::~server() { stop(); }

int server::port() const { return door_.local_endpoint().port(); }

std::optional<listening> server::inner() const {
    if (!options_.inner) return {};
    return listening{options_.inner->address, inner_door_.local_endpoint().port()};
}

void server::start() {
    open(door_, options_.address, options_.port);
    if (options_.inner) open(inner_door_, options_.inner->address, options_.inner->port);
    started_at_ = clock_.now();
    sends_together_ = options_.io_uring && std::ranges::all_of(hubs_, [](auto const& each) { return each->together().start(); });
    asio::post(hubs_.front()->get_executor(), [this] { hubs_.front()->spawn(listen(door_, options_.door)); });
    if (options_.inner) asio::post(hubs_.front()->get_executor(), [this] { hubs_.front()->spawn(listen(inner_door_, inner_way_)); });
    asio::post(hubs_.front()->get_executor(), [this] { hubs_.front()->spawn(clear_out()); });
    for (auto const& each : hubs_)
        threads_.emplace_back([&hub = *each] { hub.run(); });
}

// Connections go round the hubs; a WebSocket moves on to its workshop's.
task<> server::listen(acceptor& at, doorway const& by) {
    timer pause{hubs_.front()->get_executor()};
    bool full = false;
    for (std::size_t turn = 0; at.is_open(); ++turn) {
        hub& home = *hubs_[turn % hubs_.size()];
        auto [failed, socket] = co_await at.async_accept(home.get_executor(), awaiting);
        if (!at.is_open()) break;
        if (failed) { // no descriptors left: those who are here must leave first
            if (!std::exchange(full, true)) notes_.note(journal::weight::warning, "accept_failed", {{"why", failed.message()}});
            pause.expires_after(std::chrono::milliseconds{limits::tick_ms});
            static_cast<void>(co_await pause.async_wait(awaiting));
            continue;
        }
        full = false;
        asio::post(home.get_executor(),
                   [this, &home, &by, taken = std::move(socket)]() mutable { home.spawn(serve(home, site_, by, std::move(taken))); });
    }
}

// Not at once after the start: a machine whose clock is wrong by years is noticed by then, by whoever reads its log.
task<> server::clear_out() {
    for (core::instant next = started_at_ + limits::retention_grace_ms; door_.is_open();) {
        look_.expires_after(std::chrono::seconds{1});
        static_cast<void>(co_await look_.async_wait(awaiting));
        core::instant const now = clock_.now();
        if (!door_.is_open() || now < next) continue;
        next = now + limits::retention_look_ms;
        for (venue* const one : workshops_.all()) {
            core::instant const until = co_await on(one->home(), [&]() -> task<core::instant> { co_return one->hosted().kept_until(); });
            if (until <= now) static_cast<void>(co_await workshops_.remove(*one, "kept as long as it may be"));
        }
    }
}

void server::stop() {
    if (closed_.exchange(true) || threads_.empty()) return;
    asio::post(hubs_.front()->get_executor(), [this] {
        error_code ignored;
        door_.close(ignored);
        inner_door_.close(ignored);
        look_.cancel();
    });
    auto const tell = [this](void (hub::*step)()) {
        for (auto const& each : hubs_)
            asio::post(each->get_executor(), [&hub = *each, step] { (hub.*step)(); });
    };
    auto const wait_until = [this](core::instant last) {
        auto const busy = [this] { return std::ranges::any_of(hubs_, [](auto const& each) { return !each->quiet(); }); };
        while (busy() && clock_.now() < last)
            std::this_thread::sleep_for(std::chrono::milliseconds{limits::tick_ms / 5});
    };
    tell(&hub::end);
    wait_until(clock_.now() + limits::drain_ms);
    tell(&hub::drop);
    wait_until(std::numeric_limits<core::instant>::max()); // all that is left waits for the log, which always answers
    tell(&hub::close);
    for (std::thread& each : threads_)
        each.join();
    threads_.clear();
}

// ---- for whoever starts the server

template <class Work>
auto server::ask(Work work) {
    return asio::co_spawn(hubs_.front()->get_executor(), std::move(work), asio::use_future).get();
}

std::variant<wire::created, core::problem, core::refusal> server::found(core::programme const& day) {
    return ask([&] { return workshops_.found(day); });
}

std::vector<std::string> server::codes() const {
    std::vector<std::string> every;
    for (venue const* const one : workshops_.all())
        every.push_back(one->code());
    return every;
}

std::optional<core::refusal> server::remove(std::string const& code) {
    venue* const where = workshops_.find(code);
    if (where == nullptr) return core::refusal{core::refusal_reason::missing, {}};
    return ask([&] { return workshops_.remove(*where, "asked by the administrator"); });
}

std::variant<std::string, core::refusal> server::issue_secret(std::string const& code) {
    std::string secret = new_token();
    core::issue_secret const what{hash_token(secret)};
    venue::outcome const outcome = ask([&]() -> task<venue::outcome> {
        venue* const where = co_await workshops_.look_for(code); // one that was made or deleted elsewhere too
        if (where == nullptr) co_return core::refusal{core::refusal_reason::missing, {}};
        co_return co_await on(where->home(), [&]() -> task<venue::outcome> { co_return co_await where->admit(what); });
    });
    if (auto const* const refused = std::get_if<core::refusal>(&outcome)) return *refused;
    return secret;
}

} // namespace bordduk::net
