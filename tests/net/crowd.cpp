#include "net/crowd.hpp"

#include "store/sqlite.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <cstdlib>

namespace bordduk::tests {

using namespace std::chrono_literals;

std::vector<outbox> crowd(served_workshop& house, int size, std::string const& name, bool mixed) {
    std::vector<outbox> all;
    for (int i = 0; i < size; ++i) {
        all.emplace_back(house, house.join(), name + std::to_string(i));
        all.back().mixed = mixed;
    }
    return all;
}

std::size_t acknowledged(std::vector<outbox> const& all) {
    std::size_t count = 0;
    for (outbox const& one : all)
        count += one.answered.size();
    return count;
}

std::map<std::pair<std::string, std::int64_t>, core::seq> commands_on_disk(served_workshop const& house) {
    store::sqlite_log log{house.server.folder() + "/data/bordduk.sqlite"};
    std::map<std::pair<std::string, std::int64_t>, core::seq> found;
    for (core::entry const& e : log.load(house.code))
        if (e.n > 0)
            EXPECT_TRUE(found.try_emplace({e.client, e.n}, e.refused ? 0 : e.seq).second) << e.client << ' ' << e.n << " is there twice";
    return found;
}

void expect_all_on_disk(served_workshop const& house, std::vector<outbox> const& all) {
    auto const stored = commands_on_disk(house);
    for (outbox const& one : all) {
        EXPECT_EQ(one.contradiction, "") << one.queue;
        EXPECT_TRUE(one.done()) << one.queue << ": " << one.answered.size() << " of " << one.written;
        for (auto const& [n, answer] : one.answered) {
            auto const found = stored.find({one.queue, n});
            ASSERT_NE(found, stored.end()) << answer;
            auto const said = found->second == 0 ? std::string{"\"refused\":"} : "\"seq\":" + std::to_string(found->second);
            EXPECT_THAT(answer, testing::HasSubstr(said));
        }
    }
}

void expect_all_arrives(served_workshop& house, std::vector<outbox>& all, int within_ms, lines how) {
    for (outbox& one : all) {
        if (how == lines::begin_anew) one.cut();
        one.deliver(within_ms);
    }
    EXPECT_EQ(house.server.terminate(), 0);
    expect_all_on_disk(house, all);
}

int times(char const* variable, int usual) {
    char const* const asked = std::getenv(variable);
    return asked == nullptr ? usual : std::atoi(asked);
}

load::load(std::vector<outbox>& all) {
    for (outbox& one : all)
        threads_.emplace_back([this, &one] {
            while (!stop_) {
                if (!one.live() && !one.connect()) std::this_thread::sleep_for(20ms);
                if (one.written - static_cast<std::int64_t>(one.answered.size()) < 5) one.write();
                auto const before = one.answered.size();
                one.hear(1);
                answers_ += one.answered.size() - before;
            }
        });
}

void load::stop() {
    stop_ = true;
    for (std::thread& each : threads_)
        each.join();
    threads_.clear();
}

void load::wait_for(std::size_t more) const {
    std::size_t const before = answers_;
    for (int i = 0; i < 1000 && answers_ < before + more; ++i)
        std::this_thread::sleep_for(10ms);
}

} // namespace bordduk::tests
