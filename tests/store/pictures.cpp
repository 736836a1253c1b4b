// The contract of every log about pictures: PB* is about their bytes, PF* about the SQLite file.
#include "core/limits.hpp"
#include "every_log.hpp"

#include <atomic>
#include <fstream>
#include <iterator>
#include <thread>

namespace bordduk::tests {
namespace {

std::string hash_of(char letter) { return std::string(64, letter); }

room::append_result put(room::event_log& log, char letter, int number, std::string bytes) {
    std::promise<room::append_result> said;
    log.put_part("AAAAAA", {hash_of(letter), number, std::move(bytes)}, [&said](room::append_result result) { said.set_value(result); });
    return said.get_future().get();
}

std::optional<std::string> got(room::event_log& log, char letter, int number) {
    std::promise<std::optional<std::string>> said;
    log.get_part("AAAAAA", hash_of(letter), number, [&said](std::optional<std::string> part) { said.set_value(std::move(part)); });
    return said.get_future().get();
}

core::entry that(core::seq seq, core::event what) {
    core::entry e = entry_at(seq);
    e.events = {std::move(what)};
    return e;
}
core::entry keeps(core::seq seq, char letter) { return that(seq, core::picture_kept{hash_of(letter), {10, 10, 8, "image/png", 5}}); }

template <class Where>
class Pictures : public in_every_log<Where> {};
TYPED_TEST_SUITE(Pictures, all_logs);

TYPED_TEST(Pictures, PB1EveryPartIsThereAsItWasPut) {
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    std::string const bytes("\0\xFF\x01 bytes", 9);
    EXPECT_EQ(put(this->log(), 'a', 0, bytes), durable);
    EXPECT_EQ(put(this->log(), 'a', 1, std::string(core::limits::picture_part_bytes_max, 'x')), durable);
    EXPECT_EQ(got(this->log(), 'a', 0), bytes);
    EXPECT_EQ(got(this->log(), 'a', 1)->size(), core::limits::picture_part_bytes_max);
    EXPECT_EQ(got(this->log(), 'a', 2), std::nullopt);
    EXPECT_EQ(got(this->log(), 'b', 0), std::nullopt);
    EXPECT_EQ(put(this->log(), 'a', 0, "again"), durable);
    EXPECT_EQ(got(this->log(), 'a', 0), "again");
}

TYPED_TEST(Pictures, PB2WhatWasBegunIsForgottenAndWhatAnEntryKeepsIsNot) {
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    put(this->log(), 'a', 0, "kept");
    put(this->log(), 'b', 0, "begun");
    ASSERT_EQ(append(this->log(), "AAAAAA", {keeps(2, 'a')}), durable);
    this->log().forget_parts("AAAAAA", hash_of('a'));
    this->log().forget_parts("AAAAAA", hash_of('b'));
    EXPECT_EQ(got(this->log(), 'a', 0), "kept");
    EXPECT_EQ(got(this->log(), 'b', 0), std::nullopt);
}

TYPED_TEST(Pictures, PB3TheyGoWithTheEntryThatDropsThem) {
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    put(this->log(), 'a', 0, "bytes");
    ASSERT_EQ(append(this->log(), "AAAAAA", {keeps(2, 'a'), that(3, core::picture_dropped{hash_of('a')})}), durable);
    EXPECT_EQ(got(this->log(), 'a', 0), std::nullopt);
    put(this->log(), 'a', 0, "again");
    ASSERT_EQ(append(this->log(), "AAAAAA", {keeps(4, 'a')}), durable);
    EXPECT_EQ(got(this->log(), 'a', 0), "again");
}

TYPED_TEST(Pictures, PB3TheyGoWithALogThatIsWrittenAnewAndDropsThem) {
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    for (char const letter : {'a', 'b', 'c'})
        put(this->log(), letter, 0, std::string{letter});
    ASSERT_EQ(append(this->log(), "AAAAAA", {keeps(2, 'a'), keeps(3, 'b'), keeps(4, 'c'), that(5, core::picture_dropped{hash_of('c')})}), durable);
    put(this->log(), 'c', 0, "again");
    ASSERT_EQ(append(this->log(), "AAAAAA", {keeps(6, 'c')}), durable);
    auto const without_a = [](std::vector<core::entry> before) {
        before.push_back(that(7, core::picture_dropped{hash_of('a')}));
        return before;
    };
    ASSERT_EQ(rewrite(this->log(), {"AAAAAA", "epoch-2"}, without_a), durable);
    EXPECT_EQ(got(this->log(), 'a', 0), std::nullopt);
    EXPECT_EQ(got(this->log(), 'b', 0), "b");
    EXPECT_EQ(got(this->log(), 'c', 0), "again");
}

// A note that is written while a picture is put up does not wait for the whole of it.
TYPED_TEST(Pictures, PB4AnAppendGetsThroughBetweenTheParts) {
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    constexpr int parts = 40;       // as many as the largest picture has
    std::vector<std::string> order; // only the log's thread writes it, until all has come
    std::promise<void> done;
    for (int number = 0; number < parts; ++number) {
        room::picture_part part{hash_of('a'), number, std::string(core::limits::picture_part_bytes_max, 'x')};
        this->log().put_part("AAAAAA", std::move(part), [&, number](room::append_result result) {
            EXPECT_EQ(result, durable);
            order.push_back("part");
            if (number == 0) { // from here on a note waits
                this->log().append({"AAAAAA", "epoch-1"}, {entry_at(2)}, [&](room::append_result) { order.push_back("note"); });
            }
            if (number == parts - 1) done.set_value();
        });
    }
    done.get_future().get();
    ASSERT_EQ(order.size(), parts + 1U);
    EXPECT_EQ(order[1], "note") << "it waited for one part, and not for the picture";
}

TYPED_TEST(Pictures, PB5PicturesComeForwardInABusyRoomToo) {
    ASSERT_EQ(found(this->log(), "AAAAAA"), durable);
    std::atomic<bool> enough{};
    std::thread hub{[&] {
        for (core::seq s = 2; !enough; s += 2) {
            std::promise<void> said;
            this->log().append({"AAAAAA", "epoch-1"}, {entry_at(s)}, [](room::append_result) {});
            this->log().append({"AAAAAA", "epoch-1"}, {entry_at(s + 1)}, [&](room::append_result) { said.set_value(); });
            said.get_future().get();
        }
    }};
    for (int number = 0; number < 10; ++number)
        EXPECT_EQ(put(this->log(), 'a', number, "part"), durable);
    enough = true;
    hub.join();
}

// ---- the file

std::string all_bytes(std::filesystem::path const& folder) {
    std::string all;
    for (auto const& each : std::filesystem::directory_iterator{folder}) {
        std::ifstream in{each.path(), std::ios::binary};
        all.append(std::istreambuf_iterator<char>{in}, {});
    }
    return all;
}

TEST(PictureFile, PF1WhatWasBegunIsGoneAfterARestartAndWhatIsKeptIsThere) {
    temporary_folder const folder;
    {
        store::sqlite_log log{folder.path / "log.db"};
        ASSERT_EQ(found(log, "AAAAAA"), durable);
        put(log, 'a', 0, "these bytes are kept");
        ASSERT_EQ(append(log, "AAAAAA", {keeps(2, 'a')}), durable);
        put(log, 'b', 0, "these bytes were begun");
    }
    {
        store::sqlite_log log{folder.path / "log.db"};
        EXPECT_EQ(got(log, 'b', 0), std::nullopt);
        EXPECT_EQ(log.picture("AAAAAA", hash_of('a')), "these bytes are kept");
    }
    EXPECT_NE(all_bytes(folder.path).find("these bytes are kept"), std::string::npos);
    EXPECT_EQ(all_bytes(folder.path).find("these bytes were begun"), std::string::npos) << "they left the file too";
}

TEST(PictureFile, PF2WhatIsDroppedLeavesTheFile) {
    temporary_folder const folder;
    {
        store::sqlite_log log{folder.path / "log.db"};
        ASSERT_EQ(found(log, "AAAAAA"), durable);
        put(log, 'a', 0, "these bytes are dropped");
        ASSERT_EQ(append(log, "AAAAAA", {keeps(2, 'a')}), durable);
        ASSERT_EQ(append(log, "AAAAAA", {that(3, core::picture_dropped{hash_of('a')})}), durable);
    }
    EXPECT_EQ(all_bytes(folder.path).find("these bytes are dropped"), std::string::npos);
}

TEST(PictureFile, PF3ABackUpHasThemAndAWorkshopThatComesWholeBringsThem) {
    temporary_folder const folder;
    store::sqlite_log log{folder.path / "log.db"};
    std::promise<room::append_result> said;
    log.adopt({"AAAAAA", "epoch-1"}, {entry_at(1), keeps(2, 'a')}, {{hash_of('a'), 0, "first "}, {hash_of('a'), 1, "second"}},
              [&](room::append_result result) { said.set_value(result); });
    ASSERT_EQ(said.get_future().get(), durable);
    log.back_up(folder.path / "copy.db");
    store::sqlite_log copy{folder.path / "copy.db"};
    EXPECT_EQ(copy.picture("AAAAAA", hash_of('a')), "first second");
    EXPECT_EQ(copy.load("AAAAAA").size(), 2U);
}

TEST(PictureFile, PF4APartOfAWorkshopThatIsGoneIsNotKept) {
    temporary_folder const folder;
    store::sqlite_log log{folder.path / "log.db"};
    EXPECT_EQ(put(log, 'a', 0, "whose?"), durable) << "nobody is told: there is nobody any more";
    EXPECT_EQ(got(log, 'a', 0), std::nullopt);
}

} // namespace
} // namespace bordduk::tests
