// A workshop on the real server, and how a test gets people into it.
#pragma once

#include "common/bordduk_process.hpp"
#include "common/http_client.hpp"
#include "common/live_client.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::tests {

struct guest {
    std::string person;
    std::string token;
    int table{};
};

inline constexpr std::string_view small_programme =
    R"({"title":"A day on the wire","language":"en","tables":9,"seats_per_table":12,"items":[)"
    R"({"kind":"group_work","title":"Work","start":"09:00","question":"What?","individual":{"minutes":2},"group":{"minutes":20}}]})";

class served_workshop {
public:
    // Throws when the server does not start or the workshop is not made.
    explicit served_workshop(std::vector<std::string> options = {});
    // way: given the server's port, the one that it is reached at.
    served_workshop(std::vector<std::string> options, std::function<int(int)> const& way);

    void found(std::string_view programme = small_programme); // another workshop on the same server, which code, secret and path are of from now on
    [[nodiscard]] guest join(int table = 0); // 0: where there is room
    [[nodiscard]] std::string desk_token();
    [[nodiscard]] std::string stage_token();
    [[nodiscard]] live_client connect(std::string_view more = {}) const { return {server.port(), code, more}; }
    [[nodiscard]] live_client enter(std::string_view token) const; // has been welcomed, and nothing was read after that
    [[nodiscard]] http_answer get(std::string_view target) const;
    // At one of its doors: "/device".
    [[nodiscard]] http_answer posts(std::string_view door, std::string_view body, std::string_view token = {}) const;

    bordduk_process server;
    std::string code;
    std::string secret;
    std::string path; // /api/workshops/<code>

private:
    std::string ask(std::string_view target, std::string_view body) const;
};

// One server for all tests of a suite; F names the suite.
template <class F>
class shared_house : public testing::Test {
public:
    static void SetUpTestSuite() { house = new served_workshop{}; }
    static void TearDownTestSuite() {
        delete house;
        house = nullptr;
    }
    void TearDown() override { EXPECT_EQ(house->get("/healthz").status, 200) << house->server.output(); } // whatever it was, it is up
    static inline served_workshop* house{};
};

// What its own command was answered; nothing: nothing.
inline std::string said(live_client& by, std::string_view what, std::string_view fields) {
    return by.answer(by.command(what, fields)).value_or("");
}

inline std::string note_fields(std::string_view id, std::string_view text) {
    std::string fields = R"(,"note":")";
    return fields.append(id).append(R"(","item":"i1","text":")").append(text).append("\"");
}

} // namespace bordduk::tests
