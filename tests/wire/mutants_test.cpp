// CHECKS B6: mutants of every message, made from the schema itself, are refused with the exact path.
#include "wire/messages.hpp"

#include "contract/files.hpp"
#include "contract/mutants.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace bordduk::wire {
namespace {

using contract::mutants_of;
using contract::originals;
using contract::text_of;

TEST(Mutants, B6EveryCommandOfTheSchemaHasAnOriginal) {
    auto const all = originals();
    std::set<std::string> missing;
    for (auto const& one : contract::schema()["definitions"].GetObject()) {
        auto const name = std::string(json::text(one.name));
        if (contract::is_command(name) && !all.contains(name)) missing.insert(name);
    }
    EXPECT_EQ(missing, std::set<std::string>{});
}

TEST(Mutants, B6TheOriginalsAreReadThemselves) {
    for (auto const& [name, original] : originals())
        EXPECT_TRUE(std::holds_alternative<core::client_message>(decode_client_message(text_of(original)))) << name;
}

TEST(Mutants, B6EveryMutantOfEveryMessageIsRefusedAtItsPath) {
    for (auto const& [name, original] : originals()) {
        auto const mutants = mutants_of(name, original);
        EXPECT_GE(mutants.size(), contract::mutants_per_message_min) << name;
        for (auto const& each : mutants) {
            auto const read = decode_client_message(each.bytes);
            ASSERT_TRUE(std::holds_alternative<fault>(read)) << name << " accepted " << each.bytes.substr(0, 300);
            EXPECT_EQ(std::get<fault>(read).path, each.path) << name << " " << each.bytes.substr(0, 300);
        }
    }
}

// A refused command still consumes its n, so its sender must be known whenever those two members are whole.
TEST(Mutants, B6AMutantOutsideTheEnvelopeStillNamesItsSender) {
    for (auto const& [name, original] : originals()) {
        if (json::find(original, "n") == nullptr) continue;
        for (auto const& each : mutants_of(name, original)) {
            if (each.path == "/n" || each.path == "/client") continue;
            auto const found = std::get<fault>(decode_client_message(each.bytes));
            EXPECT_EQ(found.n, original["n"].GetInt64()) << each.bytes.substr(0, 300);
            EXPECT_EQ(found.client, json::text(original["client"])) << each.bytes.substr(0, 300);
        }
    }
}

// Bytes changed at random are read or refused, never anything else; the seed is fixed and printed by the failure.
TEST(Mutants, B6BytesChangedAtRandomAreReadOrRefused) {
    std::uint64_t state = 20261124;
    auto const next = [&state] { // splitmix64
        state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = state;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    };
    std::size_t refused = 0;
    std::size_t rounds = 0;
    for (auto const& [name, original] : originals()) {
        for (int i = 0; i < 200; ++i, ++rounds) {
            auto bytes = text_of(original);
            for (auto changes = next() % 3 + 1; changes > 0 && !bytes.empty(); --changes) {
                auto const at = next() % bytes.size();
                if (next() % 2 == 0)
                    bytes[at] = static_cast<char>(next() % 256);
                else
                    bytes.erase(at, next() % 4);
            }
            auto const read = decode_client_message(bytes);
            if (auto const* found = std::get_if<fault>(&read)) {
                ++refused;
                EXPECT_FALSE(found->reason.empty()) << testing::PrintToString(bytes);
            }
        }
    }
    EXPECT_GT(refused, rounds / 2);
}

} // namespace
} // namespace bordduk::wire
