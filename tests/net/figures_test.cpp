// What is told to Prometheus: it counts what happened, it says nothing of whom, and it is not for the room.
#include "net/exposition.hpp"
#include "net/served_workshop.hpp"
#include "net/told_figures.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <cstdlib>
#include <regex>
#include <set>
#include <string>
#include <thread>

namespace bordduk::tests {
namespace {

using testing::Ge;
using testing::HasSubstr;
using testing::Not;

class Figures : public shared_house<Figures> {};

TEST_F(Figures, M1TheyAreNotForTheRoomAndTheRoomIsNotForThem) {
    EXPECT_EQ(house->get("/metrics").status, 404);
    int const inner = figures_port(house->server);
    EXPECT_EQ(request(inner, "GET", "/metrics")->headers.at("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    EXPECT_EQ(request(inner, "GET", "/readyz")->status, 200);
    for (std::string const& path : {std::string{"/"}, house->path, "/" + house->code, "/live/" + house->code, house->path + "/join"})
        EXPECT_EQ(request(inner, "GET", path)->status, 404) << path;
    EXPECT_EQ(request(inner, "POST", house->path + "/join", "{}")->status, 405);
    EXPECT_THAT(live_client(inner, house->code).head(), testing::StartsWith("HTTP/1.1 404"));
    ended_process const nowhere = run_to_the_end(
        {BORDDUK_EXECUTABLE, "serve", "--store", "memory", "--address", "127.0.0.1", "--port", "0", "--metrics-address", "localhost"});
    EXPECT_EQ(nowhere.err, "bordduk: The metrics address localhost is not an address with a port, as in 127.0.0.1:9464.\n");
}

TEST_F(Figures, M2WhatHappensIsCounted) {
    double const answers = figure(house->server, "bordduk_command_answers_total");
    double const refused = figure(house->server, R"(bordduk_command_refusals_total{reason="missing"})");
    double const entries = figure(house->server, "bordduk_log_entries_total");
    live_client desk = house->enter(house->desk_token());
    live_client phone = house->enter(house->join(1).token);
    live_client stage = house->enter(house->stage_token());
    live_client const stranger = house->connect();
    EXPECT_TRUE(phone.answer(phone.command("note.write", note_fields("n1", "what nobody else may read"))));
    EXPECT_TRUE(phone.answer(phone.command("note.share", R"(,"note":"of-nobody","level":"table")")));
    EXPECT_TRUE(desk.answer(desk.command("table.add")));
    EXPECT_EQ(figure(house->server, "bordduk_command_answers_total"), answers + 3);
    EXPECT_EQ(figure(house->server, R"(bordduk_command_refusals_total{reason="missing"})"), refused + 1);
    EXPECT_THAT(figure(house->server, "bordduk_log_entries_total"), Ge(entries + 5)) << "two commands and three who came in";
    EXPECT_EQ(figure(house->server, R"(bordduk_sessions{role="facilitator"})"), 1);
    EXPECT_EQ(figure(house->server, R"(bordduk_sessions{role="participant"})"), 1);
    EXPECT_EQ(figure(house->server, R"(bordduk_sessions{role="stage"})"), 1);
    EXPECT_EQ(figure(house->server, "bordduk_sessions_nameless"), 1);
    EXPECT_EQ(figure(house->server, "bordduk_connections"), 5) << "the one that asks is one";
    EXPECT_THAT(figure(house->server, "bordduk_append_seconds_count"), Ge(2));
    EXPECT_THAT(figure(house->server, "bordduk_fan_out_seconds_count"), Ge(2));
    EXPECT_THAT(figure(house->server, R"(bordduk_append_seconds_bucket{le="10"})"), Ge(2));
    EXPECT_THAT(figure(house->server, "bordduk_frames_sent_total"), Ge(6));
    EXPECT_THAT(figure(house->server, "bordduk_frame_bytes_sent_total"), Ge(1000));
    EXPECT_THAT(figure(house->server, R"(bordduk_http_answers_total{status="201"})"), Ge(4));
    EXPECT_EQ(figure(house->server, "bordduk_workshops"), 1);
    EXPECT_EQ(figure(house->server, "bordduk_storage_writable"), 1);
    EXPECT_THAT(figure(house->server, "bordduk_log_bytes"), Ge(4096));
    EXPECT_THAT(figure(house->server, "process_resident_memory_bytes"), Ge(1e6));
    EXPECT_THAT(figure(house->server, "bordduk_allocated_bytes"), Ge(BORDDUK_SLOWER > 1 ? 0 : 1e4));
    EXPECT_THAT(figure(house->server, "process_open_fds"), Ge(10));
    double const drift = figure(house->server, "bordduk_clock_drift_seconds");
    EXPECT_LT(std::abs(drift), 0.5);
    double const now = std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
    EXPECT_NEAR(figure(house->server, "process_start_time_seconds"), now, 120);
}

TEST_F(Figures, M3WhatIsGoneStaysCounted) {
    double const frames = figure(house->server, "bordduk_frames_sent_total");
    {
        live_client phone = house->enter(house->join().token);
        EXPECT_TRUE(phone.answer(phone.command("seat.rename", R"(,"name":"Ann")")));
    }
    live_client unknown = house->connect();
    unknown.hello("no-token-of-ours-at-all");
    EXPECT_EQ(unknown.closed(2000), 4500);
    auto const ticks = [&] { return figure(house->server, "bordduk_hub_late_seconds_count"); };
    for (int tries = 0; tries < 50 && ticks() < 1; ++tries) // they come ten times a second
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    EXPECT_THAT(ticks(), Ge(1));
    EXPECT_EQ(figure(house->server, R"(bordduk_closes_total{why="bad_token"})"), 1);
    EXPECT_THAT(figure(house->server, "bordduk_frames_sent_total"), Ge(frames + 3));
}

// Whatever came in: series are as many as the server has words, and none of them is anybody's.
TEST_F(Figures, M4NothingIsSaidOfWhom) {
    house->found();
    guest const ann = house->join(2);
    live_client phone = house->enter(ann.token);
    EXPECT_TRUE(phone.answer(phone.command("seat.rename", R"(,"name":"Annbjorg")")));
    static_cast<void>(house->get("/api/workshops/" + std::string{"zzzzzz"}));
    std::string const text = figures(house->server);
    for (std::string const& word : {house->code, ann.person, ann.token, std::string{"Annbjorg"}, std::string{"zzzzzz"}, std::string{"127.0.0.1"}})
        EXPECT_THAT(text, Not(HasSubstr(word)));
    static std::regex const label{R"re(\{(\w+)=")re"};
    std::set<std::string> labels;
    for (std::sregex_iterator one{text.begin(), text.end(), label}, end; one != end; ++one)
        labels.insert(one->str(1));
    EXPECT_THAT(labels, testing::UnorderedElementsAre("version", "reason", "le", "status", "why", "role"));
}

TEST(Exposition, M5AHistogramCountsUpAndNumbersReadBackAsTheyWere) {
    net::histogram took;
    for (int const ms : {0, 1, 3, 60, 20'000})
        took.observe(std::chrono::milliseconds{ms});
    net::exposition text;
    text.durations("x_seconds", "What it is.", took);
    text.gauge("y", "Half.", 0.5);
    text.gauge("z", "Many.", 9007199254740991.0);
    std::string const said = text.take();
    EXPECT_THAT(said, testing::StartsWith("# HELP bordduk_x_seconds What it is.\n# TYPE bordduk_x_seconds histogram\n"));
    for (std::string const line : {R"(_bucket{le="0.0005"} 1)", R"(_bucket{le="0.001"} 2)", R"(_bucket{le="0.005"} 3)", R"(_bucket{le="0.1"} 4)",
                                   R"(_bucket{le="10"} 4)", R"(_bucket{le="+Inf"} 5)", "_sum 20.064", "_count 5"})
        EXPECT_THAT(said, HasSubstr("\nbordduk_x_seconds" + line + "\n"));
    EXPECT_THAT(said, HasSubstr("\nbordduk_y 0.5\n"));
    EXPECT_THAT(said, HasSubstr("\nbordduk_z 9007199254740991\n"));
}

} // namespace
} // namespace bordduk::tests
