// What must be true of any state a day can come to, said a second time and more simply than in decide.
#include "walker.hpp"

#include <algorithm>
#include <map>

namespace bordduk::tests {

namespace {

class looker {
public:
    explicit looker(core::state const& s) : s_{s} {}

    void seats() {
        for (auto const& [id, t] : s_.tables) {
            std::set<std::string> here;
            int hosts = 0;
            int phones = 0;
            std::set<core::table_role> roles;
            for (auto const& [person, seat] : s_.seats) {
                if (seat.table != t.number) continue;
                here.insert(person);
                hosts += seat.host ? 1 : 0;
                phones += core::is(seat.by_hand) ? 0 : 1;
                must(!seat.host || !core::is(seat.by_hand), person + " hosts with a phone");
                must(!seat.role || roles.insert(*seat.role).second, person + " has a role nobody else at the table has");
                must(!s_.barred.contains(person), person + " sits there and is not barred");
            }
            std::string const name = "table " + id;
            must(id == std::to_string(t.number), name + " has its number as id");
            must(t.number <= static_cast<int>(s_.tables.size()), name + " leaves no gap before it");
            must(t.taken == static_cast<int>(here.size()), name + " counts its people");
            must(t.taken <= t.capacity, name + " has room for its people");
            must(hosts == (phones == 0 ? 0 : 1), name + " has one host if it has people with phones");
            round(t, here, name);
            summary(t, name);
        }
    }

    void flow() {
        auto const& day = core::the_workshop(s_);
        for (auto const& [id, i] : s_.items)
            must((i.state == core::progress::running) == (day.item == id), id + " runs if the workshop says so");
        for (auto const& [id, p] : s_.phases)
            must((p.state == core::progress::running) == (day.item == p.item && day.phase == p.kind), id + " runs if the workshop says so");
        bool const needs_main = day.item && (day.phase || s_.items.at(*day.item).kind != core::item_kind::group_work);
        must(s_.clocks.contains("main") == needs_main, "main runs while something with a length does");
        must(!day.ended_at || (!day.item && s_.clocks.empty()), "nothing runs after the end");
        for (auto const& [id, c] : s_.clocks) {
            must((c.state == core::clock_state::paused) == c.paused_at.has_value(), id + " is held since a moment, or runs");
            must(c.duration + c.extended >= 0 && c.started_at >= 0, id + " has no negative length");
            must(!c.paused_at || *c.paused_at >= c.started_at, id + " is not held before it started");
        }
    }

    void queues() {
        int presenting = 0;
        for (std::string const item : {"i2", "i4"}) {
            std::vector<int> positions;
            for (auto const& [id, slot] : s_.queue) {
                if (slot.item != item) continue;
                positions.push_back(slot.position);
                presenting += slot.state == core::slot_state::presenting ? 1 : 0;
            }
            std::ranges::sort(positions);
            for (std::size_t k = 0; k < positions.size(); ++k)
                must(positions[k] == static_cast<int>(k) + 1, "the queue of " + item + " has positions without gaps");
        }
        must(presenting <= 1, "one table at most has the word");
        must(s_.clocks.contains("slot") == (presenting == 1), "the slot's clock is there while a table has the word");
    }

