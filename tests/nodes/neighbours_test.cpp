// Two nodes without anything in between: who is at one of them is seen at the other, and what was offered at one is taken up at the other.
#include "common/postgres_cluster.hpp"
#include "net/onlooker.hpp"

#include <gmock/gmock.h>

#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace bordduk::tests {
namespace {

struct two_nodes {
    postgres_database base;
    served_workshop house{{"--store", base.address()}};
    bordduk_process other{BORDDUK_EXECUTABLE, {"--store", base.address()}};

    [[nodiscard]] live_client at_other(std::string_view token) const {
        live_client line{other.port(), house.code};
        line.hello(token);
        EXPECT_TRUE(line.next(R"({"type":"welcome")"));
        return line;
    }
    http_answer posts(int port, std::string const& what, std::string const& body, std::string const& token = {}) const {
        std::map<std::string, std::string> headers;
        if (!token.empty()) headers["Authorization"] = "Bearer " + token;
        return request(port, "POST", house.path + what, body, headers).value_or(http_answer{});
    }
};

TEST(Neighbours, C14WhoIsAtOneNodeIsSeenAtTheOther) {
    two_nodes all;
    live_client stage = all.at_other(all.house.stage_token());
    live_client desk = all.at_other(all.house.desk_token());
    guest const ann = all.house.join(2);
    guest const bob = all.house.join(2);
    {
        live_client phone = all.house.enter(ann.token);
        EXPECT_TRUE(hears_of(stage, R"("view":"room","count":1)"));
        EXPECT_TRUE(hears_of(desk, R"("view":"table/2","here":[")" + ann.person + R"("],"count":1)")) << testing::PrintToString(desk.heard);
        live_client neighbour = all.at_other(bob.token);
        EXPECT_TRUE(hears_of(phone, R"("view":"table/2")")) << "of herself";
        EXPECT_TRUE(hears_of(phone, R"("count":2)")) << testing::PrintToString(phone.heard);
        EXPECT_TRUE(hears_of(stage, R"("count":2)"));
    }
    EXPECT_TRUE(hears_of(stage, R"("count":0)"));
}

TEST(Neighbours, E1ASecondDeviceIsLetInAtAnotherNodeOnce) {
    two_nodes all;
    guest const ann = all.house.join(2);
    std::string const secret(32, 's');
    std::string const take = R"({"secret":")" + secret + "\"}";
    std::string const another = R"({"secret":")" + std::string(32, 't') + "\"}";
    int const here = all.house.server.port();
    int const there = all.other.port();
    EXPECT_EQ(all.posts(here, "/device", R"({"secret":")" + secret + R"(","sealed":")" + std::string(32, 'x') + "\"}", ann.token).status, 200);
    std::map<int, int> answers;
    std::string won;
    std::mutex guard;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&, port = i % 2 == 0 ? here : there] {
            http_answer const said = all.posts(port, "/device/take", take);
            std::lock_guard const held{guard};
            ++answers[said.status];
            if (said.status == 201) won = said.body;
        });
    for (std::thread& each : threads)
        each.join();
    EXPECT_EQ(answers, (std::map<int, int>{{201, 1}, {403, 7}}));
    EXPECT_EQ(json_string(won, "person"), ann.person);
    EXPECT_EQ(json_string(won, "sealed"), std::string(32, 'x'));
    EXPECT_EQ(json_number(won, "table"), 2);
    live_client const tablet = all.at_other(json_string(won, "token"));

    EXPECT_EQ(all.posts(here, "/device", another, ann.token).status, 200);
    auto const taken = all.posts(there, "/device/take", another);
    EXPECT_EQ(taken.status, 201) << "offered at one and taken at the other: " << taken.body;
    for (int const port : {here, there})
        EXPECT_EQ(all.posts(port, "/device/take", another).status, 403);
}

} // namespace
} // namespace bordduk::tests
