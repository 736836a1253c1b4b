// CHECKS E15: a machine with nothing but its loopback. The whole of it works, and nobody outside is so much as asked.
//
// The test runs itself again in a network of its own (unshare), where every attempt to reach somebody else is counted by the kernel.
#include "contract/files.hpp"
#include "net/onlooker.hpp"

#include <gmock/gmock.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <net/if.h>
#include <netinet/in.h>
#include <regex>
#include <sstream>
#include <string>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace bordduk::tests {
namespace {

bool loopback_is_up() {
    int const fd = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq asked{};
    std::string{"lo"}.copy(asked.ifr_name, IFNAMSIZ - 1);
    asked.ifr_flags = IFF_UP | IFF_RUNNING;
    bool const up = ::ioctl(fd, SIOCSIFFLAGS, &asked) == 0;
    ::close(fd);
    return up;
}

// A figure of /proc/net/snmp: of this network alone.
long counted(std::string const& protocol, std::string const& name) {
    std::istringstream lines{contract::bytes_of("/proc/self/net/snmp")};
    std::string names;
    std::string values;
    while (std::getline(lines, names) && std::getline(lines, values)) {
        if (!names.starts_with(protocol + ':')) continue;
        std::istringstream n{names};
        std::istringstream v{values};
        for (std::string one, figure; n >> one && v >> figure;)
            if (one == name) return std::stol(figure);
    }
    return -1;
}

long asked_outside() { return counted("Ip", "OutNoRoutes") + counted("Udp", "OutDatagrams"); }

void try_somebody_outside() {
    int const fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(80);
    address.sin_addr.s_addr = htonl(0xC0000201); // 192.0.2.1, of nobody
    EXPECT_NE(::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    ::close(fd);
}

// What a page or a style sheet would load from elsewhere.
std::vector<std::string> loaded_from_elsewhere(std::string const& text) {
    static std::regex const loads{
        R"((?:src|href|action|srcset)\s*=\s*["']?\s*((?:https?:)?//[^"'\s>]+)|url\(\s*["']?((?:https?:)?//[^"')]+))"};
    std::vector<std::string> all;
    for (std::sregex_iterator one{text.begin(), text.end(), loads}, end; one != end; ++one)
        all.push_back(one->str());
    return all;
}

void expect_pages_of_this_server_alone(served_workshop const& house) {
    std::string const base = "/" + house.code;
    for (std::string const& page : {std::string{"/"}, base, base + "/desk", base + "/stage", base + "/report", base + "/table/1"}) {
        auto const answer = house.get(page);
        if (answer.status == 404) continue; // built without pages
        EXPECT_THAT(loaded_from_elsewhere(answer.body), testing::IsEmpty()) << page;
        static std::regex const own{R"((?:src|href)="(/[^"]+))"};
        for (std::sregex_iterator one{answer.body.begin(), answer.body.end(), own}, end; one != end; ++one) {
            auto const loaded = house.get(one->str(1));
            EXPECT_EQ(loaded.status, 200) << page << ' ' << one->str(1);
            if (one->str(1).ends_with(".css")) EXPECT_THAT(loaded_from_elsewhere(loaded.body), testing::IsEmpty()) << one->str(1);
        }
    }
}

void a_day(served_workshop& house) {
    live_client desk = house.enter(house.desk_token());
    live_client phone = house.enter(house.join(1).token);
    live_client stage = house.enter(house.stage_token());
    for (auto const& [what, fields] : std::vector<std::pair<std::string, std::string>>{
             {"item.start", R"(,"item":"i1")"}, {"phase.start", R"(,"item":"i1","phase":"individual")"}})
        EXPECT_THAT(desk.answer(desk.command(what, fields)).value_or(""), testing::HasSubstr("\"seq\"")) << what;
    EXPECT_TRUE(phone.answer(phone.command("note.write", note_fields("n1", "written without a network"))));
    EXPECT_TRUE(phone.answer(phone.command("note.share", R"(,"note":"n1","level":"report")")));
    bool seen = false;
    for (auto text = stage.next(2000); text && !seen; text = stage.next(2000))
        seen = text->find("written without a network") != std::string::npos;
    EXPECT_TRUE(seen);
    EXPECT_THAT(desk.answer(desk.command("report.freeze")).value_or(""), testing::HasSubstr("\"seq\""));
    EXPECT_THAT(house.get(house.path + "/report.json").body, testing::HasSubstr("written without a network"));
    EXPECT_EQ(house.server.terminate(), 0);
}

TEST(Alone, E15WithNothingButTheLoopbackADayIsHeldAndNobodyOutsideIsAsked) {
    bool const inside = std::getenv("BORDDUK_ALONE") != nullptr;
    bool const may = run_to_the_end({"/usr/bin/unshare", "--map-root-user", "--net", "/bin/true"}).code == 0;
    if (!inside && may) {
        std::string const again =
            "--gtest_filter=" + std::string{testing::UnitTest::GetInstance()->current_test_info()->test_suite_name()} + ".*";
        auto const ended = run_to_the_end({"/usr/bin/unshare", "--map-root-user", "--net", "/usr/bin/env", "BORDDUK_ALONE=1",
                                           std::filesystem::read_symlink("/proc/self/exe"), again},
                                          60'000);
        EXPECT_EQ(ended.code, 0) << ended.out << ended.err;
        return;
    }
    if (inside) ASSERT_TRUE(loopback_is_up());
    else std::puts("NOT TRIED: without a network, and that nobody outside is asked; this machine lets nobody make a network of their own (unshare --net)");
    served_workshop house{{"--programme", contract::source("deploy/reference-workshop.json")}};
    expect_pages_of_this_server_alone(house);
    a_day(house);
    if (!inside) return; // where no network of one's own may be made, the day alone is tried
    EXPECT_EQ(asked_outside(), 0);
    try_somebody_outside();
    EXPECT_GT(asked_outside(), 0) << "or it would not have been noticed";
}

} // namespace
} // namespace bordduk::tests