    void notes() {
        for (auto const& [id, n] : s_.notes) {
            auto const where = n.level == core::level::mine    ? (n.author ? core::person_view(*n.author) : core::desk_view())
                               : n.level == core::level::table ? core::table_view(n.table)
                                                               : core::room_view();
            must(s_.places.at({core::collection::notes, id}) == where, "note " + id + " is where its level says");
            must(!s_.spent.contains({core::collection::notes, id}), "note " + id + " did not come back");
            must(n.level != core::level::mine || n.author || core::is(n.hidden),
                 "note " + id + " of nobody's is on a cloth, or taken down");
            auto const* const in = n.theme ? core::find(s_.themes, *n.theme) : nullptr;
            must(!n.theme || (in != nullptr && in->item == n.item && in->table == n.table), "note " + id + " is in a theme of its cloth");
            auto const* const first = n.same_as ? core::find(s_.notes, *n.same_as) : nullptr;
            must(!n.same_as || (first != nullptr && !first->same_as), "note " + id + " says the same as one that is there");
        }
        for (auto const& [id, p] : s_.points) {
            auto const* const told = core::find(s_.summaries, core::at_table_id(p.item, p.table));
            must(told != nullptr, "point " + id + " has a summary");
            bool const shown = p.accepted && told != nullptr && told->shared;
            must((s_.places.at({core::collection::points, id}) == core::room_view()) == shown, "point " + id + " is shown if it may be");
            auto const* const first = p.same_as ? core::find(s_.points, *p.same_as) : nullptr;
            must(!p.same_as || (first != nullptr && !first->same_as), "point " + id + " repeats one that is there");
        }
    }

    void dots() {
        std::map<std::string, std::set<std::string>> cast;
        std::map<std::pair<std::string, std::string>, int> used;
        for (auto const& [id, one] : s_.dots) {
            auto const poll = core::at_table_id(one.item, one.table);
            cast[poll].insert(one.person);
            used[{poll, one.person}] += one.count;
            must(id == core::dot_id(one.target, one.person) && one.count > 0, "dot " + id + " is somebody's on something");
            must(s_.seats.contains(one.person), "dot " + id + " is of somebody who is here");
            must(s_.themes.contains(one.target) || s_.notes.contains(one.target), "dot " + id + " is on what is there");
            must(s_.prioritisations.contains(poll), "dot " + id + " is of a prioritisation");
        }
        for (auto const& [poll, one] : s_.prioritisations)
            must(one.cast == static_cast<int>(cast[poll].size()), poll + " counts who has put a dot");
        for (auto const& [whose, count] : used) {
            auto const* const poll = core::find(s_.prioritisations, whose.first);
            must(poll == nullptr || count <= poll->dots, whose.second + " has put no more dots than there are");
        }
    }

    void answers() {
        std::map<std::string, int> answered;
        for (auto const& [id, one] : s_.answers) {
            ++answered[one.poll];
            must(id == core::answer_id(one.poll, one.person), "answer " + id + " is one person's to one poll");
            auto const* const asked = core::find(s_.polls, one.poll);
            must(asked != nullptr && asked->names != core::poll_names::hidden, "answer " + id + " is to a poll that keeps names");
            auto const where = one.table ? core::table_view(*one.table) : core::person_view(one.person);
            must(s_.places.at({core::collection::answers, id}) == where, "answer " + id + " is its person's to see");
        }
        for (auto const& [poll, box] : s_.ballots) {
            for (auto const& [id, one] : box)
                answered[poll] += one.given ? 1 : 0;
        }
        for (auto const& [id, p] : s_.polls) {
            auto const* const told = core::find(s_.results, id);
            must(told != nullptr, "poll " + id + " has results");
            if (told == nullptr) continue;
            int const n = core::is(p.imported) ? s_.tallies.at(id).n : answered[id];
            must(p.answered == n && told->n == n, "poll " + id + " counts its answers");
            bool const prepared = p.state == core::poll_state::pending;
            bool const is_out = !prepared && (!core::is(p.imported) || p.results != core::poll_results_shown::hidden);
            bool const is_shown = is_out && p.results != core::poll_results_shown::hidden;
            must((s_.places.at({core::collection::polls, id}) == core::room_view()) == is_out, "poll " + id + " is there when it is out");
            must((s_.places.at({core::collection::results, id}) == core::room_view()) == is_shown,
                 "poll " + id + " is told when it may be");
            int sum = 0;
            bool held = core::is(told->held);
            for (auto const& one : told->options) {
                held = held || !one.count;
                sum += one.count.value_or(0);
                must(!one.count || *one.count == 0 || *one.count >= p.min_cell.value_or(1), "poll " + id + " tells no small number");
            }
            bool const adds_up = p.kind == core::poll_kind::single || p.kind == core::poll_kind::scale;
            must(!adds_up || held || sum == n, "poll " + id + " adds up");
        }
        must(s_.results.size() == s_.polls.size(), "no results without a poll");
        int shown = 0;
        for (auto const& [id, q] : s_.questions) {
            auto const votes = std::ranges::count_if(s_.votes, [&](auto const& one) { return one.second.question == id; });
            must(q.votes == static_cast<int>(votes), "question " + id + " counts its votes");
            bool const is_hidden = q.state == core::question_state::hidden;
            must((s_.places.at({core::collection::questions, id}) == core::desk_view()) == is_hidden, "question " + id + " is the room's");
            shown += q.state == core::question_state::shown ? 1 : 0;
        }
        must(shown <= 1, "one question at a time is shown");
        for (auto const& [id, c] : s_.commitments) {
            bool const is_shared = s_.shared_commitments.contains(id);
            must(is_shared == (c.shared != core::sharing::mine), "commitment " + id + " is shared when it says so");
            if (is_shared) must(s_.shared_commitments.at(id).text == c.text, "commitment " + id + " is told as it is");
        }
        for (auto const& [id, c] : s_.shared_commitments)
            must(s_.commitments.contains(id), "commitment " + id + " is somebody's");
    }

