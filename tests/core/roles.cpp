// M*: who may ask for what, for every command there is. The same table stands in protocol/README.md in words.
#include "asked.hpp"
#include "day.hpp"
#include "shown.hpp"

#include <boost/mp11/list.hpp>

#include <array>

namespace bordduk::tests {
namespace {

using core::level;
using core::phase_kind;

enum class scene {
    waiting,
    round,
    second_turn,
    held_turn,
    plenary,
    presenting,
    shared,
    cloth,
    voting,
    dotted,
    by_hand,
    undoable,
    clothed,
    hidden,
    asked,
    shown
};

// At table 1 Ann hosts, Bob has the word in `round`, Cat in `second_turn`; Bob has a note on the table and a suggestion, Ann a point.
day in(scene at) {
    if (at == scene::asked) return asked();
    if (at == scene::shown) return shown();
    day d;
    d.seated().runs("i2", phase_kind::group);
    d.does("bob", core::note_write{"n1", "i2", "a thought"}).does("bob", core::note_share{"n1", level::table});
    d.does("bob", core::point_write{"p1", "i2", 1, "a suggestion"}).does("ann", core::point_write{"p2", "i2", 1, "advice"});
    if (at == scene::shared) d.does("ann", core::summary_share{"i2", 1});
    if (at == scene::round || at == scene::second_turn || at == scene::held_turn) d.does("ann", core::turn_start{1});
    if (at == scene::second_turn) d.does("bob", core::turn_next{1, 0});
    if (at == scene::held_turn) d.does("ann", core::clock_pause{"turn-1"});
    if (at == scene::plenary || at == scene::presenting) d.runs("i2", phase_kind::plenary);
    if (at == scene::presenting) d.does("desk", core::queue_present{1});
    if (at == scene::cloth || at == scene::voting || at == scene::dotted) {
        d.does("bob", core::theme_write{"t1", "i2", 1, "Trust"}).does("bob", core::theme_write{"t2", "i2", 1, "Time"});
        d.does("cat", core::note_write{"n2", "i2", "another"}).does("cat", core::note_share{"n2", level::table});
        d.does("cat", core::note_group{"n2", "t1"});
    }
    if (at == scene::voting || at == scene::dotted) d.does("ann", core::prioritise_open{"i2", 1, 3});
    if (at == scene::dotted) d.does("bob", core::dot_put{"i2", "t1", {}});
    if (at == scene::by_hand) d.does("ann", core::seat_add{"hal", 1, "Hal", {}}).does("desk", core::message_send{"m1", "Look up", {}});
    if (at == scene::clothed) d.ask(core::watch{"token of a tablecloth", core::cloth{1, "cloth1"}});
    if (at == scene::hidden) d.does("desk", core::names_hide{"i2"});
    if (at == scene::undoable) d.does("desk", core::joining_lock{true});
    return d;
}

struct row {
    scene at;
    core::command what;
    std::string_view outcome; // a letter for each of `askers`: + carried out, - not_allowed, ~ as if it were not there, . not now
};

constexpr std::array askers{"ann", "bob", "cat", "dan", "eve", "desk", "stage", "nobody", "cloth1", "cloth2"};
//                           host   speaker seated host2  other                             of tables 1 and 2

std::vector<row> rows() {
    using namespace core;
    return {
        {scene::round, note_write{"n9", "i2", "new"}, "+++++-----"},
        {scene::round, note_write{"n1", "i2", "changed"}, "-+-~~-----"},
        {scene::round, note_share{"n1", level::room}, "++-~~+--+~"},
        {scene::round, note_share{"n1", level::mine}, "-+-~~----~"},
        {scene::round, note_remove{"n1"}, "-+-~~----~"},
        {scene::waiting, turn_start{1}, "+----+--+-"},
        {scene::round, turn_next{1, 0}, "++---+--+-"},
        {scene::round, turn_pass{1, 0}, "++---+--+-"},
        {scene::second_turn, turn_next{1, 1}, "+-+--+--+-"},
        {scene::second_turn, turn_back{1, 1}, "+----+--+-"},
        {scene::round, stage_start{1, stage::discuss}, "+----+--+-"},
        {scene::round, point_write{"p9", "i2", 1, "new"}, "+++--+--+-"},
        {scene::round, point_write{"p1", "i2", 1, "changed"}, "++---+--+-"},
        {scene::round, point_write{"p2", "i2", 1, "changed"}, "+----+--+-"},
        {scene::round, point_accept{"p1"}, "+--~~+--+~"},
        {scene::round, point_remove{"p1"}, "++-~~+--+~"},
        {scene::round, point_remove{"p2"}, "+--~~+--+~"},
        {scene::shared, point_remove{"p2"}, "+----+--+-"},
        {scene::round, summary_address{"i2", 1, "ministry"}, "+----+--+-"},
        {scene::round, summary_share{"i2", 1}, "+----+--+-"},
        {scene::shared, summary_withdraw{"i2", 1}, "+----+--+-"},
        {scene::round, host_set{1, "cat"}, "+-+--+--+-"},
        {scene::round, seat_move{"bob", 3}, "-+---+----"},
        {scene::round, seat_rename{"Another", {}}, "+++++-----"},
        {scene::round, item_start{"i3"}, "-----+----"},
        {scene::round, phase_start{"i2", phase_kind::plenary}, "-----+----"},
        {scene::round, clock_pause{"main"}, "-----+----"},
        {scene::round, clock_pause{"turn-1"}, "+----+--+-"},
        {scene::held_turn, clock_resume{"turn-1"}, "+----+--+-"},
        {scene::round, clock_extend{"turn-1", 1000}, "+----+--+-"},
        {scene::round, clock_extend{"main", 1000}, "-----+----"},
        {scene::round, clock_shift{"turn-1", 1000}, "-----+----"},
        {scene::round, clock_shift{"main", 1000}, "-----+----"},
        {scene::plenary, queue_present{1}, "-----+----"},
        {scene::presenting, queue_finish{1}, "-----+----"},
        {scene::presenting, queue_skip{1}, "-----+----"},
        {scene::plenary, queue_move{1, 2}, "-----+----"},
        {scene::round, table_add{}, "-----+----"},
        {scene::round, table_rename{1, "The window"}, "+----+--+-"},
        {scene::round, table_extend{1, 60'000}, "-----+----"},
        {scene::round, signal_set{1, table_signal::help}, "+++--+--+-"},
        {scene::round, seat_add{"hal", 1, "Hal", {}}, "+----+--+-"},
        {scene::by_hand, seat_remove{"hal"}, "+--~~+--+~"},
        {scene::round, seat_remove{"cat"}, "---~~+---~"},
        {scene::round, role_set{1, "bob", table_role::writer}, "+----+--+-"},
        {scene::round, note_lay{"n9", "i2", 1, "the table's", {}}, "+----+--+-"},
        {scene::by_hand, note_lay{"n9", "i2", 1, "Hal's", "hal"}, "+----+--+-"},
        {scene::hidden, note_write{"n9", "i2", "new"}, ".....-----"},
        {scene::hidden, note_lay{"n9", "i2", 1, "nobody's", {}}, "+++--+--+-"},
        {scene::cloth, note_place{"n1", 200, 300}, "+++~~+--+~"},
        {scene::cloth, note_group{"n1", "t1"}, "+++~~+--+~"},
        {scene::cloth, note_match{"n1", "n2"}, "+++~~+--+~"},
        {scene::cloth, note_hide{"n1"}, "-----+----"},
        {scene::cloth, theme_write{"t9", "i2", 1, "Money"}, "+++--+--+-"},
        {scene::cloth, theme_write{"t1", "i2", 1, "Renamed"}, "+++--+--+-"},
        {scene::cloth, theme_remove{"t1"}, "+++~~+--+~"},
        {scene::cloth, theme_merge{"t1", "t2"}, "+++~~+--+~"},
        {scene::cloth, theme_move{"t1", 2}, "+++~~+--+~"},
        {scene::cloth, prioritise_open{"i2", 1, 3}, "+----+--+-"},
        {scene::voting, prioritise_close{"i2", 1}, "+----+--+-"},
        {scene::voting, dot_put{"i2", "t1", {}}, "+++..~--~~"},
        {scene::dotted, dot_take{"i2", "t1", {}}, "~+~..~--~~"},
        {scene::shared, point_star{"p2", true}, "-----+----"},
        {scene::shared, point_match{"p2", "p1"}, "-----+----"},
        {scene::plenary, queue_order{{2, 1}}, "-----+----"},
        {scene::round, overlay_set{overlay::attention, {}}, "-----+----"},
        {scene::round, message_send{"m9", "Ten minutes left", {}}, "-----+----"},
        {scene::by_hand, message_remove{"m1"}, "-----+----"},
        {scene::round, joining_lock{true}, "-----+----"},
        {scene::clothed, tablecloth_remove{1}, "-----+----"},
        {scene::round, names_hide{{}}, "-----+----"},
        {scene::round, plan_change{{{"i3", {}, {}, {}, {}, true}}}, "-----+----"},
        {scene::asked, poll_make{"q9", {}, form_of(poll_kind::scale)}, "-----+----"},
        {scene::asked, poll_change{"q0", form_of(poll_kind::scale)}, "-----+----"},
        {scene::asked, poll_open{"q0"}, "-----+----"},
        {scene::asked, poll_close{"q1"}, "-----+----"},
        {scene::asked, poll_reveal{"q1"}, "-----+----"},
        {scene::asked, poll_hide{"q1"}, "-----+----"},
        {scene::asked, poll_remove{"q1"}, "-----+----"},
        {scene::asked, answer_hide{"q3", "silly"}, "-----+----"},
        {scene::asked, answer_give{"q1", chosen({"o2"}), {}}, "+++++~--~~"},
        {scene::asked, answer_give{"q1", chosen({"o2"}), "hal"}, "+--~~+--+~"},
        {scene::asked, answer_give{"q2", chosen({"o2"}), {}}, "----------"},
        {scene::asked, answer_take_back{"q1", {}}, "~+~~~~--~~"},
        {scene::asked, question_ask{"s9", {}, "When?"}, "++++++--++"},
        {scene::asked, question_edit{"s1", "Why now?"}, "-+--------"},
        {scene::asked, question_remove{"s1"}, "-+--------"},
        {scene::asked, question_vote{"s3"}, "+++++-----"},
        {scene::asked, question_unvote{"s1"}, "~-+~~-----"},
        {scene::asked, question_set{"s1", question_state::shown}, "-----+----"},
        {scene::asked, commitment_write{"c9", commitment_of::person, {}, "Ask them", {}}, "+++++-----"},
        {scene::asked, commitment_share{"c1", sharing::report, {}}, "~+~~~-----"},
        {scene::asked, commitment_remove{"c1"}, "~+~~~+--~~"},
        {scene::asked, report_freeze{}, "-----+----"},
        {scene::shown, text_slide("s9", "i1", "New"), "-----+----"},
        {scene::shown, slide_change{"s1", "Changed", {}, {}, {}, {}}, "-----+----"},
        {scene::shown, slide_move{"s1", 2}, "-----+----"},
        {scene::shown, slide_remove{"s1"}, "-----+----"},
        {scene::shown, slide_show{"s1"}, "-----+----"},
        {scene::shown, photo_add{"f9", "i2", 1, bare('b')}, "+++--+--+-"},
        {scene::shown, photo_share{"f1", photo_level::room}, "+--~~+--+~"},
        {scene::shown, photo_remove{"f1"}, "+++~~+--+~"},
        {scene::undoable, act_undo{"last"}, "-----+----"},
        {scene::round, workshop_end{}, "-----+----"},
    };
}

// The act that is meant is the last one of that day.
core::command meant(core::command what, day const& d) {
    if (auto* const undo = std::get_if<core::act_undo>(&what); undo != nullptr && !d.s.steps.empty())
        undo->act = std::to_string(d.s.steps.rbegin()->first);
    return what;
}

std::string letter_of(std::string const& answer) {
    return answer == "ok"            ? "+"
           : answer == "not_allowed" ? "-"
           : answer == "missing"     ? "~"
           : answer == "wrong_phase" ? "."
                                     : "(" + answer + ")";
}

TEST(Roles, M1EveryCommandIsForWhoTheTableSaysAndEveryKindStandsInIt) {
    std::set<std::size_t> kinds;
    for (auto const& r : rows()) {
        std::string outcome;
        for (std::string const who : askers) {
            day d = in(r.at);
            outcome += letter_of(d.ask(who, meant(r.what, d)));
        }
        EXPECT_EQ(outcome, r.outcome) << printed(r.what);
        kinds.insert(r.what.index());
    }
    EXPECT_EQ(kinds.size(), std::variant_size_v<core::command>);
}

TEST(Roles, M2AStageAndAStrangerAreTurnedAwayBeforeAnyRuleLooks) {
    day const d = in(scene::round);
    for (auto const& r : rows()) {
        for (std::string const who : {"stage", "observer", "nobody"}) {
            auto const answer = core::decide(d.s, r.what, day::actor_of(who), d.now);
            EXPECT_EQ(answer, core::decision(core::refusal{core::refusal_reason::not_allowed, "not in this role"})) << printed(r.what);
        }
    }
}

TEST(Roles, M3AfterTheEndWhoMightOtherwiseIsToldThatItIsOver) {
    day over = in(scene::round);
    over.does("desk", core::workshop_end{});
    for (auto const& r : rows()) {
        for (std::string const who : {"ann", "desk", "cloth1"}) {
            day d = over;
            auto const answer = d.ask(who, meant(r.what, d));
            bool const may_reopen = std::holds_alternative<core::item_start>(r.what) || std::holds_alternative<core::act_undo>(r.what) ||
                                    std::holds_alternative<core::report_freeze>(r.what);
            bool const reopens = who == "desk" && may_reopen;
            if (reopens)
                EXPECT_EQ(answer, "ok");
            else
                EXPECT_TRUE(answer == "ended" || answer == "not_allowed") << who << " " << printed(r.what) << ": " << answer;
        }
    }
}

} // namespace
} // namespace bordduk::tests
