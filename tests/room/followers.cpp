// F*: a ring names those whom it concerns, and they are told without being looked at closely.
#include "hall.hpp"

#include "core/limits.hpp"

#include <algorithm>

namespace bordduk::tests {
namespace {

struct Followers : testing::Test {
    hall h;
    core::actor ann = h.join("ann", 1);
    core::actor bob = h.join("bob", 1);
    core::actor cleo = h.join("cleo", 2);
    core::actor desk = h.facilitate();

    void SetUp() override {
        h.ask(desk, 1, core::item_start{"i2"});
        h.hello(1, "ann");
        h.hello(2, "bob");
        h.hello(3, "cleo");
        h.hello(4, "desk1");
        h.now += core::limits::presence_every_ms;
        for (auto& [id, one] : h.clients)
            static_cast<void>(one->pump(h.now));
        h.perform();
    }
    std::vector<room::session_id> rung() {
        EXPECT_FALSE(h.rung.everybody);
        std::ranges::sort(h.rung.whom);
        return h.rung.whom;
    }
    std::vector<std::string> hears(room::session_id id) {
        hearing const heard{h.clients.at(id)->pump(h.now)};
        std::vector<std::string> told;
        for (auto const& change : heard.of<wire::heard_change>())
            told.push_back(core::to_string(change.view));
        return told;
    }
};

TEST_F(Followers, F1WhoWritesForThemselvesRingsForThemselvesAlone) {
    h.ask(ann, 1, core::note_write{"n1", "i2", "mine"});
    EXPECT_EQ(rung(), (std::vector<room::session_id>{1}));
    EXPECT_EQ(hears(1), (std::vector<std::string>{"person/ann"}));
    EXPECT_EQ(hears(2), (std::vector<std::string>{}));
}

TEST_F(Followers, F2ATableIsRungForAndTheDeskAndNobodyTwice) {
    h.ask(ann, 1, core::note_write{"n1", "i2", "ours"});
    h.ask(ann, 2, core::note_share{"n1", core::level::table, {}});
    EXPECT_EQ(rung(), (std::vector<room::session_id>{1, 2, 4})) << "ann follows two of the views";
    EXPECT_EQ(hears(2), (std::vector<std::string>{"table/1"}));
    EXPECT_EQ(hears(3), (std::vector<std::string>{}));
    EXPECT_EQ(hears(4), (std::vector<std::string>{"table/1"}));
}

TEST_F(Followers, F3EverybodyIsRungForWhenSomebodyStandsElsewhere) {
    h.ask(ann, 1, core::seat_move{"ann", 2});
    EXPECT_TRUE(h.rung.everybody);
    static_cast<void>(hears(1));
    static_cast<void>(hears(2));
    h.ask(cleo, 1, core::table_rename{2, "The window"});
    EXPECT_EQ(rung(), (std::vector<room::session_id>{1, 2, 3, 4})) << "the tables' names are the room's";
    h.ask(cleo, 2, core::note_write{"n2", "i2", "ours"});
    h.ask(cleo, 3, core::note_share{"n2", core::level::table, {}});
    EXPECT_EQ(rung(), (std::vector<room::session_id>{1, 3, 4})) << "ann follows table 2 now";
}

TEST_F(Followers, F4WhoHasLeftIsNotRungFor) {
    h.clients.erase(2);
    h.ask(ann, 1, core::note_write{"n1", "i2", "ours"});
    h.ask(ann, 2, core::note_share{"n1", core::level::table, {}});
    EXPECT_EQ(rung(), (std::vector<room::session_id>{1, 4}));
}

TEST_F(Followers, F5WhoIsRemovedIsToldSoAndNothingElse) {
    h.ask(desk, 2, core::seat_remove{"bob"});
    EXPECT_TRUE(h.rung.everybody);
    room::output const said = h.clients.at(2)->pump(h.now);
    EXPECT_EQ(said.close, room::close_code::removed);
    EXPECT_TRUE(said.frames.empty());
    h.ask(ann, 1, core::note_write{"n1", "i2", "ours"});
    h.ask(ann, 2, core::note_share{"n1", core::level::room, {}});
    EXPECT_EQ(std::ranges::count(rung(), room::session_id{2}), 0);
}

TEST_F(Followers, F6WhoOnlyLooksOnIsPingedAndFoundSilentAllTheSame) {
    h.now += core::limits::ping_every_ms;
    h.ask(ann, 1, core::note_write{"n1", "i2", "ours"});
    EXPECT_TRUE(h.clients.at(2)->pump(h.now).send_ping);
    h.now += core::limits::silence_ms;
    EXPECT_EQ(h.clients.at(3)->pump(h.now).close, room::close_code::silent);
}

} // namespace
} // namespace bordduk::tests
