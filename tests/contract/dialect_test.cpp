// The dialect: RapidJSON silently ignores what it does not know, so the schema may only say what it enforces.
#include "contract/files.hpp"

#include <gtest/gtest.h>

#include <rapidjson/pointer.h>

#include <set>

namespace bordduk::contract {
namespace {

namespace json = wire::json;

std::set<std::string_view> const keywords{"$schema",   "$ref",       "title",    "description",   "definitions",
                                          "type",      "enum",       "oneOf",    "items",         "minItems",
                                          "maxItems",  "properties", "required", "minimum",       "maximum",
                                          "minLength", "maxLength",  "pattern",  "maxProperties", "additionalProperties"};
std::set<std::string_view> const types{"object", "array", "string", "integer", "boolean", "null"};

std::vector<std::string> complaints; // of the walk that runs

void complain(std::string const& path, std::string_view what) { complaints.push_back(path + ": " + std::string(what)); }

void lint(json::value const& root, json::value const& schema, std::string const& path);

void lint_each(json::value const& root, json::value const& map, std::string const& path) {
    for (auto const& member : map.GetObject())
        lint(root, member.value, path + "/" + std::string(json::text(member.name)));
}

void lint_type(json::value const& schema, std::string const& path) {
    auto const* type = json::find(schema, "type");
    if (type == nullptr) {
        if (json::find(schema, "oneOf") == nullptr) complain(path, "has no type: anything would fit");
        return;
    }
    if (!type->IsString() || !types.contains(json::text(*type))) return complain(path, "has an odd type");
    auto const kind = json::text(*type);
    if (kind == "object" && json::find(schema, "additionalProperties") == nullptr) complain(path, "is a free-form object");
    if (kind == "array" && (json::find(schema, "items") == nullptr || json::find(schema, "maxItems") == nullptr))
        complain(path, "is an array without items or without a limit");
    if (kind == "string" && json::find(schema, "enum") == nullptr && json::find(schema, "maxLength") == nullptr)
        complain(path, "is a string without a limit");
    if (kind == "integer" && (json::find(schema, "minimum") == nullptr || json::find(schema, "maximum") == nullptr))
        complain(path, "is an integer without limits");
}

void lint_pattern(json::value const& pattern, std::string const& path) {
    auto const text = json::text(pattern);
    if (!text.starts_with('^') || !text.ends_with('$')) complain(path, "has a pattern that is not anchored");
    for (auto const* const odd : {"\\", "(?", "*?", "+?"})
        if (text.find(odd) != std::string_view::npos) complain(path, "has a pattern beyond what is enforced");
}

void lint_reference(json::value const& root, json::value const& schema, std::string const& path) {
    if (schema.MemberCount() != 1) complain(path, "has something beside $ref, which is ignored");
    auto const target = json::text(schema["$ref"]);
    if (!target.starts_with("#/definitions/")) return complain(path, "refers to something that is not a definition here");
    if (rapidjson::Pointer(std::string(target).c_str()).Get(root) == nullptr) complain(path, "refers to nothing: " + std::string(target));
}

void lint(json::value const& root, json::value const& schema, std::string const& path) {
    if (!schema.IsObject()) return complain(path, "is not an object");
    if (json::find(schema, "$ref") != nullptr) return lint_reference(root, schema, path);
    for (auto const& member : schema.GetObject())
        if (!keywords.contains(json::text(member.name))) complain(path, "uses " + std::string(json::text(member.name)));
    lint_type(schema, path);
    if (auto const* required = json::find(schema, "required")) {
        if (required->Empty()) complain(path, "has an empty required, which draft-04 forbids");
        for (auto const& name : required->GetArray())
            if (json::find(schema["properties"], json::text(name)) == nullptr) complain(path, "requires what it does not define");
    }
    if (auto const* pattern = json::find(schema, "pattern")) lint_pattern(*pattern, path);
    if (auto const* map = json::find(schema, "properties")) lint_each(root, *map, path + "/properties");
    if (auto const* map = json::find(schema, "definitions")) lint_each(root, *map, path + "/definitions");
    if (auto const* items = json::find(schema, "items")) lint(root, *items, path + "/items");
    if (auto const* others = json::find(schema, "additionalProperties"); others != nullptr && !others->IsFalse())
        lint(root, *others, path + "/additionalProperties");
    if (auto const* one_of = json::find(schema, "oneOf"))
        for (auto const& each : one_of->GetArray())
            lint(root, each, path + "/oneOf");
}

std::vector<std::string> linted(std::string_view text) {
    json::document d;
    d.Parse(text.data(), text.size());
    complaints.clear();
    lint(d, d, "");
    return complaints;
}

TEST(Dialect, TheSchemasUseOnlyWhatRapidJsonEnforces) {
    EXPECT_EQ(linted(bytes_of(source("protocol/bordduk.schema.json"))), std::vector<std::string>{});
    EXPECT_EQ(linted(bytes_of(source("protocol/report.schema.json"))), std::vector<std::string>{});
}

TEST(Dialect, EveryDefinitionButTheUnionsSaysWhatItIs) {
    for (auto const& member : schema()["definitions"].GetObject()) {
        auto const name = json::text(member.name);
        auto const* type = json::find(member.value, "type");
        if (type != nullptr && json::text(*type) == "object")
            EXPECT_NE(json::find(member.value, "description"), nullptr) << name << " has no description";
    }
}

TEST(Dialect, TheLintSeesWhatItIsThereFor) {
    EXPECT_FALSE(linted(R"({"type":"string","maxLength":3,"const":"x"})").empty());
    EXPECT_FALSE(linted(R"({"type":"string"})").empty());
    EXPECT_FALSE(linted(R"({"type":"string","maxLength":3,"pattern":"^\\d$"})").empty());
    EXPECT_FALSE(linted(R"({"type":"integer","minimum":1})").empty());
    EXPECT_FALSE(linted(R"({"type":"object"})").empty());
    EXPECT_FALSE(linted(R"({"type":"object","additionalProperties":false,"required":[]})").empty());
    EXPECT_FALSE(linted(R"({"definitions":{},"$ref":"#/definitions/x"})").empty());
    EXPECT_FALSE(linted(R"({"type":"object","additionalProperties":false,"properties":{"a":{"$ref":"#/definitions/x"}}})").empty());
    EXPECT_FALSE(linted(R"({"type":"array","items":{}})").empty());
    EXPECT_TRUE(linted(R"({"type":"string","maxLength":3,"pattern":"^[a-z]+$"})").empty());
}

} // namespace
} // namespace bordduk::contract
