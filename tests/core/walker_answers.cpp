// What a walker does with polls, questions and commitments.
#include "asked.hpp"
#include "walker.hpp"

#include <array>

namespace bordduk::tests {

namespace {

template <class T>
std::string any_of(sim::dice& dice, core::by_id<T> const& all) {
    return all.empty() || dice.percent(5) ? "none" : dice.pick(all).first;
}

} // namespace

core::poll_form walker::form() {
    auto made = form_of(static_cast<core::poll_kind>(dice_.below(6)), static_cast<core::poll_names>(dice_.below(3)),
                        static_cast<core::poll_results_shown>(dice_.below(3)));
    if (dice_.percent(30)) made.min_cell = 2;
    if (dice_.percent(10)) made.title = "";
    if (dice_.percent(15) && made.kind == core::poll_kind::text)
        made.imported = core::tally{2, {}, {}, {}, lines{"early", "words"}, {}, {}};
    if (dice_.percent(10)) made.choices_max = 2;
    return made;
}

core::given walker::answer(std::string const& poll) {
    auto const* const asked = core::find(d.s.polls, poll);
    auto const kind = asked == nullptr || dice_.percent(10) ? static_cast<core::poll_kind>(dice_.below(6)) : asked->kind;
    auto const option = "o" + std::to_string(dice_.between(1, dice_.percent(90) ? 3 : 5));
    switch (kind) {
    case core::poll_kind::single:
    case core::poll_kind::multiple:
        return chosen({option});
    case core::poll_kind::ranking:
        return chosen({"o2", "o1", "o3"});
    case core::poll_kind::matrix:
        return by_rows({{"r" + std::to_string(dice_.between(1, 3)), option}});
    case core::poll_kind::scale:
        return on_scale(dice_.between(1, 5));
    case core::poll_kind::text:
        break;
    }
    return in_words(dice_.percent(70) ? "word " + std::to_string(dice_.below(4)) : text());
}

// Of a poll that hides names: the right key, mostly.
void walker::ballot() {
    auto const who = person();
    auto const poll = dice_.percent(80) ? open_poll(true) : any_of(dice_, d.s.polls);
    auto cast = ballot_of(who, poll, dice_.percent(85) ? std::optional{answer(poll)} : std::nullopt);
    if (dice_.percent(10)) cast.key_hash = "key of " + person();
    auto const decided = core::decide(d.s, core::admission{cast}, d.now);
    auto const* const events = std::get_if<std::vector<core::event>>(&decided);
    if (events != nullptr && events->empty()) return; // it is so already
    if (d.ask(cast) == "ok") ++prints_.ballots;
}

std::string walker::open_poll(bool hides_names) {
    std::vector<std::string> open;
    for (auto const& [id, one] : d.s.polls) {
        bool const fits = (one.names == core::poll_names::hidden) == hides_names;
        if (one.state == core::poll_state::open && fits) open.push_back(id);
    }
    return open.empty() ? "none" : dice_.pick(open);
}

// What somebody would do with what is asked now: many right steps in a row again.
core::command walker::what_is_asked(std::string const& who) {
    if (who == "desk") {
        auto const poll = any_of(dice_, d.s.polls);
        auto const* const found = core::find(d.s.polls, poll);
        for (auto const& [id, told] : d.s.results) {
            if (!told.texts.empty() && dice_.percent(20)) return core::answer_hide{id, told.texts[0].text};
        }
        if (found == nullptr || dice_.percent(30)) return core::poll_make{fresh('q'), {}, form()};
        return found->state == core::poll_state::open ? core::command{core::poll_reveal{poll}} : core::poll_open{poll};
    }
    auto const poll = open_poll(false);
    switch (dice_.below(7)) {
    case 3:
        return core::question_edit{own_question(who), text()};
    case 0:
        return core::answer_take_back{poll, {}};
    case 1:
        return core::question_vote{any_of(dice_, d.s.questions)};
    case 2:
        return core::question_unvote{any_of(dice_, d.s.questions)};
    default:
        return core::answer_give{poll, answer(poll), {}};
    }
}

template <class C>
core::command walker::about_answers(std::string const& who) {
    auto const item_or_none = [&] { return dice_.percent(50) ? std::optional{item()} : std::nullopt; };
    auto const poll = any_of(dice_, d.s.polls);
    auto const question = dice_.percent(50) ? any_of(dice_, d.s.questions) : own_question(who);
    auto const commitment = dice_.percent(50) ? any_of(dice_, d.s.commitments) : own_commitment(who);
    auto const for_whom = dice_.percent(25) ? std::optional{by_hand()} : std::nullopt;
    if constexpr (std::is_same_v<C, core::poll_make>)
        return C{dice_.percent(80) ? fresh('q') : poll, item_or_none(), form()};
    else if constexpr (std::is_same_v<C, core::poll_change>)
        return C{poll, form()};
    else if constexpr (std::is_same_v<C, core::answer_give>)
        return C{poll, answer(poll), for_whom};
    else if constexpr (std::is_same_v<C, core::answer_take_back>) {
        if (d.s.answers.empty() || dice_.percent(30)) return C{poll, for_whom};
        auto const& one = dice_.pick(d.s.answers).second;
        return C{one.poll, one.person == who ? std::nullopt : std::optional{one.person}};
    } else if constexpr (std::is_same_v<C, core::answer_hide>) {
        auto const* const told = core::find(d.s.results, poll);
        return C{poll, told != nullptr && !told->texts.empty() ? told->texts[0].text : "word 1"};
    } else if constexpr (std::is_same_v<C, core::question_ask>)
        return C{fresh('s'), item_or_none(), text()};
    else if constexpr (std::is_same_v<C, core::question_edit>)
        return C{question, text()};
    else if constexpr (std::is_same_v<C, core::question_set>)
        return C{question, static_cast<core::question_state>(dice_.below(5))};
    else if constexpr (std::is_same_v<C, core::commitment_write>)
        return C{dice_.percent(60) ? fresh('c') : commitment, static_cast<core::commitment_of>(dice_.below(2)), item_or_none(), text(),
                 dice_.percent(30) ? std::optional<std::string>{dice_.pick(std::array{"2025-12-18", "2025-12-41"})} : std::nullopt};
    else if constexpr (std::is_same_v<C, core::commitment_share>)
        return C{commitment, static_cast<core::sharing>(dice_.below(3)), core::when(dice_.percent(50))};
    else if constexpr (std::is_same_v<C, core::commitment_remove>)
        return C{commitment};
    else if constexpr (std::is_same_v<C, core::question_remove> || std::is_same_v<C, core::question_vote> ||
                       std::is_same_v<C, core::question_unvote>)
        return C{question};
    else if constexpr (std::is_same_v<C, core::report_freeze>)
        return C{};
    else
        return C{poll};
}

template core::command walker::about_answers<core::poll_make>(std::string const&);
template core::command walker::about_answers<core::poll_change>(std::string const&);
template core::command walker::about_answers<core::poll_open>(std::string const&);
template core::command walker::about_answers<core::poll_close>(std::string const&);
template core::command walker::about_answers<core::poll_reveal>(std::string const&);
template core::command walker::about_answers<core::poll_hide>(std::string const&);
template core::command walker::about_answers<core::poll_remove>(std::string const&);
template core::command walker::about_answers<core::answer_give>(std::string const&);
template core::command walker::about_answers<core::answer_take_back>(std::string const&);
template core::command walker::about_answers<core::answer_hide>(std::string const&);
template core::command walker::about_answers<core::question_ask>(std::string const&);
template core::command walker::about_answers<core::question_edit>(std::string const&);
template core::command walker::about_answers<core::question_remove>(std::string const&);
template core::command walker::about_answers<core::question_vote>(std::string const&);
template core::command walker::about_answers<core::question_unvote>(std::string const&);
template core::command walker::about_answers<core::question_set>(std::string const&);
template core::command walker::about_answers<core::commitment_write>(std::string const&);
template core::command walker::about_answers<core::commitment_share>(std::string const&);
template core::command walker::about_answers<core::commitment_remove>(std::string const&);
template core::command walker::about_answers<core::report_freeze>(std::string const&);

std::string walker::own_question(std::string const& who) {
    std::vector<std::string> own;
    for (auto const& [id, one] : d.s.votes) {
        if (one.person == who && core::is(one.own)) own.push_back(one.question);
    }
    return own.empty() ? "none" : dice_.pick(own);
}

std::string walker::own_commitment(std::string const& who) {
    std::vector<std::string> own;
    for (auto const& [id, one] : d.s.commitments) {
        if (one.person == who) own.push_back(id);
    }
    return own.empty() ? "none" : dice_.pick(own);
}

} // namespace bordduk::tests
