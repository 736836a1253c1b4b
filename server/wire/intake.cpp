#include "wire/intake.hpp"

#include "core/limits.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace bordduk::wire {
namespace {

constexpr std::size_t path_bytes_max = 200; // a path that is told; a client's own long names are cut

fault broken(fault_kind kind, std::string path, std::string reason) { return {kind, std::move(path), std::move(reason), {}, {}, 0}; }

// One pass over the raw bytes: how deep it goes outside strings, and no byte that would end the parser's stream early.
std::optional<fault> scan(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return broken(fault_kind::bad_encoding, "", "starts with a byte order mark");
    std::size_t depth = 0;
    bool in_string = false;
    bool escaped = false;
    for (char const c : bytes) {
        if (c == '\0') return broken(fault_kind::bad_encoding, "", "contains a zero byte");
        if (in_string) {
            if (escaped)
                escaped = false;
            else if (c == '\\')
                escaped = true;
            else if (c == '"')
                in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            if (++depth > core::limits::nesting_max)
                return broken(fault_kind::too_deep, "", "is nested deeper than " + std::to_string(core::limits::nesting_max) + " levels");
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return std::nullopt;
}

// The parser lets "\u0000" and a lone "\udc00" through; the latter comes out as bytes that are not UTF-8.
bool has_bad_point(std::string_view s) {
    for (std::size_t i = 0; i < s.size(); ++i) {
        auto const byte = static_cast<unsigned char>(s[i]);
        if (byte == 0) return true;
        if (byte == 0xED && i + 1 < s.size() && static_cast<unsigned char>(s[i + 1]) >= 0xA0) return true;
    }
    return false;
}

std::optional<std::string_view> repeated_name(json::value const& object) {
    std::vector<std::string_view> names;
    names.reserve(object.MemberCount());
    for (auto const& member : object.GetObject())
        names.push_back(json::text(member.name));
    std::sort(names.begin(), names.end());
    auto const twice = std::adjacent_find(names.begin(), names.end());
    if (twice == names.end()) return std::nullopt;
    return *twice;
}

// Recurses; the scan has bounded how deep.
std::optional<fault> walk(json::value const& v, std::string const& path) {
    if (v.IsString() && has_bad_point(json::text(v)))
        return broken(fault_kind::bad_encoding, path, "contains a character that is not allowed");
    if (v.IsArray()) {
        for (rapidjson::SizeType i = 0; i < v.Size(); ++i) {
            if (v[i].IsString() || v[i].IsArray() || v[i].IsObject())
                if (auto found = walk(v[i], child(path, std::to_string(i)))) return found;
        }
    }
    if (v.IsObject()) {
        if (auto const twice = repeated_name(v)) return broken(fault_kind::repeated, child(path, *twice), "is there twice");
        for (auto const& member : v.GetObject()) {
            auto const name = json::text(member.name);
            if (has_bad_point(name)) return broken(fault_kind::bad_encoding, path, "has a name with a character that is not allowed");
            if (member.value.IsString() || member.value.IsArray() || member.value.IsObject())
                if (auto found = walk(member.value, child(path, name))) return found;
        }
    }
    return std::nullopt;
}

bool parse(std::string_view bytes, json::document& into) {
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    rapidjson::MemoryStream stream(bytes.data(), bytes.size());
    return !into.ParseStream<flags, rapidjson::UTF8<>>(stream).HasParseError();
}

fault parse_fault(json::document const& failed) {
    auto const code = failed.GetParseError();
    std::string const at = ", at byte " + std::to_string(failed.GetErrorOffset());
    if (code == rapidjson::kParseErrorStringInvalidEncoding) return broken(fault_kind::bad_encoding, "", "is not valid UTF-8" + at);
    if (code == rapidjson::kParseErrorStringUnicodeSurrogateInvalid)
        return broken(fault_kind::bad_encoding, "", "contains half a surrogate pair" + at);
    return broken(fault_kind::not_json, "", std::string("is not JSON: ") + rapidjson::GetParseError_En(code) + at);
}

} // namespace

std::optional<fault> take_in(std::string_view bytes, std::size_t bytes_max, json::document& into) {
    if (bytes.size() > bytes_max) return broken(fault_kind::too_large, "", "is longer than " + std::to_string(bytes_max) + " bytes");
    if (auto unsafe = scan(bytes)) return unsafe;
    if (!parse(bytes, into)) return parse_fault(into);
    return walk(into, "");
}

bool take_in_own(std::string_view bytes, json::document& into) { return !scan(bytes) && parse(bytes, into) && !walk(into, ""); }

std::string cut(std::string path) {
    if (path.size() <= path_bytes_max) return path;
    std::size_t end = path_bytes_max;
    while ((static_cast<unsigned char>(path[end]) & 0xC0U) == 0x80U)
        --end; // not in the middle of a code point
    path.resize(end);
    return path + "...";
}

std::string child(std::string_view path, std::string_view name) {
    std::string longer(path);
    longer += '/';
    for (char const c : name) {
        if (c == '~')
            longer += "~0";
        else if (c == '/')
            longer += "~1";
        else
            longer += c;
    }
    return cut(std::move(longer));
}

} // namespace bordduk::wire
