// The only file that compiles Beast's WebSocket stream.
#include "net/live_connection.hpp"

#include "core/limits.hpp"
#include "net/control_layer.hpp"
#include "net/head.hpp"
#include "net/hub.hpp"
#include "net/outlet.hpp"
#include "net/secrets.hpp"
#include "net/socket_options.hpp"
#include "room/pace.hpp"
#include "room/session.hpp"
#include "wire/messages.hpp"

#include <boost/beast/websocket.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string_view>
#include <utility>

namespace bordduk::net {
namespace {

namespace limits = core::limits;
namespace beast = boost::beast;
namespace websocket = beast::websocket;

constexpr std::size_t read_piece_bytes = 256; // most messages are smaller; a longer one comes in pieces
constexpr int close_codes_end = 5000; // RFC 6455, 7.4.2

room::malformed as_malformed(wire::fault const& f) { return {f.path, f.reason, f.n, f.client, f.fingerprint}; }

class live_connection final : public connection, public member, private outlet::owner {
public:
    live_connection(venue& where, channel::parts socket, std::string upgrade)
        : venue_{where}, channel_{where.home().get_executor(), std::move(socket)}, wake_{where.home().get_executor()},
          stream_{channel_, line_, wake_, [this] { return now(); }, std::move(upgrade)}, deadline_{now() + limits::handshake_ms} {}

    task<> run() {
        venue_.home().enter(*this);
        write_promptly(channel_.socket());
        configure();
        if (auto [failed] = co_await stream_.async_accept(awaiting); !failed) co_await converse();
        co_await part();
        figures& counted = venue_.home().counted();
        counted.frames += line_.written();
        counted.frame_bytes += line_.bytes();
        venue_.home().leave(*this);
    }

    // ---- connection
    void tick(core::instant moment) override {
        if (line_.stuck(moment)) return cut();
        if (deadline_ && moment >= *deadline_) return drop();
        if (session_ && moment >= session_->due()) pump(moment);
    }
    void end() override {
        if (!session_) return drop();
        session_->close(room::close_code::restarting);
        pump(now());
    }
    void drop() override {
        channel_.close();
        wake_.cancel();
    }

    void count(figures& into) const override {
        into.frames += line_.written();
        into.frame_bytes += line_.bytes();
        if (!session_ || !session_->who()) {
            ++into.strangers;
            return;
        }
        ++into.sessions[static_cast<std::size_t>(session_->who()->role)];
        if (line_.empty()) return;
        ++into.behind;
        into.behind_most = std::max(into.behind_most, static_cast<std::uint64_t>(session_->behind()));
    }

    // ---- member
    void answered(core::answer const& message) override {
        if (session_) session_->answered(message);
    }
    void pump(core::instant moment, std::vector<room::channel const*> const* stirred = nullptr) override {
        if (!session_) return;
        if (!line_.empty()) { // it is called again when the line has drained
            if (session_->is_turned_out()) return cut();
            return session_->missed();
        }
        room::output& said = venue_.said();
        session_->pump(moment, said, stirred);
        if (said.send_ping) said.frames.push_back(ping_frame());
        if (said.close) said.frames.push_back(close_frame(*said.close));
        if (said.frames.empty()) return;
        line_.write(said.frames, moment);
        if (said.close) {
            ++venue_.home().counted().closes[static_cast<int>(*said.close)];
            seal();
        } else if (line_.failed()) {
            drop();
        }
    }

private:
    [[nodiscard]] core::instant now() const { return venue_.home().now(); }

    void configure() {
        stream_.read_message_max(limits::message_bytes_max);
        stream_.set_option(websocket::stream_base::decorator([this](websocket::response_type& answer) {
            for (auto const& [name, value] : guards())
                answer.set(beast::string_view{name.data(), name.size()}, beast::string_view{value.data(), value.size()});
            if (channel_.secure())
                answer.set(beast::http::field::strict_transport_security,
                           beast::string_view{by_no_other_way.data(), by_no_other_way.size()});
            answer.set(beast::http::field::sec_websocket_protocol, "bordduk.v1");
        }));
        stream_.control_callback([this](websocket::frame_type what, beast::string_view) { control(what); });
    }

