#include "core/report.hpp"

#include "core/report_parts.hpp"
#include "core/state.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace bordduk::core {

namespace {

report_participation participation_of(state const& s) {
    report_participation made;
    made.people = static_cast<int>(s.seats.size());
    for (int number = 1; number <= static_cast<int>(s.tables.size()); ++number) {
        auto const& one = *find_table(s, number);
        made.by_table.push_back({number, one.name, one.taken});
    }
    std::map<std::optional<std::string>, int> organisations;
    for (auto const& [person, one] : s.seats)
        ++organisations[one.organisation];
    for (auto const& [organisation, people] : organisations)
        made.by_organisation.push_back({organisation, people});
    return made;
}

std::vector<report_point> accepted_points(state const& s, std::string_view item, int table) {
    std::vector<point const*> points;
    for (auto const& [id, one] : s.points) {
        if (one.item == item && one.table == table && one.accepted) points.push_back(&one);
    }
    std::ranges::sort(points, {}, [](point const* one) { return one->position; });
    std::vector<report_point> made;
    for (auto const* const one : points) {
        auto const* const before = one->same_as ? find(s.points, *one->same_as) : nullptr;
        made.push_back({one->text, one->starred, before == nullptr ? std::nullopt : std::optional{before->table}});
    }
    return made;
}

std::optional<report_summary> summary_of(state const& s, std::string_view item, int table) {
    auto const* const kept = find(s.summaries, at_table_id(item, table));
    if (kept == nullptr) return std::nullopt;
    report_summary made{kept->type, std::nullopt, kept->shared, accepted_points(s, item, table)};
    auto const& known = the_workshop(s).addressees;
    auto const whom = std::ranges::find_if(known, [&](addressee const& one) { return kept->addressee == one.id; });
    if (whom != known.end()) made.addressee = *whom;
    return made;
}

std::optional<std::string> theme_name(state const& s, note const& one) {
    auto const* const its = one.theme ? find(s.themes, *one.theme) : nullptr;
    return its == nullptr ? std::nullopt : std::optional{its->name};
}

std::vector<report_theme> themes_of(state const& s, std::string_view item, int table) {
    std::vector<std::pair<int, std::string>> in_order;
    for (auto const& [id, one] : s.themes) {
        if (one.item == item && one.table == table) in_order.emplace_back(one.position, id);
    }
    std::ranges::sort(in_order);
    std::vector<report_theme> made;
    for (auto const& [position, id] : in_order) {
        auto const lies_there = [&](auto const& one) { return one.second.theme == id && one.second.level != level::mine; };
        auto const& named = *find(s.themes, id);
        made.push_back({named.name, static_cast<int>(std::ranges::count_if(s.notes, lies_there)), named.dots});
    }
    return made;
}

std::vector<report_note> notes_of(state const& s, std::string_view item, int table) {
    std::vector<std::tuple<instant, std::string_view, note const*>> shared;
    for (auto const& [id, one] : s.notes) {
        if (one.item == item && one.table == table && one.level != level::mine) shared.emplace_back(one.written_at, id, &one);
    }
    std::ranges::sort(shared);
    std::vector<report_note> made;
    for (auto const& [written_at, id, one] : shared)
        made.push_back({one->level, one->text, written_at, theme_name(s, *one), one->dots, when(one->same_as.has_value()), one->picture});
    return made;
}

std::optional<report_slot> slot_of(state const& s, std::string_view item, int table) {
    auto const* const kept = find(s.queue, at_table_id(item, table));
    if (kept == nullptr) return std::nullopt;
    return report_slot{kept->position, kept->state, kept->started_at, kept->ended_at};
}

std::vector<report_table> tables_of(state const& s, std::string_view item) {
    std::vector<report_table> made;
    for (int number = 1; number <= static_cast<int>(s.tables.size()); ++number) {
        report_table one{number,
                         find_table(s, number)->name,
                         summary_of(s, item, number),
                         notes_of(s, item, number),
                         themes_of(s, item, number),
                         slot_of(s, item, number),
                         photos_of(s, item, number)};
        if (one.summary || !one.notes.empty() || !one.themes.empty() || one.slot || one.photos) made.push_back(std::move(one));
    }
    return made;
}

// What was held twice lasted from its first start to its last end.
template <class T>
std::optional<instant> first_start(T const& one) {
    return one.first_started_at ? one.first_started_at : one.started_at;
}

std::vector<report_phase> phases_of(state const& s, std::string_view item) {
    std::vector<report_phase> made;
    for (auto const kind : {phase_kind::individual, phase_kind::group, phase_kind::plenary}) {
        auto const* const one = find(s.phases, phase_id(item, kind));
        if (one != nullptr) made.push_back({kind, one->planned, first_start(*one), one->ended_at});
    }
    return made;
}

// Points that say the same, under the first of them.
std::vector<report_common> common_ground_of(state const& s, std::string_view item) {
    std::map<std::string, std::set<int>> by_first;
    for (auto const& [id, one] : s.points) {
        auto const* const before = one.same_as && one.item == item && one.accepted ? find(s.points, *one.same_as) : nullptr;
        if (before == nullptr) continue;
        by_first[*one.same_as].insert({before->table, one.table});
    }
    std::vector<report_common> made;
    for (auto const& [id, tables] : by_first)
        made.push_back({find(s.points, id)->text, {tables.begin(), tables.end()}});
    std::ranges::sort(made, {}, [](report_common const& one) { return std::pair{-std::ssize(one.tables), one.text}; });
    return made;
}

report_item item_of(state const& s, std::string const& id, item const& one) {
    report_item made;
    made.id = id;
    made.position = one.position;
    made.kind = one.kind;
    made.title = one.title;
    made.anchor = one.anchor;
    made.planned_start = one.planned_start;
    made.planned_end = one.planned_end;
    made.started_at = first_start(one);
    made.ended_at = one.ended_at;
    made.question = one.question;
    made.sub_questions = one.sub_questions;
    made.statement = one.statement;
    made.dropped = one.dropped;
    made.text = one.text;
    made.points = one.points;
    made.speaker = one.speaker;
    made.speaker_title = one.speaker_title;
    made.organisation = one.organisation;
    made.role = one.role;
    made.source = one.source;
    made.year = one.year;
    made.links = one.links;
    made.phases = phases_of(s, id);
    made.common_ground = common_ground_of(s, id);
    made.tables = tables_of(s, id);
    made.slides = slides_of(s, id);
    return made;
}

} // namespace

report make_report(state const& s, instant now) {
    auto const& day = the_workshop(s);
    report made;
    made.code = s.code;
    made.made_at = now;
    made.title = day.title;
    made.language = day.language;
    made.date = day.date;
    made.timezone = day.timezone;
    made.organisers = day.organisers;
    made.outcomes = day.outcomes;
    made.addressees = day.addressees;
    made.ended_at = day.ended_at;
    made.participation = participation_of(s);
    for (auto const& [id, one] : s.items)
        made.items.push_back(item_of(s, id, one));
    std::ranges::sort(made.items, {}, &report_item::position);
    find_evidence(made.items);
    made.polls = polls_of(s);
    made.questions = questions_of(s);
    made.commitments = commitments_of(s);
    return made;
}

} // namespace bordduk::core
