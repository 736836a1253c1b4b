#include "core/poll_form.hpp"

#include "core/limits.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace bordduk::core {

namespace {

using lines_of_form = std::optional<std::vector<std::string>>;

std::size_t size_of(lines_of_form const& all) { return all ? all->size() : 0; }

class form_checker {
public:
    explicit form_checker(poll_form const& form) : form_{form} {}

    std::vector<form_fault> check() {
        text("/title", line_fault(form_.title));
        if (form_.text) text("/text", long_text_fault(*form_.text));
        labels("/options", form_.options, limits::poll_options_max);
        labels("/rows", form_.rows, limits::poll_rows_max);
        labels("/expected", form_.expected, limits::poll_expected_max);
        if (form_.scale_min_label) text("/scale_min_label", name_fault(*form_.scale_min_label));
        if (form_.scale_max_label) text("/scale_max_label", name_fault(*form_.scale_max_label));
        if (form_.source) text("/source", line_fault(*form_.source));
        check_kind();
        check_people();
        if (form_.imported && found_.empty()) check_counts(*form_.imported);
        return std::move(found_);
    }

private:
    void wrong(std::string path, std::string reason) { found_.push_back({std::move(path), std::move(reason)}); }
    void must(bool so, char const* path, char const* reason) {
        if (!so) wrong(path, reason);
    }
    void text(std::string path, std::string_view fault) {
        if (!fault.empty()) wrong(std::move(path), std::string{"bad_text: "}.append(fault));
    }
    void labels(std::string const& path, lines_of_form const& all, int most) {
        std::set<std::string_view> seen;
        must(size_of(all) <= static_cast<std::size_t>(most), path.c_str(), "too many");
        for (std::size_t k = 0; k < size_of(all); ++k) {
            auto const at = path + "/" + std::to_string(k);
            text(at, line_fault((*all)[k]));
            if (!seen.insert((*all)[k]).second) wrong(at, "stands there twice");
        }
    }

    void check_kind() {
        using enum poll_kind;
        auto const k = form_.kind;
        bool const has_options = k == single || k == multiple || k == ranking || k == matrix;
        must(!has_options || size_of(form_.options) >= 2, "/options", "needs two options or more");
        must(has_options || !form_.options, "/options", "does not belong to this kind");
        must(k != matrix || size_of(form_.rows) >= 1, "/rows", "a matrix needs rows");
        must(k == matrix || !form_.rows, "/rows", "only a matrix has rows");
        must(!form_.other || k == single || k == multiple, "/other", "does not belong to this kind");
        must(!form_.choices_max || k == multiple, "/choices_max", "only where several can be chosen");
        auto const all = static_cast<int>(size_of(form_.options)) + (form_.other.value_or(false) ? 1 : 0);
        must(form_.choices_max.value_or(1) <= std::max(all, 1), "/choices_max", "more than there are");
        bool const has_scale = form_.scale_min && form_.scale_max && *form_.scale_min < *form_.scale_max;
        must(k != scale || has_scale, "/scale_max", "a scale goes from one number up to another");
        must(k == scale || (!form_.scale_min && !form_.scale_max), "/scale_min", "only a scale has this");
        must(k == scale || (!form_.scale_min_label && !form_.scale_max_label), "/scale_min_label", "only a scale has this");
    }

    void check_people() {
        must(form_.names != poll_names::hidden || !form_.expected, "/expected", "who is missing cannot be told where names are hidden");
        bool const fits = !form_.population || size_of(form_.expected) <= static_cast<std::size_t>(*form_.population);
        must(fits, "/population", "fewer than are expected");
        must(form_.imported || (!form_.source && !form_.year), "/source", "only an earlier survey has a source");
    }

    // ---- the counts of an earlier survey

    std::size_t width() const {
        if (form_.kind == poll_kind::scale) return static_cast<std::size_t>(*form_.scale_max - *form_.scale_min + 1);
        return size_of(form_.options);
    }
    void check_row(std::string const& path, std::vector<int> const& counts, int n, bool only_one) {
        if (counts.size() != width()) return wrong(path, "not one number for each option");
        for (std::size_t k = 0; k < counts.size(); ++k) {
            if (counts[k] < 0 || counts[k] > n) wrong(path + "/" + std::to_string(k), "more than have answered");
        }
        if (only_one && std::accumulate(counts.begin(), counts.end(), 0) > n) wrong(path, "more than have answered");
    }
    void check_counts(tally const& t) {
        using enum poll_kind;
        auto const k = form_.kind;
        bool const in_options = k == single || k == multiple || k == scale;
        bool const in_rows = k == matrix || k == ranking;
        must(t.n >= 0 && t.n <= limits::people_max, "/imported/n", "out of range");
        must(t.options.has_value() == in_options, "/imported/options", in_options ? "is missing" : "does not belong to this kind");
        must(t.rows.has_value() == in_rows, "/imported/rows", in_rows ? "is missing" : "does not belong to this kind");
        must(!t.texts || k == text_kind, "/imported/texts", "does not belong to this kind");
        must(t.other.has_value() == form_.other.value_or(false), "/imported/other", "must be there exactly where the poll has it");
        must(!t.others || t.other, "/imported/others", "does not belong to this kind");
        must(!t.answered_by || form_.names != poll_names::hidden, "/imported/answered_by", "names are hidden");
        labels("/imported/answered_by", t.answered_by, limits::poll_expected_max);
        texts("/imported/texts", t.texts, limits::sentence_points_max);
        texts("/imported/others", t.others, limits::line_points_max);
        if (!found_.empty()) return;
        int const other = t.other.value_or(0);
        must(other >= 0 && other <= t.n, "/imported/other", "more than have answered");
        if (in_options) check_row("/imported/options", *t.options, k == multiple ? t.n : t.n - other, k != multiple);
        if (!in_rows) return;
        auto const rows = k == matrix ? size_of(form_.rows) : size_of(form_.options);
        if (t.rows->size() != rows) return wrong("/imported/rows", "not one line for each row");
        for (std::size_t r = 0; r < rows; ++r)
            check_row("/imported/rows/" + std::to_string(r), (*t.rows)[r], t.n, true);
    }
    void texts(std::string const& path, lines_of_form const& all, std::size_t points_max) {
        for (std::size_t k = 0; k < size_of(all); ++k)
            text(path + "/" + std::to_string(k), text_fault((*all)[k], points_max, lines::many));
    }