    // Pings and pongs are not messages, so that the session's throttle does not see them.
    void control(websocket::frame_type what) {
        if (what == websocket::frame_type::close && stream_.reason().code >= close_codes_end) {
            return say_goodbye(close_frame(websocket::close_code::protocol_error, "no such close code")); // Beast would repeat it
        }
        if (!session_) return;
        session_->heard(now());
        controls_.spent(now());
        if (controls_.free_at() <= now()) return;
        session_->close(room::close_code::rate);
        pump(now());
    }

    task<> converse() {
        deadline_.reset();
        room::session_id const id = venue_.enter(*this);
        session_.emplace(id, venue_.hosted(), venue_.writer(), &hash_token, now());
        while (!line_.failed()) {
            if (stream_.is_message_done()) co_await keep_pace();
            auto [failed, bytes] = co_await stream_.async_read_some(asio::buffer(piece_), awaiting);
            if (failed) break;
            if (!stream_.got_text()) {
                say_goodbye(close_frame(websocket::close_code::unknown_data, "text only"));
                break;
            }
            heard_piece({piece_.data(), bytes});
        }
        session_.reset(); // the room counts it as gone
        venue_.leave(id);
        venue_.wake();
    }

    // Not reading is all that is done about a client in a hurry; whoever is told goodbye is read until it answers.
    task<> keep_pace() {
        for (core::duration wait{}; !deadline_ && channel_.is_open() && (wait = session_->may_read_at() - now()) > 0;) {
            wake_.expires_after(std::chrono::milliseconds{std::min(wait, limits::write_progress_ms)}); // or the line has drained
            static_cast<void>(co_await wake_.async_wait(awaiting));
        }
    }

    // Most messages come in one piece, and then nothing is kept of them; a connection that is silent holds no more than the piece.
    [[gnu::noinline]] void heard_piece(std::string_view bytes) {
        bool const is_whole = stream_.is_message_done();
        if (is_whole && begun_.empty()) return received(bytes);
        begun_ += bytes;
        if (!is_whole) return;
        std::string const message = std::exchange(begun_, {});
        received(message);
    }

    void received(std::string_view bytes) {
        auto message = wire::decode_client_message(bytes);
        if (auto const* const fault = std::get_if<wire::fault>(&message)) {
            ++venue_.home().counted().malformed;
            session_->received(as_malformed(*fault), now());
        } else {
            session_->received(std::get<core::client_message>(message), now());
        }
        venue_.wake();
        pump(now());
    }

    void say_goodbye(room::shared_frame last) {
        line_.push(std::move(last));
        seal();
    }

    void seal() {
        line_.seal();
        deadline_ = now() + limits::goodbye_ms;
        flush();
    }

    // Nobody reads what the kernel still holds for this peer: it is thrown away with the socket.
    void cut() {
        error_code ignored;
        channel_.socket().set_option(asio::socket_base::linger{true, 0}, ignored);
        drop();
    }

    void flush() {
        line_.flush(now());
        if (line_.failed()) drop();
    }

    void writable() override {
        if (line_.failed()) return drop();
        if (session_) session_->heard(now()); // it takes what it was sent; a long frame leaves no room for a ping
        flush();
        wake_.cancel();
        pump(now());
    }

    // What was said last should arrive: the sending side is shut, and the client may close before we do.
    task<> part() {
        if (!deadline_) deadline_ = now() + limits::goodbye_ms;
        co_await linger(channel_);
        drop();
        while (line_.busy())
            co_await asio::post(channel_.get_executor(), asio::use_awaitable_t<executor>{});
    }

    // What a change goes through stands together.
    venue& venue_;
    channel channel_;
    outlet line_{channel_, *this, venue_.home().together()};
    std::optional<room::session> session_;
    timer wake_;
    room::pace controls_{limits::control_frames_per_second, limits::control_frames_burst};
    websocket::stream<control_layer, false> stream_;
    std::array<char, read_piece_bytes> piece_; // what is read, before it is looked at
    std::string begun_;                                // of a message in several pieces
    std::optional<core::instant> deadline_;            // of the handshake, and of the goodbye
};

} // namespace

task<> talk(venue& where, channel::parts socket, std::string upgrade) {
    live_connection conversation{where, std::move(socket), std::move(upgrade)};
    co_await conversation.run();
}

} // namespace bordduk::net
