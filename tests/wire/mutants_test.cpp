// CHECKS B6: mutants of every command, made from the schema itself, are refused with the exact path.
//
// From one valid message a definition, every member is taken away, replaced by every wrong kind of value, and pushed just past its limits;
// one member too many is added. The limits come from the schema, so a new command or a new limit is covered without a change here.
#include "wire/messages.hpp"

#include "contract/files.hpp"
#include "wire/json.hpp"

#include <gtest/gtest.h>

#include <rapidjson/stringbuffer.h>

#include <map>
#include <string>

namespace bordduk::wire {
namespace {

using contract::definition;

struct mutant {
    std::string bytes;
    std::string path;
};

json::document copy_of(json::value const& v) {
    json::document d;
    d.CopyFrom(v, d.GetAllocator());
    return d;
}

std::string text_of(json::value const& v) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
    v.Accept(out);
    return {buffer.GetString(), buffer.GetSize()};
}

json::value const& resolved(json::value const& schema) {
    auto const* ref = json::find(schema, "$ref");
    return ref == nullptr ? schema : definition(json::text(*ref).substr(std::string_view("#/definitions/").size()));
}

json::document parsed(std::string_view text) {
    json::document d;
    d.Parse(text.data(), text.size());
    return d;
}

// The good examples of protocol/ that a client may send, one a definition.
std::map<std::string, json::document> originals() {
    std::map<std::string, json::document> all;
    for (auto const& file : contract::files_in(contract::source("protocol/examples/good"))) {
        auto const example = contract::json_of(file);
        auto const name = std::string(json::text(example["definition"]));
        auto const* properties = json::find(definition(name), "properties");
        bool const command = properties != nullptr && json::find(*properties, "do") != nullptr;
        if (command || name == "hello" || name == "ping") all.emplace(name, copy_of(example["message"]));
    }
    return all;
}

std::string with(json::value const& original, std::string_view name, json::value const& replacement) {
    auto mutated = copy_of(original);
    auto& pool = mutated.GetAllocator();
    mutated.RemoveMember(std::string(name).c_str());
    mutated.AddMember(json::value(name.data(), json::length(name), pool), json::value(replacement, pool), pool);
    return text_of(mutated);
}

// Every kind of value but the right one.
void wrong_types(std::vector<mutant>& all, json::value const& original, std::string_view name, std::string_view right) {
    std::map<std::string_view, std::vector<std::string>> const kinds{
        {"string", {R"("x")", R"("")", R"("\u202e")"}},
        {"integer", {"0", "-1", "9007199254740992", "18446744073709551615"}},
        {"number", {"1.5", "-0.0", "1e300"}},
        {"boolean", {"true", "false"}},
        {"null", {"null"}},
        {"array", {"[]", "[1]", "[[[]]]"}},
        {"object", {"{}", R"({"__proto__":1})", R"({"$ref":"#"})"}},
    };
    for (auto const& [kind, samples] : kinds)
        if (kind != right)
            for (auto const& sample : samples)
                all.push_back({with(original, name, parsed(sample)), "/" + std::string(name)});
    // More than fit; where a list is right, of elements that are right themselves, or the first of them would be the fault.
    auto const* const list = right == "array" ? json::find(original, name) : nullptr;
    std::string const element = list == nullptr || list->Empty() ? "1" : text_of((*list)[0]);
    std::string huge = "[";
    for (int i = 0; i < (list == nullptr ? 2000 : 120); ++i)
        huge += element + ",";
    all.push_back({with(original, name, parsed(huge + element + "]")), "/" + std::string(name)});
}

void past_the_limits(std::vector<mutant>& all, json::value const& original, std::string_view name, json::value const& schema) {
    auto const add = [&](std::string const& value) { all.push_back({with(original, name, parsed(value)), "/" + std::string(name)}); };
    if (auto const* limit = json::find(schema, "minimum")) add(std::to_string(limit->GetInt64() - 1));
    if (auto const* limit = json::find(schema, "maximum")) add(std::to_string(limit->GetInt64() + 1));
    if (auto const* limit = json::find(schema, "minLength"); limit != nullptr) add('"' + std::string(limit->GetUint64() - 1, 'a') + '"');
    if (auto const* limit = json::find(schema, "maxLength")) add('"' + std::string(limit->GetUint64() + 1, 'a') + '"');
    if (json::find(schema, "enum") != nullptr) {
        add(R"("no such name")");
        add(R"("")");
    }
    if (json::find(schema, "pattern") != nullptr)
        for (auto const* const odd : {R"("A")", R"(" ")", R"("a b")", R"("æ")", R"("a\n")", R"("../a")", R"("<b>")"})
            add(odd);
}

std::vector<mutant> mutants_of(std::string const& name, json::value const& original) {
    std::vector<mutant> all;
    auto const& schema = definition(name);
    for (auto const& member : schema["properties"].GetObject()) {
        auto const property = json::text(member.name);
        auto const& rules = resolved(member.value);
        wrong_types(all, original, property, json::text(rules["type"]));
        past_the_limits(all, original, property, rules);
    }
    for (auto const& required : schema["required"].GetArray()) {
        auto less = copy_of(original);
        less.RemoveMember(required);
        all.push_back({text_of(less), "/" + std::string(json::text(required))});
    }
    for (auto const* const unknown : {"extra", "__proto__", "seq", "person", "Type"})
        all.push_back({with(original, unknown, parsed("1")), "/" + std::string(unknown)});
    return all;
}

TEST(Mutants, B6TheOriginalsAreReadThemselves) {
    for (auto const& [name, original] : originals())
        EXPECT_TRUE(std::holds_alternative<core::client_message>(decode_client_message(text_of(original)))) << name;
}

TEST(Mutants, B6EveryMutantOfEveryMessageIsRefusedAtItsPath) {
    std::size_t tried = 0;
    for (auto const& [name, original] : originals()) {
        for (auto const& each : mutants_of(name, original)) {
            ++tried;
            auto const read = decode_client_message(each.bytes);
            ASSERT_TRUE(std::holds_alternative<fault>(read)) << name << " accepted " << each.bytes.substr(0, 300);
            EXPECT_EQ(std::get<fault>(read).path, each.path) << name << " " << each.bytes.substr(0, 300);
        }
    }
    EXPECT_GE(tried, 32U * 100U);
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
