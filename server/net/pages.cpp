#include "net/pages.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace bordduk::net {
namespace {

bool is_code(std::string_view text) {
    auto const plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    return text.size() == 6 && std::ranges::all_of(text, plain);
}

bool is_table(std::string_view text) {
    return !text.empty() && text.size() <= 3 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// /, /<code>, /<code>/desk, /<code>/stage, /<code>/report, /<code>/table/<n>; everything else stands for itself.
std::string_view file_of(std::string_view path) {
    if (path == "/") return "/home.html";
    std::string_view const rest = path.substr(1);
    auto const slash = rest.find('/');
    if (!is_code(rest.substr(0, slash))) return path;
    if (slash == std::string_view::npos) return "/phone.html";
    std::string_view const screen = rest.substr(slash + 1);
    if (screen == "desk") return "/desk.html";
    if (screen == "stage") return "/stage.html";
    if (screen == "report") return "/report.html";
    if (screen.starts_with("table/") && is_table(screen.substr(6))) return "/tablecloth.html";
    return path;
}

page const* find(std::string_view path) {
    auto const pages = all_pages();
    auto const found = std::ranges::lower_bound(pages, path, {}, &page::path);
    return found != pages.end() && found->path == path ? &*found : nullptr;
}

// Does the header name this coding without forbidding it? `br;q=0` forbids.
bool accepts(std::optional<std::string> const& header, std::string_view coding) {
    if (!header) return false;
    auto const at = header->find(coding);
    if (at == std::string::npos) return false;
    std::string_view const rest = std::string_view{*header}.substr(at + coding.size());
    std::string_view const parameters = rest.substr(0, rest.find(','));
    return parameters.find("q=0") == std::string_view::npos || parameters.find("q=0.") != std::string_view::npos;
}

} // namespace

answer page_answer(request const& asked) {
    std::string_view const path = path_of(asked.target);
    page const* const found = path.starts_with('/') ? find(file_of(path)) : nullptr;
    if (found == nullptr) return text_answer(404, "There is no such page.");
    std::string const tag = '"' + std::string{found->tag} + '"';
    answer told;
    told.headers.emplace_back("Cache-Control", found->immutable ? "public, max-age=31536000, immutable" : "no-cache");
    told.headers.emplace_back("ETag", tag);
    told.headers.emplace_back("Vary", "Accept-Encoding");
    if (asked.if_none_match && asked.if_none_match->find(tag) != std::string::npos) {
        told.status = 304;
        return told;
    }
    told.content_type = found->content_type;
    told.page = found->plain;
    if (!found->brotli.empty() && accepts(asked.accept_encoding, "br")) {
        told.page = found->brotli;
        told.headers.emplace_back("Content-Encoding", "br");
    } else if (!found->gzip.empty() && accepts(asked.accept_encoding, "gzip")) {
        told.page = found->gzip;
        told.headers.emplace_back("Content-Encoding", "gzip");
    }
    return told;
}

} // namespace bordduk::net
