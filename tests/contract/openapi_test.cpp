// The description of the HTTP interface: every reference leads somewhere, and every body of the schema is used.
#include "contract/files.hpp"

#include <gtest/gtest.h>

#include <rapidjson/pointer.h>

#include <functional>
#include <set>

namespace bordduk::contract {
namespace {

namespace json = wire::json;

void each_reference(json::value const& v, std::function<void(std::string const&)> const& found) {
    if (v.IsArray())
        for (auto const& element : v.GetArray())
            each_reference(element, found);
    if (!v.IsObject()) return;
    for (auto const& member : v.GetObject()) {
        if (json::text(member.name) == "$ref")
            found(std::string(json::text(member.value)));
        else
            each_reference(member.value, found);
    }
}

std::set<std::string> references() {
    std::set<std::string> all;
    each_reference(json_of(source("protocol/openapi.json")), [&](std::string const& ref) { all.insert(ref); });
    return all;
}

TEST(OpenApi, EveryReferenceLeadsSomewhere) {
    for (auto const& ref : references()) {
        auto const hash = ref.find('#');
        ASSERT_NE(hash, std::string::npos) << ref;
        auto const file = hash == 0 ? "openapi.json" : ref.substr(0, hash);
        ASSERT_TRUE(std::filesystem::exists(source("protocol") / file)) << ref;
        auto const target = json_of(source("protocol") / file);
        EXPECT_NE(rapidjson::Pointer(ref.substr(hash).c_str()).Get(target), nullptr) << ref;
    }
}

TEST(OpenApi, EveryBodyOfTheSchemaIsUsed) {
    auto const used = references();
    for (auto const* const body : {"programme",    "created",  "problem",   "facts",        "join",        "joined",      "facilitate",
                                   "token",        "watch",    "make_link", "made_link",    "outlook",     "ballot",      "counted",
                                   "kept_picture", "deletion", "erasure",   "device_offer", "device_take", "device_taken",
                                   "network"})
        EXPECT_TRUE(used.contains("bordduk.schema.json#/definitions/" + std::string(body))) << body;
    EXPECT_TRUE(used.contains("report.schema.json#/definitions/report"));
    EXPECT_TRUE(used.contains("report.schema.json#/definitions/mine"));
}

TEST(OpenApi, EveryPathWithACodeDeclaresItAndEveryOperationHasANameAndAnswers) {
    std::set<std::string> names;
    auto const d = json_of(source("protocol/openapi.json"));
    for (auto const& path : d["paths"].GetObject()) {
        bool const has_code = json::text(path.name).find("{code}") != std::string_view::npos;
        EXPECT_EQ(json::find(path.value, "parameters") != nullptr, has_code) << json::text(path.name);
        for (auto const& operation : path.value.GetObject()) {
            if (json::text(operation.name) == "parameters") continue;
            EXPECT_TRUE(names.emplace(json::text(operation.value["operationId"])).second) << json::text(path.name);
            EXPECT_GE(operation.value["responses"].MemberCount(), 1U) << json::text(path.name);
        }
    }
    EXPECT_EQ(names.size(), 20U);
}

} // namespace
} // namespace bordduk::contract
