// The examples of protocol/, held against the schema and, where they are messages or records, against the code that reads and writes them.
// The browser runs the same files: web/src/protocol/examples.test.ts.
#include "contract/files.hpp"
#include "wire/bodies.hpp"
#include "wire/client_side.hpp"
#include "wire/messages.hpp"
#include "wire/schema.hpp"

#include <gtest/gtest.h>

#include <rapidjson/stringbuffer.h>

#include <functional>
#include <map>
#include <set>

namespace bordduk::contract {
namespace {

namespace json = wire::json;

struct example {
    std::string file;
    std::string definition;
    std::string message; // compact
    std::string path;    // of a bad one
};

std::string compact(json::value const& v) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
    v.Accept(out);
    return {buffer.GetString(), buffer.GetSize()};
}

// The same for any order of the members, so that texts can be compared.
std::string sorted(json::value const& v) {
    if (v.IsArray()) {
        std::string all = "[";
        for (auto const& element : v.GetArray())
            all += sorted(element) + ",";
        return all + "]";
    }
    if (!v.IsObject()) return compact(v);
    std::map<std::string, std::string> members;
    for (auto const& member : v.GetObject())
        members.emplace(json::text(member.name), sorted(member.value));
    std::string all = "{";
    for (auto const& [name, text] : members)
        all += name + ":" + text + ",";
    return all + "}";
}

std::vector<example> examples(std::string_view kind) {
    std::vector<example> all;
    for (auto const& file : files_in(source("protocol/examples") / kind)) {
        auto const d = json_of(file);
        auto const* path = json::find(d, "path");
        all.push_back({file.filename().string(), std::string(json::text(d["definition"])), compact(d["message"]),
                       path == nullptr ? "" : std::string(json::text(*path))});
    }
    return all;
}

// What a client sends is also read by the way it takes into the server.
bool is_from_a_client(std::string const& definition) {
    if (definition == "hello" || definition == "ping") return true;
    auto const& properties = json::find(contract::definition(definition), "properties");
    return properties != nullptr && json::find(*properties, "do") != nullptr;
}

bool is_from_the_server(std::string const& definition) {
    static std::set<std::string> const all{"welcome", "change", "leave", "answer", "presence", "pong"};
    return all.contains(definition);
}

template <class T>
std::string through(std::string const& text) {
    T v{};
    auto const in = contract::parsed(text);
    return json::read(in, v) ? json::to_text(v) : "unreadable";
}

std::map<std::string, std::function<std::string(std::string const&)>> const values{
    {"workshop", through<core::workshop>},
    {"item", through<core::item>},
    {"phase", through<core::phase>},
    {"clock", through<core::clock>},
    {"table", through<core::table>},
    {"seat", through<core::seat>},
    {"round", through<core::round>},
    {"note", through<core::note>},
    {"summary", through<core::summary>},
    {"point", through<core::point>},
    {"slot", through<core::slot>},
    {"poll", through<core::poll>},
    {"poll_answer", through<core::poll_answer>},
    {"results", through<core::results>},
    {"question", through<core::question>},
    {"vote", through<core::vote>},
    {"commitment", through<core::commitment>},
    {"shared_commitment", through<core::shared_commitment>},
    {"slide", through<core::slide>},
    {"photo", through<core::photo>},
    {"picture", through<core::picture>},
    {"bare_picture", through<core::bare_picture>},
    {"programme_slide", through<core::programme_slide>},
    {"kept_picture", through<wire::kept_picture>},
    {"poll_form", through<core::poll_form>},
    {"tally", through<core::tally>},
    {"given", through<core::given>},
    {"ballot", through<wire::ballot>},
    {"device_offer", through<wire::device_offer>},
    {"device_take", through<wire::device_take>},
    {"device_taken", through<wire::device_taken>},
    {"deletion", through<wire::deletion>},
    {"erasure", through<wire::erasure>},
    {"counted", through<wire::counted>},
    {"network", through<wire::network>},
    {"link", through<core::link>},
    {"addressee", through<core::addressee>},
    {"you", through<core::you>},
    {"programme", through<core::programme>},
    {"programme_item", through<core::programme_item>},
    {"created", through<wire::created>},
    {"problem", through<wire::problem>},
    {"join", through<wire::join>},
    {"joined", through<wire::joined>},
    {"facilitate", through<wire::facilitate>},
    {"watch", through<wire::watch>},
    {"token", through<wire::token>},
    {"facts", through<wire::facts>},
    {"table_facts", through<wire::table_facts>},
};

TEST(Examples, GoodOnesAreAsTheSchemaSays) {
    for (auto const& each : examples("good")) {
        auto const found = wire::violation(each.definition, contract::parsed(each.message));
        EXPECT_FALSE(found) << each.file << " " << (found ? found->path + " " + found->reason : "");
    }
}

TEST(Examples, BadOnesAreRefusedAtTheirPath) {
    for (auto const& each : examples("bad")) {
        auto const found = wire::violation(each.definition, contract::parsed(each.message));
        ASSERT_TRUE(found) << each.file;
        EXPECT_EQ(found->path, each.path) << each.file;
        EXPECT_FALSE(found->reason.empty()) << each.file;
    }
}

TEST(Examples, WhatAClientSaysIsReadAndSaidAgainUnchanged) {
    for (auto const& each : examples("good")) {
        if (!is_from_a_client(each.definition)) continue;
        auto const read = wire::decode_client_message(each.message);
        ASSERT_TRUE(std::holds_alternative<core::client_message>(read)) << each.file << " " << std::get<wire::fault>(read).path;
        EXPECT_EQ(sorted(contract::parsed(wire::encode(std::get<core::client_message>(read)))), sorted(contract::parsed(each.message)))
            << each.file;
    }
}

TEST(Examples, WhatAClientShouldNotSayIsAFaultAtItsPath) {
    for (auto const& each : examples("bad")) {
        if (!is_from_a_client(each.definition)) continue;
        auto const read = wire::decode_client_message(each.message);
        ASSERT_TRUE(std::holds_alternative<wire::fault>(read)) << each.file;
        EXPECT_EQ(std::get<wire::fault>(read).path, each.path) << each.file;
    }
}

TEST(Examples, RecordsAndBodiesAreReadAndWrittenAgainUnchanged) {
    for (auto const& each : examples("good")) {
        auto const at = values.find(each.definition);
        if (at == values.end()) continue;
        EXPECT_EQ(sorted(contract::parsed(at->second(each.message))), sorted(contract::parsed(each.message))) << each.file;
    }
}

TEST(Examples, WhatTheServerSaysIsUnderstoodByTheClientsSide) {
    int heard = 0;
    for (auto const& each : examples("good")) {
        if (!is_from_the_server(each.definition)) continue;
        EXPECT_TRUE(wire::decode_server_message(each.message)) << each.file;
        ++heard;
    }
    EXPECT_GE(heard, 6);
}

// A definition that nobody shows is a definition that nobody tried.
TEST(Examples, EveryObjectOfTheSchemaHasAGoodAndABadOne) {
    for (auto const* const kind : {"good", "bad"}) {
        std::set<std::string> shown;
        for (auto const& each : examples(kind))
            shown.insert(each.definition);
        for (auto const& member : schema()["definitions"].GetObject()) {
            auto const* type = json::find(member.value, "type");
            if (type != nullptr && json::text(*type) == "object")
                EXPECT_TRUE(shown.contains(std::string(json::text(member.name)))) << "no " << kind << " " << json::text(member.name);
        }
    }
}

} // namespace
} // namespace bordduk::contract
