#include "net/operations.hpp"

#include "contract/files.hpp"
#include "contract/mutants.hpp"

#include <rapidjson/pointer.h>

#include <algorithm>
#include <filesystem>
#include <string_view>

namespace bordduk::tests {
namespace {

namespace json = wire::json;

// {code} is that workshop's, and any other part has the shape of a picture's name.
std::string filled(std::string path, std::string const& workshop_path) {
    std::string const code = "/api/workshops/{code}";
    if (path.starts_with(code)) path.replace(0, code.size(), workshop_path);
    for (auto from = path.find('{'); from != std::string::npos; from = path.find('{'))
        path.replace(from, path.find('}') - from + 1, std::string(64, '0'));
    return path;
}

std::string example_of(json::value const& operation) {
    auto const* const ref = rapidjson::Pointer("/requestBody/content/application~1json/schema/$ref").Get(operation);
    if (ref == nullptr) return "[]";
    std::string_view const whole = json::text(*ref);
    auto const file = contract::source("protocol/examples/good/" + std::string{whole.substr(whole.rfind('/') + 1)} + ".json");
    return std::filesystem::exists(file) ? contract::text_of(contract::json_of(file)["message"]) : "[]";
}

} // namespace

std::vector<operation> operations_of(std::string const& workshop_path) {
    std::vector<operation> all;
    auto const d = contract::json_of(contract::source("protocol/openapi.json"));
    for (auto const& path : d["paths"].GetObject()) {
        std::string const name{json::text(path.name)};
        if (!name.starts_with("/api/")) continue;
        for (auto const& one : path.value.GetObject()) {
            std::string method{json::text(one.name)};
            if (method == "parameters") continue;
            std::ranges::transform(method, method.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
            operation made{method, name, filled(name, workshop_path), {}, true, {}};
            if (auto const* const security = json::find(one.value, "security")) {
                made.open_to_all = false;
                for (auto const& way : security->GetArray()) {
                    if (way.ObjectEmpty()) made.open_to_all = true;
                    for (auto const& whose : way.GetObject())
                        made.security.emplace(json::text(whose.name));
                }
            }
            made.body = example_of(one.value);
            all.push_back(std::move(made));
        }
    }
    return all;
}

} // namespace bordduk::tests
