// The I-G-P method of one group work: which phases there are and how long each is.
#include "core/limits.hpp"
#include "core/programme_parts.hpp"

#include <algorithm>

namespace bordduk::core {

namespace {

// A length is given in minutes or in seconds; 0 when it is not given or given twice.
template <class T>
duration length_of(T const& part) {
    if (part.minutes.has_value() == part.seconds.has_value()) return 0;
    return part.minutes ? *part.minutes * minute : *part.seconds * 1000;
}

template <class T>
duration needed_length(T const& part, std::string const& path, problems& wrong) {
    if (part.minutes && part.seconds)
        wrong.add(path, "minutes or seconds, not both");
    else if (!part.minutes && !part.seconds)
        wrong.add(path, "needs minutes or seconds");
    return length_of(part);
}

phase of_kind(phase_kind kind, duration planned) {
    phase made;
    made.kind = kind;
    made.planned = planned;
    return made;
}

// What the item's total leaves for G when G has no length of its own.
duration rest_of_total(programme const& day, programme_item const& one, std::string const& path, problems& wrong) {
    if (!one.total_minutes) {
        wrong.add(path, "needs minutes or seconds, or the item total_minutes");
        return 0;
    }
    duration const before = one.individual ? length_of(*one.individual) : 0;
    duration const after = one.plenary ? length_of(*one.plenary) * day.tables : 0;
    duration const rest = *one.total_minutes * minute - before - after;
    if (rest <= 0) wrong.add(path, "the other phases leave nothing of total_minutes");
    return std::max<duration>(rest, 0);
}

void lay_out_wrap_up(programme const& day, programme_wrap_up const& part, std::string const& path, phase& group, problems& wrong) {
    duration const length = needed_length(part, path, wrong);
    if (length > 0 && group.planned > 0 && length >= group.planned) wrong.add(path, "must be shorter than the group phase");
    group.wrap_up = length;
    group.summary = part.summary;
    group.addressee = part.addressee;
    bool const known =
        !part.addressee ||
        (day.addressees && std::ranges::any_of(*day.addressees, [&](addressee const& one) { return one.id == *part.addressee; }));
    if (!known) wrong.add(path + "/addressee", "no addressee has this id");
}

phase lay_out_group(programme const& day, programme_item const& one, std::string const& path, problems& wrong) {
    auto const& part = *one.group;
    bool const has_length = part.minutes || part.seconds;
    auto group = of_kind(phase_kind::group, has_length ? needed_length(part, path, wrong) : rest_of_total(day, one, path, wrong));
    if (part.round) {
        group.limit = part.round->limit;
        group.per_person = part.round->seconds * 1000;
    }
    if (part.wrap_up) lay_out_wrap_up(day, *part.wrap_up, path + "/wrap_up", group, wrong);
    return group;
}

} // namespace

method lay_out_method(programme const& day, programme_item const& one, std::string const& path, problems& wrong) {
    method made;
    if (one.individual) {
        made.phases.push_back(of_kind(phase_kind::individual, needed_length(*one.individual, path + "/individual", wrong)));
    }
    if (one.group) made.phases.push_back(lay_out_group(day, one, path + "/group", wrong));
    if (one.plenary) {
        duration const slot = needed_length(*one.plenary, path + "/plenary", wrong);
        made.phases.push_back(of_kind(phase_kind::plenary, slot * day.tables));
        made.phases.back().per_table = slot;
    }
    if (made.phases.empty() && one.total_minutes) made.phases.push_back(of_kind(phase_kind::group, *one.total_minutes * minute));
    if (made.phases.empty()) wrong.add(path, "a group work needs a phase or total_minutes");

    // A part that is too long alone is named itself; together they may fill the total with one slot: how many tables come nobody knows yet.
    constexpr std::string_view names[] = {"/individual", "/group", "/plenary"};
    duration const total = one.total_minutes.value_or(0) * minute;
    duration together = 0;
    bool each_fits = true;
    for (auto const& part : made.phases) {
        made.length += part.planned;
        if (part.planned > limits::day_ms) wrong.add(path, "a phase is longer than a day");
        duration const least = part.per_table.value_or(part.planned);
        together += least;
        if (one.total_minutes && least > total) {
            wrong.add(path + std::string{names[static_cast<std::size_t>(part.kind)]}, "longer than total_minutes");
            each_fits = false;
        }
    }
    if (one.total_minutes && each_fits && together > total) wrong.add(path + "/total_minutes", "its phases are longer");
    if (one.total_minutes) made.length = total;
    return made;
}

} // namespace bordduk::core
