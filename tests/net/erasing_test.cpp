// P4: what is deleted is gone: for everybody who is there, after a restart, and in every byte of the data folder.
#include "net/replica.hpp"
#include "net/served_workshop.hpp"
#include "net/staged_machine.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace bordduk::tests {
namespace {

namespace files = std::filesystem;
using namespace std::chrono_literals;
constexpr std::int64_t day = 24LL * 60 * 60 * 1000;

files::path data_of(served_workshop const& house) { return files::path{house.server.folder()} / "data"; }

// The files in the data folder that hold this text.
std::vector<std::string> where(served_workshop const& house, std::string const& text) {
    std::vector<std::string> found;
    for (auto const& each : files::recursive_directory_iterator{data_of(house)}) {
        if (!each.is_regular_file()) continue;
        std::ifstream in{each.path(), std::ios::binary};
        std::string const bytes{std::istreambuf_iterator<char>{in}, {}};
        if (bytes.find(text) != std::string::npos) found.push_back(each.path().filename());
    }
    return found;
}
using nowhere = std::vector<std::string>;

int asks(served_workshop const& house, std::string const& what, std::string const& body, std::string const& token) {
    return request(house.server.port(), "POST", house.path + what, body, {{"Authorization", "Bearer " + token}})->status;
}

std::string told_about(served_workshop const& house, std::vector<std::string> words) {
    words.insert(words.begin(), BORDDUK_EXECUTABLE);
    words.insert(words.end(), {"--data", data_of(house)});
    ended_process const ended = run_to_the_end(words);
    return ended.code == 0 ? ended.out : ended.err;
}

replica seen(served_workshop const& house, std::string const& token, replica page = {}) {
    live_client line = house.connect();
    line.hello(token, page.epoch.empty() ? R"("at":{})" : page.hello_rest());
    line.say(R"({"type":"ping","t0":7})");
    EXPECT_TRUE(line.next(R"({"type":"pong")")) << line.closed(0);
    for (std::string const& text : line.heard)
        page.hear(text);
    return page;
}

class Erasing : public testing::Test {
public:
    Erasing() {
        ann = house.join(1);
        ben = house.join(1);
        line = std::make_unique<live_client>(house.enter(ann.token));
        live_client other = house.enter(ben.token);
        said(*line, "seat.rename", R"(,"name":"Ånn Ødegård","organisation":"Ånns kommune")");
        said(*line, "note.write", note_fields("anns1", "Ånns hemmelige tanke"));
        said(*line, "note.write", note_fields("anns2", "Ånns første utkast"));
        said(*line, "note.write", note_fields("anns2", "Det bordet bygde på"));
        said(*line, "note.share", R"(,"note":"anns2","level":"table")");
        said(*line, "question.ask", R"(,"question":"anns3","text":"Det noen spurte om")");
        said(*line, "commitment.write", R"(,"commitment":"anns4","whose":"person","text":"Ånns løfte")");
        said(*line, "commitment.share", R"(,"commitment":"anns4","shared":"report","named":true)");
        said(other, "note.write", note_fields("bens1", "Bens egen tanke"));
        desk = house.desk_token();
        live_client hand = house.enter(desk);
        said(hand, "report.freeze", "");
    }
    std::vector<std::string> const theirs{"Ånn", "utkast", "hemmelig", "løfte"};
    served_workshop house;
    guest ann, ben;
    std::unique_ptr<live_client> line;
    std::string desk;
};

TEST_F(Erasing, P4APersonIsGoneFromEveryFileAndEverybodyElseGoesOnWithWhatWasShared) {
    for (std::string const& text : theirs)
        EXPECT_NE(where(house, text), nowhere{}) << text;
    replica bens = seen(house, ben.token);
    replica desks = seen(house, desk);
    live_client there = house.enter(ben.token);

    EXPECT_EQ(asks(house, "/erase", R"({"person":")" + ann.person + "\"}", ben.token), 403) << "not by a neighbour";
    EXPECT_EQ(asks(house, "/erase", R"({"person":"nobody"})", desk), 404);
    EXPECT_EQ(asks(house, "/erase", "{}", ann.token), 200);

