// What people were asked and what they promised, in the report; and of a report what the room saw.
#include "core/limits.hpp"
#include "core/report_parts.hpp"
#include "core/state.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace bordduk::core {

// Quotes, talks, pitches, polls and whatever else had slides stay with the question that follows; a break ends it.
void find_evidence(std::vector<report_item>& items) {
    std::vector<std::string> shown;
    for (auto& one : items) {
        switch (one.kind) {
        case item_kind::quote:
        case item_kind::talk:
        case item_kind::pitch:
        case item_kind::poll:
            if (!is(one.dropped)) shown.push_back(one.id);
            break;
        case item_kind::group_work:
            one.evidence = std::exchange(shown, {});
            break;
        case item_kind::break_:
            shown.clear();
            break;
        default:
            if (!is(one.dropped) && one.slides) shown.push_back(one.id);
            break;
        }
    }
}

std::vector<report_poll> polls_of(state const& s) {
    std::vector<std::tuple<int, int, std::string>> in_order;
    for (auto const& [id, one] : s.polls) {
        auto const* const at = one.item ? find(s.items, *one.item) : nullptr;
        in_order.emplace_back(at == nullptr ? limits::items_max + 1 : at->position, one.position, id);
    }
    std::ranges::sort(in_order);
    std::vector<report_poll> made;
    for (auto const& [item, position, id] : in_order) {
        auto const& asked = *find(s.polls, id);
        bool const is_shared = s.places.at({collection::results, id}) == room_view();
        if (asked.state != poll_state::pending) made.push_back({id, is_shared, asked, *find(s.results, id)});
    }
    return made;
}

std::vector<report_question> questions_of(state const& s) {
    std::vector<report_question> made;
    for (auto const& [id, one] : s.questions)
        made.push_back({one.item, one.text, one.votes, one.state, one.asked_at});
    std::ranges::sort(made, {}, [](report_question const& one) { return std::tuple{-one.votes, one.asked_at, one.text}; });
    return made;
}

std::vector<report_commitments> commitments_of(state const& s) {
    std::map<std::optional<std::string>, std::vector<shared_commitment>> by_organisation;
    for (auto const& [id, one] : s.shared_commitments)
        by_organisation[one.organisation].push_back(one);
    std::vector<report_commitments> made;
    for (auto& [organisation, all] : by_organisation) {
        std::ranges::sort(all, {}, [](shared_commitment const& one) { return std::tie(one.whose, one.due, one.text); });
        if (organisation) made.push_back({organisation, std::move(all)});
    }
    auto const unsaid = by_organisation.find(std::nullopt);
    if (unsaid != by_organisation.end()) made.push_back({std::nullopt, std::move(unsaid->second)});
    return made;
}

namespace {

bool left_nothing(report_table const& one) { return !one.summary && one.notes.empty() && !one.slot && !one.photos; }

// The dots and names of a cloth are its table's own.
void keep_public(report_item& one) {
    keep_public_slides(one);
    for (auto& at : one.tables) {
        if (at.summary && !at.summary->shared) at.summary.reset();
        keep_public_photos(at);
        std::erase_if(at.notes, [](report_note const& note) { return note.level == level::table; });
        std::erase_if(at.themes, [&](report_theme const& theme) {
            return std::ranges::none_of(at.notes, [&](report_note const& note) { return note.theme == theme.name; });
        });
        for (auto& theme : at.themes)
            theme.notes = static_cast<int>(std::ranges::count(at.notes, theme.name, &report_note::theme));
    }
    std::erase_if(one.tables, left_nothing);
    // What tables say together is told when the room heard all of them: the words are one of theirs.
    auto const was_heard = [&](int table) {
        return std::ranges::any_of(one.tables, [&](report_table const& at) { return at.table == table && at.summary; });
    };
    std::erase_if(one.common_ground, [&](report_common const& common) { return !std::ranges::all_of(common.tables, was_heard); });
}

} // namespace

report make_public_report(state const& s, instant now) {
    report made = make_report(s, now);
    made.frozen_at = now;
    std::ranges::for_each(made.items, keep_public);
    std::erase_if(made.polls, [](report_poll const& one) { return !one.shared; });
    std::erase_if(made.questions, [](report_question const& one) { return one.state == question_state::hidden; });
    return made;
}

mine make_mine(state const& s, std::string const& person, instant now) {
    auto const& day = the_workshop(s);
    mine made{s.code, now, day.title, day.language, day.date, day.timezone, {}, {}};
    for (auto const& [id, one] : s.notes) {
        auto const& at = *find(s.items, one.item);
        if (one.author == person) made.notes.push_back({one.item, at.title, at.question, one.level, one.text, one.written_at});
    }
    std::ranges::sort(made.notes, {}, [](mine_note const& one) { return std::tie(one.written_at, one.text); });
    auto const* const seat = find(s.seats, person);
    for (auto const& [id, one] : s.commitments) {
        if (one.person == person) made.commitments.push_back({id, one, seat == nullptr ? std::nullopt : seat->organisation});
    }
    return made;
}

} // namespace bordduk::core
