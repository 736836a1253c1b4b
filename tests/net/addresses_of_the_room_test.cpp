// A laptop with several networks: which address it prints for the phones, and which ones the desk can choose from.
//
// The test runs itself again in a network of its own, in which interfaces have the names of a laptop's.
#include "contract/files.hpp"
#include "net/served_workshop.hpp"

#include <gmock/gmock.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <unistd.h>

namespace bordduk::tests {
namespace {


// An interface is one end of a pair, so that it is up without any hardware.
bool make_interfaces(std::string const& all) {
    return run_to_the_end({"/bin/sh", "-c", "set -e; ip link set lo up; for one in " + all +
                                                "; do name=${one%%=*}; ip link add \"$name\" type veth peer name \"p$(echo $one | cksum | cut -c1-6)\";"
                                                " ip addr add \"${one#*=}\" dev \"$name\"; ip link set \"$name\" up; done"})
               .code == 0;
}

// A server that listens everywhere in this network; its folder goes with it.
class open_house {
public:
    explicit open_house(std::string const& more = {}) {
        std::string pattern = (std::filesystem::temp_directory_path() / "bordduk-room-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
        static_cast<void>(run_to_the_end({"/bin/sh", "-c", std::string{BORDDUK_EXECUTABLE} + " serve --port 18080 --data " + folder_ + "/data --programme " +
                                             contract::source("deploy/reference-workshop.json").string() + ' ' + more + " >" + folder_ +
                                             "/out 2>&1 & echo $! >" + folder_ + "/pid"}));
        for (int i = 0; i < 200 && printed().find("Workshops are made") == std::string::npos; ++i)
            ::usleep(50'000);
    }
    ~open_house() {
        static_cast<void>(run_to_the_end({"/bin/sh", "-c", "kill -9 $(cat " + folder_ + "/pid)"}));
        std::filesystem::remove_all(folder_);
    }
    open_house(open_house const&) = delete;
    open_house& operator=(open_house const&) = delete;

    [[nodiscard]] std::string printed() const { return contract::bytes_of(folder_ + "/out"); }
    [[nodiscard]] std::string network() const {
        std::string const text = printed();
        auto const link = text.find("/desk#f=");
        std::string const path = "/api/workshops/" + text.substr(link - 6, 6);
        std::string const secret = text.substr(link + 8, 43);
        std::string const token =
            json_string(request(18080, "POST", path + "/facilitate", R"({"secret":")" + secret + "\"}")->body, "token");
        EXPECT_EQ(request(18080, "GET", path + "/network")->status, 401);
        return request(18080, "GET", path + "/network", {}, {{"Authorization", "Bearer " + token}})->body;
    }

private:
    std::string folder_;
};

TEST(AddressesOfTheRoom, W1TheWifiOfTheRoomComesBeforeCableAndNoContainerIsShown) {
    if (std::getenv("BORDDUK_ROOM") == nullptr) {
        bool const may = run_to_the_end({"/usr/bin/unshare", "--map-root-user", "--net", "/bin/sh", "-c", "command -v ip"}).code == 0;
        if (!may) {
            std::puts("NOT TRIED: the addresses of the room; this machine lets nobody make a network of their own (unshare --net), or has no `ip`");
            return;
        }
        auto const ended = run_to_the_end({"/usr/bin/unshare", "--map-root-user", "--net", "/usr/bin/env", "BORDDUK_ROOM=1",
                                           std::filesystem::read_symlink("/proc/self/exe"), "--gtest_filter=AddressesOfTheRoom.*"},
                                          60'000);
        EXPECT_EQ(ended.code, 0) << ended.out << ended.err;
        return;
    }
    ASSERT_TRUE(make_interfaces("docker0=172.17.0.1/16 enp3s0=10.0.0.5/24 eth9=169.254.7.7/16 tailscale0=100.64.0.9/32 wlp2s0=192.168.1.20/24"));
    {
        open_house const house;
        EXPECT_THAT(house.printed(), testing::HasSubstr("    stage  http://192.168.1.20:18080/"));
        EXPECT_EQ(house.network(), R"({"ways":[{"url":"http://192.168.1.20:18080","kind":"wifi"},{"url":"http://10.0.0.5:18080","kind":"cable"},)"
                                   R"({"url":"http://172.17.0.1:18080","kind":"apart"},{"url":"http://100.64.0.9:18080","kind":"apart"},)"
                                   R"({"url":"http://169.254.7.7:18080","kind":"cable"}]})");
    }
    {
        open_house const house{"--public-url https://day.example.org"};
        EXPECT_THAT(house.printed(), testing::HasSubstr("    stage  https://day.example.org/"));
        EXPECT_EQ(house.network(), R"({"ways":[{"url":"https://day.example.org","kind":"given"}]})");
    }
}

} // namespace
} // namespace bordduk::tests
