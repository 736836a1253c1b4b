#include "wire/schema.hpp"

#include "wire/intake.hpp"

#include <rapidjson/pointer.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <map>
#include <memory>
#include <set>
#include <string>

extern "C" {
extern char const bordduk_schema_begin[];
extern char const bordduk_schema_end[];
}

namespace bordduk::wire {
namespace {

constexpr std::string_view local = "#/definitions/";

json::value const& definitions() {
    static json::document const whole = [] {
        json::document d;
        d.Parse<rapidjson::kParseIterativeFlag>(bordduk_schema_begin, static_cast<std::size_t>(bordduk_schema_end - bordduk_schema_begin));
        CHECK(!d.HasParseError() && d.IsObject() && json::find(d, "definitions") != nullptr);
        return d;
    }();
    return *json::find(whole, "definitions");
}

void collect(json::value const& v, std::set<std::string_view>& needed) {
    if (v.IsArray())
        for (auto const& element : v.GetArray())
            collect(element, needed);
    if (!v.IsObject()) return;
    for (auto const& member : v.GetObject()) {
        if (json::text(member.name) == "$ref" && member.value.IsString()) {
            auto const name = json::text(member.value).substr(local.size());
            if (!needed.insert(name).second) continue;
            if (auto const* target = json::find(definitions(), name)) collect(*target, needed);
        } else {
            collect(member.value, needed);
        }
    }
}

// A schema whose root is one definition and that holds only what this one needs: small to compile, and nothing else can match.
json::document alone(std::string_view definition) {
    CHECK(json::find(definitions(), definition) != nullptr);
    json::document d(rapidjson::kObjectType);
    auto& pool = d.GetAllocator();
    json::value root(rapidjson::kObjectType);
    root.AddMember("$ref", json::value((std::string(local) + std::string(definition)).c_str(), pool), pool);
    std::set<std::string_view> needed;
    collect(root, needed);
    json::value kept(rapidjson::kObjectType);
    for (auto const name : needed)
        kept.AddMember(json::value(name.data(), json::length(name), pool), json::value(*json::find(definitions(), name), pool), pool);
    d.AddMember("$ref", root["$ref"], pool);
    d.AddMember("definitions", kept, pool);
    return d;
}

struct compiled {
    explicit compiled(std::string_view definition) : source(alone(definition)), schema(source), validator(schema) {}
    json::document source;
    rapidjson::SchemaDocument schema;
    rapidjson::SchemaValidator validator;
};

compiled& compiled_for(std::string_view definition) {
    thread_local std::map<std::string, std::unique_ptr<compiled>, std::less<>> kept;
    auto at = kept.find(definition);
    if (at == kept.end()) at = kept.emplace(std::string(definition), std::make_unique<compiled>(definition)).first;
    return *at->second;
}

std::string pointer_text(rapidjson::Pointer const& pointer) {
    rapidjson::StringBuffer buffer;
    pointer.Stringify(buffer);
    return {buffer.GetString(), buffer.GetSize()};
}

std::string number_of(json::value const& limit) { return limit.IsInt64() ? std::to_string(limit.GetInt64()) : "the limit"; }

std::string listed(json::value const& names) {
    std::string all;
    for (auto const& name : names.GetArray()) {
        if (!all.empty()) all += ", ";
        all += json::text(name);
    }
    return all;
}

// In words what the keyword of the schema demanded.
std::string reason_for(std::string_view keyword, json::value const& rule) {
    if (keyword == "type") return "must be of type " + (rule.IsString() ? std::string(json::text(rule)) : listed(rule));
    if (keyword == "enum") return "must be one of: " + listed(rule);
    if (keyword == "minimum") return "must be at least " + number_of(rule);
    if (keyword == "maximum") return "must be at most " + number_of(rule);
    if (keyword == "minLength") return rule.GetInt64() == 1 ? "must not be empty" : "must have at least " + number_of(rule) + " characters";
    if (keyword == "maxLength") return "must have at most " + number_of(rule) + " characters";
    if (keyword == "minItems") return "must have at least " + number_of(rule) + " elements";
    if (keyword == "maxItems") return "must have at most " + number_of(rule) + " elements";
    if (keyword == "maxProperties") return "must have at most " + number_of(rule) + " members";
    if (keyword == "pattern") return "must look like " + std::string(json::text(rule));
    return "must be as the schema says";
}

fault describe(compiled const& by, json::value const& v) {
    auto const where = by.validator.GetInvalidDocumentPointer();
    auto const schema_at = by.validator.GetInvalidSchemaPointer();
    auto const* keyword_text = by.validator.GetInvalidSchemaKeyword();
    std::string_view const keyword = keyword_text == nullptr ? "" : keyword_text;
    fault found{fault_kind::invalid, cut(pointer_text(where)), "must be as the schema says", {}, {}, 0};
    auto const* rules = schema_at.Get(by.source);
    auto const* rule = rules == nullptr || !rules->IsObject() ? nullptr : json::find(*rules, keyword);
    if (rule == nullptr) return found;
    if (keyword == "required") {
        auto const* object = where.Get(v);
        for (auto const& name : rule->GetArray()) {
            if (object != nullptr && object->IsObject() && json::find(*object, json::text(name)) != nullptr) continue;
            return {fault_kind::invalid, child(found.path, json::text(name)), "is missing", {}, {}, 0};
        }
    }
    found.reason = keyword == "additionalProperties" ? "is not known here" : reason_for(keyword, *rule);
    return found;
}

} // namespace

std::optional<fault> violation(std::string_view definition, json::value const& v) {
    auto& by = compiled_for(definition);
    by.validator.Reset();
    if (v.Accept(by.validator)) return std::nullopt;
    return describe(by, v);
}

} // namespace bordduk::wire
