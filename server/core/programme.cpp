#include "core/programme.hpp"

#include "core/limits.hpp"
#include "core/poll_form.hpp"
#include "core/programme_parts.hpp"
#include "core/retention.hpp"
#include "core/slide_faults.hpp"
#include "core/state.hpp"

#include <algorithm>

namespace bordduk::core {

namespace {

// "09:45" in milliseconds after midnight.
std::optional<duration> time_of_day(std::string const& text) {
    auto const digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100; };
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    int const hours = digit(0) * 10 + digit(1);
    int const minutes = digit(3) * 10 + digit(4);
    return hours < 24 && minutes < 60 ? std::optional<duration>{(hours * 60 + minutes) * minute} : std::nullopt;
}

struct span {
    duration start{};
    duration end{};
};

// Settles the clock times one item after the other, in milliseconds after midnight.
class timetable {
public:
    timetable(programme const& day, problems& wrong) : day_{day}, wrong_{wrong} {}

    span next(std::size_t k, duration method_length) {
        auto const& one = day_.items[k];
        auto const path = "/items/" + std::to_string(k);
        span const made = settle(k, one, path, method_length);
        if (made.start < before_) wrong_.add(path + "/start", "starts before the item before it ends");
        if (made.end > limits::day_ms) wrong_.add(path, "goes past midnight");
        before_ = std::max(before_, made.end);
        return made;
    }

private:
    std::optional<duration> given(std::optional<std::string> const& text, std::string const& path) {
        if (!text) return std::nullopt;
        auto const time = time_of_day(*text);
        if (!time) wrong_.add(path, "not a time of day");
        return time;
    }

    span settle(std::size_t k, programme_item const& one, std::string const& path, duration method_length) {
        auto const start_given = given(one.start, path + "/start");
        if (k == 0 && !one.start) wrong_.add(path + "/start", "the first item needs a start");
        duration const start = start_given.value_or(before_);
        auto const end = given(one.end, path + "/end");
        if (end) {
            if (*end <= start)
                wrong_.add(path + "/end", "not after its start");
            else if (one.minutes && start + *one.minutes * minute != *end)
                wrong_.add(path + "/minutes", "start, end and minutes disagree");
            return {start, std::max(start, *end)};
        }
        if (one.minutes) return {start, start + *one.minutes * minute};
        return {start, implied_end(k, one, path, start, method_length)};
    }

    // Without an end of its own an item lasts until the next one starts, a group work as long as its method, and a quote no time at all.
    duration implied_end(std::size_t k, programme_item const& one, std::string const& path, duration start, duration method_length) {
        bool const may_be_empty = one.kind == item_kind::group_work || one.kind == item_kind::quote;
        auto const& next = k + 1 < day_.items.size() ? day_.items[k + 1].start : std::nullopt;
        auto const next_start = next ? time_of_day(*next) : std::nullopt;
        if (next_start) {
            if (*next_start <= start && !may_be_empty) wrong_.add(path, "no time is left before the next item");
            return std::max(start, *next_start);
        }
        if (!may_be_empty) wrong_.add(path, "needs an end or minutes");
        return start + method_length;
    }

    programme const& day_;
    problems& wrong_;
    duration before_{};
};

template <class T>
std::vector<T> all_of(std::optional<std::vector<T>> const& values) {
    return values.value_or(std::vector<T>{});
}

workshop lay_out_frame(programme const& day, std::string const& date) {
    workshop made;
    made.title = day.title;
    made.language = day.language;
    made.date = date;
    made.timezone = day.timezone.value_or("Europe/Oslo");
    made.organisers = all_of(day.organisers);
    made.outcomes = all_of(day.outcomes);
    made.ground_rules = all_of(day.ground_rules);
    made.organisations = all_of(day.organisations);
    made.addressees = all_of(day.addressees);
    made.anonymous = when(day.anonymous.value_or(false));
    made.seats_per_table = day.seats_per_table.value_or(limits::seats_per_table_default);
    return made;
}

item lay_out_item(programme_item const& one, std::size_t k, span times, instant midnight) {
    item made;
    made.position = static_cast<int>(k) + 1;
    made.kind = one.kind;
    made.title = one.title;
    made.anchor = one.anchor.value_or(false);
    made.planned_start = midnight + times.start;
    made.planned_end = midnight + times.end;
    made.text = one.text;
    made.points = all_of(one.points);
    made.speaker = one.speaker;
    made.speaker_title = one.speaker_title;
    made.organisation = one.organisation;
    made.role = one.role;
    made.source = one.source;
    made.year = one.year;
    made.links = all_of(one.links);
    made.question = one.question;
    made.sub_questions = all_of(one.sub_questions);
    made.statement = one.statement;
    made.anonymous = when(one.anonymous.value_or(false));
    made.commitments = when(one.commitments.value_or(false));
    return made;
}

} // namespace

namespace {

void lay_out_polls(programme_item const& one, std::string const& item_id, laid_out& made) {
    int position = 0;
    for (auto const& form : all_of(one.polls)) {
        poll asked = poll_of(form);
        asked.item = item_id;
        asked.position = ++position;
        auto const id = item_id + "-p" + std::to_string(position);
        if (form.imported) made.tallies->emplace(id, *form.imported);
        made.polls->emplace(id, std::move(asked));
    }
}

} // namespace

namespace {

void lay_out_slides(programme_item const& one, std::string const& item_id, std::string const& path, laid_out& made, problems& wrong) {
    auto const slides = all_of(one.slides);
    if (slides.size() > std::size_t{limits::slides_per_programme_item_max}) wrong.add(path + "/slides", "too many");
    int position = 0;
    for (auto const& written : slides) {
        slide shown{item_id, ++position, written.title, written.text, written.bullets, std::nullopt, written.links, std::nullopt};
        for (auto const& [where, reason] : faults_of(shown))
            wrong.add(path + "/slides/" + std::to_string(position - 1) + where, reason);
        made.slides->emplace(item_id + "-s" + std::to_string(position), std::move(shown));
    }
}

} // namespace

std::variant<laid_out, std::vector<problem>> lay_out(programme const& day, std::string const& date, instant midnight) {
    problems wrong;
    check_frame(day, wrong);
    laid_out made;
    made.workshop = lay_out_frame(day, date);
    made.workshop.retention_days = day.retention_days.value_or(retention_days_usual);
    made.tables = day.tables;
    made.polls.emplace();
    made.tallies.emplace();
    made.slides.emplace();
    timetable times{day, wrong};
    for (std::size_t k = 0; k < day.items.size(); ++k) {
        auto const& one = day.items[k];
        auto const path = "/items/" + std::to_string(k);
        auto const id = "i" + std::to_string(k + 1);
        check_item(one, day.anonymous.value_or(false), path, wrong);
        method how;
        if (one.kind == item_kind::group_work) how = lay_out_method(day, one, path, wrong);
        auto const& laid = made.items.emplace(id, lay_out_item(one, k, times.next(k, how.length), midnight)).first->second;
        made.workshop.planned_end = std::max(made.workshop.planned_end.value_or(0), laid.planned_end);
        lay_out_polls(one, id, made);
        lay_out_slides(one, id, path, made, wrong);
        for (auto& part : how.phases) {
            part.item = id;
            made.phases.emplace(phase_id(id, part.kind), std::move(part));
        }
    }
    if (made.polls->size() > std::size_t{limits::polls_max}) wrong.add("/items", "more polls than a day can hold");
    if (made.slides->size() > std::size_t{limits::slides_max}) wrong.add("/items", "more slides than a day can hold");
    if (!wrong.none()) return wrong.take();
    return made;
}

} // namespace bordduk::core
