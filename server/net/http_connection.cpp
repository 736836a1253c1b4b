#include "net/http_connection.hpp"

#include "core/limits.hpp"
#include "net/channel.hpp"
#include "net/head.hpp"
#include "net/live_connection.hpp"
#include "net/on_hub.hpp"
#include "net/socket_options.hpp"

#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <array>
#include <optional>
#include <utility>

namespace bordduk::net {
namespace {

namespace limits = core::limits;
namespace beast = boost::beast;
namespace http = beast::http;
using parser = http::request_parser<http::string_body>;

// A page is shown where it is; nothing else is asked for again in secret by itself, because what was said has been said aloud.
answer only_in_secret(request const& asked) {
    answer told = problem_answer(400, "only_https", "this port speaks https only: ask for https://" + asked.host);
    if (asked.method == method::post || !asked.target.starts_with('/')) return told;
    told.status = 308;
    told.headers.emplace_back("Location", "https://" + asked.host + asked.target);
    return told;
}

class http_connection final : public connection {
public:
    http_connection(hub& here, site& asked, doorway const& by, tcp_socket socket)
        : hub_{here}, site_{asked}, door_{by}, channel_{std::move(socket)} {}

    task<> run() {
        hub_.enter(*this);
        write_promptly(channel_.socket());
        bool const moved = co_await greet() && co_await converse();
        if (!moved && channel_.is_open()) {
            allow(limits::goodbye_ms);
            co_await linger(channel_);
        }
        drop();
        hub_.leave(*this);
    }

    void tick(core::instant now) override {
        if (now < deadline_) return;
        error_code ignored;
        if (writing_) channel_.socket().set_option(asio::socket_base::linger{true, 0}, ignored); // nobody reads what the kernel still holds
        drop();
    }
    void end() override { // between two requests nobody is owed anything
        if (idle_) drop();
    }
    void drop() override { channel_.close(); }
    void count(figures& into) const override { ++into.http; }

private:
    void allow(core::duration time) { deadline_ = hub_.now() + time; }

    // Whoever speaks plainly where secrecy is asked for may say what they want, and is told where it is to be had.
    task<bool> greet() {
        if (door_.shown == nullptr) co_return true;
        allow(limits::handshake_ms);
        auto const in_secret = co_await channel_.begins_in_secret();
        if (!in_secret) co_return false;
        co_return !*in_secret || co_await channel_.shake_hands(*door_.shown);
    }

    // True: the socket has moved to another hub.
    task<bool> converse() {
        beast::flat_buffer buffer;
        for (bool more = true; more && !hub_.ending();) {
            parser incoming;
            incoming.header_limit(limits::header_bytes_max);
            incoming.body_limit(limits::picture_bytes_max); // of anything; what is no picture has less, below
            allow(limits::request_ms);
            idle_ = buffer.size() == 0;
            auto [failed, read] = co_await http::async_read_header(channel_, buffer, incoming, awaiting);
            idle_ = false;
            if (failed) {
                if (auto told = broken_head(failed)) co_await tell(std::move(*told), false, false);
                co_return false;
            }
            bool const head = incoming.get().method() == http::verb::head;
            request asked = request_of(incoming.get(), address());
            asked.https = channel_.secure();
            believe(door_.proxies, incoming.get(), asked);
            opener_policy_ = heeds_opener_policy(asked);
            https_ = asked.https;
            if (auto refused = refuse(incoming.get())) {
                co_await tell(std::move(*refused), false, head);
                co_return false;
            }
            if (door_.shown != nullptr && !channel_.secure()) {
                co_await tell(only_in_secret(asked), false, head);
                co_return false;
            }
            asked.door = door_.which;
            if (door_.which == door::front && wants_upgrade(incoming.get()) && asked.target.starts_with("/live/")) {
                auto refused = co_await upgrade(asked, incoming.get(), buffer);
                if (!refused) co_return true;
                co_await tell(std::move(*refused), false, false);
                co_return false;
            }
            bool const is_picture = door_.which == door::front && site::is_picture(asked);
            if (!is_picture && asked.body_bytes > limits::body_bytes_max) {
                deadline_ = no_deadline;
                auto refused = co_await site_.refuse_unread(asked, hub_.now());
                co_await tell(refused ? *std::move(refused) : problem_answer(413, "too_large"), false, head);
                co_return false;
            }
            std::optional<upload_room::place> place; // in memory, until it is answered
            if (is_picture) {
                deadline_ = no_deadline;
                auto expected = co_await site_.expect_picture(asked, hub_.now());
                if (auto* const refused = std::get_if<answer>(&expected)) {
                    co_await tell(std::move(*refused), false, false);
                    co_return false;
                }
                place.emplace(std::get<upload_room::place>(std::move(expected)));
            }
            if (expects_continue(incoming.get())) co_await write("HTTP/1.1 100 Continue\r\n\r\n");
            if (auto const broken = co_await read_body(buffer, incoming, is_picture ? limits::upload_ms : limits::request_ms)) {
                if (broken == http::error::body_limit) co_await tell(problem_answer(413, "too_large"), false, head);
                else if (auto told = broken_head(broken)) co_await tell(std::move(*told), false, head);
                co_return false;
            }
            more = incoming.get().keep_alive();
            asked.body = std::move(incoming.get().body());
            deadline_ = no_deadline; // the answer may have to wait for the disk
            std::uint64_t const body_bytes = asked.body.size();
            answer told = co_await site_.respond(std::move(asked), hub_.now());
            if (is_picture && told.status < 300) {
                ++hub_.counted().uploads;
                hub_.counted().upload_bytes += body_bytes;
            }
            more = co_await tell(std::move(told), more && !hub_.ending(), head);
        }
        co_return false;
    }

