// One line of events per workshop: whoever looks sees the same, on whatever screen, before and after a restart, and in the report.
#include "core/apply.hpp"
#include "net/crowd.hpp"
#include "net/replica.hpp"
#include "store/sqlite.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace bordduk::tests {
namespace {

constexpr int tables_there = 9; // of the small programme

class OneOrder : public testing::Test {
public:
    std::string cloth(int table) {
        auto const made = request(house.server.port(), "POST", house.path + "/watch", R"({"table":)" + std::to_string(table) + "}");
        return json_string(made->body, "token");
    }
    // All that somebody is told who comes now with nothing.
    [[nodiscard]] replica seen_by(std::string const& token) const {
        live_client line = house.connect();
        line.hello(token);
        return heard(line);
    }
    static replica heard(live_client& line) {
        static int marks = 0;
        std::string const mark = std::to_string(++marks);
        line.say(R"({"type":"ping","t0":)" + mark + "}");
        EXPECT_TRUE(line.next(R"({"type":"pong","t0":)" + mark + ',', 30'000));
        replica page;
        for (std::string const& text : line.heard)
            page.hear(text);
        EXPECT_EQ(page.mismatch, "");
        return page;
    }
    [[nodiscard]] core::state folded() const {
        core::state s;
        store::sqlite_log log{house.server.folder() + "/data/bordduk.sqlite"};
        for (core::entry const& e : log.load(house.code))
            core::apply(s, e);
        return s;
    }
    [[nodiscard]] std::string listed() const {
        return run_to_the_end({BORDDUK_EXECUTABLE, "list", "--data", house.server.folder() + "/data"}).out;
    }
    served_workshop house;
};

std::string hash_in(std::string const& line) { return line.substr(std::min(line.size(), line.find("hash=")), 21); }

int occurrences(std::string const& in, std::string_view what) {
    int count = 0;
    for (auto at = in.find(what); at != std::string::npos; at = in.find(what, at + what.size()))
        ++count;
    return count;
}

std::string id(std::string const& queue, int n) { return queue + "n" + std::to_string(n); }

// Notes that are written and put on the table, names that change, questions: what each does depends on what came before.
void writes_all(served_workshop const& house, guest const& who, std::string const& queue, int commands) {
    live_client line = house.enter(who.token);
    line.client = queue;
    int answered = 0;
    for (int n = 1; n <= commands; ++n) {
        switch (n % 4) {
        case 1:
            line.repeat(n, "note.write", note_fields(id(queue, n), queue));
            break;
        case 2:
            line.repeat(n, "note.share", R"(,"note":")" + id(queue, n - 1) + R"(","level":"table")");
            break;
        case 3:
            line.repeat(n, "seat.rename", R"(,"name":"Guest )" + std::to_string(n) + "\"");
            break;
        default:
            line.repeat(n, "question.vote", R"(,"question":"everybodys")");
        }
        if (n - answered > 10 && line.next(R"({"type":"answer")", 60'000)) ++answered;
    }
    while (answered < commands && line.next(R"({"type":"answer")", 60'000))
        ++answered;
    EXPECT_EQ(answered, commands) << queue;
}

TEST_F(OneOrder, C8AHundredClientsAtOnceAreSeenTheSameOnEveryKindOfScreenAndInTheReportAndC9AfterARestart) {
    int const commands = times("BORDDUK_COMMANDS", 20);
    std::vector<guest> people;
    for (int i = 0; i < 100; ++i)
        people.push_back(house.join(1 + i % tables_there));
    std::string const desk = house.desk_token();
    std::map<std::string, std::string> screens{{"a phone", people[0].token},
                                               {"a neighbour's phone", people[tables_there].token},
                                               {"the tablecloth", cloth(1)},
                                               {"the desk", desk},
                                               {"the stage", house.stage_token()}};
    live_client asks = house.enter(desk);
    ASSERT_TRUE(asks.answer(asks.command("question.ask", R"(,"question":"everybodys","text":"Who votes?")")));
    std::map<std::string, live_client> there; // all along, while the others write
    for (auto const& [name, token] : screens)
        there.emplace(name, house.enter(token));
    {
        std::atomic<bool> over{};
        std::vector<std::jthread> read; // or they would be closed as pages that take nothing
        for (auto& [name, line] : there)
            read.emplace_back([&over, &page = line] {
                while (!over)
                    page.next(50);
            });
        std::vector<std::thread> all;
        for (std::size_t i = 0; i < people.size(); ++i)
            all.emplace_back([&, i] { writes_all(house, people[i], "client" + std::to_string(100 + i), commands); });
        for (std::thread& each : all)
            each.join();
        over = true;
    }
    auto const first = seen_by(desk);
    auto const expect_the_same = [&](std::string const& name, replica const& page) {
        for (auto const& [view, part] : page.views) {
            if (!first.views.contains(view)) continue; // a person's own
            EXPECT_TRUE(part.records == first.views.at(view).records) << name << " sees something else in " << view;
        }
        EXPECT_TRUE(page.views.contains("room")) << name;
    };
    for (auto& [name, line] : there)
        expect_the_same(name, heard(line));
    for (auto const& [name, token] : screens)
        expect_the_same(name + " that comes late", seen_by(token));
    std::string const before = listed();
    auto const report = request(house.server.port(), "GET", house.path + "/report.json", {}, {{"Authorization", "Bearer " + desk}});
    ASSERT_EQ(house.server.terminate(), 0);

    core::state const s = folded(); // insists on seq 1, 2, 3 ...
    EXPECT_EQ(commands_on_disk(house).size(), static_cast<std::size_t>(100 * commands + 1));
    EXPECT_THAT(before, testing::HasSubstr("notes=" + std::to_string(100 * ((commands + 3) / 4))));
    EXPECT_EQ(s.questions.at("everybodys").votes, 100);
    EXPECT_NE(report->body.find(R"("votes":100)"), std::string::npos);
    EXPECT_EQ(occurrences(report->body, R"("text":"client)"), 100 * ((commands + 2) / 4)) << "what is on the tables is in the report";
    EXPECT_EQ(hash_in(listed()), hash_in(before)) << "of what was stored";
    house.server.start_again();
    EXPECT_EQ(hash_in(listed()), hash_in(before)) << "after a restart";
    auto const again = seen_by(desk);
    for (auto const& [view, part] : first.views)
        EXPECT_TRUE(again.views.at(view).records == part.records) << view;
}

// ---- C13

TEST_F(OneOrder, C13FromTwoTabsAtOnceIsOneVoteAPersonAndNoneAfterTheEnd) {
    int const polls = times("BORDDUK_VOTES", 100) / 20;
    live_client desk = house.enter(house.desk_token());
    auto const done = [](live_client& by, std::string_view what, std::string const& fields) {
        auto const answer = by.answer(by.command(what, fields));
        return answer && answer->find("\"seq\":") != std::string::npos;
    };
    auto const poll = [](int i) { return R"(,"poll":"q)" + std::to_string(i) + "\""; };
    // A page has the same queue all day, however often its line is another one.
    auto const enter_as = [&](guest const& who, std::string const& tab, std::int64_t said) {
        live_client line = house.enter(who.token);
        line.client = tab + who.person.substr(0, 8);
        line.n = said;
        return line;
    };
    std::vector<guest> people;
    for (int i = 0; i < 20; ++i)
        people.push_back(house.join());
    for (int i = 0; i < polls; ++i) {
        ASSERT_TRUE(
            done(desk, "poll.make",
                 poll(i) + R"(,"form":{"kind":"single","title":"Which?","options":["This","That"],"names":"shown","results":"live"})"));
        ASSERT_TRUE(done(desk, "poll.open", poll(i)));
        std::vector<std::thread> all;
        for (guest const& who : people)
            all.emplace_back([&] {
                live_client one = enter_as(who, "first", 2 * i);
                live_client two = enter_as(who, "second", i);
                std::int64_t const a = one.command("answer.give", poll(i) + R"(,"given":{"choices":["o1"]})");
                std::int64_t const b = two.command("answer.give", poll(i) + R"(,"given":{"choices":["o2"]})");
                EXPECT_THAT(one.answer(a).value_or(""), testing::HasSubstr("\"seq\":"));
                EXPECT_THAT(two.answer(b).value_or(""), testing::HasSubstr("\"seq\":"));
                std::int64_t const c = one.command("answer.give", poll(i) + R"(,"given":{"choices":["o1"]})"); // another mind
                EXPECT_TRUE(one.answer(c)); // as it is already, or changed to it
            });
        for (std::thread& each : all)
            each.join();
        ASSERT_TRUE(done(desk, "poll.close", poll(i)));
        live_client late = enter_as(people[0], "late", i);
        EXPECT_THAT(late.answer(late.command("answer.give", poll(i) + R"(,"given":{"choices":["o2"]})")).value_or(""),
                    testing::HasSubstr("\"refused\":"));
    }
    ASSERT_EQ(house.server.terminate(), 0);
    core::state const s = folded();
    EXPECT_EQ(s.answers.size(), people.size() * static_cast<std::size_t>(polls));
    for (int i = 0; i < polls; ++i)
        EXPECT_EQ(s.polls.at("q" + std::to_string(i)).answered, 20);
    for (auto const& [which, one] : s.answers)
        EXPECT_EQ(one.given.choices, std::vector<std::string>{"o1"}) << which;
}

} // namespace
} // namespace bordduk::tests
