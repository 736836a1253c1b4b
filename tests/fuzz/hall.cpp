#include "fuzz/hall.hpp"

#include "core/apply.hpp"
#include "core/check.hpp"
#include "sim/oracle.hpp"
#include "wire/bodies.hpp"
#include "wire/log.hpp"
#include "wire/messages.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace bordduk::fuzz {

std::string_view next_line(std::string_view& rest) {
    std::string_view const line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    return line;
}

room::shared_frame writer_of_text::write(core::server_message const& message) {
    return std::make_shared<std::string const>(wire::encode(message));
}

core::entry hall::founding() { return std::get<core::entry>(room::founding_entry(tests::small_workshop("ABCDEF", 3), tests::nine)); }

core::identity hall::identity_of(char voice) {
    if (voice == 'D') return {core::role::facilitator, "desk1", 0};
    if (voice == 't') return {core::role::tablecloth, "c1", 1};
    return {core::role::participant, std::string{"p"} + voice, voice < 'c' ? 1 : 2};
}

hall::hall() {
    for (char const voice : voices) {
        core::identity const who = identity_of(voice);
        std::string const token = std::string{"token of "} + voice;
        if (who.role == core::role::facilitator) live_.admit(++tickets_, core::facilitate{who.person, "hash of the secret", token}, now_);
        if (who.role == core::role::tablecloth) live_.admit(++tickets_, core::watch{token, core::cloth{who.table, who.person}}, now_);
        if (who.role != core::role::participant) continue;
        live_.admit(++tickets_, core::join{who.person, std::string{"Name "} + voice, {}, who.table, "key of " + who.person, token}, now_);
    }
    settle();
}

void hall::hears(std::string_view line) {
    if (line.empty()) return;
    now_ += 900;
    if (line.front() == '+') {
        now_ += 41'000 * std::min<std::int64_t>(std::ssize(line), 100);
    } else if (line.front() == '!') {
        if (!in_flight_.empty()) {
            in_flight_.clear();
            live_.appended(room::append_result::unavailable, now_);
        }
    } else if (line.front() == '=') {
        settle();
    } else if (line.front() == '%') {
        ballot(line.substr(1));
    } else {
        says(line.front(), line.substr(1));
    }
    live_.time(now_);
    collect();
}

void hall::says(char voice, std::string_view words) {
    char const one = voices.find(voice) != std::string_view::npos ? voice : voices[static_cast<unsigned char>(voice) % voices.size()];
    auto const read = wire::decode_client_message(std::string{envelope} + std::string{words});
    auto const* const message = std::get_if<core::client_message>(&read);
    auto const* const asked = message == nullptr ? nullptr : std::get_if<core::command_message>(message);
    if (asked == nullptr) return;
    core::identity const who = identity_of(one);
    core::command_message command = *asked;
    command.n = ++sent_[one];
    live_.submit(static_cast<unsigned char>(one), {who.role, who.person, who.table}, command, now_);
    collect();
}

void hall::ballot(std::string_view body) {
    auto const read = wire::decode_ballot(body);
    auto const* const put = std::get_if<wire::ballot>(&read);
    if (put == nullptr) return;
    live_.admit(++tickets_, core::cast{"pa", put->key.value_or("key of pa"), "ballot-of-" + put->poll, put->poll, put->given}, now_);
    collect();
}

void hall::collect() {
    for (auto wishes = live_.take_actions(); !wishes.empty(); wishes = live_.take_actions())
        for (room::action const& wish : wishes)
            if (auto const* const append = std::get_if<room::append_entries>(&wish)) {
                CHECK(in_flight_.empty()); // one append at a time
                in_flight_ = append->entries;
            } else if (auto const* const answer = std::get_if<room::answer_session>(&wish)) {
                auto const voice = static_cast<char>(answer->to);
                auto const& refused = answer->message.refused;
                bool const in_vain = refused == core::refusal_reason::storage_unavailable || refused == core::refusal_reason::gap;
                if (in_vain)
                    sent_[voice] = settled_[voice]; // as a page does: what was not settled is numbered again
                else
                    settled_[voice] = answer->message.n;
            }
}

void hall::settle() {
    collect();
    while (!in_flight_.empty()) {
        std::vector<core::entry> const kept = std::exchange(in_flight_, {});
        log_.insert(log_.end(), kept.begin(), kept.end());
        live_.appended(room::append_result::durable, now_);
        collect();
    }
}

void hall::check() const {
    core::state again;
    for (core::entry const& e : log_) {
        auto const read = wire::decode_entry(wire::encode_entry(e));
        CHECK(read.has_value());
        core::apply(again, *read);
    }
    CHECK(core::hash(again) == core::hash(state()));
    std::vector<core::view> views{core::room_view(), core::desk_view()};
    for (auto const& [id, table] : state().tables)
        views.push_back(core::table_view(table.number));
    for (char const voice : voices)
        views.push_back(core::person_view(identity_of(voice).person));
    for (core::view const& v : views) {
        auto const frame = live_.change_frame(v, 0);
        auto const heard = wire::decode_server_message(*frame);
        CHECK(heard.has_value());
        sim::records told;
        for (wire::heard_record const& one : std::get<wire::heard_change>(*heard).set)
            if (!std::holds_alternative<std::monostate>(one.record)) told.emplace(sim::record_key{one.collection, one.id}, one.record);
        CHECK(told == sim::all_of(state(), v));
    }
}

} // namespace bordduk::fuzz
