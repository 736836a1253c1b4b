// Random days with several servers at one log: pages move between them, servers are killed in the middle of an append, bells are lost,
// clocks differ, reading fails. Then all is healed, and the log, every server and every answer must say the same. Seeded; the seed is
// printed.
#include "core/apply.hpp"
#include "hall.hpp"
#include "sim/dice.hpp"

#include <array>
#include <deque>
#include <set>

namespace bordduk::tests {
namespace {

constexpr int servers = 3;

struct page {
    core::actor who;
    std::int64_t asked = 0;
    std::deque<core::command_message> unanswered;
    std::vector<core::command_message> answered;
    std::size_t at = 0; // which server
};

class walk {
public:
    explicit walk(std::uint64_t seed) : chance_{seed} {
        open(0);
        core::actor const desk = halls_[0]->facilitate();
        halls_[0]->ask(desk, 1, core::item_start{"i2"}, "beginning");
        halls_[0]->ask(desk, 2, core::phase_start{"i2", core::phase_kind::group}, "beginning");
        for (std::string const& person : {"ann", "bob", "cat", "dan"})
            pages_.push_back({halls_[0]->join(person, 1 + static_cast<int>(pages_.size()) % 3), 0, {}, {}, 0});
        for (std::size_t s = 0; s < servers; ++s)
            open(s);
    }