    for (std::string const& text : theirs)
        EXPECT_EQ(where(house, text), nowhere{}) << text;
    EXPECT_NE(where(house, "Det bordet bygde på"), nowhere{});
    EXPECT_EQ(there.closed(), 4000) << "whoever is there comes back to another log";
    EXPECT_EQ(line->closed(), 4000);
    EXPECT_EQ(asks(house, "/erase", "{}", ann.token), 401) << "the token is nobody's";
    live_client again = house.connect();
    again.hello(ann.token);
    EXPECT_EQ(again.closed(), 4500);

    std::string const epoch = bens.epoch;
    bens = seen(house, ben.token, std::move(bens));
    EXPECT_NE(bens.epoch, epoch);
    EXPECT_EQ(bens.mismatch, "");
    EXPECT_TRUE(bens.views.at("table/1").records.contains({core::collection::notes, "anns2"}));
    EXPECT_FALSE(std::get<core::note>(bens.views.at("table/1").records.at({core::collection::notes, "anns2"})).author);
    EXPECT_FALSE(bens.views.at("table/1").records.contains({core::collection::seats, ann.person}));
    EXPECT_TRUE(bens.views.at("person/" + ben.person).records.contains({core::collection::notes, "bens1"}));
    EXPECT_TRUE(bens.views.at("room").records.contains({core::collection::questions, "anns3"}));
    desks = seen(house, desk, std::move(desks));
    EXPECT_EQ(desks.mismatch, "");
    auto const report = house.get(house.path + "/report.json"); // the one that was published
    EXPECT_EQ(report.status, 200);
    EXPECT_EQ(report.body.find("Ånn"), std::string::npos);

    live_client writes = house.enter(ben.token);
    EXPECT_THAT(said(writes, "note.write", note_fields("bens2", "Og videre")), testing::HasSubstr("\"seq\":"));
    EXPECT_THAT(told_about(house, {"check"}), testing::HasSubstr("whole: 1 workshops"));
    ASSERT_EQ(house.server.terminate(), 0);
    for (std::string const& text : theirs)
        EXPECT_EQ(where(house, text), nowhere{}) << text;
    house.server.start_again();
    EXPECT_TRUE(seen(house, ben.token).views.at("table/1").records == bens.views.at("table/1").records);
}

TEST_F(Erasing, P4AWholeWorkshopIsGoneOnRequestAndTheOthersStay) {
    std::string const code = house.code;
    std::string const path = house.path;
    live_client bens = house.enter(ben.token);
    live_client stage = house.enter(house.stage_token());
    EXPECT_EQ(asks(house, "/delete", R"({"code":")" + code + "\"}", ann.token), 403);
    EXPECT_EQ(asks(house, "/delete", R"({"code":"zzzzzz"})", desk), 400) << "it is typed once more";
    EXPECT_EQ(house.get(path).status, 200);
    EXPECT_EQ(asks(house, "/delete", R"({"code":")" + code + "\"}", desk), 200);
    for (live_client* const one : {&bens, &stage, line.get()})
        EXPECT_EQ(one->closed(), 4504);
    EXPECT_EQ(house.get(path).status, 404);
    EXPECT_EQ(asks(house, "/delete", R"({"code":")" + code + "\"}", desk), 404);
    for (std::string const text : {"Ånn", "Bens egen", "A day on the wire", code.c_str()})
        EXPECT_EQ(where(house, text), nowhere{}) << text;

    house.found();
    live_client other = house.enter(house.join().token);
    EXPECT_THAT(said(other, "note.write", note_fields("n1", "Det som blir")), testing::HasSubstr("\"seq\":"));
    EXPECT_EQ(told_about(house, {"delete", "zzzzzz"}), "bordduk: There is no workshop zzzzzz.\n");
    EXPECT_EQ(told_about(house, {"delete", house.code}), "deleted " + house.code + "\n");
    EXPECT_EQ(other.closed(), 4504);
    EXPECT_EQ(where(house, "Det som blir"), nowhere{});
    house.found();
    ASSERT_EQ(house.server.terminate(), 0);
    EXPECT_EQ(told_about(house, {"delete", house.code}), "deleted " + house.code + "\n") << "without a server, too";
    EXPECT_EQ(where(house, "A day on the wire"), nowhere{});
    EXPECT_EQ(told_about(house, {"list"}), "There is no workshop.\n");
}

