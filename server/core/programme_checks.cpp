#include "core/limits.hpp"
#include "core/poll_form.hpp"
#include "core/programme_parts.hpp"
#include "core/text.hpp"

#include <set>

namespace bordduk::core {

namespace {

class checker {
public:
    checker(std::string path, problems& wrong) : path_{std::move(path)}, wrong_{wrong} {}

    void text(std::string const& field, std::string_view fault) {
        if (!fault.empty()) wrong_.add(path_ + field, std::string{"bad_text: "}.append(fault));
    }
    void line(std::string const& field, std::string const& value) { text(field, line_fault(value)); }
    void line(std::string const& field, std::optional<std::string> const& value) {
        if (value) line(field, *value);
    }
    void long_text(std::string const& field, std::optional<std::string> const& value) {
        if (value) text(field, long_text_fault(*value));
    }
    void lines(std::string const& field, std::optional<std::vector<std::string>> const& values) {
        for (std::size_t i = 0; values && i < values->size(); ++i)
            line(field + "/" + std::to_string(i), (*values)[i]);
    }
    void absent(std::string const& field, bool given, char const* why) {
        if (given) wrong_.add(path_ + field, why);
    }

private:
    std::string path_;
    problems& wrong_;
};

void check_links(programme_item const& one, std::string const& path, problems& wrong) {
    for (std::size_t i = 0; one.links && i < one.links->size(); ++i) {
        auto const& link = (*one.links)[i];
        checker check{path + "/links/" + std::to_string(i), wrong};
        check.line("/title", link.title);
        check.text("/url", text_fault(link.url, limits::link_points_max, lines::one));
        bool const is_web = link.url.starts_with("http://") || link.url.starts_with("https://");
        check.absent("/url", !is_web, "a link starts with http:// or https://");
    }
}

void check_polls(programme_item const& one, bool anonymous, std::string const& path, problems& wrong) {
    std::size_t const count = one.polls ? one.polls->size() : 0;
    if (one.kind == item_kind::poll && count == 0) wrong.add(path + "/polls", "a poll needs its questions");
    if (count > std::size_t{limits::polls_per_item_max}) wrong.add(path + "/polls", "too many");
    for (std::size_t k = 0; k < count; ++k) {
        auto const& form = (*one.polls)[k];
        auto const at = path + "/polls/" + std::to_string(k);
        for (auto const& [where, reason] : faults_of(form))
            wrong.add(at + where, reason);
        bool const tells = form.names != poll_names::hidden && !form.imported;
        if (anonymous && tells) wrong.add(at + "/names", "names are hidden here");
    }
}

} // namespace

void check_frame(programme const& day, problems& wrong) {
    checker check{"", wrong};
    check.line("/title", day.title);
    check.lines("/organisers", day.organisers);
    check.lines("/outcomes", day.outcomes);
    check.lines("/ground_rules", day.ground_rules);
    check.lines("/organisations", day.organisations);
    std::set<std::string> ids;
    for (std::size_t i = 0; day.addressees && i < day.addressees->size(); ++i) {
        auto const& one = (*day.addressees)[i];
        auto const path = "/addressees/" + std::to_string(i);
        check.line(path + "/name", one.name);
        check.absent(path + "/id", !ids.insert(one.id).second, "two addressees have this id");
    }
    check.absent("/tables", day.tables < 1 || day.tables > limits::tables_max, "from 1 to 100 tables");
    int const seats = day.seats_per_table.value_or(limits::seats_per_table_default);
    check.absent("/seats_per_table", seats < 2 || seats > limits::seats_per_table_max, "from 2 to 12 seats");
    check.absent("/items", day.items.empty() || day.items.size() > std::size_t{limits::items_max}, "from 1 to 100 items");
}

void check_item(programme_item const& one, bool anonymous, std::string const& path, problems& wrong) {
    checker check{path, wrong};
    check.line("/title", one.title);
    check.long_text("/text", one.text);
    check.lines("/points", one.points);
    check.line("/speaker", one.speaker);
    check.line("/speaker_title", one.speaker_title);
    check.line("/organisation", one.organisation);
    check.line("/role", one.role);
    check.line("/source", one.source);
    check.long_text("/question", one.question);
    check.long_text("/statement", one.statement);
    for (std::size_t i = 0; one.sub_questions && i < one.sub_questions->size(); ++i) {
        check.long_text("/sub_questions/" + std::to_string(i), (*one.sub_questions)[i]);
    }
    check_links(one, path, wrong);
    check_polls(one, anonymous || one.anonymous.value_or(false), path, wrong);

    if (one.kind == item_kind::quote) check.absent("/text", !one.text, "a quote needs its text");
    if (one.kind == item_kind::group_work) {
        constexpr auto not_here = "a group work has no speaker and is no quote";
        check.absent("/question", !one.question, "a group work needs a question");
        check.absent("/speaker", one.speaker.has_value(), not_here);
        check.absent("/speaker_title", one.speaker_title.has_value(), not_here);
        check.absent("/organisation", one.organisation.has_value(), not_here);
        check.absent("/role", one.role.has_value(), not_here);
        check.absent("/source", one.source.has_value(), not_here);
        check.absent("/year", one.year.has_value(), not_here);
    } else {
        constexpr auto not_here = "only a group work has this";
        check.absent("/question", one.question.has_value(), not_here);
        check.absent("/sub_questions", one.sub_questions.has_value(), not_here);
        check.absent("/statement", one.statement.has_value(), not_here);
        check.absent("/total_minutes", one.total_minutes.has_value(), not_here);
        check.absent("/individual", one.individual.has_value(), not_here);
        check.absent("/group", one.group.has_value(), not_here);
        check.absent("/plenary", one.plenary.has_value(), not_here);
    }
}

} // namespace bordduk::core