    static constexpr auto text_kind = poll_kind::text;
    poll_form const& form_;
    std::vector<form_fault> found_;
};

std::vector<choice> numbered(lines_of_form const& labels, char letter) {
    std::vector<choice> made;
    for (std::size_t k = 0; k < size_of(labels); ++k)
        made.push_back({letter + std::to_string(k + 1), (*labels)[k]});
    return made;
}

bool has(std::vector<choice> const& all, std::string_view id) {
    return std::ranges::any_of(all, [&](choice const& one) { return one.id == id; });
}
bool can_choose(poll const& asked, std::string_view id) { return has(asked.options, id) || (is(asked.other) && id == other_choice); }

std::string_view fault_of_choices(poll const& asked, given const& one) {
    if (!one.choices || one.rows || one.value || one.text) return "choose among the options";
    auto const& chosen = *one.choices;
    if (std::set(chosen.begin(), chosen.end()).size() != chosen.size()) return "chosen twice";
    if (!std::ranges::all_of(chosen, [&](auto const& id) { return can_choose(asked, id); })) return "there is no such option";
    auto const count = static_cast<int>(chosen.size());
    if (asked.kind == poll_kind::single && count != 1) return "choose one";
    if (asked.kind == poll_kind::multiple && (count < 1 || count > asked.choices_max.value_or(count))) return "too many are chosen";
    if (asked.kind == poll_kind::ranking && chosen.size() != asked.options.size()) return "every option has a place";
    if (one.other && std::ranges::find(chosen, other_choice) == chosen.end()) return "only with the option other";
    return one.other ? line_fault(*one.other) : std::string_view{};
}

std::string_view fault_of_rows(poll const& asked, given const& one) {
    if (!one.rows || one.choices || one.value || one.text || one.other) return "answer by rows";
    std::set<std::string_view> seen;
    for (auto const& [row, option] : *one.rows) {
        if (!has(asked.rows, row) || !has(asked.options, option)) return "there is no such row or option";
        if (!seen.insert(row).second) return "a row has one answer";
    }
    return seen.empty() ? "answer at least one row" : std::string_view{};
}

bool on_scale(poll const& asked, int value) { return value >= asked.scale_min.value_or(0) && value <= asked.scale_max.value_or(-1); }

} // namespace

std::vector<form_fault> faults_of(poll_form const& form) { return form_checker{form}.check(); }

poll poll_of(poll_form const& form) {
    poll made;
    made.kind = form.kind;
    made.title = form.title;
    made.text = form.text;
    made.options = numbered(form.options, 'o');
    made.rows = numbered(form.rows, 'r');
    made.other = when(form.other.value_or(false));
    made.choices_max = form.choices_max;
    made.scale_min = form.scale_min;
    made.scale_max = form.scale_max;
    made.scale_min_label = form.scale_min_label;
    made.scale_max_label = form.scale_max_label;
    made.names = form.names;
    made.results = form.results;
    made.expected = form.expected.value_or(std::vector<std::string>{});
    made.population = form.population;
    if (!made.population && !made.expected.empty()) made.population = static_cast<int>(made.expected.size());
    made.min_cell = form.min_cell;
    made.source = form.source;
    made.year = form.year;
    made.imported = when(form.imported.has_value());
    made.state = form.imported ? poll_state::closed : poll_state::pending;
    return made;
}

std::string_view fault_of(poll const& asked, given const& one) {
    switch (asked.kind) {
    case poll_kind::single:
    case poll_kind::multiple:
    case poll_kind::ranking:
        return fault_of_choices(asked, one);
    case poll_kind::matrix:
        return fault_of_rows(asked, one);
    case poll_kind::scale:
        if (!one.value || one.choices || one.rows || one.text || one.other) return "answer with a number";
        return on_scale(asked, *one.value) ? std::string_view{} : "not on the scale";
    case poll_kind::text:
        if (!one.text || one.choices || one.rows || one.value || one.other) return "answer with words";
        return sentence_fault(*one.text);
    }
    return "there is no such kind";
}

std::vector<std::string> choices_of(poll const& asked) {
    std::vector<std::string> all;
    if (asked.kind == poll_kind::scale) {
        int const last = std::min(asked.scale_max.value_or(-1), limits::poll_scale_max); // a log may say anything
        for (int step = std::max(asked.scale_min.value_or(0), 0); step <= last; ++step)
            all.push_back(std::to_string(step));
    } else if (asked.kind == poll_kind::ranking) {
        for (std::size_t place = 1; place <= asked.options.size(); ++place)
            all.push_back(std::to_string(place));
    } else {
        for (auto const& one : asked.options)
            all.push_back(one.id);
        if (is(asked.other)) all.emplace_back(other_choice);
    }
    return all;
}

} // namespace bordduk::core