TEST(Retention, P4ThirtyDaysAfterTheEndTheServerDeletesByItselfAndNotADayBefore) {
    staged_machine machine;
    served_workshop house;
    std::string const usual = house.path;
    live_client hand = house.enter(house.desk_token());
    ASSERT_THAT(said(hand, "workshop.end", ""), testing::HasSubstr("\"seq\":"));
    std::string year{small_programme};
    year.insert(1, R"("retention_days":365,)");
    std::string const kept = "/api/workshops/" + json_string(request(house.server.port(), "POST", "/api/workshops", year)->body, "code");
    auto const gone_within = [&](std::string const& path, int ms) {
        for (int i = 0; i < ms / 50; ++i, std::this_thread::sleep_for(50ms))
            if (house.get(path).status == 404) return true;
        return false;
    };
    machine.clock_is_ahead(29 * day + day / 2);
    EXPECT_FALSE(gone_within(usual, 2500));
    machine.clock_is_ahead(30 * day + 60'000);
    EXPECT_TRUE(gone_within(usual, 5000)) << "a server that has run all the time";
    EXPECT_NE(house.server.output().find("workshop_deleted"), std::string::npos);
    EXPECT_EQ(house.get(kept).status, 200);

    house.found();
    live_client again = house.enter(house.desk_token());
    ASSERT_THAT(said(again, "note.lay", R"(,"note":"n1","item":"i1","table":1,"text":"Lagt på bordet")"), testing::HasSubstr("\"seq\":"));
    ASSERT_EQ(house.server.terminate(), 0);
    machine.clock_is_ahead(62 * day); // nobody has ended it, and nobody has done anything since
    house.server.start_again();
    EXPECT_FALSE(gone_within(house.path, 1500)) << "a clock that is wrong is noticed first";
    machine.clock_is_ahead(62 * day + 11 * 60'000);
    EXPECT_TRUE(gone_within(house.path, 5000)) << "one that was started again";
    EXPECT_EQ(where(house, "Lagt på bordet"), nowhere{});
    EXPECT_EQ(house.get(kept).status, 200) << "as long as its programme says";
}

// The only place that knows an address is the throttle of wrong codes, and that forgets it with the process.
TEST(Addresses, P1NoneIsStoredOrLogged) {
    served_workshop house{{"--log-level", "info"}};
    auto const from = [&](std::string const& bytes) {
        int const fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        ::inet_pton(AF_INET, "127.0.0.77", &address.sin_addr);
        EXPECT_EQ(::bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
        address.sin_port = htons(static_cast<std::uint16_t>(house.server.port()));
        EXPECT_EQ(::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        timeval const patience{2, 0};
        ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        std::string got(4096, '\0');
        got.resize(static_cast<std::size_t>(std::max<ssize_t>(0, ::recv(fd, got.data(), got.size(), 0))));
        ::close(fd);
        return got;
    };
    std::string const host = " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(house.server.port()) +
                             "\r\nX-Forwarded-For: 203.0.113.9\r\nForwarded: for=203.0.113.9\r\nConnection: close\r\n";
    EXPECT_THAT(from("POST " + house.path + "/join" + host + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"),
                testing::HasSubstr("201"));
    for (int i = 0; i < 40; ++i)
        static_cast<void>(from("GET /api/workshops/zzzzzz" + host + "\r\n"));
    EXPECT_THAT(from("GET /api/workshops/zzzzzz" + host + "\r\n"), testing::HasSubstr("429"));
    static_cast<void>(from("BREW /" + host + "\r\n"));
    static_cast<void>(from("GET /live/" + house.code + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n\r\n"));
    static_cast<void>(from("\x16\x03\x01 not this"));
    ASSERT_EQ(house.server.terminate(), 0);
    for (std::string const address : {"127.0.0.77", "203.0.113.9"}) {
        EXPECT_EQ(where(house, address), nowhere{});
        EXPECT_EQ(house.server.output().find(address), std::string::npos) << house.server.output();
    }
}

} // namespace
} // namespace bordduk::tests
