#include "contract/mutants.hpp"

#include "contract/files.hpp"

#include <rapidjson/pointer.h>
#include <rapidjson/stringbuffer.h>

#include <string_view>

namespace bordduk::contract {
namespace {

namespace json = wire::json;

json::document copy_of(json::value const& v) {
    json::document d;
    d.CopyFrom(v, d.GetAllocator());
    return d;
}

json::value const& resolved(json::value const& schema) {
    auto const* const ref = json::find(schema, "$ref");
    return ref == nullptr ? schema : resolved(definition(json::text(*ref).substr(std::string_view("#/definitions/").size())));
}

std::map<std::string_view, std::vector<std::string>> const& kinds() {
    static std::map<std::string_view, std::vector<std::string>> const all{
        {"string", {R"("x")", R"("")", R"("\u202e")"}},
        {"integer", {"0", "-1", "9007199254740992", "18446744073709551615"}},
        {"number", {"1.5", "-0.0", "1e300"}},
        {"boolean", {"true", "false"}},
        {"null", {"null"}},
        {"array", {"[]", "[1]", "[[[]]]"}},
        {"object", {"{}", R"({"__proto__":1})", R"({"$ref":"#"})"}},
    };
    return all;
}

// Puts mutants of one message together; a path is where the mutated thing lies in it.
class maker {
public:
    maker(json::value const& original, std::vector<mutant>& all) : original_{original}, all_{all} {}

    void object(std::string const& path, json::value const& schema, json::value const& there) {
        auto const* const properties = json::find(schema, "properties");
        if (properties == nullptr) return; // a map: its members are nobody's in particular
        for (auto const& member : properties->GetObject()) {
            std::string const at = path + "/" + std::string(json::text(member.name));
            auto const& rules = resolved(member.value);
            auto const* const present = json::find(there, json::text(member.name));
            wrong_types(at, json::text(rules["type"]), present);
            past_the_limits(at, rules);
            if (present != nullptr) below(at, rules, *present);
        }
        if (auto const* const required = json::find(schema, "required")) {
            for (auto const& name : required->GetArray())
                without(path + "/" + std::string(json::text(name)));
        }
        for (std::string const unknown : {"extra", "__proto__", "constructor", "seq", "role", "Type", "view"})
            if (json::find(*properties, unknown) == nullptr) with(path + "/" + unknown, "1");
    }

    // So many of a member that nobody knows that there are enough.
    void fill(std::size_t count) {
        for (std::size_t i = 0; all_.size() < count; ++i) {
            auto kind = kinds().begin();
            std::advance(kind, i % kinds().size());
            with("/unknown-" + std::to_string(i), kind->second.at(i % kind->second.size()));
        }
    }

private:
    void below(std::string const& at, json::value const& rules, json::value const& present) {
        if (present.IsObject()) object(at, rules, present);
        if (!present.IsArray() || present.Empty()) return;
        auto const& element = resolved(rules["items"]);
        for (auto const& [kind, samples] : kinds())
            if (kind != json::text(element["type"])) with(at + "/0", samples.front());
        past_the_limits(at + "/0", element);
        below(at + "/0", element, present[0]);
    }

    // Every kind of value but the right one; and more than fit: where a list is right, of elements that are right themselves, or the first
    // of them would be the fault.
    void wrong_types(std::string const& at, std::string_view right, json::value const* present) {
        for (auto const& [kind, samples] : kinds())
            if (kind != right)
                for (auto const& sample : samples)
                    with(at, sample);
        bool const list = right == "array";
        std::string const element = list && present != nullptr && !present->Empty() ? text_of((*present)[0]) : "1";
        if (list && element == "1") return;
        std::string huge = "[";
        for (std::size_t i = 0; i < (list ? 120U : 2000U) && huge.size() < 14'000; ++i)
            huge += element + ",";
        with(at, huge + element + "]");
    }

    void past_the_limits(std::string const& at, json::value const& schema) {
        if (auto const* limit = json::find(schema, "minimum")) with(at, std::to_string(limit->GetInt64() - 1));
        if (auto const* limit = json::find(schema, "maximum")) with(at, std::to_string(limit->GetInt64() + 1));
        if (auto const* limit = json::find(schema, "minLength")) with(at, '"' + std::string(limit->GetUint64() - 1, 'a') + '"');
        if (auto const* limit = json::find(schema, "maxLength")) with(at, '"' + std::string(limit->GetUint64() + 1, 'a') + '"');
        if (json::find(schema, "enum") != nullptr)
            for (auto const* const odd : {R"("no such name")", R"("")", R"("toString")"})
                with(at, odd);
        if (json::find(schema, "pattern") != nullptr)
            for (auto const* const odd : {R"("A")", R"(" ")", R"("a b")", R"("æ")", R"("a\n")", R"("../a")", R"("<b>")"})
                with(at, odd);
    }

    void with(std::string const& path, std::string const& value) {
        auto mutated = copy_of(original_);
        auto& pool = mutated.GetAllocator();
        auto const slash = path.rfind('/');
        auto const& parent = rapidjson::Pointer(path.substr(0, slash).c_str()).Get(mutated);
        if (parent->IsObject()) parent->RemoveMember(path.substr(slash + 1).c_str()); // a member that is replaced stands last
        rapidjson::Pointer(path.c_str()).Set(mutated, json::value(parsed(value), pool), pool);
        all_.push_back({text_of(mutated), path});
    }
    void without(std::string const& path) {
        auto mutated = copy_of(original_);
        rapidjson::Pointer(path.c_str()).Erase(mutated);
        all_.push_back({text_of(mutated), path});
    }

    json::value const& original_;
    std::vector<mutant>& all_;
};

} // namespace

std::string text_of(json::value const& v) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
    v.Accept(out);
    return {buffer.GetString(), buffer.GetSize()};
}

bool is_command(std::string const& name) {
    auto const* const properties = json::find(definition(name), "properties");
    return properties != nullptr && json::find(*properties, "do") != nullptr;
}

std::map<std::string, json::document> originals() {
    std::map<std::string, json::document> all;
    for (auto const& file : files_in(source("protocol/examples/good"))) {
        auto const example = json_of(file);
        auto const name = std::string(json::text(example["definition"]));
        if (!is_command(name) && name != "hello" && name != "ping") continue;
        auto message = copy_of(example["message"]);
        if (is_command(name)) message["n"].SetInt64(number_of_originals);
        all.emplace(name, std::move(message));
    }
    return all;
}

std::vector<mutant> mutants_of(std::string const& name, json::value const& original) {
    std::vector<mutant> all;
    maker make{original, all};
    make.object("", definition(name), original);
    make.fill(mutants_per_message_min);
    return all;
}

} // namespace bordduk::contract