    void step() {
        now_ += chance_.between(0, 5'000);
        log_.readable = !chance_.percent(3);
        act(pages_[static_cast<std::size_t>(chance_.below(static_cast<int>(pages_.size())))]);
        for (std::size_t s = 0; s < servers; ++s) {
            hall& h = *halls_[s];
            h.now = now_ + static_cast<int>(s) * 700; // no two clocks agree
            if (h.under_way && chance_.percent(40))
                h.disk_answers(chance_.percent(10) ? room::append_result::unavailable : room::append_result::durable);
            if (h.reads > h.reads_done && chance_.percent(50)) h.read();
            if (chance_.percent(40)) h.live->go_ahead();
            if (chance_.percent(30)) h.hears();
            h.live->time(h.now);
            h.perform();
            hear(h);
            if (chance_.percent(1)) kill(s);
        }
    }

    // Nobody does anything new, and everything that is asked is performed.
    bool rest() {
        log_.readable = true;
        bool was_quiet = false; // what the last one wrote in a round is read by the others in the next
        for (int round = 0; round < 300; ++round) {
            now_ += 500;
            bool quiet = true;
            for (std::size_t s = 0; s < servers; ++s) {
                hall& h = *halls_[s];
                h.now = now_;
                h.live->time(now_);
                h.hears();
                h.live->go_ahead();
                read_all(h);
                if (h.under_way) h.disk_answers();
                read_all(h);
                hear(h);
                quiet = quiet && !h.under_way && h.reads == h.reads_done;
            }
            for (page& p : pages_) {
                quiet = quiet && p.unanswered.empty();
                resend(p);
            }
            if (quiet && was_quiet && round > 3) return true;
            was_quiet = quiet;
        }
        return false;
    }

    void check() const {
        core::state folded;
        core::instant last_at = 0;
        std::map<std::pair<std::string, std::string>, std::int64_t> last;
        std::set<int> wrapped_up;
        for (core::entry const& e : log_.entries) {
            ASSERT_EQ(e.seq, folded.head + 1);
            EXPECT_GE(e.at, last_at);
            last_at = e.at;
            if (e.n > 0) {
                EXPECT_EQ(e.n, ++(last[{e.person, e.client}])) << e.person;
            }
            for (core::event const& it : e.events) {
                auto const* const reached = std::get_if<core::wrap_up_reached>(&it);
                if (reached != nullptr) {
                    EXPECT_TRUE(wrapped_up.insert(reached->table).second) << "a clock fired twice";
                }
            }
            core::apply(folded, e);
        }
        EXPECT_EQ(wrapped_up.size(), 3U);
        for (auto const& h : halls_)
            EXPECT_EQ(core::hash(h->live->durable()), core::hash(folded));
        for (auto const& [which, said] : told_) {
            page const& p = pages_[which.first];
            EXPECT_LE(which.second, (last[{p.who.person, client(which.first)}]));
            if (!said.seq) continue;
            core::entry const& e = log_.entries.at(static_cast<std::size_t>(*said.seq) - 1);
            EXPECT_TRUE(e.person == p.who.person && e.n == which.second) << "acknowledged, and something else is there";
        }
        EXPECT_GT(told_.size(), 50U);
    }

private:
    static std::string client(std::size_t page) { return "queue00" + std::to_string(page); }

    static void read_all(hall& h) {
        for (h.perform(); h.reads > h.reads_done; h.perform())
            h.read();
    }

    void open(std::size_t s) {
        halls_[s] = std::make_unique<hall>(log_);
        halls_[s]->now = now_;
        halls_[s]->reads_wait = halls_[s]->breaths_wait = !pages_.empty();
    }

    // What was on its way is in the log, or is not.
    void kill(std::size_t s) {
        hall& h = *halls_[s];
        if (h.under_way && chance_.percent(50)) static_cast<void>(h.append(*h.under_way));
        open(s);
    }

    void act(page& p) {
        if (chance_.percent(10)) p.at = static_cast<std::size_t>(chance_.below(servers));
        if (chance_.percent(20)) return resend(p);
        if (!p.answered.empty() && chance_.percent(15)) return send(p, chance_.pick(p.answered));
        std::string const id = p.who.person + std::to_string(++p.asked);
        core::command const what = chance_.percent(50) ? core::command{core::note_write{id, "i2", "what " + id + " says"}}
                                                       : core::command{core::seat_rename{id, {}}};
        hall& h = *halls_[p.at];
        p.unanswered.push_back(h.message(p.asked, what, client(number(p))));
        send(p, p.unanswered.back());
    }
    void send(page const& p, core::command_message const& what) {
        hall& h = *halls_[p.at];
        h.live->submit(number(p) + 1, p.who, what, h.now);
        h.perform();
    }
    void resend(page const& p) {
        for (core::command_message const& each : p.unanswered)
            send(p, each);
    }
    std::size_t number(page const& p) const { return static_cast<std::size_t>(&p - pages_.data()); }

    void hear(hall& h) {
        for (room::answer_session const& said : std::exchange(h.answers, {})) {
            if (said.to == 0) continue;
            page& p = pages_[said.to - 1];
            core::answer const& a = said.message;
            using enum core::refusal_reason;
            if (a.refused == storage_unavailable || a.refused == gap) continue; // it is asked again
            auto const [known, fresh] = told_.emplace(std::pair{said.to - 1, a.n}, a);
            EXPECT_TRUE(fresh || known->second == a) << p.who.person << "'s command " << a.n << " was answered in two ways";
            while (!p.unanswered.empty() && p.unanswered.front().n <= a.n) {
                p.answered.push_back(p.unanswered.front());
                p.unanswered.pop_front();
            }
        }
    }

    sim::dice chance_;
    core::instant now_ = nine;
    common_log log_{"epoch-1", {std::get<core::entry>(room::founding_entry(small_workshop("ABCDEF", 3, 8), nine))}};
    std::array<std::unique_ptr<hall>, servers> halls_;
    std::vector<page> pages_;
    std::map<std::pair<std::size_t, std::int64_t>, core::answer> told_; // (page, n)
};

TEST(OthersWalk, O15SeveralServersOnABadDayMakeOneLineAndKeepEveryAnswer) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        walk day{seed};
        for (int s = 0; s < 420; ++s)
            day.step();
        ASSERT_TRUE(day.rest()) << "it does not come to rest";
        day.check();
        if (testing::Test::HasFailure()) return;
    }
}

} // namespace
} // namespace bordduk::tests
