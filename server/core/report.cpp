#include "core/report.hpp"

#include <algorithm>
#include <map>
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

std::vector<std::string> accepted_points(state const& s, std::string_view item, int table) {
    std::vector<point const*> points;
    for (auto const& [id, one] : s.points) {
        if (one.item == item && one.table == table && one.accepted) points.push_back(&one);
    }
    std::ranges::sort(points, {}, [](point const* one) { return one->position; });
    std::vector<std::string> texts;
    for (auto const* const one : points)
        texts.push_back(one->text);
    return texts;
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

std::vector<report_note> notes_of(state const& s, std::string_view item, int table) {
    std::vector<std::tuple<instant, std::string_view, note const*>> shared;
    for (auto const& [id, one] : s.notes) {
        if (one.item == item && one.table == table && one.level != level::mine) shared.emplace_back(one.written_at, id, &one);
    }
    std::ranges::sort(shared);
    std::vector<report_note> made;
    for (auto const& [written_at, id, one] : shared)
        made.push_back({one->level, one->text, written_at});
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
        report_table one{number, find_table(s, number)->name, summary_of(s, item, number), notes_of(s, item, number),
                         slot_of(s, item, number)};
        if (one.summary || !one.notes.empty() || one.slot) made.push_back(std::move(one));
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
    made.phases = phases_of(s, id);
    made.tables = tables_of(s, id);
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
    return made;
}

} // namespace bordduk::core
