// A frame for many sockets in one call: what arrives is what many calls would have brought, also where a socket takes nothing, or half of
// it, or is broken, and where the kernel lets go in the middle.
#include "net/channel.hpp"
#include "net/outlet.hpp"
#include "net/volley.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace bordduk::tests {
namespace {

namespace asio = boost::asio;
constexpr core::instant noon = 1'000'000;

room::shared_frame text(std::size_t size, char of) { return std::make_shared<std::string const>(size, of); }

// One end of a connection with an outlet, and the other end, which reads.
struct line final : net::outlet::owner {
    line(asio::io_context& loop, net::volley& together) : near{connected(loop, far)}, out{near, *this, together} {}
    ~line() { ::close(far); }
    void writable() override {
        ++told;
        out.flush(noon);
    }

    static net::tcp_socket connected(asio::io_context& loop, int& other) {
        asio::ip::tcp::acceptor door{loop, {asio::ip::address_v4::loopback(), 0}};
        other = ::socket(AF_INET, SOCK_STREAM, 0);
        int const small = 4096;
        ::setsockopt(other, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
        auto const at = door.local_endpoint();
        ::connect(other, at.data(), static_cast<socklen_t>(at.size()));
        net::tcp_socket one{loop.get_executor()};
        door.accept(one);
        one.set_option(asio::socket_base::send_buffer_size{4096});
        return one;
    }

    // Whatever is there now.
    std::string read() const {
        std::string all;
        std::array<char, 65536> some;
        for (ssize_t got{}; (got = ::recv(far, some.data(), some.size(), MSG_DONTWAIT)) > 0;)
            all.append(some.data(), static_cast<std::size_t>(got));
        return all;
    }

    int far{-1};
    int told{};
    net::channel near;
    net::outlet out;
};

struct hall {
    asio::io_context loop{1};
    net::volley together;
    std::vector<std::unique_ptr<line>> lines;
    hall(int count, bool by_the_kernel) {
        if (by_the_kernel) able = together.start(8);
        for (int i = 0; i < count; ++i)
            lines.push_back(std::make_unique<line>(loop, together));
    }
    bool able{};

    void tell_all(room::shared_frame const& what) {
        together.open(noon, lines.size());
        for (auto const& one : lines)
            one->out.write({what}, noon);
        together.close();
    }
    // Until nothing waits any more: what each of them has read.
    std::string read_on(line& of, std::size_t size) {
        std::string all;
        for (int turn = 0; turn < 10'000 && all.size() < size; ++turn) {
            all += of.read();
            loop.poll();
            loop.restart();
            if (all.size() < size) ::usleep(100);
        }
        return all;
    }
};

// With io_uring and without it: what arrives is the same. Where it is refused both are without.
class Volleys : public testing::TestWithParam<bool> {};
INSTANTIATE_TEST_SUITE_P(WithAndWithoutIoUring, Volleys, testing::Bool());

TEST_P(Volleys, EverybodyHasTheFrameWhenTheVolleyIsClosed) {
    hall all{20, GetParam()}; // three calls of eight at the most
    all.tell_all(text(200, 'a'));
    for (auto const& one : all.lines) {
        EXPECT_EQ(one->read(), std::string(200, 'a'));
        EXPECT_EQ(one->out.written(), 1U);
        EXPECT_EQ(one->out.bytes(), 200U);
        EXPECT_TRUE(one->out.empty());
    }
}

TEST_P(Volleys, WhatIsSaidMeanwhileComesAfterwards) {
    hall all{6, GetParam()};
    all.together.open(noon, 6);
    for (auto const& one : all.lines)
        one->out.write({text(10, 'a')}, noon);
    EXPECT_EQ(all.lines[2]->out.push(text(10, 'b')), 2U);
    all.lines[3]->out.write({text(10, 'c')}, noon);
    all.lines[4]->out.write({text(10, 'd'), text(10, 'e')}, noon);
    all.together.close();
    all.lines[2]->out.flush(noon);
    std::string const first(10, 'a');
    std::vector<std::string> const expected{
        first, first, first + std::string(10, 'b'), first + std::string(10, 'c'), first + std::string(10, 'd') + std::string(10, 'e'),
        first};
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_EQ(all.lines[i]->read(), expected[i]) << i;
}

TEST_P(Volleys, WhoTakesNothingOrHalfHasAllOfItInTheEndAndNothingLandsInside) {
    hall all{6, GetParam()};
    line& slow = *all.lines[3];
    std::string expected;
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        all.tell_all(text(10'000, letter)); // more than the buffers hold: half of one, then nothing
        expected += std::string(10'000, letter);
        for (auto const& one : all.lines)
            if (one.get() != &slow) EXPECT_EQ(all.read_on(*one, 10'000), std::string(10'000, letter));
    }
    EXPECT_FALSE(slow.out.empty());
    EXPECT_LT(slow.out.written(), 26U);
    EXPECT_EQ(all.read_on(slow, expected.size()), expected);
    EXPECT_TRUE(slow.out.empty());
    EXPECT_EQ(slow.out.written(), 26U);
    EXPECT_EQ(slow.out.bytes(), expected.size());
    EXPECT_GT(slow.told, 0);
}

TEST_P(Volleys, WhoIsGoneIsSaidToBeGoneAndTheOthersHaveTheFrame) {
    hall all{6, GetParam()};
    line& gone = *all.lines[1];
    linger const at_once{1, 0};
    ::setsockopt(gone.far, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(std::exchange(gone.far, -1));
    all.tell_all(text(100, 'a'));
    EXPECT_TRUE(gone.out.failed());
    EXPECT_EQ(gone.told, all.able ? 1 : 0); // otherwise whoever wrote sees it
    for (auto const& one : all.lines)
        if (one.get() != &gone) EXPECT_EQ(one->read(), std::string(100, 'a'));
}

// Its descriptor stands for something else then, which refuses the call.
void take_away_the_ring() {
    for (auto const& each : std::filesystem::directory_iterator{"/proc/self/fd"}) {
        std::error_code none;
        if (std::filesystem::read_symlink(each.path(), none).string() != "anon_inode:[io_uring]") continue;
        int const other = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        ::dup2(other, std::atoi(each.path().filename().c_str()));
        ::close(other);
    }
}

TEST_P(Volleys, WhereTheKernelTakesNoMoreEverySocketIsSentToByItself) {
    hall all{20, GetParam()};
    take_away_the_ring();
    for (char const letter : {'a', 'b'}) {
        all.tell_all(text(100, letter));
        for (auto const& one : all.lines)
            EXPECT_EQ(one->read(), std::string(100, letter));
        EXPECT_FALSE(all.together.is_open());
    }
}

} // namespace
} // namespace bordduk::tests