    void acts() {
        must(s_.acts.size() == s_.steps.size() && s_.steps.size() <= core::limits::acts_max, "every act that is told can be taken back");
        for (auto const& [at, taken] : s_.steps)
            must(s_.acts.contains(std::to_string(at)), "act " + std::to_string(at) + " is told");
    }

    std::string said;

private:
    void must(bool holds, std::string const& what) {
        if (!holds) said += "not so: " + what + "\n";
    }

    void round(core::table const& t, std::set<std::string> const& here, std::string const& name) {
        bool const in_group = core::the_workshop(s_).phase == core::phase_kind::group;
        must(t.stage.has_value() == in_group, name + " has a stage in the group phase");
        auto const* const r = core::find(s_.rounds, std::to_string(t.number));
        bool const speaks = r != nullptr && r->state == core::progress::running;
        must(s_.clocks.contains(core::turn_clock_id(t.number)) == speaks, name + " has a turn's clock while somebody speaks");
        if (!in_group || r == nullptr) {
            must(!speaks && t.turn == 0 && t.turns == 0, name + " has no turns outside its round");
            return;
        }
        std::set<std::string> const order(r->order.begin(), r->order.end());
        must(order.size() == r->order.size(), name + " gives nobody two turns");
        must(std::ranges::includes(here, order), name + " gives no empty seat a turn");
        must(t.turn == r->turn && t.turns == static_cast<int>(r->order.size()), name + " shows its round");
        int const turns = static_cast<int>(r->order.size());
        if (r->state == core::progress::pending)
            must(r->turn >= 0 && (r->turn == 0 || r->turn < turns) && order == here, name + " waits with everyone");
        if (r->state == core::progress::running) must(r->turn >= 0 && r->turn < turns, name + "'s turn is somebody's");
        if (r->state == core::progress::done) must(r->turn == turns, name + "'s round is over");
    }

    void summary(core::table const& t, std::string const& name) {
        auto const& item = core::the_workshop(s_).item;
        auto const accepted = std::ranges::count_if(
            s_.points, [&](auto const& one) { return one.second.item == item && one.second.table == t.number && one.second.accepted; });
        auto const* const told = item ? core::find(s_.summaries, core::at_table_id(*item, t.number)) : nullptr;
        must(t.points == accepted, name + " counts its points");
        must(t.shared == (told != nullptr && told->shared), name + " says whether it has shared");
    }

    core::state const& s_;
};

} // namespace

std::string broken_promises(core::state const& s) {
    looker all{s};
    all.seats();
    all.flow();
    all.queues();
    all.notes();
    all.dots();
    all.answers();
    all.acts();
    return all.said;
}

} // namespace bordduk::tests
