// A workshop in a test's hand: the room, a disk that answers when it is told to, people with their tokens, clients with their sessions.
#pragma once

#include "common/small_day.hpp"
#include "core/check.hpp"
#include "room/room.hpp"
#include "room/session.hpp"
#include "wire/client_side.hpp"
#include "wire/messages.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bordduk::tests {

inline core::command renamed(std::string name) { return core::seat_rename{std::move(name), {}}; }

class counting_writer final : public room::frame_writer {
public:
    room::shared_frame write(core::server_message const& message) override {
        ++written;
        return std::make_shared<std::string const>(wire::encode(message));
    }
    int written = 0;
};

inline std::string hash_of(std::string_view token) { return "hash of " + std::string{token}; }

// A log that several halls write to, by the rules of event_log.
struct common_log {
    std::string epoch{"epoch-1"}; // empty: it is gone
    std::vector<core::entry> entries;
    bool readable = true;
};

// Everything the clock, the disk and the network would do happens when the test says so.
class hall {
public:
    explicit hall(int tables = 3, int seats = 8)
        : log{std::get<core::entry>(room::founding_entry(small_workshop("ABCDEF", tables, seats), nine))} {
        open();
    }

    // One more server at the same log.
    explicit hall(common_log& with) : log{with.entries}, common{&with} {
        open();
        live->share(room::neighbours::far);
    }

    void open() { live = std::make_unique<room::room>(room::workshop_key{"ABCDEF", "epoch-1"}, log, writer); }
    void restart() {
        clients.clear();
        live.reset();
        open();
    }

    // ---- the disk

    // Performs what the room wants, but for the append, which waits for disk_answers().
    void perform() {
        for (auto wishes = live->take_actions(); !wishes.empty(); wishes = live->take_actions()) {
            for (room::action const& wish : wishes) {
                if (auto const* const append = std::get_if<room::append_entries>(&wish)) {
                    CHECK(!under_way);
                    under_way = append->entries;
                } else if (auto const* const answer = std::get_if<room::answer_session>(&wish)) {
                    answers.push_back(*answer);
                    if (auto const to = clients.find(answer->to); to != clients.end()) to->second->answered(answer->message);
                } else if (auto const* const settled = std::get_if<room::settle_ticket>(&wish)) {
                    settlements.insert_or_assign(settled->to, settled->outcome);
                } else if (std::holds_alternative<room::read_log>(wish)) {
                    ++reads;
                    if (!reads_wait) read();
                } else if (auto const* const breath = std::get_if<room::breathe>(&wish)) {
                    ++breaths;
                    breath_ms = breath->how_long;
                    if (!breaths_wait) live->go_ahead();
                } else if (auto const* const told = std::get_if<room::tell_others>(&wish)) {
                    told_others.push_back(told->snapshot);
                } else {
                    ++rings;
                    rung = std::get<room::ring>(wish);
                }
            }
        }
    }
    void disk_answers(room::append_result result = room::append_result::durable) {
        CHECK(under_way.has_value());
        std::vector<core::entry> const entries = *std::exchange(under_way, {});
        if (common != nullptr && result == room::append_result::durable) result = append(entries);
        if (result == room::append_result::durable) log.insert(log.end(), entries.begin(), entries.end());
        live->appended(result, now);
        perform();
    }
    room::append_result append(std::vector<core::entry> const& entries) {
        bool const fits = common->epoch == live->key().epoch && entries.front().seq == std::ssize(common->entries) + 1;
        if (!fits) return room::append_result::overtaken;
        common->entries.insert(common->entries.end(), entries.begin(), entries.end());
        return room::append_result::durable;
    }
    void read() {
        ++reads_done;
        if (!common->readable) return live->follow({}, now);
        core::seq const after = common->epoch == live->key().epoch ? live->durable().head : 0;
        room::tail news{common->epoch, {}};
        if (!news.epoch.empty()) news.entries.assign(common->entries.begin() + after, common->entries.end());
        live->follow(news, now);
    }
    // The bell.
    void hears(core::seq head = 0) {
        live->heard(head);
        perform();
    }
    void settle() {
        perform();
        while (under_way)
            disk_answers();
    }

    // ---- people

