// What the facilitator does for everybody: over every screen, to every phone, who may come in, whose names are kept; and taking it back.
#include "core/decide_parts.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <map>

namespace bordduk::core {

decision rule(asking const& a, overlay_set const& c) {
    auto const& day = the_workshop(a.s);
    bool const is_quote = c.overlay == overlay::quote;
    if (is_quote != c.item.has_value()) return no(refusal_reason::invalid, "a quote, and only a quote, is an item");
    auto const* const quoted = c.item ? find(a.s.items, *c.item) : nullptr;
    if (is_quote && (quoted == nullptr || quoted->kind != item_kind::quote)) return no(refusal_reason::missing, "there is no such quote");
    if (day.overlay == c.overlay && day.overlay_item == c.item) return no(refusal_reason::already, "it is so");
    return events{overlay_laid{c.overlay, c.item}};
}

decision rule(asking const& a, message_send const& c) {
    if (c.table && find_table(a.s, *c.table) == nullptr) return no(refusal_reason::missing, "there is no such table");
    if (auto const fault = line_fault(c.text); !fault.empty()) return no(refusal_reason::bad_text, fault);
    if (a.s.messages.contains(c.message)) return no(refusal_reason::already, "it is sent");
    events out;
    if (a.s.messages.size() >= limits::messages_max) {
        auto const oldest = std::ranges::min_element(a.s.messages, {}, [](auto const& one) { return one.second.sent_at; });
        out.push_back(message_removed{oldest->first});
    }
    out.push_back(message_set{c.message, {c.table, c.text, a.now}});
    return out;
}

decision rule(asking const& a, message_remove const& c) {
    if (!a.s.messages.contains(c.message)) return no(refusal_reason::missing, "there is no such message");
    return events{message_removed{c.message}};
}

decision rule(asking const& a, joining_lock const& c) {
    if (is(the_workshop(a.s).joining_locked) == c.locked) return no(refusal_reason::already, "it is so");
    return events{joining_set{c.locked}};
}

// Each of them for good; who should have one at that table lays it again.
decision rule(asking const& a, tablecloth_remove const& c) {
    events out;
    for (auto const& [token_hash, kept] : a.s.tokens) {
        bool const lies_there = kept.whom.role == role::tablecloth && kept.whom.table == c.table;
        if (lies_there && !a.s.barred.contains(kept.whom.person)) out.push_back(barred{kept.whom.person});
    }
    if (out.empty()) return no(refusal_reason::missing, "no tablecloth lies there");
    return out;
}

decision rule(asking const& a, names_hide const& c) {
    if (c.item && find(a.s.items, *c.item) == nullptr) return no(refusal_reason::missing, "there is no such item");
    bool const hidden = c.item ? names_are_hidden(a.s, *c.item) : is(the_workshop(a.s).anonymous);
    if (hidden) return no(refusal_reason::already, "names are hidden");
    return events{names_hidden{c.item}};
}

namespace {

// Whether somebody would be put back at a table that has been filled meanwhile.
bool too_full_after(state const& s, step const& taken) {
    std::map<int, int> more;
    for (auto const& [key, change] : taken.changes) {
        auto const* const before = std::get_if<seat>(&change.before);
        auto const* const after = std::get_if<seat>(&change.after);
        auto const* const there = find(s.seats, key.id);
        if (key.collection != collection::seats || before == nullptr) continue;
        bool const stays = after == nullptr ? there != nullptr : (there == nullptr || there->table != after->table);
        if (stays || (there != nullptr && there->table == before->table)) continue;
        ++more[before->table];
        if (there != nullptr) --more[there->table];
    }
    return std::ranges::any_of(more, [&](auto const& one) {
        auto const* const at = find_table(s, one.first);
        return one.second > 0 && at != nullptr && at->taken + one.second > at->capacity;
    });
}

} // namespace

decision rule(asking const& a, act_undo const& c) {
    if (!a.s.acts.contains(c.act)) return no(refusal_reason::missing, "there is nothing to take back");
    if (std::to_string(a.s.steps.rbegin()->first) != c.act) return no(refusal_reason::stale, "something was done after it");
    if (too_full_after(a.s, a.s.steps.rbegin()->second)) return no(refusal_reason::table_full, "somebody else sits there now");
    return events{undone{c.act}};
}

} // namespace bordduk::core
