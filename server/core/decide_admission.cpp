// Coming in: founding the workshop, sitting down, being let in as facilitator, stage or tablecloth.
#include "core/decide_parts.hpp"
#include "core/pictures.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <type_traits>

namespace bordduk::core {

namespace {

// A table's tablecloths count together: each is a device of its own, and none is a person.
bool counts_with(identity const& one, identity const& other) {
    if (one.role != role::tablecloth) return one == other;
    return other.role == role::tablecloth && one.table == other.table;
}

// One token more for this person; the oldest makes room when there are too many.
void let_one_in(state const& s, let_in one, int tokens_max, events& out) {
    identity const whom{one.role, one.person, one.table.value_or(0)};
    std::vector<std::pair<seq, std::string_view>> held;
    for (auto const& [token_hash, kept] : s.tokens) {
        if (counts_with(whom, kept.whom) && token_hash != one.token_hash) held.emplace_back(kept.since, token_hash);
    }
    if (std::ssize(held) >= tokens_max) out.push_back(token_dropped{std::string{std::ranges::min(held).second}});
    out.push_back(std::move(one));
}

std::optional<refusal> bad_names(join const& who_comes) {
    auto const fault = who_comes.name ? name_fault(*who_comes.name) : std::string_view{};
    auto const other_fault = who_comes.organisation ? line_fault(*who_comes.organisation) : std::string_view{};
    if (!fault.empty()) return no(refusal_reason::bad_text, fault);
    if (!other_fault.empty()) return no(refusal_reason::bad_text, other_fault);
    return std::nullopt;
}

decision admit(state const& s, found const& what, instant) {
    if (!s.workshops.empty()) return no(refusal_reason::already, "the workshop is founded");
    return events{founded{what.code, what.day, what.secret_hash}};
}

decision admit(state const& s, join const& what, instant now) {
    events out;
    auto const known = what.key_hash ? s.join_keys.find(*what.key_hash) : s.join_keys.end();
    if (known != s.join_keys.end() && s.barred.contains(known->second)) return no(refusal_reason::not_allowed, "asked to leave");
    if (known != s.join_keys.end()) { // the same request again: the same person, also after the end
        let_one_in(s, {role::participant, known->second, what.token_hash, std::nullopt}, limits::tokens_per_person_max, out);
        return out;
    }
    if (the_workshop(s).ended_at) return no(refusal_reason::ended, "the workshop is over");
    if (is(the_workshop(s).joining_locked)) return no(refusal_reason::locked, "nobody new is let in now");
    if (auto const refused = bad_names(what)) return *refused;
    if (s.seats.size() >= std::size_t{limits::people_max}) return no(refusal_reason::too_many, "no more people fit");
    if (s.seats.contains(what.person)) return no(refusal_reason::already, "this id is taken");
    auto const* const wanted = what.table ? find_table(s, *what.table) : nullptr;
    if (what.table && wanted == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (wanted != nullptr && wanted->taken >= wanted->capacity) return no(refusal_reason::table_full, "the table is full");
    auto const number = what.table ? what.table : place_for(s, what.organisation);
    if (!number) return no(refusal_reason::table_full, "every table is full");
    sit_down(s, what.person, {*number, what.name, what.organisation, false, now, {}, {}}, out);
    let_one_in(s, {role::participant, what.person, what.token_hash, what.key_hash}, limits::tokens_per_person_max, out);
    return out;
}

decision admit(state const& s, accompany const& what, instant) {
    if (!s.seats.contains(what.person)) return no(refusal_reason::missing, "there is no such person");
    if (s.tokens.contains(what.token_hash)) return no(refusal_reason::not_allowed, "this link has been used");
    events out;
    let_one_in(s, {role::participant, what.person, what.token_hash, std::nullopt}, limits::tokens_per_person_max, out);
    return out;
}

decision admit(state const& s, facilitate const& what, instant) {
    auto const known = s.secrets.find(what.secret_hash);
    if (known == s.secrets.end()) return no(refusal_reason::not_allowed, "not a facilitator's secret");
    if (s.seats.contains(what.person)) return no(refusal_reason::already, "this id is taken");
    events out;
    let_one_in(s, {known->second, what.person, what.token_hash, std::nullopt}, limits::tokens_per_person_max, out);
    return out;
}

decision lay(state const& s, watch const& what, cloth const& on) {
    if (the_workshop(s).ended_at) return no(refusal_reason::ended, "the workshop is over");
    if (is(the_workshop(s).joining_locked)) return no(refusal_reason::locked, "nobody new is let in now");
    if (find_table(s, on.table) == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (s.seats.contains(on.person)) return no(refusal_reason::already, "this id is taken");
    events out;
    let_one_in(s, {role::tablecloth, on.person, what.token_hash, std::nullopt, on.table}, limits::tablecloths_per_table_max, out);
    return out;
}

decision admit(state const& s, watch const& what, instant) {
    if (what.cloth) return lay(s, what, *what.cloth);
    events out;
    let_one_in(s, {role::stage, "", what.token_hash, std::nullopt}, limits::stage_tokens_max, out);
    return out;
}

decision admit(state const& s, issue_secret const& what, instant) {
    if (s.secrets.contains(what.secret_hash)) return no(refusal_reason::already, "this secret is known");
    auto const stays = [&](auto const& one) { return !what.revoke_but || one.second != what.role; };
    if (std::ranges::count_if(s.secrets, stays) >= limits::secrets_max) return no(refusal_reason::too_many, "no more secrets fit");
    events out;
    if (what.revoke_but) out.push_back(links_revoked{what.role, *what.revoke_but});
    out.push_back(secret_issued{what.secret_hash, what.role});
    return out;
}

decision admit(state const& s, cast const& what, instant now) { return cast_ballot(s, what, now); }

decision admit(state const& s, keep_picture const& what, instant now) {
    if (s.pictures.contains(what.picture)) return no(refusal_reason::already, "the same bytes are kept once");
    if (the_workshop(s).ended_at) return no(refusal_reason::ended, "the workshop is over");
    if (!pictures_fit(s, what.bytes)) return no(refusal_reason::too_many, "no more pictures fit");
    return events{picture_kept{what.picture, {what.width, what.height, what.bytes, what.type, blurred(now)}}};
}

decision admit(state const& s, drop_pictures const&, instant now) {
    events out;
    for (auto const& picture : unnamed_pictures(s, now - limits::picture_unnamed_ms))
        out.push_back(picture_dropped{picture});
    if (out.empty()) return no(refusal_reason::already, "every picture is named by something");
    return out;
}

} // namespace

decision decide(state const& now_state, admission const& what, instant now) {
    return std::visit(
        [&](auto const& one) -> decision {
            bool const founds = std::is_same_v<std::remove_cvref_t<decltype(one)>, found>;
            if (!founds && now_state.workshops.empty()) return no(refusal_reason::missing, "there is no workshop yet");
            return admit(now_state, one, now);
        },
        what);
}

} // namespace bordduk::core
