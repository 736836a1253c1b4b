#include "store/torn_tail.hpp"

#include <array>
#include <cstdint>
#include <fstream>
#include <string_view>
#include <vector>

namespace bordduk::store {
namespace {

// As SQLite's file format describes it: a head, then frames of a page each; each adds up with all before it, and a commit is a frame that
// says how many pages the file has then. Whoever begins the log anew counts its first salt up and leaves old frames behind.
constexpr std::size_t head_bytes = 32;
constexpr std::size_t frame_head_bytes = 24;
constexpr std::uint32_t magic = 0x377f0682; // and one more where the sums are of big-endian words
constexpr std::uint32_t generations_max = 1 << 20;

using sums = std::array<std::uint32_t, 2>;

std::uint32_t word(std::string_view bytes, std::size_t at, bool big = true) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * (big ? 3 - i : i));
    return value;
}

sums added(sums before, std::string_view bytes, bool big) {
    for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
        before[0] += word(bytes, at, big) + before[1];
        before[1] += word(bytes, at + 4, big) + before[0];
    }
    return before;
}

} // namespace

std::optional<std::string> torn_tail(std::filesystem::path const& database) {
    std::ifstream in{database.string() + "-wal", std::ios::binary};
    std::string head(head_bytes, '\0');
    if (!in.read(head.data(), head_bytes)) {
        if (in.gcount() == 0) return std::nullopt; // there is none, or it is empty
        return "The log begins with half a head; it is left out, and the data is as it was before.";
    }
    bool const big = (word(head, 0) & 1U) != 0;
    sums sum = added({}, std::string_view{head}.substr(0, 24), big);
    if ((word(head, 0) & ~1U) != magic || sum != sums{word(head, 24), word(head, 28)})
        return "The head of the log is not what was written; the log is left out, and the data is as it was before.";

    std::size_t const page = word(head, 8);
    std::vector<char> bytes(frame_head_bytes + page);
    std::size_t whole = 0; // frames up to the last commit
    std::size_t read = 0;
    bool stale = false; // what follows is of an earlier log
    bool torn = false;
    while (!torn && !stale && in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
        std::string_view const frame{bytes.data(), bytes.size()};
        sum = added(added(sum, frame.substr(0, 8), big), frame.substr(frame_head_bytes), big);
        bool const same = frame.substr(8, 8) == std::string_view{head}.substr(16, 8);
        std::uint32_t const older = word(head, 16) - word(frame, 8);
        if (!same && older > 0 && older < generations_max)
            stale = true;
        else if (!same || sum != sums{word(frame, 16), word(frame, 20)})
            torn = true;
        else if (++read; word(frame, 4) != 0)
            whole = read;
    }
    bool const half = !torn && !stale && in.gcount() > 0;
    if (!torn && !half && whole == read) return std::nullopt;
    return "The end of the log is not whole, as after a power cut: what was being written then is left out, and everything before it is "
           "there (" +
           std::to_string(whole) + " whole pages).";
}

} // namespace bordduk::store