    // Some of it every so often, and all of it in time.
    task<error_code> read_body(beast::flat_buffer& buffer, parser& incoming, core::duration time) {
        core::instant const last = hub_.now() + time;
        while (!incoming.is_done()) {
            deadline_ = std::min(last, hub_.now() + limits::request_ms);
            auto [broken, bytes] = co_await http::async_read_some(channel_, buffer, incoming, awaiting);
            if (broken) co_return broken;
        }
        co_return error_code{};
    }

    // Nothing: the socket has moved, with what was read of it, to the workshop's hub.
    task<std::optional<answer>> upgrade(request const& asked, parser::value_type const& head, beast::flat_buffer const& buffer) {
        if (auto refused = refuse_upgrade(head)) co_return refused;
        auto found = co_await site_.line_to(asked, hub_.now());
        if (auto* const refused = std::get_if<answer>(&found)) co_return std::move(*refused);
        venue& where = *std::get<venue*>(found);
        std::string words = upgrade_words(asked, head);
        words.append(static_cast<char const*>(buffer.cdata().data()), buffer.size());
        auto parts = channel_.take_apart();
        if (!parts) --where.clients();
        if (!parts) co_return answer{.status = 500, .content_type = {}, .body = {}, .page = {}, .headers = {}};
        hub& there = where.home();
        asio::post(there.get_executor(), [&there, &where, socket = *std::move(parts), words = std::move(words)]() mutable {
            there.spawn(talk(where, std::move(socket), std::move(words)), &where.clients());
        });
        co_return std::nullopt;
    }

    // False: there is nobody to tell more.
    task<bool> tell(answer told, bool more, bool head) {
        std::string const first = head_of(told, {more, opener_policy_, https_});
        auto const bytes = head ? std::string_view{} : told.bytes();
        std::array<asio::const_buffer, 2> pieces{asio::buffer(first), asio::buffer(bytes.data(), bytes.size())};
        core::instant const last = hub_.now() + limits::response_ms;
        ++hub_.counted().http_answers[told.status];
        hub_.counted().http_bytes += first.size() + bytes.size();
        writing_ = true;
        for (std::size_t left = first.size() + bytes.size(); left > 0;) {
            deadline_ = std::min(last, hub_.now() + limits::write_progress_ms);
            auto [failed, written] = co_await channel_.async_write_some(pieces, awaiting);
            if (failed) co_return false;
            left -= written;
            for (asio::const_buffer& piece : pieces) {
                std::size_t const taken = std::min(written, piece.size());
                piece += taken;
                written -= taken;
            }
        }
        writing_ = false;
        co_return more;
    }

    task<> write(std::string_view words) {
        static_cast<void>(co_await asio::async_write(channel_, asio::buffer(words.data(), words.size()), awaiting));
    }

    std::string address() {
        error_code failed;
        auto const from = channel_.socket().remote_endpoint(failed);
        return failed ? std::string{} : from.address().to_string();
    }

    static constexpr core::instant no_deadline = std::numeric_limits<core::instant>::max();
    hub& hub_;
    site& site_;
    doorway const& door_;
    channel channel_;
    core::instant deadline_{no_deadline};
    bool idle_{true};
    bool writing_{}; // an answer is on its way
    bool opener_policy_{true};
    bool https_{};
};

} // namespace

task<> serve(hub& here, site& asked, doorway const& by, tcp_socket socket) {
    http_connection conversation{here, asked, by, std::move(socket)};
    co_await conversation.run();
}

} // namespace bordduk::net
