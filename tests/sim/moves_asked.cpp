#include "moves_asked.hpp"

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
    std::string question() { return some(s.questions, 's'); }
    std::string commitment() { return chance.percent(50) ? fresh('c') : some(s.commitments, 'c'); }

    core::poll_form form() {
        core::poll_form made;
        made.title = "Question " + std::to_string(number);
        made.kind = chance.percent(50) ? core::poll_kind::single : core::poll_kind::text;
        if (made.kind == core::poll_kind::single) made.options = std::vector<std::string>{"Yes", "No", "Perhaps"};
        made.names = static_cast<core::poll_names>(chance.below(3));
        made.results = static_cast<core::poll_results_shown>(chance.below(3));
        return made;
    }
    core::given given(std::string const& id) {
        auto const* const asked = core::find(s.polls, id);
        core::given made;
        if (asked != nullptr && asked->kind == core::poll_kind::text)
            made.text = "Word " + std::to_string(chance.below(5));
        else
            made.choices = std::vector<std::string>{"o" + std::to_string(chance.between(1, 3))};
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
        switch (chance.below(12)) {
        case 0:
        case 1:
            return core::poll_make{fresh('q'), {}, form()};
        case 2:
            return core::poll_change{poll(), form()};
        case 3:
        case 4:
        case 5:
            return core::poll_open{poll()};
        case 6:
            return core::poll_close{poll()};
        case 7:
            return chance.percent(70) ? core::command{core::poll_reveal{poll()}} : core::poll_hide{poll()};
        case 8:
            return chance.percent(15) ? core::command{core::poll_remove{poll()}} : hiding();
        case 9:
        case 10:
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
            auto const to = poll();
            return core::answer_give{to, given(to), {}};
        }
        case 3:
            return core::answer_take_back{poll(), {}};
        case 4:
            return core::question_ask{fresh('s'), {}, "Why " + std::to_string(number) + "?"};
        case 5:
            return chance.percent(60) ? core::command{core::question_vote{question()}} : core::question_unvote{question()};
        case 6:
            return chance.percent(60) ? core::command{core::question_edit{question(), "How?"}} : core::question_remove{question()};
        case 7:
            return core::commitment_share{commitment(), static_cast<core::sharing>(chance.below(3)), core::when(chance.percent(50))};
        case 8:
            return core::commitment_remove{commitment()};
        default:
            return core::commitment_write{commitment(), core::commitment_of::person, {}, "Promise " + std::to_string(number), {}};
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
