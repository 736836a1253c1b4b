#include "core/poll_results.hpp"

#include "core/limits.hpp"
#include "core/poll_form.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace bordduk::core {

namespace {

struct heard { // one answer, and whose as far as the poll keeps it
    given const* what;
    std::optional<std::string> organisation;
    std::optional<std::string> name;
};

std::vector<heard> answers_to(state const& s, std::string const& poll_id, poll const& asked) {
    std::vector<heard> all;
    if (auto const* const box = find(s.ballots, poll_id)) {
        for (auto const& [id, one] : *box) {
            if (one.given) all.push_back({&*one.given, std::nullopt, std::nullopt});
        }
    }
    auto const prefix = answer_id(poll_id, "");
    for (auto at = s.answers.lower_bound(prefix); at != s.answers.end() && at->first.starts_with(prefix); ++at) {
        auto const* const seat = find(s.seats, at->second.person);
        bool const is_named = asked.names == poll_names::shown && seat != nullptr;
        all.push_back({&at->second.given, at->second.organisation, is_named ? seat->name : std::nullopt});
    }
    return all;
}

// ---- counting

class count_box { // of a row: its choices in order
public:
    explicit count_box(std::vector<std::string> const& choices) : choices_{choices} {}
    void add(std::string const& id, std::optional<std::string> const& organisation) {
        ++counts_[id];
        if (organisation) whose_[id].insert(*organisation);
    }
    [[nodiscard]] std::vector<result_choice> told(bool with_organisations) const {
        std::vector<result_choice> made;
        for (auto const& id : choices_) {
            auto const count = counts_.find(id);
            result_choice one{id, count == counts_.end() ? 0 : count->second};
            auto const whose = whose_.find(id);
            if (with_organisations && whose != whose_.end()) one.organisations.emplace(whose->second.begin(), whose->second.end());
            made.push_back(std::move(one));
        }
        return made;
    }

private:
    std::vector<std::string> choices_;
    std::map<std::string, int> counts_;
    std::map<std::string, std::set<std::string>> whose_;
};

class text_box { // equal texts stand together; sorted, so that nothing says who came when
public:
    text_box(state const& s, std::string const& poll_id) : s_{s}, poll_{poll_id} {}
    void add(std::string const& text, heard const& from) {
        if (s_.hidden_texts.contains({poll_, text})) return;
        ++counts_[result_text{text, 0, from.organisation, from.name}];
    }
    [[nodiscard]] std::vector<result_text> told() const {
        std::vector<result_text> made;
        for (auto const& [text, count] : counts_) {
            made.push_back(text);
            made.back().count = count;
        }
        return made;
    }

private:
    state const& s_;
    std::string poll_;
    std::map<result_text, int> counts_;
};

void count_options(poll const& asked, std::vector<heard> const& all, results& made) {
    count_box box{choices_of(asked)};
    for (auto const& one : all) {
        if (one.what->value) box.add(std::to_string(*one.what->value), one.organisation);
        for (auto const& id : one.what->choices.value_or(std::vector<std::string>{}))
            box.add(id, one.organisation);
    }
    made.options = box.told(asked.names != poll_names::hidden);
}

void count_rows(poll const& asked, std::vector<heard> const& all, results& made) {
    bool const is_ranking = asked.kind == poll_kind::ranking;
    for (auto const& row : is_ranking ? asked.options : asked.rows) {
        count_box box{choices_of(asked)};
        int n = 0;
        auto const add = [&](std::string const& id, heard const& from) {
            box.add(id, from.organisation);
            ++n;
        };
        for (auto const& one : all) {
            auto const places = one.what->choices.value_or(std::vector<std::string>{});
            auto const place = std::ranges::find(places, row.id);
            if (is_ranking && place != places.end()) add(std::to_string(place - places.begin() + 1), one);
            for (auto const& [in_row, option] : one.what->rows.value_or(std::vector<given_row>{})) {
                if (in_row == row.id) add(option, one);
            }
        }
        made.rows.push_back({row.id, n, box.told(asked.names != poll_names::hidden)});
    }
}

results counted(state const& s, std::string const& poll_id, poll const& asked) {
    auto const all = answers_to(s, poll_id, asked);
    results made;
    made.n = static_cast<int>(all.size());
    if (asked.kind == poll_kind::matrix || asked.kind == poll_kind::ranking)
        count_rows(asked, all, made);
    else if (asked.kind != poll_kind::text)
        count_options(asked, all, made);
    text_box texts{s, poll_id};
    text_box others{s, poll_id};
    std::set<std::string> organisations;
    for (auto const& one : all) {
        if (one.what->text) texts.add(*one.what->text, one);
        if (one.what->other) others.add(*one.what->other, one);
        if (one.organisation) organisations.insert(*one.organisation);
    }
    made.texts = texts.told();
    made.others = others.told();
    made.answered_by.assign(organisations.begin(), organisations.end());
    return made;
}

// ---- of an earlier survey

std::vector<result_choice> as_choices(poll const& asked, std::vector<int> const& counts, std::optional<int> other) {
    auto const ids = choices_of(asked);
    std::vector<result_choice> made;
    for (std::size_t k = 0; k < ids.size(); ++k)
        made.push_back({ids[k], k < counts.size() ? counts[k] : other.value_or(0)});
    return made;
}

results as_told(state const& s, std::string const& poll_id, poll const& asked, tally const& t) {
    results made;
    made.n = t.n;
    if (t.options) made.options = as_choices(asked, *t.options, t.other);
    auto const& rows = asked.kind == poll_kind::ranking ? asked.options : asked.rows;
    for (std::size_t k = 0; t.rows && k < rows.size() && k < t.rows->size(); ++k) {
        int n = 0;
        for (int const one : (*t.rows)[k])
            n += one;
        made.rows.push_back({rows[k].id, n, as_choices(asked, (*t.rows)[k], std::nullopt)});
    }
    text_box texts{s, poll_id};
    text_box others{s, poll_id};
    for (auto const& one : t.texts.value_or(std::vector<std::string>{}))
        texts.add(one, {});
    for (auto const& one : t.others.value_or(std::vector<std::string>{}))
        others.add(one, {});
    made.texts = texts.told();
    made.others = others.told();
    made.answered_by = t.answered_by.value_or(std::vector<std::string>{});
    std::ranges::sort(made.answered_by);
    return made;
}

// ---- small numbers

void hold(result_choice& one) {
    one.count.reset();
    one.organisations.reset();
}

// Of choices that add up to n one small count alone could be worked out: the next smallest is held back with it.
void hold_small(std::vector<result_choice>& row, int n, int min, bool adds_up) {
    int held = 0;
    for (auto& one : row) {
        if (!one.count || (*one.count > 0 && *one.count < min) || (adds_up && n < min)) {
            hold(one);
            ++held;
        }
    }
    if (!adds_up || held != 1) return;
    result_choice* next = nullptr;
    for (auto& one : row) {
        if (one.count && *one.count > 0 && (next == nullptr || *one.count < *next->count)) next = &one;
    }
    if (next != nullptr) hold(*next);
}

bool any_held(std::vector<result_row> const& rows) {
    return std::ranges::any_of(
        rows, [](result_row const& row) { return std::ranges::any_of(row.options, [](result_choice const& one) { return !one.count; }); });
}

void hold_back(poll const& asked, results& told) {
    int const least = asked.min_cell.value_or(asked.names == poll_names::hidden && !is(asked.imported) ? limits::answers_shown_min : 1);
    if (told.n < least && told.n > 0) {
        results few;
        few.n = told.n;
        few.held = true;
        few.answered_by = std::move(told.answered_by);
        told = std::move(few);
        return;
    }
    if (!asked.min_cell) return;
    hold_small(told.options, told.n, least, asked.kind != poll_kind::multiple);
    for (auto& row : told.rows)
        hold_small(row.options, row.n, least, true);
    if (asked.kind == poll_kind::ranking && any_held(told.rows)) { // every place adds up too
        for (auto& row : told.rows)
            std::ranges::for_each(row.options, hold);
    }
    bool const other_is_held = std::ranges::any_of(told.options, [](auto const& one) { return one.id == other_choice && !one.count; });
    if (other_is_held) told.others.clear();
}

} // namespace

int answered_of(state const& s, std::string_view poll_id, poll const& asked) {
    auto const* const t = find(s.tallies, poll_id);
    return is(asked.imported) && t != nullptr ? t->n : static_cast<int>(answers_to(s, std::string{poll_id}, asked).size());
}

results results_of(state const& s, std::string const& poll_id, poll const& asked) {
    auto const* const t = find(s.tallies, poll_id);
    results made = is(asked.imported) && t != nullptr ? as_told(s, poll_id, asked, *t) : counted(s, poll_id, asked);
    hold_back(asked, made);
    bool const tells_who = !is(asked.imported) || !made.answered_by.empty();
    for (auto const& one : asked.expected) {
        if (tells_who && !std::ranges::binary_search(made.answered_by, one)) made.missing.push_back(one);
    }
    return made;
}

} // namespace bordduk::core
