#include "moves_asked.hpp"

#include "oracle.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace bordduk::sim {
namespace {

struct asker {
    dice& chance;
    core::state const& s;
    std::string person;
    int number;

    std::string fresh(char kind) const { return std::string{kind} + std::to_string(number) + "-" + person; }
    template <class T>
    std::string some(core::by_id<T> const& from, char kind) {
        return from.empty() || chance.percent(5) ? fresh(kind) : chance.pick(from).first;
    }
    std::string poll() { return some(s.polls, 'q'); }
    // One that fits, if there is one and mostly.
    template <class Fits>
    std::string poll_that(Fits fits) {
        std::vector<std::string> fitting;
        for (auto const& [id, one] : s.polls)
            if (fits(one)) fitting.push_back(id);
        return fitting.empty() || chance.percent(8) ? poll() : chance.pick(fitting);
    }
    static bool is_open(core::poll const& one) { return one.state == core::poll_state::open; }
    static bool is_pending(core::poll const& one) { return one.state == core::poll_state::pending; }
    std::string voted_for() {
        std::vector<std::string> own;
        for (auto const& [id, one] : s.votes)
            if (one.person == person && !core::is(one.own)) own.push_back(one.question);
        return own.empty() ? question() : chance.pick(own);
    }
    std::string question() { return some(s.questions, 's'); }
    std::string commitment() { return chance.percent(50) ? fresh('c') : some(s.commitments, 'c'); }

    core::poll_form form() {
        core::poll_form made;
        made.title = "Question " + std::to_string(number);
        using enum core::poll_kind;
        made.kind = chance.percent(35) ? text : static_cast<core::poll_kind>(chance.below(6));
        if (made.kind != text && made.kind != scale) made.options = std::vector<std::string>{"Yes", "No", "Perhaps"};
        if (made.kind == matrix) made.rows = std::vector<std::string>{"Here", "There"};
        if (made.kind == scale) made.scale_max = 5;
        made.names = static_cast<core::poll_names>(chance.below(3));
        made.results = static_cast<core::poll_results_shown>(chance.below(3));
        return made;
    }
    core::given given(std::string const& id) {
        auto const* const asked = core::find(s.polls, id);
        core::given made;
        auto const kind = asked == nullptr ? core::poll_kind::single : asked->kind;
        auto const option = [&] { return "o" + std::to_string(chance.between(1, 3)); };
        using enum core::poll_kind;
        if (kind == text)
            made.text = chance.percent(60) ? "Word " + std::to_string(chance.below(5)) : "Word " + witness::secret(person, number);
        else if (kind == scale)
            made.value = chance.between(0, 6);
        else if (kind == matrix)
            made.rows = std::vector<core::given_row>{{"r1", option()}, {"r2", option()}};
        else if (kind == ranking)
            made.choices = chance.percent(50) ? std::vector<std::string>{"o2", "o1", "o3"} : std::vector<std::string>{"o3", "o2", "o1"};
        else
            made.choices = std::vector<std::string>{option()};
        return made;
    }

    // A text that somebody has answered with.
    core::command hiding() {
        for (auto const& [id, told] : s.results) {
            if (!told.texts.empty()) return core::answer_hide{id, told.texts[0].text};
        }
        return core::answer_hide{poll(), "Word 1"};
    }

    core::command at_the_desk() {
        bool const something_waits = std::ranges::any_of(s.polls, [](auto const& one) { return is_pending(one.second); });
        if (something_waits && chance.percent(40)) return core::poll_open{poll_that(is_pending)};
        bool const is_told = std::ranges::any_of(s.results, [](auto const& one) { return !one.second.texts.empty(); });
        if (is_told && chance.percent(25)) return hiding();
        switch (chance.below(14)) {
        case 0:
        case 1:
            return core::poll_make{fresh('q'), {}, form()};
        case 2:
            return core::poll_change{poll_that(is_pending), form()};
        case 3:
            return core::poll_open{poll()};
        case 4:
            return core::poll_close{poll_that(is_open)};
        case 5:
        case 6:
            return core::poll_reveal{
                poll_that([](core::poll const& one) { return !is_pending(one) && one.results != core::poll_results_shown::revealed; })};
        case 7:
            return core::poll_hide{poll_that([](core::poll const& one) { return one.results != core::poll_results_shown::hidden; })};
        case 8:
            return chance.percent(30) ? core::command{core::poll_remove{poll()}} : hiding();
        case 9:
        case 10:
            return hiding();
        case 11:
        case 12:
            return core::question_set{question(), static_cast<core::question_state>(chance.below(5))};
        default:
            return chance.percent(15) ? core::command{core::report_freeze{}} : core::commitment_remove{commitment()};
        }
    }

    core::command at_a_table() {
        switch (chance.below(10)) {
        case 0:
        case 1:
        case 2: {
            auto const to = poll_that(is_open);
            return core::answer_give{to, given(to), {}};
        }
        case 3:
            return core::answer_take_back{poll_that([&](core::poll const& one) { return is_open(one) && one.answered > 0; }), {}};
        case 4:
            return core::question_ask{fresh('s'), {}, "Why " + witness::secret(person, number) + "?"};
        case 5:
            return chance.percent(60) ? core::command{core::question_vote{question()}} : core::question_unvote{voted_for()};
        case 6:
            return chance.percent(60) ? core::command{core::question_edit{question(), "How?"}} : core::question_remove{question()};
        case 7:
            return core::commitment_share{commitment(), static_cast<core::sharing>(chance.below(3)), core::when(chance.percent(50))};
        case 8:
            return core::commitment_remove{commitment()};
        default:
            return core::commitment_write{commitment(), core::commitment_of::person, {}, "Promise " + witness::secret(person, number), {}};
        }
    }
};

} // namespace

core::command asking_move(dice& chance, core::state const& s, core::identity const& who, int number) {
    asker one{chance, s, who.person, number};
    return who.role == core::role::facilitator ? one.at_the_desk() : one.at_a_table();
}

core::cast random_ballot(dice& chance, core::state const& s, std::string const& person) {
    asker one{chance, s, person, 0};
    auto const poll = one.poll();
    std::optional<core::given> given;
    if (chance.percent(85)) given = one.given(poll);
    return {person, "key of " + person, "ballot-" + poll + "-of-the-key-of-" + person, poll, std::move(given)};
}

} // namespace bordduk::sim