    core::identity admit(core::admission const& what) {
        room::ticket const mine = ++tickets;
        live->admit(mine, what, now);
        settle();
        return std::get<core::identity>(settlements.at(mine));
    }
    core::actor join(std::string const& person, int table) {
        core::identity const who = admit(core::join{person, person, {}, table, "key of " + person, hash_of(token_of(person))});
        return {who.role, who.person};
    }
    core::actor facilitate(std::string const& person = "desk1") {
        core::identity const who = admit(core::facilitate{person, "hash of the secret", hash_of(token_of(person))});
        return {who.role, who.person};
    }
    static std::string token_of(std::string const& person) { return "token-of-" + person; }

    // ---- commands without a session

    core::command_message message(std::int64_t n, core::command what, std::string client = "queue001") {
        std::string const bytes = wire::canonical(what);
        return {n, std::move(client), std::move(what), wire::fingerprint(bytes), bytes.size()};
    }
    void submit(core::actor const& who, std::int64_t n, core::command what, std::string client = "queue001", room::session_id from = 0) {
        live->submit(from, who, message(n, std::move(what), std::move(client)), now);
    }
    // What the last command was answered, once everything is settled.
    core::answer ask(core::actor const& who, std::int64_t n, core::command what, std::string client = "queue001") {
        submit(who, n, std::move(what), std::move(client));
        settle();
        return answers.back().message;
    }

    // ---- clients

    room::session& connect(room::session_id id) {
        auto& place = clients[id];
        place = std::make_unique<room::session>(id, *live, writer, &hash_of, now);
        return *place;
    }
    room::session& hello(room::session_id id, std::string const& person, std::map<std::string, core::seq> at = {},
                         std::optional<std::string> epoch = "epoch-1") {
        room::session& s = connect(id);
        s.received(core::client_message{core::hello{core::protocol_version, token_of(person), std::move(epoch), std::move(at)}}, now);
        return s;
    }

    counting_writer writer;
    core::instant now = nine;
    std::vector<core::entry> log;
    std::unique_ptr<room::room> live;
    std::optional<std::vector<core::entry>> under_way;
    std::vector<room::answer_session> answers;
    std::map<room::ticket, std::variant<core::identity, core::refusal>> settlements;
    std::map<room::session_id, std::unique_ptr<room::session>> clients; // they go before the room
    common_log* common = nullptr;
    std::vector<std::string> told_others; // snapshots, as they would be posted
    int rings = 0;
    room::ring rung; // the last time
    int reads = 0; // that the room has wished for
    int reads_done = 0;
    int breaths = 0;
    core::duration breath_ms = 0; // the last one
    bool reads_wait = false;
    bool breaths_wait = false;
    room::ticket tickets = 0;
};

// What a client heard in one go, decoded.
struct hearing {
    explicit hearing(room::output const& said) : close{said.close}, ping{said.send_ping} {
        for (room::shared_frame const& frame : said.frames)
            all.push_back(wire::decode_server_message(*frame).value());
    }
    template <class T>
    [[nodiscard]] std::vector<T> of() const {
        std::vector<T> some;
        for (wire::heard const& one : all) {
            if (auto const* const it = std::get_if<T>(&one)) some.push_back(*it);
        }
        return some;
    }
    // "welcome room:0>3 leave:table/1 answer:2 presence:room=4 pong"
    [[nodiscard]] std::string told() const {
        std::string line;
        for (wire::heard const& one : all)
            line += (line.empty() ? "" : " ") + std::visit([](auto const& it) { return word(it); }, one);
        return line;
    }
    std::vector<wire::heard> all;
    std::optional<room::close_code> close;
    bool ping;

private:
    static std::string word(core::welcome const&) { return "welcome"; }
    static std::string word(wire::heard_change const& c) {
        return core::to_string(c.view) + ":" + std::to_string(c.from) + ">" + std::to_string(c.to);
    }
    static std::string word(core::leave const& l) { return "leave:" + core::to_string(l.view); }
    static std::string word(core::answer const& a) { return "answer:" + std::to_string(a.n); }
    static std::string word(core::presence const& p) { return "presence:" + core::to_string(p.view) + "=" + std::to_string(p.count); }
    static std::string word(core::pong const&) { return "pong"; }
};

} // namespace bordduk::tests
